import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { role, rolesFolder } from "../support/roles-folder.ts";
import { rolebook } from "./program.ts";

const LONG_ENOUGH = 120_000;

describe("rolebook build", () => {
  it(
    "writes the site of a folder, and says what it wrote: status 0",
    async () => {
      const { workingDirectory } = rolesFolder();
      const { status, out, err } = await rolebook(
        workingDirectory,
        "build",
        "--out",
        "public/site",
        "--base-url",
        "https://example.org/careers/",
      );
      expect(status, err).toBe(0);
      expect(out).toMatch(/^1 roles?, \d+ pages, .*: public\/site\n$/);
      const site = join(workingDirectory, "public/site");
      for (const file of ["index.html", "404.html", "roles/backend-developer/index.html", "skills/sql/index.html"])
        expect(existsSync(join(site, file))).toBe(true);
      expect(readFileSync(join(site, "sitemap.xml"), "utf8")).toContain(
        "<loc>https://example.org/careers/roles/backend-developer/</loc><lastmod>2026-11-20</lastmod>",
      );
      expect(readdirSync(join(workingDirectory, "public"))).toEqual(["site"]);
    },
    LONG_ENOUGH,
  );

  it(
    "writes nothing where there is an error, and leaves the old site as it was: status 1",
    async () => {
      const { workingDirectory } = rolesFolder({ "data-engineer.md": role("skils: x") });
      await mkdir(join(workingDirectory, "dist"));
      writeFileSync(join(workingDirectory, "dist/index.html"), "the old site");
      const { status, out, err } = await rolebook(workingDirectory, "build");
      expect([status, out]).toEqual([1, ""]);
      expect(err).toContain("error[unknown-key] roles/data-engineer.md:6:1");
      expect(err).toContain("Nothing was written.");
      expect(readdirSync(workingDirectory).sort()).toEqual(["dist", "roles"]);
      expect(readdirSync(join(workingDirectory, "dist"))).toEqual(["index.html"]);
      expect(readFileSync(join(workingDirectory, "dist/index.html"), "utf8")).toBe("the old site");
    },
    LONG_ENOUGH,
  );
});
