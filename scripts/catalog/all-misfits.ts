import type { Problem } from "../diagnostics/problem.ts";
import { misfitsBetweenRoles } from "./between-roles.ts";
import type { Catalog, Vocabularies } from "./catalog.ts";
import { datesAhead, misfitsOfFigures, overdueSources } from "./figures.ts";
import { brokenHeadingLinks } from "./heading-links.ts";
import { lintProse } from "./lint/lint.ts";
import type { LoadOptions, RoleCache } from "./load-options.ts";
import { type KnownIds, type Misfit, misfitsOfRole, type UnlinkedRole } from "./misfits.ts";
import type { FoundRole, RolesFolder, VocabularyName } from "./read.ts";
import type { ReadVocabularies } from "./read-vocabularies.ts";
import type { ReferenceKind } from "./references.ts";
import { misfitsOfRemoved } from "./removed.ts";
import { misfitsOfVocabularies, unusedSkills } from "./vocabulary-misfits.ts";

/** A roles folder as it was read. */
interface ReadFolder {
  catalog: Catalog;
  unlinked: readonly UnlinkedRole[];
  found: RolesFolder;
  vocabularies: ReadVocabularies;
}

/** Everything that does not fit together in a roles folder, and what is wrong with its prose where that is wanted. */
export function allMisfits(
  { catalog, unlinked, found, vocabularies: read }: ReadFolder,
  options: LoadOptions,
): Misfit[] {
  const { cache, today, only } = options;
  const { vocabularies, files } = read;
  const ids = knownIds(new Set(found.roles.map((role) => role.slug)), vocabularies, cache);
  // Only vocabularies have a part in what a role lacks by itself.
  const asked = only && isOfRoles(only, found) ? unlinked.filter(({ file }) => only.has(file)) : unlinked;
  const misfits = [
    ...misfitsOfVocabularies(vocabularies, files),
    ...figureMisfits(catalog, files),
    ...misfitsBetweenRoles([...catalog.roles.values()]),
    ...misfitsOfRoles(asked, found.roles, ids, cache),
    ...brokenHeadingLinks(unlinked),
    ...unusedSkills(catalog, files.skills),
    ...misfitsOfRemoved(catalog, files.site),
    ...(today ? overdueSources(catalog, today, files.sources) : []),
    ...(today ? datesAhead(catalog, unlinked, today, files.sources) : []),
    ...proseMisfits(options, unlinked, catalog),
  ];
  return misfits.map((misfit) => concerningVocabularies(misfit, files));
}

/** Whether no vocabulary is among the names of files. */
function isOfRoles(names: ReadonlySet<string>, { roles }: Pick<RolesFolder, "roles">): boolean {
  return roles.filter(({ name }) => names.has(name)).length === names.size;
}

/** Misfits but for what refers to a file that cannot be read: the cause alone is worth reading. */
export function withoutConsequences(
  misfits: readonly Misfit[],
  problems: readonly Problem[],
  files: ReadVocabularies["files"],
): Misfit[] {
  const causes = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  return misfits.filter((misfit) => !isConsequence(misfit, causes, files));
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
  if (!prose) return [];
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

/** What of a role depends on a vocabulary beside the ids that it names. */
const DEPENDS_ON: Partial<Record<Misfit["code"], readonly VocabularyName[]>> = {
  "missing-field": ["site"],
  "missing-heading": ["site", "strings"],
  "range-falls": ["ladders", "occupations"],
};

/** A misfit with the vocabularies that have a part in it: what a role names may have gone from there. */
function concerningVocabularies(misfit: Misfit, files: Record<VocabularyName, string>): Misfit {
  const named = misfit.reference && VOCABULARY_OF[misfit.reference.kind];
  const names = [...(named ? [named] : []), ...(DEPENDS_ON[misfit.code] ?? [])];
  if (names.length === 0) return misfit;
  return { ...misfit, concerns: [...(misfit.concerns ?? []), ...names.map((name) => files[name])] };
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
