import { readdirSync } from "node:fs";
import { join } from "node:path";
import nunjucks from "nunjucks";
import type { Words } from "../schema/strings.ts";
import type { Formats } from "./filters.ts";
import { addFilters, TEMPLATE_OPTIONS } from "./template-environment.ts";
import { relativeUrl, urls } from "./urls.ts";

/** What every template and component is given beside its own parameters. */
export interface Ui {
  /** The interface's words. */
  t: Words;
  /** Wordings with their placeholders, for code in the browser that fills them in. */
  wordings: Words["browser"];
  urls: typeof urls;
  /** The address of a path of this site as written on the page at hand. */
  href(path: string): string;
  /** How the page at hand refers to the site's root. */
  root: string;
}

/** Renders templates to HTML. */
export interface Templates {
  render(template: string, values: object): string;
}

/**
 * The site's Nunjucks environment: our own templates only, escaped by default, every template compiled
 * once and ahead of the first page; a variable that does not exist is an error instead of an empty place.
 */
export function makeTemplates(folder: string, formats: Formats): Templates {
  const loader = new nunjucks.FileSystemLoader(folder, { noCache: false, watch: false });
  const environment = new nunjucks.Environment(loader, TEMPLATE_OPTIONS);
  addFilters(environment, nunjucks.runtime, formats);
  for (const layoutOrPage of ["layouts", "pages"]) {
    for (const file of readdirSync(join(folder, layoutOrPage))) {
      if (file.endsWith(".njk")) environment.getTemplate(`${layoutOrPage}/${file}`, true);
    }
  }
  return { render: (template, values) => environment.render(template, values) };
}

/** The parameters of a page that lies at a given way from the root. */
export function uiFor(root: string, words: Words): Ui {
  return { t: words, wordings: words.browser, urls, root, href: (path) => relativeUrl(root, path) };
}
