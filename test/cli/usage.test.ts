import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rolesFolder } from "../support/roles-folder.ts";
import { rolebook } from "./program.ts";

const LONG_ENOUGH = 60_000;

describe("calling rolebook", () => {
  it.each([[["help"]], [["--help"]], [["-h"]], [["check", "--help"]], [["build", "-h"]]])(
    "with %j prints how it is used: status 0",
    async (words) => {
      const { status, out, err } = await rolebook(rolesFolder().workingDirectory, ...words);
      expect([status, err]).toEqual([0, ""]);
      expect(out).toMatch(/^Usage: rolebook <command> \[options\]/);
      for (const command of ["build", "check", "start"]) expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
      expect(out).toContain(
        "Exit status: 0 fine, 1 problems in the content, 2 wrong usage, 3 the program itself failed.",
      );
    },
    LONG_ENOUGH,
  );

  it(
    "with nothing prints how it is used: status 2",
    async () => {
      const { status, out } = await rolebook(rolesFolder().workingDirectory);
      expect(status).toBe(2);
      expect(out).toMatch(/^Usage: rolebook/);
    },
    LONG_ENOUGH,
  );

  it.each([
    [["frobnicate"], "there is no command `frobnicate`"],
    [["constructor"], "there is no command `constructor`"],
    [["chek"], "there is no command `chek`. Did you mean `check`?"],
    [["check", "\u001b[2J\n::error::x.md"], "there is no file ·[2J·::error::x.md"],
    [["start", "--host", "192.0.2.77", "--port", "8799"], "192.0.2.77 is no address of this computer"],
    [["check", "../"], "../ does not lie in the roles folder, roles"],
    [["fix", "/dev/null"], "/dev/null does not lie in the roles folder, roles"],
    [["build", "--base-url", "example.org"], "--base-url example.org is not an address to publish at"],
    [["build", "--out", "."], "--out . "],
  ])(
    "with %j is wrong: status 2, and standard error says why and how it is used",
    async (words, reason) => {
      const { status, out, err } = await rolebook(rolesFolder().workingDirectory, ...words);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toMatch(/^rolebook: /);
      expect(err.split("\n\nUsage:")[0]).toContain(reason);
      expect(err).toContain(
        `Usage: rolebook ${["check", "build", "fix", "start"].includes(words[0] ?? "") ? words[0] : "<command>"} `,
      );
      // The reason is still in sight at the bottom of a small terminal.
      expect(err.split("\n").length).toBeLessThan(12);
    },
    LONG_ENOUGH,
  );

  it(
    "in another folder finds the roles by --roles",
    async () => {
      const { workingDirectory } = rolesFolder();
      const { status, out } = await rolebook(
        join(workingDirectory, ".."),
        "check",
        "--roles",
        `${workingDirectory}/roles`,
      );
      expect(out).toContain("7 files checked: no problems.");
      expect(status).toBe(0);
    },
    LONG_ENOUGH,
  );
});
