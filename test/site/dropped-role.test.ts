import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { PAGE_TYPES } from "../../scripts/site/page-types.ts";
import { assetUrls } from "../../scripts/site/render/asset-urls.ts";
import { readDocs } from "../../scripts/site/render/read-docs.ts";
import { makePageRenderer } from "../../scripts/site/render/render-page.ts";
import { type SiteContext, siteContext } from "../../scripts/site/site-context.ts";
import { llmsText } from "../../scripts/site/text/llms-text.ts";
import { fixture, makeFolder, REAL_ROLES } from "../support/folders.ts";
import { readTags } from "../support/html.ts";
import { references } from "../support/pages.ts";
import { PROJECT_FOLDER, TEMPLATES } from "../support/program.ts";

/** A site of which a test asks for some pages. */
interface Asked {
  site: SiteContext;
  urls: ReadonlySet<string>;
  page(url: string): string;
}

async function siteOf(folder: string): Promise<Asked> {
  const { catalog } = await loadCatalog({ folder, workingDirectory: PROJECT_FOLDER });
  if (!catalog) throw new Error("the roles have errors");
  const docs = readDocs(PROJECT_FOLDER);
  const options = { baseUrl: undefined, rolesPath: "roles", today: "2026-11-24", explained: new Map(), docs };
  const site = siteContext(catalog, options);
  const renderer = makePageRenderer(site, assetUrls(folder), TEMPLATES);
  const pages = PAGE_TYPES.flatMap((type) => type.keys(catalog).map((key) => ({ url: type.url(key), type, key })));
  const page = (url: string) => {
    const found = pages.find((each) => each.url === url);
    if (!found) throw new Error(`there is no page ${url}`);
    return renderer.render(found.type, found.key);
  };
  return { site, urls: new Set(pages.map(({ url }) => url)), page };
}

describe("a role's file that is dropped into the folder", () => {
  const own = "/roles/search-relevance-engineer/";
  const folder = makeFolder();
  let before: Asked;
  let after: Asked;

  beforeAll(async () => {
    const file = "search-relevance-engineer.md";
    cpSync(REAL_ROLES, folder, { recursive: true });
    before = await siteOf(folder);
    cpSync(fixture(file), join(folder, file));
    after = await siteOf(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("makes a page of it", () => {
    expect(before.urls).not.toContain(own);
    expect(after.page(own)).toContain(">Search Relevance Engineer</h1>");
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
    const leadsTo = references({ tags: readTags(after.page(url)) }).map(
      ({ address }) => new URL(address, `https://site.test${url}`).pathname,
    );
    expect(leadsTo).toContain(own);
  });

  it("lists it for language models", () => {
    expect(llmsText(after.site)).toContain(`- [Search Relevance Engineer](.${own}index.md): `);
  });

  it("moves the counts along", () => {
    const roles = ({ page }: Asked) => Number(/(\d+) roles/.exec(page("/about/"))?.[1]);
    expect(roles(after)).toBe(roles(before) + 1);
  });

  it("leaves the pages of unrelated roles and skills as they were", () => {
    for (const url of ["/roles/ux-writer/", "/skills/figma/", "/method/"])
      expect(after.page(url), url).toBe(before.page(url));
  });
});
