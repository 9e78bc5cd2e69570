import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page as Tab } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { filesBelow, makeFolder } from "../support/folders.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { type Page, readPage, readPages } from "../support/pages.ts";
import { runProgram } from "../support/program.ts";
import { writeRolesFolder } from "../support/roles-folder.ts";
import { type ServedFolder, serveFolder } from "../support/serve.ts";
import { HOSTILE_TEXTS, siteOf, TAME_TEXTS } from "./hostile-texts.ts";

const SECRET = "environment-value-that-nobody-may-see";

/**
 * Every element of a page as a browser reads it, with its attributes' names, and where it leads; but for the lines
 * of a title in a drawing, which are as many as its length needs.
 */
function elements(tab: Tab, { html }: Page): Promise<string[]> {
  return tab.evaluate(`
    [...new DOMParser().parseFromString(${JSON.stringify(html)}, "text/html").querySelectorAll(":not(tspan)")].map((element) => {
      const targets = ["href", "src", "action"].map((name) => element.getAttribute(name) ?? "");
      return [element.localName, ...element.getAttributeNames(), targets.join("").replace(/\\?.*|_[0-9a-f]+(?=\\.pf_meta$)/, "")].join(" ");
    })`);
}

describe("hostile words in every text of a site", () => {
  const folder = makeFolder();
  const site = join(folder, "hostile");
  let browser: Browser;
  let served: ServedFolder;

  beforeAll(async () => {
    for (const [name, texts] of Object.entries({ hostile: HOSTILE_TEXTS, tame: TAME_TEXTS })) {
      const roles = writeRolesFolder(siteOf(texts));
      const run = await runProgram(["build", "--roles", "roles", "--out", join(folder, name)], {
        cwd: roles.workingDirectory,
        env: { ROLEBOOK_TEST_SECRET: SECRET },
      });
      roles.remove();
      if (run.status !== 0) throw new Error(run.stderr);
    }
    served = await serveFolder(site);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("add no element, attribute or address to any page", async () => {
    const tab = await browser.newPage();
    const pages = readPages(site);
    expect(pages.length).toBeGreaterThan(3 * HOSTILE_TEXTS.length);
    for (const page of pages) {
      const wanted = await elements(tab, readPage(join(folder, "tame"), page.url));
      expect(wanted.length).toBeGreaterThan(20);
      const found = await elements(tab, page);
      // Only the first difference is told: on a broken page nearly everything differs.
      const at = found.findIndex((element, index) => element !== wanted[index]);
      expect(found.slice(at).slice(0, at === -1 ? 0 : 3), page.url).toEqual([]);
      expect(found.length, page.url).toBe(wanted.length);
    }
    await tab.close();
  });

  it("leave every page valid", () => {
    const faults = ["/", "/roles/", "/skills/", "/search/", "/method/", "/sources/", "/about/"]
      .concat(HOSTILE_TEXTS.map((_, index) => `/roles/x-${index}/`))
      .flatMap((url) => htmlFaults(readPage(site, url).html).map((fault) => `${url}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it("do nothing in a browser: no dialog, no complaint, no request to another host", async () => {
    const tab = await browser.newPage();
    const happened: string[] = [];
    tab.on("dialog", (dialog) => {
      happened.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    tab.on("console", (message) => happened.push(`console ${message.text()}`));
    tab.on("pageerror", (error) => happened.push(`error ${error.message}`));
    tab.on("request", (request) => request.url().startsWith(served.url) || happened.push(`request ${request.url()}`));
    for (const [index, text] of HOSTILE_TEXTS.entries()) {
      await tab.goto(`${served.url}roles/x-${index}/`);
      expect(await tab.locator("h1").textContent()).toBe(`${index}: ${text}`.trim());
      expect(await tab.locator("pre").textContent()).toBe(`${text}\n`);
      const data = await tab.locator('script[type="application/ld+json"]').first().textContent();
      expect(JSON.parse(data ?? "")).toMatchObject({ name: `${index}: ${text}`.trim() });
    }
    await tab.close();
    expect(happened).toEqual([]);
  });

  it("find nothing out about the environment", () => {
    const read = (path: string) => readFileSync(join(site, path), "utf8");
    const texts = filesBelow(site).filter((path) => /\.(html|xml|txt|json|js|css)$/.test(path));
    expect(texts.length).toBeGreaterThan(100);
    const telling = texts.filter((path) => /root:x:/.test(read(path)) || read(path).includes(SECRET));
    expect(telling).toEqual([]);
  });

  it("write no file that the tame site does not have", () => {
    // The index's files and the packs are named after their content, and images end in a hash of theirs.
    const named = /^(pagefind|offline\/packs)\/./;
    const paths = (name: string) =>
      filesBelow(join(folder, name))
        .filter((path) => !named.test(path))
        .map((path) => path.replace(/^(social\/.*\.)[0-9a-f]{12}\.png$/, "$1png"));
    expect(paths("hostile")).toEqual(paths("tame"));
    expect(filesBelow(folder).filter((path) => !/^(hostile|tame)\//.test(path))).toEqual([]);
  });
});

it("a role's text of 256 KiB with template code in it is shown as it stands", async () => {
  const folder = makeFolder();
  const line = "{{ 7 * 7 }} {% include 'x' %} `<script>` &lt;script&gt;";
  const front = "---\ntitle: Long\nsummary: A role with a very long text that is still within the limit.\n";
  const head = `${front}domain: data\nreviewed: 2026-11-20\n---\n\n## What they do\n\n`;
  const text = head + `${line}\n\n`.repeat(Math.floor((256 * 1024 - head.length) / (line.length + 2)));
  const roles = writeRolesFolder({ "long.md": text });
  try {
    const run = await runProgram(["build", "--roles", roles.folder, "--out", join(folder, "site")]);
    expect(run.status, run.stderr).toBe(0);
    const { html } = readPage(join(folder, "site"), "/roles/long/");
    const shown = "<p>{{ 7 * 7 }} {% include 'x' %} <code>&lt;script&gt;</code> &lt;script&gt;</p>";
    expect(html.split(shown).length - 1).toBeGreaterThan(4000);
  } finally {
    roles.remove();
    rmSync(folder, { recursive: true, force: true });
  }
});
