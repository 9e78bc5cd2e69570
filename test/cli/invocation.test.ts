import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { invocation } from "../../scripts/cli/invocation.ts";
import { folderForTest, writeFiles } from "../support/folders.ts";
import { PROJECT_FOLDER } from "../support/program.ts";
import { rolebook } from "./program.ts";

describe("how a command is called", () => {
  const from = (programFolder: string, workingDirectory: string) => (command: string, words?: string) =>
    invocation({ programFolder, workingDirectory }, command, words);

  it("in the program's own repository is by a script of npm", () => {
    const here = from("/src/rolebook/", "/src/rolebook");
    expect(here("check")).toBe("npm run check");
    expect(here("check", "roles/nurse.md")).toBe("npm run check -- roles/nurse.md");
    expect(here("start")).toBe("npm start");
    expect(here("start", "--roles ../acme")).toBe("npm start -- --roles ../acme");
  });

  it("is by npx where the program is a package: of the folder, of one around it, or in npm's cache", () => {
    expect(from("/acme/node_modules/rolebook", "/acme")("fix")).toBe("npx rolebook fix");
    expect(from("/acme/node_modules/rolebook", "/acme/sites/nurses")("start", "--port 81")).toBe(
      "npx rolebook start --port 81",
    );
    expect(from("/home/x/.npm/_npx/1f/node_modules/rolebook", "/acme")("init")).toBe("npx rolebook init");
  });

  it("is by npx where the package is a link to a repository", () => {
    const folder = folderForTest();
    writeFiles(folder, { "node_modules/rolebook/package.json": "{}", "roles/nurse.md": "" });
    expect(from("/src/rolebook", folder)("check")).toBe("npx rolebook check");
    expect(from("/src/rolebook", join(folder, "roles"))("check")).toBe("npx rolebook check");
  });

  it("is by its path anywhere else", () => {
    expect(from("/src/rolebook", "/src/acme")("check")).toBe("node ../rolebook/scripts/cli/rolebook.js check");
    expect(from("/my src/rolebook", "/my src")("check")).toBe("node rolebook/scripts/cli/rolebook.js check");
    expect(from("/my src/rolebook", "/acme")("check")).toBe('node "../my src/rolebook/scripts/cli/rolebook.js" check');
  });
});

describe("a command on roles where there are none", () => {
  it.each(["build", "fix", "new"])("says how to begin, and writes nothing: %s, status 1", async (command) => {
    const folder = folderForTest();
    const { status, out, err } = await rolebook(folder, command);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toMatch(/^There is no folder `roles`: no roles to work with\.\n\n/);
    expect(err).toMatch(/rolebook\.js init +begins a site with three roles of a trade\n/);
    expect(err).toMatch(new RegExp(`rolebook\\.js ${command} --roles DIR +takes the roles of another folder\n`));
  });

  it("is told apart from a folder that is empty but for what a system leaves there", async () => {
    const folder = folderForTest();
    writeFiles(folder, { "roles/.DS_Store": "" });
    const { status, err } = await rolebook(folder, "build");
    expect(status).toBe(1);
    expect(err).toContain("The folder `roles` is empty: no roles to work with.");
  });

  it("says it below the report of a check, and leaves reports for programs as they are", async () => {
    const folder = folderForTest();
    const { status, out, err } = await rolebook(folder, "check");
    expect(status).toBe(1);
    expect(out).toContain("error[missing-file] roles:1:1\n");
    expect(err).toContain("rolebook.js init ");
    const json = await rolebook(folder, "check", "--format", "json");
    expect([json.status, json.err]).toEqual([1, ""]);
    expect(JSON.parse(json.out).problems).toHaveLength(1);
  });

  it("names the folder of another site for init where one was named, or in the program's own repository", async () => {
    const { err } = await rolebook(PROJECT_FOLDER, "build", "--roles", "no-roles-here");
    expect(err).toContain("There is no folder `no-roles-here`");
    expect(err).toContain("npm run init -- DIR ");
    expect(err).toContain("npm run build -- --roles DIR ");
  });
});

describe("help", () => {
  it("writes out how a command is called from where one is", async () => {
    const hyphens = "With npm, options follow two hyphens: ";
    const here = await rolebook(PROJECT_FOLDER, "check", "--help");
    expect(here.out).toContain(`${hyphens}npm run check -- [FILE…] [options]\n`);
    const away = await rolebook(folderForTest(), "check", "--help");
    expect(away.out).not.toContain("npm");
    expect(away.out).toMatch(/From here: node \S+rolebook\.js check \[FILE…\] \[options\]\n/);
    expect((await rolebook(PROJECT_FOLDER, "help")).out).toContain(`${hyphens}npm run build -- --roles`);
    expect((await rolebook(PROJECT_FOLDER, "check", "--nope")).err).toContain("`npm run check -- --help` says what");
  });
});
