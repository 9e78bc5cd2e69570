import { planOf, stepKey } from "../../scripts/catalog/derive/plan/learning-plan.ts";
import { type Known, knownFrom } from "../../scripts/catalog/derive/plan/skill-gap.ts";
import type { Start } from "../../scripts/catalog/derive/plan/ways.ts";
import type { Overdue } from "../../scripts/catalog/derive/sources.ts";
import { button, byId, make, offerReset } from "./element.ts";
import { readKept } from "./kept.ts";
import { loadRole, type PlanCatalog, planCatalog } from "./plan/catalog.ts";
import { keepLastPlan } from "./plan/last-plan.ts";
import { payView } from "./plan/pay-view.ts";
import { picker } from "./plan/picker.ts";
import { roadmapItems } from "./plan/roadmaps-view.ts";
import { savePlan } from "./plan/save-plan.ts";
import { skillsView } from "./plan/skills-view.ts";
import { addressOf, hoursFrom, isNoPlan, NO_PLAN, type PlanState, stateFrom } from "./plan/state.ts";
import { stepsView, timeView } from "./plan/steps-view.ts";
import { nearestView, waysView } from "./plan/ways-view.ts";
import { listOf, type PlanWording, planWording, section } from "./plan/wording.ts";
import { readProgress, tick } from "./progress-store.ts";
import { linkTo } from "./site-root.ts";
import { mayKeepApart, onStoredElsewhere } from "./storage-keys.ts";
import { wordsFrom } from "./words.ts";

const tool = byId("plan-tool", HTMLDivElement);
const overdue = JSON.parse(tool.dataset.overdue ?? "{}") as Overdue;
const form = byId("plan-form", HTMLFormElement);
const hours = byId("plan-hours", HTMLInputElement);
const chips = byId("plan-chips", HTMLUListElement);
const status = byId("plan-status", HTMLParagraphElement);
const result = byId("plan-result", HTMLDivElement);
/** Plans to begin with; a site without any has none. */
const examples = document.getElementById("plan-examples");
const roadmaps = byId("plan-roadmaps", HTMLElement);
const roadmapList = byId("plan-roadmaps-list", HTMLUListElement);
const words = wordsFrom(tool);

let catalog: PlanCatalog | undefined;
let state = stateFrom(new URLSearchParams(location.search));
/** Counts renderings, so that a slow one never overwrites a later one. */
let latest = 0;

/** Where the state names a role: an old slug stands for the new one, an unknown one is told. */
function roleOf(here: PlanCatalog, slug: string, notes: string[]): number | undefined {
  if (slug === "") return undefined;
  const position = here.roleAt(slug);
  const role = position === undefined ? undefined : here.roles[position];
  if (!role) notes.push(words("plan-unknown-role", { name: slug }));
  else if (role.slug !== slug) notes.push(words("plan-moved", { old: slug, title: role.title }));
  return position;
}

async function show(): Promise<void> {
  const turn = ++latest;
  result.dataset.state = "working";
  status.textContent = words("plan-working");
  try {
    const here = await planCatalog();
    catalog = here;
    const wording = planWording(here, words, overdue);
    const notes: string[] = [];
    const view = await viewOf(wording, state, notes);
    if (turn !== latest) return;
    showControls(here, wording);
    const told = notes.map((note) => make("p", "plan-note", note));
    keepingFocus(() => result.replaceChildren(...told, ...view));
    if (examples) examples.hidden = !isNoPlan(state);
    offerReset(form, addressOf(state) !== "");
    status.textContent = result.querySelector("h2, p")?.textContent ?? "";
    result.dataset.state = "done";
    document.documentElement.removeAttribute("data-asked");
    showLink();
    await showRoadmaps(wording);
  } catch (error) {
    if (turn !== latest) return;
    status.textContent = words("plan-failed");
    result.replaceChildren(make("p", "plan-note", words("plan-failed")));
    result.dataset.state = "failed";
    document.documentElement.removeAttribute("data-asked");
    console.error(error);
  }
}

