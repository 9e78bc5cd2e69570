import type { Catalog, Role } from "../catalog/catalog.ts";
import { markdownParser } from "../catalog/source/body.ts";
import { t } from "../diagnostics/messages.ts";

/** An address on another host, and where it stands. */
export interface ExternalLink {
  url: string;
  /** In words: "source O*NET", "role Backend Developer"; in a translation "role Stationspflege (de)". */
  where: string;
  /** The source that it is the address of. */
  source: string | null;
}

/** Every address on another host, in the order of the vocabularies, the roles, the site's own pages and the languages. */
export function externalLinks(catalog: Catalog): ExternalLink[] {
  const { translations } = catalog;
  const inOriginal = linksOfEdition(catalog);
  const known = new Set(inOriginal.map(({ url }) => url));
  const inTranslations = [...translations].flatMap(([language, translation]) =>
    linksOfEdition(translation)
      .filter(({ url }) => !known.has(url))
      .map((link) => ({ ...link, where: `${link.where} (${language})` })),
  );
  return [...inOriginal, ...inTranslations];
}

function linksOfEdition({ roles, skills, sources, site, pages }: Catalog): ExternalLink[] {
  const links: ExternalLink[] = [];
  for (const [id, { url, title }] of sources)
    if (url !== undefined) links.push({ url, where: t`source ${title}`, source: id });
  for (const { url, name } of skills.values())
    if (url !== undefined) links.push({ url, where: t`skill ${name}`, source: null });
  const licence = site["licence-url"];
  const ofSite = [...(licence === undefined ? [] : [licence]), ...addressesIn([site.links, site["footer-links"]])];
  for (const url of ofSite.filter(isOfAnotherHost))
    links.push({ url, where: t`the settings of the site`, source: null });
  for (const role of roles.values())
    for (const url of linksIn(role)) links.push({ url, where: t`role ${role.title}`, source: null });
  for (const { title, body } of pages.values())
    for (const url of bodyLinks(body)) links.push({ url, where: t`page ${title}`, source: null });
  return links;
}

function linksIn({ body, ...fields }: Role): string[] {
  return [...addressesIn(fields), ...bodyLinks(body)];
}

/** Whatever fields call a `url`. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "url" && typeof inner === "string" ? [inner] : addressesIn(inner),
  );
}

const parser = markdownParser({ html: false });

const isOfAnotherHost = (href: string) => /^https?:\/\//i.test(href);

/** The targets of all links in a text that leave the site. */
function bodyLinks(body: string): string[] {
  return parser
    .parse(body, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === "link_open")
    .map((token) => String(token.attrGet("href") ?? ""))
    .filter(isOfAnotherHost);
}
