import { mustGet, type Role } from "../../catalog/catalog.ts";
import { citedOccupations, listedMedianOf, type MedianPay } from "../../catalog/derive/pay/pay.ts";
import { occupationPay } from "../../catalog/derive/pay/pay-elsewhere.ts";
import type { SearchText } from "../../catalog/derive/search-names.ts";
import type { Words } from "../../schema/strings.ts";
import type { Formats } from "../filters.ts";
import { bodyTexts } from "../render/markdown.ts";
import { headingOf, isSaid, SECTIONS } from "../role-fields.ts";
import { type RolePage, rolePage } from "../role-page.ts";
import type { SiteContext } from "../site-context.ts";
import { type IndexedPart, searchPart } from "./search-part.ts";

/** What the search reads of a role's page: what results show, and how much the words of each part count. */
export interface IndexedText extends SearchText {
  title: string;
  aliases: string;
  parts: IndexedPart[];
}

/** The texts of all roles' pages by their slugs, in the order of the catalog. */
export function searchTexts(site: SiteContext): Map<string, IndexedText> {
  return new Map([...site.catalog.roles.keys()].map((slug) => [slug, searchText(site, slug)]));
}

/** The text of a role's page for the search, in the page's order. */
function searchText(site: SiteContext, slug: string): IndexedText {
  const { catalog } = site;
  const { words: t } = catalog;
  const role = mustGet(catalog.roles, slug);
  const page = rolePage(catalog, role);
  const { title, summary, aliases, domain, facts } = page;
  const { pay } = facts;
  return {
    title,
    summary,
    aliases: aliases.join(", "),
    domain: domain.name,
    pay: pay && paidText(pay, site, site.formats.money),
    paidIn: paidIn(site, role),
    parts: [
      ...ownParts(page, t),
      ...bodyTexts(role.body).map((part) => ({ ...part, weight: 2 })),
      ...sectionParts(page, t),
    ],
  };
}

function paidText(pay: MedianPay, site: SiteContext, money: Formats["money"]): string {
  const { formats } = site;
  const { median, period, occupation, area } = pay;
  const of = site.catalog.words("card-median-of", { occupation, area: formats.area(area) });
  return `${money(median, pay)} ${formats.per(period)}, ${of}`;
}

function paidIn(site: SiteContext, role: Role): SearchText["paidIn"] {
  const paid = citedOccupations(site.catalog, role).flatMap((cited): [string, string | null][] => {
    const median = listedMedianOf(cited);
    if (median) return [[cited.country, paidText(median, site, site.formats.moneyCode)]];
    return occupationPay(cited) ? [[cited.country, null]] : [];
  });
  return Object.fromEntries(paid);
}

/** What the role says in the fields of the site's own, but for addresses. */
function ownParts({ own }: RolePage, words: Words): IndexedPart[] {
  const lines = own
    .filter(({ type }) => type !== "url")
    .map(({ label, value }) => `${label}: ${[value].flat().join(", ")}`);
  return lines.length > 0 ? [{ ...searchPart("key-facts", words("key-facts"), lines), level: 2 }] : [];
}

/** What the sections say, each below its heading; none of those that say nothing. */
function sectionParts(page: RolePage, words: Words): IndexedPart[] {
  const parts: IndexedPart[] = [];
  let last = "";
  for (const section of SECTIONS) {
    const view = page[section.key];
    const filled = isSaid(view) ? section.search(view, words).filter(({ text }) => text !== "") : [];
    if (filled.length === 0) continue;
    const { anchor, heading } = headingOf(section);
    if (anchor !== last) parts.push({ id: anchor, heading: words(heading), text: "", level: 2, weight: 1 });
    parts.push(...filled);
    last = anchor;
  }
  return parts;
}

/** A role's text as results show it. */
export const shownText = ({ summary, domain, pay, paidIn, parts }: IndexedText): SearchText => ({
  summary,
  domain,
  pay,
  paidIn,
  parts: parts.map(({ id, heading, text }) => ({ id, heading, text })),
});
