import type { INTERESTS } from "../../schema/vocabularies.ts";

// Free of the schema: the page in the browser works out the same from JSON.

export type Interest = (typeof INTERESTS)[number];

/** What of a role decides whether it fits somebody. */
export interface FitRole {
  slug: string;
  title: string;
  /** How far each of Holland's interests belongs to its occupation, from 1 to 7; null where none is known. */
  interests: Readonly<Record<Interest, number>> | null;
  /** By trait how far up its steps the role is, from 0 to 1. */
  traits: Readonly<Record<string, number>>;
  /** The kinds of its ways in. */
  ways: readonly string[];
  /** What its occupation pays in the middle and to the best paid tenth, as far as a figure may stand for the role. */
  pay: { median: number; p90: number | null } | null;
  /** The skills that it cannot do without. */
  skills: readonly string[];
}

/** What somebody answered; what was left open is left out. */
export interface FitAnswers {
  interests: readonly Interest[];
  /** Traits that somebody wants in a job, and those that it should have little of. */
  want: readonly string[];
  avoid: readonly string[];
  /** Whether somebody has a degree, or means to take one. */
  degree?: "yes" | "no";
  skills: readonly string[];
  /** At least so much, in the currency and period of the figures. */
  pay?: number;
}

/** Something that speaks for a role or against it, and how much, below zero against. */
export interface FitReason {
  about: "interest" | "trait" | "way" | "skills" | "pay";
  /** The interest or trait, the first way in without a degree, or the number of skills in common. */
  of: string;
  weight: number;
}

export interface Fit {
  slug: string;
  /** The sum of what its reasons weigh. */
  score: number;
  /** Those that weigh most first. */
  reasons: FitReason[];
}

/** Ways into a role that ask for no degree. From another job, or in another way, one may come with or without. */
export const WITHOUT_DEGREE = ["apprenticeship", "bootcamp", "self-taught", "military"] as const;

/** Whether one of some ways into a role asks for no degree. */
export const isOpenWithoutDegree = (ways: readonly string[]): boolean =>
  WITHOUT_DEGREE.some((kind) => ways.includes(kind));

/** What each kind of answer weighs at most: what somebody will not do counts for more than what they like. */
const WEIGHTS = { interest: 1.5, want: 1, avoid: 1.5, way: 1.5, skills: 2, pay: 2 };

/** A reason of less weight says nothing worth reading. */
const LEAST_WEIGHT = 0.25;

/**
 * Puts roles in order by how well they fit the answers, the best first, each with its reasons. The weights are a
 * judgement; what is not known of a role counts neither for it nor against it. Without answers no role fits.
 */
export function rolesThatFit(roles: readonly FitRole[], answers: FitAnswers): Fit[] {
  const standing = standingAmong(roles);
  return roles
    .map((role) => {
      const reasons = reasonsFor(role, answers, standing).filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT);
      const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
      return { slug: role.slug, score, reasons: reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)) };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
}

/** Something that weighs so much against a role leaves it among those that fit less. */
const STRONGLY_AGAINST = -1;

/** So many roles are told with their reasons. */
const TOLD = 10;

/** What fits, in the order of `rolesThatFit`. */
export interface FitGroups {
  /** How many roles fit: more speaks for each than against, and nothing strongly against. */
  count: number;
  /** The best of them, or the nearest where none fits. */
  told: Fit[];
  /** The others that fit. */
  more: Fit[];
  less: Fit[];
}

export function fitGroups(fits: readonly Fit[]): FitGroups {
  const isFitting = ({ score, reasons }: Fit) => score > 0 && reasons.every(({ weight }) => weight > STRONGLY_AGAINST);
  const [fitting, others] = [fits.filter(isFitting), fits.filter((fit) => !isFitting(fit))];
  const count = fitting.length;
  if (count === 0) return { count, told: others.slice(0, TOLD), more: [], less: others.slice(TOLD) };
  return { count, told: fitting.slice(0, TOLD), more: fitting.slice(TOLD), less: others };
}

/** How much of an interest a role has beside the others, from 0 for none with less to 1 for none with more. */
export type Standing = (interest: Interest, value: number) => number;

/** Occupations of one trade are alike in most interests, so that a value by itself would say little. */
export function standingAmong(roles: readonly Pick<FitRole, "interests">[]): Standing {
  const known = roles.flatMap(({ interests }) => interests ?? []);
  return (interest, value) => {
    const less = known.filter((each) => each[interest] < value).length;
    const more = known.filter((each) => each[interest] > value).length;
    return less + more === 0 ? 0.5 : less / (less + more);
  };
}

function reasonsFor(role: FitRole, answers: FitAnswers, standing: Standing): FitReason[] {
  return [
    ...answers.interests.flatMap((interest) => interestReason(role, interest, answers.interests.length, standing)),
    ...answers.want.flatMap((trait) => traitReason(role, trait, (share) => WEIGHTS.want * (2 * share - 1))),
    ...answers.avoid.flatMap((trait) => traitReason(role, trait, (share) => WEIGHTS.avoid * (1 - 2 * share))),
    ...wayReason(role, answers),
    ...skillsReason(role, answers),
    ...payReason(role, answers),
  ];
}

function interestReason({ interests }: FitRole, interest: Interest, asked: number, standing: Standing): FitReason[] {
  if (!interests) return [];
  const share = standing(interest, interests[interest]);
  return [{ about: "interest", of: interest, weight: (WEIGHTS.interest * (2 * share - 1)) / asked }];
}

function traitReason({ traits }: FitRole, trait: string, weigh: (share: number) => number): FitReason[] {
  const share = traits[trait];
  return share === undefined ? [] : [{ about: "trait", of: trait, weight: weigh(share) }];
}

function wayReason({ ways }: FitRole, { degree }: FitAnswers): FitReason[] {
  if (degree !== "no" || ways.length === 0) return [];
  const way = WITHOUT_DEGREE.find((kind) => ways.includes(kind));
  if (!way && ways.includes("other")) return [];
  return [{ about: "way", of: way ?? "", weight: way ? WEIGHTS.way : -WEIGHTS.way }];
}

function skillsReason({ skills }: FitRole, { skills: own }: FitAnswers): FitReason[] {
  const shared = skills.filter((skill) => own.includes(skill)).length;
  return shared > 0
    ? [
        {
          about: "skills",
          of: String(shared),
          weight: WEIGHTS.skills * Math.min(1, shared / Math.min(skills.length, 4)),
        },
      ]
    : [];
}

/** Half of the people in an occupation earn less than its median; below its 90th percentile nearly all do. */
function payReason({ pay }: FitRole, { pay: least }: FitAnswers): FitReason[] {
  if (least === undefined || !pay) return [];
  const share = pay.median >= least ? 1 : pay.p90 !== null && pay.p90 < least ? -1 : -0.5;
  return [{ about: "pay", of: "", weight: WEIGHTS.pay * share }];
}
