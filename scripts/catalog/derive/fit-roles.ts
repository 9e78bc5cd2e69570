import { INTERESTS } from "../../schema/vocabularies.ts";
import { type Catalog, mustGet, occupationId, type PayUnit, type Role, skillIds } from "../catalog.ts";
import { type DomainRef, domainRef } from "./domain-ref.ts";
import { type FitRole, type Interest, isOpenWithoutDegree, standingAmong } from "./fit.ts";
import { type FitPay, fitPays } from "./fit-pay.ts";

/** What the page that asks what fits somebody needs of the site's roles. */
export interface FitData {
  roles: (FitRole & FitPay & { domain: DomainRef; summary: string })[];
  /** The names of traits and of their steps, by id, lowest step first. */
  traits: Record<string, { name: string; steps: string[] }>;
  /** What the roles' pay is in that can be compared, where any is known. */
  unit: PayUnit | null;
  /** The names of the skills that most roles cannot do without, by id. */
  skills: Record<string, string>;
}

const NO_PAY: FitPay = { pay: null, listed: { pay: null, ownPay: null } };

/** How many skills are offered as an answer. */
const OFFERED_SKILLS = 24;

export function fitData(catalog: Catalog): FitData {
  const all = [...catalog.roles.values()];
  const { unit, pays } = fitPays(catalog, all);
  const needed = [...catalog.rolesBySkill].sort(([, a], [, b]) => b.core.length - a.core.length);
  return {
    roles: all.map((role, at) => ({ ...fitRole(catalog, role), ...(pays[at] ?? NO_PAY) })),
    unit,
    skills: Object.fromEntries(
      needed
        .filter(([, { core }]) => core.length > 1)
        .slice(0, OFFERED_SKILLS)
        .map(([id]) => [id, mustGet(catalog.skills, id).name]),
    ),
    traits: Object.fromEntries(
      [...catalog.traits].map(([id, { name, steps }]) => [id, { name, steps: steps.map((step) => step.name) }]),
    ),
  };
}

function fitRole(catalog: Catalog, role: Role): Omit<FitData["roles"][number], keyof FitPay> {
  return {
    slug: role.slug,
    title: role.title,
    summary: role.summary,
    domain: domainRef(catalog, role.domain),
    interests: interestsOf(catalog, role),
    traits: Object.fromEntries(
      [...catalog.traits].flatMap(([id, { steps }]) => {
        const at = steps.findIndex((step) => step.id === role.traits?.[id]);
        return at === -1 ? [] : [[id, at / (steps.length - 1)]];
      }),
    ),
    ways: [...new Set((role.routes ?? []).map(({ kind }) => kind))],
    skills: skillIds(role.skills?.core ?? []),
  };
}

/** Those of its occupation, wherever one is given that lends the role more than a group for all others. */
function interestsOf({ occupations }: Catalog, { occupations: own = {} }: Role): Record<Interest, number> | null {
  for (const [country, { code, fit }] of Object.entries(own)) {
    const { interests } = mustGet(occupations, occupationId(country, code));
    if (interests && (fit === "close" || fit === "part"))
      return Object.fromEntries(INTERESTS.map((name) => [name, interests[name]])) as Record<Interest, number>;
  }
  return null;
}

/** Roles that have more of an interest than three in four are listed under it. */
const STRONG = 0.75;

/** The interests that each role has more of than three in four of the roles. */
export function strongInterests(catalog: Catalog, roles: readonly Role[]): Interest[][] {
  return strongAmong(roles.map((role) => ({ interests: interestsOf(catalog, role) })));
}

function strongAmong(roles: readonly Pick<FitRole, "interests">[]): Interest[][] {
  const standing = standingAmong(roles);
  return roles.map(({ interests }) =>
    interests ? INTERESTS.filter((interest) => standing(interest, interests[interest]) >= STRONG) : [],
  );
}

/** Answers to one question, each with the roles that it leads to, for readers without JavaScript. */
export interface FitLists {
  interests: { interest: Interest; roles: ListedRole[] }[];
  traits: { id: string; name: string; question: string; steps: { name: string; roles: ListedRole[] }[] }[];
  withoutDegree: ListedRole[];
}

type ListedRole = Pick<Role, "slug" | "title">;

/** More roles than this stand on the page of roles only, which narrows them by the same answers. */
const MOST_LISTED = 500;

export function fitLists(catalog: Catalog, { roles, traits }: FitData): FitLists {
  if (roles.length > MOST_LISTED) return { interests: [], traits: [], withoutDegree: [] };
  const listed = (fits: (role: FitRole) => boolean) => roles.filter(fits).map(({ slug, title }) => ({ slug, title }));
  const strong = new Map(strongAmong(roles).map((own, at) => [roles[at]?.slug, own]));
  return {
    interests: INTERESTS.map((interest) => ({
      interest,
      roles: listed(({ slug }) => strong.get(slug)?.includes(interest) === true),
    })).filter(({ roles }) => roles.length > 0),
    traits: Object.entries(traits).map(([id, { name, steps }]) => ({
      id,
      name,
      question: mustGet(catalog.traits, id).question,
      steps: steps
        .map((step, at) => ({ name: step, roles: listed((role) => role.traits[id] === at / (steps.length - 1)) }))
        .filter(({ roles }) => roles.length > 0),
    })),
    withoutDegree: listed(({ ways }) => isOpenWithoutDegree(ways)),
  };
}
