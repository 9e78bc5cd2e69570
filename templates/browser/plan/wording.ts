import { type Effort, effortText, type Hours, hoursText } from "../../../scripts/catalog/derive/plan/hours.ts";
import type { Choice } from "../../../scripts/catalog/derive/plan/skill-gap.ts";
import type { Overdue } from "../../../scripts/catalog/derive/sources.ts";
import { formatsFor } from "../../../scripts/site/filters.ts";
import { make } from "../element.ts";
import { linkTo } from "../site-root.ts";
import type { BrowserWords } from "../words.ts";
import type { PlanCatalog } from "./catalog.ts";

/** How a plan is put in words. */
export type PlanWording = ReturnType<typeof planWording>;

/** Whole weeks in a month, as far as one can say. */
const WEEKS_IN_MONTH = 52 / 12;
const MOST_WEEKS = 26;

export function planWording(catalog: PlanCatalog, words: BrowserWords, overdue: Overdue) {
  const language = document.documentElement.lang;
  const formats = formatsFor(language, words);
  // Plain "en" would put a comma before the last; the site's own English does not.
  const lists = language === "en" ? "en-GB" : language;
  const alternatives = new Intl.ListFormat(lists, { type: "disjunction" });
  const list = new Intl.ListFormat(lists, { type: "conjunction" });
  const skillName = (position: number) => catalog.skills[position]?.name ?? "";
  const skillLink = (position: number) => linkTo(`/skills/${catalog.skills[position]?.id ?? ""}/`, skillName(position));
  const choiceText = (choice: Choice<number>) =>
    choice.length === 1
      ? skillName(choice[0] ?? 0)
      : words("plan-one-of", { skills: alternatives.format(choice.map(skillName)) });
  return {
    words,
    formats,
    /** The sources whose figures may be out of date. */
    overdue,
    catalog,
    skillName,
    /** A link to a role's page. */
    role(position: number): HTMLAnchorElement {
      const { slug = "", title = "" } = catalog.roles[position] ?? {};
      return linkTo(`/roles/${slug}/`, title);
    },
    /** A skill with a link to its page; "one of A, B or C" where any is enough. */
    choice(choice: Choice<number>): Node {
      if (choice.length === 1) return skillLink(choice[0] ?? 0);
      const names = alternatives.formatToParts(choice.map((_, at) => String(at)));
      const parts = names.map(({ type, value }) =>
        type === "element" ? skillLink(choice[Number(value)] ?? 0) : value,
      );
      const [before = "", behind = ""] = words("plan-one-of", { skills: "\n" }).split("\n");
      return make("span", "", before, ...parts, behind);
    },
    /** Several of them as text. */
    choices: (choices: readonly Choice<number>[]) => list.format(choices.map(choiceText)),
    hours: (hours: Hours) => hoursText(hours, words),
    /** The hours of a step, with who states them. */
    effort: (effort: Effort) => effortText(effort, words),
    /** "12 to 20 weeks", or months where these are many. */
    weeks({ low, high }: Hours): string {
      if (low === high) return words("plan-weeks", { count: low });
      if (high <= MOST_WEEKS) return words("plan-weeks-range", { low, high });
      const months = (weeks: number) => Math.max(1, Math.round(weeks / WEEKS_IN_MONTH));
      const [least, most] = [months(low), months(high)];
      return least === most
        ? words("plan-months", { count: least })
        : words("plan-months-range", { low: least, high: most });
    },
  };
}

/** A section with a heading. */
export function section(id: string, heading: string, ...children: (Node | string)[]): HTMLElement {
  const title = make("h3", "", heading);
  title.id = id;
  return make("section", "plan-section", title, ...children);
}

/** A list of one kind of item. */
export function listOf(className: string, items: readonly (Node | string)[]): HTMLUListElement {
  return make("ul", className, ...items.map((item) => make("li", "", item)));
}
