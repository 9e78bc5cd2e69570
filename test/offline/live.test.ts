import type { ChildProcess } from "node:child_process";
import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { folderForTest } from "../support/folders.ts";
import { startProgram } from "../support/program.ts";
import { role, rolesFolder } from "../support/roles-folder.ts";
import { visitToStore } from "../support/visit.ts";

const PORT = 8741;

/** The real program, ended with the test, whose folders are removed only when it writes no more. */
function startForTest(words: readonly string[]): ChildProcess {
  const program = startProgram(words);
  const ended = new Promise((resolve) => program.once("close", resolve));
  onTestFinished(async () => {
    program.kill("SIGTERM");
    await ended;
  });
  return program;
}

/** The address of a site that is being written, served by the real program until the test ends. */
async function startedSite(
  roles: string,
  port: number,
  out = join(folderForTest(), "site"),
  options: readonly string[] = [],
): Promise<string> {
  const program = startForTest(["start", "--roles", roles, "--out", out, "--port", String(port), ...options]);
  return new Promise<string>((resolve, reject) => {
    program.stdout?.on("data", (text) => {
      const found = /http:\S+/.exec(String(text))?.[0];
      if (found) resolve(found);
    });
    program.on("close", (status) => reject(new Error(`start ended with ${status}`)));
  });
}

describe("what `npm start` prints", () => {
  it("follows each change from good to bad and back, from a folder that is not there yet on", async () => {
    const roles = rolesFolder();
    const away = `${roles.folder}-away`;
    renameSync(roles.folder, away);
    const words = ["start", "--roles", roles.folder, "--out", join(folderForTest(), "site"), "--port", `${PORT + 20}`];
    const program = startForTest(words);
    let printed = "";
    for (const stream of [program.stdout, program.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
      });
    const ended = new Promise((resolve) => program.once("exit", resolve));
    /** Waits for words, and forgets what was printed up to then. */
    const prints = async (words: RegExp) => {
      await expect.poll(() => printed, { timeout: 60_000 }).toMatch(words);
      printed = "";
    };
    const good = role("skills: { core: [sql, git, java] }");

    await prints(/no folder[\s\S]* init [\s\S]*Nothing can be shown yet/);
    renameSync(away, roles.folder);
    await prints(/^1 role at http:\S+\n$/);
    roles.write("data-engineer.md", good.replace("domain: data", "domain: date"));
    await prints(/`date` is no domain[\s\S]*Why: http:\S+\/errors\/unknown-id\/[\s\S]*: 1 error/);
    roles.write("data-engineer.md", good.replace("java", "jaav"));
    await prints(/`jaav` is no skill[\s\S]*: 1 error/);
    roles.write("data-engineer.md", good);
    await prints(/^All is well again: 2 roles at http:\S+\n$/);
    // Saved twice within the time for which a watcher drops the second.
    roles.write("_site.yaml", "title: [\n");
    roles.write("_site.yaml", "title: Test Guide\n");
    for (let round = 0; round < 30; round++) {
      roles.write(`${round}.md`, good);
      renameSync(join(roles.folder, `${round}.md`), join(roles.folder, "data-engineer.md"));
    }
    roles.write("data-engineer.md", good.replace("domain: data", "domain: date"));
    await prints(/`date` is no domain/);
    roles.write("data-engineer.md", good);
    await prints(/All is well again: 2 roles/);
    program.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(printed).toBe("");
  });
});

describe("the site while it is being written", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it("is served at the path that it will have, its page for missing addresses with its style", async () => {
    const options = ["--base-url", "https://example.org/careers/"];
    const address = await startedSite(rolesFolder().folder, PORT + 9, undefined, options);
    expect(new URL(address).pathname).toBe("/careers/");
    const { tab } = await visitToStore(browser, new URL("/", address).href);
    const missing = await tab.goto(`${address}no/such/page`);
    expect(missing?.status()).toBe(404);
    expect(await tab.evaluate("getComputedStyle(document.body).margin")).toBe("0px");
    await tab.getByRole("link", { name: "All roles" }).first().click();
    await tab.waitForURL(`${address}roles/`);
  });

  it("installs nothing, zips only what is asked for, and removes what an earlier site at its address has installed", async () => {
    const out = join(folderForTest(), "site");
    const address = await startedSite(rolesFolder().folder, PORT, out);
    const { tab } = await visitToStore(browser, address);
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
    await tab.evaluate(`(async () => {
      const policy = trustedTypes.createPolicy("rolebook-scripts", { createScriptURL: (path) => path });
      await navigator.serviceWorker.register(policy.createScriptURL("/service-worker.js"));
    })()`);
    await expect
      .poll(() => installed().catch(() => undefined), { timeout: 20_000 })
      .toEqual([0, ["of another program"]]);
  });

  it("shows an error with its lines, then the mended text at the same place, and what the role still lacks", async () => {
    const roles = rolesFolder();
    const lines = Array.from({ length: 80 }, (_, at) => `Paragraph ${at}.`).join("\n\n");
    const text = role("levels: { junior: {} }", `## What they do\n\n${lines}\n`);
    roles.write("data-engineer.md", text);
    const { tab } = await visitToStore(browser, "http://localhost", { viewport: { width: 320, height: 700 } });
    await tab.goto(`${await startedSite(roles.folder, PORT + 1)}roles/data-engineer/`);

    const panel = tab.locator(".rolebook-gaps");
    await panel.locator("summary").press("Enter");
    await panel.getByText("No sourced pay for Junior: there is nothing under `occupations`.").waitFor();
    expect(await panel.innerText()).toContain("`skills` is empty.");
    expect(await tab.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);

    await tab.locator("html").evaluate((root) => root.ownerDocument.defaultView?.scrollTo(0, 900));
    roles.write("data-engineer.md", text.replace("domain: data", "domain: date"));
    const overlay = tab.locator(".rolebook-live");
    await overlay.waitFor();
    expect(await overlay.innerText()).toMatch(/data-engineer\.md:4:9[\s\S]*4 \| domain: date\n.*\^{4}/);

    roles.write("data-engineer.md", `${text.replace("Paragraph 3.", "A new paragraph.")}\nTODO: the rest\n`);
    await tab.getByText("A new paragraph.").waitFor();
    await tab.getByText("All is well again.").waitFor();
    expect(await overlay.count()).toBe(0);
    await panel.getByText(/A part of the text is still to be filled in\. .*data-engineer\.md:170/).waitFor();
    expect(await panel.getAttribute("open")).toBe("");
    expect(await tab.locator("html").evaluate((root) => root.scrollTop)).toBe(900);
  });
});
