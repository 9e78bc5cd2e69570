import { basename, relative, sep } from "node:path";
import { comparePlaces, hasErrors, type Problem } from "../diagnostics/problem.ts";
import { rolesBearingOn } from "./bearing.ts";
import { misfitsBetweenRoles } from "./between-roles.ts";
import type { Catalog, Vocabularies } from "./catalog.ts";
import { areAllKnown, idsNamedBy } from "./entries-named.ts";
import { misfitsOfFigures, overdueSources } from "./figures.ts";
import { cutWithGrayMatter } from "./gray-matter.ts";
import { link } from "./link.ts";
import { lintProse } from "./lint/lint.ts";
import {
  type KnownIds,
  type Misfit,
  misfitsOfRole,
  misfitsOfVocabularies,
  type UnlinkedRole,
  unusedSkills,
} from "./misfits.ts";
import { type ParsedRole, parseRole, parseRoleWithPlaces } from "./parse-role.ts";
import { placeMisfits } from "./place-misfits.ts";
import {
  aboutFile,
  type Disk,
  type FoundRole,
  findFiles,
  isFolder,
  type RolesFolder,
  readText,
  type VocabularyName,
} from "./read.ts";
import { type ReadVocabularies, readVocabularies } from "./read-vocabularies.ts";
import type { ReferenceKind } from "./references.ts";
import { misfitsOfRemoved } from "./removed.ts";

/** What loading a roles folder gives: a catalog unless there are errors, and everything to be said about it. */
export interface LoadResult {
  catalog: Catalog | undefined;
  /** What could be read in spite of errors: an id in it may name nothing, and files may be missing. */
  readable: Catalog | undefined;
  problems: Problem[];
  /** How many files were read. */
  checked: number;
  /** The text of the files that have problems, by their name in the problems. */
  sources: Map<string, string>;
}

export interface LoadOptions {
  /** The roles folder, as an absolute path. */
  folder: string;
  /** What file names in problems are relative to. */
  workingDirectory: string;
  /** Today as YYYY-MM-DD, which the days of review are held against; left out, they are not. */
  today?: string;
  /** Roles read earlier, kept by the caller; an unchanged file is not parsed again. */
  cache?: RoleCache;
  /** The paths of files that may differ from what the cache holds; left out, all of them are read. */
  changed?: ReadonlySet<string>;
  /** Whether prose is looked over as well, all of it. */
  prose?: "all";
  /** Whether there is a catalog as well while roles have places to fill in: with them as far as they are written. */
  drafts?: boolean;
  /**
   * Names of the files whose problems are wanted, prose included, and no others: there is no catalog then, and only
   * the roles are parsed that these problems may depend on.
   */
  only?: ReadonlySet<string>;
  /** What the folder is read from, unless it is the disk. */
  disk?: Disk;
}

/** Parsed roles by file path, each with the text that it was parsed from, and what else need not be done again. */
export type RoleCache = Map<string, CachedRole> & {
  vocabularies?: ReadVocabularies;
  /** What ids could name when the roles were last held against each other. */
  ids?: KnownIds;
};

interface CachedRole {
  text: string;
  parsed: ParsedRole;
  /** What the role was found to lack, and the ids that it was held against. */
  misfits?: { ids: KnownIds; list: Misfit[] };
}

/**
 * Reads, parses, validates and links a roles folder.
 *
 * @throws Error only when the disk fails: whatever is wrong in the content is a problem in the result
 */
export async function loadCatalog(given: LoadOptions): Promise<LoadResult> {
  const { only } = given;
  // The files that are named are needed more than once, and parsed once.
  const options = only && !given.cache ? { ...given, cache: new Map() } : given;
  if (!isFolder(options.folder, options.disk)) return noFolder(options);
  const found = findFiles(options.folder, options.workingDirectory, options.disk);
  const sources = new Map<string, string>();
  const named = await namedRoles(found, options);
  const vocabularies =
    (named && (await entriesFor(named, found, given))) ?? (await vocabulariesOf(found, options, sources));
  const files = named ? await filesBearingOn(named, found, vocabularies, options) : found.roles;
  const roles = await readRoles(files, options, sources);
  const problems = [...found.problems, ...vocabularies.problems, ...roles.problems];
  if (found.roles.length === 0) problems.push(noRoles(options));
  const catalog = link(roles.unlinked, vocabularies.vocabularies);
  const misfits = [
    ...findMisfits(catalog, roles.unlinked, found, vocabularies, options.cache),
    ...(options.today ? overdueSources(catalog, options.today, vocabularies.files.sources) : []),
    ...proseMisfits(options, roles.unlinked, catalog),
  ];
  // What refers to a file that cannot be read would be reported as unknown: the cause alone is worth reading.
  const causes = new Set(problems.filter((problem) => problem.severity === "error").map((problem) => problem.file));
  const isWanted = ({ file }: { file: string }) => only === undefined || only.has(file);
  const telling = misfits.filter((misfit) => isWanted(misfit) && !isConsequence(misfit, causes, vocabularies.files));
  // One by one: a call takes only so many arguments, and there may be thousands of warnings.
  for (const problem of await placeMisfits(telling, found, sources, options)) problems.push(problem);
  problems.sort(comparePlaces);
  const counts = ({ code }: Problem) => !(options.drafts && code === "to-fill-in");
  return {
    catalog: only || hasErrors(problems.filter(counts)) ? undefined : deepFreeze(catalog),
    readable: catalog,
    problems: problems.filter(isWanted),
    checked: only?.size ?? found.roles.length + Object.keys(found.vocabularies).length,
    sources,
  };
}

