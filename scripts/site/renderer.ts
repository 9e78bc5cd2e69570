import { readdirSync } from "node:fs";
import { join } from "node:path";
import nunjucks from "nunjucks";
import type { Words } from "../schema/strings.ts";
import type { Formats } from "./filters.ts";
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
  const environment = new nunjucks.Environment(
    new nunjucks.FileSystemLoader(folder, { noCache: false, watch: false }),
    {
      autoescape: true,
      throwOnUndefined: true,
      trimBlocks: true,
      lstripBlocks: true,
    },
  );
  for (const [name, format] of Object.entries(formats))
    environment.addFilter(name, format as (...values: unknown[]) => string);
  environment.addFilter("jsonScript", jsonScript);
  for (const layoutOrPage of ["layouts", "pages"]) {
    for (const file of readdirSync(join(folder, layoutOrPage))) {
      if (file.endsWith(".njk")) environment.getTemplate(`${layoutOrPage}/${file}`, true);
    }
  }
  return { render: (template, values) => environment.render(template, values) };
}

/** JSON that cannot end the script element it stands in. */
function jsonScript(value: unknown): InstanceType<typeof nunjucks.runtime.SafeString> {
  return new nunjucks.runtime.SafeString(
    JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029"),
  );
}

/** The parameters of a page that lies at a given way from the root. */
export function uiFor(root: string, words: Words): Ui {
  return { t: words, wordings: words.browser, urls, root, href: (path) => relativeUrl(root, path) };
}
