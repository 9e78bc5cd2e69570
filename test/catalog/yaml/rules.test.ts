import { describe, expect, it } from "vitest";
import { type ErrorCode, YAMLParseError } from "yaml";
import { parseYaml } from "../../../scripts/catalog/yaml/located.ts";
import { EXPLANATIONS, explanationOf } from "../../../scripts/catalog/yaml/parser-errors.ts";
import { RULES } from "../../../scripts/catalog/yaml/rules.ts";
import { applyEdits } from "../../../scripts/diagnostics/edits.ts";
import { unmarked, withMarkedMessages } from "../../support/marked-messages.ts";

describe("a mistake in YAML", () => {
  it.each(RULES.map(({ example: [wrong, meant], message, hint, isSafe }) => ({ wrong, meant, message, hint, isSafe })))(
    "is told and mended as its rule says: $wrong",
    ({ wrong, meant, message, hint, isSafe }) => {
      const read = parseYaml("a.yaml", wrong, { keysAt: () => ["ladder"] });
      const [problem, ...others] = "problems" in read ? read.problems : [];
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ code: "broken-yaml", message, hint, fix: { isSafe } });
      expect(applyEdits(wrong, problem?.fix?.edits ?? [])).toBe(meant);
    },
  );

  it.each(RULES.map(({ example: [wrong] }) => wrong))("can be told in any language: %j", async (wrong) => {
    const read = await withMarkedMessages(async () => parseYaml("a.yaml", wrong, { keysAt: () => ["ladder"] }));
    const [{ message, hint }] = "problems" in read ? read.problems : [{ message: "none", hint: "" }];
    expect([message, hint].map(unmarked)).toEqual(["", ""]);
  });

  it("can be told in any language where it is not known what was meant", async () => {
    const codes = [...Object.keys(EXPLANATIONS), "BAD_SCALAR_START", "RESOURCE_EXHAUSTION"] as ErrorCode[];
    const said = await withMarkedMessages(async () =>
      codes.map((code) => explanationOf(new YAMLParseError([0, 1], code, ""), "@a")),
    );
    expect(said.flatMap(({ message, hint }) => [message, hint]).filter((text) => unmarked(text) !== "")).toEqual([]);
  });
});
