import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { t } from "../../diagnostics/messages.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { didYouMean, nameSome, nameThose } from "../../diagnostics/suggest.ts";
import { ASSET_TYPES, assetEnding } from "../../schema/assets.ts";
import { isId, isLanguageTag } from "../../schema/common.ts";
import {
  ASSETS_FOLDER,
  aboutFile,
  decodeUtf8,
  fileNameProblem,
  freeSlug,
  idAdvice,
  isLeftover,
  MAX_FILE_BYTES,
  PAGES_FOLDER,
  PART_FOLDERS,
  partAt,
  ROLE_FILE,
  slugTaken,
  TABLES_FOLDER,
  tooLarge,
  VOCABULARY_FILES,
  type VocabularyName,
} from "./file-rules.ts";
import type { Keep } from "./keep.ts";

export { aboutFile, MAX_FILE_BYTES, PART_FOLDERS, partAt, TABLES_FOLDER, VOCABULARY_FILES, type VocabularyName };

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
  /** The bytes are good until the next file is read. */
  read(path: string, most: number): FileBytes;
}

/** The disk as it is. */
export const REAL_DISK: Disk = {
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  list: (folder) => readdirSync(folder, { withFileTypes: true }),
  read: readFileWithin,
};

const smallBuffer = new Uint8Array(MAX_FILE_BYTES + 1);

/** What a file holds; or its size where that is more than it may have, or that it is no file to be read at all. */
export type FileBytes = { bytes: Uint8Array } | { size: number } | { isOrdinary: false };

/**
 * Reads a file from the real disk, if it is an ordinary one of at most the size that a file may have: a larger one is
 * known by its size, and a link is not followed nor a pipe waited for, even where one has just taken the file's place.
 *
 * Files are small and thousands: to wait for each would take longer than to read it, and so would the clearing away of
 * a piece of memory for each. The bytes are good until the next file is read.
 */
export function readFileWithin(path: string, most = MAX_FILE_BYTES): FileBytes {
  const file = openOrdinary(path);
  if (file === undefined) return { isOrdinary: false };
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return { isOrdinary: false };
    if (found.size > most) return { size: found.size };
    const buffer = most === MAX_FILE_BYTES ? smallBuffer : new Uint8Array(found.size + 1);
    let length = 0;
    for (let more = 1; more > 0 && length < buffer.length; length += more)
      more = readSync(file, buffer, length, buffer.length - length, null);
    return length < buffer.length ? { bytes: buffer.subarray(0, length) } : { size: length };
  } finally {
    closeSync(file);
  }
}

/** Windows has neither of the two. */
const OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What the disk says of a link, and of a socket. */
const NOT_OPENED = new Set(["ELOOP", "ENXIO"]);

