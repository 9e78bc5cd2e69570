import type { Catalog } from "../../catalog/catalog.ts";
import { hasErrors, type Problem } from "../../diagnostics/problem.ts";
import { parsedUrl } from "../../schema/links.ts";
import { dependentsOf, touchedBetween } from "../dependents.ts";
import { externalLinks } from "../external-links.ts";
import type { NewLink, Redline } from "./redline.ts";
import { roleRemarks } from "./role-remarks.ts";
import { translationRemarks } from "./translation-remarks.ts";
import { vocabularyRemarks } from "./vocabulary-remarks.ts";

/** One state of a roles folder: what of it can be read, and what is wrong with it. */
export interface ReadState {
  readable: Catalog;
  problems: readonly Problem[];
}

/**
 * What differs between two states of a roles folder, and what follows from it. Where one has errors, what can
 * be read of it is compared, and what would follow is left open.
 *
 * @param baseName what the older state is called, such as a git revision
 */
export function redlineBetween(baseName: string, base: ReadState, head: ReadState): Redline {
  const sound = !hasErrors(base.problems) && !hasErrors(head.problems);
  const unread = [base, head].flatMap(filesWithErrors);
  const [before, after] = [base, head].map(({ readable }) => withoutRoles(readable, unread)) as [Catalog, Catalog];
  const roles = roleRemarks(before, after, sound);
  const vocabularies = vocabularyRemarks(before, after, unread);
  return {
    version: 1,
    base: baseName,
    unread: { base: faultsIn(base), head: faultsIn(head) },
    roles,
    vocabularies,
    translations: translationRemarks(before, after, unread, vocabularies),
    links: newLinks(before, after),
    pages: sound ? pagesTouched(before, after) : null,
    domains: [...new Set(roles.map(({ domain }) => domain))],
    cut: false,
  };
}

/** Names of files, without their folders. */
function filesWithErrors({ problems }: ReadState): string[] {
  return problems.filter(({ severity }) => severity === "error").map(({ file }) => file.split("/").at(-1) ?? file);
}

/** A file that one state cannot read would count as a role that came or went. */
function withoutRoles(catalog: Catalog, files: readonly string[]): Catalog {
  if (files.length === 0) return catalog;
  const roles = [...catalog.roles].filter(([slug]) => !files.includes(`${slug}.md`));
  return { ...catalog, roles: new Map(roles) };
}

function faultsIn({ problems }: ReadState) {
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ file, line, message }) => ({ file, line, message }));
}

function newLinks(base: Catalog, head: Catalog): NewLink[] {
  const known = new Set(externalLinks(base).map(({ url }) => url));
  const hosts = new Set([...known].map(hostOf));
  const links = new Map<string, NewLink>();
  for (const { url, where } of externalLinks(head)) {
    if (known.has(url) || links.has(url)) continue;
    const host = hostOf(url);
    links.set(url, { url, host, where, newHost: !hosts.has(host) });
  }
  return [...links.values()];
}

function hostOf(url: string): string {
  return parsedUrl(url)?.host ?? url;
}

function pagesTouched(base: Catalog, head: Catalog): Redline["pages"] {
  const { roles, domains, skills, comparisons } = dependentsOf(base, head, touchedBetween(base, head));
  return { roles: roles.size, domains: domains.size, skills: skills.size, comparisons: comparisons.size };
}
