import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordsFor } from "../../scripts/schema/strings.ts";
import { formatsFor } from "../../scripts/site/filters.ts";
import { compileTemplates, makeTemplates } from "../../scripts/site/render/renderer.ts";
import { uiFor } from "../../scripts/site/render/ui.ts";
import { makeFolder } from "./folders.ts";
import { PROJECT_FOLDER } from "./program.ts";

const TEMPLATES = join(PROJECT_FOLDER, "templates");

/** One way to use a macro: what it is called with. */
export interface Example {
  macro: string;
  name: string;
  params: Record<string, unknown>;
}

/** What examples.json says of a parameter. One that is not required may be missing, null or empty. */
export interface Parameter {
  type: string;
  required: boolean;
  description: string;
}

/** A macro as its template defines it. */
export interface Macro {
  name: string;
  /** The parameters that it reads. */
  reads: string[];
}

/** A folder of templates/components. */
export interface Component {
  name: string;
  files: string[];
  macros: Macro[];
  description: string;
  /** The parameters of each macro, by their names. */
  params: Record<string, Record<string, Parameter>>;
  /** Only set where a component is to have no style sheet; the description then says why. */
  styles?: false;
  examples: Example[];
}

/** Every component, with its examples. */
export function readComponents(): Component[] {
  const folder = join(TEMPLATES, "components");
  return readdirSync(folder).map((name) => ({
    name,
    files: readdirSync(join(folder, name)),
    macros: macrosOf(readFileSync(join(folder, name, `${name}.njk`), "utf8")),
    ...JSON.parse(readFileSync(join(folder, name, "examples.json"), "utf8")),
  }));
}

function macrosOf(template: string): Macro[] {
  const bodies = template.matchAll(/\{%-? macro (\w+)\((\w+), ui\) -?%\}([\s\S]*?)\{%-? endmacro -?%\}/g);
  const macros = [...bodies].map(([, name = "", parameters = "", body = ""]) => {
    const reads = body.matchAll(new RegExp(`\\b${parameters}\\.(\\w+)`, "g"));
    return { name, reads: [...new Set([...reads].map(([, read = ""]) => read))] };
  });
  if (macros.length !== template.split(/\{%-? macro /).length - 1)
    throw new Error(`a macro does not take its parameters and \`ui\`, and nothing else:\n${template}`);
  return macros;
}

/** Renders examples as the site renders its pages. */
export interface ExampleRenderer {
  /** What the macro makes of the parameters. */
  render(component: Component, example: Example): string;
  /** The body of a page that shows the example where such a component stands: below two levels of headings. */
  body(component: Component, example: Example): string;
  remove(): void;
}

/** Prepares the site's own environment over a copy of its templates, with a page for each macro beside them. */
export function makeExampleRenderer(components: readonly Component[]): ExampleRenderer {
  const folder = makeFolder();
  const template = (component: Component, macro: string) => `examples/${component.name}.${macro}.njk`;
  cpSync(TEMPLATES, folder, { recursive: true });
  mkdirSync(join(folder, "examples"));
  for (const component of components) {
    for (const { name: macro } of component.macros) {
      const from = `components/${component.name}/${component.name}.njk`;
      writeFileSync(
        join(folder, template(component, macro)),
        `{% from "${from}" import ${macro} %}{{ ${macro}(params, ui) }}`,
      );
    }
  }
  const words = wordsFor("en", {});
  const templates = makeTemplates(
    compileTemplates([folder], (_, make) => make()),
    formatsFor("en", words),
  );
  const ui = uiFor("./", words, {
    hasPay: true,
    hasFit: true,
    hasSkills: true,
    hasRoadmaps: true,
    hasDocs: true,
    overdue: { outdated: "due" },
    today: "2026-11-20",
  });
  const render = (component: Component, { macro, params }: Example) =>
    templates.render(template(component, macro), { params, ui });
  return {
    render,
    body: (component, example) => bodyAround(component.name, example, render(component, example)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function bodyAround(component: string, { macro, name }: Example, html: string): string {
  const at = (place: string) => (component === place ? html : "");
  const isOfFrame = component === "site-header" || component === "site-footer";
  return `${at("site-header")}
<main id="content" class="page" tabindex="-1">
<h1>${macro}</h1>
<h2>${name}</h2>
<div>${isOfFrame ? "" : html}</div>
</main>
${at("site-footer")}`;
}

/** A page with the site's style sheet, those that hold components of few pages, and the icon, which lie in `assets/` beside it. */
export function examplePage(body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Examples</title>
<link rel="icon" href="assets/icon.svg">
<link rel="stylesheet" href="assets/site.css">
<link rel="stylesheet" href="assets/role.css">
<link rel="stylesheet" href="assets/compare.css">
<link rel="stylesheet" href="assets/roles.css">
<link rel="stylesheet" href="assets/salaries.css">
</head>
<body>
${body}
</body>
</html>
`;
}

/** Every text in a parameter, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}
