import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** The data of a site, ready to be written. Roles come one by one, so that a large site is never held as text. */
export interface OpenData {
  /** What stands at the beginning of every file: the version of its shape, the licence, whom to name. */
  header: Record<string, unknown>;
  roles: () => Iterable<{ slug: string }>;
  /** What stands under the old addresses of roles. */
  former: () => Iterable<{ slug: string }>;
  /** Other files by their names below `/api/v1/`. */
  files: Record<string, object>;
  csv: { columns: readonly string[]; rows: () => Iterable<readonly (string | number | null)[]> };
}

/** Writes the data files below `/api/v1/`. */
export async function writeOpenData({ header, roles, former, files, csv }: OpenData, out: string): Promise<void> {
  const folder = join(out, "api/v1");
  await mkdir(join(folder, "roles"), { recursive: true });
  await mkdir(join(folder, "schema/data"), { recursive: true });
  for (const role of roles()) {
    await writeFile(
      join(folder, "roles", `${role.slug}.json`),
      `${JSON.stringify({ ...role, ...attribution(header) })}\n`,
    );
  }
  for (const entry of former())
    await writeFile(join(folder, "roles", `${entry.slug}.json`), `${JSON.stringify(entry)}\n`);
  await pipeline(Readable.from(listText(header, "roles", roles())), createWriteStream(join(folder, "roles.json")));
  for (const [name, data] of Object.entries(files)) {
    await writeFile(join(folder, name), `${JSON.stringify(data)}\n`);
  }
  await pipeline(Readable.from(csvText(csv.columns, csv.rows())), createWriteStream(join(folder, "salaries.csv")));
}

function attribution({ licence, attribution: name }: Record<string, unknown>) {
  return { ...(licence ? { licence } : {}), ...(name ? { attribution: name } : {}) };
}

/** `{ …header, "name": [ … ] }`, one entry a line. */
function* listText(header: object, name: string, entries: Iterable<object>): Generator<string> {
  yield `${JSON.stringify(header).slice(0, -1)},${JSON.stringify(name)}:[`;
  let separator = "\n";
  for (const entry of entries) {
    yield separator + JSON.stringify(entry);
    separator = ",\n";
  }
  yield "\n]}\n";
}

function* csvText(columns: readonly string[], rows: Iterable<readonly (string | number | null)[]>): Generator<string> {
  yield `${columns.join(",")}\r\n`;
  for (const row of rows) yield `${row.map(csvField).join(",")}\r\n`;
}

/**
 * A field of a table as RFC 4180 has it. A text that a spreadsheet would take for a formula is set apart by
 * an apostrophe, as such programs do themselves.
 */
export function csvField(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
