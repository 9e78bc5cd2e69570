import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Plugin } from "esbuild";
import nunjucks from "nunjucks";
import type { Config } from "../config.ts";
import { TEMPLATE_OPTIONS } from "../site/template-environment.ts";

/** The templates that the editor page shows a role with: the role's page and whatever it is made of. */
const SHOWN = /^(?:layouts\/.*|components\/.*|pages\/role)\.njk$/;

/** Puts the templates, compiled as for the build, in the place of the module `rolebook:templates`. */
export function compiledTemplates({ programFolder }: Config): Plugin {
  const folder = join(programFolder, "templates");
  return {
    name: "compiled-templates",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^rolebook:templates$/ }, () => ({ path: "templates", namespace: "compiled-templates" }));
      // Asking for the global object by making code from text is what the policy forbids.
      onLoad({ filter: /nunjucks-slim\.js$/ }, async ({ path }) => ({
        contents: (await readFile(path, "utf8")).replace(
          /Function\("return this"\)\(\)|\(\d, ?eval\)\("this"\)/g,
          "globalThis",
        ),
      }));
      onLoad({ filter: /./, namespace: "compiled-templates" }, async () => ({ contents: await compiled(folder) }));
    },
  };
}

async function compiled(folder: string): Promise<string> {
  const environment = new nunjucks.Environment(null, TEMPLATE_OPTIONS);
  const paths = (await readdir(folder, { recursive: true })).map((path) => path.split(sep).join("/"));
  const modules = await Promise.all(
    paths
      .filter((path) => SHOWN.test(path))
      .sort()
      .map(async (path) => {
        const source = await readFile(join(folder, path), "utf8");
        return nunjucks.precompileString(source, { name: path, env: environment, wrapper: asEntry });
      }),
  );
  return `export const templates = {\n${modules.join(",\n")}\n};\n`;
}

/** The library's own types name one template here, where it hands over a list. */
function asEntry(given: object): string {
  const templates = given as { name: string; template: string }[];
  return templates.map(({ name, template }) => `${JSON.stringify(name)}: (() => {\n${template}\n})()`).join(",\n");
}

/** Leaves out the messages that zod has in fifty languages: problems are told in our own words. */
export const withoutLocales: Plugin = {
  name: "without-locales",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path: "locales", namespace: "without-locales" } : undefined,
    );
    onLoad({ filter: /./, namespace: "without-locales" }, () => ({ contents: "export {};" }));
  },
};
