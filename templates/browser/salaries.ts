import { byId } from "./element.ts";
import { narrowList } from "./filters.ts";
import { chosenCountry } from "./place/country.ts";
import { wordsFrom } from "./words.ts";

/** A row of a chart, and of the table underneath it. */
interface Pair {
  element: HTMLElement;
  row: HTMLTableRowElement | undefined;
}

/** Shows the country that the reader chose, and lets its rows be narrowed and put in order. */
async function start(): Promise<void> {
  const country = await chosenCountry();
  if (country) {
    const { renderSalaries } = await import("./place/render-salaries.ts");
    await renderSalaries(country, byId("salaries-charts", HTMLDivElement));
  }

  const status = byId("salaries-count", HTMLParagraphElement);
  const units = [...document.querySelectorAll<HTMLElement>(".salaries__unit")].map((unit) => {
    const rows = unit.querySelectorAll<HTMLTableRowElement>("tbody tr");
    const bars = [...unit.querySelectorAll<HTMLElement>(".occupation-bars__row")];
    return { unit, pairs: bars.map((element, at): Pair => ({ element, row: rows[at] })) };
  });
  const collator = new Intl.Collator(document.documentElement.lang);
  const nameOf = ({ element }: Pair) => element.querySelector(".occupation-bars__name")?.textContent ?? "";

  const form = byId("salaries-filter", HTMLFormElement);
  const selects = [...form.querySelectorAll("select")];
  const selectOf = (name: string | undefined) => selects.find((select) => select.name === name);
  narrowList(form, {
    items: units.flatMap(({ pairs }) => pairs),
    fits: ({ element: { dataset } }, choice, except) =>
      [...choice].every(
        ([filter, [value]]) =>
          filter === except || value === undefined || (dataset[filter] ?? "").split(" ").includes(value),
      ),
    words: wordsFrom(status),
    keys: {
      count: "salaries-count",
      none: "salaries-none-fits",
      without: "salaries-without-filter",
      withoutAll: "salaries-without-filters",
    },
    status,
    wider: byId("salaries-wider", HTMLParagraphElement),
    focus: ([first]) => selectOf(first)?.focus(),
    arrange() {
      for (const { unit, pairs } of units) {
        // The order that the page came in is by pay.
        const order = selectOf("sort")?.value
          ? pairs.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))
          : pairs;
        for (const { element, row } of order) {
          element.parentElement?.append(element);
          if (!row) continue;
          row.parentElement?.append(row);
          row.hidden = element.hidden;
        }
        unit.hidden = pairs.every(({ element }) => element.hidden);
      }
    },
  });
}

void start();
