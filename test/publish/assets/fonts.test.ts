import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convert } from "fontverter";
import { expect, it } from "vitest";
import { copyFonts, fontFaces, fontSubsets, OWN_LETTERS } from "../../../scripts/publish/assets/fonts.ts";
import { HEADING_FONT, headingFont } from "../../../scripts/reference/heading-font.ts";
import { ASSET_FILES } from "../../../scripts/site/render/asset-urls.ts";
import { PROJECT_FOLDER } from "../../support/program.ts";

const subsetsOf = (language: string) =>
  fontSubsets(language).flatMap(({ file }) => /source-serif-4-(.*)-600-normal\.woff2/.exec(file)?.[1] ?? []);

it.each([
  ["en-GB", ["latin"]],
  ["pl", ["latin", "latin-ext"]],
  ["vi", ["latin", "latin-ext", "vietnamese"]],
  ["uk", ["latin", "cyrillic", "cyrillic-ext"]],
  ["el", ["latin", "greek"]],
  // The face has no letters of theirs.
  ["ja", ["latin"]],
])("a site in %s brings the letters that its language needs", (language, subsets) => {
  expect(subsetsOf(language)).toEqual(subsets);
});

it("each subset is a file of the package, and is named with the letters that it has", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rolebook-fonts-"));
  try {
    const subsets = [...fontSubsets("vi"), ...fontSubsets("uk"), ...fontSubsets("el")];
    await copyFonts(subsets, { programFolder: PROJECT_FOLDER }, folder);
    expect(readdirSync(folder).sort()).toEqual([...new Set(subsets.map(({ file }) => file))].sort());
    for (const { file, unicodeRange } of subsets) {
      expect(unicodeRange).toMatch(/^U\+/);
      expect(fontFaces(subsets)).toContain(`src: url("${file}")`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("pages ask ahead for the subset that most of them need alone", () => {
  expect(fontSubsets("en").at(-1)?.file).toBe(ASSET_FILES.font);
});

it.each(["en", "pl", "vi", "uk"])(
  "no letter of a site in %s is ours and of another subset, which would be asked for beside ours",
  (language) => {
    const has = (range: string, letter: string) =>
      range.split(", ").some((part) => {
        const [from = 0, to = from] = part
          .slice(2)
          .split("-")
          .map((code) => Number.parseInt(code, 16));
        const point = letter.codePointAt(0) ?? 0;
        return from <= point && point <= to;
      });
    const subsets = fontSubsets(language);
    for (const letter of OWN_LETTERS)
      expect(subsets.filter(({ unicodeRange }) => has(unicodeRange, letter)).length, letter).toBe(1);
    expect(has(subsets[0]?.unicodeRange ?? "", "ø")).toBe(true);
  },
);

it("our subset is the one that `npm run reference` cuts, small, and not under a name that its licence keeps", async () => {
  const cut = await headingFont();
  expect(readFileSync(join(PROJECT_FOLDER, HEADING_FONT)).equals(cut)).toBe(true);
  expect(cut.length).toBeLessThan(16_000);
  const names = (await convert(cut, "truetype")).toString("latin1").replaceAll("\0", "");
  expect(new Set(names.match(/Rolebook ?(Serif|Text)/g))).toEqual(new Set(["Rolebook Serif", "RolebookText"]));
  expect(names).not.toMatch(/Source ?Serif/);
});
