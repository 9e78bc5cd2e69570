import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { COMMANDS } from "../../scripts/cli/commands.ts";
import { packageText, specFor } from "../../scripts/cli/init/package-file.ts";
import { TRADE_NAMES } from "../../scripts/cli/init/trades.ts";
import { rolebook as run } from "../../scripts/cli/run.ts";
import { filesBelow, fingerprint, folderForTest, writeFiles } from "../support/folders.ts";
import { PROJECT_FOLDER } from "../support/program.ts";
import { rolebook } from "./program.ts";

const SITE_FILES = [".github/workflows/pages.yml", ".gitignore", ".gitlab-ci.yml", "README.md", "package.json"];
const textsOf = (folder: string) =>
  new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));

describe("rolebook init", () => {
  it.each(TRADE_NAMES)("writes a site of %s that passes the check without a word", async (trade) => {
    const folder = folderForTest();
    const { status, out, err } = await rolebook(folder, "init", "--trade", trade);
    expect([status, err]).toEqual([0, ""]);
    const files = filesBelow(folder);
    expect(files).toEqual(expect.arrayContaining(SITE_FILES));
    expect(files.filter((path) => /^roles\/[^_].*\.md$/.test(path))).toHaveLength(3);
    for (const path of files) expect(out).toContain(`  ${path}\n`);
    expect(out).toContain("npm install\nnpx rolebook start\n");
    expect(await rolebook(folder, "check")).toEqual({ status: 0, out: "7 files checked: no problems.\n", err: "" });
  });

  it.each(TRADE_NAMES)("speaks in no word of %s of pay, of other sites or of a country", async (trade) => {
    const folder = folderForTest();
    await rolebook(folder, "init", "--trade", trade);
    const roles = [...textsOf(join(folder, "roles"))];
    const speaking = roles.flatMap(([path, text]) =>
      [
        ...text.matchAll(/\b(?:pay|paid|salar\w+|wages?|earn\w*|figures?|technology|United States|Rolebook)\b|[$€£]/gi),
      ].map(([word]) => `${path}: ${word}`),
    );
    expect(speaking).toEqual([]);
    for (const [path, text] of roles.filter(([path]) => path.endsWith(".md")))
      expect(text, path).toContain("\nreviewed: 2026-11-24\n");
  });

  it("takes a trade that it names where nobody can be asked, and refuses one that it does not have", async () => {
    const { status, out } = await rolebook(folderForTest(), "init");
    expect(status).toBe(0);
    expect(out).toContain("nurses on the wards of a hospital, as no --trade was named (nursing, building, ");
    const wrong = await rolebook(folderForTest(), "init", "--trade", "nursin");
    expect(wrong.status).toBe(2);
    expect(wrong.err).toContain("Did you mean `nursing`?");
  });

  it("asks at a terminal until there is an answer, by number or by name", async () => {
    const folder = folderForTest();
    const terminal = () => Object.assign(new PassThrough(), { isTTY: true });
    const [stdin, stdout, stderr] = [terminal(), terminal(), new PassThrough()];
    let asked = "";
    stdout.on("data", (chunk) => {
      asked += chunk;
    });
    // Pasted, before anything is asked.
    stdin.write("9\ncounsil\n5\n");
    const surroundings = { cwd: () => folder, env: {}, stdin, stdout, stderr };
    expect(await run(["init"], surroundings, { folder: PROJECT_FOLDER })).toBe(0);
    expect(asked).toContain("  2  building  electricians and plumbers\n");
    expect(asked).toContain("`9` is none of them.");
    expect(asked).toContain("`counsil` is none of them. Did you mean `council`?");
    expect(readFileSync(join(folder, "roles/_site.yaml"), "utf8")).toContain("Careers at the council");
  });

  it("writes nothing when the person leaves before the answer: status 2", async () => {
    const folder = folderForTest();
    const terminal = () => Object.assign(new PassThrough(), { isTTY: true });
    const [stdin, stdout, stderr] = [terminal(), terminal(), new PassThrough()];
    stdin.end("nobody\n");
    const surroundings = { cwd: () => folder, env: {}, stdin, stdout, stderr };
    expect(await run(["init"], surroundings, { folder: PROJECT_FOLDER })).toBe(2);
    expect(String(stderr.read())).toContain("the questions were left before the last: nothing was written");
    expect(filesBelow(folder)).toEqual([]);
  });

  it("writes to another folder, made with what it lies in, and leads there", async () => {
    const folder = folderForTest();
    const { status, out } = await rolebook(folder, "init", "sites/my nurses", "--trade", "nursing");
    expect(status).toBe(0);
    expect(filesBelow(folder)).toContain("sites/my nurses/roles/ward-nurse.md");
    expect(out).toContain('cd "sites/my nurses"\nnpm install\n');
  });

  it("leaves files that are there as they are, in any spelling, and says which", async () => {
    const folder = folderForTest();
    const own = {
      "readme.md": "mine",
      "package.json": '{ "name": "mine" }',
      ".gitignore": "secret\n",
      "notes.txt": "",
    };
    writeFiles(folder, { ...own, "roles/.DS_Store": "" });
    const { status, out } = await rolebook(folder, "init", "--trade", "teaching");
    expect(status).toBe(0);
    for (const [path, text] of Object.entries(own)) expect(readFileSync(join(folder, path), "utf8")).toBe(text);
    expect(filesBelow(folder)).not.toContain("README.md");
    expect(filesBelow(folder)).toContain("roles/class-teacher.md");
    expect(out).toContain("These were there and stay as they are: README.md, .gitignore, package.json.");
    expect(out).toContain("Your package.json does not name the program yet: npm install rolebook@");
  });

  it.each<[string, (folder: string) => void]>([
    ["roles", (folder) => writeFiles(folder, { "roles/smith.md": "mine" })],
    ["a vocabulary alone", (folder) => writeFiles(folder, { "roles/_site.yaml": "title: Mine\n" })],
    ["a file of that name", (folder) => writeFileSync(join(folder, "roles"), "mine")],
    ["a link that leads nowhere", (folder) => symlinkSync("gone", join(folder, "roles"))],
  ])("does not mix its roles with what is there: %s, status 1", async (_, prepare) => {
    const folder = folderForTest();
    prepare(folder);
    const before = readdirSync(folder, { recursive: true }).sort();
    const { status, out, err } = await rolebook(folder, "init", "--trade", "nursing");
    expect([status, out]).toEqual([1, ""]);
    expect(err).toMatch(/^roles holds `(?:smith\.md|_site\.yaml|roles)` already\.\n\nNothing was written/);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });

  it("called again, writes nothing", async () => {
    const folder = folderForTest();
    await rolebook(folder, "init", "--trade", "building");
    const before = fingerprint(folder);
    expect((await rolebook(folder, "init", "--trade", "software")).status).toBe(1);
    expect(fingerprint(folder)).toEqual(before);
  });

  it("takes one folder, and no file: status 2", async () => {
    const folder = folderForTest();
    writeFiles(folder, { "a.txt": "" });
    expect((await rolebook(folder, "init", "a.txt")).err).toContain("a.txt is a file: name a folder");
    expect((await rolebook(folder, "init", "a", "b", "c")).err).toContain("takes one folder, and b, c is too much");
    expect(filesBelow(folder)).toEqual(["a.txt"]);
  });
});

