import { describe, expect, it } from "vitest";
import {
  absoluteUrl,
  addressesIn,
  basePath,
  comparisonInstead,
  FIXED_PAGES,
  isReadyComparison,
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

describe("an address in a file of the site", () => {
  it("is a full one where the site has an address of its own, else it leads on from where the file lies", () => {
    const [known, unknown] = ["https://example.org/careers/", undefined].map((base) =>
      ["/llms.txt", "/roles/a/index.md"].map((file) => addressesIn(file, base)("/roles/b/")),
    );
    expect(known).toEqual(["https://example.org/careers/roles/b/", "https://example.org/careers/roles/b/"]);
    expect(unknown).toEqual(["./roles/b/", "../../roles/b/"]);
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

describe("a ready comparison that a copy of the site does without", () => {
  const roles = new Set(["a", "b", "b-vs-c", "c"]);
  const instead = (page: string) => comparisonInstead(page, (slug) => roles.has(slug));

  it("is made by the page that compares any roles", () => {
    expect(instead("compare/a-vs-c/")).toBe("/compare/?roles=a,c");
    expect(instead("/compare/a-vs-c/index.html")).toBe("/compare/?roles=a,c");
  });

  it("is read as the roles that there are, whatever stands between the words of a slug", () => {
    expect(instead("compare/a-vs-b-vs-c/")).toBe("/compare/?roles=a,b-vs-c");
  });

  it.each([
    "compare/a-vs-nobody/",
    "compare/a/",
    "compare/",
    "roles/a-vs-b/",
    "compare/a-vs-b/more/",
    "compare/data/a-vs-b.json",
  ])("is not %s", (page) => {
    expect(instead(page)).toBeUndefined();
  });

  it("is known by its file", () => {
    expect(["compare/a-vs-b/index.html", "compare/index.html", "compare/data/a.json"].map(isReadyComparison)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
