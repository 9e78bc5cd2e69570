import type { SentIds } from "../../../scripts/catalog/derive/search-names.ts";
import { firstFrom } from "./name-terms.ts";
import { readIds } from "./read-ids.ts";
import { readWordList } from "./word-list.ts";

/** What Pagefind leaves in a word as it stands: it looks other words up differently. */
const PLAIN = /^[\p{L}\p{N}.+#]+$/u;

/**
 * Reads the table of Pagefind's index: see `indexTable` of the build.
 *
 * @returns the name, without its ending, of the file that a word is looked up in; undefined where that is not sure
 */
export function readIndexTable(table: string): (word: string) => string | undefined {
  const [coded = "", ids = ""] = table.split("\n\n");
  const beginnings = readWordList(coded);
  const files = readIds(JSON.parse(ids) as SentIds);
  return (word) => {
    if (!PLAIN.test(word)) return undefined;
    const at = firstFrom(word, beginnings);
    return files[beginnings[at] === word ? at : at - 1];
  };
}
