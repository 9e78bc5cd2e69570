import type { Cell, Sheet } from "../../figures/read-table.ts";
import { oneLine } from "../texts.ts";

/** The columns that a table of O*NET is known by, whatever its file is called; of several names, any. */
const TABLES = {
  occupations: { columns: [["O*NET-SOC Code"], ["Title"], ["Description"]], not: ["Element ID", "Scale ID"] },
  titles: { columns: [["O*NET-SOC Code"], ["Alternate Title", "Job Title"]], not: [] },
  reported: { columns: [["O*NET-SOC Code"], ["Reported Job Title"]], not: [] },
  tasks: { columns: [["O*NET-SOC Code"], ["Task ID"], ["Task"]], not: ["Scale ID", "DWA ID"] },
  software: {
    columns: [["O*NET-SOC Code"], ["Example", "Workplace Example"], ["Commodity Title", "Element Name"]],
    not: ["Scale ID"],
  },
  ratings: {
    columns: [["O*NET-SOC Code"], ["Element ID"], ["Element Name"], ["Scale ID"], ["Data Value"]],
    not: ["Category", "Task ID"],
  },
  related: { columns: [["O*NET-SOC Code"], ["Related O*NET-SOC Code"]], not: [] },
  zones: { columns: [["O*NET-SOC Code"], ["Job Zone"]], not: [] },
  zoneNames: { columns: [["Job Zone"], ["Name"], ["Education"]], not: ["O*NET-SOC Code"] },
} as const;

export type OnetTable = keyof typeof TABLES;

/** A row, read by the names of the columns: the text of the first of them that the table has. */
export type OnetRow = (...columns: string[]) => string;

/** The tables of O*NET in some sheets; one that is split over several has the rows of all. */
export type OnetTables = Record<OnetTable, OnetRow[]>;

/** No tables. */
export function noTables(): OnetTables {
  return Object.fromEntries(Object.keys(TABLES).map((name) => [name, [] as OnetRow[]])) as OnetTables;
}

/** Adds the rows of a sheet to the table that it is; says which that is, if it is one. */
export function addSheet(tables: OnetTables, { rows: [header = [], ...rows] }: Sheet): OnetTable | undefined {
  const at = new Map(header.map((cell, index) => [textOf(cell), index]));
  const names = Object.keys(TABLES) as OnetTable[];
  const found = names.find((name) => {
    const { columns, not } = TABLES[name];
    return columns.every((any) => any.some((each) => at.has(each))) && !not.some((each) => at.has(each));
  });
  if (!found) return undefined;
  for (const cells of rows)
    tables[found].push((...columns) => {
      for (const column of columns) {
        const index = at.get(column);
        if (index !== undefined) return textOf(cells[index] ?? null);
      }
      return "";
    });
  return found;
}

function textOf(cell: Cell): string {
  const text = cell === null ? "" : oneLine(String(cell));
  return text === "n/a" ? "" : text;
}
