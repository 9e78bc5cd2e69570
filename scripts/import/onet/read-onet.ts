import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Catalog } from "../../catalog/catalog.ts";
import { later, t, translated } from "../../diagnostics/messages.ts";
import { inList } from "../../diagnostics/suggest.ts";
import { readSheets } from "../../figures/read-table.ts";
import type { FaultyFiles, Imported } from "../imported.ts";
import { jobZonesIn, occupationsIn } from "./occupations.ts";
import { onetRoles } from "./onet-roles.ts";
import { withPay } from "./pay.ts";
import { addSheet, noTables, type OnetTable } from "./tables.ts";

const READABLE = {
  get hint() {
    return t`It reads the files of O*NET as workbooks (.xlsx) or as text with tabs (.txt, .tsv) or commas (.csv).`;
  },
  delimiters: ["\t", ","],
} as const;

/** Tables that say more of an occupation, with what is missing without them. */
const WANTED: Partial<Record<OnetTable, string>> = {
  titles: later("other names"),
  tasks: later("tasks"),
  software: later("software"),
  ratings: later("skills and interests"),
  related: later("related occupations"),
  zones: later("job zones"),
};

/**
 * Reads a folder with the files of an O*NET database and makes roles of its occupations. Files are known by their
 * columns, whatever they are called.
 *
 * @param pay the national workbook of OEWS, for what people in the occupations earn
 * @param release the release of the database, where it is not to be taken from what lies in the folder
 */
export async function readOnet({
  folder,
  pay,
  release,
  known,
  today,
}: {
  folder: string;
  pay: string | undefined;
  release: string | undefined;
  known: Catalog | undefined;
  today: string;
}): Promise<{ imported: Imported } | FaultyFiles> {
  const names = (await readdir(folder)).filter((name) => !/^[.~]/.test(name)).sort();
  const tables = noTables();
  const files: FaultyFiles["files"] = [];
  const notes: string[] = [];
  for (const name of names.filter((name) => /\.(?:xlsx|csv|tsv|txt)$/i.test(name) && !README.test(name))) {
    const read = await readSheets(join(folder, name), READABLE);
    if ("fault" in read) files.push({ file: join(folder, name), faults: [{ place: "", ...read.fault }] });
    else for (const sheet of read.sheets) addSheet(tables, sheet);
  }
  if (files.length > 0) return { files };
  const occupations = occupationsIn(tables);
  if (occupations.length === 0) {
    const message = t`No file in it has occupations with the columns O*NET-SOC Code, Title and Description.`;
    return { files: [{ file: folder, faults: [{ place: "", message, hint: READABLE.hint }] }] };
  }
  const missing = Object.entries(WANTED).flatMap(([name, what]) =>
    tables[name as OnetTable].length === 0 ? [translated(what)] : [],
  );
  if (missing.length > 0) notes.push(t`No file in the folder has ${inList(missing)}.`);
  const found = release ?? (await releaseIn(folder, names));
  const headings = {
    whatTheyDo: known?.words("what-they-do") ?? "What they do",
    breakingIn: known?.words("breaking-in") ?? "Breaking in",
  };
  const imported = onetRoles({ occupations, zones: jobZonesIn(tables), release: found, headings }, known, today);
  const all = { ...imported, notes: [...notes, ...imported.notes] };
  return pay === undefined ? { imported: all } : await withPay(all, pay, known);
}

const README = /^read[ _-]?me\b/i;

/** The release that the folder's name or its README tells: "db_29_3_excel", "O*NET 29.3 Database". */
async function releaseIn(folder: string, names: readonly string[]): Promise<string | undefined> {
  const inName = /(?:^|[^a-z])db_(\d+)_(\d+)/i.exec(basename(folder));
  if (inName) return `${inName[1]}.${inName[2]}`;
  for (const name of names.filter((name) => README.test(name))) {
    const path = join(folder, name);
    if ((await stat(path)).size > 1024 * 1024) continue;
    const inText = /O\*NET(?:®|\(R\))?\s+(?:Database\s+)?(\d{1,3}\.\d{1,2})\b/i.exec(await readFile(path, "utf8"));
    if (inText) return inText[1];
  }
  return undefined;
}
