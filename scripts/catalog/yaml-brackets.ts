import type { Span } from "./mended-text.ts";
import { flowParts, type YamlLine } from "./yaml-lines.ts";
import { type FirstFault, type Mend, replacing } from "./yaml-mend.ts";

/** Two entries in brackets with nothing between them. */
export function missingComma(
  { code, message, from }: FirstFault,
  yaml: string,
  where: "after a word" | "anywhere",
): Mend[] {
  const isBetween = code === "BLOCK_IN_FLOW" || (code === "MISSING_CHAR" && message.includes("Missing ,"));
  if (!isBetween) return [];
  const restOfLine = restOfLineAt(yaml, from);
  const rest = yaml.slice(restOfLine.from, restOfLine.to);
  if (where === "after a word" && !/^[^\s"'“„‘]\S*\s+[a-z][a-z0-9-]*:\s/.test(rest)) return [];
  // Before the next key; else before what the parser did not expect.
  const key = /(?<=\S)(\s+)[a-z][a-z0-9-]*:\s/.exec(rest);
  const at = key ? from + key.index : from - (/\s*$/.exec(yaml.slice(0, from))?.[0].length ?? 0);
  return [
    {
      at: { from: at, to: at + 1 },
      message: "A comma is missing between two entries.",
      hint: "Put a comma between them.",
      splices: [{ start: at, end: at, insert: "," }],
      isSafe: false,
      doubtful: [restOfLine],
    },
  ];
}

function restOfLineAt(yaml: string, from: number): Span {
  const end = yaml.indexOf("\n", from);
  return { from, to: end === -1 ? yaml.length : end };
}

/** A bracket that closes what is not open. */
export function surplusBracket({ from }: FirstFault, yaml: string): Mend[] {
  const sign = yaml[from] ?? "";
  if (!/[\]}]/.test(sign)) return [];
  const at = { from, to: from + 1 };
  return [
    {
      at,
      message: `There is a \`${sign}\` too many.`,
      hint: "Remove it.",
      splices: [replacing(at, "")],
      isSafe: false,
      doubtful: [restOfLineAt(yaml, from)],
    },
  ];
}

/** Brackets that open on a line and are not closed on it. */
export function unclosedBrackets(lines: readonly (YamlLine | undefined)[]): Mend[] {
  return lines.flatMap((line) => {
    if (!line || !/^[[{]/.test(line.value.text)) return [];
    const { value } = line;
    const { closers } = flowParts(value.text, value.from);
    if (closers === "") return [];
    const padding = closers.startsWith("}") && !value.text.endsWith(" ") ? " " : "";
    return [
      {
        at: { from: value.from, to: value.to },
        message: "A bracket is opened here and not closed.",
        hint: "Add the closing bracket where the list or mapping ends.",
        splices: [{ start: value.to, end: value.to, insert: padding + closers }],
        isSafe: false,
      },
    ];
  });
}
