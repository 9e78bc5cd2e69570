import nunjucks from "nunjucks";
import type { Keep } from "../../catalog/source/keep.ts";
import type { Formats } from "../filters.ts";
import type { Templates } from "./page-renderer.ts";
import { addFilters, TEMPLATE_OPTIONS, templateSource } from "./template-environment.ts";
import { readTemplate } from "./template-files.ts";

/** Templates that are compiled, and wait for the formats of a site. */
export type CompiledTemplates = nunjucks.Environment;

/**
 * The site's Nunjucks environment: templates of some folders only, escaped by default, every template compiled once; a
 * variable that does not exist is an error instead of an empty place.
 *
 * @param folders where templates are looked for, one after the other
 * @param keep keeps their code between runs
 */
export function compileTemplates(folders: readonly string[], keep: Keep): CompiledTemplates {
  return new nunjucks.Environment(new CompilingLoader(folders, keep), TEMPLATE_OPTIONS);
}

class CompilingLoader extends nunjucks.Loader {
  readonly #folders: readonly string[];
  readonly #keep: Keep;

  constructor(folders: readonly string[], keep: Keep) {
    super();
    this.#folders = folders;
    this.#keep = keep;
  }

  getSource(name: string) {
    const source = templateSource(readTemplate(this.#folders, name));
    const code = this.#keep(["template", name, source], () => templateCode(name, source));
    const compiled = { type: "code", obj: new Function(code)() };
    // The library's own types know only templates that it is to compile itself.
    return { src: compiled as unknown as string, path: name, noCache: false };
  }
}

const codes = new Map<string, string>();

/** The code that a template is compiled to, made once: the build and the code for the browser have templates in common. */
export function templateCode(name: string, source: string): string {
  const key = `${name}\n${source}`;
  const env = new nunjucks.Environment(null, TEMPLATE_OPTIONS);
  const code = codes.get(key) ?? nunjucks.precompileString(source, { name, env, wrapper: codeOf });
  codes.set(key, code);
  return code;
}

/** The library's own types name one template here, where it hands over a list. */
function codeOf(given: object): string {
  return (given as { template: string }[]).map(({ template }) => template).join("");
}

/**
 * Templates that write amounts, dates and lists as a site does.
 *
 * @param compiled templates that no other site is being rendered with
 */
export function makeTemplates(compiled: CompiledTemplates, formats: Formats): Templates {
  addFilters(compiled, nunjucks.runtime, formats);
  return { render: (template, values) => compiled.render(template, values) };
}
