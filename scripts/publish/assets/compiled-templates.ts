import type { Plugin } from "esbuild";
import type { Config } from "../../config.ts";
import { templateCode } from "../../site/render/renderer.ts";
import { templateSource } from "../../site/render/template-environment.ts";
import { readTemplate } from "../../site/render/template-files.ts";

const SPECIFIER = "rolebook:templates/";
const IMPORTED = /\{%-? (?:from|extends|include) "([^"]+\.njk)"/g;

/**
 * Puts a template and those that it is made of, compiled as for the build, in the place of the module
 * `rolebook:templates/<path>`: the browser runs them without a compiler, which the site's policy would not allow.
 */
export function compiledTemplates({ templates }: Config): Plugin {
  return {
    name: "compiled-templates",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${SPECIFIER}`) }, ({ path }) => ({
        path: path.slice(SPECIFIER.length),
        namespace: "compiled-templates",
      }));
      onLoad({ filter: /./, namespace: "compiled-templates" }, async ({ path }) => ({
        contents: await compiled(templates, path),
      }));
    },
  };
}

async function compiled(folders: readonly string[], template: string): Promise<string> {
  const modules = new Map<string, string>();
  const wanted = [template];
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (modules.has(path)) continue;
    const source = templateSource(readTemplate(folders, path));
    modules.set(
      path,
      `${JSON.stringify(path)}: (() => {
${templateCode(path, source)}
})()`,
    );
    wanted.push(...[...source.matchAll(IMPORTED)].map(([, imported = ""]) => imported));
  }
  return `export default {\n${[...modules.values()].join(",\n")}\n};\n`;
}
