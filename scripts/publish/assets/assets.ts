import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, type OutputFile } from "esbuild";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Config } from "../../config.ts";
import type { Site } from "../../schema/site.ts";
import type { Words } from "../../schema/strings.ts";
import { PAGE_STYLES } from "../../site/page-type.ts";
import { withoutLocales } from "../../without-locales.js";
import { bundle, bundleForBrowser, cachedBundles, settledOptions } from "./browser-bundles.ts";
import { compiledTemplates } from "./compiled-templates.ts";
import { copyFonts, type FontSubset, fontFaces, fontSubsets } from "./fonts.ts";
import { iconSvg } from "./icon.ts";
import { siteWords, wordsAsText } from "./site-words.ts";

const STYLE_TARGET = ["chrome123", "firefox121", "safari17.5"];
/** It answers for all of the site, so it lies at its top. */
const SERVICE_WORKER = "service-worker.js";

/**
 * Writes what every page shares into `out`: the style sheets, the fonts, the icon and the code for the browser.
 * Bundling is esbuild's.
 */
export async function bundleAssets(
  config: Config,
  catalog: Pick<Catalog, "site" | "assets" | "words">,
  out: string,
): Promise<void> {
  const assets = join(out, "assets");
  await mkdir(assets, { recursive: true });
  const { site, words } = catalog;
  const fonts = fontSubsets(site.language);
  const sheet = styleSheet(site, fonts);
  const [bundles] = await Promise.all([
    cachedBundles(config, "assets", sheet + wordsAsText(words), () => bundled(config, sheet, words)),
    copyFonts(fonts, config, assets),
    writeFile(join(assets, "icon.svg"), iconSvg(catalog)),
  ]);
  for (const [name, text] of bundles) await writeFile(join(name === SERVICE_WORKER ? out : assets, name), text);
}

async function bundled(config: Config, sheet: string, words: Words): Promise<OutputFile[]> {
  const templates = join(config.programFolder, "templates");
  const common = {
    ...settledOptions(config),
    bundle: true,
    minify: true,
    legalComments: "none",
    target: "es2022",
    charset: "utf8",
    outdir: "assets",
  } as const;
  const files = await Promise.all([
    bundle({
      ...common,
      target: STYLE_TARGET,
      stdin: { contents: sheet, resolveDir: join(templates, "styles"), loader: "css" },
      external: ["*.woff2"],
      entryNames: "site",
    }),
    bundleForBrowser(browserEntries(config), {
      ...common,
      external: ["*/pagefind.js"],
      plugins: [compiledTemplates(config), siteWords(words)],
    }),
    bundle({ ...common, format: "iife", entryPoints: classicEntries(config) }),
    // By itself: what the editor shares with other pages stays in their files, so that they do not grow by it.
    bundle({
      ...common,
      format: "esm",
      entryPoints: editorEntries(config),
      plugins: [compiledTemplates(config), withoutLocales],
    }),
    bundle({
      ...common,
      target: STYLE_TARGET,
      entryPoints: PAGE_STYLES.map((name) => join(templates, "styles", `${name}.css`)),
    }),
    bundle({ ...common, format: "iife", entryPoints: [join(templates, "service-worker", "service-worker.ts")] }),
  ]);
  return files.flat();
}

/** The code for the browser: what pages load, by the name that it has below `/assets/`. */
export function browserEntries({ programFolder }: Config): Record<string, string> {
  const templates = join(programFolder, "templates");
  return {
    page: join(templates, "browser/page.ts"),
    search: join(templates, "browser/search.ts"),
    changes: join(templates, "browser/changes.ts"),
    home: join(templates, "browser/home.ts"),
    lists: join(templates, "components/word-filter/word-filter.ts"),
    map: join(templates, "browser/map.ts"),
    compare: join(templates, "browser/compare.ts"),
    occupation: join(templates, "browser/occupation.ts"),
    offline: join(templates, "browser/offline.ts"),
    privacy: join(templates, "browser/privacy.ts"),
    salaries: join(templates, "browser/salaries.ts"),
    plan: join(templates, "browser/plan.ts"),
    fit: join(templates, "browser/fit.ts"),
    roles: join(templates, "components/role-filter/role-filter.ts"),
  };
}

/** The code of the editor page. */
export function editorEntries({ programFolder }: Config): Record<string, string> {
  return { edit: join(programFolder, "templates/browser/edit.ts") };
}

/** The code that runs before a page is painted, which no module does. */
export function classicEntries({ programFolder }: Config): Record<string, string> {
  return { early: join(programFolder, "templates/browser/early.ts") };
}

/** The site's style sheet with its theme colours on top, but for readers whose system sets the colours. */
function styleSheet({ theme }: Site, fonts: readonly FontSubset[]): string {
  const accent = theme && (theme.light || theme.dark);
  const strong = (light: string, dark: string) =>
    `--accent-strong: light-dark(color-mix(in srgb, ${light}, black 25%), color-mix(in srgb, ${dark}, white 30%));`;
  const [light, dark] = [theme?.light ?? "#0b5d4b", theme?.dark ?? "#7fd1b9"];
  const rule = `:root { --accent: light-dark(${light}, ${dark}); ${strong(light, dark)} }`;
  const own = accent ? `@layer site { @media (forced-colors: none) { ${rule} } }` : "";
  return `@import "./site.css";\n${fontFaces(fonts)}${own}`;
}

/** The script and style that `npm start` adds to its pages, and what it has for a service worker, by file name. */
export async function bundleLiveScript(config: Config): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    ...settledOptions(config),
    bundle: true,
    write: false,
    entryPoints: ["browser/live.ts", "browser/live.css", "service-worker/leave.ts"].map((path) =>
      join(config.programFolder, "templates", path),
    ),
    outdir: "live",
  });
  return new Map(outputFiles.map((file) => [basename(file.path), file.text]));
}
