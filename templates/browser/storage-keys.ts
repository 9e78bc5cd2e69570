import type { StringKey } from "../../scripts/schema/string-table.ts";
import { siteRoot } from "./site-root.ts";

/** What is kept has words for its reader: without them it has no name here. */
type Explained = StringKey extends infer Key ? (Key extends `stored-${infer Name}` ? Name : never) : never;

/**
 * Everything that this site keeps in the reader's browser beside the pages for reading offline, by the names that
 * the code calls it. What each is for, a reader finds on the page about it, under the words `stored-<name>`.
 */
export const STORED = [
  "theme",
  "text-size",
  "offline-removed",
  "place",
  "progress",
  "plan",
  "kept",
  "drafts",
  "changes-seen",
] as const satisfies readonly Explained[];

export type Stored = (typeof STORED)[number];

/** Sites that share a host share one storage, so a key names the site's path as well. */
const keyOf = (name: Stored) => `rolebook ${siteRoot.pathname} ${name}`;

/**
 * Whether what a page keeps may be out of reach of the others. Browsers of the Chromium family keep one store for all
 * files on disk; Firefox takes each file for a site of its own, and no page can find out what another one keeps.
 */
export const mayKeepApart = location.protocol === "file:" && !/Chrom(?:e|ium)\//.test(navigator.userAgent);

/** What is kept under a name; undefined where nothing is, or the browser keeps nothing. */
export function readStored(name: Stored): string | undefined {
  try {
    return localStorage.getItem(keyOf(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What a reader comes back to: the home page lists it. */
export const WORK = ["plan", "progress", "kept"] as const satisfies readonly Stored[];

/** Whether there is any of it. */
export const hasWork = () => WORK.some((name) => readStored(name) !== undefined);

/** Keeps a text under a name, or removes what is there. The answer is whether the browser does as it is told. */
export function store(name: Stored, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), text);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab of this site changes what is kept under a name. */
export function onStoredElsewhere(name: Stored, changed: () => void): void {
  addEventListener("storage", ({ key }) => {
    if (key === null || key === keyOf(name)) changed();
  });
}