function openOrdinary(path: string): number | undefined {
  try {
    return openSync(path, OPEN);
  } catch (error) {
    if (NOT_OPENED.has((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
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

/** Which roles folder is read, and for what. */
export interface ReadingOptions {
  /** The roles folder, as an absolute path. */
  folder: string;
  /** What file names in problems are relative to. */
  workingDirectory: string;
  /** Names of the files that are asked about: only problems that they have a part in are told, and there is no catalog. */
  only?: ReadonlySet<string>;
  /** What the folder is read from, unless it is the disk. */
  disk?: Disk;
  /** Keeps what was found out about texts between runs; left out, all is found out anew. */
  keep?: Keep;
}

/** What lies in a roles folder, in an order that does not depend on the file system. */
export interface RolesFolder {
  roles: FoundRole[];
  vocabularies: Partial<Record<VocabularyName, FoundFile>>;
  /** The files in the folders of vocabularies that are split. */
  parts: (FoundFile & { vocabulary: VocabularyName })[];
  /** The files of tables, by their names in `_pay/`. */
  tables: Map<string, FoundFile>;
  /** The site's own files, by their names in `_assets/`. */
  assets: Map<string, FoundFile>;
  /** The site's own pages, by their addresses: the names of the files in `_pages/` without the ending. */
  pages: Map<string, FoundFile>;
  /** The folders of translations, by their names: language tags. */
  languages: Map<string, RolesFolder>;
  problems: Problem[];
}

/**
 * Lists a roles folder without reading its files. Whatever does not belong there becomes a problem.
 *
 * @param folder the roles folder
 * @param workingDirectory what file names in messages are relative to
 */
export function findFiles(folder: string, workingDirectory: string, disk: Disk = REAL_DISK): RolesFolder {
  const found: RolesFolder = {
    roles: [],
    vocabularies: {},
    parts: [],
    tables: new Map(),
    assets: new Map(),
    pages: new Map(),
    languages: new Map(),
    problems: [],
  };
  const bySlug = new Map<string, FoundRole>();
  const nameOf = (path: string) => relative(workingDirectory, path).split(sep).join("/") || ".";

  const misnamed: (FoundFile & { base: string })[] = [];
  const add = (role: FoundRole) => {
    bySlug.set(role.slug, role);
    found.roles.push(role);
  };

  const visit = (directory: string, depth: number) => {
    const folderName = nameOf(directory);
    const entries = disk.list(directory).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (isLeftover(entry.name, entry.isDirectory())) continue;
      const path = join(directory, entry.name);
      const file = { path, name: folderName === "." ? entry.name : `${folderName}/${entry.name}` };
      const refusal = refuse(entry, file, depth);
      if (refusal) {
        found.problems.push(refusal);
      } else if (entry.isDirectory() && depth === 0 && Object.hasOwn(FLAT_FOLDERS, entry.name)) {
        listFlat(path, FLAT_FOLDERS[entry.name as FlatFolder]);
      } else if (entry.isDirectory() && depth === 0 && isOfTranslations(path)) {
        listLanguage(entry.name, file);
      } else if (entry.isDirectory()) {
        visit(path, depth + 1);
      } else if (entry.name.startsWith("_")) {
        const vocabulary = vocabularyNamed(entry.name);
        if (vocabulary) found.vocabularies[vocabulary] = file;
      } else {
        const base = ROLE_FILE.exec(entry.name)?.[1] ?? "";
        if (entry.name !== `${base}.md` || !isId(base)) {
          misnamed.push({ ...file, base });
          continue;
        }
        const first = bySlug.get(base);
        if (first) found.problems.push(slugTaken({ name: file.name }, base, first));
        else add({ ...file, slug: base });
      }
    }
  };
  /** Other subfolders have no vocabularies: one that says what the site is called there holds translations. */
  const isOfTranslations = (directory: string) =>
    disk.list(directory).some(({ name }) => name === VOCABULARY_FILES.site);
  const listLanguage = (language: string, file: FoundFile) => {
    const { problems, ...translations } = findFiles(file.path, workingDirectory, disk);
    found.problems.push(...problems);
    const siteFile = (folder: string) => ({ name: `${folder}/${VOCABULARY_FILES.site}` });
    for (const inner of translations.languages.keys()) found.problems.push(tooLow(siteFile(`${file.name}/${inner}`)));
    if (isLanguageTag(language) && new Intl.Locale(language).toString() === language)
      found.languages.set(language, { ...translations, languages: new Map(), problems: [] });
    else found.problems.push(noLanguage(siteFile(file.name), language));
  };
  const listFlat = (directory: string, { add, isForeign, belongs, keyOf }: (typeof FLAT_FOLDERS)[FlatFolder]) => {
    for (const entry of disk.list(directory).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isLeftover(entry.name, entry.isDirectory())) continue;
      const path = join(directory, entry.name);
      const file = { path, name: nameOf(path) };
      const key = entry.isFile() ? keyOf(entry.name) : undefined;
      if (entry.isSymbolicLink()) found.problems.push(symbolicLink(file));
      else if (key === undefined) found.problems.push(foreign(file, isForeign(file.name), belongs()));
      else add(found, key, file);
    }
  };
  visit(folder, 0);
  // What stands in a file matters whatever it is called; the slugs of the others are theirs.
  for (const { base, ...file } of misnamed) {
    found.problems.push(fileNameProblem(file, base, (slug) => bySlug.has(slug)));
    add({ ...file, slug: freeSlug(base, (slug) => bySlug.has(slug)) });
  }
  found.roles.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return found;
}

/** Where a role's file lies once it has the name that was meant: nothing where it has it, or nobody can know it. */
export function meantPath({ path, slug }: FoundRole): string | undefined {
  const name = basename(path);
  const isMeant = name !== `${slug}.md` && idAdvice(ROLE_FILE.exec(name)?.[1] ?? "").meant === slug;
  return isMeant ? join(dirname(path), `${slug}.md`) : undefined;
}

const DEEPEST_FOLDER = 8;

const foreign = (file: { name: string }, message: string, hint: string) =>
  aboutFile(file, "foreign-file", message, hint);

const tooLow = (file: { name: string }) =>
  foreign(file, t`${file.name} lies in a subfolder.`, t`Move it to the top of the roles folder.`);

function noLanguage(file: { name: string }, folder: string): Problem {
  const message = t`\`${folder}\` is no language, so it can hold no translations.`;
  const hint = t`Name the folder by a language tag, such as \`de\` or \`pt-BR\`, or move ${VOCABULARY_FILES.site} to the top of the roles folder.`;
  return foreign(file, message, hint);
}

function symbolicLink(file: FoundFile): Problem {
  return aboutFile(file, "symbolic-link", t`${file.name} is a symbolic link.`, t`Put the file itself in its place.`);
}

function partsOf(vocabulary: VocabularyName) {
  return {
    add: (found: RolesFolder, _: string, file: FoundFile) => found.parts.push({ ...file, vocabulary }),
    keyOf: (name: string) => (name.endsWith(".yaml") ? name : undefined),
    isForeign: (file: string) => t`${file} is no part of a vocabulary.`,
    belongs: () => t`Its files are YAML, with names that end in \`.yaml\`; move anything else out of the folder.`,
  };
}

type FlatFolder = keyof typeof FLAT_FOLDERS;

/** The folders at the top that hold files of one kind: what each file is found by, and what is said of any other. */
const FLAT_FOLDERS = {
  [TABLES_FOLDER]: {
    add: (found: RolesFolder, key: string, file: FoundFile) => found.tables.set(key, file),
    keyOf: (name: string) => (name.endsWith(".csv") ? name : undefined),
    isForeign: (file: string) => t`${file} is no table of pay.`,
    belongs: () => t`Save the table as CSV, with a name that ends in \`.csv\`; move anything else out of the folder.`,
  },
  [PART_FOLDERS.skills]: partsOf("skills"),
  [PART_FOLDERS.occupations]: partsOf("occupations"),
  [ASSETS_FOLDER]: {
    add: (found: RolesFolder, key: string, file: FoundFile) => found.assets.set(key, file),
    keyOf: (name: string) => (assetEnding(name) ? name : undefined),
    isForeign: (file: string) => t`${file} is no image, style sheet or typeface that a site can use.`,
    belongs: () =>
      t`Give it a name of small letters, digits and hyphens that ends in ${nameSome(
        Object.keys(ASSET_TYPES).map((ending) => `.${ending}`),
        8,
      )}; move anything else out of the folder.`,
  },
  [PAGES_FOLDER]: {
    add: (found: RolesFolder, key: string, file: FoundFile) => found.pages.set(key, file),
    keyOf: (name: string) => (name.endsWith(".md") && isId(name.slice(0, -3)) ? name.slice(0, -3) : undefined),
    isForeign: (file: string) => t`${file} cannot be a page.`,
    belongs: () =>
      t`Give it a name of small letters, digits and single hyphens that ends in \`.md\`, such as \`how-to-apply.md\`: it is the page's address.`,
  },
} as const;

function refuse(entry: FolderEntry, file: FoundFile, depth: number): Problem | undefined {
  if (entry.isSymbolicLink()) return symbolicLink(file);
  if (entry.isDirectory()) {
    if (depth < DEEPEST_FOLDER) return undefined;
    const hint = t`Use at most ${DEEPEST_FOLDER} folders one in another.`;
    return foreign(file, t`The folder ${file.name} lies too deep.`, hint);
  }
  if (!entry.isFile()) return notOrdinary(file);
  const known = Object.values(VOCABULARY_FILES);
  if (entry.name.startsWith("_")) {
    if (!vocabularyNamed(entry.name)) {
      const hint = `${didYouMean(entry.name, known)}${t`The vocabularies are ${nameThose(known, known.length)}.`}`;
      return foreign(file, t`${file.name} is no file that Rolebook knows.`, hint);
    }
    return depth > 0 ? tooLow(file) : undefined;
  }
  if (ROLE_FILE.test(entry.name)) return undefined;
  const meant = /\.ya?ml$/i.test(entry.name) ? didYouMean(entry.name, known) : "";
  const hint = `${meant}${t`A role's file ends in \`.md\`. Move anything else out of the roles folder.`}`;
  return foreign(file, t`${file.name} is neither a role nor a vocabulary.`, hint);
}

function notOrdinary(file: FoundFile): Problem {
  return foreign(file, t`${file.name} is no ordinary file.`, t`Remove it from the roles folder.`);
}

function vocabularyNamed(fileName: string): VocabularyName | undefined {
  return (Object.keys(VOCABULARY_FILES) as VocabularyName[]).find((name) => VOCABULARY_FILES[name] === fileName);
}

/**
 * The language that messages about a folder are in: that which the file about the site names, however much else is wrong
 * with it; English where it names none.
 */
export function messageLanguage(folder: string, disk = REAL_DISK): string {
  const path = join(folder, VOCABULARY_FILES.site);
  if (!disk.isFolder(folder) || !disk.list(folder).some(({ name }) => name === VOCABULARY_FILES.site)) return "en";
  const read = disk.read(path, MAX_FILE_BYTES);
  const [, tag = "en"] =
    ("bytes" in read && /^language:\s*["']?([\w-]+)/m.exec(new TextDecoder().decode(read.bytes))) || [];
  return isLanguageTag(tag) ? tag : "en";
}

/** Reads one file as it is. @returns its bytes, or the problem that keeps it from being read */
export function readBytes(
  file: FoundFile,
  disk = REAL_DISK,
  most = MAX_FILE_BYTES,
): { bytes: Uint8Array } | { problem: Problem } {
  const read = disk.read(file.path, most);
  if ("size" in read) return { problem: tooLarge(file, read.size, most) };
  return "bytes" in read ? read : { problem: notOrdinary(file) };
}

/**
 * Reads one file as text: UTF-8 without a byte order mark, with LF line ends.
 *
 * @returns the text, or the problem that keeps it from being read
 */
export function readText(file: FoundFile, disk?: Disk, most = MAX_FILE_BYTES): { text: string } | { problem: Problem } {
  const read = readBytes(file, disk, most);
  if ("problem" in read) return read;
  const decoded = decodeUtf8(file, read.bytes);
  if ("problem" in decoded) return decoded;
  let { text } = decoded;
  if (text.includes("\r")) text = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  if (!/\S/.test(text)) {
    return { problem: aboutFile(file, "empty-file", t`${file.name} is empty.`, t`Fill it in or remove it.`) };
  }
  return { text };
}
