import { describe, expect, it } from "vitest";
import { CODES } from "../../scripts/diagnostics/codes.ts";
import type { Problem } from "../../scripts/diagnostics/problem.ts";
import { type CheckResult, REPORT_FORMATS, report } from "../../scripts/diagnostics/report.ts";

const problem: Problem = {
  // Out of the contract's order on purpose.
  path: ["skills", "core", 0],
  hint: "Did you mean `python`?",
  message: "`pyhton` is no skill.",
  file: "roles/data-engineer.md",
  line: 2,
  column: 8,
  endLine: 2,
  endColumn: 14,
  severity: "error",
  code: "unknown-id",
};
const source = "skills:\n core: [pyhton]\n";
const result = (problems: Problem[], checked = 3): CheckResult => ({
  checked,
  problems,
  sources: new Map([["roles/data-engineer.md", source]]),
});
const misspelt = { line: 2, column: 9, endLine: 2, endColumn: 15 };
const fixable: Problem = { ...problem, fix: { edits: [{ range: misspelt, newText: "python" }], isSafe: false } };
const warning: Problem = { ...problem, severity: "warning", code: "unused-skill" };

describe("the report for a person", () => {
  it("says what, where, shows the lines, says what to do, and counts", () => {
    expect(report(result([problem]), "pretty")).toBe(
      [
        "error[unknown-id] roles/data-engineer.md:2:8",
        "  `pyhton` is no skill.",
        "",
        "  1 | skills:",
        "> 2 |  core: [pyhton]",
        "    |        ^^^^^^",
        "  3 |",
        "",
        "  Did you mean `python`?",
        "",
        "3 files checked: 1 error.",
      ].join("\n"),
    );
  });

  it("ends the first problem of each code with the reason why it is one", () => {
    const explain = (code: string) => `This is about ${code}.`;
    const text = report(result([problem, problem, warning]), "pretty", explain);
    expect(text.match(/^ {2}Why: .*$/gm)).toEqual([
      "  Why: This is about unknown-id.",
      "  Why: This is about unused-skill.",
    ]);
    expect(text).toContain("\n  Did you mean `python`?\n  Why: This is about unknown-id.\n\nerror[");
    expect(report(result([fixable]), "pretty", explain)).toContain(
      "> 2 |  core: [python]\n\n  Why: This is about unknown-id.\n\n3 files checked",
    );
  });

  it("has no lines to show of a file that could not be read", () => {
    const text = report(result([{ ...problem, file: "roles/photo.png" }]), "pretty");
    expect(text).toContain("roles/photo.png:2:8\n  `pyhton` is no skill.\n  Did you mean `python`?\n");
  });

  it.each([
    [[], 1, "1 file checked: no problems."],
    [[warning], 2, "2 files checked: 1 warning."],
    [[problem, problem, warning], 2, "2 files checked: 2 errors, 1 warning."],
  ])("counts in its last line", (problems, checked, line) => {
    expect(report(result(problems, checked), "pretty").split("\n").at(-1)).toBe(line);
  });
});

describe.each(REPORT_FORMATS)("the report of errors alone, as %s", (format) => {
  it("holds no warning", () => {
    const text = report({ ...result([problem, warning]), only: "errors" }, format);
    expect(text).toContain(format === "github" ? CODES["unknown-id"] : "unknown-id");
    expect(text).not.toContain(format === "github" ? CODES["unused-skill"] : "unused-skill");
  });
});

describe("the tally of errors alone", () => {
  it.each([
    [[problem, warning], "3 files checked: 1 error. Warnings are left out."],
    [[warning], "3 files checked: no errors. Warnings are left out."],
  ])("says that warnings are left out", (problems, line) => {
    for (const format of ["pretty", "github"] as const)
      expect(
        report({ ...result(problems), only: "errors" }, format)
          .split("\n")
          .at(-1),
      ).toBe(line);
  });
});

