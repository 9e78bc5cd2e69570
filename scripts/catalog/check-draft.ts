import { comparePlaces, type Problem, takesPart, withoutCrowds } from "../diagnostics/problem.ts";
import { isId } from "../schema/common.ts";
import { misfitsBetweenRoles } from "./between-roles.ts";
import type { Catalog, Role, Vocabularies } from "./catalog.ts";
import { datesAhead, misfitsOfFigures } from "./figures.ts";
import { aboutFile, fileNameProblem, MAX_FILE_BYTES, slugTaken, tooLarge } from "./file-rules.ts";
import { cutAtDelimiters } from "./front-matter.ts";
import { brokenHeadingLinks, type LinkedText } from "./heading-links.ts";
import { twinsByPrint } from "./lint/sentence-prints.ts";
import { type Misfit, misfitsOfRole, type UnlinkedRole } from "./misfits.ts";
import { asMended, parseRole, type RoleFileNames, readFrontMatter } from "./parse-role.ts";
import { placedAll } from "./placed.ts";

/** What a draft is checked against: the site that it is to become part of. */
export interface Surroundings {
  vocabularies: Vocabularies;
  /** All roles but the draft and the one that it takes the place of, as far as they are known. */
  others: readonly Role[];
  /** The texts of the others, by what a draft can share with them. */
  texts?: readonly (LinkedText & { sentences: string })[];
  /** Today as YYYY-MM-DD, which the day of review is held against; left out, it is not. */
  today?: string;
}

/**
 * Everything that `check` would say about a role file if it lay in the roles folder, and of others on its account: the
 * same codes, words and places. Of prose it tells of sentences that stand in another role word for word.
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

function misfitsOf(
  unlinked: UnlinkedRole,
  { vocabularies, others, texts: allTexts = [], today }: Surroundings,
): Misfit[] {
  const slugs = new Set([...others.map(({ slug }) => slug), unlinked.slug]);
  const texts = allTexts.filter(({ slug }) => slug !== unlinked.slug);
  const own = new Set([unlinked.file]);
  const links = brokenHeadingLinks([...texts, unlinked]).filter((misfit) => takesPart(misfit, own));
  const ahead = today ? datesAhead({ sources: new Map() }, [unlinked], today, "") : [];
  const alone = [...misfitsOfRole(unlinked, { slugs, vocabularies }), ...links, ...ahead];
  const { role } = unlinked;
  if (!role) return alone;
  const known =
    (!role.levels || vocabularies.ladders.has(role.ladder)) &&
    (!role.occupation || vocabularies.occupations.has(role.occupation.soc));
  const figures = known ? misfitsOfFigures(catalogOfOne(role, vocabularies), { occupations: "", sources: "" }) : [];
  // The others agree among themselves, so whatever there is between roles concerns this one.
  const twins = twinsByPrint(role, unlinked.bodyLine, texts, vocabularies.site.language);
  return [
    ...alone,
    ...twins,
    ...misfitsBetweenRoles([...others, role]),
    ...figures.filter(({ file }) => file === role.file),
  ];
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
