import { existsSync, mkdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { loadCatalog } from "../catalog/build.ts";
import type { Catalog, LoadResult } from "../catalog/catalog.ts";
import {
  findFiles,
  REAL_DISK,
  type RolesFolder,
  readText,
  TABLES_FOLDER,
  VOCABULARY_FILES,
  type VocabularyName,
} from "../catalog/source/read-folder.ts";
import { type Config, UsageError } from "../config.ts";
import { changedLines } from "../diagnostics/changed-lines.ts";
import { counted, t } from "../diagnostics/messages.ts";
import { printable, printableLines } from "../diagnostics/printable.ts";
import { report } from "../diagnostics/report.ts";
import { allOf, anyOf, someOf } from "../diagnostics/suggest.ts";
import { readSheets } from "../figures/read-table.ts";
import { importSheet, READABLE_SHEETS, readMap } from "../import/csv.ts";
import type { Imported, ImportFault } from "../import/imported.ts";
import { roleText, vocabularyText } from "../import/merge.ts";
import { readOnet } from "../import/onet/read-onet.ts";
import { redlineBetween } from "../review/redline/compare.ts";
import { redlineReport } from "../review/redline/report.ts";
import { PLAIN } from "../review/redline/style.ts";
import { keepingForm, loadedWith, readWhole } from "./changes/role-changes.ts";
import { type FileChange, type FileChanges, writeChanges } from "./changes/write-changes.ts";
import type { Call } from "./command.ts";
import { faultReport } from "./fault-report.ts";
import { invocation, nameOf as plainName } from "./invocation.ts";
import { isYes, withAnswers } from "./new/ask.ts";
import { inColumns } from "./usage.ts";

interface Options {
  map?: string;
  pay?: string;
  release?: string;
  update?: true;
  "dry-run"?: true;
}

/** What an import is made with. */
interface Wanted {
  path: string;
  values: Options;
  known: Catalog | undefined;
  config: Config;
}

/** What was read, or a report of what is wrong with it. */
type Read = { imported: Imported } | { refusal: string };

interface ImportFormat {
  /** The options that it alone takes. */
  options: readonly (keyof Options)[];
  read(wanted: Wanted): Promise<Read>;
}

const FORMATS: Readonly<Record<string, ImportFormat>> = {
  csv: { options: ["map"], read: readCsv },
  onet: { options: ["pay", "release"], read: readOnetFolder },
};

const OWN_OPTIONS = Object.values(FORMATS).flatMap(({ options }) => options);

/** `rolebook import`: role files and vocabularies from somebody else's data. */
export async function importRoles(call: Call<Options>): Promise<boolean> {
  const { config, values, positionals, say, warn } = call;
  const { format, name, path } = wantedFrom(positionals, values, config);
  const refuse = (reason: string) => {
    warn(`${reason}\n\n${t`Nothing was written.`}`);
    return false;
  };
  const there = await rolesThere(config);
  const known = there?.result && begun(there.result);
  if (there?.result && !known)
    return refuse(`${report({ ...there.result, only: "errors" }, "pretty")}\n\n${t`Mend these first.`}`);
  const read = await format.read({ path, values, known, config });
  if ("refusal" in read) return refuse(read.refusal);
  const { imported } = read;
  const changes = await changesOf(imported, there?.found, config);
  const notes = imported.notes.map((note) => `\n${printableLines(note.trimEnd())}`).join("\n");
  if (changes.size === 0) {
    say(`${t`Everything in ${name} is in the roles already.`}${notes && `\n${notes}`}`);
    return true;
  }
  const result = await loadedWith(changes, config, true);
  if (!result.catalog) return refuse(problemReport(name, result, imported));
  const edited = [...changes].filter(([, change]) => isOverwriting(change)).map(([path]) => path);
  const dryRun = values["dry-run"] ?? false;
  if (edited.length > 0) {
    const names = listed(edited.map((path) => nameOf(path, config)));
    const what =
      edited.length === 1
        ? t`This file is there and would change: ${names}.`
        : t`These files are there and would change: ${names}.`;
    say(`${redlineOf(known, result, changes)}\n\n${what}\n`);
    if (!dryRun && !values.update && !(await isWanted(call, edited.length))) {
      const files = counted(edited.length, "file");
      return refuse(t`${files} would lose what was written there. To write over them, run it again with --update.`);
    }
  }
  if (!dryRun) {
    for (const folder of new Set([...changes.keys()].map(dirname))) mkdirSync(folder, { recursive: true });
    writeChanges(changes);
  }
  say(outcome(changes, result, config, dryRun) + (notes && `\n${notes}`));
  return true;
}

function wantedFrom(positionals: readonly string[], values: Options, config: Config) {
  const [word, place, ...others] = positionals;
  const formats = Object.keys(FORMATS);
  if (word === undefined || place === undefined || others.length > 0) {
    const example = invocation(config, "import", "csv framework.xlsx --map map.yaml");
    throw new UsageError(t`name the format and what to import: ${example}`);
  }
  const format = Object.hasOwn(FORMATS, word) ? FORMATS[word] : undefined;
  if (!format) throw new UsageError(t`${word} is no format: write ${anyOf(formats)}`);
  const foreign = OWN_OPTIONS.find((option) => values[option] !== undefined && !format.options.includes(option));
  if (foreign) throw new UsageError(t`\`import ${word}\` takes no --${foreign}`);
  const path = resolve(config.workingDirectory, place);
  if (!existsSync(path)) throw new UsageError(t`there is no file or folder ${place}`);
  return { format, name: place, path };
}

/** The roles folder as it is; nothing where there is none, or an empty one. */
async function rolesThere(config: Config): Promise<{ found: RolesFolder; result: LoadResult | undefined } | undefined> {
  const { roles: folder, workingDirectory, today } = config;
  if (!REAL_DISK.isFolder(folder)) return undefined;
  const found = findFiles(folder, workingDirectory);
  if (found.roles.length + Object.keys(found.vocabularies).length + found.problems.length === 0) return undefined;
  return { found, result: await loadCatalog({ folder, workingDirectory, today, drafts: true }) };
}

/** What roles are laid into: a folder without faults, or one that lacks nothing but roles. */
function begun({ catalog, readable, problems }: LoadResult): Catalog | undefined {
  const errors = problems.filter(({ severity }) => severity === "error");
  return catalog ?? (errors.every(({ code }) => code === "no-roles") ? readable : undefined);
}

async function readCsv({ path, values, known, config }: Wanted): Promise<Read> {
  const name = nameOf(path, config);
  const faulty = (faults: readonly ImportFault[]) => ({ refusal: faultReport(name, faults) });
  const map = values.map === undefined ? undefined : await readMapFile(values.map, config);
  if (map && "refusal" in map) return map;
  const read = await readSheets(path, READABLE_SHEETS);
  if ("fault" in read) return faulty([{ place: "", ...read.fault }]);
  const made = importSheet(read.sheets, map, known, config.today);
  if (!("faults" in made)) return made;
  return { refusal: [faultReport(name, made.faults), ...(made.notes ?? [])].join("\n\n").trimEnd() };
}

async function readMapFile(place: string, config: Config) {
  const path = resolve(config.workingDirectory, place);
  if (!existsSync(path) || !statSync(path).isFile()) throw new UsageError(t`--map ${place}: there is no such file`);
  const file = { path, name: nameOf(path, config) };
  const text = readText(file);
  const read = "problem" in text ? { problems: [text.problem] } : readMap(file.name, text.text);
  if ("map" in read) return read;
  const sources = new Map("text" in text ? [[file.name, text.text]] : []);
  return { refusal: report({ checked: 1, problems: read.problems, sources }, "pretty") };
}

async function readOnetFolder({ path, values, known, config }: Wanted): Promise<Read> {
  if (!statSync(path).isDirectory()) throw new UsageError(t`name the folder with the files of O*NET, unpacked`);
  const { pay: named } = values;
  const pay = named === undefined ? undefined : resolve(config.workingDirectory, named);
  if (named !== undefined && pay !== undefined && !existsSync(pay))
    throw new UsageError(t`--pay ${named}: there is no such file`);
  const read = await readOnet({ folder: path, pay, release: values.release, known, today: config.today });
  if ("imported" in read) return read;
  return { refusal: read.files.map(({ file, faults }) => faultReport(nameOf(file, config), faults)).join("\n\n") };
}

/** What becomes of each file, by its path; files that stay as they are left out. */
async function changesOf(imported: Imported, found: RolesFolder | undefined, config: Config): Promise<FileChanges> {
  const changes = new Map<string, FileChange>();
  const change = async (path: string, textFor: (before: string | undefined) => string) => {
    const before = existsSync(path) ? await readWhole(path) : null;
    const after = before === null ? textFor(undefined) : keepingForm(before, textFor);
    if (after !== before) changes.set(path, { before, after });
  };
  const at = (...names: string[]) => join(config.roles, ...names);
  const placeOf = new Map(found?.roles.map(({ slug, path }) => [slug, path]));
  for (const [slug, role] of imported.roles)
    await change(placeOf.get(slug) ?? at(`${slug}.md`), (before) => roleText(before, role));
  const isNew = (name: VocabularyName) => !existsSync(at(VOCABULARY_FILES[name]));
  const { site, strings = {} } = imported.fresh;
  const vocabularies: Partial<Record<VocabularyName, Record<string, unknown>>> = {
    ...imported.vocabularies,
    site: { ...(isNew("site") ? site : {}), ...imported.vocabularies.site },
    strings: isNew("strings") ? strings : {},
  };
  for (const [name, entries] of Object.entries(vocabularies) as [VocabularyName, Record<string, unknown>][])
    if (Object.keys(entries).length > 0)
      await change(at(VOCABULARY_FILES[name]), (before) => vocabularyText(name, before, entries));
  for (const [name, text] of imported.tables) await change(at(TABLES_FOLDER, name), () => text);
  return changes;
}

/** Whether a line that is there would go. What only comes to a shared file takes nothing from anybody. */
function isOverwriting({ before, after }: FileChange): boolean {
  return before !== null && changedLines(before, after ?? "").some(({ old }) => old.length > 0);
}

/** What an import would change in what is there, in the words of a review. */
function redlineOf(known: Catalog | undefined, result: LoadResult, changes: FileChanges): string {
  if (!known || !result.readable) return "";
  const base = { readable: known, problems: [] };
  const redline = redlineBetween(t`the files as they are`, base, { readable: result.readable, problems: [] });
  const shown = redlineReport(
    {
      ...redline,
      roles: redline.roles.filter(({ kind }) => kind !== "added"),
      vocabularies: redline.vocabularies.filter(({ kind }) => kind !== "added"),
      links: [],
      pages: null,
    },
    PLAIN,
  );
  return changes.size === 0 ? "" : shown;
}

/** Asks a person at a terminal; anywhere else nobody can be asked. */
function isWanted({ streams }: Call<Options>, count: number): Promise<boolean> {
  const question = `${count === 1 ? t`Write over it? yes or no` : t`Write over them? yes or no`}\n> `;
  return withAnswers(streams, async (ask) => ask !== undefined && isYes(await ask(question)));
}

/** What would be wrong in the roles, told of the rows that it comes from. */
function problemReport(file: string, { problems }: LoadResult, { origins }: Imported): string {
  const errors = problems.filter(({ severity }) => severity === "error");
  const targets = new Map<string, string>(Object.entries(VOCABULARY_FILES).map(([name, base]) => [base, name]));
  const faults = errors.map(({ code, file: target, path, message, hint }) => {
    const base = basename(target);
    const place = origins.of(targets.get(base) ?? base.replace(/\.md$/, ""), path);
    const keys = path.length > 0 ? `, \`${path.map(String).join(".")}\`` : "";
    return { place: place ?? "", message: `${message} [${t`${code} in ${base + keys}`}]`, hint };
  });
  return `${faultReport(file, faults)}\n\n${t`The roles would have ${counted(errors.length, "error")}.`}`;
}

function outcome(changes: FileChanges, { problems }: LoadResult, config: Config, dryRun: boolean): string {
  const isRole = (path: string) => path.endsWith(".md");
  const [roles, shared] = [true, false].map((wanted) => [...changes.keys()].filter((path) => isRole(path) === wanted));
  const parts = [
    ...(roles?.length ? [counted(roles.length, "role file")] : []),
    ...(shared ?? []).map((path) => nameOf(path, config)),
  ];
  const names = listed(parts);
  const written = dryRun
    ? t`${names} would be written.`
    : changes.size === 1
      ? t`${names} is written.`
      : t`${names} are written.`;
  const places = problems.filter(({ code }) => code === "to-fill-in").length;
  const left =
    places === 1
      ? t`1 place begins with \`TODO\` and is to be filled in.`
      : t`${places} places begin with \`TODO\` and are to be filled in.`;
  const folder = nameOf(config.roles, config);
  const option = folder === "roles" ? "" : `--roles ${folder}`;
  const next = dryRun
    ? ""
    : `\n\n${inColumns([
        [t`See what is left:`, invocation(config, "check", option)],
        [t`Look at it:`, invocation(config, "start", option)],
      ])}`;
  return printableLines(`${written}${places > 0 ? ` ${left}` : ""}${next}`);
}

const MOST_LISTED = 20;

const listed = (names: readonly string[]): string => someOf(names, MOST_LISTED, allOf);

const nameOf = (path: string, config: Config) => printable(plainName(path, config));
