import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { convert } from "fontverter";
import subsetFont from "subset-font";
import { OWN_LETTERS } from "../publish/assets/fonts.ts";

const packages = createRequire(import.meta.url);
const WHOLE = "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2";

/** Where it lies, below the folder of the program. */
export const HEADING_FONT = "templates/fonts/rolebook-serif-600.woff2";

/** What sets words as they should be read: pairs set closer, joined letters, accents. */
const FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "calt"];

/**
 * The names of the face, and ours, which are as long: its licence (OFL 1.1, clause 3) keeps the name "Source" for what
 * is as it came.
 */
const NAMES = { "Source Serif 4": "Rolebook Serif", SourceSerif4: "RolebookText" };

/** The letters of Western Europe out of the face that headings are set in, as WOFF2, under a name of its own. */
export async function headingFont(): Promise<Buffer> {
  const whole = await readFile(packages.resolve(WHOLE));
  const cut = await subsetFont(whole, OWN_LETTERS, {
    targetFormat: "truetype",
    keepFeatures: FEATURES,
    noHinting: true,
  });
  let bytes = cut.toString("latin1");
  for (const [theirs, ours] of Object.entries(NAMES)) bytes = bytes.replaceAll(inFont(theirs), inFont(ours));
  return convert(Buffer.from(bytes, "latin1"), "woff2");
}

/** A name as a font's table of names holds it: UTF-16, the higher byte first. */
const inFont = (name: string) => Buffer.from(name, "utf16le").swap16().toString("latin1");
