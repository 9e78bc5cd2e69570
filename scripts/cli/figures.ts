import { existsSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { loadCatalog } from "../catalog/build.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { VOCABULARY_FILES } from "../catalog/source/read-folder.ts";
import { UsageError } from "../config.ts";
import { printable } from "../diagnostics/printable.ts";
import { report } from "../diagnostics/report.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { changeReport } from "../figures/change-report.ts";
import { type CodeChange, changesOf } from "../figures/changes.ts";
import { editOccupations } from "../figures/edit-occupations.ts";
import { editionOf, isMonth } from "../figures/edition.ts";
import { type Fault, readSheets } from "../figures/read-table.ts";
import { type PublishedWages, wageRecords } from "../figures/wage-rows.ts";
import { problemsWith, readWhole } from "./changes/role-changes.ts";
import { writeChanges } from "./changes/write-changes.ts";
import type { Call } from "./command.ts";

const UNTOUCHED = "\nNothing was written.";

/** `rolebook figures`: brings the wages of `_occupations.yaml` up to date from the publisher's file. */
export async function figures(
  call: Call<{ reference?: string; source?: string; "dry-run"?: boolean }>,
): Promise<boolean> {
  const { config, values, positionals, say, warn } = call;
  const file = fileFrom(positionals, config.workingDirectory);
  const reference = monthFrom(values.reference);
  const { workingDirectory, today } = config;
  const loaded = await loadCatalog({ folder: config.roles, workingDirectory, today });
  if (!loaded.catalog) {
    warn(report(loaded, "pretty"));
    warn(UNTOUCHED);
    return false;
  }
  const { catalog } = loaded;
  const path = join(config.roles, VOCABULARY_FILES.occupations);
  const name = relative(config.workingDirectory, path).split(sep).join("/");
  if (catalog.occupations.size === 0) {
    say(`There are no codes in ${name}, so there is nothing to bring up to date.`);
    return true;
  }
  const source = sourceFrom(values.source, catalog);
  const published = await readPublished(file, new Set(catalog.occupations.keys()));
  if ("faults" in published) {
    warn(faultReport(positionals[0] ?? "", published.faults));
    warn(UNTOUCHED);
    return false;
  }
  const edition = editionOf(basename(file), { reference, source }, new Set(catalog.sources.keys()));
  const changes = changesOf(catalog.occupations, published.records, edition);
  const text = await readWhole(path);
  const edited = editOccupations(text, editsOf(changes));
  const dryRun = values["dry-run"] ?? false;
  if (edited !== text) {
    const change = new Map([[path, { before: text, after: edited }]]);
    const problems = await problemsWith(change, config);
    if (problems) {
      warn(`With the new figures, the roles would have errors:\n\n${problems}`);
      warn(UNTOUCHED);
      return false;
    }
    if (!dryRun) writeChanges(change);
  }
  say(changeReport(changes, [...catalog.roles.values()], edition.notes, outcome(name, edited !== text, dryRun)));
  return true;
}

function fileFrom(positionals: readonly string[], workingDirectory: string): string {
  const [word, ...others] = positionals;
  if (word === undefined) throw new UsageError("name the publisher's file: rolebook figures national_M2025_dl.xlsx");
  if (others.length > 0) throw new UsageError(`name one file, not ${positionals.length}: ${positionals.join(" ")}`);
  const path = resolve(workingDirectory, word);
  if (!existsSync(path)) throw new UsageError(`there is no file ${word}`);
  if (!statSync(path).isFile()) throw new UsageError(`${word} is no file`);
  return path;
}

function monthFrom(text: string | undefined): string | undefined {
  if (text !== undefined && !isMonth(text)) throw new UsageError(`--reference ${text}: write a month like 2025-05`);
  return text;
}

function sourceFrom(id: string | undefined, { sources }: Catalog): string | undefined {
  if (id === undefined || sources.has(id)) return id;
  throw new UsageError(
    `--source ${id}: ${VOCABULARY_FILES.sources} has no such id. ${didYouMean(id, sources.keys())}`.trim(),
  );
}

async function readPublished(
  file: string,
  codes: ReadonlySet<string>,
): Promise<{ records: Map<string, PublishedWages> } | { faults: Fault[] }> {
  const read = await readSheets(file);
  return "fault" in read ? { faults: [read.fault] } : wageRecords(read.sheets, codes);
}

const MOST_FAULTS = 20;

function faultReport(file: string, faults: readonly Fault[]): string {
  const blocks = faults
    .slice(0, MOST_FAULTS)
    .map(({ message, hint }) => `error: ${[file, message, hint].map(printable).join("\n  ")}`);
  if (faults.length > MOST_FAULTS) blocks.push(`… and ${faults.length - MOST_FAULTS} more.`);
  return blocks.join("\n\n");
}

function editsOf(changes: readonly CodeChange[]) {
  return new Map(changes.flatMap(({ code, edit }) => (edit ? [[code, edit] as const] : [])));
}

function outcome(name: string, changed: boolean, dryRun: boolean): string {
  if (!changed) return `${name} stays as it is.`;
  return dryRun ? `Dry run: ${name} was not written.` : `${name} is up to date. Look it over with \`git diff\`.`;
}
