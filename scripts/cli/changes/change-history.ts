import { createHash } from "node:crypto";
import { type Cache, cachedIn } from "../../cached.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { ChangeHistory } from "../../catalog/derive/change-history.ts";
import { MAX_FILE_BYTES } from "../../catalog/source/read-folder.ts";
import { type FolderHistory, newestDays, type Texts } from "../../review/history/days.ts";
import { roleChanges } from "../../review/history/role-changes.ts";
import { STRINGS, type StringKey } from "../../schema/string-table.ts";
import { formatsFor } from "../../site/filters.ts";
import { folderHistory } from "./folder-history.ts";
import { blobsWithin } from "./git-revision.ts";

/** So much text is read at most, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What became of the roles in a folder, as the repository that it lies in remembers it.
 *
 * @param catalog the roles as they are now
 * @param sources the texts that these were read from, by the names of their files: most versions are the newest
 */
export async function changeHistory(
  folder: string,
  catalog: Catalog,
  cache?: Cache,
  sources?: ReadonlyMap<string, string>,
): Promise<ChangeHistory> {
  const history = newestDays(await folderHistory(folder), catalog.roles.size);
  const { words, site } = catalog;
  const speech = { words, formats: formatsFor(site.language, words) };
  const texts = await textsOf(history, folder);
  const known = (slug: string, text: string) => {
    const role = catalog.roles.get(slug);
    return role && sources?.get(role.file) === text ? role : undefined;
  };
  const key = ["history", JSON.stringify([history, [...texts.keys()]], withMaps), hashOf(catalog)] as const;
  return cachedIn(cache)(key, () => roleChanges(history, texts, catalog, speech, known));
}

const withMaps = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);

/** A hash of all that a catalog says. Roles are taken one by one, as those of a large site make no single text. */
function hashOf({ roles, words, site, moved, ...shared }: Catalog): string {
  const { skills, domains, ladders, proficiency, occupations, pay, sources, traits, titles } = shared;
  const hash = createHash("sha256");
  const add = (value: unknown) => hash.update(JSON.stringify(value, withMaps));
  for (const role of roles.values()) add(role);
  for (const value of [site, skills, domains, ladders, proficiency, occupations, pay, sources, traits, titles])
    add(value);
  add([...moved].map(([old, { slug }]) => [old, slug]));
  add((Object.keys(STRINGS) as StringKey[]).map((key) => words.raw(key)));
  return hash.digest("hex");
}

/** The versions that can be read as text, the newest first. */
async function textsOf({ days, vocabularies, tables }: FolderHistory, folder: string): Promise<Texts> {
  const versions = days
    .toReversed()
    .flatMap((day) => [...day.vocabularies.values(), ...day.tables.values(), ...day.roles.values()])
    .flatMap(({ before, after }) => [after, before]);
  const ids = [...new Set([...vocabularies.values(), ...tables.values(), ...versions])].filter((id) => id !== null);
  const texts = new Map<string, string>();
  for (const [id, bytes] of await blobsWithin(folder, ids, { each: MAX_FILE_BYTES, all: MOST_BYTES })) {
    const text = textIn(bytes);
    if (text !== undefined) texts.set(id, text);
  }
  return texts;
}

/** UTF-8 without a byte order mark, with LF line ends; undefined for what is no such text. */
function textIn(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  } catch {
    return undefined;
  }
}
