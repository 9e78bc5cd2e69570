import { createHash } from "node:crypto";
import type { Role } from "../../catalog/catalog.ts";
import type { RoleChange } from "../../catalog/derive/change-history.ts";
import { groupBy } from "../../catalog/group-by.ts";
import type { SiteContext } from "../site-context.ts";
import { addressesIn, urls } from "../urls.ts";
import { fileAt, type SiteFile } from "./site-file.ts";
import { escapeXml } from "./sitemap.ts";

/** So many entries stand in the feed of the site, and in that of a role. */
const MOST_ENTRIES = 100;
const MOST_OF_ROLE = 20;

/** The feeds of a site: one of all changes, and one for each role. */
export function* feeds(site: SiteContext): Generator<SiteFile> {
  const { catalog, history } = site;
  const { words } = catalog;
  const roles = [...catalog.roles.values()];
  const lastReview = roles.reduce((last, { reviewed }) => (reviewed > last ? reviewed : last), EARLIEST);
  const whole = { title: `${catalog.site.title}: ${words("changes")}`, self: urls.feed, page: urls.changes };
  const newest = history.entries.slice(0, MOST_ENTRIES);
  yield fileAt(urls.feed, atomFeed(site, { ...whole, since: lastReview }, newest));
  const bySlug = groupBy(history.entries, ({ slug }) => slug);
  for (const role of roles) {
    const of = {
      title: words("changes-feed-of", { title: role.title }),
      self: urls.roleFeed(role.slug),
      page: urls.role(role.slug),
      since: role.reviewed,
    };
    yield fileAt(of.self, atomFeed(site, of, entriesOf(role, bySlug)));
  }
}

/** A day that stands where there is no other: a feed has to name one. */
const EARLIEST = "1970-01-01";

/** What became of a role, under its old slugs as well. */
function entriesOf(role: Role, bySlug: ReadonlyMap<string, RoleChange[]>): RoleChange[] {
  const slugs = [role.slug, ...(role["moved-from"] ?? [])];
  const entries = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  return entries.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0)).slice(0, MOST_OF_ROLE);
}

interface Feed {
  title: string;
  /** Paths of the feed itself, and of the page that it is about. */
  self: string;
  page: string;
  /** The day that it was last changed where it has no entries. */
  since: string;
}

/** A feed as RFC 4287 has it; readers of feeds take its links from the address that they have it from. */
function atomFeed({ catalog, baseUrl, history }: SiteContext, feed: Feed, entries: readonly RoleChange[]): string {
  const { words, site, roles, moved } = catalog;
  const address = addressesIn(feed.self, baseUrl);
  // An id has to be a full one, whatever becomes of links.
  const id = (path: string) => (baseUrl === undefined ? uuidOf(`${site.title}\n${path}`) : address(path));
  const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`;
  const entry = (change: RoleChange) => {
    const slug = roles.has(change.slug) ? change.slug : moved.get(change.slug)?.slug;
    const link = slug === undefined ? urls.changes : urls.role(slug);
    return [
      "<entry>",
      element("id", id(urls.change(change.day, change.slug))),
      element("title", change.title),
      element("updated", midnight(change.day)),
      `<link rel="alternate" type="text/html" href="${xmlText(address(link))}"/>`,
      `<summary type="text">${xmlText(change.told.map(({ sentence }) => sentence).join("\n"))}</summary>`,
      "</entry>",
    ].join("\n");
  };
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(site.language)}">`,
    element("id", id(feed.self)),
    element("title", feed.title),
    element("subtitle", words(history.reach === "none" ? "changes-unknown" : "changes-description")),
    element("updated", midnight(entries[0]?.day ?? feed.since)),
    `<author>${element("name", site.title)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(address(feed.self))}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(address(feed.page))}"/>`,
    ...(site.licence ? [element("rights", site.licence)] : []),
    ...entries.map(entry),
    "</feed>",
    "",
  ].join("\n");
}

/** A name that is the same for the same text, and for no other: a UUID of version 8, as RFC 9562 has it. */
function uuidOf(text: string): string {
  const digits = createHash("sha256").update(text).digest("hex");
  const variant = "89ab"[Number.parseInt(digits.charAt(16), 16) % 4];
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** The beginning of a day in UTC: a feed wants a moment, and a day is all that is told. */
function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Text for XML; characters that XML has no place for are left out. */
const xmlText = (text: string) => escapeXml(text.replace(NOT_IN_XML, ""));

// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
