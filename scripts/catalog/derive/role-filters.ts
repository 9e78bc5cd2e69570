import { slugFrom } from "../../schema/common.ts";
import { ROUTE_KINDS } from "../../schema/role.ts";
import { type Catalog, type Role, skillIds } from "../catalog.ts";
import { WITHOUT_DEGREE } from "./fit.ts";
import { GROWTH_CLASSES, growthClass } from "./growth.ts";
import { domainCounts } from "./listings.ts";
import { citedOccupation } from "./pay.ts";
import { traitsOf } from "./role-page.ts";

/** Something that the list of roles can be narrowed by. */
export interface RoleFilter {
  id: string;
  name: string;
  /** The country that it is about, where it is known of one alone. */
  area: string | null;
  options: FilterOption[];
}

export interface FilterOption {
  id: string;
  name: string;
}

/** What a role has of each filter. */
function valuesOf(catalog: Catalog, role: Role): Record<string, readonly string[]> {
  const { outlook, entry } = citedOccupation(catalog, role) ?? {};
  const kinds = [...new Set((role.routes ?? []).map(({ kind }) => kind))];
  return {
    domain: [role.domain],
    way: [...(WITHOUT_DEGREE.some((kind) => kinds.includes(kind)) ? ["no-degree"] : []), ...kinds],
    education: entry ? [educationId(entry.education)] : [],
    growth: outlook ? [growthClass(outlook.growth)] : [],
    skill: skillIds(role.skills?.core ?? []),
    ...Object.fromEntries(traitsOf(catalog, role).map(({ id, step }) => [`trait-${id}`, [step.id]])),
  };
}

/** A publisher's words as a part of an address. */
const educationId = (education: string) => slugFrom(education) || "other";

/** What a role has of all filters, as the page's code reads it: `domain.data way.degree skill.sql`. */
export function filterValues(catalog: Catalog, role: Role): string[] {
  return Object.entries(valuesOf(catalog, role)).flatMap(([filter, values]) =>
    values.map((value) => `${filter}.${value}`),
  );
}

/** The filters that tell the roles of a site apart, but for pay, which depends on the country that a reader chose. */
export function roleFilters(catalog: Catalog): RoleFilter[] {
  const { words, site } = catalog;
  const roles = [...catalog.roles.values()];
  const all = roles.map((role) => valuesOf(catalog, role));
  const area = site.country ?? null;
  const educations = roles.flatMap((role) => citedOccupation(catalog, role)?.entry?.education ?? []);
  const filter = (id: string, name: string, options: FilterOption[], about: string | null = null): RoleFilter => ({
    id,
    name,
    area: about,
    options: options.filter((option) => all.some((values) => values[id]?.includes(option.id))),
  });
  const filters = [
    filter("domain", words("filter-domain"), domainCounts(catalog)),
    filter("way", words("routes"), [
      { id: "no-degree", name: words("way-no-degree") },
      ...ROUTE_KINDS.map((id) => ({ id, name: words(`route-${id}`) })),
    ]),
    filter(
      "education",
      words("fact-education"),
      [...new Set(educations)].sort().map((name) => ({ id: educationId(name), name })),
      area,
    ),
    filter(
      "growth",
      words("filter-growth"),
      GROWTH_CLASSES.map((id) => ({ id, name: words(id) })),
      area,
    ),
    ...[...catalog.traits].map(([id, { name, steps }]) => filter(`trait-${id}`, name, steps)),
  ];
  return filters
    .filter(
      ({ id, options }) => options.length > 1 || (options.length === 1 && all.some((values) => !values[id]?.length)),
    )
    .map(({ options, ...rest }) => ({ ...rest, options: options.map(({ id, name }) => ({ id, name })) }));
}

/** The roles that can be entered in each way that needs no degree: ready lists for readers without JavaScript. */
export function rolesByWay(catalog: Catalog): (FilterOption & { roles: Pick<Role, "slug" | "title">[] })[] {
  return WITHOUT_DEGREE.map((kind) => ({
    id: kind,
    name: catalog.words(`route-${kind}`),
    roles: [...catalog.roles.values()]
      .filter(({ routes = [] }) => routes.some((route) => route.kind === kind))
      .map(({ slug, title }) => ({ slug, title })),
  })).filter(({ roles }) => roles.length > 0);
}
