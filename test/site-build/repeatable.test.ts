import { copyFileSync, mkdirSync, readdirSync, utimesSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, inject, it } from "vitest";
import { fingerprint, folderForTest, REAL_ROLES } from "../support/folders.ts";
import { runProgram } from "../support/program.ts";
import { shareHistory } from "../support/repository.ts";

it("builds the same bytes in another place, order, time zone and language, and without what was kept", async () => {
  const folder = folderForTest();
  const files = readdirSync(REAL_ROLES, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  files
    .map((file) => relative(REAL_ROLES, join(file.parentPath, file.name)))
    .reverse()
    .forEach((name, index) => {
      const copy = join(folder, "roles", name);
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(join(REAL_ROLES, name), copy);
      utimesSync(copy, 1_000_000_000 - index * 86_400, 1_000_000_000 - index * 86_400);
    });
  // The past of the roles is part of what is built.
  shareHistory(folder);
  const run = await runProgram(["build", "--roles", "roles", "--out", "public/site", "--no-cache"], {
    cwd: folder,
    env: { TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  });
  expect(run.status, run.stderr).toBe(0);
  const first = fingerprint(inject("siteFolder"));
  expect(Object.keys(first).length).toBeGreaterThan(300);
  expect(fingerprint(join(folder, "public/site"))).toEqual(first);
});
