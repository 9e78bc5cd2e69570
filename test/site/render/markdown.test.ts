import { describe, expect, it } from "vitest";
import { renderBody } from "../../../scripts/site/render/markdown.ts";

const citations = new Map([["survey", { number: 3, title: 'A "Survey" & more' }]]);
const render = (body: string, root = "../../") => renderBody(body, { root, citations });
const html = (body: string, root?: string) =>
  render(body, root)
    .map((section) => section.html)
    .join("\n");

describe("a role's text as HTML", () => {
  it("is cut at its headings of the second level", () => {
    expect(render("Above.\n\n## What they do\n\nMove data.\n\n### Daily\n\nMore.\n\n## Breaking in\n\nAsk.")).toEqual([
      { id: "", heading: "", html: "<p>Above.</p>" },
      {
        id: "text-what-they-do",
        heading: "What they do",
        html: '<p>Move data.</p>\n<h3 id="text-daily">Daily</h3>\n<p>More.</p>',
      },
      { id: "text-breaking-in", heading: "Breaking in", html: "<p>Ask.</p>" },
    ]);
  });

  it("is nothing where there is no text", () => {
    expect(render("")).toEqual([]);
    expect(render("\n \n")).toEqual([]);
  });

  it("gives headings anchors that are all different", () => {
    const ids = render("## One\n\n## One\n\n### One\n\n## 数据\n\n## 数据").map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html("## A\n\n### B\n\n### B")).toContain('id="text-b-2"');
  });

  it("makes anchors of a heading's letters in any script", () => {
    const ids = render("## Чем занимается\n\n## 仕事内容\n\n## Über uns\n\n## 仕事内容").map(({ id }) => id);
    expect(ids).toEqual(["text-чем-занимается", "text-仕事内容", "text-uber-uns", "text-仕事内容-2"]);
  });

  it("shows a heading's words without their markup", () => {
    const [section] = render("## Using `git` *well*");
    expect(section).toMatchObject({ heading: "Using git well", id: "text-using-git-well" });
  });

  it("shows HTML as text", () => {
    expect(html("<script>alert(1)</script>\n\nand <b>this</b>")).not.toMatch(/<(script|b)>/);
    expect(html("a <b>c</b>")).toContain("&lt;b&gt;");
  });

  it("never links to what a role may not link to", () => {
    for (const href of ["javascript:alert(1)", "data:text/html,x", "http://example.org", "//example.org", "../x/"])
      expect(html(`[a](${href}) <${href}>`)).not.toMatch(/href=/);
  });

  it("links to other sites as written, and to pages of this one from where the page lies", () => {
    expect(html("[a](https://example.org/)")).toContain('href="https://example.org/"');
    expect(html("[a](/roles/qa-engineer/#skills)", "../../")).toContain('href="../../roles/qa-engineer/#skills"');
    expect(html("[a](#skills)")).toContain('href="#skills"');
  });

  it("cites a source by its number, with its title escaped", () => {
    expect(html("Pay rises [@survey].")).toBe(
      '<p>Pay rises<sup class="citation"><a href="#source-survey" aria-label="3: A &quot;Survey&quot; &amp; more">3</a></sup>.</p>',
    );
  });

  it("names the place in a source beside its number, escaped", () => {
    expect(html("Pay rises [@survey, § 4 <b> & table].")).toContain(
      '<a href="#source-survey" aria-label="3: A &quot;Survey&quot; &amp; more, § 4 &lt;b&gt; &amp; table">3, § 4 &lt;b&gt; &amp; table</a>',
    );
  });

  it("has no style of its own in a table, and no heading without words", () => {
    const table = html("| | a |\n| --- | --: |\n| b | 2 |");
    expect(table).toContain('<td></td>\n<th scope="col" class="number">a</th>');
    expect(table).toContain('<td>b</td>\n<td class="number">2</td>');
    expect(table).not.toContain("style");
  });

  it("puts tables where they can scroll and take the focus", () => {
    const table = html("| a | b |\n| - | - |\n| 1 | 2 |");
    expect(table).toMatch(/^<div class="table-scroll" tabindex="0"><table>/);
    expect(table).toMatch(/<\/table><\/div>$/);
  });

  it("does not remember one page when it renders the next", () => {
    expect(html("[a](/roles/)", "./")).toContain('href="./roles/"');
    expect(html("[a](/roles/)", "../")).toContain('href="../roles/"');
    expect(render("## One")[0]?.id).toBe("text-one");
    expect(render("## One")[0]?.id).toBe("text-one");
  });
});
