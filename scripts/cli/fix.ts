import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { loadCatalog } from "../catalog/build.ts";
import { problemsOfRole } from "../catalog/checks/check-role.ts";
import { shapeFor } from "../catalog/checks/own-fields.ts";
import { whyOf } from "../catalog/explain/explanations.ts";
import { fixedText } from "../catalog/fix/fix.ts";
import { tidiedRole, tidiedVocabulary } from "../catalog/fix/tidy.ts";
import { tooMuchOf } from "../catalog/source/file-rules.ts";
import { parseTranslation } from "../catalog/source/parse-translation.ts";
import {
  type Disk,
  type FoundFile,
  type FoundRole,
  findFiles,
  meantPath,
  REAL_DISK,
  type RolesFolder,
  readFileWithin,
  type VocabularyName,
} from "../catalog/source/read-folder.ts";
import { problemsOfVocabulary, readEntries, readVocabularies } from "../catalog/source/read-vocabularies.ts";
import { type Config, UsageError } from "../config.ts";
import { changedLines } from "../diagnostics/changed-lines.ts";
import { counted, t } from "../diagnostics/messages.ts";
import { printable } from "../diagnostics/printable.ts";
import { hasErrors, type Problem } from "../diagnostics/problem.ts";
import { report } from "../diagnostics/report.ts";
import { roleTranslationSchema, VOCABULARY_TRANSLATIONS } from "../schema/translation.ts";
import { type FileChange, writeChanges } from "./changes/write-changes.ts";
import type { Call } from "./command.ts";
import { namedFiles } from "./named-files.ts";

/** `rolebook fix`: fixes what can be fixed safely, in all files or in those that are named. */
export async function fix({ config, positionals, say }: Call): Promise<boolean> {
  const named = namedFiles(positionals, config);
  const only = named && new Set(named);
  const files = await fixFiles(config, only, say);
  const { roles: folder, workingDirectory, today } = config;
  const result = await loadCatalog({ folder, workingDirectory, today, ...(only ? { only } : {}) });
  say(`${files === 0 ? t`Nothing to mend.` : t`${counted(files, "file")} mended.`}\n`);
  say(report(result, "pretty", whyOf));
  return !hasErrors(result.problems);
}

/** Fixes the vocabularies first, as the roles are held against them. The answer is how many files changed. */
async function fixFiles(config: Config, only: Set<string> | undefined, say: (text: string) => void): Promise<number> {
  const { roles: folder, workingDirectory } = config;
  const found = findFiles(folder, workingDirectory);
  const vocabularies = [
    ...(Object.entries(found.vocabularies) as [VocabularyName, FoundFile][]),
    ...found.parts.map((part): [VocabularyName, FoundFile] => [part.vocabulary, part]),
  ];
  const translations = [...found.languages.values()].flatMap(translatedFiles);
  const files = [...found.roles, ...vocabularies.map(([, file]) => file), ...translations.map(({ file }) => file)];
  const known = new Set(files.map((file) => file.name));
  for (const name of only ?? [])
    if (!known.has(name)) throw new UsageError(t`${name} is no file of a role or vocabulary`);
  const isWanted = (file: FoundFile) => !only || only.has(file.name);

  const changes = new Map<string, FileChange>();
  const shown: string[] = [];
  const changeFile = async (file: FoundFile, change: (text: string) => string) => {
    const made = await changeOf(file, change);
    if (!made) return;
    changes.set(file.path, made.change);
    shown.push(made.shown);
  };
  for (const [name, file] of vocabularies.filter(([, each]) => isWanted(each))) {
    await changeFile(file, (text) =>
      tidiedVocabulary(fixedText(text, (now) => problemsOfVocabulary(name, file.name, now))),
    );
  }
  for (const { file, mended } of translations) if (isWanted(file)) await changeFile(file, mended);
  const disk: Disk = {
    ...REAL_DISK,
    read: (path, most) => {
      const after = changes.get(path)?.after;
      return after == null ? REAL_DISK.read(path, most) : { bytes: Buffer.from(after) };
    },
  };
  const { vocabularies: read, unread } = readVocabularies(found, { folder, workingDirectory, disk });
  const surroundings = {
    vocabularies: read,
    unread,
    slugs: new Set(found.roles.map((role) => role.slug)),
    others: [],
  };
  const problemsOf = (file: FoundRole) => (text: string) => problemsOfRole(file, text, surroundings);
  for (const file of found.roles.filter(isWanted)) {
    await changeFile(file, (text) => tidiedRole(fixedText(text, problemsOf(file)), shapeFor(surroundings)));
    const renamed = await renamingOf(file, changes.get(file.path), problemsOf(file));
    if (!renamed) continue;
    changes.set(renamed.path, { before: null, after: renamed.text });
    changes.set(file.path, { before: renamed.before, after: null });
    shown.push(`${printable(file.name)}\n  ${t`is now ${basename(renamed.path)}`}\n`);
    if (only?.has(file.name)) {
      only.delete(file.name);
      only.add(file.name.replace(/[^/]+$/, basename(renamed.path)));
    }
  }
  writeChanges(changes);
  for (const text of shown) say(text);
  return [...changes.values()].filter(({ after }) => after !== null).length;
}

