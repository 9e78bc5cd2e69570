import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeViolations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { editorOf, soon, visit } from "../support/visit.ts";

const site = inject("siteUrl");
const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function editor(path = "edit/", viewport = PHONE): Promise<Page> {
  const { tab } = await visit(browser, site, { viewport, reducedMotion: "reduce" });
  tab.context().setDefaultTimeout(10_000);
  await tab.goto(site + path);
  await editorOf(tab);
  return tab;
}

/** A nurse's role with mistakes at every depth. */
const NURSE = `---
title: Ward Nurse
summary: Too short
domain: data
reviewed: 2026-11-20
levels:
  junior:
    summary: Looks after a few patients at a time, with a nurse beside them who knows the ward.
    duties: [Washes, "TODO"]
roadmap:
  - title: Learn to measure
    resources: [{ title: A course, url: "http://example.org/", kind: course, free: true }]
    effort: many
pros: [Thanks from people who are well again]
shift: early
---

## What they do

Much.
`;

async function withNurse(viewport = PHONE): Promise<Page> {
  const tab = await editor("edit/", viewport);
  await tab.locator("#edit-open-file").setInputFiles({
    name: "ward-nurse.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(NURSE),
  });
  await tab.locator("#edit-opened", { hasText: "ward-nurse.md" }).waitFor();
  return tab;
}

const invalid = (tab: Page) => tab.locator('[aria-invalid="true"]');
const step = (tab: Page, name: string) =>
  tab.locator(".edit-section", { has: tab.locator("summary > .edit-title", { hasText: new RegExp(`^${name}`) }) });
const titleOf = async (part: Locator) =>
  ((await part.locator("summary > .edit-title").first().textContent()) ?? "").trim();
/** What assistive technology reads out behind an element's name. */
const describedAs = (element: Locator) =>
  element.evaluate((control) =>
    (control.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => control.ownerDocument.getElementById(id)?.textContent)
      .join(" "),
  );
const focused = (tab: Page) => tab.locator("*:focus");

