import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../publish/output/site-files.ts";
import { mainWords, sharedWords } from "./same-words.ts";

/** The kinds of pages that both sites have, and the files of each. */
const KINDS: Record<string, RegExp> = {
  role: /^roles\/[^/]+\/index\.html$/,
  roadmap: /^roles\/[^/]+\/roadmap\/index\.html$/,
  skill: /^skills\/[^/]+\/index\.html$/,
  domain: /^domains\/[^/]+\/index\.html$/,
  comparison: /^compare\/[^/]+\/index\.html$/,
  list: /^(?:(?:roles|skills|salaries)\/|salaries\/[^/]+\/)?index\.html$/,
};

/** How far the pages of one kind say the same on both sites. */
export interface KindComparison {
  kind: string;
  /** How many pages there are on our site, and on the other. */
  own: number;
  other: number;
  /** The share of our words that is on the other site's page of the same address, from 0 to 1: the median and the least. */
  median: number;
  least: number;
}

/** Beyond so many pages of a kind, every n-th is compared. */
const MOST_COMPARED = 300;

/** Compares two built sites, kind by kind. A page that the other site lacks shares nothing. */
export function compareSites(own: string, other: string): KindComparison[] {
  const [ours, theirs] = [pagesOf(own), new Set(pagesOf(other))];
  return Object.entries(KINDS).map(([kind, pattern]) => {
    const pages = ours.filter((page) => pattern.test(page));
    const step = Math.ceil(pages.length / MOST_COMPARED);
    const shares = pages
      .filter((_, at) => at % step === 0)
      .map((page) => (theirs.has(page) ? sharedWords(wordsOf(own, page), wordsOf(other, page)) : 0))
      .sort((a, b) => a - b);
    return {
      kind,
      own: pages.length,
      other: [...theirs].filter((page) => pattern.test(page)).length,
      median: shares[Math.floor(shares.length / 2)] ?? 1,
      least: shares[0] ?? 1,
    };
  });
}

const wordsOf = (site: string, page: string) => mainWords(readFileSync(join(site, page), "utf8"));

const pagesOf = (site: string) => filesBelow(site).filter((path) => path.endsWith(".html"));
