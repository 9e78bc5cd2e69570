import { describe, expect, it } from "vitest";
import { sentPageIds } from "../../scripts/publish/page-ids.ts";
import { readPageIds } from "../../templates/browser/search/page-ids.ts";

describe("the ids of pages' texts", () => {
  it.each([
    ["alike", ["en_1cb6245", "en_6ab0a8d", "en_fd7246d"]],
    ["one longer, as its beginning was taken", ["en_1cb6245", "en_1cb62450", "en_fd7246d"]],
    ["one missing", ["en_1cb6245", "", "en_fd7246d"]],
    ["the first missing", ["", "en_6ab0a8d"]],
    ["one of another language", ["en_1cb6245", "unknown_6ab0a8d"]],
    ["all missing", ["", ""]],
    ["none", []],
  ])("are read as they were: %s", (_, ids) => {
    expect(readPageIds(JSON.parse(JSON.stringify(sentPageIds(ids))))).toEqual(ids);
  });

  it("have nothing between them", () => {
    expect(sentPageIds(["en_1cb6245", "en_6ab0a8d"])).toEqual({
      start: "en_",
      length: 7,
      rests: "1cb62456ab0a8d",
      others: {},
    });
  });
});
