import { byId } from "./element.ts";
import { boxesIn, facetCounts, filtersOf, showCounts } from "./search/facets.ts";
import { type Filters, type Found, pagefind } from "./search/pagefind.ts";
import { resultItem } from "./search/result-view.ts";
import { addressOf, type SearchState, stateFrom } from "./search/state.ts";
import { wordsFrom } from "./words.ts";

const PAGE_SIZE = 15;
const PAUSE_MS = 250;
const ORDERS: Record<string, "asc" | "desc"> = { pay: "desc", growth: "desc", title: "asc" };

const input = byId("search-page-input", HTMLInputElement);
const filters = byId("search-filters", HTMLFormElement);
const sort = byId("search-sort", HTMLSelectElement);
const heading = byId("search-heading", HTMLHeadingElement);
const status = byId("search-status", HTMLParagraphElement);
const results = byId("results", HTMLOListElement);
const more = byId("search-more", HTMLButtonElement);
const words = wordsFrom(byId("search-words", HTMLTemplateElement));
const facetNames = [...new Set(boxesIn(filters).map((box) => box.name))];

let found: Found | undefined;
let shown = 0;
/** Counts searches, so that a slow answer never overwrites a later one. */
let latest = 0;

function readControls(): SearchState {
  const facets = Object.fromEntries(facetNames.map((name) => [name, [] as string[]]));
  for (const box of boxesIn(filters)) if (box.checked) facets[box.name]?.push(box.value);
  return { query: input.value.trim(), sort: sort.value, facets };
}

function writeControls(state: SearchState): void {
  input.value = state.query;
  sort.value = state.sort;
  for (const box of boxesIn(filters)) {
    box.checked = state.facets[box.name]?.includes(box.value) ?? false;
    // A facet that is in use is not hidden from the one who shared or followed the address.
    if (box.checked) box.closest("details")?.setAttribute("open", "");
  }
}

async function run(state: SearchState): Promise<void> {
  const turn = ++latest;
  results.dataset.state = "working";
  status.textContent = words("search-working");
  try {
    const engine = await pagefind();
    const search = (chosen: Filters) =>
      engine.search(state.query === "" ? null : state.query, { filters: chosen, ...sortOf(state) });
    const answer = await search(filtersOf(state.facets));
    const counts = await facetCounts(state.facets, answer, search);
    if (turn !== latest) return;
    found = answer;
    shown = 0;
    results.replaceChildren();
    showCounts(filters, counts);
    await showMore(state.query !== "", turn);
    if (turn === latest) announce(state, answer.results.length);
  } catch (error) {
    if (turn !== latest) return;
    status.textContent = words("search-failed");
    results.dataset.state = "failed";
    console.error(error);
  }
}

function sortOf({ query, sort: by }: SearchState) {
  const field = by === "" && query === "" ? "title" : by;
  const order = ORDERS[field];
  return order ? { sort: { [field]: order } } : {};
}

async function showMore(searched: boolean, turn = latest): Promise<void> {
  const next = found?.results.slice(shown, shown + PAGE_SIZE) ?? [];
  const data = await Promise.all(next.map((result) => result.data()));
  if (turn !== latest) return;
  results.append(...data.map((each) => resultItem(each, searched)));
  shown += next.length;
  more.hidden = shown >= (found?.results.length ?? 0);
  results.dataset.state = "done";
}

function announce({ query }: SearchState, count: number): void {
  heading.textContent = query === "" ? words("search-heading-all") : words("search-heading", { query });
  status.textContent =
    count > 0 ? words("search-count", { count }) : `${words("search-none", { query })} ${words("search-none-hint")}`;
}

/** Searches for what the controls say; `history` is whether Back should return to what was before. */
function searchNow(history: "push" | "replace"): void {
  const state = readControls();
  const address = addressOf(state);
  if (history === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
  void run(state);
}

let pause: ReturnType<typeof setTimeout> | undefined;

input.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => searchNow("replace"), PAUSE_MS);
});
input.form?.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  searchNow("push");
});
filters.addEventListener("change", () => searchNow("push"));
filters.addEventListener("submit", (event) => event.preventDefault());
more.addEventListener("click", async () => {
  const first = shown;
  await showMore(input.value.trim() !== "");
  results.children[first]?.querySelector("a")?.focus();
});
window.addEventListener("popstate", () => follow());

/** Does what the address says. */
function follow(): void {
  const state = stateFrom(new URLSearchParams(location.search), facetNames);
  writeControls(state);
  void run(state);
}

byId("search-body", HTMLDivElement).hidden = false;
// Beside the results there is room for the filters; above them, on a phone, they would be in the way.
byId("search-facets", HTMLDetailsElement).open = matchMedia("(min-width: 52rem)").matches;
follow();
