import { lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { outputFile, urls } from "../../site/urls.ts";

/** The file by which a folder is known as a site of ours: it lists what a build wrote there. */
export const MARK = ".rolebook";

const FIRST_LINE =
  "# Written by Rolebook, as all files named here. A build replaces this folder, if it holds no other files.";

/** What operating systems leave in a folder that is looked at: nobody's work. */
const LEFT_BY_SYSTEMS = /^(?:\.ds_store|thumbs\.db|desktop\.ini|\._.*)$/i;

/** What stands in a folder: whether it bears our mark, and something that no build of ours wrote, if there is any. */
export interface Content {
  marked: boolean;
  foreign: string | undefined;
}

/** Marks a folder as a site of ours, in which the files at `paths` were written by us. */
export function writeMark(folder: string, paths: Iterable<string>): void {
  writeFileSync(join(folder, MARK), `${[FIRST_LINE, ...[...new Set(paths)].sort()].join("\n")}\n`);
}

/** Marks a finished site: all that is in it now, and the zip, which may be written later. */
export function markSite(folder: string): void {
  writeMark(folder, [...filesIn(folder), outputFile(urls.offlineZip)]);
}

/** The files that a mark lists; nothing where there is no mark of ours. */
export function readMark(folder: string): string[] | undefined {
  const path = join(folder, MARK);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  const [first, ...paths] = readFileSync(path, "utf8").trimEnd().split("\n");
  return first === FIRST_LINE ? paths : undefined;
}

/** Looks through a folder. */
export function contentOf(folder: string): Content {
  const listed = readMark(folder);
  const foreign = firstForeign(folder, new Set(listed));
  // Another build may have put its site there while we looked.
  if (foreign !== undefined && readMark(folder)?.join() !== listed?.join()) return contentOf(folder);
  return { marked: listed !== undefined, foreign };
}

function firstForeign(folder: string, ours: ReadonlySet<string>): string | undefined {
  for (const path of filesIn(folder)) {
    if (ours.has(path)) continue;
    const folders = new Set([...ours].flatMap(foldersOf));
    // The outermost that is foreign says most: `.git/`, not one of its files.
    const outermost = foldersOf(path).find((each) => !folders.has(each));
    return outermost === undefined ? path : `${outermost}/`;
  }
  return undefined;
}

/** Removes a folder of ours. The mark goes last, so that what is left when it is interrupted is still known as ours. */
export function removeMarked(folder: string): void {
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 };
  if (!lstatSync(folder, { throwIfNoEntry: false })) return;
  for (const name of readdirSync(folder)) if (name !== MARK) rmSync(join(folder, name), options);
  rmSync(folder, options);
}

/** All files in a folder but the mark and what systems leave, by their paths with forward slashes; links are not followed. */
export function* filesIn(folder: string, prefix = ""): Generator<string> {
  for (const entry of entriesOf(join(folder, prefix))) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, `${path}/`);
    else if (path !== MARK && !LEFT_BY_SYSTEMS.test(entry.name)) yield path;
  }
}

/** What stands in a folder; nothing where there is none any more. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** The folders that a path lies in, the outermost first. */
function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === "." ? [] : [...foldersOf(folder), folder];
}
