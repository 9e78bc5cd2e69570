import type { CssNode } from "css-tree";
import parse from "css-tree/parser";
import walk from "css-tree/walker";

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
            message: `There is no file \`${address}\` in \`_assets/\`.`,
            hint: "Put it there, or remove what asks for it.",
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
  message: `\`${address.slice(0, 60)}\` is no file of the site.`,
  hint: "Put the file into `_assets/`, and name it alone, such as `pattern.svg`.",
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
      const told = `The styles cannot be read here: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`;
      faults.push({
        line,
        column,
        length: 1,
        code: "broken-asset",
        message: told,
        hint: "Mend the line, or remove it.",
      });
    },
  });
  const address = (node: CssNode, value: string) => {
    const fault = faultOf(value);
    if (fault) add(node, "unsafe-asset", fault.message, fault.hint);
  };
  walk(tree, (node) => {
    if (node.type === "Atrule" && /^(?:import|charset|namespace)$/i.test(node.name)) {
      const message = `\`@${node.name}\` is not known here: the site's style sheet is one file.`;
      add(node, "unsafe-asset", message, "Copy what it brings in into the style sheet itself, or remove the line.");
    } else if (node.type === "Url") {
      address(node, node.value);
    } else if (node.type === "Function" && /^(?:-webkit-)?(?:image-set|image|src)$/i.test(node.name)) {
      for (const child of node.children) if (child.type === "String") address(child, child.value);
    } else if (node.type === "Raw" && /url\s*\(|image-set/i.test(node.value)) {
      add(node, "unsafe-asset", "An address stands in what cannot be read.", "Write it as the value of a property.");
    }
  });
  return faults.slice(0, MOST_FAULTS);
}

/** So many faults of one file are told. */
export const MOST_FAULTS = 20;
