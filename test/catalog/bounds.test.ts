import { describe, expect, it } from "vitest";
import type { Role } from "../../scripts/catalog/catalog.ts";
import { sentencesOf } from "../../scripts/catalog/checks/prose/prose.ts";
import { MOST_OF_A_KIND } from "../../scripts/diagnostics/problem.ts";
import { load, role } from "../support/roles-folder.ts";

const codes = async (more: string, body = "") => {
  const { problems } = await load({ "data-engineer.md": role(more, body) });
  return problems.filter(({ file }) => file.endsWith("data-engineer.md")).map(({ code }) => code);
};

describe("YAML that is nested too deeply", () => {
  it.each([
    ["dashes", `aliases:\n  ${"- ".repeat(60_000)}`],
    ["brackets", `aliases: ${"[".repeat(15_000)}${"]".repeat(15_000)}`],
    ["braces", `aliases: ${"{ a: ".repeat(10_000)}${" }".repeat(10_000)}`],
    ["keys", Array.from({ length: 500 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")],
  ])("is refused before anything is made of its %s", async (_, more) => {
    expect(await codes(more)).toContain("too-deep");
  });

  it("is refused for its keys where these are nested", async () => {
    expect(await codes("? ".repeat(60_000))).toEqual(["forbidden-yaml"]);
  });

  it("may have as many levels as are allowed", async () => {
    expect(await codes(`aliases: ${"[".repeat(15)}x${"]".repeat(15)}`)).not.toContain("too-deep");
    expect(await codes(`aliases: ${"[".repeat(16)}x${"]".repeat(16)}`)).toContain("too-deep");
  });
});

describe("a file that is made to stop the check", () => {
  it("may name an alias by signs that mean something in a regular expression", async () => {
    expect(await codes("suits: *\\")).toContain("forbidden-yaml");
    expect(await codes("suits: [*(, *[, '*']")).not.toEqual([]);
  });

  it("may hold nothing but single letters", async () => {
    expect(await codes("", `\n## What they do\n\n${"a ".repeat(120_000)}\n`)).toEqual([]);
    expect((await load({ "data-engineer.md": role("", `\n## What\n\n${"A. ".repeat(20_000)}\n`) })).problems).toEqual(
      [],
    );
  });

  it("may have more sentences in one paragraph than can be copied for each of them", () => {
    const long: Role = {
      slug: "a",
      file: "a.md",
      path: "a.md",
      title: "A",
      summary: "B.",
      domain: "data",
      reviewed: "2026-11-20",
      aliases: [],
      ladder: "default",
      body: "A. ".repeat(20_000),
    } as unknown as Role;
    expect(sentencesOf(long, "en").length).toBeLessThanOrEqual(3000);
  });

  it("may not have more lines than anybody writes", async () => {
    expect(await codes("", `\n## What they do\n\n${"a\n\n".repeat(60_000)}`)).toEqual(["too-large"]);
    expect(await codes(`## a${"\n".repeat(100_000)}- b`)).toEqual(["too-large"]);
    expect(await codes("", `\n## What they do\n\n${"They move data.\n".repeat(3_000)}`)).not.toContain("too-large");
  });

  it("may not have more signs that may begin something than anybody writes", async () => {
    for (const sign of ["[", "![", "[a](b) ", "<!", "<? ", "*a_", "a**b"])
      expect(await codes("", `\n## What they do\n\n${sign.repeat(25_000)}`)).toEqual(["too-large"]);
  });

  it("may repeat a key further to the right than a regular expression can count", async () => {
    expect(await codes(`levels:\n${" ".repeat(70_000)}a: 1\n${" ".repeat(70_000)}a: 1`)).toContain("duplicate-key");
  });

  it("may have more words and signs than anybody writes", async () => {
    expect(await codes(`aliases: [${",".repeat(200_000)}]`)).toEqual(["too-large"]);
  });

  it("may have an anchor in front of each of many values", async () => {
    expect(await codes(`suits: &${"&a".repeat(100)} x`)).toContain("forbidden-yaml");
  });
});

describe("thousands of problems of one kind", () => {
  it.each([
    ["unknown keys", "unknown-key", Array.from({ length: 5000 }, (_, at) => `x${at}: 1`).join("\n")],
    ["unknown skills", "unknown-id", `skills: { core: [${Array.from({ length: 5000 }, (_, at) => `x${at}`)}] }`],
    ["repeated keys", "duplicate-key", "suits: [One]\n".repeat(5000)],
    ["anchors", "forbidden-yaml", `aliases: [${Array.from({ length: 5000 }, (_, at) => `&x${at} y`)}]`],
  ] as const)("of %s are told by the first of them", async (_, code, more) => {
    const { problems } = await load({ "data-engineer.md": role(more) });
    const told = problems.filter((problem) => problem.code === code);
    expect(told).toHaveLength(MOST_OF_A_KIND);
    expect(told.slice(0, -1).every(({ hint }) => !hint.endsWith("More like this are in this file."))).toBe(true);
    expect(told.at(-1)?.hint).toMatch(/ More like this are in this file\.$/);
  });
});
