import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../scripts/cli/commands.ts";
import { PROJECT_FOLDER, runProgram } from "../support/program.ts";
import { rolesFolder } from "../support/roles-folder.ts";
import { rolebook } from "./program.ts";

const fileOf = (name: string) => readFileSync(join(PROJECT_FOLDER, name), "utf8");
const PACKAGE: { version: string; scripts: Record<string, string> } = JSON.parse(fileOf("package.json"));

describe("calling rolebook", () => {
  it.each(["help", "--help", "-h"])("with %s prints its commands: status 0", async (word) => {
    const { status, out, err } = await rolebook("/", word);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Usage: rolebook <command> \[options\]\n/);
    for (const { name, does } of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name}\\b.* {2}${does}$`, "m"));
    expect(out).toContain(
      "Exit status: 0 fine, 1 problems in the content, 2 wrong usage, 3 the program itself failed.",
    );
  });

  it.each(COMMANDS)("for help with $name prints each of its options: status 0", async ({ name, args, options }) => {
    const { status, out, err } = await rolebook("/", name, "--help");
    expect([status, err]).toEqual([0, ""]);
    expect(out.split("\n")[0]).toBe(`Usage: rolebook ${name}${args && ` ${args}`} [options]`);
    for (const [option, { does }] of Object.entries(options))
      expect(out).toMatch(new RegExp(`^ {2}(-\\w, )?--${option}\\b.* {2}${does.replace(/[().]/g, "\\$&")}$`, "m"));
    for (const words of [
      [name, "-h"],
      ["help", name],
      ["--help", name],
    ])
      expect(await rolebook("/", ...words)).toEqual({ status, out, err });
  });

  it("with --version prints which version it is", async () => {
    expect(await rolebook("/", "--version")).toEqual({ status: 0, out: `${PACKAGE.version}\n`, err: "" });
  });

  it("with nothing prints its commands: status 2", async () => {
    const { status, out } = await rolebook("/");
    expect(status).toBe(2);
    expect(out).toMatch(/^Usage: rolebook/);
  });

  it.each([
    [["frobnicate"], "there is no command `frobnicate`"],
    [["help", "frobnicate"], "there is no command `frobnicate`"],
    [["constructor"], "there is no command `constructor`"],
    [["chek"], "there is no command `chek`. Did you mean `check`?"],
    [["--verison"], "there is no command `--verison`. Did you mean `--version`?"],
    [["check", "\u001b[2J\n::error::x.md"], "there is no file ·[2J·::error::x.md"],
    [["start", "--host", "192.0.2.77", "--port", "8799"], "192.0.2.77 is no address of this computer"],
    [["check", "../"], "../ does not lie in the roles folder, roles"],
    [["fix", "/dev/null"], "/dev/null does not lie in the roles folder, roles"],
    [["build", "--base-url", "example.org"], "--base-url example.org is not an address to publish at"],
    [["build", "--social-images", "some"], "--social-images some: write one of none, domains, all"],
    [["build", "--out", "."], "--out . "],
    [["build", "--out", "roles"], "--out roles "],
  ])("with %j is wrong: status 2, and standard error says why and how it is used", async (words, reason) => {
    const { status, out, err } = await rolebook(rolesFolder().workingDirectory, ...words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^rolebook: /);
    expect(err.split("\n\nUsage:")[0]).toContain(reason);
    const command = COMMANDS.find(({ name }) => name === words[0]);
    expect(err).toContain(`\n\nUsage: rolebook ${command?.name ?? "<command>"} `);
    // The reason is still in sight at the bottom of a small terminal.
    expect(err.split("\n").length).toBeLessThan(12);
  });

  it("in another folder finds the roles by --roles", async () => {
    const { workingDirectory } = rolesFolder();
    const { status, out } = await rolebook("/", "check", "--roles", `${workingDirectory}/roles`);
    expect(out).toContain("9 files checked: no problems.");
    expect(status).toBe(0);
  });

  it("as a program of its own ends with the status, and prints to both streams", async () => {
    const cwd = rolesFolder().workingDirectory;
    expect(await runProgram(["check"], { cwd })).toEqual({
      status: 0,
      stdout: "9 files checked: no problems.\n",
      stderr: "",
    });
    const { status, stdout, stderr } = await runProgram(["chek"], { cwd });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^rolebook: there is no command `chek`\. Did you mean `check`\?\n\nUsage: /);
  });
});

describe("the commands", () => {
  it("are scripts of package.json, each under its own name", () => {
    const scripts = Object.entries(PACKAGE.scripts).filter(([, script]) => script.includes("rolebook.js"));
    const wanted = COMMANDS.map(({ name }) => [name, `node scripts/cli/rolebook.js ${name}`]);
    expect(scripts.sort()).toEqual(wanted.sort());
  });

  /** What README's table of commands names, such as `start`. */
  const rows = [...fileOf("README.md").matchAll(/^\| `npm (?:run )?([a-z-]+)(.*)\|$/gm)].map(
    ([, name = "", rest = ""]): [string, string] => [name, rest],
  );

  it("stand in README's table", () => {
    const names = rows.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(COMMANDS.map(({ name }) => name)));
    for (const name of names) expect(Object.keys(PACKAGE.scripts)).toContain(name);
  });

  it.each(rows)("have the options that README's table writes: %s", (name, rest) => {
    const options = [...rest.matchAll(/--([a-z-]+)/g)].map(([, option]) => option);
    const known = COMMANDS.find((command) => command.name === name)?.options ?? {};
    expect(Object.keys(known)).toEqual(expect.arrayContaining(options));
  });

  it.each(["README.md", "CONTRIBUTING.md"])("have the options that %s calls them with", (file) => {
    const calls = [...fileOf(file).matchAll(/npm (?:run )?([a-z-]+) -- ([^`\n]+)/g)];
    expect(calls.length).toBeGreaterThan(5);
    for (const [call, name, words = ""] of calls) {
      const command = COMMANDS.find((each) => each.name === name);
      const options = [...words.matchAll(/--([a-z-]+)/g)].map(([, option]) => option);
      if (command) expect(Object.keys(command.options), call).toEqual(expect.arrayContaining(options));
      else expect(Object.keys(PACKAGE.scripts), call).toContain(name);
    }
  });
});
