import type { SearchDetails } from "../../scripts/catalog/derive/search-names.ts";
import { byId, make } from "./element.ts";
import { leftOutNote, listed, quoted, wayButtons, waysWider } from "./filters.ts";
import type { SearchCatalog } from "./search/assemble.ts";
import type { Answer } from "./search/blend.ts";
import { searchCatalog } from "./search/catalog.ts";
import type { Answers } from "./search/engine.ts";
import { wantedWords } from "./search/excerpt.ts";
import { boxesIn, facetCounts, fits, fittingWithout, showCounts, sorted } from "./search/facets.ts";
import { docsFor } from "./search/found-docs.ts";
import { notesOn } from "./search/notes.ts";
import { once } from "./search/once.ts";
import type { AskedPlace } from "./search/read-place.ts";
import { compareLink, describeResult, resultItem, type Sought } from "./search/result-view.ts";
import { addressOf, type Progress, progressFrom, type SearchState, stateFrom } from "./search/state.ts";
import { whichNote } from "./search/which-note.ts";
import { linkTo, siteUrl } from "./site-root.ts";
import { wordsFrom } from "./words.ts";

const PAGE_SIZE = 10;
/** What fits on a screen: these results are completed first. */
const FIRST = 5;
/** How long the list waits for their texts and for documentation, which would move what stands below. On a slow line one
 * reads it while they come in. */
const SLOW_MS = 600;
const MOST_NEAREST = 5;
const PAUSE_MS = 250;

const input = byId("search-page-input", HTMLInputElement);
const filters = byId("search-filters", HTMLFormElement);
const sort = byId("search-sort", HTMLSelectElement);
const heading = byId("search-heading", HTMLHeadingElement);
const status = byId("search-status", HTMLParagraphElement);
const place = byId("search-place", HTMLParagraphElement);
const note = byId("search-note", HTMLParagraphElement);
const wider = byId("search-wider", HTMLParagraphElement);
const doors = byId("search-doors", HTMLUListElement);
const results = byId("results", HTMLOListElement);
const nearest = byId("search-nearest", HTMLElement);
const nearestList = byId("nearest", HTMLOListElement);
const less = byId("search-less", HTMLElement);
const lessList = byId("less", HTMLOListElement);
const more = byId("search-more", HTMLButtonElement);
const words = wordsFrom(byId("search-words", HTMLTemplateElement));
/** What pay is counted in here; undefined where none is known. */
const payCurrency = byId("search-words", HTMLTemplateElement).dataset.currency;
const facetNames = [...new Set(boxesIn(filters).map((box) => box.name))];

/** What is shown, and how much of it. */
let current:
  | {
      catalog: SearchCatalog;
      found: Answers | undefined;
      /** First those that are likely, then the others. */
      answers: readonly Answer[];
      likely: number;
      shown: number;
    }
  | undefined;
/** Values in the address that no filter has. */
let leftOut: string[] = [];
/** Counts searches, so that a slow answer never overwrites a later one. */
let latest = 0;

function readControls(): SearchState {
  const facets = Object.fromEntries(facetNames.map((name) => [name, [] as string[]]));
  for (const box of boxesIn(filters)) if (box.checked) facets[box.name]?.push(box.value);
  const query = input.value.trim();
  const before = stateFrom(new URLSearchParams(location.search), []);
  return { query, sort: sort.value, facets, asTyped: before.asTyped && before.query === query };
}

function writeControls(state: SearchState): void {
  input.value = state.query;
  sort.value = state.sort;
  // An order that there is not.
  if (sort.selectedIndex === -1) sort.value = "";
  for (const box of boxesIn(filters)) {
    box.checked = state.facets[box.name]?.includes(box.value) ?? false;
    // A facet that is in use is not hidden from the one who shared or followed the address.
    if (box.checked) box.closest("details")?.setAttribute("open", "");
  }
}

