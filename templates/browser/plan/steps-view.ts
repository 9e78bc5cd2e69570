import { roundedSum, weeksOf } from "../../../scripts/catalog/derive/plan/hours.ts";
import type { LearningPlan, PlannedStep } from "../../../scripts/catalog/derive/plan/learning-plan.ts";
import type { PlanRole } from "../../../scripts/catalog/derive/plan-data.ts";
import { make } from "../element.ts";
import { linkTo } from "../site-root.ts";
import { mayKeepApart } from "../storage-keys.ts";
import { type PlanWording, section } from "./wording.ts";

type RoleStep = PlanRole["roadmap"][number];

/** The steps of a role's roadmap in order. They look as they do on the role's page. */
export function stepsView(
  wording: PlanWording,
  role: PlanRole,
  plan: LearningPlan<RoleStep>,
  onTick: (key: string, isDone: boolean) => void,
): Node[] {
  const { words } = wording;
  if (plan.steps.length === 0)
    return [section("plan-steps", words("plan-steps"), make("p", "", words("plan-no-roadmap")))];
  const items = plan.steps.map((planned) => stepItem(wording, planned, onTick));
  return [
    section(
      "plan-steps",
      words("plan-steps"),
      make("ol", "roadmap roadmap--ticked plan-steps", ...items),
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

/** How many steps are left, and the time that these take at so many hours a week. */
export function timeView(
  { words, hours, weeks }: PlanWording,
  { needsExperience }: PlanRole,
  plan: LearningPlan<RoleStep>,
  hoursPerWeek: number,
): Node[] {
  const all = plan.steps.length;
  if (all === 0) return [];
  if (plan.open === 0) return [make("p", "plan-summary", words("plan-steps-none"))];
  const told = [words("plan-steps-left", { count: plan.open, all: words("of-steps", { count: all }) })];
  if (plan.unmeasured < plan.open) {
    const sum = roundedSum(plan.hours);
    told.push(words("plan-time", { hours: hours(sum), count: hoursPerWeek, weeks: weeks(weeksOf(sum, hoursPerWeek)) }));
  }
  if (plan.unmeasured > 0) told.push(words("plan-unmeasured", { count: plan.unmeasured }));
  const basis = words(`hours-basis-${plan.hours.basis}`);
  const notes = [...(needsExperience ? [words("plan-need-experience")] : []), words("plan-time-note", { basis })];
  return [make("p", "plan-summary", told.join(" ")), make("p", "quiet", notes.join(" "))];
}

function stepItem(
  wording: PlanWording,
  { step, key, number, state, after }: PlannedStep<RoleStep>,
  onTick: (key: string, isDone: boolean) => void,
): HTMLLIElement {
  const { words } = wording;
  const box = make("input", "");
  box.type = "checkbox";
  box.id = `plan-step-${key}`;
  box.checked = state === "done";
  box.addEventListener("change", () => onTick(key, box.checked));
  const name = make("span", "visually-hidden", `: ${step.title}`);
  const item = make(
    "li",
    `roadmap__step plan-step plan-step--${state}`,
    make("h4", "roadmap__title", step.title),
    make("label", "roadmap__tick", box, ` ${words("progress-done")}`, name),
  );
  item.id = `step-${number}`;
  item.dataset.number = String(number);
  item.classList.toggle("roadmap__step--done", state !== "open");
  if (state === "have") item.append(make("p", "plan-step__state", words("plan-have-this")));
  if (state === "open") item.append(...openStep(wording, step, after));
  return item;
}

/** What somebody who is to learn a step needs to know of it. */
function openStep(wording: PlanWording, step: RoleStep, after: readonly number[]): Node[] {
  const { words } = wording;
  const before = after.flatMap((number, at) => [
    at === 0 ? `${words("step-after")} ` : ", ",
    linkTo(`#step-${number}`, String(number)),
  ]);
  const hours = [
    ...(step.effort ? [wording.effort(step.effort)] : []),
    ...(step.effort && after.length > 0 ? [" · "] : []),
    ...before,
  ];
  const skills = step.learn
    .map((choice) => choice.flatMap((id) => wording.catalog.skillAt(id) ?? []))
    .flatMap((choice, at) => [...(at === 0 ? [] : [", "]), wording.choice(choice)]);
  const line = (className: string, key: string, content: readonly (Node | string)[]) =>
    content.length === 0
      ? []
      : [make("p", className, make("span", "roadmap__label", `${words(key)}${words("colon")}`), " ", ...content)];
  return [
    ...(hours.length === 0 ? [] : [make("p", "roadmap__hours", ...hours)]),
    ...line("roadmap__learn", "step-learn", skills),
    ...line("roadmap__goal", "step-done", step.done === null ? [] : [step.done]),
    ...resourcesOf(wording, step.resources),
  ];
}

function resourcesOf({ words }: PlanWording, resources: RoleStep["resources"]): Node[] {
  if (resources.length === 0) return [];
  const items = resources.map(({ title, url, kind, free }) => {
    const price = words(free ? "resource-free" : "resource-paid");
    return make("li", "", linkTo(url, title), " ", make("span", "roadmap__kind", `${kind}${words("comma")} ${price}`));
  });
  const summary = make("summary", "", words("step-resources", { count: resources.length }));
  return [make("details", "roadmap__resources", summary, make("ul", "", ...items))];
}
