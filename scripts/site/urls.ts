/** Every address of the site, as a path from the site's root. */
export const urls = {
  home: "/",
  roles: "/roles/",
  role: (slug: string) => `/roles/${slug}/`,
  roleMarkdown: (slug: string) => `/roles/${slug}/index.md`,
  domain: (id: string) => `/domains/${id}/`,
  ladder: (name: string) => `/ladders/${name}/`,
  skills: "/skills/",
  skill: (id: string) => `/skills/${id}/`,
  search: "/search/",
  map: "/map/",
  fit: "/fit/",
  /** What the page reads of every role. */
  fitData: "/fit/roles.json",
  domainMap: (id: string) => `/map/${id}/`,
  /** The map with a role in the middle. */
  mapAround: (slug: string) => `/map/?role=${slug}`,
  mapData: "/map/roles.json",
  changes: "/changes/",
  /** What became of a role on a day. */
  change: (day: string, slug: string) => `/changes/#${changeAnchor(day, slug)}`,
  feed: "/feed.xml",
  roleFeed: (slug: string) => `/roles/${slug}/feed.xml`,
  salaries: "/salaries/",
  domainSalaries: (id: string) => `/salaries/${id}/`,
  /** An official occupation, by its country and code as `occupationId` joins them. */
  occupation: (id: string) => `/occupations/${id}/`,
  plan: "/plan/",
  /** The plan of the way to a role, from another if there is one. */
  planTo: (to: string, from?: string) => `/plan/?${from === undefined ? "" : `from=${from}&`}to=${to}`,
  roadmap: (slug: string) => `/roles/${slug}/roadmap/`,
  compare: "/compare/",
  /** The ready page of two roles, in whatever order they are given. */
  comparePair: (slug: string, other: string) => `/compare/${pairKey(slug, other)}/`,
  method: "/method/",
  sources: "/sources/",
  source: (id: string) => `/sources/#source-${id}`,
  about: "/about/",
  api: "/api/",
  offline: "/offline/",
  edit: "/edit/",
  /** The editor with a role's file opened in it. */
  editRole: (slug: string) => `/edit/?role=${slug}`,
  editData: "/edit/catalog.json",
  editTemplate: "/edit/template.md",
  /** A role's file as it lies in the roles folder. */
  editSource: (slug: string) => `/edit/sources/${slug}.md`,
  privacy: "/privacy/",
  docs: "/docs/",
  /** A page of the documentation, by the name of its file. */
  doc: (name: string) => `/docs/${name}/`,
  errors: "/errors/",
  /** What a problem code means. */
  error: (code: string) => `/errors/${code}/`,
  offlineZip: "/offline/rolebook.zip",
  /** What the editions for reading without a network do without. */
  offlineLeftOut: "/offline/#left-out",
  /** Where a reader who asked for a page in a language that is not stored is told so. */
  offlineNotStored: (asked: string) => `/offline/?asked=${encodeURIComponent(asked)}`,
  webManifest: "/manifest.webmanifest",
  pagefind: "/pagefind/pagefind.js",
  /** Pagefind's list of its indexes. */
  pagefindEntry: "/pagefind/pagefind-entry.json",
  searchNames: "/search/names.json",
  /** The places that there are pay figures for; a site without any has none. */
  searchPlaces: "/search/places.json",
  notFound: "/404.html",
  sitemap: "/sitemap.xml",
  /** One of several sitemaps, by its number. */
  sitemapPart: (number: number) => `/sitemap-${number}.xml`,
  robots: "/robots.txt",
  llms: "/llms.txt",
  /** A data file, by its name below the current version. */
  data: (name: string) => `/api/v1/${name}`,
  /** A social image, by what it is of and a hash of what it says. */
  socialImage: (name: string) => `/social/${name}.png`,
  /** A page of the site's own. */
  ownPage: (slug: string) => `/${slug}/`,
  /** A file of the site's own. */
  ownAsset: (name: string) => `/own/${name}`,
  asset: (name: string) => `/assets/${name}`,
} as const;

const BETWEEN = "-vs-";

/** The name of the ready page of two roles: `a` before `b` in the alphabet. */
export function pairKey(slug: string, other: string): string {
  return slug < other ? slug + BETWEEN + other : other + BETWEEN + slug;
}

