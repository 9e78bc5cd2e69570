import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { filesBelow, makeFolder, writeFiles } from "../support/folders.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { readPages } from "../support/pages.ts";
import { buildSite } from "../support/program.ts";
import { role } from "../support/roles-folder.ts";
import { serveFolder } from "../support/serve.ts";
import { visit } from "../support/visit.ts";

const drawing = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="48" viewBox="0 0 ${width} 48"><rect width="${width}" height="48" fill="#a1122f"/></svg>\n`;

const FILES = {
  "_site.yaml": `title: Northside Hospitals
theme: { light: "#a1122f", dark: "#ff9fb0" }
logo: logo.svg
icon: icon.svg
stylesheet: own.css
links: [{ title: Vacancies, url: https://example.org/vacancies }]
footer-links: [{ title: Imprint, url: https://example.org/imprint }]
`,
  "_domains.yaml": "care: { name: Care }\n",
  "_skills.yaml": "listening: { name: Listening }\n",
  "nurse.md": role("", "See [how to apply](/how-to-apply/).\n", "Nurse").replace(/^domain: .*$/m, "domain: care"),
  "_assets/logo.svg": drawing(120),
  "_assets/icon.svg": drawing(48),
  "_assets/own.css":
    ".site-header { border-block-end: 4px solid var(--accent); background: url(icon.svg) 0 0 / 0 no-repeat; }\n",
  "_pages/how-to-apply.md": `---
title: How to apply
summary: What we ask for, and what happens then.
menu: header
---

Write to us. ![The entrance on Mill Road](logo.svg)

## What we ask for

A letter of one page.
`,
};

describe("a site with a look of its own", () => {
  const folder = makeFolder();
  const site = join(folder, "site");
  const read = (path: string) => readFileSync(join(site, path), "utf8");

  beforeAll(async () => {
    writeFiles(join(folder, "roles"), FILES);
    // The footer in words of their own, on the program's layout.
    writeFiles(join(folder, "templates"), {
      "components/site-footer/site-footer.njk": `{% macro siteFooter(params, ui) %}
<footer><p>Northside Hospitals, Mill Road. <a href="{{ ui.href(ui.urls.about) }}">{{ ui.t("nav-about") }}</a></p>
{% for link in params.links %}<p><a href="{{ link.url }}">{{ link.title }}</a></p>{% endfor %}</footer>
{% endmacro %}
`,
    });
    await buildSite(join(folder, "roles"), site, ["--templates", join(folder, "templates")]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("shows its logo, its links and its style sheet on every page, each of them valid", async () => {
    const pages = readPages(site);
    expect(pages.length).toBeGreaterThan(10);
    for (const { url, html } of pages) {
      expect(html, url).toMatch(
        /<img class="site-header__logo" src="[./]*own\/logo\.svg\?v=\w{8}" alt="" width="120" height="48">/,
      );
      expect(html, url).toMatch(/<a href="https:\/\/example\.org\/vacancies">Vacancies<\/a>/);
      expect(html, url).toMatch(/<a href="https:\/\/example\.org\/imprint">Imprint<\/a>/);
      expect(html, url).toContain("<footer><p>Northside Hospitals, Mill Road.");
      expect(html, url).toMatch(/<a href="[./]*how-to-apply\/">How to apply<\/a>/);
    }
    expect(await htmlFaults(read("how-to-apply/index.html"))).toEqual([]);
    expect(read("assets/icon.svg")).toBe(FILES["_assets/icon.svg"]);
    expect(filesBelow(site)).toEqual(expect.arrayContaining(["own/logo.svg", "own/icon.svg", "own/own.css"]));
  });

  it("is read in a browser as it was meant, at every width and in light and dark", async () => {
    const served = await serveFolder(site);
    const browser = await launchBrowser();
    try {
      const { tab, complaints } = await visit(browser, served.url);
      await tab.goto(`${served.url}how-to-apply/`);
      const image = tab.getByRole("img", { name: "The entrance on Mill Road" });
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(120);
      const border = tab.locator(".site-header");
      expect(await border.evaluate((element) => getComputedStyle(element).borderBlockEndWidth)).toBe("4px");
      for (const width of [320, 1280]) {
        await tab.setViewportSize({ width, height: 800 });
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await axeViolations(tab)).toEqual([]);
      }
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await served.close();
    }
  });
});
