import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../scripts/catalog/catalog.ts";
import { headers, redirects } from "../../../scripts/site/data/conventions.ts";
import { headerRules, holdsFor } from "../../support/header-rules.ts";

const moved = new Map([["ward-sister", { slug: "ward-manager" }]]) as unknown as Catalog["moved"];

describe("_headers", () => {
  it("names each path as it is on the host", () => {
    const paths = (baseUrl?: string) => headerRules(headers(baseUrl)).map(({ path }) => path);
    expect(paths()).toEqual(expect.arrayContaining(["/*", "/assets/*.css", "/service-worker.js"]));
    expect(paths("https://example.org")).toEqual(paths());
    expect(paths("https://example.org/jobs/nhs")).toEqual(paths().map((path) => `/jobs/nhs${path}`));
  });

  it("keeps to what Cloudflare reads: 100 rules with one star each, and lines of 2,000 characters", () => {
    const rules = headerRules(headers("https://example.org/careers/"));
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const { path, headers: each } of rules) {
      expect(path).toMatch(/^\/[^*:\s]*\*?[^*:\s]*$/);
      for (const [name, value] of each) expect(`  ${name}: ${value}`.length).toBeLessThan(2000);
    }
  });

  it("gives no answer the same header twice: some hosts would join the two", () => {
    const rules = headerRules(headers(undefined));
    const twice = rules.flatMap((rule) =>
      rules
        .filter((other) => other !== rule && holdsFor(rule, other.path))
        .filter((other) => [...other.headers.keys()].some((name) => rule.headers.has(name)))
        .map((other) => `${rule.path} and ${other.path}`),
    );
    expect(twice).toEqual([]);
  });
});

describe("_redirects", () => {
  it("leads the page and the data of a role that moved to where it is now, below the site's path", () => {
    expect(redirects({ moved }, "https://example.org/careers/")).toBe(
      "/careers/roles/ward-sister/ /careers/roles/ward-manager/ 301\n" +
        "/careers/api/v1/roles/ward-sister.json /careers/api/v1/roles/ward-manager.json 301\n",
    );
    expect(redirects({ moved }, undefined)).toMatch(/^\/roles\/ward-sister\/ \/roles\/ward-manager\/ 301\n/);
  });
});
