import { describe, expect, it } from "vitest";
import { checkExample } from "../../scripts/catalog/explain/explain.ts";
import type { FileContent } from "../../scripts/catalog/explain/files-in-memory.ts";

const svg = (inside: string, more = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${more}>${inside}</svg>\n`;
/** An image of one dot. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The codes of what the check says of some files beside a small site. */
async function codes(files: Record<string, FileContent>): Promise<string[]> {
  const { problems } = await checkExample(files);
  return problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

describe("a drawing", () => {
  it.each([
    ["shapes with a gradient", `<linearGradient id="a"/><rect width="9" height="9" fill="url(#a)"/>`],
    ["a part that is used twice", `<path id="a" d="M0 0h9"/><use href="#a"/>`],
    ["styles", "<style>.a { fill: red }</style><g class='a'/>"],
    [
      "what a drawing program leaves",
      `<x:layer xmlns:x="https://example.org/x" x:name="a"/><path x:note="b" xmlns:x="https://example.org/x" d="M0 0"/>`,
    ],
  ])("may hold %s", async (_, inside) => {
    expect(await codes({ "_assets/logo.svg": svg(inside) })).toEqual([]);
  });

  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script under another prefix", `<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>`],
    ["what runs when it is loaded", `<g onload="alert(1)"/>`],
    ["a page", "<foreignObject/>"],
    ["an element of a page", `<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>`],
    ["a link", `<a href="javascript:alert(1)"/>`],
    ["an image from elsewhere", `<image href="https://example.org/a.png"/>`],
    ["a part of another file", `<use href="https://example.org/a.svg#b"/>`],
    ["the same in an old form", `<use xmlns:l="http://www.w3.org/1999/xlink" l:href="a.svg#b"/>`],
    ["a fill from elsewhere", `<rect fill="url(https://example.org/a)"/>`],
    ["the same with an escape", `<rect style="fill: u\\72l(https://example.org/a)"/>`],
    ["styles from elsewhere", "<style>@import 'https://example.org/a.css';</style>"],
    ["a change of an attribute", `<set attributeName="href" to="javascript:alert(1)"/>`],
  ])("may not hold %s", async (_, inside) => {
    expect(await codes({ "_assets/logo.svg": svg(inside) })).not.toEqual([]);
  });

  it("that brings in files by a DOCTYPE is refused, with its line", async () => {
    const text = `<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n${svg("&a;")}`;
    const { problems } = await checkExample({ "_assets/logo.svg": text });
    expect(problems[0]).toMatchObject({ code: "unsafe-asset", file: "roles/_assets/logo.svg", line: 2 });
  });

  it("is not nested without end", async () => {
    const nested = (times: number) => svg("<g>".repeat(times) + "</g>".repeat(times));
    expect(await codes({ "_assets/logo.svg": nested(50) })).toEqual([]);
    expect(await codes({ "_assets/logo.svg": nested(30_000) })).toEqual(["broken-asset"]);
  });
});

describe("a style sheet", () => {
  it("may use what lies beside it, and what is new in the language", async () => {
    const css = `@layer a { .x { background: url("dot.png"); &:hover { color: oklch(0.5 0.1 20) } } }
@font-face { font-family: Own; src: url(own.woff2) format("woff2") }
@media (width > 40rem) { @container (inline-size > 20rem) { .y:has(> img) { inset-inline: 0 } } }\n`;
    const own = Buffer.from("wOF2 and more");
    expect(await codes({ "_assets/a.css": css, "_assets/dot.png": PNG, "_assets/own.woff2": own })).toEqual([]);
  });

  it.each([
    ["another sheet", "@import url(b.css);"],
    ["a file of another host", ".a { background: url(https://example.org/a.png) }"],
    ["the same without its scheme", ".a { background: url(//example.org/a.png) }"],
    ["the same in a set of images", '.a { background: image-set("https://example.org/a.png" 1x) }'],
    ["the same behind a name", ".a { --b: url(https://example.org/a.png) }"],
    ["the same with an escape", ".a { background: u\\72l(https://example.org/a.png) }"],
    ["a file that is not there", ".a { background: url(dots.png) }"],
    ["a file outside of the folder", ".a { background: url(../_site.yaml) }"],
    ["what cannot be read", ".a { color: red } }"],
  ])("may not ask for %s", async (_, css) => {
    expect(await codes({ "_assets/a.css": css })).not.toEqual([]);
  });
});

describe("a file of the site's own", () => {
  it("is what its name says", async () => {
    expect(await codes({ "_assets/logo.png": PNG })).toEqual([]);
    expect(await codes({ "_assets/logo.jpg": PNG })).toEqual(["broken-asset"]);
    expect(await codes({ "_assets/own.woff2": Buffer.from("wOFF") })).toEqual(["broken-asset"]);
    expect(await codes({ "_assets/Logo.svg": svg("") })).toEqual(["foreign-file"]);
    expect(await codes({ "_assets/page.html": "<p>" })).toEqual(["foreign-file"]);
    expect(await codes({ "_assets/logo.png": new Uint8Array(2 * 1024 * 1024) })).toEqual(["too-large"]);
    expect(await codes({ "_assets/logo.svg": { linkTo: "/etc/passwd" } })).toEqual(["symbolic-link"]);
  });

  it("is there where the settings name it", async () => {
    const { problems } = await checkExample({
      "_site.yaml": "title: Wards\nlogo: loga.svg\n",
      "_assets/logo.svg": svg(""),
    });
    expect(problems[0]).toMatchObject({ code: "missing-file", file: "roles/_site.yaml", line: 2, path: ["logo"] });
    expect(problems[0]?.hint).toContain("logo.svg");
  });
});

describe("an accent", () => {
  const theme = (mode: string, colour: string) =>
    checkExample({ "_site.yaml": `title: Wards\ntheme: { ${mode}: "${colour}" }\n` });

  it("that cannot be read is an error that names the nearest that can, which passes", async () => {
    for (const [mode, colour] of [
      ["light", "#f2c200"],
      ["light", "#ffffff"],
      ["dark", "#000000"],
      ["dark", "#5b2d8c"],
    ] as const) {
      const { problems } = await theme(mode, colour);
      expect(problems[0]).toMatchObject({ code: "low-contrast", path: ["theme", mode] });
      const instead = /#[0-9a-f]{6}(?="`)/.exec(problems[0]?.hint ?? "")?.[0] ?? "";
      expect((await theme(mode, instead)).problems).toEqual([]);
    }
  });

  it("that can be read is none", async () => {
    expect((await theme("light", "#0b5d4b")).problems).toEqual([]);
    expect((await theme("dark", "#7fd1b9")).problems).toEqual([]);
  });
});

