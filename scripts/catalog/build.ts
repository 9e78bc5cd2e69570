import { existsSync, statSync } from "node:fs";
import { relative, sep } from "node:path";
import type { z } from "zod";
import { comparePlaces, FILE_START, hasErrors, type Problem } from "../diagnostics/problem.ts";
import { roleSchema } from "../schema/role.ts";
import { siteSchema } from "../schema/site.ts";
import { type StringReplacements, stringsSchema, wordsFor } from "../schema/strings.ts";
import {
  domainsSchema,
  laddersSchema,
  occupationsSchema,
  skillsSchema,
  sourcesSchema,
} from "../schema/vocabularies.ts";
import { inspectBody } from "./body.ts";
import type { Catalog, Vocabularies } from "./catalog.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { link } from "./link.ts";
import { type LocatedData, parseYaml } from "./located.ts";
import {
  type Misfit,
  misfitsBetweenRoles,
  misfitsOfRole,
  misfitsOfVocabularies,
  type UnlinkedRole,
  unusedSkills,
} from "./misfits.ts";
import {
  aboutFile,
  type FoundFile,
  type FoundRole,
  findFiles,
  type RolesFolder,
  readText,
  VOCABULARY_FILES,
  type VocabularyName,
} from "./read.ts";
import type { ReferenceKind } from "./references.ts";
import { validate } from "./validate.ts";

/** What loading a roles folder gives: a catalog unless there are errors, and everything to be said about it. */
export interface LoadResult {
  catalog: Catalog | undefined;
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
  /** Roles read earlier, kept by the caller; an unchanged file is not parsed again. */
  cache?: RoleCache;
}

/** Parsed roles by file path, each with the text that it was parsed from. */
export type RoleCache = Map<string, { text: string; parsed: ParsedRole }>;

interface ParsedRole {
  unlinked?: UnlinkedRole;
  problems: Problem[];
}

/**
 * Reads, parses, validates and links a roles folder.
 *
 * @throws Error only when the disk fails: whatever is wrong in the content is a problem in the result
 */
