import { describe, expect, it } from "vitest";
import { mergeDraft } from "../../../scripts/catalog/drafts/merge-draft.ts";

const base = { fields: { title: "A", summary: "One.", pros: ["a", "b"] }, body: "Text.\n" };

describe("a draft that was begun on an older text", () => {
  it("keeps what others have changed since, and has its own changes", () => {
    const mine = { ...base, fields: { ...base.fields, summary: "Mine." } };
    const theirs = { fields: { ...base.fields, pros: ["a", "c"], cons: ["new"] }, body: "New text.\n" };
    expect(mergeDraft(base, mine, theirs)).toEqual({
      draft: { fields: { title: "A", summary: "Mine.", pros: ["a", "c"], cons: ["new"] }, body: "New text." },
      both: [],
    });
  });

  it("takes away what it took away, and what was taken away", () => {
    const mine = { ...base, fields: { title: "A", pros: ["a", "b"] } };
    const theirs = { ...base, fields: { title: "A", summary: "One." } };
    expect(mergeDraft(base, mine, theirs).draft.fields).toEqual({ title: "A" });
  });

  it("stands where both have changed the same, which is named unless they agree", () => {
    const mine = { fields: { ...base.fields, title: "B", summary: "Same." }, body: "Mine.\n" };
    const theirs = { fields: { ...base.fields, title: "C", summary: "Same." }, body: "Theirs.\n" };
    const { draft, both } = mergeDraft(base, mine, theirs);
    expect(draft).toMatchObject({ fields: { title: "B" }, body: "Mine." });
    expect(both).toEqual(["title", "body"]);
  });
});
