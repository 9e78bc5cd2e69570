import { describe, expect, it } from "vitest";
import { siteFiles } from "../../../scripts/publish/output/site-files.ts";
import { folderForTest, writeFiles } from "../../support/folders.ts";

describe("what a reader without a network takes along", () => {
  const COMPARISONS = ["compare/a-vs-b/index.html", "compare/a-vs-c/index.html"];
  const folder = () => {
    const made = folderForTest();
    const paths = [...COMPARISONS, "compare/index.html", "compare/data/a.json", "index.html", "roles/a/index.html"];
    const unread = ["sitemap.xml", "_headers", "roles/a/index.md", "api/v1/roles.json", "offline/manifest.json"];
    writeFiles(made, Object.fromEntries([...paths, ...unread].map((path) => [path, ""])));
    return { made, paths };
  };

  it("is what pages are and load, and nothing that only hosts and programs ask for", async () => {
    const { made, paths } = folder();
    expect(siteFiles(made)).toEqual(paths.sort());
  });

  it("leaves all ready comparisons out where there are too many", async () => {
    const { made, paths } = folder();
    expect(siteFiles(made, 2)).toEqual(paths.sort());
    expect(siteFiles(made, 1)).toEqual(paths.filter((path) => !COMPARISONS.includes(path)).sort());
  });
});
