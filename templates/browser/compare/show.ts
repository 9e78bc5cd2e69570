import templates from "rolebook:templates/layouts/comparison.njk";
import nunjucks from "nunjucks/browser/nunjucks-slim.js";
import { compareInWords } from "../../../scripts/catalog/derive/compare-words.ts";
import { type Choice, compare } from "../../../scripts/catalog/derive/comparison.ts";
import { formatsFor } from "../../../scripts/site/filters.ts";
import { addFilters, TEMPLATE_OPTIONS } from "../../../scripts/site/template-environment.ts";
import { urls } from "../../../scripts/site/urls.ts";
import { siteUrl } from "../site-root.ts";
import type { BrowserWords } from "../words.ts";

/** Makes the comparison of roles as HTML, by the code and the template that ready pages are made with. */
export type Shower = (choices: readonly Choice[]) => string;

/** Everything in the HTML is escaped by the templates; the site's policy keeps scripts out of it besides. */
export function shower(words: BrowserWords, overdue: Record<string, true>): Shower {
  const formats = formatsFor(document.documentElement.lang, words);
  const environment = new nunjucks.Environment(new nunjucks.PrecompiledLoader(templates), TEMPLATE_OPTIONS);
  addFilters(environment, nunjucks.runtime, formats);
  const ui = { t: words, urls, href: (path: string) => siteUrl(path) };
  return (choices) => {
    const comparison = compare(choices);
    const params = { comparison, sentences: compareInWords(comparison, { words, ...formats }), overdue };
    return environment.render("layouts/comparison.njk", { params, ui });
  };
}
