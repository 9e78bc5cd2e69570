import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { NO_HISTORY } from "../../scripts/catalog/derive/change-history.ts";
import { draftFragment } from "../../scripts/catalog/drafts/draft-link.ts";
import { makeConfig } from "../../scripts/config.ts";
import { report } from "../../scripts/diagnostics/report.ts";
import { editPage } from "../../scripts/site/pages/edit.ts";
import { assetUrls } from "../../scripts/site/render/asset-urls.ts";
import { siteOf } from "../../scripts/site/render/configure.ts";
import { makePageRenderer } from "../../scripts/site/render/render-page.ts";
import { HOSTILE_TEXTS } from "../site-build/hostile-texts.ts";
import { launchBrowser } from "../support/browser.ts";
import { copyForTest, REAL_ROLES } from "../support/folders.ts";
import { readPage } from "../support/pages.ts";
import { PROJECT_FOLDER, TEMPLATES } from "../support/program.ts";
import { role } from "../support/roles-folder.ts";
import { editorOf, soon, visit } from "../support/visit.ts";

const site = inject("siteUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function editor(path = "edit/") {
  const visited = await visit(browser, site);
  visited.context.setDefaultTimeout(10_000);
  await visited.tab.goto(site + path);
  await editorOf(visited.tab);
  return visited;
}

const problems = (tab: Page) => tab.locator("#edit-problems button").allTextContents();
const fileText = async (tab: Page) => (await tab.locator("#edit-file-text").textContent()) ?? "";
const summaryField = (tab: Page) => tab.getByRole("textbox", { name: "Summary" }).first();
/** A part of the form that is folded away under its name. */
const step = (tab: Page, name: string) =>
  tab.locator(".edit-section", { has: tab.locator("summary > .edit-title", { hasText: new RegExp(`^${name}`) }) });
const previewOf = (tab: Page) => tab.frameLocator("#edit-frame");

