import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { fixture, makeFolder, REAL_ROLES } from "../support/folders.ts";
import { isServed, readPage, references } from "../support/pages.ts";
import { buildSite } from "../support/program.ts";

describe("a role's file that is dropped into the folder", () => {
  const folder = makeFolder();
  const site = join(folder, "site");
  const own = "/roles/search-relevance-engineer/";

  beforeAll(async () => {
    cpSync(REAL_ROLES, join(folder, "roles"), { recursive: true });
    cpSync(fixture("search-relevance-engineer.md"), join(folder, "roles/search-relevance-engineer.md"));
    await buildSite(join(folder, "roles"), site);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const leadsToIt = (folder: string, url: string) =>
    references(readPage(folder, url)).some(
      ({ address }) => new URL(address, `https://site.test${url}`).pathname === own,
    );

  it("makes a page of it", () => {
    expect(isServed(inject("siteFolder"), own)).toBe(false);
    expect(readPage(site, own).html).toContain(">Search Relevance Engineer</h1>");
  });

  it.each([
    ["the list of all roles", "/roles/"],
    ["its domain's page", "/domains/data/"],
    ["the page of a skill that it requires", "/skills/sql/"],
    ["the page of a skill that is an alternative", "/skills/java/"],
    ["the page of a skill that is useful", "/skills/docker/"],
    ["the page of a role that it names as related", "/roles/data-engineer/"],
    ["the page of a source that it cites", "/sources/"],
  ])("shows it on %s", (_, url) => {
    expect(leadsToIt(site, url)).toBe(true);
  });

  it("lists it for language models", () => {
    expect(readFileSync(join(site, "llms.txt"), "utf8")).toContain(`- [Search Relevance Engineer](.${own}index.md): `);
  });

  it("moves the counts along", () => {
    const roles = (page: string, folder: string) => Number(/(\d+) roles/.exec(readPage(folder, page).html)?.[1]);
    expect(roles("/about/", site)).toBe(roles("/about/", inject("siteFolder")) + 1);
  });

  it("leaves the pages of unrelated roles and skills as they were", () => {
    for (const url of ["/roles/ux-writer/", "/skills/figma/", "/method/"])
      expect(readPage(site, url).html, url).toBe(readPage(inject("siteFolder"), url).html);
  });
});
