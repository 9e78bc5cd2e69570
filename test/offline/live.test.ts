import { existsSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { folderForTest } from "../support/folders.ts";
import { startProgram } from "../support/program.ts";
import { rolesFolder } from "../support/roles-folder.ts";
import { visit } from "../support/visit.ts";

const PORT = 8741;

describe("the site while it is being written", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it("installs nothing, zips only what is asked for, and removes what an earlier site at its address has installed", async () => {
    const out = join(folderForTest(), "site");
    const program = startProgram(["start", "--roles", rolesFolder().folder, "--out", out, "--port", String(PORT)]);
    onTestFinished(() => {
      program.kill("SIGTERM");
    });
    const address = await new Promise<string>((resolve, reject) => {
      program.stdout?.on("data", (text) => {
        const found = /http:\S+/.exec(String(text))?.[0];
        if (found) resolve(found);
      });
      program.on("close", (status) => reject(new Error(`start ended with ${status}`)));
    });
    const { tab } = await visit(browser, address);
    const installed = () =>
      tab.evaluate<[number, string[]]>(
        "Promise.all([navigator.serviceWorker.getRegistrations().then((all) => all.length), caches.keys()])",
      );
    const complaints: string[] = [];
    tab.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await tab.goto(address, { waitUntil: "load" });
    await tab.waitForTimeout(1000);
    expect(await installed()).toEqual([0, []]);
    expect(complaints).toEqual([]);

    expect(existsSync(join(out, "offline/packs"))).toBe(false);
    expect(existsSync(join(out, "offline/rolebook.zip"))).toBe(false);
    const zip = await fetch(new URL("offline/rolebook.zip", address));
    const names = Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())));
    expect(names).toContain("rolebook/index.html");

    await tab.evaluate("caches.open('rolebook / 1234').then((cache) => cache.put('/x', new Response('x')))");
    await tab.evaluate("caches.open('of another program')");
    await tab.evaluate("navigator.serviceWorker.register('/service-worker.js').then(() => undefined)");
    await expect
      .poll(() => installed().catch(() => undefined), { timeout: 20_000 })
      .toEqual([0, ["of another program"]]);
  });
});
