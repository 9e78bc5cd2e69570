import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { copyFonts, fontFaces, fontSubsets } from "../../../scripts/publish/assets/fonts.ts";
import { ASSET_FILES } from "../../../scripts/site/render/asset-urls.ts";

const subsetsOf = (language: string) =>
  fontSubsets(language).map(({ file }) => /source-serif-4-(.*)-600-normal\.woff2/.exec(file)?.[1]);

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
    await copyFonts(subsets, folder);
    expect(readdirSync(folder).sort()).toEqual([...new Set(subsets.map(({ file }) => file))].sort());
    for (const { file, unicodeRange } of subsets) {
      expect(unicodeRange).toMatch(/^U\+/);
      expect(fontFaces(subsets)).toContain(`src: url("${file}")`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("pages ask ahead for the subset that every site has", () => {
  expect(fontSubsets("en")[0]?.file).toBe(ASSET_FILES.font);
});
