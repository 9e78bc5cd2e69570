import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { loadCatalog } from "../catalog/build.ts";
import { type Catalog, occupationId, type PayTable } from "../catalog/catalog.ts";
import { TABLES_FOLDER, VOCABULARY_FILES } from "../catalog/source/read-folder.ts";
import { type Config, UsageError } from "../config.ts";
import { t, translated } from "../diagnostics/messages.ts";
import { report } from "../diagnostics/report.ts";
import { didYouMean, inList } from "../diagnostics/suggest.ts";
import { changeReport } from "../figures/change-report.ts";
import { editionOf, withEdition, yearInName } from "../figures/edition.ts";
import { findTable } from "../figures/find-table.ts";
import type { Format } from "../figures/formats.ts";
import { readFigures } from "../figures/read-figures.ts";
import { type Fault, readSheets } from "../figures/read-table.ts";
import { type CodeChange, updateTable } from "../figures/update-table.ts";
import { partialDate } from "../schema/common.ts";
import { keepingForm, problemsWith, readWhole } from "./changes/role-changes.ts";
import { type FileChange, writeChanges } from "./changes/write-changes.ts";
import type { Call } from "./command.ts";
import { faultReport } from "./fault-report.ts";
import { nameOf } from "./invocation.ts";

interface Options {
  table?: string;
  reference?: string;
  source?: string;
  "dry-run"?: boolean;
}

/** `rolebook figures`: brings a table of pay up to date from its publisher's file. */
export async function figures(call: Call<Options>): Promise<boolean> {
  const { config, values, positionals, say, warn } = call;
  const file = fileFrom(positionals, config.workingDirectory);
  const reference = dateFrom(values.reference);
  const { workingDirectory, today } = config;
  const { catalog, ...loaded } = await loadCatalog({ folder: config.roles, workingDirectory, today });
  const refuse = (reason: string) => {
    warn(reason);
    warn(`\n${t`Nothing was written.`}`);
    return false;
  };
  if (!catalog) return refuse(report(loaded, "pretty"));
  const faulty = (faults: readonly Fault[]) => refuse(faultReport(positionals[0] ?? "", faults));
  const source = idFrom("source", values.source, catalog.sources);
  const asked = idFrom("table", values.table, catalog.pay);
  const read = await readSheets(file);
  if ("fault" in read) return faulty([read.fault]);
  const found = findTable(read.sheets);
  if ("fault" in found) return faulty([found.fault]);
  const { format } = found;
  const table = tableFor(format, catalog.pay, asked);
  if ("message" in table) return faulty([table]);
  const published = readFigures(found, codesFor(table, catalog), new Set(table.listed.keys()));
  if ("faults" in published) return faulty(published.faults);

  const year = found.year ?? published.year ?? yearInName(format, basename(file));
  const edition = editionOf(table, { reference, source }, year, new Set(catalog.sources.keys()));
  const changes: CodeChange[] = [];
  const columns: string[] = [];
  const edits: [string, (plain: string) => string][] = [
    [
      join(TABLES_FOLDER, table.file),
      (plain) => {
        const update = updateTable(plain, table, published.rows);
        changes.push(...update.changes);
        columns.push(...update.columns);
        return update.text;
      },
    ],
    [VOCABULARY_FILES.pay, (plain) => withEdition(plain, table.id, edition)],
  ];
  const changed = new Map<string, FileChange>();
  for (const [name, edit] of edits) {
    const path = join(config.roles, name);
    const before = await readWhole(path);
    const after = keepingForm(before, edit);
    if (after !== before) changed.set(path, { before, after });
  }
  const dryRun = values["dry-run"] ?? false;
  if (changed.size > 0) {
    const problems = await problemsWith(changed, config);
    if (problems) return refuse(`${t`With the new figures, the roles would have errors:`}\n\n${problems}`);
    if (!dryRun) writeChanges(changed);
  }
  const titles = new Map(
    changes.map(({ code }) => [code, catalog.occupations.get(occupationId(table.country, code))?.title ?? ""]),
  );
  const change = { table, format, edition, changes, columns, titles };
  say(changeReport(change, [...catalog.roles.values()], outcome([...changed.keys()], table, config, dryRun)));
  return true;
}

