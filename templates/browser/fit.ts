import {
  type Fit,
  type FitAnswers,
  type FitReason,
  type Interest,
  rolesThatFit,
} from "../../scripts/catalog/derive/fit.ts";
import type { FitData } from "../../scripts/catalog/derive/fit-roles.ts";
import { urls } from "../../scripts/site/urls.ts";
import { byId, make } from "./element.ts";
import { loadJson } from "./search/load.ts";
import { once } from "./search/once.ts";
import { siteUrl } from "./site-root.ts";
import { wordsFrom } from "./words.ts";

const form = byId("fit-form", HTMLFormElement);
const results = byId("fit-results", HTMLElement);
const words = wordsFrom(results);
const data = once(() => loadJson<FitData>(urls.fitData));
const list = new Intl.ListFormat(document.documentElement.lang, { type: "conjunction", style: "narrow" });

/** So many roles are shown with their reasons; the rest by name. */
const SHOWN = 10;

/** Puts the answers of the address into the form. */
function fill(): void {
  const asked = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement)) continue;
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

async function show(): Promise<void> {
  const answers = given();
  const query = answers.size > 0 ? `?${answers}` : "";
  history.replaceState(history.state, "", location.pathname + query);
  results.hidden = answers.size === 0;
  if (answers.size === 0) return;
  try {
    const known = await data();
    if (String(given()) !== String(answers)) return;
    const fits = rolesThatFit(known.roles, answersFrom(answers, known.traits));
    results.replaceChildren(...viewOf(fits, known));
  } catch (error) {
    results.replaceChildren(make("p", "", words("match-failed")));
    console.error(error);
  }
}

function viewOf(fits: readonly Fit[], known: FitData): Node[] {
  if (fits.length === 0) return [make("p", "", words("match-none"))];
  const roles = new Map(known.roles.map((role) => [role.slug, role]));
  const titleOf = (slug: string) => roles.get(slug)?.title ?? slug;
  const link = (slug: string) => {
    const anchor = make("a", "", titleOf(slug));
    anchor.href = siteUrl(urls.role(slug));
    return anchor;
  };
  const fitting = fits.filter(({ score }) => score > 0).length || fits.length;
  const shown = fits.slice(0, Math.min(SHOWN, fitting));
  const best = make("ol", "");
  for (const { slug, reasons } of shown) {
    const role = roles.get(slug);
    const item = make("li", "fit__result", make("h3", "", link(slug)), make("p", "", role?.summary ?? ""));
    if (role) item.prepend(domainOf(role));
    for (const [key, isFor] of [
      ["match-for", true],
      ["match-against", false],
    ] as const) {
      const told = reasons
        .filter(({ weight }) => weight > 0 === isFor)
        .map((reason) => reasonText(reason, slug, known));
      if (told.length > 0) item.append(make("p", "fit__reasons", words(key, { reasons: list.format(told) })));
    }
    best.append(item);
  }
  const rest = fits.slice(shown.length);
  const heading = make("h2", "", words("match-results", { count: shown.length }));
  if (rest.length === 0) return [heading, best];
  const others = make("details", "", make("summary", "", words("match-rest", { count: rest.length })));
  const names = make("p", "");
  rest.forEach(({ slug }, at) => {
    names.append(at > 0 ? ", " : "", link(slug));
  });
  others.append(names);
  return [heading, best, others];
}

function domainOf({ domain }: FitData["roles"][number]): Node {
  const label = make("a", `domain-label hue-${domain.hue}`, domain.name);
  label.href = siteUrl(urls.domain(domain.id));
  return label;
}

function reasonText({ about, of, weight }: FitReason, slug: string, { roles, traits }: FitData): string {
  const side = weight > 0 ? "for" : "against";
  switch (about) {
    case "interest":
      return words(`match-reason-interest-${side}`, { interest: words(`match-interest-${of as Interest}`) });
    case "trait": {
      const { name, steps } = traits[of] ?? { name: of, steps: [] };
      const share = roles.find((role) => role.slug === slug)?.traits[of] ?? 0;
      return words("match-reason-trait", { trait: name, step: steps[Math.round(share * (steps.length - 1))] ?? "" });
    }
    case "way":
      return side === "for"
        ? words("match-reason-way-for", { way: words(`route-${of}`) })
        : words("match-reason-way-against");
    case "skills":
      return words("match-reason-skills", { count: Number(of) });
    case "pay":
      return words(`match-reason-pay-${side}`);
  }
}

fill();
form.hidden = false;
// A number is typed and not chosen: on a phone nothing takes the focus away from it.
form.addEventListener("input", () => void show());
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => void show()));
addEventListener("popstate", () => {
  fill();
  void show();
});
void show();
