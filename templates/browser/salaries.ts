import { byId } from "./element.ts";
import { narrowBySelects } from "./filters.ts";
import { wordsFrom } from "./words.ts";

const status = byId("salaries-count", HTMLParagraphElement);
const tables = [...document.querySelectorAll<HTMLTableElement>(".salaries__table")].map((table) => ({
  table,
  // The order that the page came in is that of the roles.
  rows: [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")],
}));

/** How rows are put in order: by the lower end, lowest first, or by the upper end, highest first. */
const ORDERS: Record<string, (a: HTMLTableRowElement, b: HTMLTableRowElement) => number> = {
  low: (a, b) => Number(a.dataset.low) - Number(b.dataset.low),
  high: (a, b) => Number(b.dataset.high) - Number(a.dataset.high),
};

narrowBySelects(byId("salaries-filter", HTMLFormElement), {
  items: tables.flatMap(({ rows }) => rows),
  filters: ["domain", "level", "growth", "basis"],
  has: ({ dataset }, filter, value) => dataset[filter] === value,
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
    const order = ORDERS[chosen.get("sort") ?? ""];
    for (const { table, rows } of tables) {
      table.tBodies[0]?.append(...(order ? rows.toSorted(order) : rows));
      table.hidden = rows.every((row) => row.hidden);
    }
  },
});
