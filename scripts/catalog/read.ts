import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Problem } from "../diagnostics/problem.ts";
import { didYouMean, nameSome } from "../diagnostics/suggest.ts";
import { type Bytes, bytesOf } from "./bytes.ts";
import { aboutFile, fileNameProblem, MAX_FILE_BYTES, slugTaken, tooLarge } from "./file-rules.ts";

export { aboutFile, MAX_FILE_BYTES };

/** The vocabulary files, by what they hold. */
export const VOCABULARY_FILES = {
  site: "_site.yaml",
  strings: "_strings.yaml",
  domains: "_domains.yaml",
  skills: "_skills.yaml",
  ladders: "_ladders.yaml",
  occupations: "_occupations.yaml",
  sources: "_sources.yaml",
} as const;

export type VocabularyName = keyof typeof VOCABULARY_FILES;

/** What stands in a folder, as `Dirent` tells it. */
export interface FolderEntry {
  name: string;
  isSymbolicLink(): boolean;
  isDirectory(): boolean;
  isFile(): boolean;
}

/** What a roles folder is read from. */
export interface Disk {
  isFolder(path: string): boolean;
  list(folder: string): FolderEntry[];
  read(path: string): Promise<Uint8Array>;
}

/** The disk as it is. Its files are read by `readBytes`. */
export const REAL_DISK: Omit<Disk, "read"> = {
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  list: (folder) => readdirSync(folder, { withFileTypes: true }),
};

const buffer = new Uint8Array(MAX_FILE_BYTES + 1);

/**
 * Reads a file from the real disk. Files are small and thousands: to wait for each would take longer than to read it,
 * and so would the clearing away of a piece of memory for each.
 *
 * @returns its bytes, good until the next file is read
 */
function readAtOnce(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    let length = 0;
    for (let more = 1; more > 0 && length < buffer.length; length += more)
      more = readSync(file, buffer, length, buffer.length - length, null);
    return length < buffer.length ? buffer.subarray(0, length) : readFileSync(path);
  } finally {
    closeSync(file);
  }
}

/** Whether a folder is there to be read. */
export function isFolder(path: string, disk: Omit<Disk, "read"> = REAL_DISK): boolean {
  return disk.isFolder(path);
}

/** A file of the roles folder, not yet read. */
export interface FoundFile {
  /** Where it lies on disk. */
  path: string;
  /** Its name in messages: relative to the working directory, with forward slashes. */
  name: string;
}

export interface FoundRole extends FoundFile {
  slug: string;
}

/** What lies in a roles folder, in an order that does not depend on the file system. */
export interface RolesFolder {
  roles: FoundRole[];
  vocabularies: Partial<Record<VocabularyName, FoundFile>>;
  problems: Problem[];
}

/**
 * Lists a roles folder without reading its files. Whatever does not belong there becomes a problem.
 *
 * @param folder the roles folder
 * @param workingDirectory what file names in messages are relative to
 */
export function findFiles(folder: string, workingDirectory: string, disk: Omit<Disk, "read"> = REAL_DISK): RolesFolder {
  const found: RolesFolder = { roles: [], vocabularies: {}, problems: [] };
  const bySlug = new Map<string, FoundRole>();
  const nameOf = (path: string) => relative(workingDirectory, path).split(sep).join("/") || ".";

  const visit = (directory: string, depth: number) => {
    const folderName = nameOf(directory);
    const entries = disk.list(directory).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(directory, entry.name);
      const file = { path, name: folderName === "." ? entry.name : `${folderName}/${entry.name}` };
      const refusal = refuse(entry, file, depth);
      if (refusal) {
        found.problems.push(refusal);
      } else if (entry.isDirectory()) {
        visit(path, depth + 1);
      } else if (entry.name.startsWith("_")) {
        const vocabulary = vocabularyNamed(entry.name);
        if (vocabulary) found.vocabularies[vocabulary] = file;
      } else {
        const role = { ...file, slug: entry.name.slice(0, -".md".length) };
        const first = bySlug.get(role.slug);
        if (first) {
          found.problems.push(slugTaken(role, role.slug, first));
        } else {
          bySlug.set(role.slug, role);
          found.roles.push(role);
        }
      }
    }
  };
  visit(folder, 0);
  found.roles.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return found;
}

