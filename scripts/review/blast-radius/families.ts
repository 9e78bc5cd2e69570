import type { Dependents, Touched } from "../dependents.ts";

/** Files of the built site that depend on the roles in one way. */
export interface Family {
  name: string;
  /** Paths below the output folder; the first group is what the file is about. */
  files: RegExp;
  /** Whether such a file may differ after a change. */
  mayChange(about: string, dependents: Dependents, touched: Touched): boolean;
}

const shownOnly: Family["mayChange"] = (slug, { shown }) => shown.has(slug);
const anywhere: Family["mayChange"] = () => true;
const never: Family["mayChange"] = () => false;

/**
 * The one table of what depends on what. The first pattern that fits counts; a file that none fits is reported.
 * Whoever adds a page type adds its line here.
 */
export const FAMILIES: readonly Family[] = [
  {
    name: "a role's page",
    files: /^roles\/([^/]+)\/index\.(?:html|md)$/,
    mayChange: (slug, { roles, moved }) => roles.has(slug) || moved.has(slug),
  },
  {
    name: "a role's roadmap",
    files: /^roles\/([^/]+)\/roadmap\/index\.html$/,
    mayChange: (slug, { roles }) => roles.has(slug),
  },
  {
    name: "a role's feed",
    files: /^roles\/([^/]+)\/feed\.xml$/,
    mayChange: (slug, { roles }) => roles.has(slug),
  },
  {
    name: "a role's data",
    files: /^api\/v1\/roles\/([^/]+)\.json$/,
    mayChange: (slug, { roles }) => roles.has(slug),
  },
  {
    name: "what plans and comparisons read of a role",
    files: /^(?:plan\/roles|compare\/data)\/([^/]+)\.json$/,
    mayChange: (slug, { roles, moved }) => roles.has(slug) || moved.has(slug),
  },
  {
    name: "the social image of a role or a domain",
    // Its name ends in a hash of what it says, so that it never changes but comes and goes.
    files: /^social\/(?:(?:roles|domains)\/)?([^/]+)\.[0-9a-f]+\.png$/,
    mayChange: (id, { roles, domains }) => roles.has(id) || domains.has(id),
  },
  {
    name: "the social image of a comparison",
    files: /^social\/compare\/([^/]+)\.[0-9a-f]+\.png$/,
    mayChange: (pair, { comparisons }) => comparisons.has(pair),
  },
  { name: "a role's file, to edit", files: /^edit\/sources\/([^/]+)\.md$/, mayChange: shownOnly },
  {
    name: "a role's text in the results of a search",
    files: /^search\/texts\/([^/]+)\.json$/,
    mayChange: (slug, { roles }) => roles.has(slug),
  },
  {
    name: "a domain's page",
    files: /^domains\/([^/]+)\/index\.html$/,
    mayChange: (id, { domains }) => domains.has(id),
  },
  {
    name: "a ladder's page and its table",
    files: /^(?:api\/v1\/)?ladders\/([^/]+?)(?:\/index\.html|\.csv)$/,
    mayChange: (name, { ladders }, { proficiency }) => ladders.has(name) || proficiency,
  },
  {
    name: "the salaries of a domain",
    files: /^salaries\/([^/]+)\/index\.html$/,
    mayChange: (id, { domains }) => domains.has(id),
  },
  { name: "a skill's page", files: /^skills\/([^/]+)\/index\.html$/, mayChange: (id, { skills }) => skills.has(id) },
  {
    name: "a comparison",
    files: /^compare\/([^/]+-vs-[^/]+)\/index\.html$/,
    mayChange: (pair, { comparisons }) => comparisons.has(pair),
  },
  { name: "the data of skills", files: /^api\/v1\/skills\.json$/, mayChange: (_, __, { skills }) => skills.size > 0 },
  {
    name: "the data of domains",
    files: /^api\/v1\/domains\.json$/,
    mayChange: (_, __, { domains }) => domains.size > 0,
  },
  { name: "the data of traits", files: /^api\/v1\/traits\.json$/, mayChange: (_, __, { traits }) => traits.size > 0 },
  {
    name: "the data of occupations",
    files: /^api\/v1\/occupations\.json$/,
    mayChange: (_, __, { occupations }) => occupations.size > 0,
  },
  {
    name: "an occupation's page and its data",
    files: /^(?:api\/v1\/)?occupations\/([A-Z]{2}\/[^/]+?)(?:\/index\.html|\.json|\.csv)$/,
    mayChange: (id, { occupations }, { pay, sources }) => occupations.has(id) || pay.size > 0 || sources.size > 0,
  },
  {
    name: "the data of pay tables",
    files: /^api\/v1\/pay\.json$/,
    mayChange: (_, __, { pay, sources }) => pay.size > 0 || sources.size > 0,
  },
  {
    name: "the data of sources",
    files: /^api\/v1\/sources\.json$/,
    mayChange: (_, __, { sources }) => sources.size > 0,
  },
  {
    name: "a page that counts the roles of each domain",
    files: /^(?:about\/index|404)\.html$/,
    mayChange: (_, { counts }, { domains }) => counts || domains.size > 0,
  },
  {
    name: "a list of roles",
    files:
      /^(?:(?:roles|skills|search|sources|method|api|compare|plan|fit|salaries|map(?:\/[^/]+)?|changes)\/)?index\.html$/,
    mayChange: anywhere,
  },
  {
    name: "a page of the documentation",
    files: /^docs\/(?:[^/]+\/)?index\.html$/,
    mayChange: (_, __, { settings }) => settings,
  },
  // Last among the pages at the top of a site: every other name there is the program's.
  {
    name: "a page or file of the site's own",
    files:
      /^(?:own\/[^/]+|(?!roles|skills|domains|search|sources|method|api|compare|plan|fit|salaries|map|changes|about|offline|edit|errors|privacy|occupations|ladders)[a-z0-9-]+\/index\.html)$/,
    mayChange: (_, __, { settings }) => settings,
  },
  { name: "the data of all roles", files: /^api\/v1\/(?:roles\.json|salaries\.csv)$/, mayChange: anywhere },
  {
    name: "what a page's code reads of all roles",
    files:
      /^(?:search(?:\/(?:words|skills))?|compare|plan|fit|salaries|map|edit|pay(?:\/[A-Z]{2})?)\/[^/]+\.(?:json|txt)$/,
    mayChange: anywhere,
  },
  {
    name: "the search index",
    files: /^pagefind\/(?:index\/.*|filter\/.*|pagefind-entry\.json|pagefind\.\w+\.pf_meta)$/,
    mayChange: anywhere,
  },
  {
    name: "the offline edition",
    files: /^offline\/(?:packs\/.*|manifest\.json|rolebook\.zip|index\.html)$/,
    mayChange: anywhere,
  },
  {
    name: "a list for programs",
    files: /^(?:sitemap(?:-\d+)?\.xml|feed\.xml|llms\.txt|_redirects)$/,
    mayChange: anywhere,
  },
  {
    name: "what only the program and the settings decide",
    files:
      /^(?:assets\/.*|pagefind\/(?:pagefind[\w-]*\.js|wasm\..*)|service-worker\.js|manifest\.webmanifest|robots\.txt|_headers|\.nojekyll|api\/v1\/schema\/.*|(?:errors\/.*|edit|privacy)\/?(?:index\.html|template\.md))$/,
    mayChange: never,
  },
];

/** The family that a file belongs to, and what it is about. */
export function familyOf(path: string): { family: Family; about: string } | undefined {
  for (const family of FAMILIES) {
    const match = family.files.exec(path);
    if (match) return { family, about: match[1] ?? "" };
  }
  return undefined;
}
