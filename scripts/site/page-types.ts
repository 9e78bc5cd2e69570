import type { Catalog, Role } from "../catalog/catalog.ts";
import { mustGet } from "../catalog/catalog.ts";
import { levelsOf } from "../catalog/derive/levels.ts";
import { type DomainListing, domainListing, domainListings, payListing } from "../catalog/derive/listings.ts";
import { methodExample } from "../catalog/derive/method-example.ts";
import { medianPay } from "../catalog/derive/pay.ts";
import { bandOf } from "../catalog/derive/pay-bands.ts";
import { roleCard } from "../catalog/derive/role-card.ts";
import { rolePage } from "../catalog/derive/role-page.ts";
import { skillGroups, skillPage } from "../catalog/derive/skill-page.ts";
import { sourceListings } from "../catalog/derive/source-pages.ts";
import { type Crumb, occupationData } from "../catalog/derive/structured-data.ts";
import { EXPERIENCE_SURVEY } from "../catalog/derive/survey.ts";
import type { StringKey } from "../schema/string-table.ts";
import type { Words } from "../schema/strings.ts";
import { editLinks } from "./repository.ts";
import { rolePageText } from "./role-page-text.ts";
import type { SiteContext } from "./site-context.ts";
import { rootFrom, urls } from "./urls.ts";

/** What a page's head and frame need to know, and what its template shows. */
export interface PageContent {
  title: string;
  description: string;
  /** The pages above this one, from the home page. */
  trail: readonly Crumb[];
  /** schema.org objects beside the breadcrumbs. */
  data?: readonly object[];
  /** What the page's own template reads. */
  view: object;
}

/** One kind of page: where its pages are, and what they show. Keys are slugs or ids; a single page has the key "". */
export interface PageType {
  name: string;
  template: string;
  keys(catalog: Catalog): readonly string[];
  url(key: string): string;
  content(site: SiteContext, key: string): PageContent;
}

const single = () => [""];
const home = ({ catalog: { words } }: SiteContext): Crumb => ({ name: words("home"), url: urls.home });

