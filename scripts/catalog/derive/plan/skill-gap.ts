/** Skills of which one is enough; usually a single one. Ids are slugs, or positions in a list of skills. */
export type Choice<Id> = readonly Id[];

/** What a role asks for. */
export interface Needs<Id> {
  core: readonly Choice<Id>[];
  useful: readonly Choice<Id>[];
}

/** What somebody can do, as far as it is known. */
export interface Known<Id> {
  sure: ReadonlySet<Id>;
  /** Alternatives of which one is known, but not which. */
  oneOf: readonly Choice<Id>[];
  /** What may be known: those alternatives, and what was only useful in the role that somebody has. */
  perhaps: ReadonlySet<Id>;
}

/** How a wanted skill stands: known, perhaps known, or to be learned. */
export type Standing = "have" | "perhaps" | "missing";

/** Wanted skills by how they stand, in the role's order. */
export type Gap<Id> = Record<Standing, Choice<Id>[]>;

/**
 * What somebody knows who has some skills and comes from some roles. A role's required skills are known; of
 * alternatives one is known; what is useful to a role may be known.
 */
export function knownFrom<Id>(have: Iterable<Id>, roles: readonly Needs<Id>[] = []): Known<Id> {
  const core = roles.flatMap((role) => role.core);
  const sure = new Set([...have, ...core.flatMap((choice) => (choice.length === 1 ? choice : []))]);
  // Whoever has said which of the alternatives it is need not be asked about the others.
  const oneOf = core.filter((choice) => choice.length > 1 && !choice.some((id) => sure.has(id)));
  const perhaps = new Set([...oneOf, ...roles.flatMap((role) => role.useful)].flat().filter((id) => !sure.has(id)));
  return { sure, oneOf, perhaps };
}

/** How one wanted skill, or one of several, stands: one of the alternatives is enough. */
export function standingOf<Id>({ sure, oneOf, perhaps }: Known<Id>, wanted: Choice<Id>): Standing {
  if (wanted.some((id) => sure.has(id))) return "have";
  if (oneOf.some((choice) => choice.every((id) => wanted.includes(id)))) return "have";
  return wanted.some((id) => perhaps.has(id)) ? "perhaps" : "missing";
}

/** Which skills of a role carry over and which are missing. */
export function skillGap<Id>(known: Known<Id>, role: Needs<Id>): { core: Gap<Id>; useful: Gap<Id> } {
  return { core: sortedOut(known, role.core), useful: sortedOut(known, role.useful) };
}

function sortedOut<Id>(known: Known<Id>, wanted: readonly Choice<Id>[]): Gap<Id> {
  const gap: Gap<Id> = { have: [], perhaps: [], missing: [] };
  for (const choice of wanted) gap[standingOf(known, choice)].push(choice);
  return gap;
}
