import { type Catalog, type Role, skillIds } from "../catalog.ts";
import { type DomainRef, domainRef } from "./domain-ref.ts";
import { listedFacts, type OwnFact } from "./own-facts.ts";
import { citedOccupation } from "./pay/pay.ts";
import { type ListedPay, listedPay } from "./pay/pay-block.ts";

/** A role in a list: what it is, and the facts that tell it from others. */
export interface RoleCard extends ListedPay {
  slug: string;
  title: string;
  summary: string;
  domain: DomainRef;
  outlook: { growth: number; from: number; to: number; source: string } | null;
  levelCount: number;
  coreSkills: string[];
  /** What it says in the fields of the site's own, as far as that is short. */
  own: OwnFact[];
}

export function roleCard(catalog: Catalog, role: Role): RoleCard {
  const outlook = citedOccupation(catalog, role)?.outlook;
  return {
    slug: role.slug,
    title: role.title,
    summary: role.summary,
    domain: domainRef(catalog, role.domain),
    ...listedPay(catalog, role),
    outlook: outlook ? { growth: outlook.growth, from: outlook.from, to: outlook.to, source: outlook.source } : null,
    levelCount: Object.keys(role.levels ?? {}).length,
    coreSkills: skillIds(role.skills?.core ?? []),
    own: listedFacts(catalog, role),
  };
}
