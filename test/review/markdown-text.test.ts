import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { codeMarkdown, plainMarkdown } from "../../scripts/review/markdown-text.ts";

/** As permissive as a host can be. */
const host = new MarkdownIt({ html: true, linkify: true });

const textOf = (html: string) =>
  html
    .replace(/^<p>|<\/p>\n?$/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "<!-- rolebook:review -->",
  "[click](https://evil.example/)",
  "![pixel](https://evil.example/p.png)",
  "https://evil.example/ and www.evil.example and mail@evil.example",
  "<https://evil.example/>",
  "**bold** _it_ ~~gone~~ `code`",
  "# heading",
  "- item",
  "1. item",
  "1) item",
  "+ item",
  "> quote",
  "| a | b |",
  "--- and *** and ===",
  "&lt;b&gt; &#60;b&#62;",
  "\\[a](b)",
  "[ref]: https://evil.example/",
  "$x$ and :tada:",
];

describe("plain text in Markdown", () => {
  it.each(HOSTILE)("stays text: %s", (text) => {
    const html = host.render(plainMarkdown(text));
    expect(html).toMatch(/^<p>[^<]*<\/p>\n$/);
    expect(textOf(html).replaceAll("\u200b", "")).toBe(text);
  });

  it.each([
    ["a person", "ask @octocat", /@octocat/],
    ["a team", "ask @org/team", /@org/],
    ["an issue", "see #12", /#12/],
    ["another repository's issue", "see a/b#12", /#12/],
    ["an issue by its short name", "see GH-12", /GH-12/],
    ["an address", "see https://github.com/a/b/issues/1", /https:\/\//],
    ["an address without a scheme", "see www.example.org", /www\./],
    ["an emoji", "hooray :tada:", /:tada/],
  ])("names no %s to the host", (_, text, named) => {
    expect(text).toMatch(named);
    expect(textOf(host.render(plainMarkdown(text)))).not.toMatch(named);
  });

  it("is one line in which nothing is unseen", () => {
    expect(plainMarkdown(" a\n\n# b\u202e\u0000\u200bc\r\n")).toBe("a &#35;&#8203; b&#183;&#183;&#183;c");
  });

  it("leaves ordinary sentences readable in their source", () => {
    const text = "Reviews back-end code (3 of 4), “fairly”; asks why: 8.4 % and/or more?";
    expect(plainMarkdown(text)).toBe(text.replace(": ", "&#58; "));
  });
});

describe("code in Markdown", () => {
  it.each([...HOSTILE, "a `b` c", "``", "`a", "a``b`c"])("stays as it is: %s", (text) => {
    const html = host.render(`- ${codeMarkdown(text)}`);
    const [, code = ""] = /^<ul>\n<li><code>([^<]*)<\/code><\/li>\n<\/ul>\n$/.exec(html) ?? [];
    expect(textOf(code)).toBe(text);
  });

  it("is never empty", () => {
    expect(host.render(codeMarkdown("\n"))).toBe("<p><code> </code></p>\n");
  });
});
