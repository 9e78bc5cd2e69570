import type { Catalog } from "../../catalog/catalog.ts";
import { type DomainListing, domainListings } from "../../catalog/derive/listings.ts";
import { singlePage } from "../page-type.ts";
import { urls } from "../urls.ts";

export const homePage = singlePage({
  name: "home",
  template: "pages/home.njk",
  url: urls.home,
  content({ catalog }) {
    const { title, tagline } = catalog.site;
    const domains = domainListings(catalog).map(firstRoles);
    return {
      title,
      description: tagline ?? title,
      trail: [],
      view: {
        tagline: tagline ?? "",
        domains,
        hasMedians: domains.some(({ shown }) => shown.some(({ pay }) => pay)),
        examples: exampleQueries(catalog),
      },
    };
  },
});

const MOST_ROLES = 12;

/** A domain with its first roles, and whether there are more. */
function firstRoles({ id, name, summary, roles }: DomainListing) {
  return { id, name, summary, shown: roles.slice(0, MOST_ROLES), more: roles.length > MOST_ROLES, count: roles.length };
}

const EXAMPLES = 3;

/** A few searches to try: the first alias of some roles, evenly over the alphabet. */
function exampleQueries({ roles }: Catalog): string[] {
  const aliases = [...roles.values()].flatMap((role) => role.aliases[0] ?? []);
  const wanted = Math.min(EXAMPLES, aliases.length);
  return Array.from(
    { length: wanted },
    (_, index) => aliases[Math.floor(((index + 0.5) * aliases.length) / wanted)] ?? "",
  );
}
