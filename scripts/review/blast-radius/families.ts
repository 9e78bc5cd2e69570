import type { Dependents, Touched } from "../dependents.ts";

/** Files of the built site that depend on the roles in one way. */
interface Family {
  /** Paths below the output folder; the first group is what the file is about. */
  files: readonly RegExp[];
  /** Whether such a file may differ after a change. */
  mayChange(about: string, dependents: Dependents, touched: Touched): boolean;
}

/**
 * The one table of what depends on what. The first pattern that fits counts; a file that none fits is reported.
 * Whoever adds a page type adds its pattern here.
 */
const FAMILIES: readonly Family[] = [
  // A role's page; what plans and comparisons read of it.
  {
    files: [/^roles\/([^/]+)\/index\.(?:html|md)$/, /^(?:plan\/roles|compare\/data)\/([^/]+)\.json$/],
    mayChange: (slug, { roles, moved }) => roles.has(slug) || moved.has(slug),
  },
  // Its roadmap and its feed; its data, and its text in the results of a search.
  {
    files: [
      /^roles\/([^/]+)\/(?:roadmap\/index\.html|feed\.xml)$/,
      /^(?:api\/v1\/roles|search\/texts)\/([^/]+)\.json$/,
    ],
    mayChange: (slug, { roles }) => roles.has(slug),
  },
  // Its file, to edit.
  { files: [/^edit\/sources\/([^/]+)\.md$/], mayChange: (slug, { shown }) => shown.has(slug) },
  // A comparison. The name of a social image ends in a hash of what it says, so that it never changes but comes and goes.
  {
    files: [/^compare\/([^/]+-vs-[^/]+)\/index\.html$/, /^social\/compare\/([^/]+)\.[0-9a-f]+\.png$/],
    mayChange: (pair, { comparisons }) => comparisons.has(pair),
  },
  // The social image of a role or a domain.
  {
    files: [/^social\/(?:(?:roles|domains)\/)?([^/]+)\.[0-9a-f]+\.png$/],
    mayChange: (id, { roles, domains }) => roles.has(id) || domains.has(id),
  },
  // A domain's page and its salaries.
  { files: [/^(?:domains|salaries)\/([^/]+)\/index\.html$/], mayChange: (id, { domains }) => domains.has(id) },
  // A ladder's page and its table.
  {
    files: [/^(?:api\/v1\/)?ladders\/([^/]+?)(?:\/index\.html|\.csv)$/],
    mayChange: (name, { ladders }, { proficiency }) => ladders.has(name) || proficiency,
  },
  // A skill's page.
  { files: [/^skills\/([^/]+)\/index\.html$/], mayChange: (id, { skills }) => skills.has(id) },
  // An occupation's page and its data.
  {
    files: [/^(?:api\/v1\/)?occupations\/([A-Z]{2}\/[^/]+?)(?:\/index\.html|\.json|\.csv)$/],
    mayChange: (id, { occupations }, { pay, sources }) => occupations.has(id) || pay.size > 0 || sources.size > 0,
  },
  // The data of a vocabulary, and of the tables of pay.
  {
    files: [/^api\/v1\/(skills|domains|traits|occupations|sources)\.json$/],
    mayChange: (name, _, touched) => touched[name as "skills" | "domains" | "traits"].size > 0,
  },
  { files: [/^api\/v1\/pay\.json$/], mayChange: (_, __, { pay, sources }) => pay.size > 0 || sources.size > 0 },
  // Pages that count the roles of each domain.
  {
    files: [/^(?:about\/index|404)\.html$/],
    mayChange: (_, { counts }, { domains }) => counts || domains.size > 0,
  },
  // Lists of roles, for people, for the code of pages, for the search, for programs, and for reading without a network.
  {
    files: [
      /^(?:(?:roles|skills|search|sources|method|api|compare|plan|fit|salaries|map(?:\/[^/]+)?|changes)\/)?index\.html$/,
      /^(?:search(?:\/(?:words|skills))?|compare|plan|fit|salaries|map|edit|pay(?:\/[A-Z]{2})?)\/[^/]+\.(?:json|txt)$/,
      /^pagefind\/(?:index\/.*|filter\/.*|pagefind-entry\.json|pagefind\.\w+\.pf_meta)$/,
      /^(?:api\/v1\/(?:roles\.json|salaries\.csv)|sitemap(?:-\d+)?\.xml|feed\.xml|llms\.txt|_redirects)$/,
      /^offline\/(?:packs\/.*|manifest\.json|rolebook\.zip|index\.html)$/,
    ],
    mayChange: () => true,
  },
  // What only the program and the settings decide.
  {
    files: [
      /^(?:assets\/.*|pagefind\/(?:pagefind[\w-]*\.js|wasm\..*)|service-worker\.js|manifest\.webmanifest|robots\.txt|_headers|\.nojekyll|api\/v1\/schema\/.*|(?:errors\/.*|edit|privacy)\/?(?:index\.html|template\.md))$/,
    ],
    mayChange: () => false,
  },
  // The documentation, and pages and files of the site's own. Last: every other name at the top is the program's.
  {
    files: [
      /^docs\/(?:[^/]+\/)?index\.html$/,
      /^(?:own\/[^/]+|(?!roles|skills|domains|search|sources|method|api|compare|plan|fit|salaries|map|changes|about|offline|edit|errors|privacy|occupations|ladders)[a-z0-9-]+\/index\.html)$/,
    ],
    mayChange: (_, __, { settings }) => settings,
  },
];

/** The family that a file belongs to, and what it is about. */
export function familyOf(path: string): { family: Family; about: string } | undefined {
  for (const family of FAMILIES)
    for (const pattern of family.files) {
      const match = pattern.exec(path);
      if (match) return { family, about: match[1] ?? "" };
    }
  return undefined;
}
