import { button, offerReset } from "./element.ts";
import type { Choice } from "./roles/narrow.ts";
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

/** A list that the controls of a form narrow. */
interface Narrowed<Item extends { element: HTMLElement }> {
  items: readonly Item[];
  /** Whether an item has what was chosen, but for a filter that is left out. */
  fits(item: Item, choice: Choice, except?: string): boolean;
  words: BrowserWords;
  /** The keys of what is said, with `count`; `none` and `without` with `filters` and `filter`. */
  keys: { count: string; none: string; without: string; withoutAll: string };
  /** Where the ways to find something stand. */
  status: HTMLElement;
  wider: HTMLElement;
  /** Called when items were shown and hidden, with the filters that are in use. */
  arrange(choice: Choice, inUse: readonly string[]): void;
  /** Takes the focus when such a way was taken: its button goes away. What it changed is the next thing to look at. */
  focus(dropped: readonly string[]): void;
}

/**
 * Lets the selects and boxes of a form narrow a list, and keeps what they hold in the address. Shows the form. The select
 * called `sort` is no filter.
 */
export function narrowList<Item extends { element: HTMLElement }>(
  form: HTMLFormElement,
  { items, fits, words, keys, status, wider, arrange, focus }: Narrowed<Item>,
): void {
  const controls = [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input")];
  const filters = [...new Set(controls.map(({ name }) => name))].filter((name) => name !== "sort");
  const chosenOf = (filter: string) =>
    controls.filter(
      (control) => control.name === filter && control.value !== "" && (isSelect(control) || control.checked),
    );
  const nameOf = (filter: string) => {
    const chosen = chosenOf(filter);
    const [first] = chosen;
    const label = first && isSelect(first) ? first.labels[0] : first?.closest("fieldset")?.firstElementChild;
    const values = chosen.map((control) => {
      const named = isSelect(control) ? control.selectedOptions[0] : control;
      // What it is called without the number behind it.
      return named?.dataset.name ?? named?.textContent?.trim() ?? "";
    });
    return words("search-filter", { filter: label?.textContent?.trim() ?? filter, values: values.join(", ") });
  };

  const show = (leftOut: readonly string[] = []) => {
    const choice = new Map(filters.map((filter) => [filter, chosenOf(filter).map(({ value }) => value)]));
    const inUse = filters.filter((filter) => choice.get(filter)?.length);
    const countFitting = (except?: string) => items.filter((item) => fits(item, choice, except)).length;
    for (const item of items) item.element.hidden = !fits(item, choice);
    arrange(choice, inUse);
    offerReset(form, inUse.length > 0 || chosenOf("sort").length > 0);
    const count = countFitting();
    const said =
      count === 0 && inUse.length > 0
        ? words(keys.none, { filters: listed(inUse.map(nameOf)) })
        : words(keys.count, { count });
    status.textContent = [...leftOutNote(words, leftOut), said].join(" ");
    wider.replaceChildren(
      ...wayButtons(
        count === 0 ? waysWider(inUse, items.length, countFitting) : [],
        ({ without, count }) =>
          without.length > 1
            ? words(keys.withoutAll, { count })
            : words(keys.without, { count, filter: listed(without.map(nameOf)) }),
        (dropped) => {
          for (const control of controls) if (dropped.includes(control.name)) choose(control, []);
          focus(dropped);
          change();
        },
      ),
    );
  };
  /** Writes the choice into the address, so that it can be shared, and shows what fits it. */
  const change = () => {
    const parameters = new URLSearchParams(location.search);
    for (const { name } of controls) parameters.delete(name);
    for (const name of [...filters, "sort"]) for (const { value } of chosenOf(name)) parameters.append(name, value);
    history.replaceState(null, "", parameters.size === 0 ? location.pathname : `?${parameters}`);
    show();
  };

  const parameters = new URLSearchParams(location.search);
  const asked = (name: string) => parameters.getAll(name).filter(Boolean);
  for (const control of controls) choose(control, asked(control.name));
  form.addEventListener("change", change);
  // The controls are emptied after this event.
  form.addEventListener("reset", () => setTimeout(change));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show(
    filters.flatMap((name) =>
      asked(name).filter((value) => !chosenOf(name).some((control) => control.value === value)),
    ),
  );
}

const isSelect = (control: HTMLElement) => control instanceof HTMLSelectElement;

/** Chooses the first of some values in a select, or all of them in boxes; what there is not, is not chosen. */
function choose(control: HTMLSelectElement | HTMLInputElement, values: readonly string[]): void {
  if (!isSelect(control)) {
    control.checked = values.includes(control.value);
    return;
  }
  control.value = values[0] ?? "";
  if (control.selectedIndex === -1) control.value = "";
}
