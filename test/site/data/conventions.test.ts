import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../scripts/catalog/catalog.ts";
import { headers, redirects } from "../../../scripts/site/data/conventions.ts";

const moved = new Map([["ward-sister", { slug: "ward-manager" }]]) as unknown as Catalog["moved"];

/** The rules of a `_headers` file: a path, and below it, indented, what it is answered with. */
const rulesOf = (text: string) =>
  text.split("\n\n").map((block) => {
    const [path = "", ...lines] = block.trimEnd().split("\n");
    return { path, lines };
  });

describe("_headers", () => {
  it("names each path as it is on the host", () => {
    const paths = (baseUrl?: string) => rulesOf(headers(baseUrl)).map(({ path }) => path);
    expect(paths()).toEqual(expect.arrayContaining(["/*", "/assets/*.css", "/service-worker.js"]));
    expect(paths("https://example.org")).toEqual(paths());
    expect(paths("https://example.org/jobs/nhs")).toEqual(paths().map((path) => `/jobs/nhs${path}`));
  });

  it("keeps to what Cloudflare reads: 100 rules with one star each, and lines of 2,000 characters", () => {
    const rules = rulesOf(headers("https://example.org/careers/"));
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const { path, lines } of rules) {
      expect(path).toMatch(/^\/[^*:\s]*\*?[^*:\s]*$/);
      for (const line of lines) expect(line).toMatch(/^ {2}[A-Z][A-Za-z-]+: \S.{0,1900}$/);
    }
  });

  it("gives no answer the same header twice: some hosts would join the two", () => {
    const rules = rulesOf(headers(undefined));
    const holds = ({ path }: { path: string }, other: { path: string }) => {
      const [before = "", after] = path.split("*");
      return after === undefined
        ? path === other.path
        : other.path.startsWith(before) && other.path.endsWith(after) && other.path.length >= path.length;
    };
    const namesOf = ({ lines }: { lines: string[] }) => lines.map((line) => line.split(":")[0]);
    const twice = rules.flatMap((rule) =>
      rules
        .filter((other) => other !== rule && holds(rule, other))
        .filter((other) => namesOf(other).some((name) => namesOf(rule).includes(name)))
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
