import { type Catalog, mustGet, type Role } from "../../catalog/catalog.ts";
import { domainRef } from "../../catalog/derive/domain-ref.ts";
import { drawMaps } from "../../catalog/derive/map-layout.ts";
import {
  bestConnected,
  domainsWithMaps,
  entryRows,
  neighbourhoods,
  type RoleMap,
  roleMap,
} from "../../catalog/derive/role-map.ts";
import { groupBy } from "../../catalog/group-by.ts";
import type { StringKey } from "../../schema/string-table.ts";
import { listedPayWords } from "../listed-pay-words.ts";
import { homeCrumb, type PageType, singlePage } from "../page-type.ts";
import { writingDirection } from "../render/writing-direction.ts";
import type { SiteContext } from "../site-context.ts";
import { urls } from "../urls.ts";

/** The map of all roles, and of one in the middle; on a large site the way to the list of each domain. */
export const mapPage = singlePage({
  name: "map",
  template: "pages/map.njk",
  script: "map",
  style: "map",
  url: urls.map,
  content(site) {
    const { words, domains, roles } = site.catalog;
    const apart = domainsWithMaps(site.catalog);
    const map = roleMap(site.catalog);
    const shown = apart.length > 0 ? [] : [...roles.values()];
    return {
      title: words("map"),
      description: words("map-description"),
      trail: [homeCrumb(site)],
      view: {
        domainPages: apart.map((id) => ({ id, name: mustGet(domains, id).name })),
        words: map.ways.length > 0 ? wordsFor(site) : null,
        ...drawnView(site, map, shown),
        domains: listedDomains(site, map, shown),
        isOpen: shown.length <= FEW,
        first: bestConnected(map, roles.size > FEW ? OFFERED : 0).map(({ slug, title, domain }) => ({
          slug,
          title,
          domain: map.domains[domain],
          page: apart.length > 0 ? urls.domainMap(map.domains[domain]?.id ?? "") : null,
        })),
      },
      isStill: map.ways.length === 0,
    };
  },
});

/** The map of one domain, on a site that is too large for one page. */
export const domainMapPages: PageType = {
  name: "domain-map",
  template: "pages/map.njk",
  script: "map",
  style: "map",
  listed: true,
  keys: domainsWithMaps,
  url: urls.domainMap,
  content(site, id) {
    const { words, domains, rolesByDomain } = site.catalog;
    const shown = mustGet(rolesByDomain, id);
    const map = roleMap(site.catalog);
    return {
      title: words("map-of-domain", { domain: mustGet(domains, id).name }),
      description: words("map-description"),
      trail: [homeCrumb(site), { name: words("map"), url: urls.map }],
      view: {
        domainPages: [],
        words: null,
        ...drawnView(site, map, shown),
        domains: listedDomains(site, map, shown),
        isOpen: true,
        first: [],
      },
    };
  },
};

/** So many roles are found without help: none is offered to begin with, and what is said of them is not folded. */
const FEW = 12;

/** So many roles are offered to begin with, on a site that has many. */
const OFFERED = 6;

/** The words that the page's code fills in by itself. */
const WORDS: readonly StringKey[] = [
  "comma",
  "colon",
  "map-shown",
  "map-unknown",
  "map-failed",
  "map-ways-in",
  "map-ways-in-first",
  "map-ways-in-more",
  "map-ways-in-none",
  "map-ways-on",
  "map-ways-on-first",
  "map-ways-on-more",
  "map-ways-on-none",
  "map-shared",
  "map-shared-none",
  "map-key-number",
  "map-key-colour",
  "map-in-words",
  "map-read",
  "map-from",
  "map-to",
  "map-related",
  "map-plan-from",
  "map-lowest-level",
  "plan-here",
];

function wordsFor({ catalog: { words, hasPay } }: SiteContext) {
  return words.browser(...WORDS, ...listedPayWords(hasPay), ...(hasPay ? (["map-key-pay"] as const) : []));
}

/** The map drawn, for each kind of screen, and whether a line in it comes from another domain. */
function drawnView({ catalog, keep }: SiteContext, { roles, ways }: RoleMap, shown: readonly Role[]) {
  const positions = new Map(roles.map(({ slug }, position) => [slug, position]));
  const rows = entryRows(catalog, shown);
  const drawn = rows.flatMap((row, band) =>
    row.roles.map(({ slug, title, domain }) => ({ position: mustGet(positions, slug), slug, title, domain, band })),
  );
  const present = new Set(shown.map(({ domain }) => domain));
  const content = {
    domains: [...catalog.domains.keys()].filter((id) => present.has(id)).map((id) => domainRef(catalog, id)),
    bands: rows.length > 1 || rows[0]?.level ? rows.map(({ level }) => levelWords(catalog, level)) : [""],
    roles: drawn,
    ways,
    isMirrored: writingDirection(catalog.site.language) === "rtl",
  };
  const drawings = keep(["maps", JSON.stringify(content)], () => drawMaps(content));
  const lines = drawings.flatMap((drawing) => drawing.ways.flatMap((domain) => domain.lines));
  return { drawings, hasFar: lines.some(({ isMain, isFar }) => isMain && isFar) };
}

const levelWords = ({ words }: Catalog, level: string | null) =>
  level === null ? words("map-no-level") : words("map-lowest-level", { level });

/** The map in words: roles by domain and by the level at which they begin, each with its ways in and on. */
function listedDomains({ catalog }: SiteContext, map: RoleMap, shown: readonly Role[]) {
  const around = neighbourhoods(map);
  const positions = new Map(map.roles.map(({ slug }, position) => [slug, position]));
  const onPage = new Set(shown.map(({ slug }) => slug));
  /** Where the list says the ways of a role. */
  const entryOf = ({ slug, title, domain }: { slug: string; title: string; domain: { id: string } }) => ({
    slug,
    title,
    page: onPage.has(slug) ? null : urls.domainMap(domain.id),
  });
  const byDomain = groupBy(shown, ({ domain }) => domain);
  return [...catalog.domains.keys()].flatMap((id) => {
    const own = byDomain.get(id);
    if (!own) return [];
    const rows = entryRows(catalog, own).map(({ level, roles }) => ({
      level,
      roles: roles.map(({ slug }) => {
        const { title, from, to, related } = around(mustGet(positions, slug));
        return { slug, title, from: from.map(entryOf), to: to.map(entryOf), related: related.map(entryOf) };
      }),
    }));
    return [{ ...domainRef(catalog, id), count: own.length, rows }];
  });
}
