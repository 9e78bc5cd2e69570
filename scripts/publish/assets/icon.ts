import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { type Cache, cached } from "../../cached.ts";
import type { Asset, Catalog } from "../../catalog/catalog.ts";
import { ASSET_TYPES, assetEnding } from "../../schema/assets.ts";
import { PAPER } from "../../schema/site.ts";
import { iconColour, PNG_ICONS } from "../../site/data/web-manifest.ts";
import { outputFile } from "../../site/urls.ts";

const BOOK = `<path fill="none" stroke="#fff" stroke-width="4" stroke-linejoin="round" stroke-linecap="round" d="M32 20c-5-4-12-5-19-4v29c7-1 14 0 19 4 5-4 12-5 19-4V16c-7-1-14 0-19 4zm0 0v29"/>`;

/** What the icon is made from. */
type IconOf = Pick<Catalog, "site" | "assets">;

/** The site's icon: its own where it has one, else an open book on its accent colour. */
export function iconSvg({ site, assets }: IconOf): string {
  const own = assets.get(site.icon ?? "");
  if (own) return own.name.endsWith(".svg") ? Buffer.from(own.content, "base64").toString("utf8") : framed(own, 64);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect width="64" height="64" rx="14" fill="${iconColour(site)}"/>
${BOOK}
</svg>
`;
}

/** An image in the middle of a square of 64 units. */
function framed({ name, content }: Asset, side: number, ground = ""): string {
  const type = ASSET_TYPES[assetEnding(name) ?? "png"];
  const from = (64 - side) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
${ground}<image x="${from}" y="${from}" width="${side}" height="${side}" href="data:${type};base64,${content}"/>
</svg>
`;
}

/** The same for systems that cut icons into a shape of their own: colour to the edges, what is shown well inside. */
function maskableIconSvg({ site, assets }: IconOf): string {
  const own = assets.get(site.icon ?? "");
  if (own) return framed(own, 44, `<rect width="64" height="64" fill="${PAPER}"/>\n`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect width="64" height="64" fill="${iconColour(site)}"/>
<g transform="translate(32 32) scale(0.8) translate(-32 -32)">${BOOK}</g>
</svg>
`;
}

/**
 * Writes the icons that the web manifest names.
 *
 * @param out the folder with the site's assets
 */
export async function writeIcons(of: IconOf, cache: Cache | undefined, out: string): Promise<void> {
  const drawings = { any: iconSvg(of), maskable: maskableIconSvg(of) };
  for (const { purpose, side, url } of PNG_ICONS)
    await writeFile(join(out, outputFile(url)), await drawPng(drawings[purpose], side, cache));
}

let loading: Promise<void> | undefined;

/** Draws an icon as a PNG of so many pixels a side; the same bytes on every machine. */
export function drawPng(svg: string, side: number, cache: Cache | undefined): Promise<Uint8Array> {
  return cached(cache, ["png", svg, String(side)], () => drawn(svg, side));
}

async function drawn(svg: string, side: number): Promise<Uint8Array> {
  loading ??= readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")).then(initWasm);
  await loading;
  const drawing = new Resvg(svg, { fitTo: { mode: "width", value: side } });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}
