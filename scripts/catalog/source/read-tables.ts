import type { z } from "zod";
import { t } from "../../diagnostics/messages.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { didYouMean, nameThose } from "../../diagnostics/suggest.ts";
import type { payTablesSchema } from "../../schema/pay.ts";
import { PERCENTILE_KEYS } from "../../schema/percentiles.ts";
import type { occupationsSchema } from "../../schema/vocabularies.ts";
import { type Figures, type Occupation, occupationId, type PayTable, type Place, type Wages } from "../catalog.ts";
import type { ProblemAt } from "../checks/problem-at.ts";
import { aboutFile, MAX_TABLE_BYTES, TABLES_FOLDER } from "./file-rules.ts";
import { readPayTable, readPlaces } from "./pay-table.ts";
import { type Disk, type FoundFile, readText } from "./read-folder.ts";

type TableFields = z.output<typeof payTablesSchema>;

/** The tables of pay, and what is wrong with their files. */
export interface ReadTables {
  pay: Map<string, PayTable>;
  problems: Problem[];
  /** What was read, by the files' names in messages. */
  texts: Map<string, string>;
}

/**
 * Reads the files in `_pay/` that the entries of _pay.yaml name.
 *
 * @param found the files, by their names in the folder
 * @param isAsked whether problems of the tables are asked for; else only those are read that lend roles their pay
 */
export function readTables(
  tables: TableFields,
  found: ReadonlyMap<string, FoundFile>,
  isAsked: boolean,
  disk?: Disk,
): ReadTables {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const wanted = Object.values(tables).filter(({ kind }) => isAsked || kind === "percentiles");
  for (const name of new Set(wanted.flatMap(({ file, places = file }) => [file, places]))) {
    const file = found.get(name);
    if (!file) continue;
    const read = readText(file, disk, MAX_TABLE_BYTES);
    if ("text" in read) texts.set(name, read.text);
    else problems.push(read.problem);
  }
  const nameOf = (file: string) => found.get(file)?.name ?? `${TABLES_FOLDER}/${file}`;
  const read = tablesIn(tables, texts, nameOf);
  return {
    pay: read.pay,
    problems: [...problems, ...read.problems],
    texts: new Map([...texts].map(([name, text]) => [nameOf(name), text])),
  };
}

/**
 * The tables that some texts hold.
 *
 * @param texts the files' texts by their names; a table whose file is not among them has no figures
 */
export function tablesIn(
  tables: TableFields,
  texts: ReadonlyMap<string, string>,
  nameOf: (file: string) => string = (file) => file,
): Pick<ReadTables, "pay" | "problems"> {
  const problems: Problem[] = [];
  const lists = new Map<string, ReadonlyMap<string, Place>>();
  const placesIn = (file: string) => {
    const text = texts.get(file);
    const known = lists.get(file);
    if (known || text === undefined) return known;
    const read = readPlaces(nameOf(file), text);
    problems.push(...read.problems);
    lists.set(file, read.places);
    return read.places;
  };
  const pay = Object.entries(tables).map(([id, fields]): [string, PayTable] => {
    const listed = fields.places === undefined ? undefined : placesIn(fields.places);
    const text = texts.get(fields.file);
    const read = text === undefined ? undefined : readPayTable(fields, nameOf(fields.file), text, listed);
    problems.push(...(read?.problems ?? []));
    return [id, { ...fields, id, rows: read?.rows ?? new Map(), listed: listed ?? new Map() }];
  });
  return { pay: new Map(pay), problems };
}

/** Files that _pay.yaml names and that are not there, and files that it does not name. */
export function unlinkedTables(
  pay: ReadonlyMap<string, PayTable>,
  found: ReadonlyMap<string, FoundFile>,
  payFile: string,
  problemAt: ProblemAt,
): Problem[] {
  const names = [...found.keys()];
  const named = new Set<string>();
  const missing = [...pay].flatMap(([id, table]) =>
    (["file", "places"] as const).flatMap((key) => {
      const name = table[key];
      if (name === undefined) return [];
      named.add(name);
      if (found.has(name)) return [];
      const there = names.length > 0 ? t`The files there are ${nameThose(names)}.` : t`Put the file there.`;
      const message = t`There is no file \`${name}\` in \`${TABLES_FOLDER}/\`.`;
      return problemAt(payFile, "missing-file", [id, key], message, `${didYouMean(name, names)}${there}`);
    }),
  );
  const unnamed = [...found].flatMap(([name, file]) => {
    if (named.has(name)) return [];
    const hint = t`Say in _pay.yaml what it is, or remove it.`;
    const problem = aboutFile(file, "foreign-file", t`No table in _pay.yaml names ${file.name}.`, hint);
    return [{ ...problem, severity: "warning" as const }];
  });
  return [...missing, ...unnamed];
}

/** Every occupation by `occupationId`, with what tables say of it for its whole country. */
export function occupationsFrom(
  countries: z.output<typeof occupationsSchema>,
  pay: ReadonlyMap<string, PayTable>,
): Map<string, Occupation> {
  const tables = [...pay.values()].filter(({ kind }) => kind === "percentiles");
  return new Map(
    Object.entries(countries).flatMap(([country, { classification, codes }]) =>
      Object.entries(codes).map(([code, fields]): [string, Occupation] => [
        occupationId(country, code),
        { ...fields, country, code, classification, wages: wagesOf(country, code, tables) },
      ]),
    ),
  );
}

function wagesOf(country: string, code: string, tables: readonly PayTable[]): Wages[] {
  return tables.flatMap((table) => {
    const row = table.country === country ? table.rows.get(code)?.find(({ place }) => place === undefined) : undefined;
    if (!row || !table.currency || !table.period) return [];
    const { currency, period, reference, status, measure, source } = table;
    const { code: _, level: __, ...figures } = row;
    if (!hasPay(figures)) return [];
    return [{ table: table.id, area: country, currency, period, reference, status, measure, source, ...figures }];
  });
}

function hasPay(figures: Figures): boolean {
  return [...PERCENTILE_KEYS, "mean", "low", "high"].some((key) => figures[key as keyof Figures] !== undefined);
}
