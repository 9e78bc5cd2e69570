import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { measureSize, roomOf, sizeReport } from "../../scripts/bench/size.ts";
import { folderForTest, writeFiles } from "../support/folders.ts";

it("counts the lines of each room outside of its tests, and what it imports", async () => {
  const folder = folderForTest();
  mkdirSync(join(folder, "templates"));
  writeFileSync(join(folder, ".eleventy.ts"), "export {};\n");
  writeFiles(folder, {
    "scripts/catalog/read.ts":
      'import { find } from "./source/find.ts";\nimport { one } from "../schema/one.ts";\nfind(one);\n',
    "scripts/catalog/source/find.ts": "export const find = (of: number) => of;\n",
    "scripts/schema/one.ts": "export const one = 1;\n",
    "scripts/schema/one.test.ts": 'import "./one.ts";\n',
    "templates/components/card/card.njk": "<p>\n</p>\n",
    "templates/components/card/photo.png": "x\n",
  });
  const size = await measureSize(folder);
  expect(size.files).toEqual([
    { path: "scripts/catalog/read.ts", lines: 3 },
    { path: "scripts/catalog/source/find.ts", lines: 1 },
    { path: "scripts/schema/one.ts", lines: 1 },
    { path: "templates/components/card/card.njk", lines: 2 },
    { path: ".eleventy.ts", lines: 1 },
  ]);
  expect(size.imports["scripts/catalog"]).toEqual({ "scripts/catalog/source": 1, "scripts/schema": 1 });
  expect(sizeReport(size)).toMatch(/^scripts\/catalog +1 +3 +scripts\/catalog\/source 1, scripts\/schema 1$/m);
  expect(sizeReport(size)).toMatch(/^all +5 +8$/m);
});

it("takes all components as one room", () => {
  expect(roomOf("templates/components/card/card.css")).toBe("templates/components");
  expect(roomOf("templates/browser/search/pagefind/load.ts")).toBe("templates/browser/search");
});
