import { mustGet } from "../catalog/catalog.ts";
import type { SearchPart, SearchText } from "../catalog/derive/search-names.ts";
import type { SkillChoice } from "../catalog/derive/skill-choices.ts";
import type { StringKey } from "../schema/string-table.ts";
import { bodyTexts } from "./markdown.ts";
import { rolePage } from "./role-page.ts";
import type { SiteContext } from "./site-context.ts";

/** What the search reads of a role's page: what results show, and how much the words of each part count. */
export interface IndexedText extends SearchText {
  title: string;
  aliases: string;
  parts: IndexedPart[];
}

export interface IndexedPart extends SearchPart {
  /** The level of its heading. */
  level: number;
  weight: number;
}

/** The texts of all roles' pages by their slugs, in the order of the catalog. */
export function searchTexts(site: SiteContext): Map<string, IndexedText> {
  return new Map([...site.catalog.roles.keys()].map((slug) => [slug, searchText(site, slug)]));
}

/**
 * The text of a role's page for the search, in the page's order. What stands on many pages alike is left out, and so is
 * what speaks of other roles: of whom the role does not suit, for one.
 */
function searchText({ catalog, formats }: SiteContext, slug: string): IndexedText {
  const { words: t } = catalog;
  const role = mustGet(catalog.roles, slug);
  const page = rolePage(catalog, role);
  const { title, summary, aliases, domain, skills, levels, certifications, roadmap, routes, pros, cons, suits } = page;
  const { pay } = page.facts;
  const parts = [
    ...bodyTexts(role.body).map((part) => ({ ...part, weight: 2 })),
    ...section("skills", t("skills"), [
      part("skills-required", t("required-skills"), skills?.core.map(namesOf) ?? [], 3),
      part("skills-useful", t("useful-skills"), skills?.useful.map(namesOf) ?? []),
    ]),
    ...section(
      "levels",
      t("levels"),
      levels.map((level) =>
        part(`level-${level.id}`, level.name, [
          level.title,
          level.summary ?? level.ladderSummary ?? "",
          ...level.duties.own,
          ...level.skills.map(({ skill, stage }) => `${skill.name}: ${stage.name}`),
        ]),
      ),
    ),
    ...section("certifications", t("field-certifications"), [
      part(
        "",
        "",
        certifications.map(({ name, issuer }) => `${name}, ${issuer}`),
      ),
    ]),
    ...section(
      "roadmap",
      t("roadmap"),
      (roadmap?.steps ?? []).map(({ number, title: step, learn, done }) =>
        part(`step-${number}-title`, step, [learn.map(namesOf).join(", "), done ?? ""]),
      ),
    ),
    ...section(
      "routes",
      t("routes"),
      routes.map(({ kind, text, from }, at) =>
        part(`route-${at + 1}`, t(`route-${kind}` as StringKey), [text, from.map((other) => other.title).join(", ")]),
      ),
    ),
    ...section("pros-and-cons", t("pros-and-cons"), [
      part("pros", t("pros"), pros, 0.5),
      part("cons", t("cons"), cons, 0.5),
    ]),
    ...section("fit", t("fit"), [part("suits", t("suits"), suits, 2)]),
  ];
  return {
    title,
    summary,
    aliases: aliases.join(", "),
    domain: domain.name,
    pay: pay && {
      text: `${formats.money(pay.median, pay.currency)} ${formats.per(pay.period)}, ${t("card-median-of", {
        occupation: pay.occupation,
        area: formats.area(pay.area),
      })}`,
      source: pay.source,
    },
    parts,
  };
}

const namesOf = (choice: SkillChoice) => choice.map(({ name }) => name).join(", ");

/** A heading with the parts below it that have a text; nothing where none has. */
function section(id: string, heading: string, parts: readonly IndexedPart[]): IndexedPart[] {
  const filled = parts.filter(({ text }) => text !== "");
  return filled.length > 0 ? [{ id, heading, text: "", level: 2, weight: 1 }, ...filled] : [];
}

function part(id: string, heading: string, lines: readonly string[], weight = 1): IndexedPart {
  return { id, heading, text: lines.filter(Boolean).map(closed).join(" "), level: 3, weight };
}

/** A line as a sentence of its own. */
const closed = (line: string) => (/[.!?]$/.test(line) ? line : `${line}.`);

/** A role's text as results show it. */
export const shownText = ({ summary, domain, pay, parts }: IndexedText): SearchText => ({
  summary,
  domain,
  pay,
  parts: parts.map(({ id, heading, text }) => ({ id, heading, text })),
});
