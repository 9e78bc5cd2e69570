import { button } from "./element.ts";
import { numberReader } from "./read-number.ts";
import { wordsFrom } from "./words.ts";

const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true });
const numberIn = numberReader(language);

for (const table of document.querySelectorAll<HTMLTableElement>(".occupation__places")) makeSortable(table);

/** Gives each column of a table a button that sorts by it: numbers highest first, then the other way round. */
function makeSortable(table: HTMLTableElement): void {
  const words = wordsFrom(table);
  const status = table.closest("section")?.querySelector("[role=status]");
  const [body] = table.tBodies;
  const rows = [...(body?.rows ?? [])];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [at, head] of heads.entries()) {
    const column = head.textContent.trim();
    const isNumber = head.classList.contains("number");
    const texts = new Map(rows.map((row) => [row, row.cells[at]?.textContent.trim() ?? ""]));
    const press = () => {
      const isUp = head.ariaSort === null ? !isNumber : head.ariaSort === "descending";
      body?.append(...sorted(rows, texts, isNumber, isUp));
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = isUp ? "ascending" : "descending";
      if (status) status.textContent = words(isUp ? "occupation-sorted-up" : "occupation-sorted-down", { column });
    };
    head.replaceChildren(button(column, press, ""));
  }
  // It comes in the order of the names.
  const [first] = heads;
  if (first) first.ariaSort = "ascending";
}

/** The rows by the texts of a column; those without one always last, and equal ones as they came. */
function sorted<Row>(rows: readonly Row[], texts: ReadonlyMap<Row, string>, isNumber: boolean, isUp: boolean): Row[] {
  const keyed = rows.map((row) => ({ row, text: texts.get(row) ?? "", number: numberIn(texts.get(row) ?? "") ?? 0 }));
  const direction = isUp ? 1 : -1;
  return keyed
    .sort((a, b) => {
      if (a.text === "" || b.text === "") return Number(a.text === "") - Number(b.text === "");
      return direction * (isNumber ? a.number - b.number : collator.compare(a.text, b.text));
    })
    .map(({ row }) => row);
}