/** The files of a folder of translations, each with what may be mended of it by itself. */
function translatedFiles({ roles, vocabularies, parts }: RolesFolder) {
  const ofWords = Object.entries(VOCABULARY_TRANSLATIONS).flatMap(([name, schema]) =>
    [vocabularies[name as VocabularyName] ?? [], parts.filter(({ vocabulary }) => vocabulary === name)]
      .flat()
      .map((file: FoundFile) => ({
        file,
        mended: (text: string) =>
          tidiedVocabulary(fixedText(text, (now) => readEntries(schema, file.name, now).problems)),
      })),
  );
  const ofRoles = roles.map((file) => ({
    file,
    mended: (text: string) =>
      tidiedRole(
        fixedText(text, (now) => parseTranslation(file, now).problems),
        { schema: roleTranslationSchema },
      ),
  }));
  return [...ofWords, ...ofRoles];
}

/**
 * How a role's file gets the name that was meant, where its name is all that is wrong with it and no file has that name.
 * What refers to it does so by its slug, which is the same before and after.
 */
async function renamingOf(
  file: FoundRole,
  change: FileChange | undefined,
  problemsOf: (text: string) => readonly Problem[],
): Promise<{ path: string; before: string; text: string } | undefined> {
  const path = meantPath(file);
  if (path === undefined || existsSync(path)) return undefined;
  const before = change?.before ?? (await readFile(file.path, "utf8"));
  const text = change?.after ?? before;
  const others = problemsOf(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n")).filter(
    ({ code }) => code !== "bad-file-name",
  );
  return hasErrors(others) ? undefined : { path, before, text };
}

/**
 * Works out the change of one file. Its line ends stay those that most of its lines have; a byte order mark goes.
 *
 * @returns the change, and what it is, line by line; nothing where the file stays as it is or is none that can be read
 */
async function changeOf(
  file: FoundFile,
  change: (text: string) => string,
): Promise<{ change: FileChange; shown: string } | undefined> {
  const read = readFileWithin(file.path);
  if (!("bytes" in read)) return undefined;
  let original: string;
  try {
    original = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(read.bytes);
  } catch {
    return undefined;
  }
  const text = original.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (text.trim() === "" || tooMuchOf(file, text)) return undefined;
  const crlf = original.split("\r\n").length - 1;
  const lineEnd = crlf > text.split("\n").length / 2 ? "\r\n" : "\n";
  const next = change(text);
  const written = next.replaceAll("\n", lineEnd);
  if (written === original) return undefined;
  const lines = lineChanges(text, next);
  if (original.startsWith("\ufeff")) lines.unshift(`  ${t`the byte order mark at the beginning is gone`}`);
  const shown = `${printable(file.name)}\n${lines.join("\n") || `  ${t`the line ends are now the same throughout`}`}\n`;
  return { change: { before: original, after: written }, shown };
}

/** Each changed line as it was and as it is, with its number. */
function lineChanges(before: string, after: string): string[] {
  return changedLines(before, after).flatMap(({ now, old, fresh }) => {
    const numbered = (sign: string) => (line: string, index: number) =>
      `  ${sign} ${String(now + index).padStart(4)} | ${printable(line)}`;
    return [...old.map(numbered("-")), ...fresh.map(numbered("+"))];
  });
}
