import { t } from "../../diagnostics/messages.ts";
import { comparePlaces, isSafelyFixed, type Problem, takesPart, withoutCrowds } from "../../diagnostics/problem.ts";
import { isId } from "../../schema/common.ts";
import { roleSchema } from "../../schema/role.ts";
import type { Role, Vocabularies } from "../catalog.ts";
import { aboutFile, fileNameProblem, MAX_FILE_BYTES, slugTaken, tooLarge } from "../source/file-rules.ts";
import { parseRole, type RoleFileNames, type UnlinkedRole } from "../source/parse-role.ts";
import { isMapping } from "../yaml/text.ts";
import { brokenHeadingLinks, type LinkedText } from "./broken-links.ts";
import { checkReferences, withoutUnknownIds } from "./check-references.ts";
import { duplicatesBetween, duplicatesIn } from "./duplicates.ts";
import { fallingRanges, reviewedAhead } from "./figures.ts";
import { brokenRules } from "./house-rules.ts";
import { missingSections } from "./missing-sections.ts";
import { shapeFor } from "./own-fields.ts";
import { problemsAt } from "./problem-at.ts";
import { duplicatesByFingerprint } from "./prose/sentence-fingerprints.ts";
import type { KnownIds } from "./references.ts";

/**
 * Everything that is wrong with a role beside its form: ids that name nothing, what stands twice, is missing or breaks a rule of
 * the site, pay that
 * falls from one level to the next, a day of review that is still to come.
 *
 * @param today YYYY-MM-DD; left out, no day is held against it
 */
export function checkRole(unlinked: UnlinkedRole, ids: KnownIds, today?: string): Problem[] {
  const { role, places } = unlinked;
  const problemAt = problemsAt(places);
  return [
    ...checkReferences(unlinked, ids, problemAt),
    ...duplicatesIn(role ?? validLists(unlinked), problemAt),
    ...missingSections(unlinked, ids, problemAt),
    ...brokenRules(unlinked, ids, problemAt),
    ...(role ? fallingRanges(role, ids, problemAt) : []),
    ...(today ? reviewedAhead(unlinked, today, problemAt) : []),
  ];
}

/** The lists of a role that are valid by themselves, where another part of it is not; what is only warned of can wait. */
function validLists({ data, file }: UnlinkedRole) {
  const fields = isMapping(data) ? data : {};
  const valid = <Key extends "roadmap" | "related">(key: Key) =>
    roleSchema.shape[key].safeParse(fields[key]).data as Role[Key];
  return { file, roadmap: valid("roadmap"), related: valid("related") };
}

/** What the problems of one role depend on beside its own file. */
export interface Surroundings {
  vocabularies: Vocabularies;
  /** The vocabularies that could not be read: no id is held against them. */
  unread?: KnownIds["unread"];
  /** The names of all role files; left out, those of the others. */
  slugs?: ReadonlySet<string>;
  /** All roles but this one and the one that it takes the place of, as far as they are known. */
  others: readonly Role[];
  /** The texts of the others, by what this one can share with them. */
  texts?: readonly (LinkedText & { sentences: string })[];
  /** Today as YYYY-MM-DD, which the day of review is held against; left out, it is not. */
  today?: string;
}

/**
 * Everything that the check of a whole folder says of one role file in it, and of others on its account: the same codes,
 * words and places, in order. Of prose it tells of sentences that stand in another role word for word.
 */
export function problemsOfRole(names: RoleFileNames, text: string, surroundings: Surroundings): Problem[] {
  const { name, slug } = names;
  const taken = surroundings.others.find((role) => role.slug === slug);
  const ofFile = [
    ...(isId(slug) ? [] : [fileNameProblem({ name }, slug)]),
    ...(taken ? [slugTaken({ name }, slug, { name: taken.file })] : []),
  ];
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_FILE_BYTES) return [...ofFile, tooLarge({ name }, bytes)];
  if (text.trim() === "")
    return [...ofFile, aboutFile({ name }, "empty-file", t`${name} is empty.`, t`Fill it in or remove it.`)];
  const { unlinked, problems } = parseRole(names, text, { shape: shapeFor(surroundings) });
  const beside = unlinked ? problemsBeside(unlinked, surroundings) : [];
  return withoutCrowds(
    [...ofFile, ...withoutUnknownIds(problems, beside), ...beside].sort(comparePlaces),
    isSafelyFixed,
  );
}

function problemsBeside(
  unlinked: UnlinkedRole,
  { vocabularies, unread, others, texts: allTexts = [], slugs, today }: Surroundings,
): Problem[] {
  const { file, slug, role, bodyLine, places } = unlinked;
  const ids: KnownIds = {
    slugs: slugs ?? new Set([...others.map((each) => each.slug), slug]),
    vocabularies,
    ...(unread ? { unread } : {}),
  };
  const texts = allTexts.filter((each) => each.slug !== slug);
  const own = new Set([file]);
  const problemAt = problemsAt((name) => (name === file ? places() : undefined));
  return [
    ...checkRole(unlinked, ids, today),
    ...brokenHeadingLinks([...texts, unlinked], problemAt).filter((problem) => takesPart(problem, own)),
    // The others agree among themselves, so whatever there is between roles concerns this one.
    ...(role ? duplicatesByFingerprint(role, bodyLine, texts, vocabularies.site.language, problemAt) : []),
    ...(role ? duplicatesBetween([...others, role], vocabularies.site.rules, problemAt) : []),
  ];
}