describe("what is written beside the roles", () => {
  const folder = join(PROJECT_FOLDER, "starters/site");
  const read = (path: string) => readFileSync(join(folder, path), "utf8");

  it("calls commands and options that there are, by npx", () => {
    const texts = filesBelow(folder).map(read).join("\n");
    const calls = [...texts.matchAll(/npx rolebook ([\w-]+)([^`\n]*)/g)];
    expect(calls.length).toBeGreaterThan(8);
    for (const [call, name, words = ""] of calls) {
      const command = COMMANDS.find((each) => each.name === name);
      if (name !== "help") expect(command, call).toBeDefined();
      const options = [...words.matchAll(/ --([a-z-]+)/g)].map(([, option]) => option);
      if (command) expect(Object.keys(command.options), call).toEqual(expect.arrayContaining(options));
    }
    expect(texts).not.toMatch(/npm run|npm start/);
  });

  it("publishes what a build writes: on GitHub `dist`, on GitLab `public`", () => {
    const github = parse(read(".github/workflows/pages.yml"));
    const uploads = github.jobs.build.steps.filter(({ uses }: { uses?: string }) =>
      uses?.includes("upload-pages-artifact"),
    );
    expect(uploads.map((step: { with: object }) => step.with)).toEqual([{ path: "dist" }]);
    const gitlab = parse(read(".gitlab-ci.yml"));
    expect(gitlab.pages.script).toEqual(["npm ci", 'npx rolebook build --out public --base-url "$CI_PAGES_URL"']);
    expect(gitlab.pages.artifacts).toEqual({ paths: ["public"] });
  });
});

describe("the package.json that is written", () => {
  const installed = (files: Record<string, object>) => {
    const folder = folderForTest();
    const program = { "node_modules/rolebook/package.json": { version: "1.2.3" } };
    const texts = Object.entries({ ...program, ...files }).map(([path, value]) => [path, JSON.stringify(value)]);
    writeFiles(folder, Object.fromEntries(texts));
    return { folder, spec: specFor({ programFolder: join(folder, "node_modules/rolebook") }, join(folder, "site")) };
  };
  const asking = (spec: string) => installed({ "package.json": { dependencies: { rolebook: spec } } }).spec;

  it("asks for the program as it was installed: a version, a repository, a file", () => {
    const version = { text: "^1.2.3", isLocal: false };
    expect(asking("^1.0.0")).toEqual(version);
    expect(asking("latest")).toEqual(version);
    expect(installed({}).spec).toEqual(version);
    expect(asking("github:acme/rolebook#v1")).toEqual({ text: "github:acme/rolebook#v1", isLocal: false });
    expect(asking("https://example.org/r.tgz")).toEqual({ text: "https://example.org/r.tgz", isLocal: false });
    expect(asking("file:packed/r.tgz")).toEqual({ text: "file:../packed/r.tgz", isLocal: true });
    expect(installed({ "package.json": { devDependencies: { rolebook: "acme/rolebook" } } }).spec.text).toBe(
      "acme/rolebook",
    );
  });

  it("asks for the program's folder where it lies in its repository, and says that only this computer finds it", async () => {
    expect(specFor({ programFolder: "/src/rolebook/" }, "/src/acme")).toEqual({
      text: "file:../rolebook",
      isLocal: true,
    });
    const folder = folderForTest();
    const { out } = await rolebook(folder, "init", "--trade", "nursing");
    const { rolebook: path } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).dependencies;
    expect(out).toContain(`package.json takes the program from ${path}, which only this computer finds`);
    expect(join(folder, path.slice("file:".length), "/")).toBe(PROJECT_FOLDER);
  });

  it("is one that npm takes", () => {
    expect(JSON.parse(packageText({ text: "^1.2.3", isLocal: false }))).toEqual({
      private: true,
      dependencies: { rolebook: "^1.2.3" },
    });
  });
});