async function viewOf(
  wording: PlanWording,
  { from, to, have, hoursPerWeek, done: shared }: PlanState,
  notes: string[],
): Promise<Node[]> {
  const { graph, roles, skills, skillAt } = wording.catalog;
  const [fromAt, toAt] = [roleOf(wording.catalog, from, notes), roleOf(wording.catalog, to, notes)];
  for (const id of have) if (skillAt(id) === undefined) notes.push(words("plan-unknown-skill", { name: id }));
  const mine = have.flatMap((id) => skillAt(id) ?? []);
  const needs = fromAt === undefined ? undefined : graph.needs[fromAt];
  const start: Start = { role: fromAt, known: knownFrom(mine, needs ? [needs] : []) };
  const nearest = () =>
    nearestView(wording, start, (role) => addressOf({ ...state, to: roles[role]?.slug ?? "" }), learn);
  if (toAt === undefined) {
    if (mine.length === 0 && fromAt === undefined) return notes.length > 0 ? [] : beginning(wording);
    return [heading(words("plan-heading-nearest")), ...nearest()];
  }
  if (toAt === fromAt) return [make("p", "plan-note", words("plan-same-role")), ...nearest()];
  const title = (at: number) => roles[at]?.title ?? "";
  const [wanted, own] = await Promise.all([
    loadRole(roles[toAt]?.slug ?? ""),
    fromAt === undefined ? undefined : loadRole(roles[fromAt]?.slug ?? ""),
  ]);
  const known = knownIds(start.known, skills);
  const ticked = readProgress().get(wanted.slug) ?? new Set<string>();
  const keys = new Set(wanted.roadmap.map(stepKey));
  const theirs = shared.filter((key) => keys.has(key) && !ticked.has(key));
  const link = wording.role(toAt);
  const plan = planOf(known, wanted.roadmap, new Set([...ticked, ...theirs]));
  return [
    heading(
      fromAt === undefined
        ? words("plan-heading-to", { to: title(toAt) })
        : words("plan-heading-both", { from: title(fromAt), to: title(toAt) }),
    ),
    make("p", "lead", `${wanted.summary} `, link),
    ...timeView(wording, wanted, plan, hoursPerWeek),
    ...skillsView(wording, toAt, start.known, learn),
    ...sharedTicks(wanted.slug, theirs),
    ...stepsView(wording, wanted, plan, (key, isDone) => {
      tick(wanted.slug, key, isDone);
      go({ ...state, done: isDone ? state.done : state.done.filter((other) => other !== key) }, true);
    }),
    ...payView(wording, wanted, own),
    ...waysView(wording, start, toAt),
  ];
}

/** What stands in the place of a plan that is not begun: the roles that the reader kept lead to one. */
function beginning(wording: PlanWording): Node[] {
  const { roleAt, roles } = wording.catalog;
  const links = readKept().flatMap((slug) => {
    const role = roles[roleAt(slug) ?? -1];
    return role ? [linkTo(addressOf({ ...state, to: role.slug }), role.title)] : [];
  });
  const empty = make("p", "", words("plan-empty"));
  return links.length === 0 ? [empty] : [empty, section("plan-kept", words("home-kept"), listOf("plan-kept", links))];
}

/** The ticks of whoever shared the address are shown, and remembered only where the reader wants it. */
function sharedTicks(slug: string, keys: readonly string[]): Node[] {
  if (keys.length === 0) return [];
  const take = button(words("plan-shared-take"), () => {
    for (const key of keys) tick(slug, key, true);
    go({ ...state, done: [] }, true);
  });
  const leave = button(words("plan-shared-leave"), () => go({ ...state, done: [] }, true));
  return [make("div", "plan-note", make("p", "", words("plan-shared", { count: keys.length })), take, " ", leave)];
}

/** What is known by ids, as the steps of roadmaps name skills. */
function knownIds({ sure, oneOf, perhaps }: Known<number>, skills: PlanCatalog["skills"]): Known<string> {
  const ids = (positions: Iterable<number>) => [...positions].map((at) => skills[at]?.id ?? "");
  return { sure: new Set(ids(sure)), oneOf: oneOf.map(ids), perhaps: new Set(ids(perhaps)) };
}

