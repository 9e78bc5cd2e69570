import { hasErrors } from "../diagnostics/problem.ts";
import { rolesBearingOn } from "./bearing.ts";
import { areAllKnown, idsNamedBy } from "./entries-named.ts";
import type { LoadOptions } from "./load-options.ts";
import type { UnlinkedRole } from "./misfits.ts";
import type { FoundRole, RolesFolder } from "./read.ts";
import { readRoles, vocabulariesOf } from "./read-kept.ts";
import { type ReadVocabularies, readVocabularies } from "./read-vocabularies.ts";

/**
 * The vocabularies, and the files of the roles that matter: of a whole folder all of them, and for a few named files
 * what their problems may depend on.
 *
 * @param sources is given the text of each vocabulary that has a problem
 */
export async function whatMatters(
  found: RolesFolder,
  options: LoadOptions,
  sources: Map<string, string>,
): Promise<{ vocabularies: ReadVocabularies; files: readonly FoundRole[] }> {
  const named = await namedRoles(found, options);
  if (!named) return { vocabularies: await vocabulariesOf(found, options, sources), files: found.roles };
  const vocabularies = (await entriesFor(named, found, options)) ?? (await vocabulariesOf(found, options, sources));
  return { vocabularies, files: await filesBearingOn(named, found, vocabularies, options) };
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
  if (options.cache?.vocabularies) return undefined;
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