export async function loadCatalog(options: LoadOptions): Promise<LoadResult> {
  if (!existsSync(options.folder) || !statSync(options.folder).isDirectory()) return noFolder(options);
  const found = findFiles(options.folder, options.workingDirectory);
  const sources = new Map<string, string>();
  const vocabularies = await readVocabularies(found, options, sources);
  const roles = await readRoles(found.roles, options, sources);
  const problems = [...found.problems, ...vocabularies.problems, ...roles.problems];
  if (found.roles.length === 0) problems.push(noRoles(options));
  const catalog = link(roles.unlinked, vocabularies.vocabularies);
  const misfits = findMisfits(catalog, roles.unlinked, found, vocabularies);
  // What refers to a file that cannot be read would be reported as unknown: the cause alone is worth reading.
  const causes = new Set(problems.filter((problem) => problem.severity === "error").map((problem) => problem.file));
  const telling = misfits.filter((misfit) => !isConsequence(misfit, causes, vocabularies.files));
  problems.push(...(await placeMisfits(telling, found, sources)));
  problems.sort(comparePlaces);
  return {
    catalog: hasErrors(problems) ? undefined : deepFreeze(catalog),
    problems,
    checked: found.roles.length + Object.keys(found.vocabularies).length,
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
  return { catalog: undefined, problems: [problem], checked: 0, sources: new Map() };
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
): Misfit[] {
  const ids = { slugs: new Set(found.roles.map((role) => role.slug)), vocabularies };
  return [
    ...misfitsOfVocabularies(vocabularies, files),
    ...misfitsBetweenRoles([...catalog.roles.values()]),
    ...unlinked.flatMap((role) => misfitsOfRole(role, ids)),
    ...unusedSkills(catalog, files.skills),
  ];
}

/** Whether a misfit only says that a vocabulary could not be read, which another problem already says. */
function isConsequence(misfit: Misfit, causes: ReadonlySet<string>, files: Record<VocabularyName, string>): boolean {
  if (misfit.code === "unused-skill") return causes.size > 0;
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

interface ReadVocabularies {
  vocabularies: Vocabularies;
  problems: Problem[];
  files: Record<VocabularyName, string>;
}

async function readVocabularies(
  found: RolesFolder,
  options: LoadOptions,
  sources: Map<string, string>,
): Promise<ReadVocabularies> {
  const problems: Problem[] = [];
  const folderName = relative(options.workingDirectory, options.folder).split(sep).join("/");
  const files = Object.fromEntries(
    Object.entries(VOCABULARY_FILES).map(([name, file]) => [
      name,
      found.vocabularies[name as VocabularyName]?.name ?? `${folderName}/${file}`,
    ]),
  ) as Record<VocabularyName, string>;
  const read = async <Schema extends z.ZodType>(
    name: VocabularyName,
    schema: Schema,
  ): Promise<z.output<Schema> | undefined> => {
    const file = found.vocabularies[name];
    if (!file) return undefined;
    const result = await readVocabulary(file, schema);
    if (result.text !== undefined && result.problems.length > 0) sources.set(file.name, result.text);
    problems.push(...result.problems);
    return result.value;
  };
  if (!found.vocabularies.site) {
    problems.push(
      aboutFile(
        { name: files.site },
        "missing-file",
        `The site has no ${VOCABULARY_FILES.site}.`,
        "Add it with at least `title: The name of your site`.",
      ),
    );
  }
  const site = (await read("site", siteSchema)) ?? siteSchema.parse({ title: "Untitled" });
  const strings: StringReplacements = (await read("strings", stringsSchema)) ?? {};
  const { proficiency, ...ladders } = (await read("ladders", laddersSchema)) ?? {};
  return {
    files,
    problems,
    vocabularies: {
      site,
      words: wordsFor(site.language, strings),
      domains: new Map(Object.entries((await read("domains", domainsSchema)) ?? {})),
      skills: new Map(Object.entries((await read("skills", skillsSchema)) ?? {})),
      ladders: new Map(
        Object.entries(
          ladders as Record<string, Vocabularies["ladders"] extends ReadonlyMap<string, infer L> ? L : never>,
        ),
      ),
      proficiency: proficiency ?? [],
      occupations: new Map(Object.entries((await read("occupations", occupationsSchema)) ?? {})),
      sources: new Map(Object.entries((await read("sources", sourcesSchema)) ?? {})),
    },
  };
}

interface ReadFile<Value> {
  text?: string;
  value?: Value;
  problems: Problem[];
}

async function readVocabulary<Schema extends z.ZodType>(
  file: FoundFile,
  schema: Schema,
): Promise<ReadFile<z.output<Schema>>> {
  const read = await readText(file);
  if ("problem" in read) return { problems: [read.problem] };
  const parsed = parseYaml(file.name, read.text);
  if ("problems" in parsed) return { text: read.text, problems: parsed.problems };
  const validated = validate(schema, parsed.data, file.name);
  return { text: read.text, problems: [], ...validated };
}

async function readRoles(
  files: readonly FoundRole[],
  { folder, cache }: LoadOptions,
  sources: Map<string, string>,
): Promise<{ unlinked: UnlinkedRole[]; problems: Problem[] }> {
  const unlinked: UnlinkedRole[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const read = await readText(file);
    if ("problem" in read) {
      problems.push(read.problem);
      continue;
    }
    const known = cache?.get(file.path);
    const parsed = known?.text === read.text ? known.parsed : parseRole(file, read.text, folder);
    cache?.set(file.path, { text: read.text, parsed });
    if (parsed.unlinked) unlinked.push(parsed.unlinked);
    if (parsed.problems.length > 0) sources.set(file.name, read.text);
    problems.push(...parsed.problems);
  }
  return { unlinked, problems };
}

/** Parses and validates one role file by itself, without looking at any other. */
function parseRole(file: FoundRole, text: string, folder: string): ParsedRole {
  const front = readFrontMatter(file, text);
  if ("problems" in front) return front;
  const { problems, references } = inspectBody(front.body, file.name, front.bodyLine);
  const validated = validate(roleSchema, front.data, file.name);
  const unlinked: UnlinkedRole = { slug: file.slug, file: file.name, data: front.data.value, references };
  if ("problems" in validated) return { unlinked, problems: [...validated.problems, ...problems] };
  const path = relative(folder, file.path).split(sep).join("/");
  const role = { ...validated.value, slug: file.slug, file: file.name, path, body: front.body };
  return { unlinked: { ...unlinked, data: role, role }, problems };
}

function readFrontMatter(
  file: FoundFile,
  text: string,
): { data: LocatedData; body: string; bodyLine: number } | { problems: Problem[] } {
  const split = splitFrontMatter(file.name, text);
  if ("problem" in split) return { problems: [split.problem] };
  const parsed = parseYaml(file.name, text, split.yamlStart, split.yamlEnd);
  if ("problems" in parsed) return parsed;
  const data = parsed.data.value === null ? { ...parsed.data, value: {} } : parsed.data;
  return { data, body: split.body, bodyLine: split.bodyLine };
}

/** Looks up where the misfits stand: only the files concerned are parsed again, so positions cost nothing else. */
async function placeMisfits(
  misfits: readonly Misfit[],
  found: RolesFolder,
  sources: Map<string, string>,
): Promise<Problem[]> {
  const files = new Map<string, FoundFile>(
    [...found.roles, ...Object.values(found.vocabularies)].map((file) => [file.name, file]),
  );
  const byFile = groupByFile(misfits);
  const problems: Problem[] = [];
  for (const [name, group] of byFile) {
    const file = files.get(name);
    const data = file && (await locateAgain(file, sources));
    for (const { at, onKey, ...rest } of group) {
      const range =
        "line" in at
          ? { line: at.line, column: at.column, endLine: at.line, endColumn: at.column + Math.max(1, at.length) }
          : data
            ? onKey
              ? data.rangeOfKey(at)
              : data.rangeOf(at)
            : FILE_START;
      problems.push({ ...rest, ...range });
    }
  }
  return problems;
}

function groupByFile(misfits: readonly Misfit[]): Map<string, Misfit[]> {
  const groups = new Map<string, Misfit[]>();
  for (const misfit of misfits) {
    const group = groups.get(misfit.file);
    if (group) group.push(misfit);
    else groups.set(misfit.file, [misfit]);
  }
  return groups;
}

async function locateAgain(file: FoundFile, sources: Map<string, string>): Promise<LocatedData | undefined> {
  const read = await readText(file);
  if ("problem" in read) return undefined;
  sources.set(file.name, read.text);
  if (!file.name.endsWith(".md")) {
    const parsed = parseYaml(file.name, read.text);
    return "data" in parsed ? parsed.data : undefined;
  }
  const front = readFrontMatter(file, read.text);
  return "data" in front ? front.data : undefined;
}

/** Freezes plain data, and what maps hold, so that no later step can change what another one reads. */
function deepFreeze<Value>(value: Value): Value {
  if (value === null || typeof value !== "object" || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const each of value.values()) deepFreeze(each);
  else for (const each of Object.values(value)) deepFreeze(each);
  return value;
}
