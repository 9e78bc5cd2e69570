import { later, t } from "../../diagnostics/messages.ts";
import {
  type CandidateFix,
  type ErrorContext,
  type FirstFault,
  firstBesides,
  HEADING,
  headingsForKeys,
  indentations,
  inserting,
  type KeysAt,
  missingColon,
  missingColonBeforeValue,
  missingComma,
  ODD_SEPARATOR,
  oddlySeparated,
  otherIndents,
  replacing,
  restOf,
  restOfLineAt,
  span,
  textOverLines,
  textsWithoutQuotes,
  unclosedQuotes,
  type YamlFix,
} from "./candidate-fixes.ts";
import { flowParts, type YamlLine, yamlLines } from "./lines.ts";
import { EXPLANATIONS, said } from "./parser-errors.ts";

/** A mistake that people make in YAML. */
interface Rule {
  /**
   * A text with the mistake, and as it was meant: the words of the rule are those that are said of it. Those that every
   * candidate says in its own way, about what it found, are not looked up.
   */
  example: readonly [wrong: string, meant: string];
  message: string;
  hint: string;
  /** Whether the fix changes nothing but the way of writing. */
  isSafe: boolean;
  candidates(context: ErrorContext): CandidateFix[];
}

/** What comes between two entries in brackets, where nothing does. */
const COMMA = {
  message: later("A comma is missing between two entries."),
  hint: later("Put a comma between them."),
  isSafe: false,
};