function noFolder({ folder, workingDirectory }: LoadOptions): LoadResult {
  const name = relative(workingDirectory, folder) || ".";
  const problem = aboutFile(
    { name },
    "missing-file",
    `There is no folder \`${name}\`.`,
    "Check the path after `--roles`.",
  );
  return { catalog: undefined, readable: undefined, problems: [problem], checked: 0, sources: new Map() };
}

function noRoles({ folder, workingDirectory }: LoadOptions): Problem {
  const name = relative(workingDirectory, folder).split(sep).join("/") || ".";
  return {
    ...aboutFile(
      { name },
      "no-roles",
      `The folder \`${name}\` holds no role.`,
      "Add a file such as `backend-developer.md`.",
    ),
  };
}

function findMisfits(
  catalog: Catalog,
  unlinked: readonly UnlinkedRole[],
  found: RolesFolder,
  { vocabularies, files }: ReadVocabularies,
  cache: RoleCache | undefined,
): Misfit[] {
  const ids = knownIds(new Set(found.roles.map((role) => role.slug)), vocabularies, cache);
  return [
    ...misfitsOfVocabularies(vocabularies, files),
    ...figureMisfits(catalog, files),
    ...misfitsBetweenRoles([...catalog.roles.values()]),
    ...misfitsOfRoles(unlinked, found.roles, ids, cache),
    ...unusedSkills(catalog, files.skills),
    ...misfitsOfRemoved(catalog, files.site),
  ];
}

/** What ids can name: the same object as before where that is the same. */
function knownIds(slugs: ReadonlySet<string>, vocabularies: Vocabularies, cache: RoleCache | undefined): KnownIds {
  const before = cache?.ids;
  if (
    before?.vocabularies === vocabularies &&
    before.slugs.size === slugs.size &&
    [...slugs].every((slug) => before.slugs.has(slug))
  )
    return before;
  const ids = { slugs, vocabularies };
  if (cache) cache.ids = ids;
  return ids;
}

/** A role that has not changed, held against ids that have not, lacks what it lacked before. */
function misfitsOfRoles(
  unlinked: readonly UnlinkedRole[],
  files: readonly FoundRole[],
  ids: KnownIds,
  cache: RoleCache | undefined,
): Misfit[] {
  if (!cache) return unlinked.flatMap((role) => misfitsOfRole(role, ids));
  return files.flatMap(({ path }) => {
    const known = cache.get(path);
    const role = known?.parsed.unlinked;
    if (!known || !role) return [];
    if (known.misfits?.ids !== ids) known.misfits = { ids, list: misfitsOfRole(role, ids) };
    return known.misfits.list;
  });
}

/** Figures can be held against each other only where every id in them names something. */
function figureMisfits(catalog: Catalog, files: ReadVocabularies["files"]): Misfit[] {
  const { roles, ladders, occupations } = catalog;
  const sound = [...roles].filter(
    ([, role]) =>
      (!role.levels || ladders.has(role.ladder)) && (!role.occupation || occupations.has(role.occupation.soc)),
  );
  return misfitsOfFigures({ ...catalog, roles: new Map(sound) }, files);
}

function proseMisfits({ prose, only }: LoadOptions, unlinked: readonly UnlinkedRole[], { site }: Catalog): Misfit[] {
  if (prose === undefined && only === undefined) return [];
  const roles = unlinked.flatMap(({ role, bodyLine }) => (role ? [{ role, bodyLine }] : []));
  return lintProse(roles, site.language, only);
}

