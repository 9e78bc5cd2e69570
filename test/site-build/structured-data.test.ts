import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { parse } from "yaml";
import { visibleText } from "../support/html.ts";
import { type Page, readPages } from "../support/pages.ts";

const pages = readPages(inject("siteFolder"));
const rolePages = pages.filter(({ url }) => /^\/roles\/[^/]+\/$/.test(url));

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const dataOf = ({ tags }: Page): { [key: string]: Json }[] =>
  tags.filter(({ attributes }) => attributes.get("type") === "application/ld+json").map(({ text }) => JSON.parse(text));

const { US } = parse(readFileSync("roles/_occupations.yaml", "utf8")) as {
  US: { codes: Record<string, { title: string }> };
};

/** How a page in English words the values that schema.org wants as codes. */
const WORDED: Record<string, string> = {
  USD: "$",
  P1Y: "a year",
  US: "United States",
  ...Object.fromEntries(Object.entries(US.codes).map(([code, { title }]) => [code, title])),
};

/** Every figure and text of an object, but for the vocabulary's own names and addresses. */
function statements(value: Json, key = ""): (string | number)[] {
  if (key.startsWith("@") || /^(url|item|position)$/.test(key)) return [];
  if (Array.isArray(value)) return value.flatMap((each) => statements(each, key));
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([name, each]) => statements(each, name));
  return typeof value === "string" || typeof value === "number" ? [value] : [];
}

function isShown(statement: string | number, text: string): boolean {
  if (typeof statement === "number") return text.includes(new Intl.NumberFormat("en").format(statement));
  return text.includes(WORDED[statement] ?? statement.replace(/\s+/g, " "));
}

describe("the structured data of the real site", () => {
  it("describes each role as one occupation and the way to it", () => {
    expect(rolePages.length).toBeGreaterThanOrEqual(68);
    for (const page of rolePages) {
      expect(
        dataOf(page).map((data) => data["@type"]),
        page.url,
      ).toEqual(["Occupation", "BreadcrumbList"]);
    }
  });

  it("says nothing that its page does not show", () => {
    const unseen = pages.flatMap((page) => {
      const text = visibleText(page.html);
      return dataOf(page)
        .flatMap((data) => statements(data))
        .filter((statement) => !isShown(statement, text))
        .map((statement) => `${page.url}: ${statement}`);
    });
    expect(unseen).toEqual([]);
  });

  it("names addresses of this site only, each of a page that exists", () => {
    const known = new Set(pages.map(({ url }) => `https://site.test${url}`));
    const addresses = pages.flatMap((page) =>
      dataOf(page).flatMap((data) =>
        [...JSON.stringify(data).matchAll(/"(?:url|item)":"([^"]*)"/g)].map(
          ([, to = ""]) => new URL(to, `https://site.test${page.url}`).href,
        ),
      ),
    );
    expect(addresses.length).toBeGreaterThan(pages.length);
    expect(addresses.filter((address) => !known.has(address))).toEqual([]);
  });

  it("gives no salary where the page has none", () => {
    const without = rolePages.filter(({ html }) => !visibleText(html).includes("$"));
    expect(without.length).toBeGreaterThan(0);
    for (const page of without) expect(dataOf(page)[0], page.url).not.toHaveProperty("estimatedSalary");
  });
});