describe.each(REPORT_FORMATS)("hostile characters in the report as %s", (format) => {
  const hostile = "\u001b[2K\u0007\u009b\u007f\u00ad\u200d\u202e\u2028\u2066\u{e0041}\ue000\ud800";
  const name = `roles/a${hostile.slice(0, -1)}\n::stop-commands::x.md`;
  const odd = { ...fixable, file: name, message: `a${hostile}\r\n::error::`, hint: hostile };
  const text = report({ checked: 1, problems: [odd], sources: new Map([[name, `${hostile}\n`]]) }, format);

  it("are all visible", () => {
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u);
  });

  it("begin no line of their own", () => {
    expect(text.split("\n").filter((line) => /^\s*::(?!error file=)/.test(line))).toEqual([]);
  });

  it("are kept in data", () => {
    if (format === "json") expect(JSON.parse(text).problems[0]).toMatchObject({ file: name, hint: hostile });
    if (format === "sarif") expect(JSON.parse(text).runs[0].results[0].message.text).toContain(hostile);
  });
});

describe("a hostile file's name in the report for a person", () => {
  it("moves no cursor and begins no line of its own", () => {
    const file = "roles/a\u001b[2K\n::stop-commands::x.md";
    const odd = { ...problem, file, message: `${file} is empty.` };
    const text = report(result([odd]), "pretty");
    expect(text).not.toContain("\u001b");
    expect(text).not.toMatch(/^::/m);
  });
});

describe("the report as JSON", () => {
  it("has the keys of the contract in its order", () => {
    const parsed = JSON.parse(report(result([problem]), "json"));
    expect(Object.keys(parsed)).toEqual(["version", "checked", "problems"]);
    expect([parsed.version, parsed.checked]).toEqual([1, 3]);
    expect(Object.keys(parsed.problems[0])).toEqual([
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
    expect(parsed.problems).toEqual([problem]);
  });

  it("holds nothing beside them, whatever is known of a cure or an explanation", () => {
    expect(report(result([fixable]), "json", (code) => `This is about ${code}.`)).toBe(
      report(result([problem]), "json"),
    );
  });

  it("has an empty list where there are no problems", () => {
    expect(JSON.parse(report(result([], 7), "json"))).toEqual({ version: 1, checked: 7, problems: [] });
  });
});

describe("the report as annotations", () => {
  it("is a workflow command for each problem, and a line that counts", () => {
    expect(report(result([problem, warning]), "github").split("\n")).toEqual([
      "::error file=roles/data-engineer.md,line=2,endLine=2,col=8,endColumn=14,title=An id names nothing that exists::`pyhton` is no skill. Did you mean `python`?",
      "::warning file=roles/data-engineer.md,line=2,endLine=2,col=8,endColumn=14,title=A skill is used by no role::`pyhton` is no skill. Did you mean `python`?",
      "3 files checked: 1 error, 1 warning.",
    ]);
  });

  it("escapes line breaks and percent signs, and in the file's name what would end it", () => {
    const odd = { ...problem, file: "roles/a,b:c%.md", message: "100 %\r\nof ::error::", hint: "Say 50%0A." };
    expect(report(result([odd]), "github").split("\n")[0]).toBe(
      "::error file=roles/a%2Cb%3Ac%25.md,line=2,endLine=2,col=8,endColumn=14,title=An id names nothing that exists::100 %25%0Aof ::error:: Say 50%250A.",
    );
  });
});

describe("the report as SARIF", () => {
  const log = JSON.parse(report(result([problem, warning, { ...problem, file: "roles/rôle x.md" }]), "sarif"));

  it("is a log of version 2.1.0 with one run of this tool", () => {
    expect(log.$schema).toBe("https://json.schemastore.org/sarif-2.1.0.json");
    expect(log.version).toBe("2.1.0");
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0].tool.driver.name).toBe("rolebook");
  });

  it("describes each rule that was broken, once", () => {
    expect(log.runs[0].tool.driver.rules).toEqual([
      { id: "unknown-id", shortDescription: { text: "An id names nothing that exists" } },
      { id: "unused-skill", shortDescription: { text: "A skill is used by no role" } },
    ]);
  });

  it("gives each problem its rule, level, message and region", () => {
    expect(log.runs[0].results[0]).toEqual({
      ruleId: "unknown-id",
      level: "error",
      message: { text: "`pyhton` is no skill. Did you mean `python`?" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "roles/data-engineer.md" },
            region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 14 },
          },
        },
      ],
    });
    expect(log.runs[0].results.map((each: { level: string }) => each.level)).toEqual(["error", "warning", "error"]);
  });

  it("says why each rule is one, where that is known", () => {
    const explained = JSON.parse(report(result([problem]), "sarif", (code) => `This is about ${code}.`));
    expect(explained.runs[0].tool.driver.rules).toEqual([
      {
        id: "unknown-id",
        shortDescription: { text: "An id names nothing that exists" },
        fullDescription: { text: "This is about unknown-id." },
      },
    ]);
  });

  it("carries the changes that would mend a problem, and none where they are not known", () => {
    const [fixed, bare] = JSON.parse(report(result([fixable, problem]), "sarif")).runs[0].results;
    expect(fixed.fixes).toEqual([
      {
        description: { text: "Did you mean `python`?" },
        artifactChanges: [
          {
            artifactLocation: { uri: "roles/data-engineer.md" },
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 15 },
                insertedContent: { text: "python" },
              },
            ],
          },
        ],
      },
    ]);
    expect(bare).not.toHaveProperty("fixes");
  });

  it("keeps the signs of an address out of a file's name", () => {
    const odd = JSON.parse(report(result([{ ...problem, file: "roles/c#?.md" }]), "sarif"));
    const { uri } = odd.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe("roles/c%23%3F.md");
  });

  it("writes files as addresses", () => {
    const { uri } = log.runs[0].results[2].locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe("roles/r%C3%B4le%20x.md");
  });
});

