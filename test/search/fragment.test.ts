import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFragment } from "../../templates/browser/search/fragment.ts";

const PAGE = {
  url: "/roles/qa-engineer/",
  content: "Naïve tests “fail”.",
  meta: { title: "QA Engineer" },
  anchors: [{ element: "h2", id: "skills", text: "Skills", location: 3 }],
};
const FILE = Buffer.from(`pagefind_dcd${JSON.stringify(PAGE)}`);

describe("a page's text from Pagefind's index", () => {
  it("is read from the file as it was written", async () => {
    expect(await readFragment(new Uint8Array(gzipSync(FILE)))).toEqual(PAGE);
  });

  it("is read from a file that came uncompressed", async () => {
    expect(await readFragment(new Uint8Array(FILE))).toEqual(PAGE);
  });

  it("is not read from anything else", async () => {
    await expect(readFragment(new TextEncoder().encode("<!doctype html>"))).rejects.toThrow("no fragment");
    await expect(readFragment(new Uint8Array(gzipSync("{}")))).rejects.toThrow("no fragment");
  });
});