/** The likeliest mistakes first. What they propose are guesses: whoever asks has to try them. */
export const RULES: readonly Rule[] = [
  {
    example: ["title:\u00a0Data\n", "title: Data\n"],
    ...ODD_SEPARATOR,
    candidates: ({ near, yaml }) => near.flatMap(({ from }) => oddlySeparated(yaml, from, from)),
  },
  {
    example: ["levels:\n\tjunior: {}\n", "levels:\n  junior: {}\n"],
    ...EXPLANATIONS.TAB_AS_INDENT,
    isSafe: true,
    candidates: ({ near, lines }) => near.flatMap((line) => otherIndents(line, lines.slice(lines.indexOf(line) + 1))),
  },
  {
    example: ["title: Data\npros\n  - Pay\n", "title: Data\npros:\n  - Pay\n"],
    message: "There is no colon after `pros`.",
    hint: later("Put a colon behind it."),
    isSafe: true,
    candidates: ({ here, lines, number }) => missingColon(here, lines[number + 1]),
  },
  {
    example: ["title: Data\nladder default\n", "title: Data\nladder: default\n"],
    message: "There is no colon after `ladder`.",
    hint: "Put a colon behind it: `ladder: default`.",
    isSafe: true,
    candidates: missingColonBeforeValue,
  },
  {
    example: ["title: Data\n## Pros\n\n  - Pay\n", "title: Data\npros:\n\n  - Pay\n"],
    ...HEADING,
    hint: "Write a key with a colon, such as `pros:`, or move it below the front matter.",
    candidates: ({ yaml, here, near }) =>
      headingsForKeys(yaml).filter(({ at }) => at.from <= here.to && at.to >= (near[1] ?? here).from),
  },
  {
    example: ["pros:\n  -Pay\n  - Calm\n", "pros:\n  - Pay\n  - Calm\n"],
    message: later("There is no space after the dash."),
    hint: later("Put a space after the dash."),
    isSafe: true,
    candidates: ({ near }) =>
      near.flatMap((line) => {
        const [found, indent = ""] = /^([ ]*)-(?=[^\s-])/.exec(line.text) ?? [];
        if (found === undefined) return [];
        return [{ at: restOf(line, indent.length), splices: [inserting(line.from + found.length, " ")] }];
      }),
  },
  {
    example: ["title: Data\nladder:default\n", "title: Data\nladder: default\n"],
    message: "There is no space after `ladder:`.",
    hint: later("Put a space after the colon."),
    isSafe: true,
    candidates: ({ near }) =>
      near.flatMap((line) => {
        const [found, before = "", key = ""] = /^([ ]*(?:- )*)([a-z][a-z0-9-]*):(?=[^\s:/])/.exec(line.text) ?? [];
        if (found === undefined) return [];
        const splices = [inserting(line.from + found.length, " ")];
        return [{ at: restOf(line, before.length), splices, message: t`There is no space after \`${key}:\`.` }];
      }),
  },
  {
    example: ["title: Data\nladder = default\n", "title: Data\nladder: default\n"],
    message: "There is an equals sign after `ladder`.",
    hint: later("Write a colon instead."),
    isSafe: true,
    candidates: ({ near }) =>
      near.flatMap((line) => {
        const [found, before = "", key = ""] = /^([ ]*(?:- )*)([a-z][a-z0-9-]*) ?=(?= )/.exec(line.text) ?? [];
        if (found === undefined) return [];
        const sign = { from: line.from + before.length + key.length, to: line.from + found.length };
        const message = t`There is an equals sign after \`${key}\`.`;
        return [{ at: restOf(line, before.length), splices: [replacing(sign, ":")], message }];
      }),
  },
  {
    example: ["a: { low: 1 high: 2 }\n", "a: { low: 1, high: 2 }\n"],
    ...COMMA,
    candidates: (context) => missingComma(context, /^[^\s"'“„‘]\S*\s+[a-z][a-z0-9-]*:\s/),
  },
  {
    example: ["a: One\n  Thing: or two\n", 'a: "One Thing: or two"\n'],
    message: later("This text goes over several lines and has a colon in one of them, so it is read as another key."),
    hint: later("Write the whole text on one line, and put quotes around it."),
    isSafe: true,
    candidates: ({ here, lines, number }) => {
      const begun = lines.slice(0, number).findLastIndex(({ key, dashes }) => key !== undefined || dashes !== "");
      const above = lines[begun];
      return [
        ...textOverLines(here, lines.slice(number + 1)),
        ...(above ? textOverLines(above, lines.slice(begun + 1)) : []),
      ];
    },
  },
  {
    example: ['title: "Data\nladder: default\n', 'title: "Data"\nladder: default\n'],
    message: later("This quote is never closed."),
    hint: later("Put a double quote behind the text as well."),
    isSafe: true,
    candidates: ({ lines, number }) =>
      lines.slice(0, number + 1).flatMap((line) => (isTooLong(line) ? [] : unclosedQuotes(line))),
  },
  {
    example: ["title: Note: Data\n", 'title: "Note: Data"\n'],
    ...EXPLANATIONS.BLOCK_AS_IMPLICIT_KEY,
    isSafe: true,
    candidates: ({ near, from }) => near.flatMap((line) => textsWithoutQuotes(line, from)),
  },
  {
    example: ['title: "C:\\Data"\n', 'title: "C:\\\\Data"\n'],
    ...EXPLANATIONS.BAD_DQ_ESCAPE,
    isSafe: true,
    candidates({ code, from, to, yaml }) {
      if (code !== "BAD_DQ_ESCAPE") return [];
      const at = yaml[from] === "\\" ? from : yaml.lastIndexOf("\\", from);
      return [{ at: { from: at, to: Math.max(to, at + 1) }, splices: [inserting(at, "\\")] }];
    },
  },
  {
    example: ["a: [b, 'c' {d: e}]\n", "a: [b, 'c', {d: e}]\n"],
    ...COMMA,
    candidates: (context) => missingComma(context, /^/),
  },
  {
    example: ["a: [One]]\nb: two\n", "a: [One]\nb: two\n"],
    message: "There is a `]` too many.",
    hint: later("Remove this sign."),
    isSafe: false,
    candidates({ from, yaml }) {
      const sign = yaml[from] ?? "";
      if (!/[\]}]/.test(sign)) return [];
      const at = { from, to: from + 1 };
      const doubtful = [restOfLineAt(yaml, from)];
      return [{ at, message: t`There is a \`${sign}\` too many.`, splices: [replacing(at, "")], doubtful }];
    },
  },
  {
    example: ["a: [One, two\nb: three\n", "a: [One, two]\nb: three\n"],
    message: later("A bracket is opened here and not closed."),
    hint: later("Add the closing bracket where the list or mapping ends."),
    isSafe: false,
    candidates: ({ near }) =>
      near.flatMap(({ value }) => {
        const closers = /^[[{]/.test(value.text) ? flowParts(value.text, value.from).closers : "";
        if (closers === "") return [];
        const padding = closers.startsWith("}") && !value.text.endsWith(" ") ? " " : "";
        return [{ at: span(value), splices: [inserting(value.to, padding + closers)] }];
      }),
  },
  {
    example: ["a:\n   b: one\n  c: two\n  d: three\n", "a:\n  b: one\n  c: two\n  d: three\n"],
    ...EXPLANATIONS.BAD_INDENT,
    isSafe: false,
    candidates: ({ lines, number }) =>
      [number, number + 1, firstBesides(lines, number)].flatMap((each) => indentations(lines, each)),
  },
];

/** A line that is longer was hardly written by a person, who might have made a slip in it. */
const LONGEST_LINE = 4000;

const isTooLong = ({ text }: YamlLine) => text.length > LONGEST_LINE;

/** Whatever may fix the first fault of a YAML text, the likeliest first. */
export function fixesFor(fault: FirstFault, yaml: string, keysAt: KeysAt): YamlFix[] {
  const lines = yamlLines(yaml);
  const number = lines.findLastIndex((line) => line.from <= fault.from);
  const here = lines[number];
  const before = lines.slice(0, number).findLast((line) => line.text.trim() !== "");
  const near = [here, before].filter((line) => line !== undefined);
  if (!here || near.some(isTooLong)) return [];
  const context: ErrorContext = { ...fault, yaml, keysAt, lines, number, here, near };
  return RULES.flatMap(({ message, hint, isSafe, candidates }) =>
    candidates(context).map((candidate) => ({ ...said({ message, hint }), isSafe, ...candidate })),
  );
}
