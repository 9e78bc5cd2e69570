import { describe, expect, inject, it } from "vitest";
import { groupBy } from "../../scripts/catalog/group-by.ts";
import { CONTENT_SECURITY_POLICY } from "../../scripts/site/render/render-page.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { type Page, readPages } from "../support/pages.ts";
import { sample } from "../support/sample.ts";

const pages = readPages(inject("siteFolder"));

const faultsOn = (faults: (page: Page) => string[]) =>
  pages.flatMap((page) => faults(page).map((fault) => `${page.url}: ${fault}`));
const metaContent = ({ tags }: Page, key: "name" | "property" | "http-equiv", value: string) =>
  tags
    .filter((tag) => tag.name === "meta" && tag.attributes.get(key) === value)
    .map((tag) => tag.attributes.get("content"));
const titleOf = ({ tags }: Page) => tags.find((tag) => tag.name === "title")?.text ?? "";

describe("every page of the real site", () => {
  it("is there: the fixed pages, and one for each role, domain and skill", () => {
    const count = (family: string) => pages.filter(({ url }) => new RegExp(`^/${family}/[^/]+/$`).test(url)).length;
    const fixed = ["/", "/roles/", "/skills/", "/search/", "/plan/", "/method/", "/sources/", "/about/", "/404.html"];
    expect(pages.map(({ url }) => url)).toEqual(expect.arrayContaining(fixed));
    expect(count("roles")).toBeGreaterThanOrEqual(68);
    expect(count("domains")).toBeGreaterThanOrEqual(10);
    expect(count("skills")).toBeGreaterThanOrEqual(100);
  });

  it("is valid, accessible HTML", () => {
    // Pages of a family are made in one way, so that some of them stand for all: looking at one takes half a second.
    const families = groupBy(pages, ({ url }) => /^\/(\w+)\/.+?(-vs-|\/roadmap\/|$)/.exec(url)?.slice(1).join(" "));
    const looked = [...families].flatMap(([, all]) => (all.length > 20 ? sample(all, 10) : all));
    expect(families.size).toBeGreaterThan(5);
    expect(looked.flatMap(({ url, html }) => htmlFaults(html).map((fault) => `${url}: ${fault}`))).toEqual([]);
  });

  it("carries the content security policy ahead of anything that it governs", () => {
    const wrong = pages.filter((page) => {
      const policy = page.html.indexOf('http-equiv="Content-Security-Policy"');
      const first = page.html.search(/<(script|link|style|img)\b/);
      return (
        metaContent(page, "http-equiv", "Content-Security-Policy")[0] !== CONTENT_SECURITY_POLICY || policy > first
      );
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  it("allows no inline script or style in that policy", () => {
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(CONTENT_SECURITY_POLICY).not.toContain("'unsafe-inline'");
    expect(CONTENT_SECURITY_POLICY).not.toContain("'unsafe-eval'");
  });

  it("has no inline script but data, no style element and no style or event attribute", () => {
    const inline = faultsOn(({ tags }) =>
      tags.flatMap(({ name, attributes }) => [
        ...(name === "script" && !attributes.has("src") && attributes.get("type") !== "application/ld+json"
          ? ["inline script"]
          : []),
        ...(name === "style" ? ["style element"] : []),
        ...[...attributes.keys()]
          .filter((key) => key === "style" || key.startsWith("on"))
          .map((key) => `<${name} ${key}>`),
      ]),
    );
    expect(inline).toEqual([]);
  });

  it("names itself: one title, one first-level heading and a description that no other page has", () => {
    expect(faultsOn((page) => (page.tags.filter(({ name }) => name === "h1").length === 1 ? [] : ["h1"]))).toEqual([]);
    const titles = pages.map(titleOf);
    expect(titles.filter((title, index) => title === "" || titles.indexOf(title) !== index)).toEqual([]);
    expect(faultsOn((page) => (metaContent(page, "name", "description")[0] ? [] : ["no description"]))).toEqual([]);
  });

  it("describes itself to whoever shares it, in the words of its head", () => {
    const wrong = faultsOn((page) => {
      if (page.url === "/404.html") return [];
      const [title] = metaContent(page, "property", "og:title");
      const [description] = metaContent(page, "property", "og:description");
      const type = /^\/roles\/.+/.test(page.url) ? "article" : "website";
      return [
        ...(title &&
        page.html.includes(`<title>`) &&
        titleOf(page).includes(title.replaceAll("&", "&amp;").replaceAll("'", "&#39;"))
          ? []
          : ["og:title"]),
        ...(description === metaContent(page, "name", "description")[0] ? [] : ["og:description"]),
        ...(metaContent(page, "property", "og:type")[0] === type ? [] : ["og:type"]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("may be listed by search engines, but not the page for missing addresses", () => {
    const missing = pages.find(({ url }) => url === "/404.html") as Page;
    expect(metaContent(missing, "name", "robots")).toEqual(["noindex"]);
    expect(metaContent(pages.find(({ url }) => url === "/") as Page, "name", "robots")).toEqual([]);
  });
});
