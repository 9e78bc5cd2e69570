import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { leftOut } from "../../scripts/cli/build.ts";
import { markSite } from "../../scripts/publish/assets/mark.ts";
import { fingerprint } from "../support/folders.ts";
import { runProgram, startProgram } from "../support/program.ts";
import { catalogOf, type Files, role, rolesFolder } from "../support/roles-folder.ts";
import { rolebook } from "./program.ts";

const LONG_ENOUGH = 120_000;

describe("what a build says of settings that are missing", () => {
  const said = (baseUrl?: string, files?: Files) =>
    catalogOf(files).then((catalog) =>
      leftOut({ baseUrl, roles: "/work/acme/roles", workingDirectory: "/work" }, catalog),
    );
  const site = (...lines: string[]) => ({ "_site.yaml": ["title: Guide", ...lines, ""].join("\n") });
  const [address, repository] = ["base-url: https://example.org/", "repository: https://git.example/roles"];

  it("is one line on all that the site is without", async () => {
    expect(await said()).toBe(
      "No `base-url` and no `repository` is set in acme/roles/_site.yaml, so these are left out: canonical links, the sitemap, images for sharing, links to the repository.",
    );
    expect(await said(undefined, site(repository))).toBe(
      "No `base-url` is set in acme/roles/_site.yaml, so these are left out: canonical links, the sitemap, images for sharing.",
    );
  });

  it("is nothing where all is set, in the file or behind the command", async () => {
    expect(await said(undefined, site(address, repository))).toBeUndefined();
    expect(await said("https://example.org/", site(repository))).toBeUndefined();
  });
});

describe("rolebook build", () => {
  it(
    "writes the same bytes with an empty cache, with a full one and with none",
    async () => {
      const { workingDirectory } = rolesFolder();
      const built = async (out: string, ...cache: string[]) => {
        const words = ["build", "--out", out, "--base-url", "https://example.org/", ...cache];
        const { status, stderr } = await runProgram(words, { cwd: workingDirectory });
        expect(status, stderr).toBe(0);
        return fingerprint(join(workingDirectory, out));
      };
      const none = await built("none", "--no-cache");
      expect(await built("empty", "--cache", "kept")).toEqual(none);
      expect(readdirSync(join(workingDirectory, "kept")).length).toBeGreaterThan(10);
      expect(await built("full", "--cache", "kept")).toEqual(none);
    },
    LONG_ENOUGH,
  );

  it(
    "writes the site of a folder, and says what it wrote: status 0",
    async () => {
      const { workingDirectory } = rolesFolder();
      const words = ["build", "--out", "public/site", "--base-url", "https://example.org/careers/"];
      const { status, stdout, stderr } = await runProgram(words, { cwd: workingDirectory });
      expect(status, stderr).toBe(0);
      expect(stderr).toContain(
        "No `repository` is set in roles/_site.yaml, so these are left out: links to the repository.\n",
      );
      expect(stdout).toMatch(/^1 role, \d+ pages, .*: public\/site\n$/);
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

  it.each(["build", "start", "blast-radius"])(
    "refuses a folder that it did not write, before it reads a role: %s, status 2",
    async (command) => {
      const { workingDirectory } = rolesFolder({ "data-engineer.md": role("skils: x") });
      await mkdir(join(workingDirectory, "work"));
      writeFileSync(join(workingDirectory, "work/thesis.odt"), "a year of work");
      const before = fingerprint(workingDirectory);
      const words = command === "blast-radius" ? [command, "main"] : [command];
      const { status, out, err } = await rolebook(workingDirectory, ...words, "--out", "work");
      expect([status, out]).toEqual([2, ""]);
      expect(err.split("\n\n")[0]).toBe(
        "rolebook: --out work holds `thesis.odt` and no `.rolebook`, the mark of an earlier build: name another folder, or remove this one if nothing in it is needed",
      );
      expect(fingerprint(workingDirectory)).toEqual(before);
    },
    LONG_ENOUGH,
  );

  it(
    "ends by the signal that interrupts it, leaves the old site whole and nothing beside it",
    async () => {
      const { workingDirectory } = rolesFolder();
      await mkdir(join(workingDirectory, "dist"));
      writeFileSync(join(workingDirectory, "dist/index.html"), "the old site");
      markSite(join(workingDirectory, "dist"));
      const before = fingerprint(workingDirectory);
      const program = startProgram(["build"], { cwd: workingDirectory });
      program.stderr?.on("data", (text) => String(text).includes("rendering") && program.kill("SIGINT"));
      const [, ended] = await once(program, "close");
      expect([ended, readdirSync(workingDirectory).sort()]).toEqual(["SIGINT", ["dist", "roles"]]);
      expect(fingerprint(workingDirectory)).toEqual(before);
    },
    LONG_ENOUGH,
  );
});

describe("a command whose files cannot be written", () => {
  it(
    "says so in a sentence, and changes nothing: status 3",
    async () => {
      const { workingDirectory, folder } = rolesFolder({ "data-engineer.md": role() });
      await mkdir(join(folder, "data-builder.md"));
      const before = fingerprint(folder);
      const { status, err } = await rolebook(workingDirectory, "rename", "data-engineer", "data-builder");
      expect([status, err]).toEqual([
        3,
        "rolebook: roles/data-builder.md cannot be written, as it is a folder where a file should be.\n",
      ]);
      expect(fingerprint(folder)).toEqual(before);
    },
    LONG_ENOUGH,
  );
});
