import { byId } from "./element.ts";
import { wordsFrom } from "./words.ts";

const form = byId("salaries-filter", HTMLFormElement);
const count = byId("salaries-count", HTMLParagraphElement);
const words = wordsFrom(count);
const selects = [...form.querySelectorAll("select")];
const tables = [...document.querySelectorAll<HTMLTableElement>(".salaries__table")].map((table) => ({
  table,
  // The order that the page came in is that of the roles.
  rows: [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")],
}));

/** What a row is narrowed by. */
const FILTERS = ["domain", "level", "growth", "basis"];

/** How rows are put in order: by the lower end, lowest first, or by the upper end, highest first. */
const ORDERS: Record<string, (a: HTMLTableRowElement, b: HTMLTableRowElement) => number> = {
  low: (a, b) => Number(a.dataset.low) - Number(b.dataset.low),
  high: (a, b) => Number(b.dataset.high) - Number(a.dataset.high),
};

function show(): void {
  const chosen = new Map(selects.map(({ name, value }) => [name, value]));
  const fits = (row: HTMLTableRowElement) =>
    FILTERS.every((name) => !chosen.get(name) || row.dataset[name] === chosen.get(name));
  const order = ORDERS[chosen.get("sort") ?? ""];
  let shown = 0;
  for (const { table, rows } of tables) {
    for (const row of rows) row.hidden = !fits(row);
    table.tBodies[0]?.append(...(order ? rows.toSorted(order) : rows));
    const left = rows.filter((row) => !row.hidden).length;
    table.hidden = left === 0;
    shown += left;
  }
  count.textContent = shown === 0 ? words("salaries-none") : words("salaries-count", { count: shown });
}

/** Writes the choice into the address, so that it can be shared and survives Back. */
function remember(): void {
  const parameters = new URLSearchParams(
    selects.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]),
  );
  history.replaceState(null, "", parameters.size === 0 ? location.pathname : `?${parameters}`);
}

const parameters = new URLSearchParams(location.search);
for (const select of selects) {
  select.value = parameters.get(select.name) ?? "";
  if (select.selectedIndex === -1) select.selectedIndex = 0;
}
form.addEventListener("change", () => {
  remember();
  show();
});
form.addEventListener("reset", () => {
  // The selects are emptied after this event.
  setTimeout(() => {
    remember();
    show();
  });
});
form.hidden = false;
show();
