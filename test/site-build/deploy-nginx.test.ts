import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Catalog } from "../../scripts/catalog/catalog.ts";
import { ASSET_TYPES } from "../../scripts/schema/assets.ts";
import { headers, redirects } from "../../scripts/site/data/conventions.ts";
import { launchBrowser } from "../support/browser.ts";
import { codeBlock } from "../support/code-blocks.ts";
import { filesBelow, makeFolder, writeFiles } from "../support/folders.ts";
import { headerRules, holdsFor } from "../support/header-rules.ts";
import { startNginx } from "../support/nginx.ts";
import type { ServedFolder } from "../support/serve.ts";
import { resultsOf, visit } from "../support/visit.ts";

const PAGE = "docs/deploy-nginx.md";
const BASE = "https://example.org/careers/";
/** What is copied, so that it can be compressed; everything else is a link to the built site. */
const COPIED = ["index.html", "404.html", "assets"];

describe("the built site behind the nginx of docs/deploy-nginx.md, below a path", () => {
  const site = inject("siteFolder");
  const folder = makeFolder();
  const www = join(folder, "www");
  const served = join(www, "careers");
  let nginx: ServedFolder;
  let browser: Browser;

  beforeAll(async () => {
    const dist = join(folder, "dist");
    mkdirSync(dist);
    for (const name of readdirSync(site)) {
      if (COPIED.includes(name)) cpSync(join(site, name), join(dist, name), { recursive: true });
      else if (!name.startsWith("_")) symlinkSync(join(site, name), join(dist, name));
    }
    // The real site lies at the root of its host, and none of its roles has moved.
    const moved = new Map([["tester", { slug: "qa-engineer" }]]) as unknown as Catalog["moved"];
    writeFiles(dist, {
      _headers: headers(BASE),
      _redirects: redirects({ moved }, BASE),
      ...Object.fromEntries(Object.keys(ASSET_TYPES).map((ending) => [`own/file.${ending}`, "…"])),
    });
    execFileSync("sh", ["-euc", codeBlock(PAGE, "sh", "sed")], { cwd: folder, stdio: "inherit" });
    mkdirSync(www);
    renameSync(join(folder, "public"), served);
    for (const name of ["careers-moved.map", "careers-headers.conf"]) renameSync(join(folder, name), join(www, name));
    mkdirSync(join(folder, "nginx"));
    const configure = (address: string) =>
      codeBlock(PAGE, "nginx").replaceAll("/srv/www", www).replace("listen 80;", `listen ${address};`);
    nginx = await startNginx(join(folder, "nginx"), configure, "/careers/");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await nginx.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(path, nginx.url), { redirect: "manual", ...init });
    return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
  };
  const contentOf = (path: string) => readFileSync(join(served, path));

  it.each([
    ["", "index.html"],
    ["roles/qa-engineer/", "roles/qa-engineer/index.html"],
    ["roles/qa-engineer/index.md", "roles/qa-engineer/index.md"],
    ["assets/site.css?v=1", "assets/site.css"],
    ["api/v1/roles.json", "api/v1/roles.json"],
  ])("answers ‘%s’ with %s", async (address, file) => {
    const { status, body } = await get(address);
    expect(status).toBe(200);
    expect(body.equals(contentOf(file))).toBe(true);
  });

  it("answers every address that _headers speaks of with those headers, and no page as data that any site may read", async () => {
    const files = filesBelow(site).map((file) => `/careers/${file.replace(/(?:^|(?<=\/))index\.html$/, "")}`);
    for (const rule of headerRules(headers(BASE))) {
      const some = files.filter((file) => holdsFor(rule, file));
      expect(some.length, rule.path).toBeGreaterThan(0);
      for (const address of [some[0], some.at(-1)]) {
        const answer = await get(address ?? "");
        expect(answer.status, address).toBe(200);
        for (const [name, value] of rule.headers) expect(answer.headers.get(name), `${address} ${name}`).toBe(value);
      }
    }
    expect((await get("roles/")).headers.get("access-control-allow-origin")).toBeNull();
  });

  it.each([
    ["a page", "roles/", "public, max-age=0, must-revalidate"],
    ["a file of the site's own with its version", "own/file.svg?v=12345678", "public, max-age=31536000, immutable"],
    ["the same without it", "own/file.svg", "public, max-age=0, must-revalidate"],
    ["the service worker", "service-worker.js", "public, max-age=0, must-revalidate"],
  ])("says how long %s may be kept", async (_, address, age) => {
    expect((await get(address)).headers.get("cache-control")).toBe(age);
  });

  it.each(["roles/no/such/page/", "assets/no-such.js", "offline/packs/none.pack", "api/v1/none.json"])(
    "answers %s, which is not there, with 404.html, which no cache keeps",
    async (address) => {
      const answer = await get(address);
      expect(answer.status).toBe(404);
      expect(answer.body.equals(contentOf("404.html"))).toBe(true);
      expect(answer.headers.get("cache-control")).toBeNull();
      expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    },
  );

  it.each([
    ["roles/tester/", "/careers/roles/qa-engineer/"],
    ["api/v1/roles/tester.json", "/careers/api/v1/roles/qa-engineer.json"],
    ["roles/qa-engineer", "/careers/roles/qa-engineer/"],
    ["/careers", "/careers/"],
  ])("leads from %s to %s for good", async (from, to) => {
    const { status, headers: answered } = await get(from);
    expect([status, answered.get("location")]).toEqual([301, to]);
  });

  it.each([
    ["", "text/html; charset=utf-8"],
    ["manifest.webmanifest", "application/manifest+json"],
    ["assets/site.css", "text/css; charset=utf-8"],
    // nginx has had the one word for it, and has the other.
    ["assets/page.js", expect.stringMatching(/^(?:application|text)\/javascript; charset=utf-8$/)],
    ["assets/icon.svg", "image/svg+xml"],
    ["assets/icon-192.png", "image/png"],
    ["assets/source-serif-4-latin-600-normal.woff2", "font/woff2"],
    ["api/v1/roles.json", "application/json; charset=utf-8"],
    ["api/v1/salaries.csv", "text/csv; charset=utf-8"],
    ["roles/qa-engineer/index.md", "text/markdown; charset=utf-8"],
    ["feed.xml", "text/xml; charset=utf-8"],
    ["llms.txt", "text/plain; charset=utf-8"],
    ["offline/rolebook.zip", "application/zip"],
    ["pagefind/wasm.en.pagefind", "application/octet-stream"],
    ...Object.entries(ASSET_TYPES).map(([ending, kind]): [string, unknown] => [
      `own/file.${ending}`,
      ending === "css" ? `${kind}; charset=utf-8` : kind,
    ]),
  ])("says of what kind ‘%s’ is", async (address, kind) => {
    expect((await get(address)).headers.get("content-type")).toEqual(kind);
  });

  it("gives a part of a pack to who asks for that", async () => {
    const [pack = ""] = readdirSync(join(site, "offline/packs"));
    const {
      status,
      headers: answered,
      body,
    } = await get(`offline/packs/${pack}`, {
      headers: { range: "bytes=100-199" },
    });
    const whole = contentOf(`offline/packs/${pack}`);
    expect(status).toBe(206);
    expect(answered.get("content-type")).toBe("application/octet-stream");
    expect(answered.get("content-range")).toBe(`bytes 100-199/${whole.length}`);
    expect(body.equals(whole.subarray(100, 200))).toBe(true);
  });

  it("sends as it is what was compressed beforehand, compresses the rest on the way, and nothing for who cannot read it", async () => {
    const packed = await get("assets/site.css");
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.headers.get("content-length")).toBe(String(statSync(join(served, "assets/site.css.gz")).size));
    expect(packed.headers.get("vary")).toBe("Accept-Encoding");
    const onTheWay = await get("roles/qa-engineer/");
    expect(onTheWay.headers.get("content-encoding")).toBe("gzip");
    expect(onTheWay.headers.get("content-length")).toBeNull();
    const plain = await get("assets/site.css", { headers: { "accept-encoding": "identity" } });
    expect(plain.headers.get("content-encoding")).toBeNull();
    const zip = await get("offline/rolebook.zip", { method: "HEAD" });
    expect(zip.headers.get("content-encoding")).toBeNull();
  });

  it("does not send a page again that has not changed", async () => {
    const first = await get("roles/qa-engineer/index.md");
    const again = await get("roles/qa-engineer/index.md", {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it("shows pages whose search works in a browser, under the policy that the headers set", async () => {
    const { tab, complaints } = await visit(browser, nginx.url);
    await tab.goto(`${nginx.url}search/?q=backend+dev`);
    await resultsOf(tab);
    expect(complaints).toEqual([]);
  });
});
