/** The largest size of a role file, in bytes. */
const MOST_BYTES = 256 * 1024;

/** Repeats a piece until a text is full. `at` counts from 0. */
type Fill = (piece: string | ((at: number) => string), separator?: string) => string;

const FRONT = `title: Data Engineer
summary: Builds what brings data from where it arises to the people who need it.
domain: data
reviewed: 2026-11-20
`;

const inYaml = (make: (fill: Fill) => string) => (fill: Fill) => `---\n${FRONT}${make(fill)}\n---\n`;
const aliases = (make: (fill: Fill) => string) => inYaml((fill) => `aliases: [${make(fill)}]`);
const inBody = (make: (fill: Fill) => string) => (fill: Fill) =>
  `---\n${FRONT}---\n\n## What they do\n\n${make(fill)}\n`;
const everywhere = (make: (fill: Fill) => string) => (fill: Fill) => make(fill);

const name = (at: number) => `x${at.toString(36)}`;

/** Files made to stop or slow whoever checks them: each of some size that is nearly reached, by what it holds. */
const SHAPES: Readonly<Record<string, (fill: Fill) => string>> = {
  // The bare text, without front matter.
  "nothing but hyphens": everywhere((fill) => fill("-")),
  "nothing but line breaks": everywhere((fill) => `x${fill("\n")}`),
  "delimiters and nothing else": everywhere((fill) => fill("---\n")),
  "delimiters with spaces": everywhere((fill) => fill("--- \n")),
  "no front matter": everywhere((fill) => fill("word ")),

  "single letters in the body": inBody((fill) => fill("a ")),
  "single letters as paragraphs": inBody((fill) => fill("a\n\n")),
  "sentences of one letter": inBody((fill) => fill("A. ")),
  "one long word": inBody((fill) => fill("a")),
  "one long sentence": inBody((fill) => fill("utilise the word ")),
  "long sentences": inBody((fill) => fill(`${"organisational considerations necessitate ".repeat(12)}.\n\n`)),
  "words with a plainer one": inBody((fill) => fill("utilise ")),
  "the same sentence": inBody((fill) => fill("They write the programs that answer all requests of people.\n\n")),
  "quotes in the body": inBody((fill) => fill('"')),
  "full stops": inBody((fill) => fill(".")),
  "hyphens between letters": inBody((fill) => fill("a-")),
  "apostrophes between letters": inBody((fill) => fill("a'")),
  ampersands: inBody((fill) => fill("a&")),
  "slashes between letters": inBody((fill) => fill("a/")),
  "marks on one letter": inBody((fill) => `a${fill("\u0301")}`),
  "emoji joined": inBody((fill) => fill("\u{1f469}\u200d")),
  "beginnings of declarations": inBody((fill) => fill("<!")),
  "beginnings of elements": inBody((fill) => fill("<b> ")),
  "beginnings of comments": inBody((fill) => fill("<!-- ")),
  "beginnings of instructions": inBody((fill) => fill("<?")),
  "beginnings of sections": inBody((fill) => fill("<![CDATA[")),
  "the same heading": inBody((fill) => fill("## What they do\n")),
  "other headings": inBody((fill) => fill((at) => `## ${name(at)}\n`)),
  "headings of the first level": inBody((fill) => fill("# x\n")),
  citations: inBody((fill) => fill("[@src]")),
  "citations of many sources": inBody((fill) => fill((at) => `[@${name(at)}]`)),
  "citations without an end": inBody((fill) => fill("[@src, ")),
  "a citation of a place without an end": inBody((fill) => `[@src,${fill(" a")}`),
  "citations on lines": inBody((fill) => fill("[@src]\n")),
  "links nowhere": inBody((fill) => fill("[a](b) ")),
  "links to many pages": inBody((fill) => fill((at) => `[a](/roles/${name(at)}/) `)),
  "addresses in JavaScript": inBody((fill) => fill("[a](javascript:b)\n")),
  "opening brackets": inBody((fill) => fill("[")),
  "brackets in brackets": inBody((fill) => fill("[a](")),
  "exclamation marks and brackets": inBody((fill) => fill("![")),
  images: inBody((fill) => fill("![a](b)")),
  stars: inBody((fill) => fill("*a ")),
  "stars and underscores": inBody((fill) => fill("*a_")),
  "stars behind words": inBody((fill) => fill("a**b")),
  "backticks of growing length": inBody((fill) => fill((at) => `${"`".repeat((at % 300) + 1)}a`)),
  "quotations in quotations": inBody((fill) => fill(">")),
  "quotations with spaces": inBody((fill) => fill("> ")),
  "lists in lists": inBody((fill) => fill("- ")),
  "lists ever further in": inBody((fill) => fill((at) => `${"  ".repeat(at % 300)}- a\n`)),
  "numbers of lists": inBody((fill) => fill("1. ")),
  definitions: inBody((fill) => fill((at) => `[${name(at)}]: /x\n`)),
  "definitions begun": inBody((fill) => fill("[a]: ")),
  "cells of a table": inBody((fill) => `|a|b|\n|-|-|\n${fill("|a|b|\n")}`),
  "columns of a table": inBody((fill) => `${fill("|a")}\n${"|-".repeat(1000)}`),
  "hyphens under a table": inBody((fill) => `a | b\n${fill("-|")}`),
  entities: inBody((fill) => fill("&amp;")),
  "ampersands and letters": inBody((fill) => fill("&a")),
  backslashes: inBody((fill) => fill("\\")),
  fences: inBody((fill) => fill("```\n")),
  "fences of tildes": inBody((fill) => fill("~~~ a\n")),
  spaces: inBody((fill) => `a${fill(" ")}b`),
  "spaces at ends of lines": inBody((fill) => fill("a  \n")),
  tabs: inBody((fill) => fill("\ta\n")),
  "underlines of headings": inBody((fill) => fill("a\n=\n")),
  "addresses between angle brackets": inBody((fill) => fill("<https://a.b>")),
  "angle brackets": inBody((fill) => fill("<")),
  "invisible characters": inBody((fill) => fill("\u200b")),
  "invisible characters on lines": inBody((fill) => fill("a\u200bb\n")),
  "letters of two scripts": inBody((fill) => fill("a\u0430 ")),
  "conflict markers": inBody((fill) => fill("<<<<<<< a\n=======\n>>>>>>> b\n")),
  "text decoded twice": inBody((fill) => fill("\u00c3\u00a9")),
  footnotes: inBody((fill) => fill((at) => `[^${at}] `)),
  "boxes to tick": inBody((fill) => fill("- [ ] a\n")),

  "dashes in the front matter": inYaml((fill) => `aliases:\n  ${fill("- ")}`),
  "dashes at the beginning": inYaml((fill) => fill("- ")),
  "question marks": inYaml((fill) => fill("? ")),
  "question marks in brackets": inYaml((fill) => `aliases: [${fill("? ")}]`),
  brackets: inYaml((fill) => `aliases: ${fill("[")}`),
  "brackets closed": inYaml((fill) => `aliases: ${half(fill, "[")}${half(fill, "]")}`),
  "brackets that close nothing": inYaml((fill) => `aliases: ${fill("]")}`),
  braces: inYaml((fill) => `aliases: ${fill("{")}`),
  "braces with keys": inYaml((fill) => `aliases: ${fill("{ a: ")}`),
  "braces of many keys": inYaml((fill) => `aliases: { ${fill((at) => `${name(at)}: 1, `)} }`),
  "keys on one line": inYaml((fill) => `aliases: ${fill("a: ")}`),
  "keys ever further in": inYaml((fill) => fill((at) => `${" ".repeat(at + 1)}a:\n`)),
  "a little further in each time": inYaml((fill) => `aliases:\n${fill((at) => `${" ".repeat((at % 200) + 1)}- a\n`)}`),
  anchors: inYaml((fill) => `aliases: ${fill("&a ")}`),
  "anchors in a list": aliases((fill) => fill((at) => `&${name(at)} x, `)),
  "aliases of YAML": aliases((fill) => fill("*a , ")),
  "aliases of YAML on lines": inYaml((fill) => `aliases:\n${fill((at) => `  - *${name(at)}\n`)}`),
  tags: inYaml((fill) => `aliases: ${fill("!a ")}`),
  "tags in a list": aliases((fill) => fill("!a x, ")),
  "merge keys": inYaml((fill) => fill((at) => `${name(at)}: { <<: a }\n`)),
  "one long key": inYaml((fill) => `${fill("a")}: b`),
  "one long value": inYaml((fill) => `aliases: [${fill("a")}]`),
  "one long title": everywhere((fill) => `---\ntitle: ${fill("a ")}\n---\n`),
  escapes: inYaml((fill) => `suits: ["${fill("\\u0000")}"]`),
  "wrong escapes": inYaml((fill) => `suits: ["${fill("\\q")}"]`),
  "wrong escapes on lines": inYaml((fill) => `suits:\n${fill('  - "\\q"\n')}`),
  colons: inYaml((fill) => `suits: ${fill(": ")}`),
  "texts with a colon": inYaml((fill) => `suits:\n${fill("  - a: b: c\n")}`),
  "texts that begin with a sign": inYaml((fill) => `suits:\n${fill("  - @a\n")}`),
  "quotes never closed": inYaml((fill) => `suits:\n${fill('  - "a\n')}`),
  "quotes in brackets": inYaml((fill) => `suits: [${fill('"a, ')}]`),
  "single quotes": inYaml((fill) => `suits: [${fill("'a' ")}]`),
  "double quotes": inYaml((fill) => `suits: ${fill('"')}`),
  "typographic quotes": aliases((fill) => fill("“a, b”, ")),
  "typographic quotes opened": aliases((fill) => fill("“a, ")),
  commas: aliases((fill) => fill(",")),
  "numbers in two": inYaml((fill) => `levels: { a: { ${fill((at) => `${name(at)}: 90,000, `)} } }`),
  "texts in braces with commas": inYaml((fill) => `levels: { ${fill((at) => `${name(at)}: a, `)} }`),
  comments: inYaml((fill) => fill("# a\n")),
  "comments behind texts": inYaml((fill) => `suits:\n${fill("  - a #b\n")}`),
  "headings among keys": inYaml((fill) => fill("## a b\n- c\n")),
  "hashes and line breaks": inYaml((fill) => fill("## a\n\n\n")),
  "a heading and line breaks": inYaml((fill) => `## a${fill("\n")}- b`),
  "keys without a colon": inYaml((fill) => fill("a\n  b: c\n")),
  "keys without a space": inYaml((fill) => fill((at) => `${name(at)}:b\n`)),
  "dashes without a space": inYaml((fill) => `suits:\n${fill("  -b\n")}`),
  "tabs for spaces": inYaml((fill) => `suits:\n${fill("\t- b\n")}`),
  "no-break spaces": inYaml((fill) => `suits:\n${fill("\u00a0\u00a0- b\n")}`),
  "line breaks in a text": inYaml((fill) => `suits: "${fill("\n")}"`),
  "a text over lines": inYaml((fill) => `suits: a\n${fill("  b\n")}`),
  "a text over lines with colons": inYaml((fill) => `suits: a\n${fill("  b: c\n")}`),
  "block texts": inYaml((fill) => fill((at) => `${name(at)}: |\n  a\n`)),
  documents: inYaml((fill) => fill("...\n")),
  "percent signs": inYaml((fill) => fill("%a\n")),
  "the same key": inYaml((fill) => fill("suits: a\n")),
  "the same key with lists": inYaml((fill) => fill("suits:\n  - a\n")),
  "the same key in braces": inYaml((fill) => `levels: { ${fill("a: b, ")} }`),
  "unknown keys": inYaml((fill) => fill((at) => `${name(at)}: b\n`)),
  "keys that are nearly right": inYaml((fill) => fill((at) => `aliasse${name(at)}: b\n`)),
  "unknown keys in braces": inYaml((fill) => `skills: { ${fill((at) => `${name(at)}, `)} }`),
  "forbidden keys": inYaml((fill) => fill((at) => `${name(at)}: { constructor: b }\n`)),
  "skills that do not exist": inYaml((fill) => `skills: { core: [${fill((at) => `pyhton${name(at)}, `)}] }`),
  "the same skill": inYaml((fill) => `skills: { core: [${fill("sql, ")}] }`),
  alternatives: inYaml((fill) => `skills: { core: [${fill("{ any: [sql, git] }, ")}] }`),
  "skills of a level": inYaml(
    (fill) => `levels: { junior: { skills: { ${fill((at) => `${name(at)}: wroking, `)} } } }`,
  ),
  "levels that do not exist": inYaml((fill) => `levels:\n${fill((at) => `  ${name(at)}: {}\n`)}`),
  "duties of the wrong kind": inYaml((fill) => `levels: { junior: { duties: [${fill("1, ")}] } }`),
  "many aliases": aliases((fill) => fill((at) => `${name(at)} engineer, `)),
  "short aliases": aliases((fill) => fill("a, ")),
  "empty aliases": aliases((fill) => fill("~, ")),
  "aliases with invisible characters": aliases((fill) => fill((at) => `"${name(at)}\u200b", `)),
  "wrong old addresses": inYaml((fill) => `moved-from: [${fill((at) => `${name(at)} A, `)}]`),
  "wrong reviewers": inYaml((fill) => `reviewers: [${fill((at) => `${name(at)}-, `)}]`),
  relations: inYaml((fill) => `related: [${fill((at) => `{ role: ${name(at)}, why: It is near. }, `)}]`),
  steps: inYaml(
    (fill) => `roadmap:\n${fill((at) => `  - { id: ${name(at)}, title: Step, after: [${name(at + 1)}] }\n`)}`,
  ),
  "steps that wait for all": inYaml(
    (fill) =>
      `roadmap:\n${Array.from({ length: 20 }, (_, at) => `  - { id: ${name(at)}, title: Step, after: [${fill20(fill, at)}] }`).join("\n")}`,
  ),
  resources: inYaml(
    (fill) =>
      `roadmap: [{ title: One, resources: [${fill("{ title: ab, url: http://a.b, kind: docs, free: yes }, ")}] }]`,
  ),
  salaries: inYaml((fill) => `levels: { junior: { salary: [${fill('{ low: "1,000", high: 1, area: US }, ')}] } }`),
  sources: inYaml((fill) => `sources: [${fill((at) => `projections${name(at)}, `)}]`),
  dates: inYaml((fill) => `x: [${fill("2026-11-20, ")}]`),
  "places to fill in": inYaml((fill) => `suits: [${fill("TODO, ")}]`),
};

function half(fill: Fill, piece: string): string {
  const whole = fill(piece);
  return whole.slice(0, whole.length / 2);
}

function fill20(fill: Fill, at: number): string {
  const whole = fill((each) => `${name((at + each) % 20)}, `);
  return whole.slice(0, whole.length / 20).replace(/,[^,]*$/, "");
}

/** The worst files that are known, each of nearly `bytes` bytes, by what they hold. */
export function worstFiles(bytes = MOST_BYTES): [what: string, text: string][] {
  return Object.entries(SHAPES).map(([what, make]) => {
    const around = Buffer.byteLength(make(() => ""));
    const fill: Fill = (piece) => {
      let text = "";
      let left = bytes - around;
      for (let at = 0; ; at++) {
        const next = typeof piece === "string" ? piece : piece(at);
        left -= Buffer.byteLength(next);
        if (left < 0) return text;
        text += next;
      }
    };
    return [what, make(fill)];
  });
}
