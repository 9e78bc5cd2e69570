import { describe, expect, it } from "vitest";
import { indexTable } from "../../scripts/publish/index-table.ts";
import { readIndexTable } from "../../templates/browser/search/index-table.ts";

const LIST = {
  chunks: ["en_1a.pf_index", "en_2b.pf_index", "en_3c.pf_index", "en_4d.pf_index"],
  ranges: [
    { from: "", to: "designd\u{10ffff}" },
    { from: "designe", to: "plans\u{10ffff}" },
    { from: "plant", to: "px\u{10ffff}" },
    { from: "py", to: "\u{10ffff}" },
  ],
};

describe("the table of Pagefind's index", () => {
  it("says how each file begins, and what it is called", () => {
    expect(indexTable(LIST)).toBe(
      '0\n0designe\n0plant\n1y\n\n{"start":"en_","length":2,"rests":"1a2b3c4d","others":{}}',
    );
  });

  it.each([
    [".net", "en_1a"],
    ["1", "en_1a"],
    ["2", "en_1a"],
    ["c++", "en_1a"],
    ["design", "en_1a"],
    ["designer", "en_2b"],
    ["plan", "en_2b"],
    ["planner", "en_2b"],
    ["plant", "en_3c"],
    ["python", "en_4d"],
    ["zoo", "en_4d"],
  ])("finds the file that “%s” is in", (word, file) => {
    expect(readIndexTable(indexTable(LIST))(word)).toBe(file);
  });

  it.each(["r&d", "a/b", "call-centre", ""])("does not guess where “%s” is looked up", (word) => {
    expect(readIndexTable(indexTable(LIST))(word)).toBeUndefined();
  });
});
