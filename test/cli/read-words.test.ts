import { describe, expect, it } from "vitest";
import { check } from "../../scripts/cli/check.ts";
import type { Command } from "../../scripts/cli/command.ts";
import { newRole } from "../../scripts/cli/new.ts";
import { oneOf, readWords } from "../../scripts/cli/read-words.ts";
import { rename } from "../../scripts/cli/rename.ts";
import { start } from "../../scripts/cli/start.ts";
import { UsageError } from "../../scripts/config.ts";
import { callCommand } from "../support/call-command.ts";
import { role, rolesFolder } from "../support/roles-folder.ts";

describe("the words behind a command", () => {
  it("are its options and what is none", () => {
    expect(readWords(["a.md", "--format=json", "--roles", "x", "--", "--b"], "check", check)).toEqual({
      values: expect.objectContaining({ format: "json", roles: "x" }),
      positionals: ["a.md", "--b"],
    });
    expect(readWords(["Data Steward", "-y", "-h"], "new", newRole).values).toMatchObject({ yes: true, help: true });
  });

  it.each<[Command, string[], string]>([
    [check, ["--fromat", "json"], "`it` has no option --fromat. Did you mean `--format`?"],
    [start, ["--prot", "3000"], "`it` has no option --prot. Did you mean `--port`?"],
    [start, ["--baseurl=x"], "`it` has no option --baseurl. Did you mean `--base-url`?"],
    [check, ["--constructor"], "`it` has no option --constructor."],
    [check, ["-x"], "`it` has no option -x."],
    [check, ["--roles"], "--roles lacks its value: write it behind a space"],
    [check, ["--roles="], "--roles lacks its value: write it behind a space"],
    [check, ["--roles", "--format"], "--roles lacks its value: if --format is meant to be it, write --roles=--format"],
    [newRole, ["--yes=no"], "--yes takes no value: leave out no"],
    [start, ["port"], "`it` takes options only, and `port` is none. Did you mean `--port`?"],
  ])("are refused in a sentence of ours: %#", (command, words, message) => {
    expect(() => readWords(words, "it", command)).toThrow(new UsageError(message));
  });
});

describe("an option that takes one of a few words", () => {
  it("is one of them, or the first", () => {
    expect([oneOf("format", undefined, ["pretty", "json"]), oneOf("format", "json", ["pretty", "json"])]).toEqual([
      "pretty",
      "json",
    ]);
  });

  it.each([
    ["jsno", "--format jsno: Did you mean `json`? Write one of pretty, json"],
    ["toString", "--format toString: Write one of pretty, json"],
  ])("is not %s", (value, message) => {
    expect(() => oneOf("format", value, ["pretty", "json"])).toThrow(new UsageError(message));
  });
});

describe("what is named and is not there", () => {
  const files = { "team/agile-coach.md": role("", "", "Agile Coach") };

  it.each<[string, Command, string[], Record<string, string>, string]>([
    ["a file", check, ["roles/team/agil-coach.md"], {}, "Did you mean `roles/team/agile-coach.md`?"],
    ["a file in another folder", check, ["roles/agile-coach.md"], {}, "Did you mean `roles/team/agile-coach.md`?"],
    ["a vocabulary", check, ["roles/_skill.yaml"], {}, "Did you mean `roles/_skills.yaml`?"],
    ["a choice of problems", check, [], { only: "error" }, "--only error: Did you mean `errors`?"],
    ["a domain", newRole, ["Data Steward"], { domain: "enginering" }, "Did you mean `engineering`?"],
    ["a skill", newRole, ["Data Steward"], { skills: "sql,pyhton" }, "Did you mean `python`?"],
  ])("is told with what is meant: %s", async (_, command, words, values, message) => {
    const { workingDirectory } = rolesFolder(files);
    const called = callCommand(command, { words, values, workingDirectory });
    await expect(called).rejects.toThrow(UsageError);
    await expect(called).rejects.toThrow(message);
  });

  it("is told with what is meant: a role", async () => {
    const { workingDirectory } = rolesFolder(files);
    const { warned } = await callCommand(rename, { words: ["agil-coach", "x"], workingDirectory });
    expect(warned).toContain("`agil-coach` is no role. Did you mean `agile-coach`?");
  });
});
