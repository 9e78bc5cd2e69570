import { describe, expect, it } from "vitest";
import { diskPage } from "../../scripts/publish/disk-pages.ts";

describe("a link on a page of the downloaded copy", () => {
  const held = new Set(["index.html", "roles/a/index.html", "roles/b/index.html", "compare/a-vs-b/index.html"]);
  const link = (address: string, holds: (path: string) => boolean = (path) => held.has(path)) =>
    /href="([^"]*)"/.exec(
      diskPage(`<a href="${address}">`, "roles/a/index.html", { baseUrl: "https://example.org/careers/", holds }),
    )?.[1];

  it("names the file that the copy holds", () => {
    expect(link("../../roles/b/#pay")).toBe("../../roles/b/index.html#pay");
    expect(link("../../compare/a-vs-b/")).toBe("../../compare/a-vs-b/index.html");
  });

  it("leads to the published site for what the copy does not hold", () => {
    expect(link("../../feed.xml")).toBe("https://example.org/careers/feed.xml");
    expect(link("../../compare/a-vs-x/")).toBe("https://example.org/careers/compare/a-vs-x/");
  });

  it("lets two roles be compared by the page for any roles where their own comparison was left out", () => {
    const without = (path: string) => (held.has(path) && !path.includes("-vs-")) || path === "compare/index.html";
    expect(link("../../compare/a-vs-b/", without)).toBe("../../compare/index.html?roles=a,b");
  });
});
