import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isBaseUrl } from "../../scripts/schema/links.ts";
import { REQUIRABLE_SECTIONS, roleSchema } from "../../scripts/schema/role.ts";
import { siteSchema } from "../../scripts/schema/site.ts";

const ALWAYS = ["title", "summary", "domain", "reviewed"];

describe("the schema of a role", () => {
  it("asks for a title, a summary, a domain and the day of review", () => {
    const { error } = roleSchema.safeParse({});
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(ALWAYS);
  });

  it("leaves every section but these and the ladder to the site to require", () => {
    const optional = Object.keys(roleSchema.shape).filter(
      (key) => ![...ALWAYS, "imported", "ladder", "moved-from"].includes(key),
    );
    expect([...REQUIRABLE_SECTIONS].sort()).toEqual([...optional, "body"].sort());
  });

  it("says of each key what it is for", () => {
    const described = Object.entries(roleSchema.shape).map(([key, field]) => [key, field.meta()?.description]);
    for (const [key, description] of described) expect([key, description]).toEqual([key, expect.stringMatching(/\.$/)]);
  });

  it("can be written as a JSON Schema that knows no other keys", () => {
    const schema = z.toJSONSchema(roleSchema, { io: "input" });
    expect(schema.required).toEqual(ALWAYS);
    expect(schema.additionalProperties).toBe(false);
  });
});

describe("the address of a site", () => {
  it.each(["https://example.org/", "https://example.org/careers", "http://localhost:8080/a/"])("is %s", (url) => {
    expect(isBaseUrl(url)).toBe(true);
  });

  it.each([
    "example.org",
    "ftp://example.org",
    "https://example.org/?a",
    "https://example.org/#a",
    "https://a:b@example.org",
    "/careers/",
    "",
  ])("is not %j", (url) => {
    expect(isBaseUrl(url)).toBe(false);
  });
});

describe("the language of a site", () => {
  it.each(["en", "de-AT", "pt-BR", "zh-Hant"])("is %s", (language) => {
    expect(siteSchema.parse({ title: "Test", language }).language).toBe(language);
  });

  it.each(["en_US", "e", "", "de-"])("is not %j", (language) => {
    expect(siteSchema.safeParse({ title: "Test", language }).success).toBe(false);
  });
});
