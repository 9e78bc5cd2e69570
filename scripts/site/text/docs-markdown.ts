import { posix } from "node:path";
import MarkdownIt, { type Token } from "markdown-it";
import { plainText } from "../../catalog/source/heading-ids.ts";
import { DOC_NAMES } from "../../schema/docs.ts";
import { isHttpsUrl } from "../../schema/links.ts";
import { type BodySection, type BodyText, renderSections, textsOf } from "../render/markdown.ts";
import { urls } from "../urls.ts";

/** A page of the documentation: what its file says, as HTML. */
export interface Doc {
  title: string;
  /** Its first sentence; empty where it begins with something else. */
  summary: string;
  sections: BodySection[];
  /** What stands below each heading, without its signs. */
  texts: BodyText[];
}

/** The address of a file of the program, by its path; null where there is none to be read. */
export type SourceAt = (path: string) => string | null;

/** What is documented is Markdown as the host of a repository shows it, written by us. */
const parser = new MarkdownIt({ html: false });
parser.validateLink = (address) => isHttpsUrl(address) || !address.includes(":");

/** A line that only programs read. */
const COMMENT = /^<!--.*-->$/gm;

/** What the ids of headings begin with on our pages, and not on the host of a repository. */
const ANCHOR = "#text-";

/**
 * Reads a file of the documentation.
 *
 * @param text what stands in it
 * @param root how its page refers to the site's root
 * @param sourceAt where links to files of the program lead
 */
export function readDoc(text: string, root: string, sourceAt: SourceAt): Doc {
  const tokens = parser.parse(text.replace(COMMENT, ""), {});
  const [title, summary] = [plainText(tokens[1]), firstSentence(tokens)];
  const texts = textsOf(tokens.slice(3));
  for (const token of tokens) if (token.children) token.children = relinked(token.children, sourceAt);
  return { title, summary, sections: renderSections(tokens.slice(3), { root, citations: new Map() }), texts };
}

/** What the paragraph below the title begins with. */
function firstSentence(tokens: readonly Token[]): string {
  if (tokens[3]?.type !== "paragraph_open") return "";
  const words = plainText(tokens[4]);
  return (/^.*?[.!?](?=\s|$)/.exec(words)?.[0] ?? words).replace(/:$/, ".");
}

/** The parts of a line with its links as they are on the site. A file that cannot be followed to is named as code. */
function relinked(parts: readonly Token[], sourceAt: SourceAt): Token[] {
  const written: Token[] = [];
  let unlinked: { href: string; from: number } | undefined;
  for (const part of parts) {
    if (part.type === "link_open") {
      const href = String(part.attrGet("href") ?? "");
      const address = addressOf(href, sourceAt);
      if (address === null) {
        unlinked = { href, from: written.length };
        continue;
      }
      part.attrSet("href", address);
    } else if (part.type === "link_close" && unlinked) {
      const path = pathOf(unlinked.href);
      const words = written.slice(unlinked.from);
      const said = words.map(({ content }) => content).join("");
      written.splice(
        unlinked.from,
        words.length,
        ...(path.endsWith(said) ? codeOf(said) : [...words, ...codeOf(path, " (", ")")]),
      );
      unlinked = undefined;
      continue;
    }
    written.push(part);
  }
  return written;
}

/** A file's name as code, with what stands around it. */
function codeOf(path: string, before = "", after = ""): Token[] {
  return parser.parseInline(`${before}\`${path}\`${after}`, {})[0]?.children ?? [];
}

/** The path of a file of the program that a page of the documentation names. */
const pathOf = (href: string) => posix.join("docs", href.replace(/#.*$/, ""));

function addressOf(href: string, sourceAt: SourceAt): string | null {
  if (isHttpsUrl(href)) return href;
  const [, anchor] = /#(.*)$/.exec(href) ?? [];
  const place = anchor === undefined ? "" : ANCHOR + anchor;
  if (href.startsWith("#")) return place;
  const [, name = ""] = /^docs\/([^/]+)\.md$/.exec(pathOf(href)) ?? [];
  if (DOC_NAMES.includes(name)) return urls.doc(name) + place;
  const source = sourceAt(pathOf(href));
  return source && (anchor === undefined ? source : `${source}#${anchor}`);
}
