/* Takes the place of load.ts in the copy of the site that is opened from a folder. A page there may fetch
   nothing, not even from its own folder; but it may run scripts, and these hand the same files over. */

import { scriptUrl } from "../trusted-types.ts";
import type { Pagefind } from "./pagefind.ts";

declare global {
  /** What the scripts have handed over, by paths: contents in base64, and texts as they are. */
  var rolebookFiles: Record<string, string> | undefined;
  var rolebookTexts: Record<string, string> | undefined;
  /** What Pagefind's code in this copy calls instead of `fetch`. */
  var rolebookFetch: ((address: string) => Promise<Response>) | undefined;
  var rolebookPagefind: Pagefind | undefined;
}

/** Nothing is asked for ahead of a page on disk. */
export function editionAskedAhead(): string | undefined {
  return undefined;
}

/** The text of one of the site's own files, such as `/search/words/1.txt`. */
export async function loadText(path: string): Promise<string> {
  const file = path.replace(/^\//, "");
  await run(`${file}.js`);
  const text = globalThis.rolebookTexts?.[file];
  if (text === undefined) throw notHere(file);
  return text;
}

/** The data of one of the site's own files, such as `/search/names.json`. */
export async function loadJson<Value>(path: string): Promise<Value> {
  return JSON.parse(await loadText(path)) as Value;
}

/** The data of a file that need not exist: in this copy, what cannot be loaded is not there. */
export async function loadJsonIfThere<Value>(path: string): Promise<Value | undefined> {
  return loadJson<Value>(path).catch(() => undefined);
}

/** Pagefind's code, ready to be set up. */
export async function loadPagefind(): Promise<Pagefind> {
  globalThis.rolebookFetch = async (address) => new Response(await contentOf(address.replace(/^\/|\?.*$/g, "")));
  if (!globalThis.rolebookPagefind) await run("pagefind/pagefind.js");
  if (!globalThis.rolebookPagefind) throw new Error("pagefind.js is not what it should be");
  return globalThis.rolebookPagefind;
}

async function contentOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  await run(`${path}.js`);
  const text = globalThis.rolebookTexts?.[path];
  if (text !== undefined) return new TextEncoder().encode(text);
  const coded = globalThis.rolebookFiles?.[path];
  if (coded === undefined) throw notHere(path);
  return Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0));
}

function run(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = scriptUrl(path);
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(notHere(path)));
    document.head.append(script);
    script.addEventListener("load", () => script.remove());
  });
}

function notHere(path: string): Error {
  return new Error(`${path} is not in this copy of the site`);
}
