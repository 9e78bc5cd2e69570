import { closest, didYouMean } from "../diagnostics/suggest.ts";
import { FIXED_PAGES, PAGE_FAMILIES, urls } from "../site/urls.ts";
import type { KnownIds, Misfit } from "./misfits.ts";

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

/** A link to a page of this site that is not there. */
export function brokenLink(address: string, file: string, at: Misfit["at"], ids: KnownIds): Misfit {
  const { kind, id } = pageNamed(address);
  return {
    code: "broken-link",
    severity: "error",
    file,
    at,
    message: `This site has no page \`${address}\`.`,
    ...brokenLinkHint(address, ids),
    ...(kind && id ? { reference: { kind, id } } : {}),
  };
}

function brokenLinkHint(
  address: string,
  { slugs, vocabularies: { domains, skills } }: KnownIds,
): Pick<Misfit, "hint" | "instead"> {
  const pages = [
    ...FIXED_PAGES,
    ...[...slugs].map(urls.role),
    ...[...domains.keys()].map(urls.domain),
    ...[...skills.keys()].map(urls.skill),
  ];
  const path = pathOnly(address);
  const meant = closest(path, pages);
  const hint = `${didYouMean(path, pages)}Links to pages of this site look like \`/roles/qa-engineer/\` or \`/skills/sql/\`, with a slash at both ends.`;
  if (meant === undefined) return { hint };
  return { hint, instead: { text: address.replace(path, meant), isSafe: `${path}/` === meant } };
}
