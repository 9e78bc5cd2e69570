import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { resultsOf, visit } from "../support/visit.ts";

const site = inject("siteUrl");

describe("the search page", () => {
  let browser: Browser;
  let tab: Page;
  let complaints: string[];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    ({ tab, complaints } = await visit(browser, site));
  });

  const search = async (query: string) => {
    await tab.goto(`${site}search/?q=${encodeURIComponent(query)}`);
    await resultsOf(tab);
  };
  const items = () => tab.locator("#results > li");
  const status = () => tab.locator("#search-status").innerText();
  /** The addresses of the results' pages, from the site's root, best first. */
  const found = () =>
    items().evaluateAll((all) =>
      all.map((item) => new URL(item.querySelector("a")?.href ?? "", item.baseURI).pathname),
    );
  const countOf = async () => Number(/\d+/.exec(await status())?.[0]);

  it.each([
    ["SRE", "site-reliability-engineer"],
    ["server side developer", "backend-developer"],
    ["backend developer", "backend-developer"],
    ["Data Scientist", "data-scientist"],
    ["pentester", "penetration-tester"],
    ["scrum master", "scrum-master"],
  ])("answers “%s” with %s first", async (query, slug) => {
    await search(query);
    expect((await found())[0]).toBe(`/roles/${slug}/`);
    expect(complaints).toEqual([]);
  });

  it("lists documentation below the roles, marked where the words stand, and none for what it says nothing about", async () => {
    await search("spreadsheet columns");
    const docs = tab.locator("#search-docs");
    expect(await docs.getByRole("heading", { name: "Documentation" }).isVisible()).toBe(true);
    expect(await found()).not.toContain("/docs/import/");
    await docs.getByRole("link", { name: "Import roles from other data" }).click();
    await tab.waitForURL(/\/docs\/import\//);
    await tab.locator("article mark").first().waitFor();
    await search("SRE");
    expect(await docs.isHidden()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("suggests documentation by its title, after roles and skills", async () => {
    await tab.goto(`${site}about/`);
    await tab.locator("header input[role=combobox]").pressSequentially("own site");
    const last = tab.locator("header [role=option]").last();
    await last.getByText("Documentation").waitFor();
    const docs = tab.locator("header [role=option]", { hasText: "Documentation" });
    const hrefs = await docs.evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    expect(hrefs.some((href) => href?.endsWith("/docs/own-site/"))).toBe(true);
  });

  it("shows the role that is named before the texts are there, and leaves it in its place when they come", async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { tab: slow, complaints } = await visit(browser, site);
    await slow.route("**/pagefind/index/**", async (route) => {
      await held;
      await route.continue();
    });
    await slow.goto(`${site}search/?q=data%20analyst`);
    const first = slow.locator("#results > li").first();
    await first.locator(".result__excerpt").waitFor();
    expect(await slow.locator("#results").getAttribute("data-state")).toBe("working");
    const link = first.getByRole("link").first();
    await link.focus();
    const before = await first.boundingBox();
    letGo();
    await resultsOf(slow);
    expect(await slow.locator("#results > li").count()).toBeGreaterThan(1);
    expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await first.boundingBox()).toEqual(before);
    expect(await first.locator(".result__excerpt, .result__compare").count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it("asks for each part of the index once", async () => {
    const parts: string[] = [];
    tab.on("request", (request) => request.url().endsWith(".pf_index") && parts.push(request.url()));
    await search("kubernetes transactions");
    expect(parts.length).toBeGreaterThan(0);
    expect(new Set(parts).size).toBe(parts.length);
    expect(complaints).toEqual([]);
  });

  it("marks the words that were looked for", async () => {
    await search("kubernetes");
    const marks = await tab.locator("#results mark").allInnerTexts();
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(mark.toLowerCase()).toContain("kubernetes");
  });

  it("leads to the parts of a page where the words stand, at anchors that exist", async () => {
    await search("transactions");
    const parts = await tab
      .locator("#results > li ul a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts.slice(0, 6)) {
      const { pathname, hash } = new URL(part, `${site}search/`);
      expect(hash, part).not.toBe("");
      const html = await (await fetch(new URL(pathname, site))).text();
      expect(html, part).toContain(` id="${decodeURIComponent(hash.slice(1))}"`);
    }
  });

  it("searches for what is typed, and keeps it in the address", async () => {
    await tab.goto(`${site}search/`);
    await resultsOf(tab);
    expect(await tab.locator("#search-heading").innerText()).toBe("All roles");
    await tab.getByRole("main").getByRole("combobox").first().fill("penetration");
    await tab.getByText("Results for “penetration”").waitFor();
    await resultsOf(tab);
    expect((await found())[0]).toBe("/roles/penetration-tester/");
    expect(new URL(tab.url()).searchParams.get("q")).toBe("penetration");
  });

  it("is reached from the box in every page's header", async () => {
    await tab.goto(`${site}roles/qa-engineer/`);
    await tab.locator("header input[name=q]").fill("SRE");
    await tab.keyboard.press("Enter");
    await tab.waitForURL(/\/search\/\?q=SRE$/);
    await resultsOf(tab);
    expect((await found())[0]).toBe("/roles/site-reliability-engineer/");
  });

  it("narrows the results by filters, as far as their counts promised", async () => {
    await tab.setViewportSize({ width: 1280, height: 900 });
    await search("developer");
    const before = await countOf();
    const option = tab.locator("label", { hasText: "Software engineering" });
    const promised = Number(await option.locator("[data-count]:not(:empty)").innerText());
    expect(promised).toBeGreaterThan(0);
    expect(promised).toBeLessThan(before);
    await option.locator("input").check();
    await tab.getByText(new RegExp(`^${promised} roles?$`)).waitFor();
    expect(new URL(tab.url()).searchParams.get("domain")).toBe("engineering");
    await option.locator("input").uncheck();
    await tab.getByText(`${before} roles`, { exact: true }).waitFor();
  });

  it("counts a filter's other values as if it were not set", async () => {
    await tab.setViewportSize({ width: 1280, height: 900 });
    await search("developer");
    const count = () =>
      tab.locator("label", { hasText: "Platform and cloud" }).locator("[data-count]:not(:empty)").innerText();
    const before = await count();
    await tab.locator("label", { hasText: "Software engineering" }).locator("input").check();
    await tab.waitForURL(/domain=/);
    await resultsOf(tab);
    expect(await count()).toBe(before);
  });

  it("sorts by pay, highest first", async () => {
    await search("developer");
    await tab.getByLabel("Sort by").selectOption("pay");
    await tab.waitForURL(/sort=pay/);
    await resultsOf(tab);
    const pays = (await items().allInnerTexts()).map((text) =>
      Number(/\$([\d,]+)/.exec(text)?.[1]?.replaceAll(",", "")),
    );
    expect(pays.length).toBeGreaterThan(5);
    expect(pays).not.toContain(Number.NaN);
    expect(pays).toEqual([...pays].sort((a, b) => b - a));
    expect(new Set(pays).size).toBeGreaterThan(1);
  });

  it("comes back with the Back button: words, order and filters", async () => {
    await tab.setViewportSize({ width: 1280, height: 900 });
    await search("python");
    await tab.getByLabel("Sort by").selectOption("title");
    await tab.waitForURL(/sort=title/);
    await resultsOf(tab);
    const sorted = await found();
    const address = tab.url();
    await items().first().getByRole("link").first().click();
    await tab.waitForURL(/\/roles\//);
    await tab.goBack();
    await resultsOf(tab);
    expect(tab.url()).toBe(address);
    expect(await found()).toEqual(sorted);
    expect(await tab.getByLabel("Sort by").inputValue()).toBe("title");
    await tab.goBack();
    await tab.waitForURL((url) => !url.search.includes("sort="));
    await resultsOf(tab);
    expect(await tab.getByLabel("Sort by").inputValue()).toBe("");
    expect(await found()).not.toEqual(sorted);
  });

  it("says so where nothing is found", async () => {
    await search("xyzzyqqq");
    expect(await items().count()).toBe(0);
    expect(await status()).toContain("Nothing was found for “xyzzyqqq”.");
    expect((await tab.locator("[data-count]").allInnerTexts()).join("")).toBe("");
    await tab.locator("#search-doors").getByRole("link", { name: "Data and analytics" }).waitFor();
    const heading = () => tab.locator("#search-heading").boundingBox();
    const [filters, before] = [tab.locator("#search-filters"), await heading()];
    expect(await filters.isVisible()).toBe(false);
    await search("sql");
    expect(await tab.locator("#search-doors").isVisible()).toBe(false);
    expect(await filters.isVisible()).toBe(true);
    expect(await heading()).toMatchObject({ x: before?.x, y: before?.y });
  });

  it("tells a query that finds nothing from filters that leave nothing, and names the filter to take away", async () => {
    await tab.goto(`${site}search/?q=sql&domain=security&growth=growth-growing`);
    await resultsOf(tab);
    expect(await items().count()).toBe(0);
    expect(await status()).toMatch(
      /^\d+ roles were found for “sql”, but none fits “Domain: Security” and “Outlook: Growing by a tenth or more”\.$/,
    );
    const ways = tab.locator("#search-wider").getByRole("button");
    const labels = await ways.allInnerTexts();
    expect(labels.at(-1)).toBe(`Show ${await countOf()} roles without filters`);
    const promised = Number(/^Show (\d+) roles? without “Domain: Security”$/.exec(labels[0] ?? "")?.[1]);
    await ways.first().press("Enter");
    await tab.getByText(new RegExp(`^${promised} roles?$`)).waitFor();
    expect(new URL(tab.url()).search).toBe("?q=sql&growth=growth-growing");
    expect(await ways.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("never says that it shows results where there are none", async () => {
    await tab.goto(`${site}search/?q=kubernets&domain=design`);
    await resultsOf(tab);
    expect(await status()).toMatch(
      /^\d+ roles were found for “kubernets”, but none fits “Domain: Design and content”\.$/,
    );
    expect(await tab.locator("#search-note").innerText()).toBe("Read as kubernetes. Search instead for kubernets.");
  });

  it("leaves out what no filter and no order is called, and says so", async () => {
    await tab.goto(`${site}search/?q=sql&domain=constructor&sort=__proto__`);
    await resultsOf(tab);
    expect(await items().count()).toBeGreaterThan(5);
    expect(await tab.locator("#search-note").innerText()).toBe(
      "No filter has the value “constructor”, so it is left out.",
    );
    expect(await tab.getByLabel("Sort by").inputValue()).toBe("");
  });

  it("says which place was understood, and hands it on to the role and to the page of pay", async () => {
    await search("backend developer salary london");
    const place = tab.locator("#search-place");
    expect(await place.innerText()).toContain("Place: United Kingdom (London is part of it).");
    const first = new URL((await items().first().locator("a").first().getAttribute("href")) ?? "");
    expect([first.pathname, first.searchParams.get("in")]).toEqual(["/roles/backend-developer/", "GB"]);
    const paid = items().first().locator(".result__meta");
    expect(await paid.innerText()).toContain("United Kingdom");
    expect(await paid.locator("a").getAttribute("href")).toMatch(/\/roles\/backend-developer\/\?in=GB#pay$/);
    expect(new URL((await place.locator("a").first().getAttribute("href")) ?? "").search).toBe("?in=GB");
    await place.getByRole("link", { name: "Or London, Ontario" }).click();
    await resultsOf(tab);
    expect(await place.innerText()).toContain("Place: London, Ontario.");
    expect(complaints).toEqual([]);
  });

  it("reads what is not wanted as a trait, and an amount as the least pay, with ways to all such roles", async () => {
    const note = tab.locator("#search-note");
    await search("job without customers");
    expect(await note.innerText()).toContain("Read as “People: Little”. Roles like that come first.");
    expect(await note.locator("a").first().getAttribute("href")).toMatch(/\/roles\/\?trait-people=little$/);
    expect(await found()).not.toContain("/roles/customer-success-engineer/");
    await search("entry level");
    expect(await note.locator("a").first().getAttribute("href")).toMatch(/\/roles\/\?trait-entry=usual$/);
    expect(await countOf()).toBeGreaterThan(10);
    await search("degree not required");
    expect(await note.innerText()).toContain("Read as “Ways in: Without a degree”. Roles like that come first.");
    expect(await note.locator("a").first().getAttribute("href")).toMatch(/\/roles\/\?way=no-degree$/);
    await search("over 90k");
    expect(await note.innerText()).toContain("“90k” is read as the least pay; these results are not narrowed by it.");
    await note.getByRole("link", { name: "Roles that pay so much" }).click();
    await tab.waitForURL(/\/roles\/\?pay=90000$/);
    expect(complaints).toEqual([]);
  });

  it("lists all roles where only a place is named", async () => {
    await search("salary UK");
    expect(await countOf()).toBeGreaterThan(60);
    expect(await tab.locator("#search-place").innerText()).toContain("Place: United Kingdom (UK).");
  });

  it("says of which countries there are figures where a place has none", async () => {
    await search("data analyst salary spain");
    expect(await tab.locator("#search-place").innerText()).toContain(
      "There are no pay figures for Spain, but for Australia",
    );
    expect((await found())[0]).toBe("/roles/data-analyst/");
    expect(await items().first().locator("a").first().getAttribute("href")).not.toContain("in=");
    expect(complaints).toEqual([]);
  });

  it("shows markup that is looked for as words", async () => {
    await search("<img src=x onerror=alert(1)>");
    expect(await tab.locator("#search-heading").innerText()).toContain("<img src=x onerror=alert(1)>");
    expect(await tab.locator("main img").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("says that no job is called so where the word that carries the meaning is no word of a name", async () => {
    await search("mechanical engineer");
    expect(await status()).toMatch(/^No job here is called “mechanical engineer”; nearest by /);
    expect(await items().count()).toBe(0);
    expect(await tab.locator("#nearest > li").count()).toBeGreaterThan(0);
    await search("account manager");
    expect(await tab.locator("#search-note").innerText()).toContain("No job here is called “account manager”.");
    expect(await items().first().locator(".result__why").innerText()).toBe("Also called Technical Account Manager");
    expect(complaints).toEqual([]);
  });

  it("names what it did not understand and what it leaves out, and offers to sort by pay", async () => {
    await search("remote developer 90k -java");
    const note = tab.locator("#search-note");
    expect(await note.innerText()).toContain("Without “java”. Not understood: “remote”.");
    await note.getByRole("link", { name: "Median pay, highest first" }).click();
    await resultsOf(tab);
    expect(new URL(tab.url()).searchParams.get("sort")).toBe("pay");
  });

  it("says of each result why it was found", async () => {
    await search("sre");
    expect(await items().first().locator(".result__why").innerText()).toBe("Also called SRE");
  });

  it("keeps what is less likely apart, and comes Back to what was loaded and to the result that was followed", async () => {
    await search("analyst");
    const likely = await countOf();
    const more = tab.locator("#search-more");
    while (!(await more.innerText()).includes("less likely")) {
      const before = await items().count();
      await more.click();
      await items().nth(before).waitFor();
    }
    expect(await items().count()).toBe(likely);
    await more.click();
    const less = tab.locator("#less > li");
    const link = less.nth(1).locator("a").first();
    await link.waitFor();
    const [address, count] = [await link.getAttribute("href"), await less.count()];
    await link.click();
    await tab.waitForURL(/\/roles\//);
    await tab.goBack();
    await resultsOf(tab);
    expect([await items().count(), await less.count()]).toEqual([likely, count]);
    expect(await tab.evaluate<string>("document.activeElement.href")).toBe(address);
    await expect.poll(async () => (await link.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
  });

  it("shows more where there are more", async () => {
    await search("");
    const first = await items().count();
    const all = await countOf();
    expect(all).toBeGreaterThan(first);
    await tab.getByRole("button", { name: "Show more results" }).click();
    await items().nth(first).waitFor();
    expect(await items().count()).toBeGreaterThan(first);
    const paths = await found();
    expect(new Set(paths).size).toBe(paths.length);
  });
});