describe("a problem", () => {
  it("stands at the innermost field that it is about, and is read out with it", async () => {
    const tab = await withNurse();
    const summary = tab.locator('#edit-form > .edit-field textarea[aria-label="Summary"]');
    expect(await summary.getAttribute("aria-invalid")).toBe("true");
    expect(await describedAs(summary)).toContain("has 9 characters, but this site asks for at least 40.");
    const address = tab.locator('input[aria-label="Address"]');
    expect(await address.getAttribute("aria-invalid")).toBe("true");
    expect(await describedAs(address)).toMatch(/not a full https address\. .+/);
    const duty = tab.getByLabel("Duty 2", { exact: true });
    expect(await duty.getAttribute("aria-invalid")).toBe("true");
    expect(await describedAs(duty)).toContain("Write it in place of the text that begins with TODO.");
    expect(await describedAs(tab.getByLabel("Duty 1", { exact: true }))).not.toMatch(/TODO|asks for at least/);
    const duties = tab.locator("fieldset", { has: tab.locator(":scope > legend", { hasText: "Duties" }) });
    expect(await describedAs(duties)).toContain("has 2 entries, but this site asks for at least 3.");
    expect(await describedAs(tab.locator("#edit-left-over"))).toContain("“shift” is not a key");
    // Of one good side, none is wrong: the next is missing.
    const pros = step(tab, "What people like");
    expect(await pros.locator('[aria-invalid="true"]').count()).toBe(0);
    expect(await describedAs(pros.getByRole("button", { name: "Add: Good side", includeHidden: true }))).toMatch(/3/);
    expect(await describedAs(pros.locator("fieldset"))).toMatch(/“What people like”/);
  });

  it("is one of as many as the folded parts around it say", async () => {
    const tab = await withNurse();
    const listed = await tab.locator("#edit-problems li").count();
    expect(await tab.locator("#edit-form .edit-faults > p").count()).toBe(listed);
    const said = async (part: Locator) => Number(/(\d+) things? to mend/.exec(await titleOf(part))?.[1] ?? 0);
    for (const part of await tab.locator("#edit-form details:has(> summary > .edit-title)").all()) {
      expect(await said(part), await titleOf(part)).toBe(await part.locator(".edit-faults > p").count());
    }
    expect(await said(step(tab, "Roadmap"))).toBeGreaterThan(1);
    expect(await said(step(tab, "Roadmap").locator("li details").first())).toBeGreaterThan(1);
  });

  it("goes when it is mended, with all that was said of it", async () => {
    const tab = await withNurse();
    const roadmap = step(tab, "Roadmap");
    const before = await titleOf(roadmap);
    const address = tab.locator('input[aria-label="Address"]');
    await tab.locator("#edit-problems button", { hasText: "Address" }).click();
    expect(await focused(tab).getAttribute("aria-label")).toBe("Address");
    const { x, y, width } = (await address.boundingBox()) ?? { x: 0, y: 0, width: 0 };
    expect(x >= 0 && x + width <= PHONE.width && y > 0 && y < PHONE.height).toBe(true);
    await address.fill("https://example.org/");
    await soon(async () => expect(await address.getAttribute("aria-invalid")).toBe(null));
    expect(await describedAs(address)).not.toContain("https address");
    expect(await titleOf(roadmap)).not.toBe(before);
  });

  it.each(["Ward nurse", "What they do", "zzz"])(
    "of a new role is not told before its field was left: %s",
    async (word) => {
      const tab = await editor();
      const summary = tab.locator('textarea[aria-label="Summary"]').first();
      expect(await invalid(tab).count()).toBe(0);
      await summary.focus();
      await tab.keyboard.type(word);
      await soon(async () =>
        expect(await tab.locator("#edit-problems").innerText()).toContain("but this site asks for at least 40"),
      );
      expect(await tab.locator(".edit-faults").count()).toBe(0);
      await tab.keyboard.press("Tab");
      await soon(async () => expect(await describedAs(summary)).toContain("but this site asks for at least 40"));
      expect(await invalid(tab).count()).toBe(1);
      // The field that the focus is in now is empty as well; of the one that was left, it is told as long as it is so.
      await summary.fill("");
      await soon(async () => expect(await describedAs(summary)).toContain("is still empty."));
      await summary.fill("Looks after people on a ward, day and night, until they can go home.");
      await soon(async () => expect(await summary.getAttribute("aria-invalid")).toBe(null));
    },
  );

  it("of an empty field is told when the role is sent", async () => {
    const tab = await editor();
    await tab.getByRole("button", { name: "Copy the file" }).click();
    await soon(async () => expect(await invalid(tab).count()).toBeGreaterThan(5));
    expect(await titleOf(step(tab, "Levels"))).toContain("1 thing to mend");
    const title = tab.getByLabel("Title", { exact: true }).first();
    expect(await describedAs(title)).toContain("“Title” is still empty.");
  });

  it("moves nothing while a button of the mouse is down", async () => {
    const tab = await editor("edit/", { width: 1280, height: 1600 });
    const title = tab.getByLabel("Title", { exact: true }).first();
    await title.focus();
    const button = step(tab, "Skills").locator("summary").first();
    const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await tab.mouse.move(x + width / 2, y + height / 2);
    await tab.mouse.down();
    // Longer than what is entered is left to itself.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await invalid(tab).count()).toBe(0);
    await tab.mouse.up();
    expect(await step(tab, "Skills").getAttribute("open")).toBe("");
    await soon(async () => expect(await title.getAttribute("aria-invalid")).toBe("true"));
  });
});

describe("a form that is begun", () => {
  it.each([390, 1024, 1440])("stays where it is when its draft is kept, at %i px", async (width) => {
    const tab = await editor("edit/", { width, height: 844 });
    const title = tab.getByLabel("Title", { exact: true }).first();
    await title.focus();
    const before = await title.boundingBox();
    await tab.keyboard.type("Plumber");
    await tab.locator("#edit-kept:not(:empty)").waitFor({ state: "attached" });
    expect(await title.boundingBox()).toEqual(before);
  });
});

