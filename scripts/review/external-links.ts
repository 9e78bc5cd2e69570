import type { Catalog, Role } from "../catalog/catalog.ts";
import { markdownParser } from "../catalog/source/body.ts";

/** An address on another host, and where it stands. */
export interface ExternalLink {
  url: string;
  /** In words: "source O*NET", "role Backend Developer". */
  where: string;
  /** The source that it is the address of. */
  source: string | null;
}

/** Every address on another host, in the order of the vocabularies and then of the roles. */
export function externalLinks({ roles, skills, sources, site }: Catalog): ExternalLink[] {
  const links: ExternalLink[] = [];
  for (const [id, { url, title }] of sources)
    if (url !== undefined) links.push({ url, where: `source ${title}`, source: id });
  for (const { url, name } of skills.values())
    if (url !== undefined) links.push({ url, where: `skill ${name}`, source: null });
  const licence = site["licence-url"];
  if (licence !== undefined) links.push({ url: licence, where: "the settings of the site", source: null });
  for (const role of roles.values())
    for (const url of linksIn(role)) links.push({ url, where: `role ${role.title}`, source: null });
  return links;
}

function linksIn({ body, ...fields }: Role): string[] {
  return [...addressesIn(fields), ...bodyLinks(body).filter((href) => /^https?:\/\//i.test(href))];
}

/** Whatever fields call a `url`. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "url" && typeof inner === "string" ? [inner] : addressesIn(inner),
  );
}

const parser = markdownParser({ html: false });

/** The targets of all links in a role's text. */
function bodyLinks(body: string): string[] {
  return parser
    .parse(body, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === "link_open")
    .map((token) => String(token.attrGet("href") ?? ""));
}
