import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Site } from "../schema/site.ts";
import { outputFile, urls } from "../site/urls.ts";
import { drawPng, iconColour, iconSvg, maskableIconSvg } from "./icon.ts";

/** The colour of the paper in the light theme, which a starting application shows. */
const PAPER = "#fbfaf7";
const SIDES = [192, 512];

/**
 * Writes `/manifest.webmanifest`, by which a site can be installed as an application, and its icons. Every
 * address in it is relative, so it is right wherever the site is served from.
 *
 * @param out the folder with the site's assets
 */
export async function writeWebManifest(site: Site, out: string): Promise<void> {
  const icons: { src: string; sizes: string; type: string; purpose: string }[] = [
    { src: fromRoot(urls.asset("icon.svg")), sizes: "any", type: "image/svg+xml", purpose: "any" },
  ];
  for (const [purpose, svg] of [
    ["any", iconSvg(site)],
    ["maskable", maskableIconSvg(site)],
  ] as const) {
    for (const side of SIDES) {
      const url = urls.asset(`icon-${purpose === "any" ? "" : `${purpose}-`}${side}.png`);
      await writeFile(join(out, outputFile(url)), await drawPng(svg, side));
      icons.push({ src: fromRoot(url), sizes: `${side}x${side}`, type: "image/png", purpose });
    }
  }
  const manifest = {
    name: site.title,
    short_name: site.title,
    ...(site.tagline ? { description: site.tagline } : {}),
    lang: site.language,
    start_url: "./",
    scope: "./",
    display: "standalone",
    theme_color: iconColour(site),
    background_color: PAPER,
    icons,
  };
  await writeFile(join(out, outputFile(urls.webManifest)), `${JSON.stringify(manifest, null, 2)}\n`);
}

function fromRoot(url: string): string {
  return url.replace(/^\//, "");
}
