import { describe, expect, it } from "vitest";
import type { ImportedRole } from "../../scripts/import/imported.ts";
import { roleText } from "../../scripts/import/merge.ts";

const nurse = (day: string, summary = "Looks after one ward."): ImportedRole => ({
  fields: { title: "Ward nurse", summary, domain: "care" },
  defaults: { reviewed: day },
  imported: { on: day, from: "the hospital's list" },
  body: "",
});
const MONDAY = "2026-11-23";
const FRIDAY = "2026-11-27";
const written = roleText(undefined, nurse(MONDAY));

describe("a role that is imported", () => {
  it("says when and from what", () => {
    expect(written).toContain(`reviewed: ${MONDAY}\nimported: { on: ${MONDAY}, from: the hospital's list }\n`);
  });

  it("stays as it is where only the day of the import is another", () => {
    expect(roleText(written, nurse(FRIDAY))).toBe(written);
  });

  it("has the day of the last import that changed it, and keeps that of its review", () => {
    const after = roleText(written, nurse(FRIDAY, "Looks after two wards."));
    expect(after).toContain(`reviewed: ${MONDAY}\nimported: { on: ${FRIDAY}, `);
  });

  it("is not said to be imported where an editor took that out", () => {
    const read = written.replace(/^imported: .*\n/m, "");
    expect(roleText(read, nurse(FRIDAY))).toBe(read);
    expect(roleText(read, nurse(FRIDAY, "Looks after two wards."))).not.toContain("imported");
  });
});
