import { SaxesParser, type SaxesTagNS } from "saxes";
import { later, t, translated } from "../../diagnostics/messages.ts";
import { type AssetFault, faultsOfDeclarations, MOST_FAULTS } from "./style-sheet.ts";

const SVG = "http://www.w3.org/2000/svg";

/** What draws, and neither runs, nor holds a page, nor asks for another file: all of the rest is refused. */
const DRAWING = new Set(
  (
    "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath style " +
    "linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer " +
    "feComposite feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset feDropShadow"
  ).split(" "),
);

/** What drawing programs leave of their own: elements and attributes of other names, which draw nothing. */
const isForeign = (uri: string) => uri !== SVG && uri !== "";

const XLINK = "http://www.w3.org/1999/xlink";

/**
 * What is wrong in an SVG: that it cannot be read, could run something, or asks for another file. A browser that opens
 * the file by itself would run what is in it as the site's own.
 */
export function faultsOfSvg(text: string): AssetFault[] {
  const faults: AssetFault[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let [line, column] = [1, 1];
  let depth = 0;
  let style: { line: number; text: string } | undefined;
  const add = (code: AssetFault["code"], message: string, hint: string, length = 1) =>
    faults.push({ line, column, length, code, message, hint });

  parser.on("doctype", () => {
    [line, column] = [parser.line, 1];
    add(
      "unsafe-asset",
      t`The SVG has a DOCTYPE, which may bring in other files.`,
      t`Remove the line \`<!DOCTYPE …>\`.`,
    );
  });
  parser.on("opentagstart", ({ name }) => {
    [line, column] = [parser.line, Math.max(1, parser.column - name.length)];
  });
  parser.on("opentag", (tag) => {
    if (depth++ === 0 && (tag.local !== "svg" || tag.uri !== SVG))
      add(
        "broken-asset",
        t`The file begins with \`<${tag.name}>\`, so it is no SVG.`,
        t`Begin it with \`<svg xmlns="${SVG}">\`.`,
      );
    if (depth > DEEPEST) {
      add("broken-asset", t`The drawing is nested too deeply.`, t`Group its parts in at most ${DEEPEST} levels.`);
      throw new Error("told");
    }
    if (isForeign(tag.uri)) {
      // An element of HTML would be one of a page.
      if (tag.uri.includes("xhtml"))
        add("unsafe-asset", t`\`<${tag.name}>\` is an element of a page.`, t`Remove this element.`, tag.name.length);
      return;
    }
    if (!DRAWING.has(tag.local))
      add(
        "unsafe-asset",
        t`\`<${tag.name}>\` may not stand in an SVG here: it may run something, or ask for another file.`,
        t`Export the drawing as plain SVG, with shapes, text and gradients only.`,
        tag.name.length,
      );
    if (tag.local === "style") style = { line: parser.line, text: "" };
    for (const attribute of Object.values(tag.attributes))
      look(tag, attribute.name, attribute.local, attribute.uri, attribute.value);
  });
  const look = (tag: SaxesTagNS, name: string, local: string, uri: string, value: string) => {
    const isLink = local === "href" && (uri === "" || uri === XLINK);
    if (/^on/i.test(local) || (isLink && !/^\s*#/.test(value)))
      add(
        "unsafe-asset",
        isLink
          ? t`\`${name}\` of \`<${tag.name}>\` leads out of the drawing.`
          : t`\`${name}\` of \`<${tag.name}>\` runs something.`,
        isLink
          ? t`Name a part of the drawing, such as \`#shape\`, or remove this attribute.`
          : t`Remove this attribute.`,
        tag.name.length,
      );
    else if (local === "style" || /url\s*\(/i.test(value))
      for (const fault of faultsOfDeclarations(local === "style" ? value : `fill: ${value}`))
        add(fault.code, fault.message, fault.hint, tag.name.length);
  };
  parser.on("text", (piece) => {
    if (style) style.text += piece;
  });
  parser.on("cdata", (piece) => {
    if (style) style.text += piece;
  });
  parser.on("closetag", ({ local }) => {
    depth--;
    if (local !== "style" || !style) return;
    const { line: first, text } = style;
    style = undefined;
    for (const fault of faultsOfDeclarations(text, "stylesheet"))
      faults.push({ ...fault, line: first + fault.line - 1 });
  });
  parser.on("error", (error) => {
    [line, column] = [parser.line, Math.max(1, parser.column)];
    add("broken-asset", t`The SVG cannot be read: ${saidByParser(error.message)}.`, t`Export it again as SVG.`);
  });
  try {
    parser.write(text).close();
  } catch {
    // What keeps it from being read has been told.
  }
  return faults.slice(0, MOST_FAULTS);
}

const DEEPEST = 100;

/** What the parser mostly says, before the name that it says it of, so that it is said in the language of the moment too. */
const SAID: ReadonlySet<string> = new Set([
  later("attribute without value"),
  later("disallowed character"),
  later("disallowed character in tag name"),
  later("document must contain a root element"),
  later("documents may contain only one root"),
  later("duplicate attribute"),
  later("forward-slash in opening tag not followed by >"),
  later("malformed comment"),
  later("no whitespace between attributes"),
  later("text data outside of root node"),
  later("unbound namespace prefix"),
  later("unclosed tag"),
  later("undefined entity"),
  later("unexpected close tag"),
  later("unexpected end"),
  later("unmatched closing tag"),
  later("unquoted attribute value"),
]);

function saidByParser(message: string): string {
  const [what = "", ...names] = message.replace(/^\d+:\d+: |\.$/g, "").split(": ");
  return [SAID.has(what) ? translated(what) : what, ...names].join(": ");
}
