import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { visitToStore } from "../support/visit.ts";

const site = inject("siteFolder");
const manifest = JSON.parse(readFileSync(join(site, "manifest.webmanifest"), "utf8"));

describe("the web manifest", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it("names the site, and addresses that are right wherever it is served", () => {
    expect(manifest).toMatchObject({
      name: "Rolebook",
      short_name: "Rolebook",
      start_url: "./",
      scope: "./",
      display: "standalone",
      theme_color: expect.stringMatching(/^#[0-9a-f]{6}$/),
      background_color: expect.stringMatching(/^#[0-9a-f]{6}$/),
    });
  });

  it("has icons that are there, in the sizes that they are said to have", () => {
    const icons: { src: string; sizes: string; type: string; purpose: string }[] = manifest.icons;
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`).sort()).toEqual(
      ["192x192 any", "512x512 any", "192x192 maskable", "512x512 maskable", "any any"].sort(),
    );
    for (const { src, sizes, type } of icons) {
      expect(existsSync(join(site, src)), src).toBe(true);
      if (type !== "image/png") continue;
      const png = readFileSync(join(site, src));
      expect(png.subarray(1, 4).toString(), src).toBe("PNG");
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    }
  });

  it("is one that Chromium installs by", async () => {
    const { tab, complaints } = await visitToStore(browser, inject("siteUrl"));
    await tab.goto(inject("siteUrl"));
    const session = await tab.context().newCDPSession(tab);
    const { errors, url } = await session.send("Page.getAppManifest");
    expect({ errors, url }).toEqual({ errors: [], url: `${inject("siteUrl")}manifest.webmanifest` });
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    // A window without a profile of its own, as in tests, installs nothing; all else is as it should be.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
