import { wordsWithout } from "../schema/wording.ts";
import type { Catalog, RelatedRole, Role, SkillUse, Vocabularies } from "./catalog.ts";
import { occupationId, skillIds } from "./catalog.ts";
import { fromLowest } from "./derive/ladder.ts";
import { isPaid } from "./derive/pay/occupation-page.ts";
import { onceEach } from "./once-each.ts";
import type { UnlinkedRole } from "./source/parse-role.ts";

/**
 * Links roles and vocabularies into one catalog. What refers to nothing has been found by `check-references.ts`
 * and keeps the catalog from being used.
 */
export function link(unlinked: readonly Pick<UnlinkedRole, "role">[], vocabularies: Vocabularies): Catalog {
  const collator = new Intl.Collator(vocabularies.site.language);
  const all = unlinked.flatMap(({ role }) => (role ? [role] : []));
  all.sort((a, b) => collator.compare(a.title, b.title) || (a.slug < b.slug ? -1 : 1));
  const hasPay = all.some((role) => isPaid(vocabularies, role));
  const hasRoadmaps = all.some(({ roadmap = [] }) => roadmap.length > 0);
  return {
    ...vocabularies,
    words: wordsWithout(vocabularies.words, [
      ...(hasPay ? [] : ["pay" as const]),
      ...(hasRoadmaps ? [] : ["roadmaps" as const]),
    ]),
    hasRoadmaps,
    hasPay,
    hasFit: vocabularies.traits.size > 0 && all.length > 1,
    ladders: new Map([...vocabularies.ladders].map(([name, levels]) => [name, fromLowest(levels)])),
    roles: new Map(all.map((role) => [role.slug, role])),
    moved: new Map(all.flatMap((role) => (role["moved-from"] ?? []).map((old) => [old, role]))),
    rolesByDomain: rolesInDomains(all, vocabularies),
    rolesBySkill: rolesUsingSkills(all, vocabularies),
    rolesByOccupation: rolesOfOccupations(all),
    related: relatedBothWays(all),
    translations: new Map(),
  };
}

function rolesInDomains(roles: readonly Role[], { domains }: Vocabularies): Map<string, Role[]> {
  const byDomain = new Map<string, Role[]>([...domains.keys()].map((id) => [id, []]));
  for (const role of roles) byDomain.get(role.domain)?.push(role);
  return byDomain;
}

function rolesOfOccupations(roles: readonly Role[]): Map<string, Role[]> {
  const byOccupation = new Map<string, Role[]>();
  for (const role of roles) {
    for (const [country, { code, fit }] of Object.entries(role.occupations ?? {})) {
      if (fit === "weak") continue;
      const id = occupationId(country, code);
      const known = byOccupation.get(id);
      if (known) known.push(role);
      else byOccupation.set(id, [role]);
    }
  }
  return byOccupation;
}

function rolesUsingSkills(roles: readonly Role[], { skills }: Vocabularies): Map<string, SkillUse> {
  const uses = new Map([...skills.keys()].map((id) => [id, { core: [] as Role[], useful: [] as Role[] }]));
  for (const role of roles) {
    const { core, useful } = skillsOf(role);
    for (const id of core) uses.get(id)?.core.push(role);
    for (const id of useful) uses.get(id)?.useful.push(role);
  }
  return uses;
}

/** The skills that a role needs, and the others that it names. */
const skillsOf = onceEach((role: Role): { core: readonly string[]; useful: readonly string[] } => {
  const core = new Set(skillIds(role.skills?.core ?? []));
  // A skill that only a roadmap step or a level names is of use to the role as well.
  const useful = new Set([...skillIds(role.skills?.useful ?? []), ...skillsOfSteps(role), ...skillsOfLevels(role)]);
  return { core: [...core], useful: [...useful].filter((id) => !core.has(id)) };
});

function skillsOfSteps(role: Role): string[] {
  return (role.roadmap ?? []).flatMap((step) => skillIds(step.learn ?? []));
}

function skillsOfLevels(role: Role): string[] {
  return Object.values(role.levels ?? {}).flatMap((level) => Object.keys(level.skills ?? {}));
}

/** A related role is named by one of the two and shown by both. */
function relatedBothWays(roles: readonly Role[]): Map<string, RelatedRole[]> {
  const related = new Map(
    roles.map((role) => [role.slug, new Map((role.related ?? []).map(({ role: slug, why }) => [slug, why]))]),
  );
  for (const role of roles) {
    for (const { role: other, why } of role.related ?? []) {
      const back = related.get(other);
      if (back && !back.has(role.slug)) back.set(role.slug, why);
    }
  }
  return new Map(
    [...related].map(([slug, entries]) => [slug, [...entries].map(([other, why]) => ({ slug: other, why }))]),
  );
}
