import { appendFileSync, cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { DOC_NAMES } from "../../scripts/schema/docs.ts";
import { filesBelow, makeFolder } from "../support/folders.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { isServed, readPage, references } from "../support/pages.ts";
import { buildSite, PROJECT_FOLDER } from "../support/program.ts";

const addresses = DOC_NAMES.map((name) => `/docs/${name}/`);
const ofDocs = (site: string) => filesBelow(site).filter((path) => path.startsWith("docs/"));

describe("the documentation on our site", () => {
  const site = inject("siteFolder");

  it("is a page for each file, all of them listed on one", () => {
    expect(ofDocs(site).sort()).toEqual(["/docs/", ...addresses].map((url) => `${url.slice(1)}index.html`).sort());
    const { html } = readPage(site, "/docs/");
    expect(addresses.filter((url) => !html.includes(`<a href="..${url}">`))).toEqual([]);
  });

  it("is found in the footer, from the form and from the data", () => {
    expect(readPage(site, "/about/").html).toContain('<a href="../docs/">Documentation</a>');
    for (const url of ["/edit/", "/api/"]) expect(readPage(site, url).html).toContain('href="../docs/fields/"');
  });

  it("has what the schemas say of each field, with a place to link to for each file", () => {
    const { html } = readPage(site, "/docs/fields/");
    expect(html).toContain("<td><code>summary</code></td>");
    expect(html).toContain('id="text-_site-yaml-the-settings-of-a-site"'.replace("_", ""));
  });
});

describe("a site of another organisation", () => {
  const folder = makeFolder();
  const [roles, asking] = [join(folder, "roles"), join(folder, "asking")];
  const repository = "https://git.example/clinic/careers";

  beforeAll(async () => {
    for (const copy of [roles, asking]) {
      cpSync(join(PROJECT_FOLDER, "starters/nursing"), copy, { recursive: true });
      appendFileSync(join(copy, "_site.yaml"), `repository: ${repository}\n`);
    }
    appendFileSync(join(asking, "_site.yaml"), "docs: true\n");
    await buildSite(roles, join(folder, "site"));
    await buildSite(asking, join(folder, "with-docs"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has no documentation of ours, and no link to any", () => {
    expect(existsSync(join(folder, "site/docs"))).toBe(false);
    for (const url of ["/", "/about/", "/edit/", "/api/"])
      expect(readPage(join(folder, "site"), url).html).not.toMatch(/href="[^"]*docs\//);
  });

  it("has it where it asks, without a link into a repository that has not got the program's files", () => {
    const site = join(folder, "with-docs");
    expect(ofDocs(site)).toHaveLength(DOC_NAMES.length + 1);
    for (const url of ["/docs/", ...addresses]) {
      const page = readPage(site, url);
      expect(htmlFaults(page.html), url).toEqual([]);
      const linked = references(page).map(({ address }) => address);
      expect(linked.filter((address) => address.startsWith(`${repository}/blob/`))).toEqual([]);
      const inside = linked.filter((address) => !/^(?:https:|data:)/.test(address));
      const broken = inside.filter((address) => !isServed(site, new URL(address, `https://site.test${url}`).pathname));
      expect(broken, url).toEqual([]);
    }
  });
});
