import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadCatalog } from "../../catalog/build.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { type FoundRole, findFiles, VOCABULARY_FILES, type VocabularyName } from "../../catalog/source/read-folder.ts";
import type { Config } from "../../config.ts";
import { changedLines } from "../../diagnostics/changed-lines.ts";
import { type Splice, spliced } from "../../diagnostics/edits.ts";
import { t } from "../../diagnostics/messages.ts";
import { printable } from "../../diagnostics/printable.ts";
import { report } from "../../diagnostics/report.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { nameOf } from "../invocation.ts";
import { keepingForm, problemsWith, readWhole } from "./role-changes.ts";
import { type FileChange, type FileChanges, writeChanges } from "./write-changes.ts";

/** A role file with its text: as it is on disk, and with line feeds and without a byte order mark. */
export interface RoleText extends FoundRole {
  whole: string;
  text: string;
}

/** What is to become of a file: its splices, and another path, or `null` where it goes. */
export interface Edit extends RoleText {
  splices: Splice[];
  movedTo?: string | null;
}

type Warn = (text: string) => void;

const untouched = () => `\n\n${t`Nothing was written.`}`;

/** The catalog and the texts of all roles and of their translations; nothing, with the report, where errors might hide a reference. */
export async function loadForChange(
  config: Config,
  warn: Warn,
): Promise<{ catalog: Catalog; files: RoleText[]; translations: RoleText[] } | undefined> {
  const { roles: folder, workingDirectory, today } = config;
  const loaded = await loadCatalog({ folder, workingDirectory, today, drafts: true });
  if (!loaded.catalog) {
    warn(`${report(loaded, "pretty")}\n\n${t`Mend these first: an error can hide a reference.`}${untouched()}`);
    return undefined;
  }
  const { roles, languages } = findFiles(folder, workingDirectory);
  const translated = [...languages.values()].flatMap((language) => language.roles);
  return { catalog: loaded.catalog, files: await readAll(roles), translations: await readAll(translated) };
}

async function readAll(found: readonly FoundRole[]): Promise<RoleText[]> {
  const files: RoleText[] = [];
  for (const file of found) {
    const whole = await readWhole(file.path);
    files.push({ ...file, whole, text: plainText(whole) });
  }
  return files;
}

/** What is to become of a vocabulary's file, where there is one. */
export async function vocabularyEdit(
  config: Config,
  vocabulary: VocabularyName,
  change: (text: string) => Splice[],
): Promise<Edit[]> {
  const path = join(config.roles, VOCABULARY_FILES[vocabulary]);
  if (!existsSync(path)) return [];
  const whole = await readWhole(path);
  const text = plainText(whole);
  return [{ path, name: nameOf(path, config), slug: "", whole, text, splices: change(text) }];
}

/** The slug that a word of a command line names: itself, or that of a role's file. */
export function slugIn(word: string): string {
  return word.replace(/^.*\//, "").replace(/\.md$/, "");
}

/** A file's text as the loader reads it. */
function plainText(whole: string): string {
  return whole.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
}

/** The file of a role; nothing, with a word on it, where there is none. */
export function roleNamed(slug: string, files: readonly RoleText[], warn: Warn): RoleText | undefined {
  const file = files.find((each) => each.slug === slug);
  if (!file)
    warn(
      `${t`\`${printable(slug)}\` is no role.`} ${didYouMean(
        slug,
        files.map((each) => each.slug),
      )}`.trimEnd() + untouched(),
    );
  return file;
}

/** Makes edits, all or none, if the roles have no errors with them. The answer is whether they were made. */
export async function makeChanges(edits: readonly Edit[], config: Config, warn: Warn): Promise<boolean> {
  const changes = changesOf(edits);
  const problems = await problemsWith(changes, config, true);
  if (problems !== undefined) {
    warn(`${t`With this change, the roles would have errors. Mend their cause first:`}\n\n${problems}${untouched()}`);
    return false;
  }
  writeChanges(changes);
  return true;
}

function changesOf(edits: readonly Edit[]): FileChanges {
  const changes = new Map<string, FileChange>();
  for (const { path, whole, splices, movedTo } of edits) {
    if (splices.length === 0 && movedTo === undefined) continue;
    const after = keepingForm(whole, (text) => spliced(text, splices));
    if (movedTo === undefined) changes.set(path, { before: whole, after });
    else {
      if (movedTo !== null) changes.set(movedTo, { before: null, after });
      changes.set(path, { before: whole, after: null });
    }
  }
  return changes;
}

/** Every changed line, as it was and as it is. */
export function editsShown(edits: readonly Edit[]): string {
  return edits
    .filter(({ splices }) => splices.length > 0)
    .map(({ name, text, splices }) => {
      const lines = changedLines(text, spliced(text, splices)).flatMap(({ line, old, fresh }) => [
        `  ${t`line ${String(line)}`}`,
        ...old.map((each) => `    - ${shortened(each)}`),
        ...fresh.map((each) => `    + ${shortened(each)}`),
      ]);
      return `${printable(name)}\n${lines.join("\n")}`;
    })
    .join("\n");
}

const LONGEST = 160;

function shortened(line: string): string {
  const text = printable(line);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