describe("the bar below the form on a phone", () => {
  it("waits at the end of the form until something is entered", async () => {
    const tab = await editor();
    const isInSight = () =>
      tab
        .locator("#edit-bar")
        .evaluate((bar) => bar.getBoundingClientRect().top < bar.ownerDocument.documentElement.clientHeight);
    expect(await isInSight()).toBe(false);
    await tab.getByLabel("Title", { exact: true }).first().fill("Ward nurse");
    await soon(async () => expect(await isInSight()).toBe(true));
  });

  it("leads from anywhere to the list, and from problem to problem through all that is folded", async () => {
    const tab = await withNurse();
    const bar = tab.locator("#edit-bar");
    const count = await tab.locator("#edit-problems li").count();
    await tab.getByLabel("Title", { exact: true }).first().focus();
    const passed = new Set<string>();
    for (let at = 0; at < count; at++) {
      await bar.getByRole("button", { name: "Next one" }).press("Enter");
      const place = await focused(tab).evaluate((element) => {
        const box = element.getBoundingClientRect();
        const bar = element.ownerDocument.getElementById("edit-bar")?.getBoundingClientRect();
        const inSight = box.top >= 0 && box.bottom <= (bar?.top ?? 0);
        return `${element.id || element.textContent} ${inSight ? "in sight" : "out of sight"}`;
      });
      expect(place).toMatch(/ in sight$/);
      passed.add(place);
      for (const button of await bar.getByRole("button").all()) {
        const { y, height } = (await button.boundingBox()) ?? { y: 0, height: 0 };
        expect(height).toBeGreaterThanOrEqual(44);
        expect(y + height).toBeLessThanOrEqual(PHONE.height);
      }
    }
    expect(passed.size).toBeGreaterThan(5);
    await bar.getByRole("button", { name: `${count} things still need a hand` }).press("Enter");
    expect(await focused(tab).innerText()).toBe("What still needs a hand");
    const { y } = (await focused(tab).boundingBox()) ?? { y: -1 };
    expect(y >= 0 && y < PHONE.height).toBe(true);
  });

  it.each([PHONE, { width: 320, height: 256 }])("covers nothing that has the focus: %o", async (viewport) => {
    const tab = await editor("edit/?role=qa-engineer", viewport);
    await tab.locator('#edit-form > .edit-field textarea[aria-label="Summary"]').fill("Too short");
    await tab.locator("#edit-bar").waitFor();
    await tab.getByLabel("Title", { exact: true }).first().focus();
    for (let at = 0; at < 25; at++) {
      await tab.keyboard.press("Tab");
      const isCovered = await focused(tab).evaluate((element) => {
        const bar = element.ownerDocument.getElementById("edit-bar");
        if (!bar || bar.contains(element) || element.id === "edit-body") return false;
        const [own, other] = [element.getBoundingClientRect(), bar.getBoundingClientRect()];
        return own.bottom > other.top && own.top < other.bottom;
      });
      expect(isCovered, await focused(tab).evaluate((element) => element.outerHTML.slice(0, 90))).toBe(false);
    }
  });

  it("lets go of what little is in sight at 400 %", async () => {
    const tab = await editor("edit/", { width: 320, height: 256 });
    const { y } = (await tab.locator("#edit-bar").boundingBox()) ?? { y: 0 };
    expect(y).toBeGreaterThan(256);
  });

  it("goes when nothing is left to do, and leads through the lines of a file that is shown as text", async () => {
    const tab = await editor("edit/?role=qa-engineer");
    expect(await tab.locator("#edit-bar").isVisible()).toBe(false);
    const nurse = await withNurse();
    await nurse.locator(".edit__open > summary").click();
    await nurse.getByRole("button", { name: "Show the file as text" }).first().click();
    const line = () =>
      nurse.locator("#edit-source").evaluate((box) => {
        const { value, selectionStart } = box as unknown as { value: string; selectionStart: number };
        return value.slice(0, selectionStart).split("\n").length;
      });
    await nurse.locator("#edit-source").evaluate("box => box.setSelectionRange(0, 0)");
    const lines: number[] = [];
    for (let at = 0; at < 3; at++) {
      await nurse.getByRole("button", { name: "Next one" }).press("Enter");
      lines.push(await line());
    }
    expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
  });
});

