import type { RolesWithSkill } from "../../../scripts/catalog/derive/search-names.ts";
import type { Entries } from "./entries.ts";
import type { NameMatch } from "./name-index.ts";

/** A role as an answer. */
export interface Answer {
  /** Its position in the list of roles. */
  position: number;
  score: number;
}

const NAME_WEIGHT = 2;
const SKILL_WEIGHT = 0.6;
/** Half a name is worth far less than half of a whole one: words such as "developer" stand in many. */
const NAME_POWER = 2.5;

/**
 * Puts together what names, skills and texts say of each role.
 *
 * @param texts how much each page is about the query, by the role's position
 * @param skillShare how much of the skills that the query names a role needs
 */
export function blend(
  { roles }: Entries,
  found: readonly NameMatch[],
  texts: ReadonlyMap<number, number>,
  skillShare: (role: number) => number,
): Answer[] {
  const names = new Map(found.filter(({ kind }) => kind === "role").map((match) => [match.position, meant(match)]));
  let most = 0;
  for (const score of texts.values()) most = Math.max(most, score);
  const answers: Answer[] = [];
  roles.forEach((_, position) => {
    const name = (names.get(position) ?? 0) ** NAME_POWER;
    const text = most === 0 ? 0 : (texts.get(position) ?? 0) / most;
    const score = NAME_WEIGHT * name + SKILL_WEIGHT * skillShare(position) + text;
    if (score > 0) answers.push({ position, score });
  });
  return answers.sort((a, b) => b.score - a.score || a.position - b.position);
}

/** How surely a name of several words is meant that stands in the query whole, whatever stands around it. */
const WHOLE_NAME = 0.9;

/** How surely a query means a role's name: in an advert, it stands among many other words. */
function meant({ score, whole, name }: NameMatch): number {
  return whole && name.includes(" ") ? Math.max(score, WHOLE_NAME) : score;
}

/** Answers with more for some roles. */
export function withScores(answers: readonly Answer[], more: ReadonlyMap<number, number>): Answer[] {
  const scores = new Map(answers.map(({ position, score }) => [position, score]));
  for (const [position, score] of more) scores.set(position, (scores.get(position) ?? 0) + score);
  return [...scores]
    .map(([position, score]) => ({ position, score }))
    .sort((a, b) => b.score - a.score || a.position - b.position);
}

/** What a useful skill counts beside a required one; one of several alternatives lies between. */
const USEFUL = 0.5;

/** How much of some skills each role needs: at most 1. */
export function sharesOf(skills: readonly RolesWithSkill[]): (role: number) => number {
  const shares = new Map<number, number>();
  for (const { core, useful } of skills) {
    const needs = new Map(useful.map((role) => [role, USEFUL]));
    for (const [more, roles] of [...core.entries()].reverse())
      for (const role of roles) needs.set(role, USEFUL + (1 - USEFUL) / (more + 1));
    for (const [role, need] of needs) shares.set(role, (shares.get(role) ?? 0) + need / skills.length);
  }
  return (role) => shares.get(role) ?? 0;
}