const DEEPEST_FOLDER = 8;

function refuse(entry: FolderEntry, file: FoundFile, depth: number): Problem | undefined {
  if (entry.isSymbolicLink()) {
    return aboutFile(file, "symbolic-link", `${file.name} is a symbolic link.`, "Put the file itself in its place.");
  }
  if (entry.isDirectory()) {
    if (entry.name.startsWith(".")) {
      return aboutFile(
        file,
        "foreign-file",
        `The folder ${file.name} is hidden.`,
        "Move its roles to a folder whose name does not begin with a full stop, and the rest out of the roles folder.",
      );
    }
    if (depth < DEEPEST_FOLDER) return undefined;
    return aboutFile(
      file,
      "foreign-file",
      `The folder ${file.name} lies too deep.`,
      `Use at most ${DEEPEST_FOLDER} folders one in another.`,
    );
  }
  if (!entry.isFile()) {
    return aboutFile(file, "foreign-file", `${file.name} is no ordinary file.`, "Remove it from the roles folder.");
  }
  const known = Object.values(VOCABULARY_FILES);
  if (entry.name.startsWith("_")) {
    if (!vocabularyNamed(entry.name)) {
      return aboutFile(
        file,
        "foreign-file",
        `${file.name} is no file that Rolebook knows.`,
        `${didYouMean(entry.name, known)}The vocabularies are ${nameSome(known)}.`,
      );
    }
    if (depth > 0) {
      return aboutFile(
        file,
        "foreign-file",
        `${file.name} lies in a subfolder.`,
        "Move it to the top of the roles folder.",
      );
    }
    return undefined;
  }
  if (!entry.name.endsWith(".md")) {
    return aboutFile(
      file,
      "foreign-file",
      `${file.name} is neither a role nor a vocabulary.`,
      "A role's file ends in `.md`. Move anything else out of the roles folder.",
    );
  }
  return fileNameProblem(file, entry.name.slice(0, -".md".length));
}

function vocabularyNamed(fileName: string): VocabularyName | undefined {
  return (Object.keys(VOCABULARY_FILES) as VocabularyName[]).find((name) => VOCABULARY_FILES[name] === fileName);
}

/** Reads one file as its bytes, not checked in any way. */
export async function readBytes({ path }: FoundFile, disk?: Disk): Promise<Bytes> {
  return bytesOf(disk ? await disk.read(path) : readAtOnce(path));
}

/**
 * Reads one file as text: UTF-8 without a byte order mark, with LF line ends.
 *
 * @returns the text, or the problem that keeps it from being read
 */
export async function readText(file: FoundFile, disk?: Disk): Promise<{ text: string } | { problem: Problem }> {
  const bytes = disk ? await disk.read(file.path) : readAtOnce(file.path);
  if (bytes.length > MAX_FILE_BYTES) return { problem: tooLarge(file, bytes.length) };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { problem: notUtf8(file, bytes) };
  }
  if (text.includes("\r")) text = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  if (!/\S/.test(text)) {
    return { problem: aboutFile(file, "empty-file", `${file.name} is empty.`, "Fill it in or remove it.") };
  }
  return { text };
}

/** Names the line and column of the first byte that is not UTF-8. */
function notUtf8(file: FoundFile, bytes: Uint8Array): Problem {
  const good = validPrefix(bytes);
  // Streaming holds back a character that was begun and cannot be finished: that is where the fault lies.
  const text = new TextDecoder().decode(bytes.subarray(0, good), { stream: true });
  const before = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  const place = { line, column, endLine: line, endColumn: column + 1 };
  return {
    ...aboutFile(file, "not-utf8", `${file.name} is not UTF-8 text.`, "Save the file again with the encoding UTF-8."),
    ...place,
  };
}

/** How many bytes at the beginning are valid UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const valid = (end: number) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
