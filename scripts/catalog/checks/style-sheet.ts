import type { CssNode } from "css-tree";
import parse from "css-tree/parser";
import walk from "css-tree/walker";
import { later, t, translated } from "../../diagnostics/messages.ts";

/** Something wrong in a file of `_assets/`; lines and columns count from 1. */
export interface AssetFault {
  line: number;
  column: number;
  /** How many characters it is about. */
  length: number;
  code: "broken-asset" | "unsafe-asset";
  message: string;
  hint: string;
}

/**
 * What is wrong in a style sheet of a site's own: that it cannot be read, or asks for another file than those that lie
 * beside it.
 *
 * @param isThere whether a file of that name lies beside it
 */
export function faultsOfStyleSheet(text: string, isThere: (name: string) => boolean): AssetFault[] {
  return faultsIn(text, "stylesheet", (address) =>
    isThere(address)
      ? undefined
      : /^[\w.-]+$/.test(address)
        ? {
            message: t`There is no file \`${address}\` in \`_assets/\`.`,
            hint: t`Put it there, or remove what asks for it.`,
          }
        : OUTSIDE(address),
  );
}

/** The same of the styles of a drawing, which may name its own parts and nothing else. */
export function faultsOfDeclarations(
  text: string,
  context: "declarationList" | "stylesheet" = "declarationList",
): AssetFault[] {
  return faultsIn(text, context, (address) => (address.startsWith("#") ? undefined : OUTSIDE(address)));
}

const OUTSIDE = (address: string) => ({
  message: t`\`${address.slice(0, 60)}\` is no file of the site.`,
  hint: t`Put the file into \`_assets/\`, and name it alone, such as \`pattern.svg\`.`,
});

function faultsIn(
  text: string,
  context: "declarationList" | "stylesheet",
  faultOf: (address: string) => { message: string; hint: string } | undefined,
): AssetFault[] {
  const faults: AssetFault[] = [];
  const add = (node: CssNode, code: AssetFault["code"], message: string, hint: string) => {
    const { line = 1, column = 1 } = node.loc?.start ?? {};
    faults.push({ line, column, length: 1, code, message, hint });
  };
  const tree = parse(text, {
    context,
    positions: true,
    parseCustomProperty: true,
    onParseError({ line, column, message }) {
      const told = t`The styles cannot be read here: ${saidByParser(message)}.`;
      faults.push({
        line,
        column,
        length: 1,
        code: "broken-asset",
        message: told,
        hint: t`Mend the line, or remove it.`,
      });
    },
  });
  const address = (node: CssNode, value: string) => {
    const fault = faultOf(value);
    if (fault) add(node, "unsafe-asset", fault.message, fault.hint);
  };
  walk(tree, (node) => {
    if (node.type === "Atrule" && /^(?:import|charset|namespace)$/i.test(node.name)) {
      const message = t`\`@${node.name}\` is not known here: the site's style sheet is one file.`;
      add(node, "unsafe-asset", message, t`Copy what it brings in into the style sheet itself, or remove the line.`);
    } else if (node.type === "Url") {
      address(node, node.value);
    } else if (node.type === "Function" && /^(?:-webkit-)?(?:image-set|image|src)$/i.test(node.name)) {
      for (const child of node.children) if (child.type === "String") address(child, child.value);
    } else if (node.type === "Raw" && /url\s*\(|image-set/i.test(node.value)) {
      add(node, "unsafe-asset", t`An address stands in what cannot be read.`, t`Write it as the value of a property.`);
    }
  });
  return faults.slice(0, MOST_FAULTS);
}

/** What the parser mostly says, so that it is said in the language of the moment too. */
const SAID: ReadonlySet<string> = new Set([
  later("colon is expected"),
  later("hex or identifier is expected"),
  later("identifier is expected"),
  later("name is expected"),
  later("percent sign is expected"),
  later("selector is expected"),
  later("semicolon or block is expected"),
  later("unexpected end of input"),
  later("unexpected input"),
]);

function saidByParser(message: string): string {
  const said = `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  const [, sign] = /^("\S") is expected$/.exec(said) ?? [];
  return sign === undefined ? (SAID.has(said) ? translated(said) : said) : t`${sign} is expected`;
}

/** So many faults of one file are told. */
export const MOST_FAULTS = 20;
