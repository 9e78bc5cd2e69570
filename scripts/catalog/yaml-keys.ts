import { slugFrom } from "../schema/common.ts";
import type { YamlLine } from "./yaml-lines.ts";
import { type Mend, replacing } from "./yaml-mend.ts";

/** Headings as a text has them, above what should be the entries of a key. */
export function headingsForKeys(yaml: string): Mend[] {
  const lines = yaml.split("\n");
  let from = 0;
  return lines.flatMap((line, number) => {
    const heading = /^#{2,6} (.*[^\s:#])\s*$/.exec(line)?.[1];
    const at = { from, to: from + line.trimEnd().length };
    from += line.length + 1;
    if (heading === undefined) return [];
    let below = number + 1;
    while (lines[below]?.trim() === "") below++;
    if (!/^\s*- /.test(lines[below] ?? "")) return [];
    const key = slugFrom(heading);
    return {
      at,
      message: "This heading stands in the front matter, where it is no more than a comment.",
      hint: `Write a key with a colon, such as \`${key}:\`, or move it below the front matter.`,
      splices: [replacing(at, `${key}:`)],
      isSafe: false,
    };
  });
}

/** A key alone on its line, above what belongs to it; at the beginning of a line also one that is written like a title. */
export function missingColon({ text, from }: YamlLine, below: YamlLine | undefined): Mend[] {
  const [, indent = "", words] = /^( *)([a-z][a-z-]*)$/.exec(text) ?? /^()([A-Za-z]+(?: [A-Za-z]+)?)$/.exec(text) ?? [];
  if (words === undefined || !below || !(below.dashes !== "" || below.indent.length > indent.length)) return [];
  const at = { from: from + indent.length, to: from + text.length };
  const key = slugFrom(words);
  const isKey = key === words;
  return [
    {
      at,
      message: `There is no colon after \`${words}\`.`,
      hint: isKey ? "Put a colon behind it." : `Write it as a key, with a colon behind it: \`${key}:\`.`,
      splices: [replacing(at, `${key}:`)],
      isSafe: isKey,
    },
  ];
}

/** A dash or colon that the next word follows without a space, or an equals sign for a colon. */
export function missingSpace(line: YamlLine, after: "dash" | "colon"): Mend[] {
  const found =
    after === "dash"
      ? /^([ ]*)-(?=[^\s-])/.exec(line.text)
      : /^([ ]*(?:- )*)([a-z][a-z0-9-]*)(?::(?=[^\s:/])| ?=(?= ))/.exec(line.text);
  if (!found) return [];
  const end = line.from + found[0].length;
  const start = line.from + (found[1] ?? "").length;
  const isEqualsSign = found[0].endsWith("=");
  return [
    {
      at: { from: start, to: line.from + line.text.trimEnd().length },
      message: isEqualsSign
        ? `There is an equals sign after \`${found[2]}\`.`
        : after === "dash"
          ? "There is no space after the dash."
          : `There is no space after \`${found[2]}:\`.`,
      hint: isEqualsSign ? "Write a colon instead." : `Put a space after the ${after}.`,
      splices: isEqualsSign
        ? [{ start: start + (found[2] ?? "").length, end: end, insert: ":" }]
        : [{ start: end, end: end, insert: " " }],
      isSafe: true,
    },
  ];
}
