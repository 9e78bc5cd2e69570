import { join } from "node:path";
import { expect, it } from "vitest";
import { makeConfig } from "../../../scripts/config.ts";
import { diskScripts, pageScripts } from "../../../scripts/publish/offline/disk-scripts.ts";
import { wordsFor } from "../../../scripts/schema/strings.ts";
import { folderForTest, writeFiles } from "../../support/folders.ts";
import { PROJECT_FOLDER } from "../../support/program.ts";

it("the scripts of the downloaded copy are the same wherever the site is written to", async () => {
  const pagefind = "export class Search { options; async find(word) { return (await fetch(word)).json(); } }";
  const scriptsIn = async (around: Record<string, string>) => {
    const folder = folderForTest();
    const out = join(folder, "site");
    writeFiles(folder, { ...around, "site/pagefind/pagefind.js": pagefind });
    const config = makeConfig({ out }, PROJECT_FOLDER, PROJECT_FOLDER, "2026-11-24");
    return diskScripts(config, out, await pageScripts(config, wordsFor("en", {})));
  };
  const compilerOptions = { strict: true, target: "ES5", useDefineForClassFields: false };
  const [alone, amid] = await Promise.all([
    scriptsIn({}),
    scriptsIn({
      "tsconfig.json": JSON.stringify({ compilerOptions }),
      "package.json": JSON.stringify({ type: "commonjs", sideEffects: false }),
    }),
  ]);
  expect(alone.get("pagefind/pagefind.js")).toContain("rolebookFetch");
  expect(amid).toEqual(alone);
});
