import type { RendererRule, Token } from "markdown-it";
import { markdownParser } from "../../catalog/source/body.ts";
import { citationOf } from "../../catalog/source/citations.ts";
import { headingIds, plainText } from "../../catalog/source/heading-ids.ts";
import { isImageName } from "../../schema/assets.ts";
import { isAllowedLink } from "../../schema/links.ts";
import type { OwnFile } from "../own-files.ts";
import { isOnce, originalRoot, relativeUrl } from "../urls.ts";

/** A part of a role's text: a heading of the second level and what stands below it. */
export interface BodySection {
  /** The anchor; never one of the page's own, which begin otherwise. */
  id: string;
  heading: string;
  html: string;
}

export interface BodyContext {
  /** How the page refers to the site's root. */
  root: string;
  /** Whether the page is of a translation: what is not translated is in the original. */
  isTranslation?: boolean;
  /** The number of each source in the page's list, for citations. */
  citations: ReadonlyMap<string, { number: number; title: string }>;
  /** The images that the text may show, by name; a role's has none. */
  images?: ReadonlyMap<string, OwnFile>;
}

const parser = markdownParser({ html: false });
// An image is a file of the site's own.
parser.validateLink = (address) => isAllowedLink(address) || isImageName(address);

const linkOpen: RendererRule = (tokens, index, options, env, self) => {
  const { root, isTranslation } = env as unknown as BodyContext;
  const token = tokens[index] as Token;
  const href = String(token.attrGet("href") ?? "");
  if (href.startsWith("/")) {
    const from = isTranslation && isOnce(href) ? originalRoot(root) : root;
    token.attrSet("href", relativeUrl(from, href));
  }
  return self.renderToken(tokens, index, options);
};

const citation: RendererRule = (tokens, index, _options, env) => {
  const { escapeHtml } = parser.utils;
  const cited = citationOf(tokens[index]);
  if (!cited) return escapeHtml(tokens[index]?.content ?? "");
  const source = (env as unknown as BodyContext).citations.get(cited.id);
  if (!source) return "";
  const part = cited.part === null ? "" : `, ${escapeHtml(cited.part)}`;
  const label = `${source.number}: ${escapeHtml(source.title)}${part}`;
  return `<sup class="citation"><a href="#source-${cited.id}" aria-label="${label}">${source.number}${part}</a></sup>`;
};

const image: RendererRule = (tokens, index, _options, env) => {
  const { root, images } = env as unknown as BodyContext;
  const { escapeHtml } = parser.utils;
  const says = escapeHtml(tokens[index]?.content ?? "");
  const file = images?.get(String(tokens[index]?.attrGet("src") ?? ""));
  if (!file) return says;
  const size = file.width && file.height ? ` width="${file.width}" height="${file.height}"` : "";
  return `<img src="${escapeHtml(relativeUrl(root, file.url))}" alt="${says}"${size} loading="lazy">`;
};

// Tables scroll by themselves where a narrow screen cannot hold them; a region that scrolls must take the focus.
const tableOpen: RendererRule = () => '<div class="table-scroll" tabindex="0"><table>\n';
const tableClose: RendererRule = () => "</table></div>\n";

// A heading without words is none, as that in the corner of a table with headings on two sides. A column of figures
// has a class, as pages have no style but that of their sheets.
const cell: RendererRule = (tokens, index, options, _env, self) => {
  const token = tokens[index] as Token;
  if (tokens[index + token.nesting]?.content === "") token.tag = "td";
  const isFigures = token.attrGet("style") === "text-align:right";
  const attributes: [name: string, value: string][] = [];
  if (token.tag === "th" && token.nesting === 1) attributes.push(["scope", "col"]);
  if (isFigures) attributes.push(["class", "number"]);
  token.attrs = attributes;
  return self.renderToken(tokens, index, options);
};

// So it is with code.
const code: RendererRule = (tokens, index) => {
  const { escapeHtml } = parser.utils;
  return `<pre tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`;
};

Object.assign(parser.renderer.rules, {
  th_open: cell,
  th_close: cell,
  td_open: cell,
  fence: code,
  code_block: code,
  link_open: linkOpen,
  citation,
  image,
  table_open: tableOpen,
  table_close: tableClose,
});

/** What a citation leaves before the end of a sentence. */
const BEFORE_CITATION = / (?=[.,](?: |$))/g;

/** What stands below a heading of a role's text, without its signs. */
export interface BodyText {
  /** The anchor; empty above the first heading. */
  id: string;
  heading: string;
  level: number;
  text: string;
}

/** Cuts a role's text at each of its headings down to the fourth level, and leaves its citations out. */
export function bodyTexts(body: string): BodyText[] {
  return textsOf(parser.parse(body, {}));
}

/** The same of what a parser has read. */
export function textsOf(tokens: readonly Token[]): BodyText[] {
  const ids = headingIds(tokens);
  const parts: (Omit<BodyText, "text"> & { lines: string[] })[] = [{ id: "", heading: "", level: 2, lines: [] }];
  for (const [at, token] of tokens.entries()) {
    const opened = tokens[at - 1];
    if (token.type === "inline" && opened?.type === "heading_open" && opened.tag <= "h4")
      parts.push({
        id: ids.get(opened) ?? "",
        heading: plainText(token),
        level: Number(opened.tag.slice(1)),
        lines: [],
      });
    else if (token.type === "inline") parts.at(-1)?.lines.push(plainText(token));
    else if (token.type === "fence" || token.type === "code_block") parts.at(-1)?.lines.push(token.content);
  }
  return parts
    .map(({ lines, ...part }) => ({
      ...part,
      text: lines.join(" ").replace(/\s+/g, " ").replace(BEFORE_CITATION, "").trim(),
    }))
    .filter(({ heading, text }) => heading !== "" || text !== "");
}

/** Renders a role's text, cut at its headings of the second level. What stands above the first has an empty heading. */
export function renderBody(body: string, context: BodyContext): BodySection[] {
  return renderSections(parser.parse(body, { ...context }), context);
}

/** The same of what a parser has read. */
export function renderSections(tokens: Token[], context: BodyContext): BodySection[] {
  const sections: BodySection[] = [];
  const ids = headingIds(tokens);
  let start = 0;
  let heading = "";
  let id = "";
  const close = (end: number) => {
    const html = parser.renderer.render(tokens.slice(start, end), parser.options, { ...context }).trim();
    if (html !== "" || heading !== "") sections.push({ id, heading, html });
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.type !== "heading_open") continue;
    if (token.tag !== "h2") {
      token.attrSet("id", ids.get(token) ?? "");
      continue;
    }
    close(index);
    heading = plainText(tokens[index + 1]);
    id = ids.get(token) ?? "";
    start = index + 3;
  }
  close(tokens.length);
  return sections;
}
