import type { Wording } from "../../scripts/schema/words/table.ts";

/** The interface's words that a page hands to its code, by their keys. */
export type BrowserWords = (key: string, values?: Record<string, string | number>) => string;

/** Reads the words that an element carries in `data-words`. */
export function wordsFrom(element: HTMLElement): BrowserWords {
  return wordsOf(JSON.parse(element.dataset.words ?? "{}") as Record<string, Wording>);
}

/** Words by their keys, in the language of the page. */
export function wordsOf(table: Record<string, Wording>): BrowserWords {
  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const wording = table[key] ?? key;
    const form =
      typeof wording === "string" ? wording : (wording[plural.select(Number(values.count))] ?? wording.other ?? "");
    return form.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      return value === undefined ? placeholder : typeof value === "number" ? number.format(value) : value;
    });
  };
}
