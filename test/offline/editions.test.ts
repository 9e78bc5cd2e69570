import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { makeFolder } from "../support/folders.ts";
import { offlineState, type PublishedSite, publishedSite, untilStored } from "../support/offline.ts";
import { buildSite } from "../support/program.ts";
import { role, writeRolesFolder } from "../support/roles-folder.ts";
import { soon, visitToStore } from "../support/visit.ts";

const [FIRST, SECOND, THIRD] = ["First", "Second", "Third"];
const PAGE = "roles/data-engineer/";
const folder = makeFolder();
const builtAs = (title: string) => join(folder, title);

let browser: Browser;
beforeAll(async () => {
  for (const title of [FIRST, SECOND, THIRD]) {
    const body = `## What they do\n\nThis is the ${title} edition.\n`;
    const roles = writeRolesFolder({ "data-engineer.md": role("", body, "Data Engineer") });
    await buildSite(roles.folder, builtAs(title));
    roles.remove();
  }
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A tab in which the first edition is installed. */
async function withFirst(): Promise<{ site: PublishedSite; tab: Page }> {
  const site = await publishedSite(builtAs(FIRST));
  const { tab } = await visitToStore(browser, site.url);
  await tab.goto(site.url);
  await untilStored(tab);
  return { site, tab };
}

const isRead = async (site: PublishedSite, tab: Page, title: string) => {
  await tab.goto(site.url + PAGE);
  expect(await tab.getByRole("main").innerText()).toContain(`This is the ${title} edition.`);
};
const bar = (tab: Page) => tab.locator("#edition-notice");

describe("a new edition of an installed site", () => {
  it("says so, and is read only after the reader took it", async () => {
    const { site, tab } = await withFirst();
    site.publish(builtAs(SECOND));
    await isRead(site, tab, FIRST);
    await bar(tab).getByText("A new edition of this site is ready.").waitFor();
    await isRead(site, tab, FIRST);
    await bar(tab).getByRole("button", { name: "Use it" }).click();
    await tab.getByText("This is the Second edition.").waitFor();
    await site.close();
    await isRead(site, tab, SECOND);
    expect(await bar(tab).innerText()).toBe("");
  });

  it("is taken from the page about reading offline as well", async () => {
    const { site, tab } = await withFirst();
    site.publish(builtAs(SECOND));
    await tab.goto(`${site.url}offline/`);
    await tab.getByText("A new edition is stored beside it").waitFor();
    await tab.getByRole("main").getByRole("button", { name: "Use it" }).click();
    await tab.getByText("A new edition is stored beside it").waitFor({ state: "detached" });
    await offlineState(tab, "stored");
    await isRead(site, tab, SECOND);
  });

  it("gives way to a newer one that comes while it waits", async () => {
    const { site, tab } = await withFirst();
    site.publish(builtAs(SECOND));
    await tab.goto(site.url);
    await bar(tab).getByRole("button").waitFor();
    site.publish(builtAs(THIRD));
    await tab.goto(`${site.url}skills/`);
    await bar(tab).getByRole("button").waitFor();
    await expect.poll(() => tab.evaluate("caches.keys()")).toHaveLength(3);
    await expect
      .poll(async () => {
        const keys = await tab.evaluate<string[]>("caches.keys()");
        return (
          keys.some((key) => key.endsWith(editionOf(THIRD))) && !keys.some((key) => key.endsWith(editionOf(SECOND)))
        );
      })
      .toBe(true);
    await bar(tab).getByRole("button").click();
    await bar(tab).getByRole("button").waitFor({ state: "detached" });
    await isRead(site, tab, THIRD);
  });

  it("is told to other tabs, which go on with the edition that they show until they are asked", async () => {
    const { site, tab } = await withFirst();
    const other = await tab.context().newPage();
    await other.goto(site.url + PAGE);
    site.publish(builtAs(SECOND));
    // The page in the other tab may have asked a moment before, and nobody asks twice at a time.
    await soon(async () => {
      await tab.goto(site.url);
      await bar(tab).getByRole("button").waitFor({ timeout: 5000 });
    });
    await bar(tab).getByRole("button").click();
    await bar(tab).getByRole("button").waitFor({ state: "detached" });
    expect(await other.getByRole("main").innerText()).toContain("This is the First edition.");
    await bar(other).getByRole("button").click();
    await other.getByText("This is the Second edition.").waitFor();
  });

  it("is told to a tab that has had no moment to look for one itself", async () => {
    const { site, tab } = await withFirst();
    const other = await tab.context().newPage();
    await other.addInitScript("requestIdleCallback = () => 0");
    await other.goto(site.url + PAGE);
    site.publish(builtAs(SECOND));
    await tab.goto(site.url);
    await bar(tab).getByRole("button").click();
    await bar(other).getByRole("button").click();
    await other.getByText("This is the Second edition.").waitFor();
  });

  it("fetches only the packs that are not here yet", async () => {
    const { site, tab } = await withFirst();
    const before = new Set(packsOf(builtAs(FIRST)));
    const asked: string[] = [];
    tab.context().on("request", (request) => asked.push(new URL(request.url()).pathname));
    site.publish(builtAs(SECOND));
    await tab.goto(site.url);
    await bar(tab).getByRole("button").waitFor();
    const fetched = asked.flatMap((path) => /packs\/(.*)\.pack$/.exec(path)?.[1] ?? []);
    expect(fetched.sort()).toEqual(
      packsOf(builtAs(SECOND))
        .filter((name) => !before.has(name))
        .sort(),
    );
    expect(fetched.length).toBeGreaterThan(0);
    expect(fetched.length).toBeLessThan(packsOf(builtAs(SECOND)).length);
  });
});

const manifestOf = (site: string) => JSON.parse(readFileSync(join(site, "offline/manifest.json"), "utf8"));
const packsOf = (site: string): string[] => manifestOf(site).packs.map(({ name }: { name: string }) => name);
const editionOf = (title: string): string => manifestOf(builtAs(title)).edition;

/** The path of a pack that the second edition, in a folder, does not share with the first. */
function newPack(folder: string): string {
  const old = packsOf(builtAs(FIRST));
  return join(folder, "offline/packs", `${packsOf(folder).find((name) => !old.includes(name))}.pack`);
}

const DAMAGES: [string, (folder: string) => void][] = [
  ["a pack with a changed byte", (folder) => writeFileSync(newPack(folder), flipped(readFileSync(newPack(folder))))],
  [
    "a pack that is cut off",
    (folder) => writeFileSync(newPack(folder), readFileSync(newPack(folder)).subarray(0, -20)),
  ],
  ["a pack that is missing", (folder) => rmSync(newPack(folder))],
  ["a whole pack of another edition in the place of one", (folder) => writeFileSync(newPack(folder), packOfThird())],
  ["all packs of another edition", (folder) => swapPacks(folder)],
  ["a list of packs that is cut off", (folder) => truncate(join(folder, "offline/manifest.json"))],
  ["no list of packs", (folder) => rmSync(join(folder, "offline/manifest.json"))],
  [
    "a page in the place of the list",
    (folder) => writeFileSync(join(folder, "offline/manifest.json"), "<!doctype html>"),
  ],
];

const flipped = (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 0x20 : byte));
const truncate = (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -30));

