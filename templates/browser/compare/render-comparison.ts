import templates from "rolebook:templates/layouts/comparison.njk";
import { compareInWords } from "../../../scripts/catalog/derive/compare/compare-words.ts";
import { type Choice, compare } from "../../../scripts/catalog/derive/compare/comparison.ts";
import type { Overdue } from "../../../scripts/catalog/derive/sources.ts";
import { formatsFor } from "../../../scripts/site/filters.ts";
import { urls } from "../../../scripts/site/urls.ts";
import { chosenPlace } from "../place/chosen.ts";
import { readersDay } from "../readers-day.ts";
import { siteUrl } from "../site-root.ts";
import type { BrowserWords } from "../words.ts";
import { templatesFrom } from "./templates.ts";

/** Makes the comparison of roles as HTML, by the code and the template that ready pages are made with. */
export type ComparisonRenderer = (choices: readonly Choice[]) => string;

/** @param hasPay whether the site speaks of pay at all */
export function comparisonRenderer(words: BrowserWords, overdue: Overdue, hasPay: boolean): ComparisonRenderer {
  const symbols = chosenPlace() === undefined ? "narrowSymbol" : "symbol";
  const formats = formatsFor(document.documentElement.lang, words, symbols);
  const { render } = templatesFrom(templates, formats);
  const ui = { t: words, hasPay, today: readersDay(), urls, href: (path: string) => siteUrl(path) };
  return (choices) => {
    const comparison = compare(choices);
    const params = { comparison, sentences: compareInWords(comparison, { words, hasPay, ...formats }), overdue };
    return render("layouts/comparison.njk", { params, ui });
  };
}
