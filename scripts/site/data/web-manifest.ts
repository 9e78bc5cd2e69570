import { PAPER, type Site } from "../../schema/site.ts";
import { urls } from "../urls.ts";

/** The drawn icons of the site: `maskable` ones for systems that cut icons into a shape of their own. */
export const PNG_ICONS = (["any", "maskable"] as const).flatMap((purpose) =>
  [192, 512].map((side) => ({
    purpose,
    side,
    url: urls.asset(`icon-${purpose === "any" ? "" : `${purpose}-`}${side}.png`),
  })),
);

/** The colour of the icon, which is the site's accent. */
export function iconColour({ theme }: Site): string {
  return theme?.light ?? "#0b5d4b";
}

/**
 * `/manifest.webmanifest`, by which a site can be installed as an application. Every address in it is relative, so it
 * is right wherever the site is served from.
 */
export function webManifest(site: Site): string {
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
    icons: [
      { src: fromRoot(urls.asset("icon.svg")), sizes: "any", type: "image/svg+xml", purpose: "any" },
      ...PNG_ICONS.map(({ url, side, purpose }) => ({
        src: fromRoot(url),
        sizes: `${side}x${side}`,
        type: "image/png",
        purpose,
      })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function fromRoot(url: string): string {
  return url.replace(/^\//, "");
}
