import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";

const site = inject("siteFolder");
const read = (name: string) => readFileSync(join(site, name), "utf8");
describe("the response headers", () => {
  it("repeat the content security policy and forbid framing", () => {
    expect(read("_headers")).toMatch(
      /^\/\*\n {2}Content-Security-Policy: default-src 'none';.*; frame-ancestors 'none'$/m,
    );
    expect(read("_headers")).toContain("X-Content-Type-Options: nosniff");
  });
});
