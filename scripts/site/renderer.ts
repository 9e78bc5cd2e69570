import { readdirSync } from "node:fs";
import { join } from "node:path";
import nunjucks from "nunjucks";
import type { Formats } from "./filters.ts";
import type { Templates } from "./page-renderer.ts";
import { addFilters, TEMPLATE_OPTIONS } from "./template-environment.ts";

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