describe("the registry of codes", () => {
  it("names each problem by a slug and says in general what is wrong", () => {
    for (const [code, title] of Object.entries(CODES)) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
    }
  });
});

describe("a report of many problems", () => {
  const many = Array.from({ length: 8 }, () => problem).concat(Array.from({ length: 4 }, () => warning));
  const tally = [
    "12 problems in 1 file, by kind:",
    `  8  unknown-id    ${CODES["unknown-id"]}`,
    `  4  unused-skill  ${CODES["unused-skill"]}`,
  ].join("\n");

  it("ends with their number by kind", () => {
    expect(report(result(many), "pretty")).toContain(`\n\n${tally}\n\n3 files checked: 8 errors, 4 warnings.`);
    expect(report(result(many), "github")).toContain(`\n${tally}\n3 files checked: 8 errors, 4 warnings.`);
  });

  it("has none of it where there are few", () => {
    expect(report(result(many.slice(0, 10)), "pretty")).not.toContain("by kind");
  });

  it("says once what there is to choose from, and always where a program reads it", () => {
    const unknown = { ...problem, hint: "Remove it.", choices: "The keys are `a` and `b`." };
    const other = { ...unknown, choices: "The keys are `c` and `d`." };
    const count = (text: string, words: string) => text.split(words).length - 1;
    for (const format of ["pretty", "github"] as const) {
      const text = report(result([unknown, unknown, other]), format);
      expect(count(text, "Remove it.")).toBe(3);
      expect(count(text, "The keys are `a` and `b`.")).toBe(1);
      expect(count(text, "The keys are `c` and `d`.")).toBe(1);
    }
    const json = JSON.parse(report(result([unknown, unknown]), "json"));
    expect(json.problems.map(({ hint }: { hint: string }) => hint)).toEqual(
      Array(2).fill("Remove it. The keys are `a` and `b`."),
    );
  });
});