/** Whether a misfit only says that a vocabulary could not be read, which another problem already says. */
function isConsequence(misfit: Misfit, causes: ReadonlySet<string>, files: Record<VocabularyName, string>): boolean {
  if (misfit.code === "unused-skill") return causes.size > 0;
  if (misfit.code === "missing-heading") return causes.has(files.strings);
  const vocabulary = misfit.reference && VOCABULARY_OF[misfit.reference.kind];
  return vocabulary !== undefined && causes.has(files[vocabulary]);
}

const VOCABULARY_OF: Partial<Record<ReferenceKind, VocabularyName>> = {
  skill: "skills",
  source: "sources",
  domain: "domains",
  ladder: "ladders",
  level: "ladders",
  proficiency: "ladders",
  occupation: "occupations",
};

/** Vocabularies without problems are kept until a file of theirs may have changed. */
async function vocabulariesOf(
  found: RolesFolder,
  options: LoadOptions,
  sources: Map<string, string>,
): Promise<ReadVocabularies> {
  const { cache, changed } = options;
  const paths = Object.values(found.vocabularies).map(({ path }) => path);
  if (cache?.vocabularies && changed && ![...changed].some((path) => isVocabulary(path, paths)))
    return cache.vocabularies;
  const read = await readVocabularies(found, options, sources);
  if (cache) {
    if (read.problems.length === 0) cache.vocabularies = read;
    else delete cache.vocabularies;
  }
  return read;
}

/** A vocabulary that was removed is found no more, so its name tells as well. */
function isVocabulary(path: string, paths: readonly string[]): boolean {
  return paths.includes(path) || basename(path).startsWith("_");
}

/** The roles that alone are wanted; undefined where all are, as what a vocabulary lacks depends on all of them. */
async function namedRoles(found: RolesFolder, options: LoadOptions): Promise<UnlinkedRole[] | undefined> {
  const { only } = options;
  if (!only || Object.values(found.vocabularies).some(({ name }) => only.has(name))) return undefined;
  const named = found.roles.filter(({ name }) => only.has(name));
  return (await readRoles(named, options, new Map())).unlinked;
}

/** The vocabularies as far as a few roles name them; undefined where that does not do. */
async function entriesFor(
  named: readonly UnlinkedRole[],
  found: RolesFolder,
  options: LoadOptions,
): Promise<ReadVocabularies | undefined> {
  if (options.cache) return undefined;
  const read = await readVocabularies(found, options, new Map(), idsNamedBy(named));
  const slugs = new Set(found.roles.map((role) => role.slug));
  const suffices = !hasErrors(read.problems) && areAllKnown(named, { slugs, vocabularies: read.vocabularies });
  return suffices ? read : undefined;
}

function filesBearingOn(
  named: readonly UnlinkedRole[],
  found: RolesFolder,
  { vocabularies }: ReadVocabularies,
  { only = new Set(), disk }: LoadOptions,
): Promise<readonly FoundRole[]> {
  const roles = named.flatMap(({ role }) => role ?? []);
  return rolesBearingOn(roles, only, found.roles, vocabularies.site.language, disk);
}

async function readRoles(
  files: readonly FoundRole[],
  options: LoadOptions,
  sources: Map<string, string>,
): Promise<{ unlinked: UnlinkedRole[]; problems: Problem[] }> {
  const { cache, changed, disk } = options;
  const unlinked: UnlinkedRole[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const known = cache?.get(file.path);
    const read = known && changed && !changed.has(file.path) ? known : await readText(file, disk);
    if ("problem" in read) {
      cache?.delete(file.path);
      problems.push(read.problem);
      continue;
    }
    const parsed = known?.text === read.text ? known.parsed : parse(file, read.text, options);
    if (parsed !== known?.parsed) cache?.set(file.path, { text: read.text, parsed });
    if (parsed.unlinked) unlinked.push(parsed.unlinked);
    if (parsed.problems.length > 0) sources.set(file.name, read.text);
    problems.push(...parsed.problems);
  }
  return { unlinked, problems };
}

function parse(file: FoundRole, text: string, { folder, only }: LoadOptions): ParsedRole {
  const path = relative(folder, file.path).split(sep).join("/");
  const parseIt = only?.has(file.name) ? parseRoleWithPlaces : parseRole;
  return parseIt({ name: file.name, slug: file.slug, path }, text, cutWithGrayMatter);
}

/** Freezes plain data, and what maps hold, so that no later step can change what another one reads. */
function deepFreeze<Value>(value: Value): Value {
  if (value === null || typeof value !== "object" || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const each of value.values()) deepFreeze(each);
  else for (const each of Object.values(value)) deepFreeze(each);
  return value;
}
