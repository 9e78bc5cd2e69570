import { describe, expect, it } from "vitest";
import { defineCommand, oneOf, readWords } from "../../scripts/cli/command.ts";
import { UsageError } from "../../scripts/config.ts";
import { role, rolesFolder } from "../support/roles-folder.ts";
import { rolebook } from "./program.ts";

const run = async () => true;
const print = defineCommand({
  name: "print",
  args: "[FILE…]",
  does: "print files",
  options: {
    roles: { value: "DIR", does: "the folder" },
    format: { choices: ["pretty", "json"], does: "the form" },
    yes: { short: "y", does: "ask nothing" },
  },
  run,
});
const serve = defineCommand({
  name: "serve",
  args: "",
  does: "serve them",
  options: { port: { value: "N", does: "the port" }, "base-url": { value: "URL", does: "the address" } },
  run,
});

describe("the words behind a command", () => {
  it("are its options and what is none", () => {
    expect(readWords(["a.md", "--format=json", "--roles", "x", "-y", "--", "--b"], print)).toEqual({
      values: expect.objectContaining({ format: "json", roles: "x", yes: true }),
      positionals: ["a.md", "--b"],
    });
    expect(readWords(["-h"], serve).values.help).toBe(true);
  });

  it.each([
    [["--fromat", "json"], "`print` has no option --fromat. Did you mean `--format`?"],
    [["--constructor"], "`print` has no option --constructor."],
    [["-x"], "`print` has no option -x."],
    [["--roles"], "--roles lacks its value: write it behind a space"],
    [["--roles="], "--roles lacks its value: write it behind a space"],
    [["--roles", "--format"], "--roles lacks its value: if --format is meant to be it, write --roles=--format"],
    [["--yes=no"], "--yes takes no value: leave out no"],
    [["--format", "jsno"], "--format jsno: write one of pretty, json. Did you mean `json`?"],
  ])("are refused in a sentence of ours: %j", (words, message) => {
    expect(() => readWords(words, print)).toThrow(new UsageError(message));
  });

  it.each([
    [["--prot", "3000"], "`serve` has no option --prot. Did you mean `--port`?"],
    [["--baseurl=x"], "`serve` has no option --baseurl. Did you mean `--base-url`?"],
    [["port"], "`serve` takes options only, and `port` is none. Did you mean `--port`?"],
  ])("are refused where the command takes nothing but options: %j", (words, message) => {
    expect(() => readWords(words, serve)).toThrow(new UsageError(message));
  });
});

describe("an option that takes one of a few words", () => {
  it.each([
    ["jsno", "--format jsno: write one of pretty, json. Did you mean `json`?"],
    ["toString", "--format toString: write one of pretty, json"],
  ])("is not %s", (value, message) => {
    expect(() => oneOf("format", value, ["pretty", "json"])).toThrow(new UsageError(message));
  });
});

describe("what is named and is not there", () => {
  it.each([
    ["a file", ["check", "roles/team/agil-coach.md"], "Did you mean `roles/team/agile-coach.md`?"],
    ["a file in another folder", ["check", "roles/agile-coach.md"], "Did you mean `roles/team/agile-coach.md`?"],
    ["a vocabulary", ["check", "roles/_skill.yaml"], "Did you mean `roles/_skills.yaml`?"],
    ["a choice of problems", ["check", "--only", "error"], "--only error: write errors. Did you mean `errors`?"],
    ["a domain", ["new", "Data Steward", "--domain", "enginering"], "Did you mean `engineering`?"],
    ["a skill", ["new", "Data Steward", "--skills", "sql,pyhton"], "Did you mean `python`?"],
    ["a role", ["rename", "agil-coach", "x"], "`agil-coach` is no role. Did you mean `agile-coach`?"],
  ])("is told with what is meant: %s", async (_, words, message) => {
    const { workingDirectory } = rolesFolder({ "team/agile-coach.md": role("", "", "Agile Coach") });
    const { status, out, err } = await rolebook(workingDirectory, ...words);
    expect([status, out]).toEqual([words[0] === "rename" ? 1 : 2, ""]);
    expect(err).toContain(message);
  });
});