/** The pairs of slugs that the name of a ready page may stand for: a slug may itself hold what stands between two. */
export function pairsNamed(key: string): [string, string][] {
  const parts = key.split(BETWEEN);
  return parts.slice(1).map((_, at) => [parts.slice(0, at + 1).join(BETWEEN), parts.slice(at + 1).join(BETWEEN)]);
}

/** The ready page at an address below the root, with or without its file's name. */
const READY_PAGE = /^\/?compare\/([^/]+-vs-[^/]+)\/(?:index\.html)?$/;

/**
 * Where the two roles of a ready page are compared as well, in a copy of the site that does without that page.
 *
 * @param page the address below the root, or the file
 * @param isRole whether the copy knows a role
 * @returns undefined where it is no ready page of two roles
 */
export function comparisonInstead(page: string, isRole: (slug: string) => boolean): string | undefined {
  const [, key = ""] = READY_PAGE.exec(page) ?? [];
  const pair = pairsNamed(key).find((slugs) => slugs.every(isRole));
  return pair && `${urls.compare}?roles=${pair.join()}`;
}

/** Whether a file of the site is the ready page of two roles. */
export function isReadyComparison(file: string): boolean {
  return READY_PAGE.test(file);
}

const FOR_PROGRAMS =
  /^(?:_headers|_redirects|\.nojekyll|\.rolebook|robots\.txt|sitemap(?:-\d+)?\.xml|feed\.xml|llms\.txt|service-worker\.js|api\/v1\/.*|roles\/[^/]+\/(?:index\.md|feed\.xml)|social\/.*)$/;

/** Whether a file of the site is for hosts, crawlers and programs: no page loads it, and the editions for reading without a network have it not. */
export function isForPrograms(file: string): boolean {
  return FOR_PROGRAMS.test(file);
}

/** The place on the page of changes that tells of a role on a day. */
export function changeAnchor(day: string, slug: string): string {
  return `changed-${day}-${slug}`;
}

/** The pages that are not made of one thing each; that of salaries exists where any figure is known, the others everywhere. */
export const FIXED_PAGES: readonly string[] = [
  urls.home,
  urls.roles,
  urls.skills,
  urls.search,
  urls.map,
  urls.changes,
  urls.salaries,
  urls.plan,
  urls.compare,
  urls.method,
  urls.sources,
  urls.about,
  urls.api,
  urls.offline,
  urls.edit,
  urls.privacy,
  urls.errors,
];

/** The folder names of the pages that are made one by one, and what they are made from. */
export const PAGE_FAMILIES = { roles: "role", domains: "domain", skills: "skill" } as const;

/**
 * How a page refers to the site's root: `./`, `../`, `../../`. Relative addresses let one build work at
 * any path and from a folder on disk.
 *
 * @param page the page's own path from the root
 */
export function rootFrom(page: string): string {
  const depth = page.split("/").length - 2;
  return depth <= 0 ? "./" : "../".repeat(depth);
}

/** The address of `target` (a path from the root) as it is written on a page with that way to the root. */
export function relativeUrl(root: string, target: string): string {
  return root + target.replace(/^\//, "");
}

/** The file below the output folder that an address is served from. */
export function outputFile(url: string): string {
  return url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1);
}

/** What is made in the language of the original alone. */
const ONCE = /^\/(?:changes|docs|edit|errors)\/|^\/(?:.*\/)?feed\.xml$/;

/** Whether a path leads to a page that is made in the language of the original alone: there is one for all languages. */
export function isOnce(path: string): boolean {
  return ONCE.test(path);
}

/** The way from a page of a translation to the root of the original. */
export function originalRoot(root: string): string {
  return `${root === "./" ? "" : root}../`;
}

/** The full address of a page on the published site. */
export function absoluteUrl(baseUrl: string, page: string): string {
  return new URL(page.replace(/^\//, ""), withTrailingSlash(baseUrl)).href;
}

/**
 * How a file of the site names the site's addresses: in full where the site has an address of its own, else from where
 * the file lies.
 *
 * @param file the file's own path from the root
 */
export function addressesIn(file: string, baseUrl: string | undefined): (page: string) => string {
  return (page) => (baseUrl === undefined ? relativeUrl(rootFrom(file), page) : absoluteUrl(baseUrl, page));
}

/** The path of the site on its host, with a slash at both ends: the host's root where nobody says at which address it is. */
export function basePath(baseUrl: string | undefined): string {
  return baseUrl === undefined ? "/" : new URL(withTrailingSlash(baseUrl)).pathname;
}

function withTrailingSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}
