import { roundedSum, weeksOf } from "../../../scripts/catalog/derive/plan/hours.ts";
import { type LearningPlan, type PlannedStep, planOf } from "../../../scripts/catalog/derive/plan/learning-plan.ts";
import type { Known } from "../../../scripts/catalog/derive/plan/skill-gap.ts";
import type { PlanRole } from "../../../scripts/catalog/derive/plan-data.ts";
import { make } from "../element.ts";
import { tick } from "../progress-store.ts";
import { mayKeepApart } from "../storage-keys.ts";
import { linkTo, type PlanWording, section } from "./wording.ts";

type RoleStep = PlanRole["roadmap"][number];

/** The steps of a role's roadmap that are left, in order, with the time that they take at so many hours a week. */
export function stepsView(
  wording: PlanWording,
  role: PlanRole,
  known: Known<string>,
  done: ReadonlySet<string>,
  hoursPerWeek: number,
  onTick: () => void,
): Node[] {
  const { words } = wording;
  const steps: readonly RoleStep[] = role.roadmap;
  if (steps.length === 0) return [section("plan-steps", words("plan-steps"), make("p", "", words("plan-no-roadmap")))];
  const plan = planOf(known, steps, done);
  const items = plan.steps.map((planned) => stepItem(wording, role, planned, onTick));
  return [
    section(
      "plan-steps",
      words("plan-steps"),
      ...timeOf(wording, plan, steps.length, hoursPerWeek, role.needsExperience),
      make("ol", "plan-steps", ...items),
      make(
        "p",
        "quiet",
        words(mayKeepApart ? "progress-apart" : "progress-note"),
        " ",
        linkTo(`/roles/${role.slug}/roadmap/?show=remaining`, words("progress-print")),
      ),
    ),
  ];
}

function timeOf(
  { words, hours, weeks }: PlanWording,
  plan: LearningPlan<RoleStep>,
  all: number,
  hoursPerWeek: number,
  needsExperience: boolean,
): Node[] {
  if (plan.open === 0) return [make("p", "plan-summary", words("plan-steps-none"))];
  const told = [words("plan-steps-left", { count: plan.open, all: words("of-steps", { count: all }) })];
  if (plan.unmeasured < plan.open) {
    const time = weeks(weeksOf(plan.hours, hoursPerWeek));
    told.push(words("plan-time", { hours: hours(roundedSum(plan.hours)), count: hoursPerWeek, weeks: time }));
  }
  if (plan.unmeasured > 0) told.push(words("plan-unmeasured", { count: plan.unmeasured }));
  const basis = words(`hours-basis-${plan.hours.basis}`);
  const notes = [...(needsExperience ? [words("plan-need-experience")] : []), words("plan-time-note", { basis })];
  return [make("p", "plan-summary", told.join(" ")), make("p", "quiet", notes.join(" "))];
}

function stepItem(
  wording: PlanWording,
  role: PlanRole,
  planned: PlannedStep<RoleStep>,
  onTick: () => void,
): HTMLLIElement {
  const { words } = wording;
  const { step, key, number, state, after } = planned;
  const box = make("input", "");
  box.type = "checkbox";
  box.id = `plan-step-${key}`;
  box.checked = state === "done";
  box.addEventListener("change", () => {
    tick(role.slug, key, box.checked);
    onTick();
  });
  const title = make("label", "plan-step__title", box, ` ${number}. ${step.title}`);
  title.htmlFor = box.id;
  const item = make("li", `plan-step plan-step--${state}`, title);
  if (state === "have") item.append(make("p", "plan-step__state", words("plan-have-this")));
  if (state !== "open") return item;
  const skills = step.learn.map((choice) =>
    wording.choiceText(choice.flatMap((id) => wording.catalog.skillAt(id) ?? [])),
  );
  const facts: [string, string][] = [
    ["step-effort", step.effort ? wording.effort(step.effort) : ""],
    ["step-learn", skills.join(", ")],
    ["step-after", after.join(", ")],
    ["step-done", step.done ?? ""],
  ];
  item.append(
    make(
      "dl",
      "plan-step__facts",
      ...facts
        .filter(([, text]) => text !== "")
        .map(([key, text]) => make("div", "", make("dt", "", words(key)), " ", make("dd", "", text))),
    ),
  );
  return item;
}
