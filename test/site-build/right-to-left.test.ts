import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STRINGS } from "../../scripts/schema/string-table.ts";
import { fixture, makeFolder } from "../support/folders.ts";
import { readTags, visibleText } from "../support/html.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { readPage, readPages } from "../support/pages.ts";
import { buildSite, PROJECT_FOLDER } from "../support/program.ts";

describe("a site in Arabic, with no more words of its own than one", () => {
  const folder = makeFolder();
  const site = join(folder, "site");
  const textOf = (url: string) => visibleText(readPage(site, url).html).replaceAll("\u00a0", " ");

  beforeAll(() => buildSite(fixture("sihha"), site));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is written from right to left, in valid pages", () => {
    const pages = readPages(site);
    for (const { url, html } of pages) expect(html, url).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl"/);
    expect(pages.flatMap(({ url, html }) => htmlFaults(html).map((fault) => `${url}: ${fault}`))).toEqual([]);
  });

  it("says what it says in Arabic, its own word before ours", () => {
    expect(textOf("/")).toContain("أي مهنة تبحث عنها؟");
    expect(textOf("/")).toContain("عن الدليل");
    expect(textOf("/404.html")).toContain("الصفحة غير موجودة");
    expect(textOf("/roles/mumarrid/")).toContain("قُرئت كاملة في 5 مارس 2026");
    expect(textOf("/roles/mumarrid/")).toMatch(/6,000 ر\.س/);
    expect(textOf("/skills/")).toContain("6 مهارات");
  });

  it("shows English only where it says that it is English, which reads from left to right", () => {
    for (const { url, html } of readPages(site)) {
      const english = readTags(html).filter(({ attributes }) => attributes.get("lang") === "en");
      for (const { attributes } of english) expect(attributes.get("dir"), url).toBe("ltr");
      if (english.length > 0) continue;
      const words = visibleText(html.replace(/<(code|pre|script|option)\b[\s\S]*?<\/\1>/g, ""))
        .replace(/github\.com|[a-z-]+\.md|index\.html|llms\.txt|https(?::\S*)?|rolebook|zip|«default»/g, "")
        .match(/\b[a-z]{3,}\b/g);
      expect(words ?? [], url).toEqual([]);
    }
  });

  it("parts the entries of a list by the comma and the semicolon of its script", () => {
    for (const { url, html } of readPages(site)) {
      const text = visibleText(html.replace(/<(code|pre|script|textarea)\b[\s\S]*?<\/\1>/g, ""));
      expect(text.match(/\p{Script=Arabic}+\p{P}?[,;] .{0,20}/gu) ?? [], url).toEqual([]);
    }
  });

  it("sends a page the words of its own language alone", () => {
    const sent = [...readdirSync(join(site, "assets")).filter((name) => name.endsWith(".js"))].map((name) =>
      readFileSync(join(site, "assets", name), "utf8"),
    );
    for (const wording of ["offline-intro", "method-lead", "edit-intro"] as const)
      expect(sent.some((code) => code.includes(String(STRINGS[wording])))).toBe(false);
    const { strings } = JSON.parse(readFileSync(join(site, "edit/catalog.json"), "utf8"));
    expect(strings["fact-levels"]).toBe("المستويات");
    expect(strings["skip-to-content"]).toBe("انتقل إلى المحتوى");
  });
});

describe("the styles", () => {
  const folders = ["templates/styles", "templates/components", "templates/browser"];
  const styles = folders.flatMap((folder) =>
    readdirSync(join(PROJECT_FOLDER, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".css"))
      .map((name) => join(folder, name)),
  );
  const declarations = (file: string) =>
    readFileSync(join(PROJECT_FOLDER, file), "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .match(/[\w-]+\s*:\s*[^;{}]+(?=;)/g) ?? [];

  it("name no left or right side", () => {
    const physical =
      /^(?:(?:margin|padding|border|inset)-(?:left|right)|left|right|float|clear)\b|^text-align: (?:left|right)/;
    expect(styles.length).toBeGreaterThan(30);
    expect(styles.flatMap((file) => declarations(file).filter((each) => physical.test(each)))).toEqual([]);
  });

  it("give left and right the same space where they give it to all four sides", () => {
    const uneven = styles.flatMap((file) =>
      declarations(file).filter((each) => {
        const [, values = ""] = /^(?:margin|padding|inset): (.*)$/s.exec(each) ?? [];
        const parts = values.match(/(?:\w+\((?:[^()]|\([^()]*\))*\)|[^\s()]+)+/g) ?? [];
        return parts.length === 4 && parts[1] !== parts[3];
      }),
    );
    expect(uneven.filter((each) => each !== "inset: auto 1rem 1rem auto")).toEqual([]);
  });
});
