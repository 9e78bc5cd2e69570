import nunjucks from "nunjucks/browser/nunjucks-slim.js";
import type { Formats } from "../../../scripts/site/filters.ts";
import type { Templates } from "../../../scripts/site/render/page-renderer.ts";
import { addFilters, TEMPLATE_OPTIONS } from "../../../scripts/site/render/template-environment.ts";
import { policyOf } from "../trusted-types.ts";

/**
 * The site's own templates, compiled, whose output may become elements: they escape whatever they are given. The policy
 * takes a template's name and never markup, so no other text becomes elements by it.
 */
export function templatesFrom(compiled: object, formats: Formats): Templates {
  const environment = new nunjucks.Environment(new nunjucks.PrecompiledLoader(compiled), TEMPLATE_OPTIONS);
  addFilters(environment, nunjucks.runtime, formats);
  const policy = policyOf("rolebook-templates", {
    createHTML: (template: string, values: object) => environment.render(template, values),
  });
  return { render: (template, values) => policy.createHTML(template, values) };
}