/** @param progress how far the reader had come, where they come back */
async function run(state: SearchState, progress?: Progress): Promise<void> {
  const turn = ++latest;
  results.dataset.state = "working";
  status.textContent = words("search-working");
  // What names alone decide is shown ahead where it takes nothing away that is being read.
  const isAwaited = results.childElementCount === 0 && !needsDetails(state) && !progress;
  let early: readonly Item[] = [];
  try {
    const catalog = await searchCatalog();
    const showEarly = (sure: Answers) => {
      if (turn !== latest || !isAwaited) return;
      current = { catalog, found: sure, answers: sure.answers, likely: sure.likely, shown: 0 };
      early = itemsOf(current, sure.answers);
      append(early);
      announce(state, sure, sure.likely);
      complete(early).catch(() => {});
    };
    const found = state.query === "" ? undefined : await catalog.engine.search(state.query, state.asTyped, showEarly);
    if (turn !== latest) return;
    const matching = found ? (found.noMatch ? [] : found.answers) : allOf(catalog);
    const all = matching.slice(0, found?.likely);
    // Only who narrows or sorts the results has to wait for what they are narrowed and sorted by.
    const details = needsDetails(state) ? await catalog.details() : undefined;
    if (turn !== latest) return;
    const inOrder = (those: readonly Answer[]) =>
      details
        ? sorted(
            those.filter(({ position }) => fits(details, position, state.facets)),
            state.sort,
            details,
          )
        : those;
    const answers = inOrder(all);
    const likely = answers.length;
    current = { catalog, found, answers: [...answers, ...inOrder(matching.slice(all.length))], likely, shown: 0 };
    const shown = Math.max(progress?.shown ?? 0, Math.min(PAGE_SIZE, likely));
    const items = [...early, ...itemsOf(current, current.answers.slice(early.length, shown))];
    const near = itemsOf(current, found?.noMatch ? found.answers.slice(0, MOST_NEAREST) : []);
    const slow = new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    // Who asks for roles in a place asks nothing of the documentation, which names places as examples.
    const isOfPlace = found?.place !== undefined && all.length > 0;
    const docs = docsFor(isOfPlace ? "" : state.query, catalog.entries.language);
    const first = complete([...items.slice(0, FIRST), ...near]);
    const texts = first.then(() => complete(items.slice(FIRST)));
    const counts = catalog.details().then((known) => {
      if (turn === latest) count(known, all, state);
    });
    const complements = Promise.all([texts, counts]);
    // A later search does not wait for these any more.
    complements.catch(() => {});
    await (progress ? texts : Promise.race([first, slow]));
    if (turn !== latest) return;
    if (early.length === 0) results.replaceChildren();
    lessList.replaceChildren();
    current.shown = early.length;
    append(items.slice(early.length));
    nearestList.replaceChildren(...near.map(({ item }) => item));
    nearest.hidden = near.length === 0;
    // One answer or none can be put in no order, nor narrowed any more.
    filters.hidden = matching.length < 2 && !needsDetails(state);
    // Whom nothing was found for goes on by domain.
    doors.hidden = all.length > 0 || near.length > 0;
    status.textContent = resultIn(state, found, all.length, likely);
    announce(state, found, likely);
    wider.replaceChildren(...(details && likely === 0 ? waysOut(details, all, state) : []));
    const showDocs = docs.then((show) => {
      if (turn === latest) show();
    });
    await Promise.race([showDocs, slow]);
    if (turn !== latest) return;
    results.dataset.state = "done";
    if (progress?.left) returnTo(progress.left);
    await complements;
  } catch (error) {
    if (turn !== latest) return;
    status.textContent = words("search-failed");
    results.dataset.state = "failed";
    console.error(error);
  }
}

/** Whether the results cannot be listed without what they are narrowed and sorted by. */
function needsDetails({ sort, facets }: SearchState): boolean {
  return sort !== "" || Object.values(facets).some((values) => values.length > 0);
}

function count(details: SearchDetails, all: readonly Answer[], { facets }: SearchState): void {
  const positions = all.map(({ position }) => position);
  showCounts(filters, details, all.length > 0 ? facetCounts(details, positions, facets) : undefined);
}

function allOf({ entries }: SearchCatalog): Answer[] {
  return entries.roles.map((_, position) => ({ position, score: 0 }));
}

type Shown = NonNullable<typeof current>;

/** A result on the page, and what completes it. */
interface Item {
  item: HTMLLIElement;
  complete(): Promise<void>;
}

