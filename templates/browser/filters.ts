import { button } from "./element.ts";
import type { BrowserWords } from "./words.ts";

/** What there is once some filters are dropped. */
interface Way {
  without: string[];
  count: number;
}

/** Which of the filters in use to drop so that something is left: each alone where that helps, and all of them. */
export function waysWider(inUse: readonly string[], all: number, countWithout: (filter: string) => number): Way[] {
  const ways = inUse
    .map((filter) => ({ without: [filter], count: countWithout(filter) }))
    .filter(({ count }) => count > 0);
  if (inUse.length > 1 && all > 0) ways.push({ without: [...inUse], count: all });
  return ways;
}

/** A button for each way, which drops its filters. */
export function wayButtons(
  ways: readonly Way[],
  label: (way: Way) => string,
  drop: (filters: readonly string[]) => void,
): HTMLButtonElement[] {
  return ways.map((way) => button(label(way), () => drop(way.without)));
}

export const listed = (names: readonly string[]) => new Intl.ListFormat(document.documentElement.lang).format(names);

export const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(", ");

/** Says which values of the address no filter has, where there are any. */
export function leftOutNote(words: BrowserWords, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [words("search-filter-unknown", { values: quoted(values) })];
}

/** A list that selects narrow. */
interface Narrowed<Item extends HTMLElement> {
  items: readonly Item[];
  /** The filters by their names in the address; another select of the form only orders the list. */
  filters: readonly string[];
  /** Whether an item has a filter's value. */
  has(item: Item, filter: string, value: string): boolean;
  words: BrowserWords;
  /** The keys of what is said, with `count`; `none` and `without` with `filters` and `filter`. */
  keys: { count: string; none: string; without: string; withoutAll: string };
  /** Where the ways to find something stand. */
  status: HTMLElement;
  wider: HTMLElement;
  /** Called when items were shown and hidden, with what every select holds. */
  arrange(chosen: ReadonlyMap<string, string>): void;
}

/** Lets the selects of a form narrow a list, and keeps what they hold in the address. Shows the form. */
export function narrowBySelects<Item extends HTMLElement>(
  form: HTMLFormElement,
  { items, filters, has, words, keys, status, wider, arrange }: Narrowed<Item>,
): void {
  const selects = [...form.querySelectorAll("select")];
  const nameOf = (filter: string) => {
    const select = selects.find(({ name }) => name === filter);
    const textOf = (element: Element | undefined) => element?.textContent?.trim() ?? "";
    return words("search-filter", {
      filter: textOf(select?.labels[0]),
      values: textOf(select?.selectedOptions[0]),
    });
  };

  const show = (leftOut: readonly string[] = []) => {
    const chosen = new Map(selects.map(({ name, value }) => [name, value]));
    const inUse = filters.filter((filter) => chosen.get(filter));
    const fits = (item: Item, except?: string) =>
      inUse.every((filter) => filter === except || has(item, filter, chosen.get(filter) ?? ""));
    const countFitting = (except?: string) => items.filter((item) => fits(item, except)).length;
    for (const item of items) item.hidden = !fits(item);
    arrange(chosen);
    const count = countFitting();
    const said =
      count === 0 && inUse.length > 0
        ? words(keys.none, { filters: listed(inUse.map(nameOf)) })
        : words(keys.count, { count });
    status.textContent = [...leftOutNote(words, leftOut), said].join(" ");
    const ways = count === 0 ? waysWider(inUse, items.length, countFitting) : [];
    wider.replaceChildren(
      ...wayButtons(
        ways,
        ({ without, count }) =>
          without.length > 1
            ? words(keys.withoutAll, { count })
            : words(keys.without, { count, filter: listed(without.map(nameOf)) }),
        (dropped) => {
          const emptied = selects.filter(({ name }) => dropped.includes(name));
          for (const select of emptied) select.value = "";
          // The button goes away; what it changed is the next thing to look at.
          emptied[0]?.focus();
          change();
        },
      ),
    );
  };
  /** Writes the choice into the address, so that it can be shared, and shows what fits it. */
  const change = () => {
    const parameters = new URLSearchParams(
      selects.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]),
    );
    history.replaceState(null, "", parameters.size === 0 ? location.pathname : `?${parameters}`);
    show();
  };

  const parameters = new URLSearchParams(location.search);
  for (const select of selects) {
    select.value = parameters.get(select.name) ?? "";
    if (select.selectedIndex === -1) select.value = "";
  }
  form.addEventListener("change", change);
  // The selects are emptied after this event.
  form.addEventListener("reset", () => setTimeout(change));
  form.hidden = false;
  show(
    filters.flatMap((name) => {
      const value = parameters.get(name) ?? "";
      return selects.some((select) => select.name === name && select.value === value) ? [] : value || [];
    }),
  );
}
