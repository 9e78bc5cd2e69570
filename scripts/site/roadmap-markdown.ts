import type { Roadmap } from "../catalog/derive/roadmap.ts";
import type { SkillChoice } from "../catalog/derive/skill-choices.ts";
import type { Words } from "../schema/strings.ts";

/** A roadmap as Markdown: a list of tasks, with what belongs to each step below it. */
export function roadmapMarkdown(title: string, { total, steps }: Roadmap, words: Words): string {
  const hours = ({ low, high }: { low: number; high: number }) =>
    low === high ? words("hours-same", { count: low }) : words("hours-range", { low, high });
  const choice = (skills: SkillChoice) => {
    const names = skills.map(({ name }) => escaped(name));
    const last = names.pop() ?? "";
    return names.length === 0 ? last : `${words("one-of-inner")} ${names.join(", ")} ${words("or")} ${last}`;
  };
  const lines = steps.flatMap((step) => [
    `- [ ] **${step.number}. ${escaped(step.title)}**${step.effort ? ` (${hours(step.effort)})` : ""}`,
    ...(step.after.length > 0
      ? [`  - ${words("step-after")}: ${step.after.map(({ number }) => number).join(", ")}`]
      : []),
    ...(step.learn.length > 0 ? [`  - ${words("step-learn")}: ${step.learn.map(choice).join(", ")}`] : []),
    ...(step.done ? [`  - ${words("step-done")}: ${escaped(step.done)}`] : []),
    ...step.resources.map(
      ({ title, url, kind, free }) =>
        `  - [${escaped(title)}](<${url}>) (${escaped(kind)}, ${words(free ? "resource-free" : "resource-paid")})`,
    ),
  ]);
  const intro = total ? [words("roadmap-total", { hours: hours(total) }), ""] : [];
  return [`# ${escaped(title)}`, "", ...intro, ...lines, ""].join("\n");
}

/** A text in which nothing means anything to Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
