import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GUIDE, roleFile } from "../review/two-states.ts";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { makeFolder, writeFiles } from "../support/folders.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { readPage } from "../support/pages.ts";
import { buildSite } from "../support/program.ts";
import { commitAll, gitIn } from "../support/repository.ts";
import { DEFAULT_FILES } from "../support/roles-folder.ts";
import { type ServedFolder, serveFolder } from "../support/serve.ts";
import { soon, visit } from "../support/visit.ts";

const ODD = "Data <b>&</b> Bits";

describe("a site with a history", () => {
  const folder = makeFolder();
  const site = join(folder, "site");
  const build = () => buildSite(join(folder, "roles"), site, ["--base-url", "https://example.org/careers/"]);
  const change = (moment: string, files: Record<string, string>) => {
    writeFiles(join(folder, "roles"), files);
    commitAll(folder, moment);
  };
  let browser: Browser;
  let served: ServedFolder;

  beforeAll(async () => {
    gitIn(folder, ["init", "--quiet"]);
    change("2026-01-01T12:00:00Z", { ...DEFAULT_FILES, ...(GUIDE as Record<string, string>) });
    change("2026-02-03T12:00:00Z", { "data-engineer.md": roleFile("Data Engineer", "", 142000) });
    change("2026-02-04T12:00:00Z", { "data-analyst.md": roleFile(`"${ODD}"`, "", 140000) });
    await build();
    served = await serveFolder(site, "/careers/");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("lists what changed, newest first, in valid HTML that a reader can follow", async () => {
    expect(htmlFaults(readPage(site, "/changes/").html)).toEqual([]);
    const { tab, complaints } = await visit(browser, served.url, { javaScriptEnabled: false });
    await tab.goto(`${served.url}changes/`);
    expect(await tab.locator(".changes__day h2").allInnerTexts()).toEqual([
      "4 February 2026",
      "3 February 2026",
      "1 January 2026",
    ]);
    expect(await tab.locator("#changed-2026-02-04-data-analyst h3").innerText()).toBe(ODD);
    await tab.locator("#changed-2026-02-03-data-engineer a").click();
    await tab.getByRole("link", { name: "What changed on this page" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([320, 1280])("is accessible at %i pixels", async (width) => {
    const { tab } = await visit(browser, served.url, { viewport: { width, height: 900 } });
    await tab.goto(`${served.url}changes/`);
    expect(await axeViolations(tab)).toEqual([]);
    expect(await tab.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });

  it("has a feed for itself and for each role that an XML parser reads", async () => {
    // An empty tab: the site's own pages may not read XML.
    const { tab } = await visit(browser, served.url);
    const read = (path: string) =>
      tab.evaluate<Record<"ids" | "titles", string[]>>(`(() => {
        const xml = ${JSON.stringify(readFileSync(join(site, path), "utf8"))};
        const { documentElement: feed } = new DOMParser().parseFromString(xml, "application/xml");
        const all = (selector, attribute) =>
          [...feed.querySelectorAll(selector)].map((each) =>
            attribute ? each.getAttribute(attribute) : each.textContent,
          );
        return {
          root: feed.namespaceURI + " " + feed.localName,
          ids: all("id"),
          titles: all("entry > title"),
          updated: all("updated"),
          author: all("author > name"),
          self: all("link[rel=self]", "href"),
          pages: all("entry > link[rel=alternate]", "href"),
          summary: all("entry > summary")[0],
        };
      })()`);
    const root = "https://example.org/careers/";
    expect(await read("roles/data-engineer/feed.xml")).toEqual({
      root: "http://www.w3.org/2005/Atom feed",
      ids: [
        `${root}roles/data-engineer/feed.xml`,
        `${root}changes/#changed-2026-02-03-data-engineer`,
        `${root}changes/#changed-2026-01-01-data-engineer`,
      ],
      titles: ["Data Engineer", "Data Engineer"],
      updated: ["2026-02-03T00:00:00Z", "2026-02-03T00:00:00Z", "2026-01-01T00:00:00Z"],
      author: ["Test Guide"],
      self: [`${root}roles/data-engineer/feed.xml`],
      pages: [`${root}roles/data-engineer/`, `${root}roles/data-engineer/`],
      summary: "Senior: Pay: median 131,000 became 142,000 (+8.4%); USD, United States, a year; the source is the same",
    });
    const whole = await read("feed.xml");
    expect(whole.titles).toEqual([ODD, "Data Engineer", "Backend Developer", "Data Analyst", "Data Engineer"]);
    expect(new Set(whole.ids).size).toBe(6);
    const linked = (page: string) =>
      readPage(site, page)
        .tags.filter(({ attributes }) => attributes.get("type") === "application/atom+xml")
        .map(({ attributes }) => attributes.get("href"));
    expect(linked("/")[0]).toBe("./feed.xml");
    expect(linked("/changes/")[0]).toBe("../feed.xml");
    expect(linked("/roles/data-engineer/")[0]).toBe("../../roles/data-engineer/feed.xml");
  });

  it("marks with a word what is new since the reader last looked, and says so; nothing on the first visit", async () => {
    const { tab } = await visit(browser, served.url);
    const look = async (said: string, marked: string[]) => {
      await tab.goto(`${served.url}changes/`);
      await tab.waitForFunction("Object.keys(localStorage).some((key) => key.endsWith('changes-seen'))");
      await soon(async () => {
        expect(await tab.locator("#changes-status").innerText()).toBe(said);
        expect(
          await tab.locator("[data-day]:has(.changes__new)").evaluateAll((all) => all.map(({ id }) => id)),
        ).toEqual(marked);
      });
    };
    await look("", []);
    await look("Nothing is new since you last looked.", []);
    change("2026-02-04T13:00:00Z", { "data-engineer.md": roleFile("Data Engineer", "", 143000) });
    change("2026-02-06T13:00:00Z", { "backend-developer.md": `${DEFAULT_FILES["backend-developer.md"]}\nMore.\n` });
    await build();
    await look("2 changes are new since you last looked. They are marked.", [
      "changed-2026-02-06-backend-developer",
      "changed-2026-02-04-data-engineer",
    ]);
    await tab.goto(`${served.url}privacy/`);
    await tab.getByText("The day of the newest change that you have seen", { exact: true }).waitFor();
  });

  it("says plainly that it does not know its history when it is built without", async () => {
    rmSync(join(folder, ".git"), { recursive: true });
    await build();
    expect(readPage(site, "/changes/").html).toContain("What changed is not known here");
    expect(readFileSync(join(site, "feed.xml"), "utf8")).not.toContain("<entry>");
    expect(readFileSync(join(site, "feed.xml"), "utf8")).toContain("<updated>2026-11-20T00:00:00Z</updated>");
  });
});
