import { describe, expect, it } from "vitest";
import { diskPage } from "../../../scripts/publish/offline/disk-pages.ts";

describe("a link on a page of the downloaded copy", () => {
  const held = new Set(["index.html", "roles/a/index.html", "roles/b/index.html", "compare/a-vs-b/index.html"]);
  const page = (html: string, baseUrl?: string, holds = (path: string) => held.has(path)) =>
    diskPage(html, "roles/a/index.html", { baseUrl, holds });
  const link = (address: string, holds?: (path: string) => boolean) =>
    /href="([^"]*)"/.exec(page(`<a href="${address}">`, "https://example.org/careers/", holds))?.[1];

  it("names the file that the copy holds", () => {
    expect(link("../../roles/b/#pay")).toBe("../../roles/b/index.html#pay");
    expect(link("../../compare/a-vs-b/")).toBe("../../compare/a-vs-b/index.html");
  });

  it("leads to the published site for what the copy does not hold", () => {
    expect(link("../../feed.xml")).toBe("https://example.org/careers/feed.xml");
    expect(link("../../compare/a-vs-x/")).toBe("https://example.org/careers/compare/a-vs-x/");
  });

  it("leads to the copy's own words on what it does not hold, where nobody says where the site is published", () => {
    expect(page('<a href="../../feed.xml" type="application/atom+xml">')).toBe(
      '<a href="../../offline/index.html#left-out" type="application/atom+xml">',
    );
    expect(page('<a href="../../offline/rolebook.zip" download>')).toBe('<a href="../../offline/index.html#left-out">');
    expect(page('<link rel="alternate" href="../../feed.xml">')).toBe("");
    expect(page('<a href="../../roles/b/" download="b.html">')).toBe(
      '<a href="../../roles/b/index.html" download="b.html">',
    );
  });

  it("lets two roles be compared by the page for any roles where their own comparison was left out", () => {
    const without = (path: string) => (held.has(path) && !path.includes("-vs-")) || path === "compare/index.html";
    expect(link("../../compare/a-vs-b/", without)).toBe("../../compare/index.html?roles=a,b");
  });
});
