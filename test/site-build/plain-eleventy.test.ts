import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { folderForTest } from "../support/folders.ts";
import { readPages } from "../support/pages.ts";
import { PROJECT_FOLDER, runNode } from "../support/program.ts";
import { shareHistory } from "../support/repository.ts";

it("the plain Eleventy command renders the same pages", async () => {
  const checkout = folderForTest();
  for (const name of [".eleventy.ts", "package.json", "tsconfig.json", "docs", "roles", "scripts", "templates"])
    cpSync(join(PROJECT_FOLDER, name), join(checkout, name), { recursive: true });
  shareHistory(checkout);
  symlinkSync(join(PROJECT_FOLDER, "node_modules"), join(checkout, "node_modules"), "junction");

  const run = await runNode(
    ["node_modules/tsx/dist/cli.mjs", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts"],
    { cwd: checkout },
  );
  expect(run.status, run.stderr + run.stdout).toBe(0);

  // It writes pages and no other files, so it cannot know the assets' versions, the size of the zip and what the search asks for ahead.
  const unversioned = (folder: string) =>
    readPages(folder).map(({ url, html }) => [
      url,
      html
        .replaceAll(/\?v=[0-9a-f]{8}/g, "")
        .replace(/(id="offline-zip-size">)[^<]*/, "$1")
        .replaceAll(/\n<link rel="preload" [^>]*as="fetch"[^>]*>/g, ""),
    ]);
  expect(unversioned(join(checkout, "dist"))).toEqual(unversioned(inject("siteFolder")));
});
