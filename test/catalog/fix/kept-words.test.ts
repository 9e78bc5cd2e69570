import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { problemsOfRole, type Surroundings } from "../../../scripts/catalog/checks/check-role.ts";
import { fixedText } from "../../../scripts/catalog/fix/fix.ts";
import { tidiedRole } from "../../../scripts/catalog/fix/tidy.ts";
import type { FoundRole } from "../../../scripts/catalog/source/read-folder.ts";
import { withoutInvisible } from "../../../scripts/schema/characters.ts";
import { PROJECT_FOLDER } from "../../support/program.ts";
import { role, writeRolesFolder } from "../../support/roles-folder.ts";

/** What `fix` may change by design, each undone before words are compared. Nothing else may go. */
const BY_DESIGN: readonly [pattern: RegExp, by: string][] = [
  // A date in words gets digits.
  [/\b20 November 2026\b/g, "20.11.2026"],
  // A list's numbers become dashes.
  [/^[ \t]*\d{1,2}[.)][ \t]/gm, ""],
  // The address of a profile becomes the account's name.
  [/\b(?:https?:\/{0,2})?(?:www\.)?github\.com\/(?=[A-Za-z\d-])/g, ""],
  // The digits of a number or date may stand in other groups and another order.
  [/\d/g, " $& "],
  [/\byes\b/gi, "true"],
  [/\bno\b/gi, "false"],
  [/\bhttps?(?=:)/gi, "https"],
  [/\.md\b/g, ""],
  // An id or a key has no capitals and no apostrophes.
  [/['’]/g, ""],
  [/ł/gi, "l"],
  [/(?<=[a-z])(?=[A-Z])/g, " "],
];

/** How often each of some things is there. */
function counted(things: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

function wordsOf(text: string): string[] {
  const plain = BY_DESIGN.reduce(
    (now, [pattern, by]) => now.replace(pattern, by),
    withoutInvisible(text).normalize("NFKD").replace(/\p{M}/gu, ""),
  );
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function lostWords(before: string, after: string): string[] {
  // A line that says the same as one above it may go: its words count once less.
  const lines = counted(after.split("\n"));
  const repeated = [...counted(before.split("\n"))].flatMap(([line, count]) =>
    /^ *[^:]+:(?: |$)/.test(line) && count > 1 && lines.get(line) === count - 1 ? wordsOf(line) : [],
  );
  const left = counted([...wordsOf(after), ...repeated]);
  return [...counted(wordsOf(before))].flatMap(([word, count]) => (count > (left.get(word) ?? 0) ? [word] : []));
}

const word = fc.constantFrom("data", "Café", "Łódź", "数据", "R&D", "C#", "a_b", "it’s", "Note:", "no", "1,000", "x");
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(" "));
const address = fc.constantFrom(
  "http://example.org/é?a=1&amp;b=%20",
  "http://example.org/a",
  "www.example.org",
  "<http://example.org/a b>",
  "http://example.org/a\\_b",
  "HTTP://Example.org/Straße",
  "../roles/backend-developer.md",
  "/roles/backend-developer",
  "/roles/Backend_Developer/",
  "//example.org",
  "javascript:alert(1)",
  "#Über",
);

/** A line or more of front matter, right or with a mistake. */
const entry = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("aliases", "Aliases", "pros", "cons", "moved from", "movedFrom", "suits", "Titel", "title"),
      words,
    )
    .map(([key, text]) => `${key}: ${text}`),
  fc
    .tuple(fc.constantFrom("aliases", "pros", "suits"), fc.array(words, { minLength: 1, maxLength: 3 }))
    .chain(([key, list]) =>
      fc
        .constantFrom("\n  - ", "\n- ", "\n\t- ", "\n  -", "\n  • ", "\n  1. ", "\n    ")
        .map((bullet) => `${key}:${list.map((text) => bullet + text).join("")}`),
    ),
  fc.tuple(words, words).map(([a, b]) => `aliases: [“${a}, ${b}”, ${a} # ${b}]`),
  fc.tuple(words, words).map(([a, b]) => `pros: "${a}" ${b}`),
  fc.tuple(words, words).map(([a, b]) => `pros: { ${a}: ${b}, ${b} }`),
  fc.constantFrom(
    "reviewed: 20 November 2026",
    "reviewed: 20.11.2026",
    "reviewed: 2026-11-20T10:30:00",
    "reviewers: [@octocat, https://github.com/octocat]",
    "skills: { core: [SQL, Git, Python.md, python ] }",
    "skills:\n\tcore: [sql]\n\tuseful: [java] # later",
    "levels:\n  junior:\n    salary: { low: 70,000, median: USD 80000, high: 90k, source: wage_statistics }",
    "levels:\n  junior: { summary: One }\n  junior: { summary: Two }",
    "levels:\n  junior:\n    summary: Same\n  mid:\n    summary: Other\n    summary: Same",
    "roadmap:\n  - title: Build it\n    resources: [{ title: T, url: http://example.org, kind: docs, free: yes }]",
    "sources: [wage_statistics, wage_statistics]",
    "aliases: *data",
    "aliases: &data [Data]",
    "pros: {{ data }} of",
    "occupations: { US: { code: 15-1252, fit: Close } }",
    "domain: Data",
    "# a comment of its own",
    "",
  ),
);

