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
  it("lists every page once, but for the search, missing addresses, roadmaps by themselves and pages for editors", () => {
    const unlisted = /^\/(?:404\.html|search\/|errors\/.*|roles\/[^/]+\/roadmap\/)$/;
    const indexable = readPages(site)
      .map(({ url }) => url)
      .filter((url) => !unlisted.test(url))
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
