import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { FIXED_PAGES } from "../../scripts/site/urls.ts";
import { filesBelow } from "../support/folders.ts";
import { visibleText } from "../support/html.ts";
import { isServed, readPage, readPages, references } from "../support/pages.ts";

const site = inject("siteFolder");
const pages = readPages(site);
const read = (path: string) => readFileSync(join(site, path), "utf8");
const texts = filesBelow(site).filter((path) => /^(?:llms\.txt|roles\/[^/]+\/index\.md)$/.test(path));
const feeds = filesBelow(site).filter((path) => path.endsWith("feed.xml"));
const served = (from: string, address: string) =>
  isServed(site, new URL(address, `https://site.test/${from}`).pathname);

describe("the real site, whose settings name no address", () => {
  it("has no canonical link, and nothing in its head that needs a full address", () => {
    const claims = pages.flatMap(({ url, tags }) =>
      tags
        .filter(({ name, attributes }) =>
          name === "link"
            ? attributes.get("rel") === "canonical" || /^[a-z]+:/.test(attributes.get("href") ?? "")
            : /^og:(?:url|image)/.test(attributes.get("property") ?? ""),
        )
        .map(({ attributes }) => `${url}: ${[...attributes.values()].join(" ")}`),
    );
    expect(claims).toEqual([]);
    expect(existsSync(join(site, "social"))).toBe(false);
  });

  it("has no sitemap, and a robots.txt that speaks of none", () => {
    expect(filesBelow(site).filter((path) => path.startsWith("sitemap"))).toEqual([]);
    expect(read("robots.txt")).toBe("User-agent: *\nAllow: /\n");
  });

  it("has structured data, feeds and plain texts whose links lead on from where they lie", () => {
    const found = [
      ...pages.flatMap(({ url, html }) =>
        [...html.matchAll(/"(?:url|item)":"([^"]*)"/g)].map(([, to = ""]) => [url.slice(1), to] as const),
      ),
      ...feeds.flatMap((path) => [...read(path).matchAll(/href="([^"]*)"/g)].map(([, to = ""]) => [path, to] as const)),
      ...texts.flatMap((path) =>
        [...read(path).matchAll(/\]\((?!<?https:)([^)]*)\)/g)].map(([, to = ""]) => [path, to] as const),
      ),
    ];
    for (const from of ["roles/qa-engineer/", "roles/qa-engineer/feed.xml", "roles/qa-engineer/index.md", "llms.txt"])
      expect(found.filter(([path]) => path === from).length, from).toBeGreaterThan(1);
    expect(found.filter(([from, to]) => !/^\.\.?\//.test(to) || !served(from, to))).toEqual([]);
  });

  it("has feeds with ids that are no address and all different", () => {
    const ids = feeds.map((path) => /<id>(.*?)<\/id>/.exec(read(path))?.[1]);
    expect(ids.filter((id) => !/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id ?? ""))).toEqual([]);
    expect(new Set(ids).size).toBe(feeds.length);
  });

  it("says on the page about the data where they lie on the site's host", () => {
    expect(visibleText(readPage(site, "/api/").html)).toContain("All files lie below /api/v1/.");
  });
});

describe("the real site, whose settings name no repository", () => {
  it("has no page of its own words that speaks of one", () => {
    const speaking = FIXED_PAGES.filter((url) =>
      /repositor|pull request|github/i.test(
        // What a page's code may say stands in its attributes.
        visibleText(readPage(site, url).html) +
          readPage(site, url)
            .html.match(/ data-words="[^"]*"/g)
            ?.join(""),
      ),
    );
    expect(speaking).toEqual([]);
  });

  it("leads from a role's page to the form alone, and from there to no other host", () => {
    const [, change = ""] =
      /<p class="role__edit"[^>]*>(.*?)<\/p>/.exec(readPage(site, "/roles/qa-engineer/").html) ?? [];
    expect(change).toContain("Suggest a change to this page");
    expect(change.match(/<a /g)).toHaveLength(1);
    const edit = readPage(site, "/edit/");
    expect(visibleText(edit.html)).toContain(
      "Download the file, or copy it, and send it to the people who run this site.",
    );
    expect(
      references(edit).filter(({ address }) => address.startsWith("https:") && !/creativecommons/.test(address)),
    ).toEqual([]);
  });

  it("says on the page about itself how a change is suggested all the same", () => {
    const text = visibleText(readPage(site, "/about/").html);
    expect(text).toContain("each role's page leads to a form");
  });
});