function fileFrom(positionals: readonly string[], workingDirectory: string): string {
  const [word, ...others] = positionals;
  if (word === undefined) throw new UsageError(t`name the publisher's file: rolebook figures national_M2025_dl.xlsx`);
  if (others.length > 0) throw new UsageError(t`name one file, not ${positionals.length}: ${positionals.join(" ")}`);
  const path = resolve(workingDirectory, word);
  if (!existsSync(path)) throw new UsageError(t`there is no file ${word}`);
  if (!statSync(path).isFile()) throw new UsageError(t`${word} is no file`);
  return path;
}

function dateFrom(text: string | undefined): string | undefined {
  if (text !== undefined && !partialDate.safeParse(text).success)
    throw new UsageError(t`--reference ${text}: write a date like 2025-05, 2025 or 2025-04-05`);
  return text;
}

function idFrom(
  option: "source" | "table",
  id: string | undefined,
  known: ReadonlyMap<string, unknown>,
): string | undefined {
  if (id === undefined || known.has(id)) return id;
  const file = option === "source" ? VOCABULARY_FILES.sources : VOCABULARY_FILES.pay;
  throw new UsageError(`${t`--${option} ${id}: ${file} has no such id.`} ${didYouMean(id, known.keys())}`.trim());
}

/**
 * The table that a file belongs to: the one of its country, kind, currency and period.
 *
 * @throws UsageError where several are, and none was named
 */
function tableFor(format: Format, pay: Catalog["pay"], asked: string | undefined): PayTable | Fault {
  const keys = ["country", "kind", "currency", "period"] as const;
  const fitting = [...pay.values()].filter((table) => keys.every((key) => table[key] === format[key]));
  const ids = inList(fitting.map(({ id }) => `\`${id}\``));
  const table = asked === undefined ? fitting[0] : fitting.find(({ id }) => id === asked);
  if (!table) {
    const file = translated(format.file);
    const message =
      asked === undefined
        ? t`It is ${file}, and _pay.yaml has no table for it.`
        : t`It is ${file}, and \`${asked}\` is no table for it.`;
    const entry = inList(keys.map((key) => `${key}: ${format[key]}`));
    return { message, hint: ids === "" ? t`Add a table to _pay.yaml with ${entry}.` : t`It can go to ${ids}.` };
  }
  if (asked === undefined && fitting.length > 1)
    throw new UsageError(t`it is ${translated(format.file)}, which can go to ${ids}: say which with --table ID`);
  return table;
}

/** The codes that a table holds, and those that roles take figures from and that no table before it holds. */
function codesFor({ id, country, kind, rows }: PayTable, { pay, roles }: Catalog): Set<string> {
  const ids = [...pay.keys()];
  const before = [...pay.values()].filter(
    (table, at) => at < ids.indexOf(id) && table.country === country && table.kind === kind,
  );
  const named = [...roles.values()].flatMap(({ occupations = {} }) => {
    const occupation = occupations[country];
    return occupation && occupation.fit !== "weak" ? [occupation.code] : [];
  });
  return new Set([...rows.keys(), ...named.filter((code) => !before.some((table) => table.rows.has(code)))]);
}

function outcome(paths: readonly string[], { file }: PayTable, config: Config, dryRun: boolean): string {
  const [one = "", two] = paths.map((path) => nameOf(path, config));
  if (paths.length === 0) return t`${nameOf(join(config.roles, TABLES_FOLDER, file), config)} stays as it is.`;
  if (dryRun)
    return two === undefined ? t`Dry run: ${one} was not written.` : t`Dry run: ${one} and ${two} were not written.`;
  return two === undefined
    ? t`${one} is up to date. Look it over with \`git diff\`.`
    : t`${one} and ${two} are up to date. Look them over with \`git diff\`.`;
}
