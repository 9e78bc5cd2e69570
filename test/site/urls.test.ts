import { describe, expect, it } from "vitest";
import {
  absoluteUrl,
  basePath,
  FIXED_PAGES,
  outputFile,
  PAGE_FAMILIES,
  relativeUrl,
  rootFrom,
  urls,
} from "../../scripts/site/urls.ts";

describe("the addresses of the site", () => {
  it("are those of the contract", () => {
    expect([
      urls.home,
      urls.roles,
      urls.role("qa-engineer"),
      urls.domain("data"),
      urls.skills,
      urls.skill("sql"),
    ]).toEqual(["/", "/roles/", "/roles/qa-engineer/", "/domains/data/", "/skills/", "/skills/sql/"]);
    expect([urls.search, urls.method, urls.sources, urls.notFound, urls.sitemap, urls.robots]).toEqual([
      "/search/",
      "/method/",
      "/sources/",
      "/404.html",
      "/sitemap.xml",
      "/robots.txt",
    ]);
  });

  it("of pages that are made one by one begin with their family's name", () => {
    const address = { role: urls.role, domain: urls.domain, skill: urls.skill };
    for (const [family, kind] of Object.entries(PAGE_FAMILIES)) expect(address[kind]("x")).toBe(`/${family}/x/`);
  });

  it("of fixed pages have a slash at both ends", () => {
    for (const page of FIXED_PAGES) expect(page).toMatch(/^\/([a-z]+\/)*$/);
  });
});

describe("an address on a page", () => {
  it.each([
    ["/", "./"],
    ["/404.html", "./"],
    ["/roles/", "../"],
    ["/roles/qa-engineer/", "../../"],
  ])("goes from %s to the root by %s", (page, root) => {
    expect(rootFrom(page)).toBe(root);
  });

  it("leads to the same place at any base, as a browser resolves it", () => {
    const pages = ["/", "/roles/", "/roles/qa-engineer/", "/skills/sql/"];
    for (const base of ["https://example.org/", "https://example.org/a/b/", "file:///home/me/site/"])
      for (const from of pages)
        for (const to of pages) {
          const here = new URL(from.slice(1), base);
          expect(new URL(relativeUrl(rootFrom(from), to), here).href).toBe(new URL(to.slice(1), base).href);
        }
  });

  it("keeps what follows the path", () => {
    expect(relativeUrl("../", "/roles/x/#skills")).toBe("../roles/x/#skills");
  });
});

describe("an address on the published site", () => {
  it.each([
    ["https://example.org/careers/", "/roles/", "https://example.org/careers/roles/"],
    ["https://example.org/careers", "/", "https://example.org/careers/"],
    ["https://example.org", "/sitemap.xml", "https://example.org/sitemap.xml"],
  ])("is %s and %s", (base, page, full) => {
    expect(absoluteUrl(base, page)).toBe(full);
  });

  it("has a path with a slash at both ends", () => {
    expect(basePath("https://example.org/careers")).toBe("/careers/");
    expect(basePath("https://example.org")).toBe("/");
  });
});

describe("the file that an address is served from", () => {
  it.each([
    ["/", "index.html"],
    ["/roles/", "roles/index.html"],
    ["/404.html", "404.html"],
  ])("of %s is %s", (url, file) => {
    expect(outputFile(url)).toBe(file);
  });
});
