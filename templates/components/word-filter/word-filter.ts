import table from "rolebook:words/filter-words-count,filter-words-none";
import { fold } from "../../../scripts/catalog/words.ts";
import { byId, offerReset } from "../../browser/element.ts";
import { wordsOf } from "../../browser/words.ts";

/** So many entries are shown at once, in open folds: more are counted, and their folds stay as they are. */
const SHOWN_AT_ONCE = 60;
/** So many are shown whole where each entry is a fold of its own. */
const SHOWN_WHOLE = 8;

/** An entry of the list, with what its words are looked for in. */
interface Entry {
  element: HTMLElement;
  text: string;
}

/** The names of the folds that an entry stands in: who looks for a publisher finds its sources. */
function headingsOver(entry: HTMLElement): string {
  const headings: string[] = [];
  for (let at = entry.parentElement; at; at = at.parentElement)
    headings.push(at.querySelector(":scope > summary > h2")?.textContent ?? "");
  return headings.join(" ");
}

/**
 * Lets words narrow a list of folds. Entries have `data-entry`; what holds several of them, a fold or a section, has
 * `data-group`, and in it `data-count` where it says how many there are; what stands apart from the list, such as letters
 * that lead into it, has `data-aside` and gives way to what was found.
 */
function narrowByWords(form: HTMLFormElement): void {
  const input = byId("word-filter-text", HTMLInputElement);
  const status = byId("word-filter-count", HTMLParagraphElement);
  const words = wordsOf(table);
  const format = new Intl.NumberFormat(document.documentElement.lang);
  const entries: Entry[] = [...document.querySelectorAll<HTMLElement>("[data-entry]")].map((element) => ({
    element,
    text: fold(`${headingsOver(element)} ${element.textContent}`),
  }));
  const groups = [...document.querySelectorAll<HTMLElement>("[data-group]")].map((element) => ({
    element,
    count: element.querySelector<HTMLElement>(":scope > summary [data-count]"),
    entries: entries.filter((entry) => element.contains(entry.element)),
  }));
  const folds = [...groups, ...entries].flatMap(({ element }) =>
    element instanceof HTMLDetailsElement ? [element] : [],
  );
  const asides = [...document.querySelectorAll<HTMLElement>("[data-aside]")];
  /** How the folds were before words narrowed the list. */
  let before: Map<HTMLDetailsElement, boolean> | undefined;

  const show = () => {
    const asked = fold(input.value).split(/\s+/u).filter(Boolean);
    for (const { element, text } of entries) element.hidden = !asked.every((word) => text.includes(word));
    for (const aside of asides) aside.hidden = asked.length > 0;
    const found = entries.filter(({ element }) => !element.hidden);
    for (const { element, count, entries: own } of groups) {
      const shown = own.filter((entry) => !entry.element.hidden).length;
      element.hidden = shown === 0;
      if (count) count.textContent = format.format(shown);
    }
    if (asked.length === 0) {
      for (const [fold, open] of before ?? []) fold.open = open;
      before = undefined;
    } else {
      before ??= new Map(folds.map((fold) => [fold, fold.open]));
      const isEntry = (fold: HTMLDetailsElement) => fold.dataset.entry !== undefined;
      for (const fold of folds)
        fold.open = !fold.hidden && found.length <= (isEntry(fold) ? SHOWN_WHOLE : SHOWN_AT_ONCE);
    }
    const said = found.length === 0 ? words("filter-words-none") : words("filter-words-count", { count: found.length });
    status.textContent = asked.length === 0 ? "" : said;
    offerReset(form, input.value !== "");
  };
  /** Keeps the words in the address, so that what is found can be shared. */
  const change = () => {
    const parameters = new URLSearchParams(location.search);
    parameters.delete("q");
    if (input.value.trim() !== "") parameters.set("q", input.value.trim());
    history.replaceState(null, "", `${location.pathname}${parameters.size === 0 ? "" : `?${parameters}`}`);
    show();
  };

  input.value = new URLSearchParams(location.search).get("q") ?? "";
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The box is emptied after this event.
  form.addEventListener("reset", () =>
    setTimeout(() => {
      change();
      input.focus();
    }),
  );
  if (input.value !== "") show();
  addEventListener("hashchange", () => openTarget(input, change));
  form.hidden = false;
  openTarget(input, change);
}

/** Opens the folds around what the address names, and shows it though the words would not. */
function openTarget(input: HTMLInputElement, change: () => void): void {
  const target = document.querySelector<HTMLElement>(":target");
  if (!target?.closest("[data-group]")) return;
  if (target.closest("[hidden]")) {
    input.value = "";
    const { hash } = location;
    change();
    history.replaceState(null, "", hash);
  }
  for (let at: Element | null = target.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  if (target instanceof HTMLDetailsElement && target.dataset.entry !== undefined) target.open = true;
  target.scrollIntoView();
}

// A list that is short is shown whole and has no form.
const form = document.getElementById("word-filter");
if (form instanceof HTMLFormElement) narrowByWords(form);
