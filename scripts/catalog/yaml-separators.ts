import type { Splice } from "../diagnostics/splice.ts";
import type { Mend } from "./yaml-mend.ts";

/** Spaces that look like the ordinary one, and are letters to YAML. */
const ODD = "\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";

/** Any of them, or a wide colon. */
export const ODD_SIGNS = new RegExp(`[${ODD}\\uff1a]`);
const LINE = new RegExp(
  `^([ \\t${ODD}]*)((?:-[ \\t${ODD}]+)*)(?:([A-Za-z][\\w-]*)([ \\t${ODD}]*[:\\uff1a](?:[ \\t${ODD}]+|$|(?<=\\uff1a))))?`,
);

/** What stands for the spaces and colons of YAML on one line and is something else: a no-break space, a wide colon. */
function separatorsOf(line: string, from: number): Splice[] {
  const [whole = "", indent = "", dashes = "", key = "", colon = ""] = LINE.exec(line) ?? [];
  // A word with a capital letter is a key at most at the beginning of a line: French has a no-break space before each colon.
  const isWord = /^[A-Z]/.test(key) && indent + dashes !== "";
  if (!ODD_SIGNS.test(isWord ? indent + dashes : whole)) return [];
  const spaced = (text: string) => text.replace(new RegExp(`[${ODD}]`, "g"), " ");
  const parts = [
    { text: indent, meant: spaced(indent) },
    { text: dashes, meant: spaced(dashes) },
    { text: key, meant: key },
    { text: colon, meant: ODD_SIGNS.test(colon) && !isWord ? ": " : colon },
  ];
  let at = from;
  return parts.flatMap(({ text, meant }) => {
    const start = at;
    at += text.length;
    return text === meant ? [] : [{ start, end: at, insert: meant }];
  });
}

/**
 * The lines of a part of a text that such signs keep from being what they look like, as one mend.
 *
 * @param from where the part begins, and `to` where it ends; whole lines are looked at
 */
export function oddSeparators(yaml: string, from: number, to: number): Mend[] {
  const start = yaml.lastIndexOf("\n", from - 1) + 1;
  const end = yaml.indexOf("\n", to);
  const splices: Splice[] = [];
  let at = start;
  for (const line of yaml.slice(start, end === -1 ? undefined : end).split("\n")) {
    for (const splice of separatorsOf(line, at)) splices.push(splice);
    at += line.length + 1;
  }
  const [first] = splices;
  if (!first) return [];
  return [
    {
      at: { from: first.start, to: Math.max(first.end, first.start + 1) },
      message: yaml.slice(first.start, first.end).includes("\uff1a")
        ? "This colon is not the ordinary one, so it makes no key."
        : "A space on this line is not the ordinary one, so YAML takes it for a letter.",
      hint: "Type the spaces and the colon again, with the space bar and the colon's own key.",
      splices,
      isSafe: true,
    },
  ];
}
