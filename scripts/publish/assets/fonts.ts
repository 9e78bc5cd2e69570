import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Config } from "../../config.ts";

const packages = createRequire(import.meta.url);
const PACKAGE = "@fontsource/source-serif-4";

/**
 * The letters of Western Europe and the signs of our pages, which `npm run reference` cuts out of the face: most pages
 * need no others, and the file is a third smaller than the package's smallest.
 */
export const OWN_LETTERS = `${letters(0x20, 0x7e)}äöüßÄÖÜéèêëàâçîïôûùœæñáíóúãõÉÀÇ–—‘’“”„…·×→£€©«»¿¡`;

const OWN: FontSubset = {
  file: "rolebook-serif-600.woff2",
  unicodeRange: [...OWN_LETTERS].map((letter) => `U+${letter.codePointAt(0)?.toString(16)}`).join(", "),
};

/** Further subsets by language, or else by the script that it is written in. Of other scripts the face has no letters. */
const MORE: Record<string, readonly string[]> = {
  en: [],
  vi: ["latin-ext", "vietnamese"],
  Latn: ["latin-ext"],
  Cyrl: ["cyrillic", "cyrillic-ext"],
  Grek: ["greek"],
};

/** A part of the face that headings are set in. */
export interface FontSubset {
  file: string;
  /** The letters that it has, as CSS writes them: a browser loads it for a page where one of them stands. */
  unicodeRange: string;
}

/** The subsets of the face that a language needs: those that its package cuts, and last, so that it goes before them, ours. */
export function fontSubsets(language: string): FontSubset[] {
  const { language: code, script = "" } = new Intl.Locale(language).maximize();
  const ranges = packages(`${PACKAGE}/unicode.json`) as Record<string, string>;
  const theirs = ["latin", ...(MORE[code] ?? MORE[script] ?? [])].map((subset) => ({
    file: `source-serif-4-${subset}-600-normal.woff2`,
    unicodeRange: ranges[subset] ?? "",
  }));
  return [...theirs, OWN];
}

/** Copies the files of subsets into a folder. */
export async function copyFonts(
  subsets: readonly FontSubset[],
  { programFolder }: Pick<Config, "programFolder">,
  folder: string,
): Promise<void> {
  const theirs = join(dirname(packages.resolve(`${PACKAGE}/package.json`)), "files");
  const from = (file: string) => join(file === OWN.file ? join(programFolder, "templates/fonts") : theirs, file);
  await Promise.all(subsets.map(({ file }) => copyFile(from(file), join(folder, file))));
}

function letters(from: number, to: number): string {
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, at) => from + at));
}

/**
 * The rules by which pages know the face. It is used on a page that it reaches in time, else from the next one on, so
 * that no heading is set anew before a reader's eyes.
 */
export function fontFaces(subsets: readonly FontSubset[]): string {
  return subsets
    .map(
      ({ file, unicodeRange }) => `@font-face {
  font-family: "Rolebook Serif";
  src: url("${file}") format("woff2");
  font-weight: 600;
  font-display: optional;
  unicode-range: ${unicodeRange};
}
`,
    )
    .join("");
}