/** The one table of page types. */
export const PAGE_TYPES: readonly PageType[] = [
  {
    name: "home",
    template: "pages/home.njk",
    keys: single,
    url: () => urls.home,
    content: ({ catalog }) => ({
      title: catalog.site.title,
      description: catalog.site.tagline ?? catalog.site.title,
      trail: [],
      view: {
        tagline: catalog.site.tagline ?? "",
        domains: domainListings(catalog).map(firstRoles),
        examples: exampleQueries(catalog),
      },
    }),
  },
  {
    name: "roles",
    template: "pages/roles.njk",
    keys: single,
    url: () => urls.roles,
    content: (site) => {
      const { catalog } = site;
      const listing = payListing(catalog);
      const domains = domainListings(catalog).map((domain) => ({
        ...domain,
        roles: domain.roles.map((card) => ({ ...card, band: bandOf(card.pay, listing.bands)?.id ?? "" })),
      }));
      const skills = skillGroups(catalog)
        .flatMap((group) => group.skills)
        .filter((skill) => skill.core > 0)
        .sort((a, b) => new Intl.Collator(catalog.site.language).compare(a.name, b.name));
      return {
        title: catalog.words("all-roles"),
        description: catalog.words("roles-intro", countsOf(catalog)),
        trail: [home(site)],
        view: {
          domains,
          pay: listing,
          skills,
          counts: countsOf(catalog),
          words: rawWords(catalog.words, FILTER_WORDS),
        },
      };
    },
  },
  {
    name: "role",
    template: "pages/role.njk",
    keys: (catalog) => [...catalog.roles.keys()],
    url: urls.role,
    content: (site, slug) => {
      const { catalog } = site;
      const role = mustGet(catalog.roles, slug);
      const page = rolePage(catalog, role);
      const bands = site.payBands();
      const pay = medianPay(catalog, role);
      return {
        title: role.title,
        description: role.summary,
        trail: [home(site), { name: page.domain.name, url: urls.domain(page.domain.id) }],
        data: [occupationData(catalog, role, site.baseUrl)],
        view: {
          role: page,
          text: rolePageText(page, role.body, rootFrom(urls.role(slug)), catalog.words),
          edit: editLinks(catalog.site, site.rolesPath, role),
          sourceTitles: Object.fromEntries(page.sources.map((source) => [source.id, source.title])),
          search: {
            band: bandOf(pay, bands),
            growth: growthClass(catalog, role),
            // Pages without a value would be left out of a sorted list: they get one below all others.
            payOrder: bandOf(pay, bands) && pay ? pay.median : -1,
            growthOrder: page.facts.outlook?.growth ?? -1000,
            levels: page.levels.map((level) => level.name),
          },
        },
      };
    },
  },
  {
    name: "domain",
    template: "pages/domain.njk",
    keys: (catalog) => [...catalog.domains.keys()],
    url: urls.domain,
    content: (site, id) => {
      const domain = domainListing(site.catalog, id);
      return {
        title: domain.name,
        description: domain.summary ?? site.catalog.words("count-roles", { count: domain.roles.length }),
        trail: [home(site), { name: site.catalog.words("roles"), url: urls.roles }],
        view: {
          domain,
          others: domainListings(site.catalog)
            .filter((other) => other.id !== id)
            .map(({ id, name, roles }) => ({ id, name, count: roles.length })),
        },
      };
    },
  },
  {
    name: "skills",
    template: "pages/skills.njk",
    keys: single,
    url: () => urls.skills,
    content: (site) => {
      const intro = site.catalog.words("skills-intro", {
        skills: site.catalog.words("count-skills", { count: site.catalog.skills.size }),
      });
      return {
        title: site.catalog.words("all-skills"),
        description: intro,
        trail: [home(site)],
        view: { intro, groups: skillGroups(site.catalog) },
      };
    },
  },
  {
    name: "skill",
    template: "pages/skill.njk",
    keys: (catalog) => [...catalog.skills.keys()],
    url: urls.skill,
    content: (site, id) => {
      const skill = skillPage(site.catalog, id);
      return {
        title: skill.name,
        description: skill.summary ?? skill.name,
        trail: [home(site), { name: site.catalog.words("skills"), url: urls.skills }],
        view: { skill },
      };
    },
  },
  {
    name: "search",
    template: "pages/search.njk",
    keys: single,
    url: () => urls.search,
    content: (site) => ({
      title: site.catalog.words("search-title"),
      description: site.catalog.words("search-label"),
      trail: [home(site)],
      view: searchView(site),
    }),
  },
  {
    name: "method",
    template: "pages/method.njk",
    keys: single,
    url: () => urls.method,
    content: (site) => ({
      title: site.catalog.words("method"),
      description: site.catalog.words("method-description"),
      trail: [home(site)],
      view: {
        example: methodExample(site.catalog),
        ladders: [...site.catalog.ladders].map(([name, levels]) => ({ name, levels })),
        survey: surveyOf(site.catalog),
      },
    }),
  },
  {
    name: "sources",
    template: "pages/sources.njk",
    keys: single,
    url: () => urls.sources,
    content: (site) => ({
      title: site.catalog.words("sources"),
      description: site.catalog.words("sources-intro"),
      trail: [home(site)],
      view: { sources: sourceListings(site.catalog) },
    }),
  },
  {
    name: "about",
    template: "pages/about.njk",
    keys: single,
    url: () => urls.about,
    content: (site) => ({
      title: site.catalog.words("about-title", { site: site.catalog.site.title }),
      description: site.catalog.words("about-description"),
      trail: [home(site)],
      view: {
        counts: countsOf(site.catalog),
        skillCount: site.catalog.skills.size,
        site: { repository: null, licence: null, "licence-url": null, ...site.catalog.site },
      },
    }),
  },
  {
    name: "not-found",
    template: "pages/not-found.njk",
    keys: single,
    url: () => urls.notFound,
    content: ({ catalog }) => ({
      title: catalog.words("not-found"),
      description: catalog.words("not-found-text"),
      trail: [],
      view: { domains: domainListings(catalog).map(({ id, name }) => ({ id, name })) },
    }),
  },
];

