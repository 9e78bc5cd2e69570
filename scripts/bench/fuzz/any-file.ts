import fc, { type Arbitrary } from "fast-check";
import { worstFiles } from "./worst-files.ts";

/** Signs that mean something in YAML, Markdown or a regular expression, and names that every object has. */
const PIECES = [
  ..."-?:,[]{}#&*!|>'\"%@`\\/.<>()=~^$+_ \t\n0a",
  ...[
    "\n  ",
    "\n- ",
    "\n    - ",
    "---",
    "\n---\n",
    "...",
    "{{",
    "<<",
    "<!",
    "<!--",
    "](",
    "![",
    "[@",
    "[^1]",
    "\n## ",
    "```",
    "\u0000",
  ],
  ...["\ufeff", "\u202e", "\u200b", "\u2028", "\ud800", "\u0412", "\u00a0", "\u{1f469}\u200d", "e\u0301", "\r\n", "\r"],
  ...[
    "title",
    "aliases",
    "skills",
    "levels",
    "junior",
    "roadmap",
    "sources",
    "reviewed",
    "2026-11-20",
    "sql",
    "core",
    "any",
  ],
  ...[
    "toString",
    "valueOf",
    "hasOwnProperty",
    "__proto__",
    "constructor",
    "null",
    "true",
    "1e999",
    "0x10",
    "https://a.b",
    "//a",
  ],
];

const FRONT = "title: Data Engineer\nsummary: Builds what brings data to people.\ndomain: data\nreviewed: 2026-11-20\n";
const inFile = (yaml: string, body: string) => `---\n${FRONT}${yaml}\n---\n${body}`;

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((each) => each.join(""));

/** Data as YAML has it, written in brackets. */
const flow = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.constantFrom(...PIECES), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.string()),
      fc.array(tie("value"), { maxLength: 5 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...PIECES), fc.string()), tie("value"), { maxKeys: 5 }),
    ),
  }))
  .value.map((value) => JSON.stringify(value) ?? "");

const keys = "aliases occupations skills ladder levels roadmap routes pros related sources moved-from toString".split(
  " ",
);
const shaped = fc
  .array(fc.tuple(fc.constantFrom(...keys), fc.oneof(flow, pieces)), { maxLength: 4 })
  .map((entries) => entries.map(([key, value]) => `${key}: ${value}`).join("\n"));

/** Small files of the known worst kinds, cut short somewhere. */
const cut = fc
  .tuple(fc.constantFrom(...worstFiles(1500).map(([, text]) => text)), fc.nat(1500), pieces)
  .map(([text, at, rest]) => text.slice(0, at) + rest + text.slice(at));

/** What a stranger may send as a role's file: any bytes, YAML of many shapes, Markdown. */
export const anyFile: Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .oneof(
      pieces,
      fc.tuple(shaped, pieces).map(([yaml, body]) => inFile(yaml, body)),
      pieces.map((yaml) => inFile(yaml, "")),
      cut,
    )
    .map((text) => new Uint8Array(Buffer.from(text))),
);