/** A block of the text. */
const block = fc.oneof(
  words,
  fc.tuple(words, address, words).map(([a, link, b]) => `${a} [${b}](${link}) ${a} [${b}](${link} "${a}")`),
  fc.tuple(words, address).map(([a, link]) => `> - [${a}\n>   ${a}](${link}) <${link}>`),
  fc.tuple(words, address).map(([a, link]) => `| ${a} | b |\n| --- | --- |\n| [${a}](${link}) | ${a} \\| | ${a} |`),
  fc.tuple(words, address).map(([a, link]) => `[${a}][1] and [1]\n\n[1]: ${link} '${a}'`),
  fc.tuple(fc.constantFrom("#", "##", "###", "##\t"), words).map(([marks, a]) => `${marks} ${a}`),
  words.map((a) => `${a}\n---\n${a}  \n${a} \n`),
  words.map((a) => `\u200b${a}\u200b ${a}\u202e`),
  words.map((a) => `what they do\n===\n### what they do ${a}\n\n\`\`\`\n${a}   \n`),
  words.map((a) => `${a} [@wage_statistics] [@projections] [@projektions]. <b>${a}</b>`),
);

const opening = fc.constantFrom(
  "---",
  "----",
  " ---",
  "--- ",
  "\u2014",
  "---yaml",
  "--- title: Plumber",
  "\n---",
  "",
  "+++",
);
const closing = fc.constantFrom("---", "--", "--- ", "\u2014\u2014", "", "...", " ---");

const written = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constant("---") }, opening),
    fc.array(entry, { maxLength: 4 }),
    fc.oneof({ weight: 4, arbitrary: fc.constant("---") }, closing),
    fc.array(block, { maxLength: 4 }),
  )
  .map(([open, entries, close, blocks]) => {
    const front = role(entries.join("\n")).split("\n").slice(1, -2).join("\n");
    return `${open}\n${front}\n${close}\n\n${blocks.join("\n\n")}\n`;
  });

/** Small changes of a text, as a slip of the hand makes them. */
function changed(text: string, changes: readonly [number, string][]): string {
  return changes.reduce((now, [where, what]) => {
    const at = where % (now.length + 1);
    const lines = now.split("\n");
    const line = where % lines.length;
    if (what === "delete") return now.slice(0, at) + now.slice(at + 1);
    if (what === "double") return [...lines.slice(0, line + 1), ...lines.slice(line)].join("\n");
    if (what === "cut") return [...lines.slice(0, line), ...lines.slice(line + 1)].join("\n");
    if (what === "indent") return lines.map((each, index) => (index === line ? `  ${each}` : each)).join("\n");
    return now.slice(0, at) + what + now.slice(at);
  }, text);
}

const changes = fc.array(
  fc.tuple(fc.nat(), fc.constantFrom("delete", "double", "cut", "indent", ...'":#-[]{},|&*!`<>\\_\t\n “”\u00a0\u200b')),
  { maxLength: 4 },
);

describe("what fix makes of a file", () => {
  let surroundings: Surroundings;
  let own: string[];

  beforeAll(async () => {
    const small = writeRolesFolder();
    const { catalog } = await small.load();
    small.remove();
    if (!catalog) throw new Error("the small site has errors of its own");
    surroundings = { vocabularies: catalog, slugs: new Set(["backend-developer", "data-engineer"]), others: [] };
    const folder = join(PROJECT_FOLDER, "roles");
    // A part of a real role is enough to fix, and quicker.
    own = readdirSync(folder)
      .filter((name) => /^[a-z].*\.md$/.test(name))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .map((text) => [...text.split("\n").slice(0, 40), "---", ...text.split("\n").slice(-20)].join("\n"));
  });

  const file: FoundRole = { name: "roles/data-engineer.md", path: "roles/data-engineer.md", slug: "data-engineer" };
  const fixed = (text: string) => tidiedRole(fixedText(text, (now) => problemsOfRole(file, now, surroundings)));

  const holds = (text: string) => {
    const once = fixed(text);
    expect(lostWords(text, once)).toEqual([]);
    expect(fixed(once)).toBe(once);
  };

  it("holds every word that stood there, and is left alone by fix", () => {
    fc.assert(
      fc.property(written, changes, (text, slips) => holds(changed(text, slips))),
      { numRuns: RUNS },
    );
  });

  it("does so for real roles with slips of the hand", () => {
    fc.assert(
      fc.property(fc.nat(), changes, (number, slips) => holds(changed(own[number % own.length] ?? "", slips))),
      { numRuns: RUNS / 5 },
    );
  });
});

/** More are tried with FUZZ_RUNS=5000. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
