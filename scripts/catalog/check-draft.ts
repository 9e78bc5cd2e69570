import { comparePlaces, type Problem, withoutCrowds } from "../diagnostics/problem.ts";
import { isId } from "../schema/common.ts";
import { misfitsBetweenRoles } from "./between-roles.ts";
import type { Catalog, Role, Vocabularies } from "./catalog.ts";
import { misfitsOfFigures } from "./figures.ts";
import { aboutFile, fileNameProblem, MAX_FILE_BYTES, slugTaken, tooLarge } from "./file-rules.ts";
import { cutAtDelimiters } from "./front-matter.ts";
import { type Misfit, misfitsOfRole } from "./misfits.ts";
import { asMended, parseRole, type RoleFileNames, readFrontMatter } from "./parse-role.ts";
import { placedAll } from "./placed.ts";

/** What a draft is checked against: the site that it is to become part of. */
export interface Surroundings {
  vocabularies: Vocabularies;
  /** All roles but the draft and the one that it takes the place of, as far as they are known. */
  others: readonly Role[];
}

/**
 * Everything that `check` would say about a role file if it lay in the roles folder, but for what it says of
 * prose: the same codes, words and places.
 */
export function checkDraft(names: RoleFileNames, text: string, surroundings: Surroundings): Problem[] {
  const file = { name: names.name };
  const taken = surroundings.others.find(({ slug }) => slug === names.slug);
  const ofFile = [
    ...(isId(names.slug) ? [] : [fileNameProblem(file, names.slug)]),
    ...(taken ? [slugTaken(file, names.slug, { name: taken.file })] : []),
  ];
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_FILE_BYTES) return [...ofFile, tooLarge(file, bytes)];
  if (text.trim() === "")
    return [...ofFile, aboutFile(file, "empty-file", `${names.name} is empty.`, "Fill it in or remove it.")];
  const parsed = parseRole(names, text, cutAtDelimiters);
  const data = asMended(readFrontMatter(names.name, text, cutAtDelimiters))?.data;
  const misfits = parsed.unlinked ? misfitsOf(parsed.unlinked, surroundings) : [];
  const own = misfits.filter((misfit) => misfit.file === file.name);
  const others = misfits.filter((misfit) => misfit.file !== file.name);
  const all = [...ofFile, ...parsed.problems, ...placedAll(own, data), ...placedAll(others, undefined)];
  return withoutCrowds(all.sort(comparePlaces));
}

function misfitsOf(unlinked: Parameters<typeof misfitsOfRole>[0], { vocabularies, others }: Surroundings): Misfit[] {
  const slugs = new Set([...others.map(({ slug }) => slug), unlinked.slug]);
  const alone = misfitsOfRole(unlinked, { slugs, vocabularies });
  const { role } = unlinked;
  if (!role) return alone;
  const known =
    (!role.levels || vocabularies.ladders.has(role.ladder)) &&
    (!role.occupation || vocabularies.occupations.has(role.occupation.soc));
  const figures = known ? misfitsOfFigures(catalogOfOne(role, vocabularies), { occupations: "", sources: "" }) : [];
  // The others agree among themselves, so whatever there is between roles concerns this one.
  return [...alone, ...misfitsBetweenRoles([...others, role]), ...figures.filter(({ file }) => file === role.file)];
}

/** A catalog that holds one role, and others by name. */
export function catalogOfOne(role: Role, vocabularies: Vocabularies, others: readonly Role[] = []): Catalog {
  return {
    ...vocabularies,
    roles: new Map([...others, role].map((each) => [each.slug, each])),
    moved: new Map(),
    rolesByDomain: new Map(),
    rolesBySkill: new Map(),
    related: new Map([[role.slug, (role.related ?? []).map(({ role: slug, why }) => ({ slug, why }))]]),
  };
}
