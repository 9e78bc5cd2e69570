import { type Catalog, mustGet } from "../../catalog/catalog.ts";
import { domainCounts } from "../../catalog/derive/listings.ts";
import { GROWTH_CLASSES, growthClass } from "../../catalog/derive/pay/growth.ts";
import { citedOccupation, listedMedian } from "../../catalog/derive/pay/pay.ts";
import { bandOf } from "../../catalog/derive/pay/pay-bands.ts";
import { type SearchDetails, searchDetails } from "../../catalog/derive/search-names.ts";
import type { SiteContext } from "../site-context.ts";

/** The facets that results can be narrowed by, each with its values in the order they are shown in. */
export function facetsOf({ catalog, payBands }: SiteContext): Record<string, string[]> {
  return {
    domain: domainCounts(catalog).map(({ id }) => id),
    pay: payBands().bands.map(({ id }) => id),
    level: levelNames(catalog),
    growth: hasOutlook(catalog) ? [...GROWTH_CLASSES] : [],
  };
}

function hasOutlook(catalog: Catalog): boolean {
  return [...catalog.roles.values()].some((role) => citedOccupation(catalog, role)?.outlook);
}

/** What results are filtered and sorted by. */
export function searchFacts(site: SiteContext): SearchDetails {
  const { catalog } = site;
  const ofRole = (slug: string) => {
    const role = mustGet(catalog.roles, slug);
    const pay = listedMedian(catalog, role);
    const band = bandOf(pay, site.payBands());
    const growth = citedOccupation(catalog, role)?.outlook?.growth ?? null;
    return { role, pay: band && pay ? pay.median : null, band, growth };
  };
  return searchDetails(
    catalog,
    facetsOf(site),
    (slug) => {
      const { role, band, growth } = ofRole(slug);
      const ladder = catalog.ladders.get(role.ladder) ?? [];
      return {
        domain: [role.domain],
        pay: band ? [band.id] : [],
        level: ladder.filter(({ id }) => Object.hasOwn(role.levels ?? {}, id)).map(({ name }) => name),
        growth: growth === null ? [] : [growthClass(growth)],
      };
    },
    (slug) => {
      const { pay, growth } = ofRole(slug);
      return { pay, growth };
    },
  );
}

/** The names of the levels that any role has, ladder by ladder. */
function levelNames({ ladders, roles }: Catalog): string[] {
  const used = new Set(
    [...roles.values()].flatMap(({ ladder, levels }) => Object.keys(levels ?? {}).map((id) => `${ladder} ${id}`)),
  );
  return [
    ...new Set(
      [...ladders].flatMap(([ladder, levels]) =>
        levels.filter(({ id }) => used.has(`${ladder} ${id}`)).map(({ name }) => name),
      ),
    ),
  ];
}