describe("an empty new role", () => {
  it("begins with what every role needs, and has the rest folded, each with a line on what it holds", async () => {
    const tab = await editor();
    const labels = await tab
      .locator("#edit-form :is(input, select, textarea):visible")
      .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? each.id));
    expect(labels).toEqual(["Title", "edit-file-name", "Summary", "Domain"]);
    const { height } = (await tab.locator("#edit-form").boundingBox()) ?? { height: Number.NaN };
    expect(height).toBeLessThan(3 * PHONE.height);
    const summaries = tab.locator("#edit-form > details > summary");
    for (const summary of await summaries.all()) {
      expect(await summary.innerText()).toMatch(/^.+ (required|optional)\b.*\n.+/);
    }
    const named = async (name: RegExp) => tab.locator("summary > .edit-title", { hasText: name }).innerText();
    expect(await named(/^Roadmap/)).toBe("Roadmap required");
    expect(await named(/^Ways in/)).toBe("Ways in optional");
    expect(await named(/^Text/)).toBe("Text required");
  });

  it("is gone through step by step by one button, without a word of blame", async () => {
    const tab = await editor();
    const next = tab.getByRole("button", { name: "Next one" });
    const names: (string | null)[] = [];
    for (let at = 0; at < 5; at++) {
      await next.press("Enter");
      names.push(await focused(tab).evaluate((element) => element.getAttribute("aria-label") ?? element.textContent));
      if (at > 2) expect(await focused(tab).isVisible()).toBe(true);
      // What is gone on from is left, and spoken of; where one is now is not.
      expect(await focused(tab).getAttribute("aria-invalid")).toBe(null);
    }
    expect(names).toEqual(["Title", "Summary", "Domain", "Must-have skill 1", "Add: Level"]);
    await step(tab, "Roadmap").locator("summary").first().click();
    expect(await tab.locator('.edit-section[open] textarea[aria-label="Done when"]:visible').count()).toBe(1);
  });
});

it.each([320, 1280])(
  "a role full of mistakes has no fault that axe finds at %i px, and keeps within it",
  async (width) => {
    const tab = await withNurse({ width, height: 800 });
    await tab.locator("details").evaluateAll((all) => all.map((each) => each.setAttribute("open", "")));
    expect(await tab.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    expect(await axeViolations(tab)).toEqual([]);
  },
);

describe("a role that is there already", () => {
  it("is folded by parts that say how much is in them, with its text open", async () => {
    const tab = await editor("edit/?role=qa-engineer");
    expect(await titleOf(step(tab, "Roadmap"))).toMatch(/^Roadmap required \d+ entries$/);
    expect(await titleOf(step(tab, "Skills"))).toMatch(/^Skills required \d\d entries$/);
    expect(await tab.locator("#edit-body").isVisible()).toBe(true);
    expect(await tab.locator(".edit-faults").count()).toBe(0);
  });

  it("has at most ten landmarks on its page, and named parts of the form", async () => {
    const tab = await withNurse();
    await tab.locator("details").evaluateAll((all) => all.map((each) => each.setAttribute("open", "")));
    const tree = await tab.locator("body").ariaSnapshot();
    const landmarks = tree.match(/^\s*- (banner|navigation|main|contentinfo|search|form|region|complementary)\b.*$/gm);
    expect(landmarks?.length).toBeLessThanOrEqual(10);
    expect(tree).toMatch(/group "Step 1: Learn to measure"/);
  });
});