describe("a page of the site's own", () => {
  const page = (body: string, front = "title: Visit us\n") => ({
    "_pages/visit-us.md": `---\n${front}---\n\n${body}\n`,
  });

  it("may show images that lie beside it, and be linked to", async () => {
    const files = { ...page("![The ward](ward.png)\n\n[Us](/visit-us/)"), "_assets/ward.png": PNG };
    expect(await codes(files)).toEqual([]);
  });

  it.each([
    ["an image that is not there", "![The ward](ward.png)", "missing-file"],
    ["an image of another host", "![The ward](https://example.org/ward.png)", "missing-file"],
    ["a link to nothing", "[Us](/visit-them/)", "broken-link"],
    ["HTML", "<b>Us</b>", "raw-html"],
    ["a citation", "Many do so [@wage-survey].", "bad-citation"],
  ])("may not hold %s", async (_, body, code) => {
    expect(new Set(await codes(page(body)))).toEqual(new Set([code]));
  });

  it("may not take the address of another, nor have keys that are not known", async () => {
    expect(await codes({ "_pages/search.md": "---\ntitle: Search\n---\n\nText.\n" })).toEqual(["duplicate-slug"]);
    expect(await codes(page("Text.", "title: Visit us\nmenue: header\n"))).toEqual(["unknown-key"]);
    expect(await codes(page("Text.", "summary: How to find us.\n"))).toEqual(["missing-field"]);
  });
});
