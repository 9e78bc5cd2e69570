import { expect, it } from "vitest";
import { compareSites } from "../../../scripts/bench/targets/page-kinds.ts";
import { folderForTest, writeFiles } from "../../support/folders.ts";

const main = (words: string) => `<main>${words}</main>`;

it("compares the pages of each kind by their addresses, and a page that is missing shares nothing", () => {
  const [own, other] = [folderForTest(), folderForTest()];
  writeFiles(own, {
    "index.html": main("home"),
    "roles/a/index.html": main("one two three four"),
    "roles/b/index.html": main("one two"),
    "roles/b/roadmap/index.html": main("step"),
    "compare/a-vs-b/index.html": main("a b"),
    "compare/index.html": main("tool"),
  });
  writeFiles(other, {
    "index.html": main("home"),
    "roles/a/index.html": main("one two three"),
    "roles/b/index.html": main("two one"),
    "compare/a-vs-b/index.html": main("b a c"),
    "skills/sql/index.html": main("sql"),
  });
  expect(compareSites(own, other)).toEqual([
    { kind: "role", own: 2, other: 2, median: 1, least: 0.75 },
    { kind: "roadmap", own: 1, other: 0, median: 0, least: 0 },
    { kind: "skill", own: 0, other: 1, median: 1, least: 1 },
    { kind: "domain", own: 0, other: 0, median: 1, least: 1 },
    { kind: "comparison", own: 1, other: 1, median: 1, least: 1 },
    { kind: "list", own: 1, other: 1, median: 1, least: 1 },
  ]);
});
