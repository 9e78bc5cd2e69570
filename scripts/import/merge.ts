import { parse } from "yaml";
import { editedRoleFile, readRoleDraft, roleFile } from "../catalog/drafts/write-role.ts";
import type { VocabularyName } from "../catalog/source/read-folder.ts";
import { editYaml } from "../catalog/yaml/edit.ts";
import { blockLines, isMapping } from "../catalog/yaml/text.ts";
import type { ImportedRole } from "./imported.ts";

type Entries = Record<string, unknown>;

/**
 * The text of a role file with what was imported: a section that the import has takes the place of the one there, at a
 * level field by field; what only the file has stays, and so does the day of its review. A file that an import wrote
 * says when it was last changed by one.
 *
 * @param before the file as it is, with line feeds and without a byte order mark; nothing where there is none
 */
export function roleText(before: string | undefined, { fields, defaults, body, imported }: ImportedRole): string {
  const fresh = roleFile({ fields: { ...defaults, ...fields, imported }, body });
  if (before === undefined) return fresh;
  // Most files are as the last import wrote them, but for the days.
  if (withoutDays(fresh) === withoutDays(before)) return before;
  const there = readRoleDraft(before);
  if (!there) return fresh;
  const merged: Entries = { ...defaults, ...there.fields, ...fields };
  const [levels, levelsThere] = [fields.levels, there.fields.levels];
  if (isMapping(levels) && isMapping(levelsThere))
    merged.levels = Object.fromEntries(
      Object.entries(levels).map(([id, level]) => [id, { ...asEntries(levelsThere[id]), ...asEntries(level) }]),
    );
  const draft = { fields: merged, body: body === "" ? there.body : body };
  const edited = editedRoleFile(before, draft);
  if (edited === before || there.fields.imported === undefined) return edited;
  return editedRoleFile(before, { ...draft, fields: { ...merged, imported } });
}

const withoutDays = (text: string) => text.replace(/^reviewed: .*$|^imported:\s*(?:\{ )?on: [\d-]+/gm, "");

/**
 * The text of a vocabulary file with imported entries. Nothing goes; of an entry that is there, what the import says of
 * it changes.
 *
 * @param before the file as it is, with line feeds and without a byte order mark; nothing where there is none
 */
export function vocabularyText(name: VocabularyName, before: string | undefined, entries: Entries): string {
  if (before === undefined) return `${blockLines(entries).join("\n")}\n`;
  const there = asEntries(parse(before, { version: "1.2", schema: "core" }));
  const merged = name === "ladders" ? withLadders(there, entries) : withEntries(there, entries, DEPTH[name] ?? 0);
  const edited = editYaml(before, merged);
  return edited.endsWith("\n") ? edited.replace(/^\n+/, "") : `${edited.replace(/^\n+/, "")}\n`;
}

/** How deep the entries of a vocabulary lie, whose keys change one by one. */
const DEPTH: Partial<Record<VocabularyName, number>> = {
  site: 2,
  domains: 1,
  skills: 2,
  sources: 1,
  occupations: 3,
  pay: 1,
};

function withEntries(there: Entries, entries: Entries, depth: number): Entries {
  const merged = { ...there };
  for (const [key, value] of Object.entries(entries)) {
    const now = Object.hasOwn(merged, key) ? merged[key] : undefined;
    merged[key] = depth >= 0 && isMapping(now) && isMapping(value) ? withEntries(now, value, depth - 1) : value;
  }
  return merged;
}

function withLadders(there: Entries, ladders: Entries): Entries {
  const merged = { ...there };
  for (const [name, levels] of Object.entries(ladders)) {
    const now = merged[name];
    if (Array.isArray(now)) merged[name] = withLevels(now, levels as Entries[]);
    else merged[name] = isMapping(now) && isMapping(levels) ? { ...now, ...levels } : levels;
  }
  return merged;
}

/** The levels that are there with what is new of them; a new one comes behind the one that it follows in the import. */
function withLevels(there: readonly Entries[], levels: readonly Entries[]): Entries[] {
  const merged = [...there];
  let last = -1;
  for (const level of levels) {
    const at = merged.findIndex(({ id }) => id === level.id);
    // A level is found by its name, which stays as it is.
    if (at !== -1) merged[at] = { ...level, ...merged[at], ...withoutName(level) };
    else merged.splice(last + 1, 0, level);
    last = at === -1 ? last + 1 : at;
  }
  return merged;
}

function withoutName({ name: _, ...level }: Entries): Entries {
  return level;
}

const asEntries = (value: unknown): Entries => (isMapping(value) ? value : {});