/** The survey that the method page sets beside the percentiles; only on sites that list it as a source. */
function surveyOf({ sources }: Catalog) {
  const source = sources.get(EXPERIENCE_SURVEY.source);
  return source ? { ...EXPERIENCE_SURVEY, title: source.title } : null;
}

function countsOf({ words, roles, ...catalog }: Catalog): { roles: string; domains: string } {
  return {
    roles: words("count-roles", { count: roles.size }),
    domains: words("count-domains", { count: domainListings({ words, roles, ...catalog }).length }),
  };
}

/** The words that the filter of roles fills in by itself. */
const FILTER_WORDS = ["filter-count", "filter-none"] as const;

/** Words with their placeholders, for code in the browser. */
function rawWords(words: Words, keys: readonly StringKey[]) {
  return Object.fromEntries(keys.map((key) => [key, words.raw(key)]));
}

/** The words that the search page's code fills in by itself. */
const SEARCH_WORDS = [
  "search-heading",
  "search-heading-all",
  "search-none",
  "search-none-hint",
  "search-working",
  "search-failed",
  "search-count",
] as const;

function searchView({ catalog, payBands }: SiteContext) {
  const { words, roles } = catalog;
  const { bands, unit } = payBands();
  const levels = new Set([...roles.values()].flatMap((role) => levelsOf(catalog, role).map((level) => level.name)));
  const names = domainListings(catalog).map(({ name }) => name);
  const plain = (values: Iterable<string>) => [...values].map((value) => ({ value, label: value, band: null }));
  return {
    currency: unit?.currency ?? "",
    facets: [
      { name: "domain", label: words("filter-domain"), options: plain(names) },
      { name: "pay", label: words("filter-pay"), options: bands.map((band) => ({ value: band.id, label: "", band })) },
      { name: "level", label: words("filter-level"), options: plain(levels) },
      {
        name: "growth",
        label: words("filter-growth"),
        options: plain((["growth-growing", "growth-steady", "growth-shrinking"] as const).map((key) => words(key))),
      },
    ].filter((facet) => facet.options.length > 0),
    words: rawWords(words, SEARCH_WORDS),
  };
}

/** A domain for the home page: its first roles, and whether there are more. */
function firstRoles({ id, name, summary, roles }: DomainListing) {
  const most = 12;
  return { id, name, summary, shown: roles.slice(0, most), more: roles.length > most, count: roles.length };
}

/** A few searches to try: the first alias of some roles, evenly over the alphabet. */
function exampleQueries({ roles }: Catalog): string[] {
  const named = [...roles.values()].filter((role) => role.aliases.length > 0);
  const wanted = 3;
  return Array.from(
    { length: Math.min(wanted, named.length) },
    (_, index) => named[Math.floor(((index + 0.5) * named.length) / wanted)] as Role,
  ).map((role) => role.aliases[0] ?? role.title);
}

/** How a role's occupation is expected to develop: the keys of the words that name it. */
function growthClass(catalog: Catalog, role: Role): "growth-growing" | "growth-steady" | "growth-shrinking" | null {
  const growth = roleCard(catalog, role).outlook?.growth;
  if (growth === undefined) return null;
  if (growth < 0) return "growth-shrinking";
  return growth >= FAST_GROWTH ? "growth-growing" : "growth-steady";
}

/** Growth in percent over ten years from which an occupation counts as growing fast. */
const FAST_GROWTH = 10;