function heading(text: string): HTMLHeadingElement {
  return make("h2", "", text);
}

/** What is shown anew takes the focus from no control that is still there. */
function keepingFocus(change: () => void): void {
  const id = document.activeElement?.id ?? "";
  change();
  if (id !== "") document.getElementById(id)?.focus({ preventScroll: true });
}

function showControls(here: PlanCatalog, wording: PlanWording): void {
  const title = (slug: string) => here.roles[here.roleAt(slug) ?? -1]?.title ?? "";
  for (const name of ["from", "to"] as const) {
    const input = byId(`plan-${name}`, HTMLInputElement);
    if (document.activeElement !== input || title(state[name]) !== "") input.value = title(state[name]);
  }
  if (document.activeElement !== hours) hours.value = String(state.hoursPerWeek);
  const items = state.have.map((id) => {
    const name = wording.skillName(here.skillAt(id) ?? -1) || id;
    const remove = button("×", () => go({ ...state, have: state.have.filter((other) => other !== id) }));
    remove.setAttribute("aria-label", words("plan-remove-skill", { name }));
    return make("li", "", name, " ", remove);
  });
  keepingFocus(() => chips.replaceChildren(...items));
  chips.hidden = items.length === 0;
}

async function showRoadmaps(wording: PlanWording): Promise<void> {
  const items = await roadmapItems(wording, () => void show());
  roadmapList.replaceChildren(...items);
  roadmaps.hidden = items.length === 0 && !mayKeepApart;
  byId("plan-roadmaps-apart", HTMLParagraphElement).hidden = !mayKeepApart;
}

/** Turns to another plan. Each is a place to come back to. */
function go(next: PlanState, replace = false): void {
  const address = addressOf(next);
  if (address !== addressOf(state)) {
    if (replace) history.replaceState(null, "", address || location.pathname);
    else history.pushState(null, "", address || location.pathname);
  }
  state = next;
  keepLastPlan(state);
  void show();
}

function learn(skill: number): void {
  const id = catalog?.skills[skill]?.id;
  if (id !== undefined && !state.have.includes(id)) go({ ...state, have: [...state.have, id] });
}

function note(field: string, text: string): void {
  byId(`plan-${field}-note`, HTMLParagraphElement).textContent = text;
  byId(`plan-${field}`, HTMLInputElement).setAttribute("aria-invalid", String(text !== ""));
}

for (const name of ["from", "to"] as const) {
  const choices = () => catalog && { find: catalog.findRoles, nameOf: (at: number) => catalog?.roles[at]?.title ?? "" };
  picker(`plan-${name}`, choices, (chosen) => {
    const isUnknown = typeof chosen === "string" && chosen !== "";
    note(name, isUnknown ? words("plan-no-role", { name: chosen }) : "");
    if (!isUnknown) go({ ...state, [name]: typeof chosen === "number" ? (catalog?.roles[chosen]?.slug ?? "") : "" });
  });
}
picker(
  "plan-have",
  () => catalog && { find: catalog.findSkills, nameOf: (at) => catalog?.skills[at]?.name ?? "" },
  (chosen) => {
    note("have", typeof chosen === "string" && chosen !== "" ? words("plan-no-skill", { name: chosen }) : "");
    if (typeof chosen === "string") return;
    byId("plan-have", HTMLInputElement).value = "";
    learn(chosen);
  },
);
hours.addEventListener("input", () => {
  if (hours.checkValidity() && hours.value !== "") go({ ...state, hoursPerWeek: hoursFrom(hours.value) }, true);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => {
  for (const field of ["from", "to", "have"]) note(field, "");
  go(NO_PLAN);
});
addEventListener("popstate", () => {
  state = stateFrom(new URLSearchParams(location.search));
  void show();
});
// A step that is ticked off in another tab is ticked off here as well.
onStoredElsewhere("progress", () => void show());
onStoredElsewhere("kept", () => void show());
const showLink = savePlan(words, () => state, go);
tool.hidden = false;
void show();
