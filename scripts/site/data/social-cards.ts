import { createHash } from "node:crypto";
import { type Catalog, mustGet, type Role } from "../../catalog/catalog.ts";
import { pairKeys, pairOf } from "../../catalog/derive/compare/compare-pages.ts";
import { levelsOf } from "../../catalog/derive/levels.ts";
import { citedOccupation } from "../../catalog/derive/pay/pay.ts";
import { sameUnit } from "../../catalog/derive/pay/same-unit.ts";
import type { SocialImages } from "../../config.ts";
import type { Depicted, SiteContext, SocialImage } from "../site-context.ts";
import { pairKey, urls } from "../urls.ts";

/**
 * What a social image says, from top to bottom. That of a domain or of the site stands on many pages, so it says nothing
 * that changes with a single role.
 */
export interface SocialCard {
  /** What it belongs to: a domain. */
  kicker: string;
  title: string;
  /** What it pays, or else another fact. */
  lines: readonly string[];
  /** Where that comes from, in small. */
  note: string;
  site: string;
}

/** A social image by its address, which holds a hash of what it says. */
export interface DrawnImage {
  url: string;
  card: SocialCard;
}

/** Raised when the drawing changes, so that images drawn before are not taken for those of today. */
const DESIGN = 1;

/**
 * The social image of a page. Whoever shows one asks for its full address: where the site's own is unknown, there is none.
 *
 * @param made for what the site has images
 */
export function socialImageOf(
  site: SiteContext,
  made: SocialImages,
  { role, pair, domain = role?.domain }: Depicted,
): SocialImage | null {
  if (made === "none" || site.baseUrl === undefined) return null;
  const [name, card] =
    pair && made === "all"
      ? [`compare/${pairKey(pair[0].slug, pair[1].slug)}`, pairCard(site, pair)]
      : role && made === "all"
        ? [`roles/${role.slug}`, roleCard(site, role)]
        : domain !== undefined
          ? [`domains/${domain}`, domainCard(site, domain)]
          : ["site", siteCard(site)];
  return { url: address(name, card), alt: [card.title, ...card.lines].filter(Boolean).join(". ") };
}

/** Every social image of a site, each once. */
export function* socialImages(site: SiteContext, made: SocialImages): Generator<DrawnImage> {
  if (made === "none" || site.baseUrl === undefined) return;
  const { roles, rolesByDomain, domains } = site.catalog;
  const image = (name: string, card: SocialCard) => ({ url: address(name, card), card });
  yield image("site", siteCard(site));
  for (const id of domains.keys())
    if (mustGet(rolesByDomain, id).length > 0) yield image(`domains/${id}`, domainCard(site, id));
  if (made !== "all") return;
  for (const role of roles.values()) yield image(`roles/${role.slug}`, roleCard(site, role));
  for (const key of pairKeys(site.catalog)) yield image(`compare/${key}`, pairCard(site, pairOf(site.catalog, key)));
}

function address(name: string, card: SocialCard): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([DESIGN, card]))
    .digest("hex")
    .slice(0, 12);
  return urls.socialImage(`${name}.${hash}`);
}

function siteCard({ catalog: { site } }: SiteContext): SocialCard {
  return { kicker: "", title: site.title, lines: [], note: site.tagline ?? "", site: "" };
}

function domainCard({ catalog: { site, domains } }: SiteContext, id: string): SocialCard {
  const { name, summary = "" } = mustGet(domains, id);
  return { kicker: site.title, title: name, lines: [], note: summary, site: site.tagline ?? "" };
}

function roleCard({ catalog, formats }: SiteContext, role: Role): SocialCard {
  const { site } = catalog;
  const pay = payOf(catalog, role, formats);
  return {
    kicker: mustGet(catalog.domains, role.domain).name,
    title: role.title,
    lines: catalog.hasPay ? [pay.line] : [],
    note: pay.note,
    site: site.title,
  };
}

/** Two roles, each with what it pays. */
function pairCard({ catalog, formats }: SiteContext, [a, b]: [Role, Role]): SocialCard {
  const { words, site } = catalog;
  const paying = catalog.hasPay ? [a, b] : [];
  const lines = paying.map((role) => `${role.title}${words("colon")} ${payOf(catalog, role, formats).line}`);
  const notes = new Set(paying.map((role) => payOf(catalog, role, formats).note).filter(Boolean));
  return {
    kicker: words("related-compare"),
    title: `${a.title} / ${b.title}`,
    lines,
    note: [...notes].join(`${words("semicolon")} `),
    site: site.title,
  };
}

/** What a role pays from its lowest level to its highest, with its basis: only figures of one unit and one basis. */
function payOf(catalog: Catalog, role: Role, formats: SiteContext["formats"]): { line: string; note: string } {
  const { words } = catalog;
  const all = levelsOf(catalog, role).flatMap(({ salaries }) => salaries.slice(0, 1));
  const [first] = all;
  if (!first) return { line: words("pay-none"), note: "" };
  const pay = all.filter((each) => sameUnit(each, first) && each.basis === first.basis);
  const range = words("pay-range", {
    low: formats.money(Math.min(...pay.map(({ low }) => low)), first),
    high: formats.money(Math.max(...pay.map(({ high }) => high)), first),
  });
  const occupation = citedOccupation(catalog, role)?.title;
  const basis = [
    formats.area(first.area),
    first.percentiles && occupation ? occupation : mustGet(catalog.sources, first.source).title,
    first.reference ? formats.date(first.reference) : "",
  ];
  return {
    line: `${words(`pay-${first.basis}`)}${words("colon")} ${range} ${formats.per(first.period)}`,
    note: basis.filter(Boolean).join(`${words("comma")} `),
  };
}
