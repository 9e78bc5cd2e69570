import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RolesFolder, role, writeRolesFolder } from "../support/roles-folder.ts";
import { type Ended, rolebook } from "./program.ts";

const LONG_ENOUGH = 60_000;

/** A site with one error, whose message holds a percent sign and a comma, and one warning. */
const FAULTY = {
  "data-engineer.md": role("skills: { core: [sql, git, pyhton], useful: [sql] }\nsources: ['100%,']"),
};

describe("rolebook check", () => {
  let fine: RolesFolder;
  let faulty: RolesFolder;
  let warned: RolesFolder;

  beforeAll(() => {
    fine = writeRolesFolder();
    faulty = writeRolesFolder(FAULTY);
    warned = writeRolesFolder({ "data-engineer.md": role("skills: { core: [sql, git, java], useful: [sql] }") });
  });

  afterAll(() => {
    for (const folder of [fine, faulty, warned]) folder.remove();
  });

  const check = (folder: RolesFolder, ...words: string[]): Promise<Ended> =>
    rolebook(folder.workingDirectory, "check", ...words);

  it(
    "ends with status 0 and says so where there is nothing wrong",
    async () => {
      expect(await check(fine)).toEqual({ status: 0, out: "9 files checked: no problems.\n", err: "" });
    },
    LONG_ENOUGH,
  );

  it(
    "ends with status 0 where there are only warnings",
    async () => {
      const { status, out } = await check(warned);
      expect(status).toBe(0);
      expect(out).toContain("warning[duplicate-id] roles/data-engineer.md:6:44");
      expect(out).toMatch(/10 files checked: 1 warning\.\n$/);
    },
    LONG_ENOUGH,
  );

  it(
    "ends with status 1 and shows each problem with the lines around it",
    async () => {
      const { status, out, err } = await check(faulty);
      expect([status, err]).toEqual([1, ""]);
      expect(out).toContain(
        [
          "error[unknown-id] roles/data-engineer.md:6:28",
          "  `pyhton` is no skill.",
          "",
          "  5 | reviewed: 2026-11-20",
          "> 6 | skills: { core: [sql, git, pyhton], useful: [sql] }",
          "    |                            ^^^^^^",
          "  7 | sources: ['100%,']",
          "",
          "  Did you mean `python`? The skills are `sql`, `python`, `java` and `git`.",
        ].join("\n"),
      );
      expect(out).toMatch(/10 files checked: 2 errors\.\n$/);
    },
    LONG_ENOUGH,
  );

  it(
    "says of each code once why it is a problem, and leads to no page that the content names",
    async () => {
      const published = writeRolesFolder({
        "data-engineer.md": role("skills: { core: [sql, git, pyhton], useful: [jawa] }"),
        "_site.yaml": "title: Test Guide\nbase-url: https://example.org/careers/\n",
      });
      const { out } = await check(published);
      published.remove();
      expect(out.match(/error\[unknown-id\]/g)).toHaveLength(2);
      expect(out.match(/^ {2}Why: [A-Z].*\.$/gm)).toHaveLength(1);
      expect(out).not.toContain("https:");
    },
    LONG_ENOUGH,
  );

  it(
    "prints JSON with the keys of the contract in their order",
    async () => {
      const { status, out } = await check(faulty, "--format", "json");
      expect(status).toBe(1);
      const parsed = JSON.parse(out);
      expect(Object.keys(parsed)).toEqual(["version", "checked", "problems"]);
      expect([parsed.version, parsed.checked, parsed.problems.length]).toEqual([1, 10, 2]);
      for (const problem of parsed.problems)
        expect(Object.keys(problem)).toEqual([
          "code",
          "severity",
          "file",
          "line",
          "column",
          "endLine",
          "endColumn",
          "message",
          "hint",
          "path",
        ]);
      expect(parsed.problems[0]).toEqual({
        code: "unknown-id",
        severity: "error",
        file: "roles/data-engineer.md",
        line: 6,
        column: 28,
        endLine: 6,
        endColumn: 34,
        message: "`pyhton` is no skill.",
        hint: "Did you mean `python`? The skills are `sql`, `python`, `java` and `git`.",
        path: ["skills", "core", 2],
      });
    },
    LONG_ENOUGH,
  );

  it(
    "prints an empty list of problems as JSON where there is nothing wrong",
    async () => {
      const { status, out } = await check(fine, "--format", "json");
      expect(status).toBe(0);
      expect(JSON.parse(out)).toEqual({ version: 1, checked: 9, problems: [] });
    },
    LONG_ENOUGH,
  );

  it(
    "prints annotations, each on one line and escaped",
    async () => {
      const { status, out } = await check(faulty, "--format", "github");
      expect(status).toBe(1);
      const lines = out.trimEnd().split("\n");
      expect(lines).toHaveLength(3);
      expect(lines[0]).toBe(
        "::error file=roles/data-engineer.md,line=6,endLine=6,col=28,endColumn=34,title=An id names nothing that exists::`pyhton` is no skill. Did you mean `python`? The skills are `sql`, `python`, `java` and `git`.",
      );
      expect(lines[1]).toMatch(/^::error file=roles\/data-engineer\.md,line=7,.*::.*`100%25,`/);
      expect(lines[1]).not.toMatch(/%(?!25)/);
      expect(lines[2]).toBe("10 files checked: 2 errors.");
    },
    LONG_ENOUGH,
  );

  it(
    "prints SARIF 2.1.0",
    async () => {
      const { status, out } = await check(faulty, "--format", "sarif");
      expect(status).toBe(1);
      const log = JSON.parse(out);
      expect([log.version, log.runs.length, log.runs[0].tool.driver.name]).toEqual(["2.1.0", 1, "rolebook"]);
      const rules = log.runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id);
      for (const result of log.runs[0].results) {
        expect(rules).toContain(result.ruleId);
        expect(["error", "warning", "note", "none"]).toContain(result.level);
        const { artifactLocation, region } = result.locations[0].physicalLocation;
        expect(artifactLocation.uri).toBe("roles/data-engineer.md");
        expect(region.startLine).toBeGreaterThan(5);
      }
    },
    LONG_ENOUGH,
  );

  it(
    "looks at the named files only, and ends with their status",
    async () => {
      const other = await check(faulty, "roles/backend-developer.md", "--format", "json");
      expect(other.status).toBe(0);
      expect(JSON.parse(other.out)).toMatchObject({ checked: 1, problems: [] });
      const named = await check(faulty, "./roles/../roles/data-engineer.md", "--format", "json");
      expect(named.status).toBe(1);
      expect(JSON.parse(named.out).problems).toHaveLength(2);
    },
    LONG_ENOUGH,
  );

  it(
    "ends with status 1 where the roles folder is missing",
    async () => {
      const { status, out } = await check(fine, "--roles", "rolls");
      expect(status).toBe(1);
      expect(out).toContain("error[missing-file] rolls:1:1\n  There is no folder `rolls`.");
    },
    LONG_ENOUGH,
  );

  it(
    "takes a folder for the files in it, and the roles folder for all",
    async () => {
      const nested = writeRolesFolder({ "team/data-engineer.md": FAULTY["data-engineer.md"] });
      try {
        expect((await check(nested, "roles/team")).out).toMatch(/1 file checked: 2 errors\.\n$/);
        expect((await check(nested, "roles")).out).toMatch(/10 files checked: 2 errors\.\n$/);
      } finally {
        nested.remove();
      }
    },
    LONG_ENOUGH,
  );
});
