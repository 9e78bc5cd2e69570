import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DOC_NAMES } from "../../../scripts/schema/docs.ts";
import { readDoc } from "../../../scripts/site/text/docs-markdown.ts";
import { PROJECT_FOLDER } from "../../support/program.ts";

const atHome = (path: string) => `https://git.example/us/program/blob/main/${path}`;
const nowhere = () => null;
const html = (text: string, sourceAt: (path: string) => string | null = nowhere) =>
  readDoc(`# A page\n\n${text}`, "../../", sourceAt)
    .sections.map((section) => section.html)
    .join("\n");

describe("the table of documentation", () => {
  it("names every file of docs/, and no other", () => {
    const files = readdirSync(join(PROJECT_FOLDER, "docs")).map((name) => name.replace(/\.md$/, ""));
    expect([...DOC_NAMES].sort()).toEqual(files.sort());
  });
});

describe("a page of documentation", () => {
  it("has the title and the first sentence of its file, and its parts by their headings", () => {
    const doc = readDoc(
      "# Wards\n\nWho is there: all. Who is not.\n\n## By day\n\nMany.\n\n### At noon\n\nAll.\n",
      "../../",
      nowhere,
    );
    expect(doc).toMatchObject({ title: "Wards", summary: "Who is there: all." });
    expect(doc.sections.map(({ id, heading }) => [id, heading])).toEqual([
      ["", ""],
      ["text-by-day", "By day"],
    ]);
    expect(doc.sections[1]?.html).toContain('<h3 id="text-at-noon">At noon</h3>');
  });

  it("has no summary where it begins with something else, and none that ends with a colon", () => {
    expect(readDoc("# Wards\n\n1. Open the door.\n", "../../", nowhere).summary).toBe("");
    expect(readDoc("# Wards\n\nThere are two:\n\n- one\n", "../../", nowhere).summary).toBe("There are two.");
  });

  it("links to other pages of it and to places on them, as on the host of a repository", () => {
    expect(html("[Fields](fields.md), [words](search.md#word-lists), [below](#below)")).toBe(
      '<p><a href="../../docs/fields/">Fields</a>, <a href="../../docs/search/#text-word-lists">words</a>, <a href="#text-below">below</a></p>',
    );
  });

  it("links to files of the program in its repository", () => {
    expect(html("[commands](../README.md#commands)", atHome)).toBe(
      '<p><a href="https://git.example/us/program/blob/main/README.md#commands">commands</a></p>',
    );
  });

  it("names files of the program as code where they cannot be read, and loses no words", () => {
    expect(html("[The **commands**](../README.md#commands).")).toBe(
      "<p>The <strong>commands</strong> (<code>README.md</code>).</p>",
    );
    expect(html("See [engine.ts](../templates/browser/search/engine.ts), or [fields](fields.md).")).toBe(
      '<p>See <code>engine.ts</code>, or <a href="../../docs/fields/">fields</a>.</p>',
    );
  });

  it("shows code, diagrams too, as text that can be scrolled with the keyboard", () => {
    expect(html('```mermaid\nflowchart TD\n  a["<b>"]\n```')).toBe(
      '<pre tabindex="0"><code>flowchart TD\n  a[&quot;&lt;b&gt;&quot;]\n</code></pre>',
    );
  });

  it("leaves out what is for programs, and shows HTML as the text that it is", () => {
    expect(html("<!-- made: begin -->\n\nA <b>bold</b> [word](javascript:alert(1)).")).toBe(
      "<p>A &lt;b&gt;bold&lt;/b&gt; [word](javascript:alert(1)).</p>",
    );
  });
});
