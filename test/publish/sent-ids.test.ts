import { describe, expect, it } from "vitest";
import { sentIds } from "../../scripts/publish/sent-ids.ts";
import { readIds } from "../../templates/browser/search/read-ids.ts";

describe("ids of Pagefind's", () => {
  it.each([
    ["alike", ["en_1cb6245", "en_6ab0a8d", "en_fd7246d"]],
    ["one longer, as its beginning was taken", ["en_1cb6245", "en_1cb62450", "en_fd7246d"]],
    ["one missing", ["en_1cb6245", "", "en_fd7246d"]],
    ["the first missing", ["", "en_6ab0a8d"]],
    ["one of another language", ["en_1cb6245", "unknown_6ab0a8d"]],
    ["all missing", ["", ""]],
    ["none", []],
  ])("are read as they were: %s", (_, ids) => {
    expect(readIds(JSON.parse(JSON.stringify(sentIds(ids))))).toEqual(ids);
  });

  it("have nothing between them", () => {
    expect(sentIds(["en_1cb6245", "en_6ab0a8d"])).toEqual({
      start: "en_",
      length: 7,
      rests: "1cb62456ab0a8d",
      others: {},
    });
  });
});
