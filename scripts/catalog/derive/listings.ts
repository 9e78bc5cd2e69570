import { type Catalog, mustGet, type Role } from "../catalog.ts";
import { type DomainRef, domainRef } from "./domain-ref.ts";
import { listedMedian } from "./pay/pay.ts";
import { bandOf, type PayBand, type PayBands, payBands } from "./pay/pay-bands.ts";
import { type RoleCard, roleCard } from "./role-card.ts";

/** A domain with its roles in alphabetical order. */
export interface DomainListing extends DomainRef {
  summary: string | null;
  roles: RoleCard[];
}

export function domainListing(catalog: Catalog, id: string): DomainListing {
  const { summary = null } = mustGet(catalog.domains, id);
  return {
    ...domainRef(catalog, id),
    summary,
    roles: mustGet(catalog.rolesByDomain, id).map((role) => roleCard(catalog, role)),
  };
}

/** The domains that have a role, with how many, in the order of the vocabulary. */
export function domainCounts(catalog: Catalog): (DomainRef & { count: number })[] {
  return [...catalog.domains.keys()]
    .map((id) => ({ ...domainRef(catalog, id), count: mustGet(catalog.rolesByDomain, id).length }))
    .filter(({ count }) => count > 0);
}

/** The domains that have a role, in the order of the vocabulary. */
export function domainListings(catalog: Catalog): DomainListing[] {
  return domainCounts(catalog).map(({ id }) => domainListing(catalog, id));
}

/** Roles grouped by pay, from the lowest band to the highest; roles without a comparable figure last. */
export interface PayListing {
  bands: PayBands;
  groups: { band: PayBand | null; roles: { slug: string; title: string; median: number | null }[] }[];
}

export function payListing(catalog: Catalog): PayListing {
  const bands = payBands(catalog);
  const groups = new Map<PayBand | null, { role: Role; median: number | null }[]>([
    ...bands.bands.map((band) => [band, []] as [PayBand, []]),
    [null, []],
  ]);
  for (const role of catalog.roles.values()) {
    const pay = listedMedian(catalog, role);
    const band = bandOf(pay, bands);
    groups.get(band)?.push({ role, median: band ? (pay?.median ?? null) : null });
  }
  return {
    bands,
    groups: [...groups]
      .filter(([, roles]) => roles.length > 0)
      .map(([band, roles]) => ({
        band,
        roles: roles.map(({ role, median }) => ({ slug: role.slug, title: role.title, median })),
      })),
  };
}
