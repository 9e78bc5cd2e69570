import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import opentype, { type Font, type PathCommand } from "opentype.js";

/** Sets lines of type as outlines, so that a drawing needs no font where it is drawn. */
export interface Typesetter {
  /** The width of a text at a size, in pixels. */
  width(text: string, size: number): number;
  /** The outline of a text as an SVG path: `x` is its left edge, `y` its base line. */
  outline(text: string, x: number, y: number, size: number): string;
  /** Whether it has every letter of a text. */
  has(text: string): boolean;
}

const PACKAGE = "@fontsource/source-serif-4/package.json";
const FONT = "source-serif-4-latin-600-normal.woff";
const FONT_OF_OTHER_LATIN = "source-serif-4-latin-ext-600-normal.woff";

/** The typesetter of the face that the site's headings have: Latin letters, those of all European languages included. */
export async function loadTypesetter(): Promise<Typesetter> {
  const files = join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), "files");
  const fonts = await Promise.all([FONT, FONT_OF_OTHER_LATIN].map((name) => readFont(join(files, name))));
  return typesetterOf(fonts);
}

async function readFont(path: string): Promise<Font> {
  const bytes = await readFile(path);
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}

function typesetterOf(fonts: readonly Font[]): Typesetter {
  const fontFor = (letter: string) => fonts.find((font) => font.charToGlyphIndex(letter) > 0);
  /** The text in runs of letters that one font has. */
  const runs = (text: string) => {
    const found: { font: Font; text: string }[] = [];
    for (const letter of text) {
      const font = fontFor(letter) ?? fonts[0];
      const last = found.at(-1);
      if (last && last.font === font) last.text += letter;
      else if (font) found.push({ font, text: letter });
    }
    return found;
  };
  return {
    has: (text) => [...text].every((letter) => fontFor(letter) !== undefined),
    width: (text, size) => runs(text).reduce((sum, run) => sum + run.font.getAdvanceWidth(run.text, size), 0),
    outline(text, x, y, size) {
      let at = x;
      return runs(text)
        .map((run) => {
          const path = pathData(run.font.getPath(run.text, at, y, size).commands);
          at += run.font.getAdvanceWidth(run.text, size);
          return path;
        })
        .join("");
    },
  };
}

/** Commands as SVG writes them, to a tenth of a pixel. (The library's own writing rounds some numbers to NaN.) */
function pathData(commands: readonly PathCommand[]): string {
  const number = (value: number) => String(Math.round(value * 10) / 10);
  return commands
    .map((command) => {
      const { type, ...places } = command;
      const { x1, y1, x2, y2, x, y } = places as Partial<Record<"x1" | "y1" | "x2" | "y2" | "x" | "y", number>>;
      return type + [x1, y1, x2, y2, x, y].flatMap((value) => (value === undefined ? [] : [number(value)])).join(" ");
    })
    .join("");
}
