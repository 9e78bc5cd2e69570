import type { RolesWithSkill } from "../../../scripts/catalog/derive/search-names.ts";
import type { RoleEntry } from "./entries.ts";
import type { NameMatch } from "./name-index.ts";
import type { ReadQuery } from "./read-query.ts";

/** A role as an answer. */
export interface Answer {
  /** Its position in the list of roles. */
  position: number;
  score: number;
}

/** What the stages of a search have found; scores by the role's position. */
export interface Findings {
  found: readonly NameMatch[];
  /** How much of the skills that the query names a role needs: at most 1. */
  skills: ReadonlyMap<number, number>;
  /** How much each page is about the query. */
  texts: ReadonlyMap<number, number>;
  /** How near to each other the words stand on each page. */
  near: ReadonlyMap<number, number>;
}

const NAME_WEIGHT = 2;
/** What the standing of a name that holds the whole query counts, and how common it is: the order is that of suggestions. */
const STANDING_WEIGHT = 0.6;
const SKILL_WEIGHT = 0.6;
/** Half a name is worth far less than half of a whole one: words such as "developer" stand in many. */
const NAME_POWER = 2.5;
/** Beside 1 for the page that is most about each word. Where the words agree with a name, less is to be read from texts. */
const NEAR_WEIGHT = 1.2;

/**
 * Puts together what names, skills and texts say of each role.
 *
 * @returns best first, in the order of the catalog where nothing tells two apart
 */
export function blend(roles: readonly Pick<RoleEntry, "common">[], { found, skills, texts, near }: Findings): Answer[] {
  const called = found.filter(({ kind }) => kind === "role");
  const names = new Map(called.map((match) => [match.position, meant(match)]));
  const standings = new Map(called.map(({ position, standing }) => [position, standing]));
  const nearWeight = NEAR_WEIGHT * (1 - Math.max(0, ...found.map(({ score }) => score)));
  let most = 0;
  for (const score of texts.values()) most = Math.max(most, score);
  const answers: Answer[] = [];
  for (const [position, { common }] of roles.entries()) {
    const standing = standings.get(position) ?? 0;
    const name =
      NAME_WEIGHT * (names.get(position) ?? 0) ** NAME_POWER +
      (standing > 0 ? STANDING_WEIGHT * (standing + common) : 0);
    const skill = SKILL_WEIGHT * (skills.get(position) ?? 0);
    const text = most === 0 ? 0 : (texts.get(position) ?? 0) / most;
    const score = name + skill + text + nearWeight * (near.get(position) ?? 0);
    if (score > 0) answers.push({ position, score });
  }
  return answers.sort((a, b) => b.score - a.score || a.position - b.position);
}

/** How surely a name of several words is meant that stands in the query whole, whatever stands around it. */
const WHOLE_NAME = 0.9;

/** How surely a query means a role's name: in an advert, it stands among many other words. */
function meant({ score, whole, name }: NameMatch): number {
  return whole && name.includes(" ") ? Math.max(score, WHOLE_NAME) : score;
}

/** What a useful skill counts beside a required one; one of several alternatives lies between. */
const USEFUL = 0.5;

/** An answer that is worth a smaller share of the best is less likely. */
const LIKELY = 0.5;
/** What is worth more is sure: a role that is called exactly so makes others no less likely that have the word in their names. */
const SURE = 2.5;

/** Where no role is named, so many are likely at least: none of them is sure. */
const LEAST_LIKELY = 3;

/**
 * How many of the first answers are about as good as the best.
 *
 * @param isNamed whether the query is a name of a role
 */
export function likelyOf(answers: readonly Answer[], isNamed: boolean): number {
  const least = LIKELY * Math.min(SURE, answers[0]?.score ?? 0);
  const end = answers.findIndex(({ score }) => score < least);
  return end === -1 ? answers.length : Math.min(answers.length, isNamed ? end : Math.max(end, LEAST_LIKELY));
}

const NOTHING: ReadonlyMap<number, number> = new Map();

/**
 * The first answers as far as names alone decide them: neither skills nor texts can bring another before them, change their
 * order, or make one of them less likely. So they may be shown while the texts are still on their way.
 *
 * @param found what a query names, a role among it in full: then it does not matter how near words stand to each other
 */
export function sureAnswers(roles: readonly Pick<RoleEntry, "common">[], found: readonly NameMatch[]): Answer[] {
  const named = blend(roles, { found, skills: NOTHING, texts: NOTHING, near: NOTHING });
  const most = 1 + (found.some(({ kind, whole }) => kind === "skill" && whole) ? SKILL_WEIGHT : 0);
  const holding = new Set(
    found
      .filter(({ kind, whole, standing }) => kind === "role" && (whole || standing > 0))
      .map(({ position }) => position),
  );
  const end = named.findIndex(
    ({ position, score }, at) =>
      !holding.has(position) || score <= (named[at + 1]?.score ?? 0) + most || (at > 0 && score < LIKELY * SURE),
  );
  return end === -1 ? named : named.slice(0, end);
}

/** How much of some skills each role needs, by the role's position: at most 1. */
export function skillShares(skills: readonly RolesWithSkill[]): Map<number, number> {
  const shares = new Map<number, number>();
  for (const { core, useful } of skills) {
    const needs = new Map(useful.map((role) => [role, USEFUL]));
    for (const [more, roles] of [...core.entries()].reverse())
      for (const role of roles) needs.set(role, USEFUL + (1 - USEFUL) / (more + 1));
    for (const [role, need] of needs) shares.set(role, (shares.get(role) ?? 0) + need / skills.length);
  }
  return shares;
}

/** From this agreement on, a query names a role. */
const NAMED = 0.35;
/** From this agreement on, it can mean nothing else. */
const MOSTLY_NAMED = 0.8;

/**
 * Whether nothing matches: the query names nothing here, and no text is about most of it.
 *
 * @param coverage the largest share of the query's words that any one text holds
 */
export function isNoMatch({ words, unknown }: ReadQuery, found: readonly NameMatch[], coverage: number): boolean {
  if (words.length === 0) return true;
  // Who names a role in full means it, whatever else stands beside it; and so does one who says most of a name.
  if (found.some(({ kind, whole, score }) => kind === "role" && (whole || score >= MOSTLY_NAMED))) return false;
  const named = found.some(({ kind, score, whole }) => (kind === "role" ? score >= NAMED : whole));
  // A sign or a letter or two, such as "i/o", is missed by nobody.
  const missed = unknown.filter((word) => /[\p{L}\p{N}]{3}/u.test(word));
  return missed.length >= words.length || (!named && coverage <= 0.5);
}
