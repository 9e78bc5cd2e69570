import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type DiskCopy, unpackedCopy } from "../support/disk-copy.ts";
import { type Firefox, launchFirefox } from "../support/firefox.ts";
import { editorOf, soon, visit } from "../support/visit.ts";

let copy: DiskCopy;
let browser: Browser;
let firefox: Firefox;
beforeAll(async () => {
  copy = unpackedCopy(inject("siteFolder"));
  [browser, firefox] = await Promise.all([launchBrowser(), launchFirefox()]);
});
afterAll(async () => {
  await browser?.close();
  await firefox?.close();
  rmSync(copy.folder, { recursive: true, force: true });
});

it("a role is changed in the downloaded copy, checked and shown, with nothing asked for", async () => {
  const { tab, complaints } = await visit(browser, copy.url);
  await tab.goto(`${copy.url}roles/qa-engineer/index.html`);
  await tab.getByRole("link", { name: "Suggest a change to this page" }).click();
  await editorOf(tab);
  await tab.getByRole("textbox", { name: "Summary" }).first().fill("Too short");
  await soon(async () =>
    expect(await tab.locator("#edit-problems button").allTextContents()).toEqual([
      "“Summary” has 9 characters, but this site asks for at least 40.",
    ]),
  );
  const preview = tab.frameLocator("#edit-frame");
  expect(await preview.locator("h1").innerText()).toBe("QA Engineer");
  const link = await preview.locator('a[href*="/skills/"]').first().getAttribute("href");
  expect(link).toMatch(/^file:.*\/skills\/[a-z0-9-]+\/index\.html$/);
  expect(complaints).toEqual([]);
});

it("so it is in Firefox, with the page in its style", async () => {
  await firefox.goto(`${copy.url}edit/index.html?role=qa-engineer`);
  const frame = 'document.getElementById("edit-frame").contentDocument';
  await soon(async () =>
    expect(await firefox.evaluate('document.getElementById("edit-app").dataset.state')).toBe("ready"),
  );
  expect(await firefox.evaluate(`${frame}.querySelector("h1").textContent`)).toBe("QA Engineer");
  expect(await firefox.evaluate('document.querySelectorAll("#edit-problems li").length')).toBe(0);
  await soon(async () =>
    expect(
      await firefox.evaluate(`getComputedStyle(${frame}.querySelector(".contents ol, .contents ul")).listStyleType`),
    ).toBe("none"),
  );
  expect(firefox.complaints).toEqual([]);
});
