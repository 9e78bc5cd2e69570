import { byId } from "./element.ts";
import { narrowBySelects } from "./filters.ts";
import { chosenCountry } from "./place/country.ts";
import { wordsFrom } from "./words.ts";

/** A row of a chart, and of the table underneath it. */
interface Pair {
  bar: HTMLElement;
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
    return { unit, pairs: bars.map((bar, at): Pair => ({ bar, row: rows[at] })) };
  });
  const collator = new Intl.Collator(document.documentElement.lang);
  const nameOf = ({ bar }: Pair) => bar.querySelector(".occupation-bars__name")?.textContent ?? "";

  narrowBySelects(byId("salaries-filter", HTMLFormElement), {
    items: units.flatMap(({ pairs }) => pairs.map(({ bar }) => bar)),
    filters: ["domain", "growth"],
    has: ({ dataset }, filter, value) => (dataset[filter] ?? "").split(" ").includes(value),
    words: wordsFrom(status),
    keys: {
      count: "salaries-count",
      none: "salaries-none-fits",
      without: "salaries-without-filter",
      withoutAll: "salaries-without-filters",
    },
    status,
    wider: byId("salaries-wider", HTMLParagraphElement),
    arrange(chosen) {
      for (const { unit, pairs } of units) {
        // The order that the page came in is by pay.
        const order = chosen.get("sort") ? pairs.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b))) : pairs;
        for (const { bar, row } of order) {
          bar.parentElement?.append(bar);
          if (!row) continue;
          row.parentElement?.append(row);
          row.hidden = bar.hidden;
        }
        unit.hidden = pairs.every(({ bar }) => bar.hidden);
      }
    },
  });
}

void start();
