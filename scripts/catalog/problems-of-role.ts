import { comparePlaces, isSafelyMended, type Problem, withoutCrowds } from "../diagnostics/problem.ts";
import { misfitsBetweenRoles } from "./between-roles.ts";
import type { Role, Vocabularies } from "./catalog.ts";
import { cutWithGrayMatter } from "./gray-matter.ts";
import { misfitsOfRole } from "./misfits.ts";
import { parseRoleWithPlaces } from "./parse-role.ts";
import { placedAll } from "./placed.ts";
import type { FoundRole } from "./read.ts";

/** What the problems of one role depend on beside its own file. */
export interface Surroundings {
  vocabularies: Vocabularies;
  /** The names of all role files. */
  slugs: ReadonlySet<string>;
  /** The roles whose names this one may clash with; this one may be among them. */
  others: readonly Role[];
}

/** Every problem of one role's form, in order: what `loadCatalog` finds in the file without its figures and prose. */
export function problemsOfRole(file: FoundRole, text: string, surroundings: Surroundings): Problem[] {
  const { vocabularies, slugs, others } = surroundings;
  const { unlinked, problems, data } = parseRoleWithPlaces(
    { name: file.name, slug: file.slug, path: file.name },
    text,
    cutWithGrayMatter,
  );
  if (!unlinked) return problems;
  const misfits = misfitsOfRole(unlinked, { slugs, vocabularies });
  if (unlinked.role) {
    const all = [...others.filter((role) => role.slug !== file.slug), unlinked.role];
    misfits.push(...misfitsBetweenRoles(all).filter((misfit) => misfit.file === file.name));
  }
  return withoutCrowds([...problems, ...placedAll(misfits, data)].sort(comparePlaces), isSafelyMended);
}
