import { type Choice, type Known, skillGap } from "../../../scripts/catalog/derive/plan/skill-gap.ts";
import { button, make } from "../element.ts";
import { listOf, type PlanWording, section } from "./wording.ts";

/**
 * The skills of a role by how they stand: what is missing first, then what may be there, with a button for each
 * to say so, then what carries over.
 */
export function skillsView(
  wording: PlanWording,
  role: number,
  known: Known<number>,
  learn: (skill: number) => void,
): Node[] {
  const { words, catalog } = wording;
  const needs = catalog.graph.needs[role] ?? { core: [], useful: [] };
  if (needs.core.length === 0)
    return [section("plan-skills", words("plan-skills"), make("p", "", words("plan-no-skills-listed")))];
  const { core, useful } = skillGap(known, needs);
  const count = core.missing.length;
  const summary =
    count === 0
      ? words("plan-summary-none")
      : words("plan-summary", { count, all: words("of-required-skills", { count: needs.core.length }) });
  return [
    section(
      "plan-skills",
      words("plan-skills"),
      make("p", "plan-summary", summary),
      ...group(wording, "plan-missing-core", core.missing, "plan-skills-list plan-skills-list--missing row"),
      ...perhaps(wording, [...core.perhaps, ...useful.perhaps], known, learn),
      ...group(wording, "plan-carried", [...core.have, ...useful.have], "plan-skills-list row"),
      ...group(wording, "plan-missing-useful", useful.missing, "plan-skills-list row"),
    ),
  ];
}

function group(wording: PlanWording, heading: string, choices: readonly Choice<number>[], className: string): Node[] {
  if (choices.length === 0) return [];
  return [make("h4", "", wording.words(heading)), listOf(className, choices.map(wording.choice))];
}

function perhaps(
  wording: PlanWording,
  choices: readonly Choice<number>[],
  known: Known<number>,
  learn: (skill: number) => void,
): Node[] {
  if (choices.length === 0) return [];
  const items = choices.map((choice) => {
    const likely = choice.filter((skill) => known.perhaps.has(skill));
    const buttons = likely.map((skill) => {
      const know = button(wording.words("plan-know", { name: wording.skillName(skill) }), () => learn(skill));
      know.id = `plan-know-${skill}`;
      return know;
    });
    return make("span", "plan-perhaps", wording.choice(choice), ...buttons);
  });
  return [
    make("h4", "", wording.words("plan-perhaps")),
    make("p", "quiet", wording.words("plan-perhaps-note")),
    listOf("plan-perhaps-list", items),
  ];
}
