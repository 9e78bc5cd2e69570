import MarkdownIt from "markdown-it";
import { inCommon, wordsOf } from "../../review/redline/wording.ts";

/** Replaces character references by what they stand for. */
const { unescapeAll: decoded } = new MarkdownIt().utils;

/** The words that a reader meets in the main part of a page, in order. */
export function mainWords(html: string): string[] {
  const main = /<main\b[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? "";
  const text = main.replace(/<(script|style)\b.*?<\/\1>/gs, " ").replace(/<[^>]*>/g, " ");
  return wordsOf(decoded(text));
}

/** What share of the words of one page is on another as well, from 0 to 1. */
export function sharedWords(own: readonly string[], other: readonly string[]): number {
  return own.length === 0 ? 1 : inCommon(other, own) / own.length;
}
