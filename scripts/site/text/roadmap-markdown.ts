import { effortText, hoursText } from "../../catalog/derive/plan/hours.ts";
import type { Roadmap, RoadmapStepView } from "../../catalog/derive/roadmap.ts";
import type { SkillChoice } from "../../catalog/derive/skill-choices.ts";
import type { StringKey } from "../../schema/string-table.ts";
import type { Words } from "../../schema/strings.ts";
import { plain } from "../render/plain-markdown.ts";

/** A roadmap by itself as Markdown: a list of tasks, with what belongs to each step below it. */
export function roadmapMarkdown(title: string, roadmap: Roadmap, words: Words): string {
  const notes = hoursNotes(roadmap, words).flatMap((note) => [note, ""]);
  return [`# ${plain(title)}`, "", ...notes, ...roadmap.steps.map((step) => taskOf(step, words)), ""].join("\n");
}

/** The hours of all steps, where they have a sum, and whose estimate they are; empty where no step gives any. */
export function hoursNotes({ total, basis, needsExperience }: Roadmap, words: Words): string[] {
  if (!basis) return [];
  const sum = total ? [words("roadmap-total", { hours: hoursText(total, words) })] : [];
  const noSum = needsExperience ? [words("hours-need-experience")] : [];
  return [[...sum, ...noSum, words("hours-basis", { basis: words(`hours-basis-${basis}`) })].join(" ")];
}

/** The steps of a roadmap as Markdown blocks: the numbered items of one list, for a text that holds more than it. */
export function roadmapItems({ steps }: Roadmap, words: Words): string[] {
  return steps.map((step) => {
    const marker = `${step.number}. `;
    const lines = detailsOf(step, words).map((line) => " ".repeat(marker.length) + line);
    return [`${marker}**${plain(step.title)}**${effortOf(step, words)}`, ...lines].join("\n");
  });
}

function taskOf(step: RoadmapStepView, words: Words): string {
  const lines = detailsOf(step, words).map((line) => `  ${line}`);
  return [`- [ ] **${step.number}. ${plain(step.title)}**${effortOf(step, words)}`, ...lines].join("\n");
}

function detailsOf({ after, learn, done, resources }: RoadmapStepView, words: Words): string[] {
  const labelled = (key: StringKey, items: readonly (string | number)[]) =>
    items.length > 0 ? [`- ${words(key)}${words("colon")} ${items.join(`${words("comma")} `)}`] : [];
  return [
    ...labelled(
      "step-after",
      after.map(({ number }) => number),
    ),
    // Alternatives have commas of their own.
    ...labelled(
      "step-learn",
      learn.length > 0 ? [learn.map((choice) => choiceText(choice, words)).join(`${words("semicolon")} `)] : [],
    ),
    ...labelled("step-done", done ? [plain(done)] : []),
    ...resources.map(({ title, url, kind, free, hours }) => {
      const own = hours ? [words("resource-hours", { hours: hoursText(hours, words) })] : [];
      const facts = [plain(kind), words(free ? "resource-free" : "resource-paid"), ...own];
      return `- [${plain(title)}](<${url}>) (${facts.join(`${words("comma")} `)})`;
    }),
  ];
}

function choiceText(skills: SkillChoice, words: Words): string {
  const names = skills.map(({ name }) => plain(name));
  const last = names.pop() ?? "";
  return names.length === 0
    ? last
    : `${words("one-of-inner")} ${names.join(`${words("comma")} `)} ${words("or")} ${last}`;
}

function effortOf({ effort }: RoadmapStepView, words: Words): string {
  return effort ? ` (${plain(effortText(effort, words))})` : "";
}
