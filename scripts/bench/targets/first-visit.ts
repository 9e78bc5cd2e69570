import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { outputFile } from "../../site/urls.ts";

/**
 * The bytes that the first visit to a page transfers, as hosts send them: the page compressed with gzip -9, with the
 * style sheets, fonts, icons and scripts that it asks for, and what these scripts import.
 *
 * @param site the folder of a built site
 * @param url the page's path from the site's root
 */
export function firstVisit(site: string, url: string): number {
  const asked = new Set([url]);
  let bytes = 0;
  for (const path of asked) {
    const content = readFileSync(join(site, outputFile(path)));
    bytes += path.endsWith(".woff2") ? content.length : compressed(content);
    for (const address of askedBy(path, content.toString("latin1")))
      asked.add(new URL(address, `https://site.test${path}`).pathname);
  }
  return bytes;
}

export const compressed = (content: Buffer): number => gzipSync(content, { level: 9 }).length;

/** The relations of a link that a browser asks for without being told to. */
const FETCHED = /\brel="(?:stylesheet|preload|modulepreload|icon|manifest)"/;

function askedBy(path: string, text: string): string[] {
  if (path.endsWith(".js"))
    return [...text.matchAll(/\b(?:from|import)\s*"(\.{1,2}\/[^"]+)"/g)].map(([, address = ""]) => address);
  if (!path.endsWith("/")) return [];
  return [...text.matchAll(/<(link|script)\b([^>]*?)\b(?:href|src)="([^"]+)"([^>]*)>/g)].flatMap(
    ([, tag, before = "", address = "", after = ""]) =>
      tag === "script" || FETCHED.test(before + after) ? [address] : [],
  );
}
