import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { OutputFile } from "esbuild";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Config } from "../../config.ts";
import { withoutLocales } from "../../leaving-out.js";
import type { Site } from "../../schema/site.ts";
import type { Words } from "../../schema/strings.ts";
import { PAGE_STYLES } from "../../site/page-type.ts";
import {
  bundleForBrowser,
  bundleWith,
  CODE,
  cachedBundles,
  compiledTemplates,
  entriesOf,
  siteWords,
  wordsAsText,
} from "./browser-bundles.ts";
import { copyFonts, type FontSubset, fontFaces, fontSubsets } from "./fonts.ts";
import { iconSvg } from "./icon.ts";
import { levelChoices } from "./level-choices.ts";

const STYLE_TARGET = ["chrome123", "firefox121", "safari17.5"];
/** It answers for all of the site, so it lies at its top. */
const SERVICE_WORKER = "service-worker.js";

/**
 * Writes what every page shares into `out`: the style sheets, the fonts, the icon and the code for the browser.
 * Bundling is esbuild's.
 */
export async function bundleAssets(
  config: Config,
  catalog: Pick<Catalog, "site" | "assets" | "words" | "translations">,
  out: string,
): Promise<void> {
  const assets = join(out, "assets");
  await mkdir(assets, { recursive: true });
  const { site, words } = catalog;
  const languages = JSON.stringify([...catalog.translations.keys()]);
  const fonts = fontSubsets(site.language);
  const sheet = styleSheet(site, fonts);
  const [bundles] = await Promise.all([
    cachedBundles(config, "assets", sheet + wordsAsText(words) + languages, () =>
      bundled(config, sheet, words, languages),
    ),
    copyFonts(fonts, config, assets),
    writeFile(join(assets, "icon.svg"), iconSvg(catalog)),
  ]);
  for (const [name, text] of bundles) await writeFile(join(name === SERVICE_WORKER ? out : assets, name), text);
}

/** @param languages the folders of the site's other languages, as JSON */
async function bundled(config: Config, sheet: string, words: Words, languages: string): Promise<OutputFile[]> {
  const styles = join(config.programFolder, "templates/styles");
  const bundle = bundleWith(config);
  const templates = compiledTemplates(config);
  const files = await Promise.all([
    bundle({
      target: STYLE_TARGET,
      stdin: { contents: sheet, resolveDir: styles, loader: "css" },
      external: ["*.woff2"],
      entryNames: "site",
    }),
    bundleForBrowser(bundle, {
      entryPoints: entriesOf(config, CODE.modules),
      external: ["*/pagefind.js"],
      plugins: [templates, siteWords(words)],
    }),
    bundle({ format: "iife", entryPoints: entriesOf(config, CODE.classic) }),
    bundle({ format: "esm", entryPoints: entriesOf(config, CODE.editor), plugins: [templates, withoutLocales] }),
    bundle({
      target: STYLE_TARGET,
      entryPoints: PAGE_STYLES.map((name) => join(styles, `${name}.css`)),
      plugins: [levelChoices],
    }),
    bundle({
      format: "iife",
      entryPoints: [join(config.programFolder, "templates/service-worker/service-worker.ts")],
      define: { LANGUAGES_BELOW: languages },
    }),
  ]);
  return files.flat();
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
  const files = await bundleWith(
    config,
    {},
  )({
    entryPoints: ["browser/live.ts", "browser/live.css", "service-worker/leave.ts"].map((path) =>
      join(config.programFolder, "templates", path),
    ),
  });
  return new Map(files.map((file) => [basename(file.path), file.text]));
}
