import { type Document, isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Splice } from "../diagnostics/splice.ts";
import { urls } from "../site/urls.ts";
import { cutAtDelimiters, splitFrontMatter } from "./front-matter.ts";
import { referencesIn } from "./references.ts";
import { appendedTo, removal, renamedIn, startOfLine } from "./splice.ts";

/** A role file's front matter, parsed so that places in the file's text are known. */
interface Parsed {
  document: Document.Parsed;
  root: YAMLMap;
  /** The file's text as far as the front matter reaches; offsets of nodes count in it. */
  yaml: string;
  bodyStart: number;
}

/** Blanks in place of the opening line keep the offsets of the YAML those of the file. */
function parsed(text: string): Parsed | undefined {
  const split = splitFrontMatter("", text, cutAtDelimiters);
  if ("problem" in split) return undefined;
  const yaml = " ".repeat(split.yamlStart) + text.slice(split.yamlStart, split.yamlEnd);
  const document = parseDocument(yaml, { version: "1.2", schema: "core", keepSourceTokens: true });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  return { document, root: document.contents, yaml, bodyStart: text.length - split.body.length };
}

/** What makes every reference of a role file to the role `old` one to `fresh`: ids, and links in the text. */
export function referencesRenamed(text: string, old: string, fresh: string): Splice[] {
  const file = text.includes(old) ? parsed(text) : undefined;
  if (!file) return [];
  const ids = roleReferences(file, old).map((path) => renamedIn(text, file.document.getIn(path, true), old, fresh));
  return [...ids, ...linksRenamed(text, file.bodyStart, old, fresh)];
}

/** The addresses of a role's page in a text; one on another site is none of ours. */
function linksRenamed(text: string, from: number, old: string, fresh: string): Splice[] {
  const address = urls.role(old);
  const splices: Splice[] = [];
  for (let at = text.indexOf(address, from); at !== -1; at = text.indexOf(address, at + 1)) {
    if (!/[\w.:/~-]/.test(text[at - 1] ?? ""))
      splices.push({ start: at, end: at + address.length, insert: urls.role(fresh) });
  }
  return splices;
}

function roleReferences({ document }: Parsed, slug: string): (string | number)[][] {
  return [...referencesIn(document.toJS())]
    .filter(({ kind, id }) => kind === "role" && id === slug)
    .map(({ at }) => at as (string | number)[]);
}

/**
 * What records old addresses in a role file, after those that are there.
 *
 * @param given the addresses that lead here from now on
 * @param taken an address that does no longer, because it is a page again
 */
export function formerSlugsAdded(text: string, given: readonly string[], taken?: string): Splice[] {
  const file = parsed(text);
  if (!file) return [];
  const { root, yaml } = file;
  const pair = pairNamed(root, "moved-from");
  const list = pair?.value;
  const wanted = (isSeq(list) ? (list.toJSON() as string[]) : []).filter((slug) => slug !== taken);
  wanted.push(...given.filter((slug) => !wanted.includes(slug)));
  if (!pair) {
    const at = text.indexOf("\n---", yaml.trimEnd().length - 1) + 1;
    return [{ start: at, end: at, insert: `moved-from: [${wanted.join(", ")}]\n` }];
  }
  const [id] = given;
  if (taken === undefined && given.length === 1 && id !== undefined && isSeq(list)) return [appendedTo(text, list, id)];
  const place = isSeq(list) && list.range ? list.range : undefined;
  if (!place) {
    const keyEnd = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
    return [{ start: keyEnd + 1, end: keyEnd + 1, insert: ` [${wanted.join(", ")}]` }];
  }
  // A list that gains and loses entries, or gains several, is written anew.
  const start = isSeq(list) && list.flow ? place[0] : yaml.lastIndexOf(":", place[0]) + 1;
  const end = start + yaml.slice(start, place[1]).trimEnd().length;
  return [{ start, end, insert: `${isSeq(list) && list.flow ? "" : " "}[${wanted.join(", ")}]` }];
}

/** A reference that was dropped, in words. */
export interface Dropped {
  splices: Splice[];
  /** Whether links in the text lead to the role: only a person can take them out of their sentences. */
  linked: boolean;
}

/** What takes a role out of another's `related` and `routes[].from`. A list that would be empty goes as a whole. */
export function referencesDropped(text: string, slug: string): Dropped {
  const file = text.includes(slug) ? parsed(text) : undefined;
  if (!file) return { splices: [], linked: false };
  const paths = roleReferences(file, slug);
  const { root } = file;
  const splices: Splice[] = [];
  const related = pairNamed(root, "related")?.value;
  const entries = paths.filter(([section]) => section === "related").map(([, index]) => Number(index));
  if (isSeq(related) && entries.length > 0) {
    if (entries.length === related.items.length) splices.push(removal(text, root, indexOf(root, "related")));
    else splices.push(...entries.map((index) => removal(text, related, index)));
  }
  const routes = pairNamed(root, "routes")?.value;
  for (const [section, index, , at] of paths) {
    if (section !== "routes" || !isSeq(routes)) continue;
    const route = routes.items[Number(index)];
    if (!isMap(route)) continue;
    const from = pairNamed(route, "from")?.value;
    if (!isSeq(from)) continue;
    splices.push(
      from.items.length === 1 ? removal(text, route, indexOf(route, "from")) : removal(text, from, Number(at)),
    );
  }
  return { splices, linked: linksRenamed(text, file.bodyStart, slug, slug).length > 0 };
}

function pairNamed(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
}

function indexOf(map: YAMLMap, key: string): number {
  return map.items.findIndex((item) => isScalar(item.key) && item.key.value === key);
}

/** What records in `_site.yaml` that roles were removed, and why. */
export function removalRecorded(text: string, slugs: readonly string[], reason: string): Splice[] {
  const lines = slugs.map((slug) => `  ${slug}: ${JSON.stringify(reason)}`).join("\n");
  const document = parseDocument(text, { version: "1.2", schema: "core", keepSourceTokens: true });
  const pair = isMap(document.contents) ? pairNamed(document.contents, "removed") : undefined;
  if (!pair) {
    const at = text.trimEnd().length;
    return [{ start: at, end: text.length, insert: `\nremoved:\n${lines}\n` }];
  }
  const map = pair.value;
  const first = isMap(map) ? map.items[0]?.key : undefined;
  if (isMap(map) && !map.flow && isScalar(first) && first.range) {
    const lineStart = startOfLine(text, first.range[0]);
    const indent = text.slice(lineStart, first.range[0]);
    return [{ start: lineStart, end: lineStart, insert: `${lines.replaceAll(/^ {2}/gm, indent)}\n` }];
  }
  const known = isMap(map) ? (map.toJSON() as Record<string, string>) : {};
  const all = { ...known, ...Object.fromEntries(slugs.map((slug) => [slug, reason])) };
  const keyEnd = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
  const end = isMap(map) && map.range ? map.range[1] : keyEnd + 1;
  const block = Object.entries(all).map(([slug, why]) => `\n  ${slug}: ${JSON.stringify(why)}`);
  return [{ start: keyEnd + 1, end, insert: block.join("") }];
}