/** A pack of the third edition that the first does not have: whole, and not what the second names. */
function packOfThird(): Buffer {
  const old = packsOf(builtAs(FIRST));
  const name = packsOf(builtAs(THIRD)).find((each) => !old.includes(each));
  return readFileSync(join(builtAs(THIRD), "offline/packs", `${name}.pack`));
}

function swapPacks(folder: string): void {
  const packs = join(folder, "offline/packs");
  for (const name of readdirSync(packs)) rmSync(join(packs, name));
  for (const name of readdirSync(join(builtAs(THIRD), "offline/packs")))
    writeFileSync(join(packs, name), readFileSync(join(builtAs(THIRD), "offline/packs", name)));
}

describe.each(DAMAGES)("a deployment with %s", (_, damage) => {
  it("leaves the edition that is installed as it is, says so, and is made good by the next one", async () => {
    const { site, tab } = await withFirst();
    site.publish(builtAs(SECOND), damage);
    await tab.goto(`${site.url}offline/`);
    const words = await offlineState(tab, "torn");
    expect(words).toContain("What was stored before still works.");
    expect(words).toContain("Stored in this browser");
    await isRead(site, tab, FIRST);
    expect(await bar(tab).innerText()).toBe("");

    site.publish(builtAs(SECOND));
    await tab.goto(site.url);
    await bar(tab).getByRole("button").click();
    await bar(tab).getByRole("button").waitFor({ state: "detached" });
    await site.close();
    await isRead(site, tab, SECOND);
  });

  it("is read over the network where a pack was damaged in the store", async () => {
    const { site, tab } = await withFirst();
    const damage = async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const packs = (await cache.keys()).filter(({ url }) => url.endsWith(".pack"));
        for (const pack of packs) await cache.put(pack, new Response("damaged"));
      }
    };
    await tab.evaluate(damage);
    site.publish(builtAs(SECOND));
    await isRead(site, tab, SECOND);
    await site.close();
  });

  it("installs nothing on a first visit, and the site is read over the network", async () => {
    const site = await publishedSite(builtAs(SECOND), { change: damage });
    const { tab } = await visitToStore(browser, site.url);
    await tab.goto(site.url, { waitUntil: "networkidle" });
    await isRead(site, tab, SECOND);
    expect(await tab.evaluate("caches.match(new URL('/offline/record', location.href)).then(Boolean)")).toBe(false);
  });
});

describe("an edition in a form of an earlier program", () => {
  it("is not read, and goes when the site is stored anew", async () => {
    const site = await publishedSite(builtAs(FIRST));
    const { tab } = await visitToStore(browser, site.url);
    await tab.goto(`${site.url}api/v1/roles.json`);
    const names = ["record 2", "0123"].map((name) => `rolebook ${new URL(site.url).pathname} ${name}`);
    const store = async ([record = "", edition = ""]: string[]) => {
      const stored = { current: { edition: "0123", stored: 0, bytes: 1, files: 1 } };
      await (await caches.open(record)).put("offline/record", new Response(JSON.stringify(stored)));
      await (await caches.open(edition)).put("offline/contents", new Response('{"index.html":"4567"}'));
    };
    await tab.evaluate(store, names);
    await tab.goto(site.url);
    await untilStored(tab);
    const kept = await tab.evaluate<string[]>("caches.keys()");
    expect(kept.filter((name) => names.includes(name))).toEqual([]);
    expect(kept).toHaveLength(2);
    await site.close();
    await isRead(site, tab, FIRST);
  });
});
