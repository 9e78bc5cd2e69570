/* What every page can do: small itself, it loads a tool only when a reader turns to it. */

import type { SearchNames } from "../../scripts/catalog/derive/search-names.ts";
import { offerDisplayChoice } from "../components/display-choice/display-choice.ts";
import { readersDay } from "./readers-day.ts";
import { loadJson } from "./search/load.ts";

offerDisplayChoice();

// The page may be read long after it was made: a day is over where the reader says so.
for (const past of document.querySelectorAll<HTMLElement>("[data-after]"))
  past.hidden = readersDay() <= (past.dataset.after ?? "");
for (const open of document.querySelectorAll<HTMLElement>("[data-until]"))
  open.hidden = readersDay() > (open.dataset.until ?? "");

const forms = [...document.querySelectorAll<HTMLFormElement>("form[role=search]")];

for (const form of forms) {
  const load = async () => {
    form.removeEventListener("focusin", load);
    // Both are asked for at once: one after the other would be another round trip before the first suggestion.
    const names = loadJson<SearchNames>("/search/names.json");
    const { suggestIn } = await import("../components/search-form/suggest.ts");
    await suggestIn(form, names);
  };
  form.addEventListener("focusin", load);
  if (form.contains(document.activeElement)) void load();
}

/** "/" and Ctrl-K lead to the search box, unless one is typing somewhere. */
document.addEventListener("keydown", (event) => {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const control = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
  const typing =
    event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]");
  if (!control && (!slash || typing)) return;
  const box = forms.at(-1)?.querySelector("input");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

/** What the address asks for, such as roles to compare, is asked for in the other language as well. */
for (const link of document.querySelectorAll<HTMLAnchorElement>(".language-switch a[rel=alternate]"))
  for (const event of ["click", "auxclick", "contextmenu"])
    link.addEventListener(event, () => {
      link.search = location.search;
      link.hash = location.hash;
    });

const roadmaps = [...document.querySelectorAll<HTMLOListElement>("ol[data-roadmap]")];
if (roadmaps.length > 0) void import("./progress.ts").then(({ trackProgress }) => roadmaps.forEach(trackProgress));

const keepable = [...document.querySelectorAll<HTMLElement>("[data-keep]")];
if (keepable.length > 0)
  void import("../components/keep-role/keep-role.ts").then(({ offerKeeping }) => offerKeeping(keepable));

const levelChoice = document.querySelector<HTMLDetailsElement>(".level-choice");
if (levelChoice) {
  const compare = async (event?: Event) => {
    event?.preventDefault();
    const { compareLevels } = await import("../components/level-choice/level-choice.ts");
    compareLevels(levelChoice, event ? "form" : "address");
  };
  levelChoice.addEventListener("change", compare);
  levelChoice.addEventListener("submit", compare);
  levelChoice.hidden = false;
  if (new URLSearchParams(location.search).has("levels")) void compare();
}

const contents = document.querySelector<HTMLDetailsElement>(".contents");
if (contents)
  void import("../components/contents/contents.ts").then(({ markContents, openWhereWide }) => {
    openWhereWide([contents, ...document.querySelectorAll<HTMLDetailsElement>(".level")]);
    markContents(contents);
  });

// The search has more urgent things to load, and does this itself.
if (!document.getElementById("results")) void import("./register.ts");

const choice = document.querySelector<HTMLDetailsElement>(".place-choice");
const { place } = document.documentElement.dataset;
if (place !== undefined) {
  const speaksOfPay = choice ?? document.querySelector("[data-place-pay]");
  if (speaksOfPay) void import("./place/show-place.ts").then(({ showPlace }) => showPlace(place));
}
choice?.addEventListener(
  "toggle",
  () => void import("../components/place-choice/place-choice.ts").then(({ offerPlaces }) => offerPlaces(choice)),
  { once: true },
);

const marked = new URLSearchParams(location.search).get("mark");
if (marked) void import("./mark-words.ts").then(({ markWords }) => markWords(marked));
