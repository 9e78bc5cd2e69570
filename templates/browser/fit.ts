import type { FitAnswers, Interest } from "../../scripts/catalog/derive/fit.ts";
import type { FitData } from "../../scripts/catalog/derive/fit-roles.ts";
import type { Overdue } from "../../scripts/catalog/derive/sources.ts";
import { urls } from "../../scripts/site/urls.ts";
import { byId, offerReset } from "./element.ts";
import { chosenCountry } from "./place/country.ts";
import { loadJson } from "./search/load.ts";
import { once } from "./search/once.ts";
import { wordsFrom } from "./words.ts";

const form = byId("fit-form", HTMLFormElement);
const results = byId("fit-results", HTMLElement);
const bar = byId("fit-bar", HTMLElement);
const count = byId("fit-count", HTMLElement);
const see = byId("fit-see", HTMLAnchorElement);
const status = byId("fit-status", HTMLElement);
const words = wordsFrom(results);
const begin = [...results.childNodes];

const load = once(async () => {
  const [home, there, { resultsRenderer, withPayThere }] = await Promise.all([
    loadJson<FitData>(urls.fitData),
    // Why there is no other country's pay is said where the reader chose it.
    chosenCountry().catch(() => undefined),
    import("./fit/render-results.ts"),
  ]);
  const data = there ? withPayThere(home, there) : home;
  const hasPay = results.dataset.hasPay !== undefined;
  const overdue = JSON.parse(results.dataset.overdue ?? "{}") as Overdue;
  return { data, renderer: resultsRenderer(data, { words, overdue, hasPay }) };
});

/** Puts the answers of the address into the form. */
function fill(): void {
  const asked = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement) || field.name === "") continue;
    const values = asked.getAll(field.name);
    if (field.type === "number") field.value = values[0] ?? "";
    else if (field.type === "checkbox") field.checked = values.includes(field.value);
    else field.checked = field.value === (values[0] ?? "");
  }
}

function answersFrom(given: URLSearchParams, traits: FitData["traits"]): FitAnswers {
  const traitsWith = (value: string) => Object.keys(traits).filter((trait) => given.get(trait) === value);
  const pay = Number(given.get("pay"));
  return {
    interests: given.getAll("like") as Interest[],
    want: traitsWith("want"),
    avoid: traitsWith("avoid"),
    ...(given.get("degree") === "no" ? { degree: "no" } : {}),
    skills: given.getAll("skill"),
    ...(pay > 0 ? { pay } : {}),
  };
}

/** What was answered, as it stands in the address: nothing for what was left open. */
function given(): URLSearchParams {
  const isAnswer = (name: string, value: string) => value !== "" && (name !== "pay" || Number(value) > 0);
  const all = [...new FormData(form)]
    .map(([name, value]): [string, string] => [name, String(value)])
    .filter(([name, value]) => isAnswer(name, value));
  return new URLSearchParams(all);
}

/** Keeps the answers in the address, beside the place whose pay is shown. */
function keep(answers: URLSearchParams): void {
  const all = new URLSearchParams(answers);
  const place = new URLSearchParams(location.search).get("in");
  if (place !== null) all.set("in", place);
  history.replaceState(history.state, "", location.pathname + (all.size > 0 ? `?${all}` : ""));
}

async function show(): Promise<void> {
  const answers = given();
  keep(answers);
  offerReset(form, answers.size > 0);
  if (answers.size === 0) {
    results.replaceChildren(...begin);
    bar.hidden = true;
    return say("");
  }
  try {
    const { data, renderer } = await load();
    if (String(given()) !== String(answers)) return;
    const found = renderer.render(answersFrom(answers, data.traits));
    if (found) results.innerHTML = found.html;
    else results.textContent = words("match-none");
    bar.hidden = !found;
    count.textContent = words("match-results", { count: found?.count ?? 0 });
    see.textContent = words(found?.count ? "match-see" : "match-see-nearest");
    say(found ? count.textContent : words("match-none"));
  } catch (error) {
    results.textContent = words("match-failed");
    console.error(error);
  }
}

/** Who hears the page is told when there is a pause, not at each key. */
let pause: ReturnType<typeof setTimeout> | undefined;
function say(text: string): void {
  clearTimeout(pause);
  pause = setTimeout(() => {
    status.textContent = text;
  }, 700);
}

/** Says what the amounts are in where the reader chose another country. */
async function showUnit(): Promise<void> {
  const unit = document.getElementById("fit-unit");
  if (!unit || document.documentElement.dataset.place === undefined) return;
  const { renderer } = await load();
  if (renderer.unit !== null) unit.textContent = renderer.unit;
}

fill();
form.hidden = results.hidden = false;
// A number is typed and not chosen: on a phone nothing takes the focus away from it.
form.addEventListener("input", () => void show());
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => void show()));
see.addEventListener("click", (event) => {
  event.preventDefault();
  const found = document.getElementById("fit-found");
  found?.scrollIntoView();
  found?.focus({ preventScroll: true });
});
addEventListener("popstate", () => {
  fill();
  void show();
});
void show();
void showUnit().catch(console.error);
