import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { PARTS_OF_THE_PAGE } from "../../scripts/catalog/checks/broken-links.ts";
import { filesBelow } from "../support/folders.ts";
import { visibleText } from "../support/html.ts";
import { isServed, type Page, readPages, references } from "../support/pages.ts";

const HOST = "https://site.test";
const site = inject("siteFolder");
const pages = readPages(site);
const idsByUrl = new Map(pages.map(({ url, tags }) => [url, new Set(tags.map((tag) => tag.attributes.get("id")))]));

const isOutside = (address: string) => /^(?!data:)[a-z][a-z0-9+.-]*:|^\/\//i.test(address);
const listed = (test: (page: Page, address: string, requested: boolean) => boolean) =>
  pages.flatMap((page) =>
    references(page)
      .filter(({ address, requested }) => test(page, address, requested))
      .map(({ address }) => `${page.url} → ${address}`),
  );

describe("the links of the real site", () => {
  it("are many: every page has those of its frame", () => {
    for (const page of pages) expect(references(page).length, page.url).toBeGreaterThan(10);
  });

  it("lead to a page or file that exists", () => {
    const broken = listed(
      (page, address) => !isOutside(address) && !isServed(site, new URL(address, HOST + page.url).pathname),
    );
    expect(broken).toEqual([]);
  });

  it("lead to an anchor that exists", () => {
    const broken = listed((page, address) => {
      if (isOutside(address) || !address.includes("#")) return false;
      const { pathname, hash } = new URL(address, HOST + page.url);
      return !idsByUrl.get(pathname)?.has(decodeURIComponent(hash.slice(1)));
    });
    expect(broken).toEqual([]);
  });

  it("of a text to a part of a role's page are known: the check knows the ids that such pages have, and no others", () => {
    const frame = idsByUrl.get("/about/");
    const ids = pages
      .filter(({ url }) => /^\/roles\/[^/]+\/$/.test(url))
      .flatMap(({ url }) => [...(idsByUrl.get(url) ?? [])])
      .filter((id) => id !== undefined && !id.startsWith("text-"));
    const known = (id: string | undefined) => PARTS_OF_THE_PAGE.some((part) => part.test(id ?? ""));
    expect(new Set(ids.filter((id) => !known(id) && !frame?.has(id)))).toEqual(new Set());
    expect(PARTS_OF_THE_PAGE.filter((part) => !ids.some((id) => part.test(id ?? "")))).toEqual([]);
  });

  it("say where they lead: none has words for its name that would do for any link", () => {
    const names = pages.flatMap(({ url, html }) =>
      // The names in the header and the footer are those of the pages that they lead to.
      [...html.replace(/<(header|footer) class="site-\1".*?<\/\1>/gs, "").matchAll(/<a\b[^>]*>(.*?)<\/a>/gs)].map(
        ([, inner = ""]) => [url, visibleText(`<body>${inner}`).trim()] as const,
      ),
    );
    expect(names.length).toBeGreaterThan(10_000);
    const generic =
      /^(?:(?:click |right )?here|click this|this|link|source|how we know|(?:more|learn more|read more|see more|more info|more information|information|details|compare|open|page))$/i;
    expect(names.filter(([, name]) => name === "" || generic.test(name))).toEqual([]);
  });

  it("are relative, but for the page for missing addresses, whose are all from the root", () => {
    expect(listed((page, address) => page.url !== "/404.html" && address.startsWith("/"))).toEqual([]);
    expect(
      listed((page, address) => page.url === "/404.html" && !isOutside(address) && !/^[/#]/.test(address)),
    ).toEqual([]);
  });

  it("to other hosts are https and none of them is fetched by the page itself", () => {
    expect(listed((_, address, requested) => requested && isOutside(address))).toEqual([]);
    expect(listed((_, address) => isOutside(address) && !address.startsWith("https://"))).toEqual([]);
  });

  it("in the style sheets lead to files of the site", () => {
    const sheets = filesBelow(site).filter((path) => path.startsWith("assets/") && path.endsWith(".css"));
    expect(sheets).not.toEqual([]);
    const addresses = sheets.flatMap((sheet) =>
      [...readFileSync(join(site, sheet), "utf8").matchAll(/url\(["']?([^"')]+)["']?\)|@import\s*["']([^"']+)/g)].map(
        (match) => [sheet, match[1] ?? match[2] ?? ""] as const,
      ),
    );
    expect(addresses.length).toBeGreaterThan(0);
    const broken = addresses.filter(
      ([sheet, address]) => isOutside(address) || !isServed(site, new URL(address, `${HOST}/${sheet}`).pathname),
    );
    expect(broken).toEqual([]);
  });
});
