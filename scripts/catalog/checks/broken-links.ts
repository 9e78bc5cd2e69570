import type { Problem } from "../../diagnostics/problem.ts";
import { closest, didYouMean } from "../../diagnostics/suggest.ts";
import { FIXED_PAGES, PAGE_FAMILIES, urls } from "../../site/urls.ts";
import type { Located } from "../source/body.ts";
import type { ProblemAt } from "./problem-at.ts";
import { concerned, type KnownIds, VOCABULARY_OF } from "./references.ts";

const pathOnly = (address: string) => address.replace(/[?#].*$/, "");

/** What an address such as `/skills/sql/` names, by its form alone. */
function pageNamed(address: string) {
  const [, family, id] = /^\/(\w+)\/([a-z0-9-]+)\/$/.exec(pathOnly(address)) ?? [];
  const kind = Object.entries(PAGE_FAMILIES).find(([name]) => name === family)?.[1];
  return { kind, id };
}

/** Whether this site has a page at an address. */
export function pageExists(address: string, { slugs, vocabularies: { domains, skills } }: KnownIds): boolean {
  if (FIXED_PAGES.includes(pathOnly(address))) return true;
  const { kind, id } = pageNamed(address);
  return kind !== undefined && id !== undefined && { role: slugs, domain: domains, skill: skills }[kind].has(id);
}

/** A link of a text to a page of this site that is not there. */
export function brokenLink(link: Located<string>, file: string, ids: KnownIds, problemAt: ProblemAt): Problem[] {
  const { value: address, isAsWritten } = link;
  const { kind, id } = pageNamed(address);
  const vocabulary = kind && id ? VOCABULARY_OF[kind] : undefined;
  if (vocabulary && ids.unread?.has(vocabulary)) return [];
  const { slugs, vocabularies } = ids;
  const pages = [
    ...FIXED_PAGES,
    ...[...slugs].map(urls.role),
    ...[...vocabularies.domains.keys()].map(urls.domain),
    ...[...vocabularies.skills.keys()].map(urls.skill),
  ];
  const path = pathOnly(address);
  const meant = closest(path, pages);
  const hint = `${didYouMean(path, pages)}Links to pages of this site look like \`/roles/qa-engineer/\` or \`/skills/sql/\`, with a slash at both ends.`;
  return problemAt(file, "broken-link", link, `This site has no page \`${address}\`.`, hint, {
    instead: isAsWritten && meant !== undefined ? address.replace(path, meant) : undefined,
    isSafe: `${path}/` === meant,
    ...(vocabulary ? { concerns: concerned(ids, [vocabulary]) } : {}),
  });
}
