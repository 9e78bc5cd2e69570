import type { Catalog } from "../catalog/catalog.ts";
import type { ChangeHistory } from "../catalog/derive/change-history.ts";
import { MAX_FILE_BYTES } from "../catalog/source/read-folder.ts";
import { type FolderHistory, newestDays, type Texts } from "../review/history/days.ts";
import { roleChanges } from "../review/history/role-changes.ts";
import { formatsFor } from "../site/filters.ts";
import { folderHistory } from "./folder-history.ts";
import { blobsWithin } from "./git-revision.ts";

/** So much text is read at most, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What became of the roles in a folder, as the repository that it lies in remembers it.
 *
 * @param catalog the roles as they are now
 */
export async function changeHistory(folder: string, catalog: Catalog): Promise<ChangeHistory> {
  const history = newestDays(await folderHistory(folder), catalog.roles.size);
  const { words, site } = catalog;
  const speech = { words, formats: formatsFor(site.language, words) };
  return roleChanges(history, await textsOf(history, folder), catalog, speech);
}

/** The versions that can be read as text, the newest first. */
async function textsOf({ days, vocabularies }: FolderHistory, folder: string): Promise<Texts> {
  const versions = days
    .toReversed()
    .flatMap((day) => [...day.vocabularies.values(), ...day.roles.values()])
    .flatMap(({ before, after }) => [after, before]);
  const ids = [...new Set([...vocabularies.values(), ...versions])].filter((id) => id !== null);
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
