import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { readPages } from "../support/pages.ts";

const site = inject("siteFolder");
const read = (name: string) => readFileSync(join(site, name), "utf8");
const entries = [...read("sitemap.xml").matchAll(/<url>(.*?)<\/url>/g)].map(([, entry = ""]) => ({
  address: /<loc>(.*?)<\/loc>/.exec(entry)?.[1],
  modified: /<lastmod>(.*?)<\/lastmod>/.exec(entry)?.[1],
}));

describe("the sitemap", () => {
  it("lists every page once, but for the search, the page for missing addresses and those for editors", () => {
    const indexable = readPages(site)
      .map(({ url }) => url)
      .filter((url) => url !== "/404.html" && url !== "/search/" && !url.startsWith("/errors/"))
      .map((url) => `https://rolebook.example${url}`);
    expect(entries.map(({ address }) => address).sort()).toEqual(indexable.sort());
  });

  it("gives each role the day of its review", () => {
    const backend = entries.find(({ address }) => address?.endsWith("/roles/backend-developer/"));
    expect(backend?.modified).toBe(/^reviewed: (.*)$/m.exec(readFileSync("roles/backend-developer.md", "utf8"))?.[1]);
  });

  it("is named in robots.txt, which shuts nobody out", () => {
    expect(read("robots.txt")).toBe("User-agent: *\nAllow: /\n\nSitemap: https://rolebook.example/sitemap.xml\n");
  });
});

describe("the response headers", () => {
  it("repeat the content security policy and forbid framing", () => {
    expect(read("_headers")).toMatch(
      /^\/\*\n {2}Content-Security-Policy: default-src 'none';.*; frame-ancestors 'none'$/m,
    );
    expect(read("_headers")).toContain("X-Content-Type-Options: nosniff");
  });
});
