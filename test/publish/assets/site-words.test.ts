import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { makeConfig } from "../../../scripts/config.ts";
import { bundleAssets } from "../../../scripts/publish/assets/assets.ts";
import { siteWords } from "../../../scripts/publish/assets/browser-bundles.ts";
import { siteSchema } from "../../../scripts/schema/site.ts";
import { wordsFor } from "../../../scripts/schema/strings.ts";
import { folderForTest } from "../../support/folders.ts";
import { PROJECT_FOLDER } from "../../support/program.ts";

describe("the words that code says on many pages", () => {
  it("are the site's own, in its language, with what an earlier site left in the cache as without", async () => {
    const folder = folderForTest();
    const config = makeConfig({ cache: join(folder, "cache") }, PROJECT_FOLDER, PROJECT_FOLDER, "2026-11-20", "hash");
    const codeFor = async (name: string, language: string, own: Parameters<typeof wordsFor>[1]) => {
      const out = join(folder, name);
      mkdirSync(out);
      const site = siteSchema.parse({ title: "Pflege", language });
      const words = wordsFor(language, own);
      await bundleAssets(config, { site, assets: new Map(), words, translations: new Map() }, out);
      const file = readdirSync(join(out, "assets")).find((name) => name.startsWith("keep-role-")) ?? "";
      return readFileSync(join(out, "assets", file), "utf8");
    };
    const english = await codeFor("first", "en", {});
    expect(english).toContain("Keep this role");
    const german = await codeFor("second", "de", { "keep-role": "Beruf vormerken" });
    expect(german).toContain("Beruf vormerken");
    expect(german).not.toContain("Keep this role");
    expect(await codeFor("third", "en", {})).toBe(english);
  });

  const bundled = async (keys: string) => {
    const { outputFiles } = await build({
      stdin: { contents: `import words from "rolebook:words/${keys}"; console.log(Object.keys(words).join(" "));` },
      bundle: true,
      write: false,
      logLevel: "silent",
      plugins: [siteWords(wordsFor("en", {}))],
    });
    return outputFiles[0]?.text ?? "";
  };

  it("are asked for by their keys, or by how these begin", async () => {
    const code = await bundled("keep-role,per-*");
    for (const key of ["keep-role", "per-hour", "per-year"]) expect(code).toContain(`"${key}"`);
    expect(code).not.toContain('"keep-card"');
  });

  it("cannot be asked for by a key that there is not", async () => {
    await expect(bundled("keep-role,keep-rule")).rejects.toThrow("there are no words `keep-rule`");
  });
});
