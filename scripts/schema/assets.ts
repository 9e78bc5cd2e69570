/** What the files of `_assets/` may be, by their endings, and what a host serves each as. */
export const ASSET_TYPES = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  css: "text/css",
  woff2: "font/woff2",
} as const;

export type AssetEnding = keyof typeof ASSET_TYPES;

/** The endings of images. */
export const IMAGE_ENDINGS = ["svg", "png", "jpg", "jpeg", "webp", "avif"] as const satisfies AssetEnding[];

/** Lower-case words of letters and digits, joined by single hyphens, points or underscores. */
const NAME = /^[a-z0-9]+(?:[-._][a-z0-9]+)*\.([a-z0-9]+)$/;

/** What a file's name says that it holds; undefined where it is no name of a file in `_assets/`. */
export function assetEnding(name: string): AssetEnding | undefined {
  const ending = name.length <= 120 ? NAME.exec(name)?.[1] : undefined;
  return ending !== undefined && Object.hasOwn(ASSET_TYPES, ending) ? (ending as AssetEnding) : undefined;
}

/** Whether a file in `_assets/` is an image by its name. */
export function isImageName(name: string): boolean {
  return (IMAGE_ENDINGS as readonly (string | undefined)[]).includes(assetEnding(name));
}
