import type { Role, Vocabularies } from "../../catalog/catalog.ts";
import { mergeConflicts } from "../../catalog/checks/merge-conflicts.ts";
import { shapeFor } from "../../catalog/checks/own-fields.ts";
import { wrongEncoding } from "../../catalog/checks/wrong-encoding.ts";
import { cutWithGrayMatter } from "../../catalog/source/gray-matter.ts";
import { parseRole } from "../../catalog/source/parse-role.ts";
import { VOCABULARY_FILES, type VocabularyName } from "../../catalog/source/read-folder.ts";
import { validRoleIn } from "../../catalog/source/read-valid.ts";
import { vocabulariesIn, vocabularyIn } from "../../catalog/source/read-vocabularies.ts";
import { hasErrors } from "../../diagnostics/problem.ts";
import type { Day, FolderHistory, Texts } from "./days.ts";

/** A state of roles and vocabularies that goes from day to day. What cannot be read leaves it as it was. */
export interface WalkedState {
  /** Null where there was no such role; undefined where it is not known what there was. */
  role(slug: string): Role | null | undefined;
  vocabularies(): Vocabularies;
  /** Whether the history says anything of a role. */
  knows(slug: string): boolean;
  /** Goes on to the end of a day. */
  pass(day: Day): void;
}

/** The role that a text describes where it has been read already; undefined where it is to be read. */
export type KnownRole = (slug: string, text: string) => Role | undefined;

/** The state before the first day. */
export function stateBefore(
  { days, vocabularies: now, tables: tablesNow }: FolderHistory,
  texts: Texts,
  known: KnownRole,
): WalkedState {
  const roles = new Map<string, Role | null | undefined>();
  const files = new Map<VocabularyName, string>();
  const tables = new Map<string, string>();
  const values = new Map<string, unknown>();
  const vocabulary = (name: VocabularyName, text: string) => {
    const key = `${name}\n${text}`;
    if (!values.has(key)) values.set(key, vocabularyIn(name, text));
    return values.get(key);
  };
  const takeFile = (name: VocabularyName, version: string | null | undefined) => {
    const text = version == null ? undefined : texts.get(version);
    if (text === undefined || isDamaged(VOCABULARY_FILES[name], text)) return;
    if (vocabulary(name, text) !== undefined) files.set(name, text);
  };
  const takeTable = (name: string, version: string | null | undefined) => {
    const text = version == null ? undefined : texts.get(version);
    if (text === undefined) tables.delete(name);
    else tables.set(name, text);
  };
  for (const name of Object.keys(VOCABULARY_FILES) as VocabularyName[]) {
    const first = days.find((day) => day.vocabularies.has(name))?.vocabularies.get(name);
    takeFile(name, first ? first.before : now.get(name));
  }
  for (const name of new Set([...tablesNow.keys(), ...days.flatMap((day) => [...day.tables.keys()])])) {
    const first = days.find((day) => day.tables.has(name))?.tables.get(name);
    takeTable(name, first ? first.before : tablesNow.get(name));
  }
  let vocabularies = vocabulariesIn(Object.fromEntries(files), tables, vocabulary);
  const read = (slug: string, version: string | null) =>
    version === null ? null : roleIn(slug, texts.get(version), known, vocabularies);
  for (const { roles: changed } of days)
    for (const [slug, { before }] of changed) if (!roles.has(slug)) roles.set(slug, read(slug, before));
  return {
    role: (slug) => roles.get(slug),
    knows: (slug) => roles.has(slug),
    vocabularies: () => vocabularies,
    pass(day) {
      for (const [name, { after }] of day.tables) takeTable(name, after);
      for (const [name, { after }] of day.vocabularies) takeFile(name, after);
      if (day.vocabularies.size + day.tables.size > 0)
        vocabularies = vocabulariesIn(Object.fromEntries(files), tables, vocabulary);
      for (const [slug, { after }] of day.roles) {
        const role = read(slug, after);
        if (role !== undefined) roles.set(slug, role);
      }
    },
  };
}

/** Whether a text counts for two versions at once, or has lost letters: what can be read of it was never meant. */
function isDamaged(file: string, text: string): boolean {
  return mergeConflicts(file, text).length > 0 || hasErrors(wrongEncoding(file, text));
}

/** The role that a text describes, if it is without errors. */
function roleIn(
  slug: string,
  text: string | undefined,
  known: KnownRole,
  vocabularies: Vocabularies,
): Role | undefined {
  if (text === undefined) return undefined;
  const path = `${slug}.md`;
  const role = known(slug, text);
  if (role) return { ...role, path, file: path };
  if (isDamaged(path, text)) return undefined;
  const names = { slug, path, name: path };
  const shape = shapeFor({ vocabularies });
  // Of thousands of versions nobody asks where in them something stands.
  const { unlinked, problems } =
    validRoleIn(names, text, shape) ?? parseRole(names, text, { shape }, cutWithGrayMatter);
  return hasErrors(problems) ? undefined : unlinked?.role;
}
