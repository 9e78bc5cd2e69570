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

const OWN_POINTS = new Set([...OWN_LETTERS].map((letter) => letter.codePointAt(0) ?? 0));

const OWN: FontSubset = { file: "rolebook-serif-600.woff2", unicodeRange: rangeOf(OWN_POINTS) };

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

/**
 * The subsets of the face that a language needs: those that its package cuts, and ours. No letter is of ours and another: while
 * one that has a letter is on its way, a browser asks for the next that has it as well.
 */
export function fontSubsets(language: string): FontSubset[] {
  const { language: code, script = "" } = new Intl.Locale(language).maximize();
  const ranges = packages(`${PACKAGE}/unicode.json`) as Record<string, string>;
  const theirs = ["latin", ...(MORE[code] ?? MORE[script] ?? [])].map((subset) => ({
    file: `source-serif-4-${subset}-600-normal.woff2`,
    unicodeRange: rangeOf(pointsIn(ranges[subset] ?? "").filter((point) => !OWN_POINTS.has(point))),
  }));
  return [...theirs, OWN];
}

/** The code points of a range as CSS writes it. */
function pointsIn(unicodeRange: string): number[] {
  return [...unicodeRange.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].flatMap(([, first = "", last = first]) => {
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}

/** Code points as CSS writes them, those that follow one another as one range. */
function rangeOf(points: Iterable<number>): string {
  const ranges: [from: number, to: number][] = [];
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const code = (point: number) => point.toString(16);
  return ranges.map(([from, to]) => `U+${code(from)}${to > from ? `-${code(to)}` : ""}`).join(", ");
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
