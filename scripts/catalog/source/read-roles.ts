import { basename, dirname, relative, sep } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Problem } from "../../diagnostics/problem.ts";
import { urls } from "../../site/urls.ts";
import { withoutUnknownIds } from "../checks/check-references.ts";
import { checkRole } from "../checks/check-role.ts";
import { shapeFor } from "../checks/own-fields.ts";
import type { KnownIds } from "../checks/references.ts";
import { cutWithGrayMatter } from "./gray-matter.ts";
import type { LoadOptions } from "./load-options.ts";
import { type ParsedRole, parseRole, type RoleReading, type UnlinkedRole } from "./parse-role.ts";
import { type FoundRole, type RolesFolder, readText } from "./read-folder.ts";
import { readPlainly, readValidRole } from "./read-valid.ts";
import { type ReadVocabularies, readVocabularies } from "./read-vocabularies.ts";

/** Reads the vocabularies. Those without problems are kept until a file of theirs may have changed. */
export function vocabulariesOf(found: RolesFolder, options: LoadOptions): ReadVocabularies {
  const { cache, changed } = options;
  const { vocabularies, parts, tables, assets, pages } = found;
  const files = [...Object.values(vocabularies), ...parts, ...tables.values(), ...assets.values(), ...pages.values()];
  const paths = files.map(({ path }) => path);
  if (cache?.vocabularies && changed && ![...changed].some((path) => isVocabulary(path, paths)))
    return cache.vocabularies;
  const read = readVocabularies(found, options);
  if (cache) {
    if (read.problems.length === 0) cache.vocabularies = read;
    else delete cache.vocabularies;
  }
  return read;
}

/** A vocabulary that was removed is found no more, so its name tells as well. */
function isVocabulary(path: string, paths: readonly string[]): boolean {
  return paths.includes(path) || basename(path).startsWith("_") || basename(dirname(path)).startsWith("_");
}

/** What ids can name: the same object as before where that is the same. */
export function knownIds(
  { roles }: RolesFolder,
  { vocabularies, files, holders, unread }: ReadVocabularies,
  { cache }: LoadOptions,
): KnownIds {
  const slugs = new Set(roles.map((role) => role.slug));
  const before = cache?.ids;
  if (
    before?.vocabularies === vocabularies &&
    before.slugs.size === slugs.size &&
    [...slugs].every((slug) => before.slugs.has(slug))
  )
    return before;
  const ids = { slugs, vocabularies, files, holders, unread };
  if (cache) cache.ids = ids;
  return ids;
}

/** Some roles as they were read, with their texts. */
export interface ReadRoles {
  unlinked: UnlinkedRole[];
  /** What is wrong with the files by themselves, which may be the cause of what is wrong elsewhere. */
  problems: Problem[];
  /** What else is wrong with the roles: see `checkRole`. */
  beside: Problem[];
  /** By the files' names in messages. */
  texts: Map<string, string>;
}

/** Reads, parses and checks some roles. Those that have not changed are kept. */
export async function readRoles(files: readonly FoundRole[], ids: KnownIds, options: LoadOptions): Promise<ReadRoles> {
  const { cache, changed, disk, only, today } = options;
  const read: ReadRoles = { unlinked: [], problems: [], beside: [], texts: new Map() };
  const reading = { shape: shapeFor(ids), siteFile: ids.files?.site };
  const linksMatter = linksThatMatter(files, options);
  // Of roles that nobody asks about it is told only what vocabularies have a part in.
  const areRoles = only && files.filter(({ name }) => only.has(name)).length === only.size;
  for (const file of files) {
    const known = cache?.get(file.path);
    const text = known && changed && !changed.has(file.path) ? known : readText(file, disk);
    if ("problem" in text) {
      cache?.delete(file.path);
      read.problems.push(text.problem);
      continue;
    }
    read.texts.set(file.name, text.text);
    const isRead = known?.text === text.text && known.shape === reading.shape.key;
    const parsed = isRead ? known.parsed : parse(file, text.text, options, linksMatter, reading);
    const { unlinked } = parsed;
    const isSame = parsed === known?.parsed && known.ids === ids;
    const isAsked = !areRoles || only.has(file.name);
    const beside = isSame ? known.beside : unlinked && isAsked ? checkRole(unlinked, ids, today) : [];
    // One by one: a call takes only so many arguments, and there may be thousands of warnings.
    for (const problem of withoutUnknownIds(parsed.problems, beside)) read.problems.push(problem);
    for (const problem of beside) read.beside.push(problem);
    if (!isSame) cache?.set(file.path, { text: text.text, shape: reading.shape.key, parsed, ids, beside });
    if (unlinked) read.unlinked.push(unlinked);
    // What a weak reference leads to, as the places of a role's values, stays until the turn it was made in is over.
    if (!isRead) await nextTurn();
  }
  // A file that is gone may come back as it was, which is news then.
  const paths = new Set(files.map(({ path }) => path));
  for (const path of cache?.keys() ?? []) if (!paths.has(path)) cache?.delete(path);
  return read;
}

type LinksMatter = (file: FoundRole, text: string) => boolean;

/** Tells the roles whose links or headings have a part in what is said of the files that are asked about. */
function linksThatMatter(files: readonly FoundRole[], { only, disk }: LoadOptions): LinksMatter {
  const asked = files.filter(({ name }) => only?.has(name));
  // What a vocabulary says may be linked to from anywhere.
  if (asked.length !== only?.size) return () => true;
  const texts: string[] = [];
  for (const file of asked) {
    const read = readText(file, disk);
    if ("text" in read) texts.push(read.text);
  }
  return ({ slug }, text) =>
    asked.some((role) => text.includes(urls.role(role.slug))) || texts.some((each) => each.includes(urls.role(slug)));
}

function parse(
  file: FoundRole,
  text: string,
  { folder, only, keep }: LoadOptions,
  linksMatter: LinksMatter,
  reading: RoleReading,
): ParsedRole {
  const path = relative(folder, file.path).split(sep).join("/");
  const names = { name: file.name, slug: file.slug, path };
  const isAsked = !only || only.has(file.name);
  const readings = {
    strictly: () => parseRole(names, text, reading, cutWithGrayMatter),
    plainly: () => readValidRole(names, text, isAsked || linksMatter(file, text), keep, reading.shape),
  };
  return readPlainly(`role ${reading.shape.key}`.trim(), text, readings, isAsked, keep);
}
