import { describe, expect, it } from "vitest";
import { parseYaml } from "../../../scripts/catalog/yaml/located.ts";
import { RULES } from "../../../scripts/catalog/yaml/rules.ts";
import { applyEdits } from "../../../scripts/diagnostics/edits.ts";

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
});
