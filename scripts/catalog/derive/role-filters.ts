import { slugFrom } from "../../schema/common.ts";
import { ROUTE_KINDS } from "../../schema/role.ts";
import { type Catalog, type Role, skillIds } from "../catalog.ts";
import { isOpenWithoutDegree, WITHOUT_DEGREE } from "./fit.ts";
import { domainCounts } from "./listings.ts";
import { MEANT } from "./own-facts.ts";
import { GROWTH_CLASSES, growthClass } from "./pay/growth.ts";
import { citedOccupation } from "./pay/pay.ts";
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
    way: [...(isOpenWithoutDegree(kinds) ? ["no-degree"] : []), ...kinds],
    education: entry ? [educationId(entry.education)] : [],
    growth: outlook ? [growthClass(outlook.growth)] : [],
    skill: skillIds(role.skills?.core ?? []),
    ...Object.fromEntries(traitsOf(catalog, role).map(({ id, step }) => [`trait-${id}`, [step.id]])),
  };
}

/** A publisher's words as a part of an address. */
const educationId = (education: string) => slugFrom(education) || "other";

/** What roles have of all filters, as the page's code reads it: `domain.data way.degree skill.sql`. */
export function filterValues(catalog: Catalog): (role: Role) => string[] {
  const own = namedFilters(catalog);
  return (role) => [
    ...Object.entries(valuesOf(catalog, role)).flatMap(([filter, values]) =>
      values.map((value) => `${filter}.${value}`),
    ),
    ...own.flatMap(({ field, ids }) =>
      textsIn(role, field).flatMap((text) => (ids.has(text) ? `${keyOf(field)}.${ids.get(text)}` : [])),
    ),
  ];
}

/** More texts than these tell every role from every other, and nobody chooses from them. */
const MOST_TEXTS = 40;

/** What a filter of a field of the site's own is called in addresses. */
const keyOf = (field: string) => `field-${field}`;

function textsIn({ fields = {} }: Role, field: string): string[] {
  const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return value === undefined ? [] : [value].flat().map(String);
}

/** The fields of the site's own whose few texts part the roles, with an id for each text. */
function namedFilters({ site, roles }: Catalog): { field: string; name: string; ids: ReadonlyMap<string, string> }[] {
  const collator = new Intl.Collator(site.language);
  return Object.entries(site.fields).flatMap(([field, { label, type }]) => {
    if (type !== "text" && type !== "list") return [];
    const texts = [...roles.values()].flatMap((role) => textsIn(role, field));
    const distinct = [...new Set(texts)].sort((a, b) => collator.compare(a, b) || (a < b ? -1 : 1));
    if (distinct.length > MOST_TEXTS || (type === "text" && distinct.length === texts.length && texts.length > 1))
      return [];
    const ids = new Map<string, string>();
    const taken = new Set<string>();
    for (const text of distinct) {
      const base = slugFrom(text) || "other";
      let id = base;
      for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
      taken.add(id);
      ids.set(text, id);
    }
    return [{ field, name: label, ids }];
  });
}

/** A field of the site's own that is a number, which roles have at least so much of; or a day that is not over. */
export interface FigureFilter {
  id: string;
  name: string;
  kind: "least" | "open" | "ahead";
  /** Amounts that part the roles, ascending; empty for days. */
  amounts: number[];
}

/** So many amounts to choose from are enough. */
const MOST_AMOUNTS = 7;

/** The filters by the numbers and days of the site's own. */
export function figureFilters({ site, roles }: Catalog): FigureFilter[] {
  return Object.entries(site.fields).flatMap(([field, { label, type }]): FigureFilter[] => {
    const values = [...roles.values()].flatMap((role) => textsIn(role, field));
    const filter = { id: keyOf(field), name: label, amounts: [] };
    if (values.length === 0) return [];
    if (type === "date" && field !== MEANT.posted)
      return [{ ...filter, kind: field === MEANT.closes ? "open" : "ahead" }];
    if (type !== "number") return [];
    const sorted = [...new Set(values.map(Number))].sort((a, b) => a - b);
    const amounts =
      sorted.length <= MOST_AMOUNTS
        ? sorted
        : Array.from({ length: MOST_AMOUNTS }, (_, at) => sorted[Math.floor((at * sorted.length) / MOST_AMOUNTS)] ?? 0);
    return sorted.length > 1 || values.length < roles.size ? [{ ...filter, kind: "least", amounts }] : [];
  });
}

/** The numbers and days of a role that these filters ask for; a day that is left open is empty. */
export function figuresOf(filters: readonly FigureFilter[]): (role: Role) => { figures: string[]; days: string[] } {
  return (role) => {
    const [figures, days]: [string[], string[]] = [[], []];
    for (const { id, kind } of filters) {
      const [value] = textsIn(role, id.slice("field-".length));
      if (kind === "least" && value !== undefined) figures.push(`${id}=${value}`);
      // A role that does not say when it closes is open.
      if (kind === "open" || (kind === "ahead" && value !== undefined)) days.push(`${id}=${value ?? ""}`);
    }
    return { figures, days };
  };
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
  const own = namedFilters(catalog).map(({ field, name, ids }) => ({
    id: keyOf(field),
    name,
    area: null,
    options: [...ids].map(([text, id]) => ({ id, name: text })),
    isPartial: roles.some((role) => textsIn(role, field).length === 0),
  }));
  return [
    ...own.filter(({ options, isPartial }) => options.length > 1 || (options.length === 1 && isPartial)),
    ...filters.filter(
      ({ id, options }) => options.length > 1 || (options.length === 1 && all.some((values) => !values[id]?.length)),
    ),
  ].map(({ id, name, area, options }) => ({ id, name, area, options: options.map(({ id, name }) => ({ id, name })) }));
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
