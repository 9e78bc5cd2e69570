import type { Plugin } from "esbuild";
import { STRINGS, type StringKey } from "../../schema/string-table.ts";
import type { Words } from "../../schema/strings.ts";

const SPECIFIER = "rolebook:words/";

/**
 * Puts the site's words into the place of the module `rolebook:words/<keys>`, with commas between the keys, of which one
 * that ends in `*` stands for all that begin so. What code of many pages says comes with it once, and not with each of
 * these pages.
 */
export function siteWords(words: Words): Plugin {
  return {
    name: "site-words",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${SPECIFIER}`) }, ({ path }) => ({
        path: path.slice(SPECIFIER.length),
        namespace: "site-words",
      }));
      onLoad({ filter: /./, namespace: "site-words" }, ({ path }) => ({
        contents: JSON.stringify(words.browser(...path.split(",").flatMap(keysLike))),
        loader: "json",
      }));
    },
  };
}

const KEYS = Object.keys(STRINGS) as StringKey[];

function keysLike(name: string): StringKey[] {
  return name.endsWith("*") ? KEYS.filter((key) => key.startsWith(name.slice(0, -1))) : [name as StringKey];
}

/** All words that code may ask for, to keep by them what is bundled with some. */
export function wordsAsText(words: Words): string {
  return JSON.stringify(words.browser(...KEYS));
}
