import { t } from "../../diagnostics/messages.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { closest, didYouMean, nameThose } from "../../diagnostics/suggest.ts";
import { DOC_NAMES } from "../../schema/docs.ts";
import { REQUIRABLE_SECTIONS } from "../../schema/role.ts";
import type { Site } from "../../schema/site.ts";
import { FIXED_PAGES, PAGE_FAMILIES, urls } from "../../site/urls.ts";
import type { BodyReferences, Located } from "../source/body.ts";
import type { ProblemAt } from "./problem-at.ts";
import { concerned, KINDS, type KnownIds } from "./references.ts";

const pathOnly = (address: string) => address.replace(/[?#].*$/, "");

/** What an address such as `/skills/sql/` names, by its form alone. */
function pageNamed(address: string) {
  const [, family, id] = /^\/(\w+)\/([a-z0-9-]+)\/$/.exec(pathOnly(address)) ?? [];
  const kind = Object.entries(PAGE_FAMILIES).find(([name]) => name === family)?.[1];
  return { kind, id };
}

/** The pages of a site that are not made of one thing of it each. */
function fixedPages({ docs }: Pick<Site, "docs">): readonly string[] {
  return docs ? [...FIXED_PAGES, urls.docs, ...DOC_NAMES.map(urls.doc)] : FIXED_PAGES;
}

/** Whether this site has a page at an address. */
export function pageExists(
  address: string,
  { slugs, vocabularies: { domains, pages, site, skills } }: KnownIds,
): boolean {
  const path = pathOnly(address);
  if (fixedPages(site).includes(path) || [...pages.keys()].some((slug) => urls.ownPage(slug) === path)) return true;
  const { kind, id } = pageNamed(address);
  return kind !== undefined && id !== undefined && { role: slugs, domain: domains, skill: skills }[kind].has(id);
}

/** A link of a text to a page of this site that is not there. */
export function brokenLink(link: Located<string>, file: string, ids: KnownIds, problemAt: ProblemAt): Problem[] {
  const { value: address, isAsWritten } = link;
  const { kind, id } = pageNamed(address);
  const vocabulary = kind && id ? KINDS[kind].vocabulary : undefined;
  if (vocabulary && ids.unread?.has(vocabulary)) return [];
  const { slugs, vocabularies } = ids;
  const pages = [
    ...fixedPages(vocabularies.site),
    ...[...vocabularies.pages.keys()].map(urls.ownPage),
    ...[...slugs].map(urls.role),
    ...[...vocabularies.domains.keys()].map(urls.domain),
    ...[...vocabularies.skills.keys()].map(urls.skill),
  ];
  const path = pathOnly(address);
  const meant = closest(path, pages);
  const hint = `${didYouMean(path, pages)}${t`Links to pages of this site look like \`/roles/qa-engineer/\` or \`/skills/sql/\`, with a slash at both ends.`}`;
  return problemAt(file, "broken-link", link, t`This site has no page \`${address}\`.`, hint, {
    instead: isAsWritten && meant !== undefined ? address.replace(path, meant) : undefined,
    isSafe: `${path}/` === meant,
    ...(vocabulary ? { concerns: concerned(ids, [vocabulary]) } : {}),
  });
}

/** A role's text by where its links lead and what they can lead to. */
export interface LinkedText {
  slug: string;
  file: string;
  references: Pick<BodyReferences, "headingIds" | "placeLinks">;
}

/** The fields of a role that have a heading on its page; the others stand in its head. */
const SECTIONS = REQUIRABLE_SECTIONS.filter((key) => !["aliases", "reviewers", "body"].includes(key));

/** The ids that a role's page has beside the headings of its text, which begin with `text-`. */
export const PARTS_OF_THE_PAGE: readonly RegExp[] = [
  /^content$/,
  /^elsewhere$/,
  /^pay$/,
  /^key-facts$/,
  new RegExp(`^(?:${SECTIONS.join("|")})$`),
  /^skills-(?:required|useful)$/,
  /^level-.+$/,
  /^shared-.+$/,
  /^step-\d+(?:-title)?$/,
  /^route-\d+$/,
  /^pros-and-cons$/,
  /^fit$/,
  /^source-.+$/,
];

/** Whether every role's page may have such a place; the top is one of HTML's own. */
const isPartOfThePage = (id: string) => id === "top" || PARTS_OF_THE_PAGE.some((part) => part.test(id));

/** Links to a place on a role's page where the text of that role has no such heading, or has it no more. */
export function brokenHeadingLinks(texts: readonly LinkedText[], problemAt: ProblemAt): Problem[] {
  const bySlug = new Map(texts.map((text) => [text.slug, text]));
  return texts.flatMap(({ slug, file, references: { placeLinks } }) =>
    placeLinks.flatMap(({ value, ...at }) => {
      const [page = "", fragment = ""] = value.split("#");
      const named = page === "" ? slug : /^\/roles\/([a-z0-9-]+)\/(?:\?.*)?$/.exec(page)?.[1];
      const to = named === undefined ? undefined : bySlug.get(named);
      const id = decoded(fragment);
      if (!to || id === "" || isPartOfThePage(id)) return [];
      const ids = to.references.headingIds;
      if (ids.includes(id)) return [];
      const meant = closest(id, ids) ?? ids.find((each) => each === `text-${id}`);
      const all = ids.length === 0 ? t`Its text has no headings.` : t`Its headings are ${nameThose(ids, 8)}.`;
      const message = t`The text of ${to.file} has no heading \`${id.slice(0, 60)}\`, which a link leads to.`;
      const hint = `${didYouMean(id, meant === undefined ? ids : [meant])}${all}`;
      return problemAt(file, "broken-link", at, message, hint, {
        severity: "warning",
        instead: meant === undefined ? undefined : `${page}#${meant}`,
        ...(to.file === file ? {} : { concerns: [to.file] }),
      });
    }),
  );
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
