import { siteUrl } from "../site-root.ts";
import type { Pagefind } from "./pagefind.ts";

/** The text of one of the search's own files, such as `/search/words.txt`. */
export async function loadText(path: string): Promise<string> {
  const response = await fetch(siteUrl(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/** The data of one of the search's own files, such as `/search/names.json`. */
export async function loadJson<Value>(path: string): Promise<Value> {
  return JSON.parse(await loadText(path)) as Value;
}

/** Pagefind's code, ready to be set up. */
export async function loadPagefind(): Promise<Pagefind> {
  return (await import(siteUrl("pagefind/pagefind.js"))) as Pagefind;
}