/** Downloads the file by the button, as it comes out of the browser. */
async function downloaded(tab: Page): Promise<{ name: string; text: string }> {
  const coming = tab.waitForEvent("download");
  await tab.getByRole("button", { name: "Download the file" }).press("Enter");
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** What the real check says of the real roles with a file among them, if anything. */
async function checked(name: string, text: string): Promise<string> {
  const folder = copyForTest(REAL_ROLES, { [name]: text });
  const result = await loadCatalog({ folder, workingDirectory: join(folder, "..") });
  const own = result.problems.filter(({ file }) => file === `roles/${name}`);
  expect(own.length > 0 || result.catalog !== undefined).toBe(true);
  return own.length === 0 ? "" : report({ ...result, problems: own }, "pretty");
}

describe("somebody who knows no YAML, at the keyboard alone", () => {
  it("makes a role that passes the check at the first try", async () => {
    const { tab, complaints } = await editor();
    const { keyboard } = tab;
    const unfold = async (name: string) => {
      await step(tab, name).locator("summary").first().press("Enter");
      return step(tab, name);
    };
    const type = async (label: string, text: string) => {
      await tab.getByLabel(label, { exact: true }).first().focus();
      await keyboard.insertText(text);
    };
    const pick = async (label: string, words: string) => {
      await type(label, words);
      await keyboard.press("ArrowDown");
      await keyboard.press("Enter");
    };
    await type("Title", "Search Curator");
    await type("Summary", "Looks after what a search finds: its words, its order and its gaps.");
    await tab.getByLabel("Domain", { exact: true }).focus();
    await keyboard.type("Data");
    await unfold("Skills");
    for (const [at, skill] of ["sql", "python", "git"].entries()) await pick(`Must-have skill ${at + 1}`, skill);
    await (await unfold("Levels")).getByRole("button", { name: "Add: Level" }).press("Enter");
    await keyboard.type("Jun");
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    const roadmap = (await unfold("Roadmap")).locator(".edit-entry--folded");
    for (const [at, title] of ["Learn # the words", "Order: by hand", "Measure 100 % of it"].entries()) {
      if (at > 0) await roadmap.nth(at).locator("summary").first().press("Enter");
      await roadmap.nth(at).getByRole("textbox", { name: "What one does" }).first().focus();
      await keyboard.insertText(title);
    }
    for (const [name, entry] of [
      ["What people like", "Good side"],
      ["What people dislike", "Drawback"],
    ] as const) {
      await unfold(name);
      for (const [at, line] of ["'Quotes' and: colons", "- a dash", "{{ braces }} & @signs"].entries())
        await type(`${entry} ${at + 1}`, line);
    }
    await unfold("Sources");
    await pick("Source 1", "onet");
    await unfold("Text");
    await tab.locator("#edit-body").focus();
    await keyboard.press("Control+Home");
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    await keyboard.type("They look after words.");
    await soon(async () => expect(await problems(tab)).toEqual([]));
    const { name, text } = await downloaded(tab);
    expect(name).toBe("search-curator.md");
    expect(await checked(name, text)).toBe("");
    expect(text).toContain("pros:\n  - \"'Quotes' and: colons\"\n");
    expect(await previewOf(tab).getByRole("heading", { level: 1 }).innerText()).toBe("Search Curator");
    expect(complaints).toEqual([]);
  });
});

describe("a role that is there already", () => {
  it("shows as its page shows it", async () => {
    const { tab, context, complaints } = await editor("edit/?role=qa-engineer");
    // Which other roles name this one, or have its occupation, is told by their files, not by its own.
    const parts = (page: string) => `
      [...${page}.querySelectorAll(".role__top > header, .key-facts, .role__about, .role__body > section:not(#related)")]
        // To choose a place would lead away from the draft.
        .map((part) => { part.querySelector(".place-choice")?.remove(); return part; })
        .map((part) => part.textContent.replace(/\\s+/g, " ").trim())
        .map((text) => text.replace(/ \\d+ other roles? on this site .*$/, ""))`;
    const shown = await tab.evaluate<string[]>(parts('document.getElementById("edit-frame").contentDocument'));
    const { html } = readPage(inject("siteFolder"), "/roles/qa-engineer/");
    // The site's own pages may not read HTML.
    const empty = await context.newPage();
    const published = await empty.evaluate<string[]>(
      `((html) => ${parts('new DOMParser().parseFromString(html, "text/html")')})(${JSON.stringify(html)})`,
    );
    expect(published.length).toBeGreaterThan(8);
    expect(shown).toEqual(published);
    expect(await problems(tab)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ["qa-engineer", "effort: {"],
    ["mlops-engineer", "hours: 15 }"],
  ])("comes out as it went in, but for what was changed: %s", async (slug, among) => {
    const { tab } = await editor(`edit/?role=${slug}`);
    const before = readFileSync(join(REAL_ROLES, `${slug}.md`), "utf8");
    expect(before).toContain(among);
    expect(await fileText(tab)).toBe(before);
    const old = await summaryField(tab).inputValue();
    await summaryField(tab).fill(`${old} And: “more” of it.`);
    await soon(async () => expect(await fileText(tab)).not.toBe(before));
    const { name, text } = await downloaded(tab);
    expect(name).toBe(`${slug}.md`);
    expect(text).toBe(before.replace(`summary: ${old}`, `summary: "${old} And: “more” of it."`));
    expect(await checked(name, text)).toBe("");
  });

  it("is reached from its page", async () => {
    const { tab } = await visit(browser, site);
    await tab.goto(`${site}roles/qa-engineer/`);
    await tab.getByRole("link", { name: "Suggest a change to this page" }).click();
    await editorOf(tab);
    expect(new URL(tab.url()).search).toBe("?role=qa-engineer");
    expect(await tab.locator("#edit-opened").innerText()).toBe("You are changing roles/qa-engineer.md.");
  });

  it("has its lists added to, moved and shortened by buttons, with the focus kept at hand", async () => {
    const { tab } = await editor("edit/?role=qa-engineer");
    const pros = async () =>
      /\npros:\n((?: {2}- .*\n)+)/
        .exec(await fileText(tab))?.[1]
        ?.split("\n")
        .filter(Boolean) ?? [];
    const before = await pros();
    await tab.locator(".edit-section > summary", { hasText: "What people like" }).press("Enter");
    const focused = () => tab.evaluate<string>("document.activeElement.getAttribute('aria-label')");
    await tab.getByRole("button", { name: "Move Good side 1 down" }).press("Enter");
    expect(await focused()).toBe("Move Good side 2 down");
    await soon(async () => expect(await pros()).toEqual([before[1], before[0], ...before.slice(2)]));
    await tab.getByRole("button", { name: "Remove Good side 1" }).press("Enter");
    expect(await focused()).toBe("Remove Good side 1");
    await tab.getByRole("button", { name: "Add: Good side" }).press("Enter");
    await tab.keyboard.type("Something new");
    await soon(async () => expect(await pros()).toEqual([before[0], ...before.slice(2), "  - Something new"]));
  });

  it("stays in its place when a field is left by a click on what lies below", async () => {
    const { tab } = await editor();
    await tab.emulateMedia({ reducedMotion: "reduce" });
    await step(tab, "Roadmap").locator("summary").first().click();
    const second = tab.locator(".edit-entry--folded").nth(1);
    await second.locator("summary").click();
    const words = second.getByRole("textbox", { name: "What one does" });
    const more = second.getByRole("button", { name: "Add: Earlier step" });
    await words.fill("So many words that the name of the step above takes more than a line. ".repeat(2));
    // Both in sight: what is out of sight moves nothing.
    await tab.setViewportSize({ width: 1280, height: 2400 });
    await second.evaluate("element => element.scrollIntoView({ block: 'center', behavior: 'instant' })");
    const place = async () => (await more.boundingBox())?.y ?? Number.NaN;
    const before = await place();
    await words.blur();
    expect(Math.abs((await place()) - before)).toBeLessThan(1);
    await more.click();
    await tab.keyboard.type("Some");
    const skill = second.getByRole("combobox", { name: "Earlier step 1" });
    expect(await skill.inputValue()).toBe("Some");
  });

  it("has its mistakes named as one types, in the words of the form, each with a way to its field", async () => {
    const { tab } = await editor("edit/?role=qa-engineer");
    await summaryField(tab).fill("Too short");
    const url = tab.locator('.edit-section input[aria-label="Address"]').first();
    await url.evaluate((input) => Object.assign(input, { value: "http://example.org/" }));
    await url.dispatchEvent("input");
    await soon(async () =>
      expect(await problems(tab)).toEqual([
        "“Summary” has 9 characters, but this site asks for at least 40.",
        "“Certification 1 › Address” is http://example.org/, which is not a full https address.",
      ]),
    );
    const text = await fileText(tab);
    expect(await checked("qa-engineer.md", text)).toContain(
      "`summary` has 9 characters, but this site asks for at least 40.",
    );
    await tab.locator("#edit-problems button").nth(1).press("Enter");
    expect(await tab.evaluate("document.activeElement.value")).toBe("http://example.org/");
    await tab.locator("#edit-problems button").first().press("Enter");
    expect(await tab.evaluate("document.activeElement.value")).toBe("Too short");
  });
});

describe("a draft", () => {
  it("is kept in the browser, comes back, and goes when it is discarded", async () => {
    const { tab } = await editor("edit/?role=qa-engineer");
    const old = await summaryField(tab).inputValue();
    await summaryField(tab).fill(`${old} More.`);
    await tab.getByText("Your draft is kept in this browser").waitFor();
    await tab.reload();
    await editorOf(tab);
    expect(await summaryField(tab).inputValue()).toBe(`${old} More.`);
    await tab.goto(`${site}edit/`);
    await editorOf(tab);
    await soon(async () => expect(await summaryField(tab).inputValue()).toBe(""));
    await tab.goto(`${site}edit/?role=qa-engineer`);
    await editorOf(tab);
    await tab.getByRole("button", { name: "Discard draft" }).click();
    await tab.getByText("The draft is discarded.").waitFor();
    expect(await summaryField(tab).inputValue()).toBe(old);
    await tab.reload();
    await editorOf(tab);
    expect(await summaryField(tab).inputValue()).toBe(old);
  });

  it("in a link opens ready to be gone on with, beside one that was begun before", async () => {
    const { tab } = await editor();
    await summaryField(tab).fill("My own");
    await tab.getByText("Your draft is kept in this browser").waitFor();
    await tab.goto("about:blank");
    await tab.goto(`${site}edit/#${draftFragment(role("pros: [One good thing, Another, A third]"))}`);
    await editorOf(tab);
    expect(await tab.getByLabel("Title", { exact: true }).first().inputValue()).toBe("Data Engineer");
    expect(await tab.locator("#edit-opened").innerText()).toContain("from the draft in the link");
    await tab.getByRole("button", { name: "Go on with it" }).click();
    await soon(async () => expect(await summaryField(tab).inputValue()).toBe("My own"));
  });

  it("takes the place of no other: a file that is opened, and one more new role", async () => {
    const { tab } = await editor();
    const open = tab.locator(".edit__open");
    await summaryField(tab).fill("My own");
    await tab.getByText("Your draft is kept in this browser").waitFor();
    const text = role("salery: 5");
    await tab.locator("#edit-open-file").setInputFiles({
      name: "from-disk.md",
      mimeType: "text/markdown",
      buffer: Buffer.from(text),
    });
    await soon(async () => expect(await tab.locator("#edit-left-over").textContent()).toBe("6  salery: 5"));
    await summaryField(tab).fill("From the file, and quite another one.");
    await tab.getByText("Your draft is kept in this browser").waitFor();
    await open.locator("summary").click();
    await open.getByRole("button", { name: "Begin a new role" }).click();
    await soon(async () => expect(await summaryField(tab).inputValue()).toBe(""));
    await open.getByRole("button", { name: /^Data Engineer, / }).click();
    await soon(async () => expect(await summaryField(tab).inputValue()).toBe("From the file, and quite another one."));
    await open.getByRole("button", { name: /^Without a title, / }).click();
    await soon(async () => expect(await summaryField(tab).inputValue()).toBe("My own"));
  });

  it("has what was entered in the moment before something else is opened", async () => {
    const { tab } = await editor();
    const open = tab.locator(".edit__open");
    await open.locator("summary").click();
    await summaryField(tab).fill("The last words");
    await open.getByRole("button", { name: "Begin a new role" }).click();
    expect(await summaryField(tab).inputValue()).toBe("");
    await open.getByRole("button", { name: /^Without a title, / }).click();
    await soon(async () => expect(await summaryField(tab).inputValue()).toBe("The last words"));
  });

  it("of a role that others have changed since keeps their changes, and says so", async () => {
    const { tab } = await editor("edit/?role=qa-engineer");
    const now = await fileText(tab);
    const title = tab.getByLabel("Title", { exact: true }).first();
    const [titled, summed] = [await title.inputValue(), await summaryField(tab).inputValue()];
    await title.fill("Quality Engineer");
    await tab.getByText("Your draft is kept in this browser").waitFor();
    // As if the draft had been begun on an older text.
    await tab.evaluate(
      `((older) => { for (const [key, kept] of Object.entries(localStorage)) localStorage.setItem(key, kept.replaceAll(JSON.stringify(older).slice(1, -1), "What it was before.")); })(${JSON.stringify(summed)})`,
    );
    await tab.reload();
    await editorOf(tab);
    expect(await tab.locator("#edit-status").innerText()).toBe(
      "The role has changed since you began: your changes now stand in its new text.",
    );
    expect(await fileText(tab)).toBe(now.replace(`title: ${titled}`, "title: Quality Engineer"));
  });

  it("that can do harm does none: what it says is text, in the form and on the page", async () => {
    const { tab, complaints } = await editor();
    tab.on("dialog", (dialog) => {
      complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    // As many as one role can hold: in its lists, its title and its text.
    const texts = HOSTILE_TEXTS.map((text) => JSON.stringify(`x ${text}`.slice(0, 400)));
    const fields = `pros: [${texts.slice(0, 20).join(", ")}]\ncons: [${texts.slice(20, 40).join(", ")}, "b c", "d e", "f g"]`;
    const body = `\n## What they do\n\n${HOSTILE_TEXTS.join("\n\n")}\n\n[a](javascript:alert(1))\n`;
    const title = '"<img src=x onerror=alert(1)><script>alert(1)</script>"';
    await tab.goto("about:blank");
    await tab.goto(`${site}edit/#${draftFragment(role(fields, body, title))}`);
    await editorOf(tab);
    expect(await tab.getByLabel("Title", { exact: true }).first().inputValue()).toBe(JSON.parse(title));
    expect(await previewOf(tab).getByRole("heading", { level: 1 }).textContent()).toBe(JSON.parse(title));
    expect(await previewOf(tab).locator(".points--for li").count()).toBeGreaterThan(5);
    const active = "script, iframe, img, style, form, object, [onerror], [onload], [onclick], a[href^=javascript]";
    expect(await previewOf(tab).locator(active).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  /** Opens a file of this device in the editor. */
  async function withFile(content: string | Buffer, name = "clockmaker.md") {
    const visited = await editor();
    const file = { name, mimeType: "text/markdown", buffer: Buffer.from(content) };
    await visited.tab.locator("#edit-open-file").setInputFiles(file);
    return visited;
  }

  it("without front matter has its first heading as its title, and the rest as its text", async () => {
    const { tab } = await withFile("# Clockmaker\n\n## What they do\n\nMost weeks begin with a ladder.\n");
    await tab.getByText("Its first heading, “Clockmaker”, is now the title").waitFor();
    expect(await tab.getByLabel("Title", { exact: true }).first().inputValue()).toBe("Clockmaker");
    expect(await fileText(tab)).toContain("---\n\n## What they do\n\nMost weeks begin with a ladder.\n");
  });

  it("that can be mended is, says so by its line, and keeps its comments and what the form cannot hold", async () => {
    const text = role("shift: early # kept", "## What they do\n", "Clockmaker: towers");
    const { tab } = await withFile(text);
    await tab.getByText("1 line was mended").waitFor();
    const mends = await tab.locator("#edit-mends li").allTextContents();
    expect(mends).toEqual(['Line 2: “title: Clockmaker: towers” is now “title: "Clockmaker: towers"”.']);
    await summaryField(tab).fill("Another summary, of no great length but enough of it.");
    await soon(async () => expect(await fileText(tab)).toContain("Another summary"));
    expect(await fileText(tab)).toContain("shift: early # kept\n");
  });

  it("that cannot be read stays as text, is kept, and goes into the form once it can be", async () => {
    const { tab } = await withFile('+++\ntitle = "Clockmaker"\n+++\n\nText.\n');
    const source = tab.getByLabel("The file as text");
    expect(await source.inputValue()).toBe('+++\ntitle = "Clockmaker"\n+++\n\nText.\n');
    expect((await problems(tab))[0]).toMatch(/^Line 1: /);
    await source.fill('+++\ntitle = "Clockmaker of towers"\n');
    await tab.getByText("Your draft is kept in this browser").waitFor();
    await tab.reload();
    await editorOf(tab);
    expect(await source.inputValue()).toBe('+++\ntitle = "Clockmaker of towers"\n');
    await source.fill(role("", "Text.\n", "Clockmaker").replace("domain", "# a comment\ndomain"));
    await tab.getByRole("button", { name: "Put it into the form" }).press("Enter");
    expect(await tab.getByLabel("Title", { exact: true }).first().inputValue()).toBe("Clockmaker");
    expect(await fileText(tab)).toContain("# a comment\n");
  });

  it("that is not UTF-8 is read otherwise only when somebody says so", async () => {
    const { tab } = await withFile(Buffer.from(role("", "", "Caf\xe9 Manager"), "latin1"));
    await tab.getByText("that line is “title: Café Manager”. Is that right?").waitFor();
    expect(await tab.getByLabel("Title", { exact: true }).first().inputValue()).toBe("");
    await tab.getByRole("button", { name: "Yes, open it as Windows-1252" }).press("Enter");
    expect(await tab.getByLabel("Title", { exact: true }).first().inputValue()).toBe("Café Manager");
  });

  it("that is changed in two tabs is two drafts", async () => {
    const { tab, context } = await editor("edit/?role=qa-engineer");
    const other = await context.newPage();
    await other.goto(`${site}edit/?role=qa-engineer`);
    await editorOf(other);
    await summaryField(tab).fill("What the first tab says of it, at some length, as is asked.");
    await tab.getByText("Your draft is kept in this browser").waitFor();
    await other.getByText("This draft was changed in another tab as well.").waitFor();
    await summaryField(other).fill("What the second tab says of it, at some length, as is asked.");
    await other.getByText("Your draft is kept in this browser").waitFor();
    const kept = await tab.evaluate<string>("Object.values(localStorage).join()");
    expect(kept).toContain("What the first tab says");
    expect(kept).toContain("What the second tab says");
  });

  it("that cannot be read is said to be none", async () => {
    const { tab } = await editor("edit/#draft=!!!");
    expect(await tab.locator("#edit-opened").innerText()).toContain("holds no draft that can be read");
    expect(await tab.getByLabel("Title", { exact: true }).first().inputValue()).toBe("");
  });
});

describe("proposing", () => {
  let html = "";
  beforeAll(async () => {
    const { catalog } = await loadCatalog({ folder: REAL_ROLES, workingDirectory: PROJECT_FOLDER });
    if (!catalog) throw new Error("the real roles have errors");
    const named = { ...catalog, site: { ...catalog.site, repository: "https://github.com/acme/careers" } };
    const config = makeConfig({}, PROJECT_FOLDER, PROJECT_FOLDER, "2026-11-24");
    const context = await siteOf(config, named, NO_HISTORY);
    const assets = assetUrls(inject("siteFolder"));
    html = makePageRenderer(context, assets, TEMPLATES).render(editPage, "");
  });

  /** The editor of a site that names a repository: nothing but its page differs. */
  async function proposer(path: string) {
    const visited = await visit(browser, site);
    await visited.tab.route(/\/edit\/(?:\?.*)?$/, (route) => route.fulfill({ body: html, contentType: "text/html" }));
    await visited.tab.goto(site + path);
    await editorOf(visited.tab);
    return visited;
  }

  /** The address of the page that opens, which is answered without asking its host. */
  async function opened(tab: Page): Promise<URL> {
    await tab.context().route("https://github.com/**", (route) => route.fulfill({ body: "GitHub" }));
    const coming = tab.context().waitForEvent("page");
    await tab.getByRole("button", { name: "Propose this on github.com" }).click();
    const page = await coming;
    await page.waitForURL(/github/);
    return new URL(page.url());
  }

  it("a short new role opens the host's page for a new file with everything filled in", async () => {
    const { tab } = await proposer(`edit/#${draftFragment(role())}`);
    await tab.getByLabel("Title", { exact: true }).first().fill("Data Wrangler & Co");
    await soon(async () => expect(await fileText(tab)).toContain("Wrangler"));
    const page = await opened(tab);
    expect(page.pathname).toBe("/acme/careers/new/main/roles");
    expect(page.searchParams.get("filename")).toBe("data-wrangler-co.md");
    expect(page.searchParams.get("value")).toBe(await fileText(tab));
  });

  it("a longer one, or one that is there, is copied for the page that opens", async () => {
    const { tab, context } = await proposer("edit/?role=qa-engineer");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await opened(tab);
    expect(page.href).toBe("https://github.com/acme/careers/edit/main/roles/qa-engineer.md");
    await tab.bringToFront();
    expect(await tab.evaluate("navigator.clipboard.readText()")).toBe(await fileText(tab));
    expect(await tab.locator("#edit-send-status").innerText()).toContain("The file is copied.");
  });

  it("links to how one contributes, and to the host's page for a new file", () => {
    for (const address of ["blob/main/CONTRIBUTING.md", "new/main/roles"])
      expect(html).toContain(`<a href="https://github.com/acme/careers/${address}">`);
  });

  it("sends what was entered in the moment before, and what is said of it stays", async () => {
    const { tab, context } = await editor("edit/?role=qa-engineer");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await summaryField(tab).fill("Finds out what is wrong with software before anybody else has to.");
    await tab.getByRole("button", { name: "Copy the file" }).click();
    await tab.getByText("Your draft is kept in this browser").waitFor();
    await tab.getByText("The file is copied.").waitFor();
    expect(await tab.evaluate("navigator.clipboard.readText()")).toContain("before anybody else has to.");
    await summaryField(tab).blur();
    expect(await tab.locator("#edit-send-status").innerText()).toBe("The file is copied.");
  });

  it("has fields that are told apart by the entry that they belong to", async () => {
    const { tab } = await editor("edit/?role=qa-engineer");
    await tab.locator(".edit-section > summary", { hasText: "Roadmap" }).click();
    await tab.locator(".edit-entry--folded > details > summary", { hasText: "Step 2" }).click();
    const second = tab.getByRole("group", { name: /^Step 2: / });
    expect(await second.getByRole("textbox", { name: "What one does" }).inputValue()).not.toBe("");
  });
});

it("without JavaScript the page says how a role is written by hand, and has a template for it", async () => {
  const { tab, complaints } = await visit(browser, site, { javaScriptEnabled: false });
  await tab.goto(`${site}edit/`);
  expect(await tab.getByRole("main").innerText()).toContain("The form needs JavaScript.");
  expect(await tab.locator("#edit-form").isVisible()).toBe(false);
  const template = await tab.getByRole("link", { name: "Download a template" }).getAttribute("href");
  const response = await tab.request.get(new URL(template ?? "", tab.url()).href);
  expect(await response.text()).toMatch(
    /^---\ntitle: Backend Developer\nsummary: What the job is, in one plain sentence\.\n/,
  );
  expect(complaints).toEqual([]);
});
