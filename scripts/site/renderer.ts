import { readdirSync } from "node:fs";
import { join } from "node:path";
import nunjucks from "nunjucks";
import type { Formats } from "./filters.ts";
import type { Templates } from "./page-renderer.ts";
import { addFilters, TEMPLATE_OPTIONS } from "./template-environment.ts";

/** Templates that are compiled, and wait for the formats of a site. */
export type CompiledTemplates = nunjucks.Environment;

/**
 * The site's Nunjucks environment: our own templates only, escaped by default, every template compiled
 * once and ahead of the first page; a variable that does not exist is an error instead of an empty place.
 */
export function compileTemplates(folder: string): CompiledTemplates {
  const loader = new nunjucks.FileSystemLoader(folder, { noCache: false, watch: false });
  const environment = new nunjucks.Environment(loader, TEMPLATE_OPTIONS);
  // Compiled templates ask for their filters when they run; until there are formats of a site, any will do.
  for (const layoutOrPage of ["layouts", "pages"]) {
    for (const file of readdirSync(join(folder, layoutOrPage))) {
      if (file.endsWith(".njk")) environment.getTemplate(`${layoutOrPage}/${file}`, true);
    }
  }
  return environment;
}

/**
 * Templates that write amounts, dates and lists as a site does.
 *
 * @param compiled templates that no other site is being rendered with
 */
export function makeTemplates(folder: string, formats: Formats, compiled = compileTemplates(folder)): Templates {
  addFilters(compiled, nunjucks.runtime, formats);
  return { render: (template, values) => compiled.render(template, values) };
}
