import { relative, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { comparePlaces, hasErrors, type Problem, takesPart, withoutCrowds } from "../diagnostics/problem.ts";
import { allMisfits, withoutConsequences } from "./all-misfits.ts";
import type { Catalog } from "./catalog.ts";
import { link } from "./link.ts";
import type { LoadOptions } from "./load-options.ts";
import { placeMisfits } from "./place-misfits.ts";
import { aboutFile, findFiles, isFolder, type RolesFolder } from "./read.ts";
import { readRoles, vocabulariesOf } from "./read-kept.ts";

export type { RoleCache } from "./load-options.ts";

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

const MOST_READINGS = 5;
const PAUSE_MS = 20;

/**
 * Reads, parses, validates and links a roles folder.
 *
 * @throws Error only when the disk fails: whatever is wrong in the content is a problem in the result
 */
export async function loadCatalog(options: LoadOptions): Promise<LoadResult> {
  for (let reading = 1; ; reading++) {
    try {
      return await readCatalog(options);
    } catch (error) {
      // A file that was listed may be gone before it is read: some editors save by putting another in its place.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT" || reading === MOST_READINGS) throw error;
      await pause(PAUSE_MS);
    }
  }
}

async function readCatalog(options: LoadOptions): Promise<LoadResult> {
  const { only } = options;
  if (!isFolder(options.folder, options.disk)) return noFolder(options);
  const found = findFiles(options.folder, options.workingDirectory, options.disk);
  const sources = new Map<string, string>();
  const vocabularies = await vocabulariesOf(found, options, sources);
  const { unlinked, problems: ofRoles } = await readRoles(found.roles, options, sources);
  const catalog = link(unlinked, vocabularies.vocabularies);
  const problems = [...found.problems, ...noRoles(found, options), ...vocabularies.problems, ...ofRoles];
  const isWanted = (problem: Pick<Problem, "file" | "concerns">) => takesPart(problem, only);
  const misfits = allMisfits({ catalog, unlinked, found, vocabularies }, options).filter(isWanted);
  const telling = withoutConsequences(misfits, problems, vocabularies.files);
  // One by one: a call takes only so many arguments, and there may be thousands of warnings.
  for (const problem of await placeMisfits(telling, found, sources, options)) problems.push(problem);
  problems.sort(comparePlaces);
  const counts = ({ code }: Problem) => !(options.drafts && code === "to-fill-in");
  return {
    catalog: only || hasErrors(problems.filter(counts)) ? undefined : deepFreeze(catalog),
    readable: catalog,
    problems: withoutCrowds(problems.filter(isWanted)),
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

function noRoles({ roles }: RolesFolder, { folder, workingDirectory }: LoadOptions): Problem[] {
  if (roles.length > 0) return [];
  const name = relative(workingDirectory, folder).split(sep).join("/") || ".";
  const message = `The folder \`${name}\` holds no role.`;
  return [aboutFile({ name }, "no-roles", message, "Add a file such as `backend-developer.md`.")];
}

/** Freezes plain data, and what maps hold, so that no later step can change what another one reads. */
function deepFreeze<Value>(value: Value): Value {
  if (value === null || typeof value !== "object" || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const each of value.values()) deepFreeze(each);
  else for (const each of Object.values(value)) deepFreeze(each);
  return value;
}