function itemsOf({ catalog, found }: Shown, answers: readonly Answer[]): Item[] {
  const sought: Sought = {
    words: found?.words ?? [],
    asked: found?.rest ?? [],
    wanted: found && found.words.length > 0 ? wantedWords(found.words) : undefined,
    place: found?.place,
  };
  return answers.map(({ position }) => {
    const role = catalog.entries.roles[position];
    if (!role) throw new Error(`there is no role ${position}`);
    const item = resultItem(role, found?.reasonFor(position), sought, words);
    return {
      item,
      complete: once(async () => {
        describeResult(item, role, await catalog.pageText(position), sought, words);
        item.append(make("p", "result__compare quiet", compareLink(role, words("compare-this"))));
      }),
    };
  });
}

async function complete(items: readonly Item[]): Promise<void> {
  await Promise.all(items.map((each) => each.complete()));
}

/** Adds results to those shown: the likely ones to their list, and what follows them to that of the less likely. */
function append(items: readonly Item[]): void {
  if (!current) return;
  const room = Math.max(0, current.likely - current.shown);
  results.append(...items.slice(0, room).map(({ item }) => item));
  lessList.append(...items.slice(room).map(({ item }) => item));
  current.shown += items.length;
  less.hidden = lessList.childElementCount === 0;
  const left = current.answers.length - current.shown;
  more.hidden = left === 0;
  more.textContent =
    current.shown === current.likely ? words("search-show-less", { count: left }) : words("search-more");
}

const shownItems = () => [...results.children, ...lessList.children];

/** Brings a reader back to the result that they followed. */
function returnTo({ at, scrolled }: NonNullable<Progress["left"]>): void {
  shownItems()[at]?.querySelector("a")?.focus({ preventScroll: true });
  scrollTo({ top: scrolled, behavior: "instant" });
}

/** Keeps with the history's entry how far the reader has come. */
function keep(left?: Progress["left"]): void {
  const progress: Progress = { shown: current?.shown ?? 0, ...(left ? { left } : {}) };
  window.history.replaceState(progress, "");
}

/** Says above the results how the query was understood. */
function announce(state: SearchState, found: Answers | undefined, count: number): void {
  const { query } = state;
  heading.textContent = query === "" ? words("search-heading-all") : words("search-heading", { query });
  place.replaceChildren(...(found?.place ? placeNote(state, found.place, found.rest) : []));
  note.replaceChildren(
    ...(found
      ? [
          ...whichNote(found, current?.catalog.entries.roles ?? [], words),
          ...notesOn(state, found, count, words, payCurrency),
        ]
      : []),
    ...leftOutNote(words, leftOut),
  );
}

/** Says how many roles there are, and of none whether it is for the words or for the filters. */
function resultIn({ query, facets }: SearchState, found: Answers | undefined, all: number, count: number): string {
  if (count > 0) return words("search-count", { count });
  if (found?.uncalled) {
    const by = found.answers.length > 0 ? found.words : [];
    const values = { name: found.uncalled.name, words: listed(by.map((word) => quoted([word]))) };
    if (by.length > 0) return words("search-no-job-by", values);
    return `${words("search-no-job", values)} ${words("search-none-hint")}`;
  }
  if (all === 0 && query !== "") return `${words("search-none", { query })} ${words("search-none-hint")}`;
  const chosen = listed(inUse(facets).map(nameOf));
  if (chosen === "") return words("search-count", { count });
  if (query === "") return words("search-none-fits", { filters: chosen });
  return words("search-filtered-out", { count: all, query, filters: chosen });
}

/** The facets in which something is selected. */
const inUse = (facets: SearchState["facets"]) => facetNames.filter((name) => facets[name]?.length);

/** A facet with what is selected in it, as the filters name them. */
function nameOf(facet: string): string {
  const boxes = boxesIn(filters).filter(({ name, checked }) => name === facet && checked);
  const legend = boxes[0]?.closest("fieldset")?.querySelector("legend")?.textContent ?? facet;
  const values = boxes.map((box) => box.closest("label")?.querySelector("span")?.textContent ?? box.value);
  return words("search-filter", { filter: legend, values: values.join(", ") });
}

