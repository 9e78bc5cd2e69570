import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fieldReference, withFieldReference } from "../../../scripts/catalog/drafts/field-reference.ts";
import { roleSchema } from "../../../scripts/schema/role.ts";
import { siteSchema } from "../../../scripts/schema/site.ts";

/** The cells of a field's row in the table whose heading holds `file`. */
function rowOf(file: string, field: string): string[] | undefined {
  const table = fieldReference()
    .split(/^## /m)
    .find((section) => section.split("\n", 1)[0]?.includes(file));
  const row = table?.split("\n").find((line) => line.startsWith(`| \`${field}\` |`));
  return row
    ?.split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe("the field reference", () => {
  it("stands in docs/fields.md as the schemas make it; `npm run reference` brings it up to date", () => {
    const page = readFileSync("docs/fields.md", "utf8");
    expect(page).toBe(withFieldReference(page));
  });

  it("names every key of a role and of a site", () => {
    const missing = [
      ...Object.keys(roleSchema.shape).filter((key) => !rowOf("<slug>.md", key)),
      ...Object.keys(siteSchema.shape).filter((key) => !rowOf("_site.yaml", key)),
    ];
    expect(missing).toEqual([]);
  });

  it("has a table for every file with fields of its own", () => {
    const headings = fieldReference().match(/^## .*$/gm) ?? [];
    expect(headings.map((heading) => /`([^`]+)`/.exec(heading)?.[1])).toEqual([
      "roles/<slug>.md",
      "_skills.yaml",
      "_sources.yaml",
      "_domains.yaml",
      "_occupations.yaml",
      "_pay.yaml",
      "_ladders.yaml",
      "_traits.yaml",
      "_titles.yaml",
      "_site.yaml",
      "roles/_pages/<address>.md",
    ]);
  });

  it("says of a field whether it is required, what it is and how long it may be, with an example", () => {
    expect(rowOf("<slug>.md", "title")).toEqual([
      "`title`",
      "yes",
      "The role's name. Text of 1 to 160 characters.",
      "`Backend Developer`",
    ]);
    expect(rowOf("<slug>.md", "aliases")?.[1]).toBe("");
  });

  it("goes into mappings, lists, and values that are one record or several", () => {
    expect(rowOf("<slug>.md", "skills.core")?.[1]).toBe("yes");
    expect(rowOf("<slug>.md", "roadmap[].resources[].url")?.[1]).toBe("yes");
    expect(rowOf("<slug>.md", "levels.<id>.salary.source")?.[1]).toBe("yes");
    expect(rowOf("_skills.yaml", "<id>.name")?.[1]).toBe("yes");
    expect(rowOf("_ladders.yaml", "<id>[].percentiles")?.[1]).toBe("");
  });

  it("lists the values that may be chosen, once", () => {
    expect(rowOf("<slug>.md", "routes[].kind")?.[2]).toContain("One of `degree`, `apprenticeship`");
    expect(rowOf("<slug>.md", "occupations.<id>.fit")?.[2]?.match(/`weak`/g)).toHaveLength(1);
  });

  it("says what holds where a field is left out", () => {
    expect(rowOf("<slug>.md", "ladder")?.[2]).toContain("If missing, `default`.");
  });

  it("keeps what stands around its markers", () => {
    const page = "Before.\n\n<!-- field reference: begin -->\nold\n<!-- field reference: end -->\n\nAfter.\n";
    const fresh = withFieldReference(page);
    expect(fresh.startsWith("Before.\n\n<!-- field reference: begin -->\n\n## ")).toBe(true);
    expect(fresh.endsWith("|\n\n<!-- field reference: end -->\n\nAfter.\n")).toBe(true);
    expect(fresh).not.toContain("\nold\n");
    expect(withFieldReference(fresh)).toBe(fresh);
  });

  it("refuses a page without its markers", () => {
    expect(() => withFieldReference("# A page\n")).toThrow("field reference: begin");
  });
});
