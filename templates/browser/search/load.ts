import { siteUrl } from "../site-root.ts";
import type { Pagefind } from "./pagefind.ts";

/** The address by which the page has asked for a file ahead; it names the edition, so that a cache may answer. */
function addressAskedAhead(path: string): string | undefined {
  return document.head.querySelector<HTMLLinkElement>(`link[rel="preload"][href*="${path}?"]`)?.href;
}

/** What Pagefind's list of indexes was asked for ahead with; undefined where it was not. */
export function editionAskedAhead(): string | undefined {
  const address = addressAskedAhead("/pagefind/pagefind-entry.json");
  return address === undefined ? undefined : (new URL(address).searchParams.get("ts") ?? undefined);
}

/** The text of one of the site's own files, such as `/search/words/1.txt`. */
export async function loadText(path: string): Promise<string> {
  const ahead = addressAskedAhead(path);
  // Names and texts of two editions would not fit together, so a cache asks before it answers.
  const response = await (ahead ? fetch(ahead) : fetch(siteUrl(path), { cache: "no-cache" }));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/** The data of one of the site's own files, such as `/search/names.json`. */
export async function loadJson<Value>(path: string): Promise<Value> {
  return JSON.parse(await loadText(path)) as Value;
}

/** The data of a file that need not exist: undefined where the site answers that there is none. */
export async function loadJsonIfThere<Value>(path: string): Promise<Value | undefined> {
  const response = await fetch(siteUrl(path), { cache: "no-cache" });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Value;
}

/**
 * Pagefind's code, ready to be set up.
 *
 * @param again whether it failed before: code that once failed is not run again, so it is loaded anew
 */
export async function loadPagefind(again = false): Promise<Pagefind> {
  return (await import(siteUrl(`pagefind/pagefind.js${again ? `?${Date.now()}` : ""}`))) as Pagefind;
}
