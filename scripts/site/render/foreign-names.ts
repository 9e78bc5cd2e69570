import nunjucks from "nunjucks";
import type { Catalog } from "../../catalog/catalog.ts";
import { TEMPLATE_OPTIONS } from "./template-environment.ts";

/** An opening or closing tag of our own templates, which escape `>` in attributes, and the text behind it. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>([^<]*)/g;

/** What holds no text that is read in a language, or none that can say which. */
const UNMARKED = /^(?:title|script|style|code|pre|textarea)$/;

/** What is as wide as the page, so that its text begins at the other side in another direction. */
const BLOCK = /^(?:h1|p)$/;

/** What stands between the names of a list, and before and behind a name. */
const BETWEEN_NAMES = /\s*(?:[,،؛、]|(?<!&#?\w+);)\s*/;
const AROUND = /^(\s*(?::\s+)?)(.*?)(:?\s*)$/s;

/** A text as templates write it. */
const asInTemplates = nunjucks.compile("{{ name }}", new nunjucks.Environment(null, TEMPLATE_OPTIONS));

/**
 * Marks on the pages of a translation what is not translated with its language: wherever a name in the language of the
 * original stands by itself, or several, and not within a sentence. What lies in an element that names its language is
 * left alone.
 */
export function markedForeign({ untranslated, translatedFrom }: Catalog): (html: string) => string {
  if (translatedFrom === undefined || !untranslated) return (html) => html;
  const names = new Set([...untranslated].map((name) => asInTemplates.render({ name: name.trim() })));
  // The names of kinds begin with a capital where they are headings.
  const isName = (text: string) => names.has(text) || names.has(text.charAt(0).toLowerCase() + text.slice(1));
  const isForeign = (text: string) =>
    text !== "" && (isName(text) || text.split(BETWEEN_NAMES).every((each) => each !== "" && isName(each)));
  const language = `lang="${translatedFrom}"`;
  return (html) => {
    /** The element with a language of its own that is being read, and how many of its kind are open in it. */
    let own = { name: "", open: 0 };
    let isDrawing = false;
    return html.replace(TAG, (whole, slash: string, name: string, attributes: string, text: string, at: number) => {
      const isEnd = slash !== "";
      if (name === "svg") isDrawing = !isEnd;
      if (own.open > 0) {
        if (name === own.name) own.open += isEnd ? -1 : 1;
        if (own.open > 0) return whole;
      } else if (!isEnd && name !== "html" && /\slang="/.test(attributes)) {
        own = { name, open: 1 };
        return whole;
      }
      if (text.trim() === "" || UNMARKED.test(name)) return whole;
      const [, before = "", said = "", behind = ""] = AROUND.exec(text) ?? [];
      if (!isForeign(said)) return whole;
      const direction = BLOCK.test(name) ? ' dir="auto"' : "";
      if (!isEnd && html.startsWith(`</${name}>`, at + whole.length))
        return `<${name}${attributes} ${language}${direction}>${text}`;
      if (isDrawing) return whole;
      return `<${slash}${name}${attributes}>${before}<span ${language}>${said}</span>${behind}`;
    });
  };
}
