import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { writeOfflinePacks } from "../../scripts/publish/offline/offline-packs.ts";
import type { OfflineManifest } from "../../scripts/schema/offline.ts";
import { openPack, TornError, verifyPack } from "../../templates/service-worker/pack.ts";
import { filesBelow, folderForTest } from "../support/folders.ts";

const site = inject("siteFolder");
const manifest = JSON.parse(readFileSync(join(site, "offline/manifest.json"), "utf8")) as OfflineManifest;
const packPath = (name: string) => `offline/packs/${name}.pack`;
const hash = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const read = (path: string) => readFileSync(join(site, path));
const packBytes = (name: string, folder = site) => {
  const content = readFileSync(join(folder, packPath(name)));
  return content.buffer.slice(content.byteOffset, content.byteOffset + content.length) as ArrayBuffer;
};

describe("the packs of the site", () => {
  it("hold every page but ready comparisons, and every file that pages load, with the bytes that are served", () => {
    const packed = new Map<string, Uint8Array>();
    for (const { name } of manifest.packs) {
      for (const [path, content] of openPack(packBytes(name))) {
        expect(packed.has(path), path).toBe(false);
        packed.set(path, content);
      }
    }
    expect(packed.size).toBe(manifest.files);
    const pages = filesBelow(site).filter((path) => path.endsWith(".html") && !/^compare\/[^/]+-vs-/.test(path));
    const assets = filesBelow(site).filter((path) => /^(assets|search|compare\/data|pagefind\/index)\//.test(path));
    expect([...packed.keys()]).toEqual(expect.arrayContaining([...pages, ...assets]));
    expect([...packed.keys()].filter((path) => path.includes("-vs-"))).toEqual([]);
    const different = [...packed].filter(([path, content]) => {
      const served = read(path);
      const isGzip = path.startsWith("pagefind/") && served[0] === 0x1f;
      return hash(isGzip ? gunzipSync(served) : served) !== hash(content);
    });
    expect(different.map(([path]) => path)).toEqual([]);
  });

  it("are named for their content, and the edition for its packs", () => {
    const names = manifest.packs.map(({ name }) => name);
    expect(names.map((name) => hash(read(packPath(name))).slice(0, 32))).toEqual(names);
    expect(names.map((name) => read(packPath(name)).length)).toEqual(manifest.packs.map(({ bytes }) => bytes));
    expect(manifest.bytes).toBe(manifest.packs.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(manifest.edition).toBe(hash(names.join("\n")).slice(0, 32));
    expect(filesBelow(join(site, "offline/packs")).sort()).toEqual(names.map((name) => `${name}.pack`).sort());
  });

  it("are a few requests, and at most 2.5 MB for 68 roles", () => {
    const roles = readdirSync(join(site, "compare/data")).length;
    expect(manifest.packs.length).toBeLessThan(30);
    expect(manifest.bytes).toBeLessThan((2_500_000 / 68) * roles);
  });

  it("are the same from the same files, and but for one when one page changes", async () => {
    const folder = join(folderForTest(), "site");
    // Some of the site is enough: other pages would only take time.
    const isLeftOut = /^\/(?:pagefind|skills|map|api|offline|compare|search|assets|(?:roles|edit\/sources)\/[d-z])/;
    cpSync(site, folder, { recursive: true, filter: (path) => !isLeftOut.test(path.slice(site.length)) });
    const { packs } = await writeOfflinePacks(folder, undefined, 300_000);
    expect(packs.length).toBeGreaterThan(5);
    expect((await writeOfflinePacks(folder, undefined, 300_000)).packs).toEqual(packs);
    const page = join(folder, "roles/backend-developer/index.html");
    writeFileSync(page, readFileSync(page, "utf8").replace("<h1", "<h1 lang='en'"));
    const { packs: later } = await writeOfflinePacks(folder, undefined, 300_000);
    const changed = later.filter(({ name }) => !packs.some((pack) => pack.name === name));
    expect(changed).toHaveLength(1);
    const found = openPack(packBytes(changed[0]?.name ?? "", folder)).get("roles/backend-developer/index.html");
    expect(Buffer.from(found ?? []).equals(readFileSync(page))).toBe(true);
  });

  it.each([
    [
      "a changed byte",
      (bytes: ArrayBuffer) => new Uint8Array(bytes).map((byte, at) => (at === 5000 ? byte ^ 1 : byte)).buffer,
    ],
    ["a missing end", (bytes: ArrayBuffer) => bytes.slice(0, -1)],
  ])("are not taken with %s", async (_, damage) => {
    const [{ name } = { name: "" }] = manifest.packs;
    await verifyPack(packBytes(name), name);
    await expect(verifyPack(damage(packBytes(name)), name)).rejects.toThrow(TornError);
  });
});
