import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { untilStored } from "../support/offline.ts";
import { visit, visitToStore } from "../support/visit.ts";

const site = inject("siteUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** How an attempt on a page ends. */
const attempt = (code: string) => `(() => { try { ${code}; return "done"; } catch (error) { return error.name; } })()`;

describe("a page", () => {
  it.each([
    ["markup", "document.body.insertAdjacentHTML('beforeend', '<img src=x>')"],
    ["a document", "new DOMParser().parseFromString('<p>', 'text/html')"],
    ["the address of a script", "document.createElement('script').src = '/assets/page.js'"],
    ["what a policy of its own lets pass", "trustedTypes.createPolicy('default', { createHTML: (text) => text })"],
  ])("makes no text into %s", async (_, code) => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(site);
    expect(await tab.evaluate(attempt(code))).toBe("TypeError");
    await context.close();
  });

  it("makes elements of a comparison, by a policy that nobody can make again or give markup to", async () => {
    const { tab } = await visit(browser, site);
    await tab.addInitScript(`
      const create = trustedTypes.createPolicy.bind(trustedTypes);
      globalThis.made = {};
      trustedTypes.createPolicy = (name, rules) => (made[name] = create(name, rules));
    `);
    await tab.goto(`${site}compare/?roles=backend-developer,data-engineer`);
    await tab.locator("#compare-result table").first().waitFor();
    const give = (markup: string) => attempt(`made["rolebook-templates"].createHTML(${JSON.stringify(markup)})`);
    expect(await tab.evaluate(give("<img src=x>"))).not.toBe("done");
    expect(await tab.evaluate(give("layouts/comparison.njk"))).not.toBe("done");
  });

  it("asks for scripts of its own site only", async () => {
    const { tab } = await visitToStore(browser, site);
    await tab.goto(site);
    await untilStored(tab);
    const ask = (address: string) => attempt(`rolebookScripts.createScriptURL(${JSON.stringify(address)})`);
    expect(await tab.evaluate(ask("service-worker.js"))).toBe("done");
    for (const address of ["https://evil.example/a.js", "//evil.example/a.js", "data:text/javascript,1", "blob:x"]) {
      expect(await tab.evaluate(ask(address)), address).not.toBe("done");
    }
  });
});