/** Where the filters leave nothing: buttons that take away the one or the other, or all of them, with what there is then. */
function waysOut(details: SearchDetails, all: readonly Answer[], { facets }: SearchState): Node[] {
  const positions = all.map(({ position }) => position);
  const ways = waysWider(inUse(facets), all.length, (facet) => fittingWithout(details, positions, facets, facet));
  return wayButtons(
    ways,
    ({ without, count }) =>
      without.length > 1
        ? words("search-without-filters", { count })
        : words("search-without-filter", { count, filter: listed(without.map(nameOf)) }),
    (dropped) => {
      for (const box of boxesIn(filters)) if (dropped.includes(box.name)) box.checked = false;
      heading.focus();
      searchNow("push");
    },
  );
}

/** Says which place was understood, with a way to its pay figures, and which others it may be. */
function placeNote(
  state: SearchState,
  { id, name: called, hasFigures, by, instead, others }: AskedPlace,
  rest: string[],
) {
  const values = { place: called, name: by?.name ?? "", others: listed(instead) };
  const isPart = by?.relation === "holds";
  const said = hasFigures
    ? words(isPart ? "search-place-part" : by ? "search-place-also" : "search-place", values)
    : words(isPart ? "search-place-none-part" : "search-place-none", values);
  const salaries = linkTo(`/salaries/?in=${id}`, words("search-place-salaries"));
  const ways = others.map(({ name }) =>
    linkTo(addressOf({ ...state, query: [...rest, name].join(" ") }), words("search-place-other", { place: name })),
  );
  return [said, ...(hasFigures ? [salaries] : []), ...ways].flatMap((part, at) =>
    at === 0 ? [part] : [at === 1 ? " " : " · ", part],
  );
}

/** Searches for what the controls say; `history` is whether Back should return to what was before. */
function searchNow(history: "push" | "replace"): void {
  const state = readControls();
  leftOut = [];
  // On disk the page is a file, which the address of a search has to name as well.
  const address = siteUrl(`/search/${addressOf(state)}`);
  if (history === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
  void run(state);
}

let pause: ReturnType<typeof setTimeout> | undefined;

const searchSoon = () => {
  clearTimeout(pause);
  pause = setTimeout(() => searchNow("replace"), PAUSE_MS);
};

input.addEventListener("input", (event) => {
  // What is still being composed, in Japanese say, is no word yet.
  if (!(event instanceof InputEvent && event.isComposing)) searchSoon();
});
input.addEventListener("compositionend", searchSoon);
input.form?.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  searchNow("push");
});
// The box is emptied after this event.
input.form?.addEventListener("reset", () => setTimeout(() => searchNow("push")));
filters.addEventListener("change", () => searchNow("push"));
filters.addEventListener("submit", (event) => event.preventDefault());
more.addEventListener("click", async () => {
  if (!current) return;
  const first = current.shown;
  const end = first < current.likely ? Math.min(first + PAGE_SIZE, current.likely) : first + PAGE_SIZE;
  const turn = latest;
  const items = itemsOf(current, current.answers.slice(first, end));
  await complete(items);
  if (turn !== latest) return;
  append(items);
  shownItems()[first]?.querySelector("a")?.focus();
  keep();
});
for (const list of [results, lessList]) {
  list.addEventListener("click", ({ target }) => {
    const item = target instanceof Element ? target.closest("li.result") : null;
    if (item && target instanceof Element && target.closest("a"))
      keep({ at: shownItems().indexOf(item), scrolled: scrollY });
  });
}
window.addEventListener("popstate", () => void follow());

/** Does what the address says. */
function follow(): Promise<void> {
  const state = stateFrom(new URLSearchParams(location.search), facetNames);
  writeControls(state);
  const known = readControls();
  leftOut = facetNames.flatMap(
    (name) => state.facets[name]?.filter((value) => !known.facets[name]?.includes(value)) ?? [],
  );
  return run(known, progressFrom(window.history.state));
}

byId("search-body", HTMLDivElement).hidden = false;
// Beside the results there is room for the filters; above them, on a phone, they would be in the way.
byId("search-facets", HTMLDetailsElement).open = matchMedia("(min-width: 52rem)").matches;
// What keeps the site for later comes after what is wanted now.
void follow().then(() => import("./register.ts"));
