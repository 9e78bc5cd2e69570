import { isMap, parseDocument } from "yaml";
import type { Splice } from "../../diagnostics/edits.ts";
import { urls } from "../../site/urls.ts";
import { referencesIn } from "../checks/references.ts";
import { splitFrontMatter } from "../source/front-matter.ts";
import { editYaml } from "../yaml/edit.ts";
import { valueAt } from "../yaml/text.ts";
import { type RoleDraft, readRoleDraft } from "./write-role.ts";

type Fields = RoleDraft["fields"];

/** What gives the front matter of a role's text other data. */
export function fieldsChanged(text: string, change: (fields: Fields) => Fields): Splice[] {
  const split = splitFrontMatter("", text);
  const draft = readRoleDraft(text);
  if ("problem" in split || !draft) return [];
  const { yamlStart: start, yamlEnd: end } = split;
  const yaml = text.slice(start, end);
  const insert = editYaml(yaml, change(structuredClone(draft.fields)));
  return insert === yaml ? [] : [{ start, end, insert }];
}

/** The paths of a role's references to another. */
const pathsTo = (fields: Fields, slug: string) =>
  [...referencesIn(fields)].filter(({ kind, id }) => kind === "role" && id === slug).map(({ at }) => at);

/** A role's fields with every reference to the role `old` one to `fresh`. */
export function withRoleRenamed(fields: Fields, old: string, fresh: string): Fields {
  for (const path of pathsTo(fields, old))
    Object.assign(valueAt(fields, path.slice(0, -1)) as object, { [path.at(-1) ?? ""]: fresh });
  return fields;
}

/** What makes the links in a text that lead to the page of `old` lead to that of `fresh`; one to another site is none. */
export function linksRenamed(text: string, old: string, fresh: string): Splice[] {
  const split = splitFrontMatter("", text);
  if ("problem" in split) return [];
  const address = urls.role(old);
  const splices: Splice[] = [];
  const from = text.length - split.body.length;
  for (let at = text.indexOf(address, from); at !== -1; at = text.indexOf(address, at + 1)) {
    if (!/[\w.:/~-]/.test(text[at - 1] ?? ""))
      splices.push({ start: at, end: at + address.length, insert: urls.role(fresh) });
  }
  return splices;
}

/**
 * A role's fields with old addresses recorded after those that are there.
 *
 * @param given the addresses that lead here from now on
 * @param taken an address that does no longer, because it is a page again
 */
export function withFormerSlugs(fields: Fields, given: readonly string[], taken?: string): Fields {
  const known = (Array.isArray(fields["moved-from"]) ? fields["moved-from"] : []).filter((slug) => slug !== taken);
  return { ...fields, "moved-from": [...new Set([...known, ...given])] };
}

interface Route {
  from?: string[];
}

/** A role's fields without another in `related` and `routes[].from`. A list that would be empty goes as a whole. */
export function withoutRole(fields: Fields, slug: string): Fields {
  if (pathsTo(fields, slug).length === 0) return fields;
  const { related = [], routes = [] } = fields as { related?: { role: string }[]; routes?: Route[] };
  const left = related.filter(({ role }) => role !== slug);
  for (const route of routes) {
    route.from = route.from?.filter((from) => from !== slug);
    if (route.from?.length === 0 || !route.from) delete route.from;
  }
  const { related: _, ...others } = fields;
  return left.length > 0 ? { ...fields, related: left } : others;
}

/**
 * What makes `_titles.yaml` say of the role `fresh` what it says of `old`.
 *
 * @param fresh undefined where nobody is called so any more
 */
export function titlesMoved(text: string, old: string, fresh: string | undefined): Splice[] {
  return vocabularyChanged(text, (titles: Record<string, Record<string, string[]>>) => {
    if (!Object.values(titles).some((named) => old in named)) return undefined;
    const moved = Object.entries(titles).map(([language, named]) => {
      const isThere = fresh !== undefined && fresh in named;
      const entries = Object.entries(named).flatMap(([slug, names]): [string, string[]][] => {
        if (slug === fresh) return [[slug, [...new Set([...names, ...(named[old] ?? [])])]]];
        if (slug !== old) return [[slug, names]];
        return fresh === undefined || isThere ? [] : [[fresh, names]];
      });
      return [language, Object.fromEntries(entries)] as const;
    });
    return Object.fromEntries(moved.filter(([, named]) => Object.keys(named).length > 0));
  });
}

/** What records in `_site.yaml` that roles were removed, and why. */
export function removalRecorded(text: string, slugs: readonly string[], reason: string): Splice[] {
  return vocabularyChanged(text, (site: Fields & { removed?: Record<string, string> | null }) => ({
    ...site,
    removed: { ...Object.fromEntries(slugs.map((slug) => [slug, reason])), ...site.removed },
  }));
}

function vocabularyChanged<Data>(text: string, change: (data: Data) => Fields | undefined): Splice[] {
  const document = parseDocument(text, { version: "1.2", schema: "core" });
  const data = isMap(document.contents) && change(document.toJS() as Data);
  return data ? [{ start: 0, end: text.length, insert: `${editYaml(text, data).trimEnd()}\n` }] : [];
}
