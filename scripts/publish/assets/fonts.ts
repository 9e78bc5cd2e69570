import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const packages = createRequire(import.meta.url);
const PACKAGE = "@fontsource/source-serif-4";

/** The subset that every site has: most of what is shown in Latin letters needs no other. */
const FIRST = "latin";

/** Other subsets by language, or else by the script that it is written in. Of other scripts the face has no letters. */
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

/** The subsets of the face that a language needs, as its package cuts them. */
export function fontSubsets(language: string): FontSubset[] {
  const { language: code, script = "" } = new Intl.Locale(language).maximize();
  const ranges = packages(`${PACKAGE}/unicode.json`) as Record<string, string>;
  return [FIRST, ...(MORE[code] ?? MORE[script] ?? [])].map((subset) => ({
    file: `source-serif-4-${subset}-600-normal.woff2`,
    unicodeRange: ranges[subset] ?? "",
  }));
}

/** Copies the files of subsets into a folder. */
export async function copyFonts(subsets: readonly FontSubset[], folder: string): Promise<void> {
  const files = join(dirname(packages.resolve(`${PACKAGE}/package.json`)), "files");
  await Promise.all(subsets.map(({ file }) => copyFile(join(files, file), join(folder, file))));
}

/**
 * The rules by which pages know the face. It is used on a page that it reaches in time, else from the next one on, so
 * that no heading is set anew before a reader's eyes.
 */
export function fontFaces(subsets: readonly FontSubset[]): string {
  return subsets
    .map(
      ({ file, unicodeRange }) => `@font-face {
  font-family: "Source Serif 4";
  src: url("${file}") format("woff2");
  font-weight: 600;
  font-display: optional;
  unicode-range: ${unicodeRange};
}
`,
    )
    .join("");
}
