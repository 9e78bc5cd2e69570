import type { ProblemCode } from "../diagnostics/codes.ts";
import { MOST_OF_A_KIND, type Severity } from "../diagnostics/problem.ts";
import { isId } from "../schema/common.ts";
import type { BodyReferences } from "./body.ts";
import { brokenLink, pageExists } from "./broken-links.ts";
import type { Role, Vocabularies } from "./catalog.ts";
import { doubledRelations, doubledSkills, doubledSteps } from "./doubled.ts";
import type { Path } from "./located.ts";
import { missingSections } from "./missing-sections.ts";
import { isPlaceholder } from "./placeholders.ts";
import { type Reference, type ReferenceKind, referencesIn } from "./references.ts";
import { namesFor, unknownId } from "./unknown-ids.ts";

/** Something that does not fit together, before its place in the file is looked up. */
export interface Misfit {
  code: ProblemCode;
  severity: Severity;
  file: string;
  /** Where in the front matter or vocabulary; or a place in the body. */
  at: Path | { line: number; column: number; length: number };
  onKey?: boolean;
  message: string;
  hint: string;
  /** What should stand at that place, where that is known, and whether a program may put it there. */
  instead?: { text: string; isSafe: boolean };
  /** The other files that have a part in it. */
  concerns?: readonly string[];
  /** What an unknown id was meant to name. */
  reference?: { kind: ReferenceKind; id: string };
}

/** A role file after it was looked at by itself. */
export interface UnlinkedRole {
  slug: string;
  file: string;
  /** The front matter, valid or not. */
  data: unknown;
  /** The line of the file that the body begins on. */
  bodyLine: number;
  references: BodyReferences;
  /** The role, where the file is valid. */
  role?: Role;
}

/** What ids can name, over the whole site. */
export interface KnownIds {
  slugs: ReadonlySet<string>;
  vocabularies: Vocabularies;
}

/** Finds what in a role refers to nothing, collides or is missing. */
export function misfitsOfRole(unlinked: UnlinkedRole, ids: KnownIds): Misfit[] {
  const { file, data, references, role } = unlinked;
  const misfits: Misfit[] = [];
  for (const reference of referencesIn(data)) {
    const misfit = misfitOfReference(reference, unlinked, ids);
    if (misfit) misfits.push(misfit);
    if (misfits.length > MOST_OF_A_KIND) break;
  }
  const add: Add = (code, at, message, hint, more = {}) =>
    void misfits.push({ code, severity: "error", file, at, message, hint, ...more });
  if (role) {
    doubledSkills(role, add);
    doubledSteps(role, add);
    doubledRelations(role, add);
  }
  if (typeof data === "object" && data !== null) missingSections({ ...data }, references, ids.vocabularies, add);
  const unknown = references.citations.filter(({ value }) => !ids.vocabularies.sources.has(value));
  for (const { value, isAsWritten, ...place } of unknown.slice(0, MOST_OF_A_KIND + 1)) {
    const { instead, ...misfit } = unknownId(
      { kind: "source", id: value, at: [] },
      file,
      place,
      ids.vocabularies.sources.keys(),
    );
    misfits.push({ ...misfit, ...(isAsWritten && instead ? { instead } : {}) });
  }
  const broken = references.sitePaths.filter(({ value }) => !pageExists(value, ids));
  for (const { value, isAsWritten, ...place } of broken.slice(0, MOST_OF_A_KIND + 1)) {
    const { instead, ...misfit } = brokenLink(value, file, place, ids);
    misfits.push({ ...misfit, ...(isAsWritten && instead ? { instead } : {}) });
  }
  return misfits;
}

/** Notes a misfit of the role at hand. */
export type Add = (
  code: ProblemCode,
  at: Misfit["at"],
  message: string,
  hint: string,
  more?: Partial<Pick<Misfit, "severity" | "instead">>,
) => void;

function misfitOfReference(
  reference: Reference,
  { slug, file, data }: UnlinkedRole,
  ids: KnownIds,
): Misfit | undefined {
  const { kind, id, at } = reference;
  if (kind === "role" && id === slug) {
    return {
      code: "self-reference",
      severity: "error",
      file,
      at,
      message: `\`${id}\` is this role itself.`,
      hint: "Name another role or remove the entry.",
    };
  }
  // An id that is not written as one, or is still to come, has been reported as that already.
  if ((kind !== "occupation" && !isId(id)) || isPlaceholder(id)) return undefined;
  const names = namesFor(kind, data, ids);
  if (names === undefined || names.has(id)) return undefined;
  return unknownId(reference, file, at, names.keys());
}
