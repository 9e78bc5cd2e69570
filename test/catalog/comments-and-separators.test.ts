import { describe, expect, it } from "vitest";
import { applyEdits } from "../../scripts/diagnostics/edits.ts";
import { load, role } from "../support/roles-folder.ts";

const FILE = "data-engineer.md";

/** What is said of a role, and the file with everything fixed that is proposed, one after the other. */
async function fixedOf(text: string): Promise<{ codes: string[]; fixed: string; left: string[] }> {
  const codesOf = async (now: string) => (await load({ [FILE]: now })).problems;
  const problems = await codesOf(text);
  let fixed = text;
  let left = problems;
  for (let round = 0; round < 10; round++) {
    const fix = left.find((problem) => problem.fix)?.fix;
    if (!fix) break;
    fixed = applyEdits(fixed, fix.edits);
    left = await codesOf(fixed);
  }
  return { codes: problems.map(({ code }) => code), fixed, left: left.map(({ code }) => code) };
}

const titled = (title: string) => role().replace("title: Data Engineer", `title: ${title}`);

describe("a `#` that begins a comment within a text", () => {
  it.each([
    ["with words behind it", titled("Backend # Developer"), titled('"Backend # Developer"')],
    ["without a space behind it", titled("Ranked #1 Engineer"), titled('"Ranked #1 Engineer"')],
    ["at the end of an entry", role("aliases:\n  - Coder of C #"), role('aliases:\n  - "Coder of C #"')],
    ["in brackets", role("aliases: [C #, F # Coder]"), role('aliases: ["C #", "F # Coder"]')],
    [
      "in a text over several lines",
      role().replace("data from where", "data, # 1,\n  from where"),
      role().replace(/summary: (.*)data from where(.*)/, 'summary: "$1data, # 1, from where$2"'),
    ],
  ])("is told %s", async (_, text, fixed) => {
    expect(await fixedOf(text)).toEqual({ codes: [expect.stringMatching(/swallowed|broken/)], fixed, left: [] });
  });

  it("is told in vocabularies", async () => {
    const { problems } = await load({
      "_domains.yaml": "data: { name: Data }\nengineering:\n  name: Building # things\n",
    });
    expect(problems.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
      "swallowed-text roles/_domains.yaml:3",
    ]);
  });

  it.each([
    ["on a line of its own", role("# a note\naliases: [A1]\n# - another")],
    ["two spaces behind a text", titled("Data Engineer  # as in the advertisement")],
    [
      "behind an id, a date or a list",
      role("skills: { core: [sql, git, java] } # all of them")
        .replace("data\n", "data # see _domains.yaml\n")
        .replace("11-20\n", "11-20 # by Ann\n"),
    ],
    ["behind a text in quotes", titled('"Data Engineer" # as in the advertisement')],
  ])("is meant %s", async (_, text) => {
    expect((await load({ [FILE]: text })).problems).toEqual([]);
  });

  it("is none in a text below a `>`", async () => {
    expect(
      (await load({ [FILE]: role().replace("summary: Builds", "summary: >\n  Is # 1. Builds") })).problems,
    ).toEqual([]);
  });
});

describe("a space or colon that is not the ordinary one", () => {
  const level = (space: string) => role(`levels:\n${space}${space}junior:\n${space.repeat(4)}title: Junior Engineer`);
  it.each([
    ["a no-break space behind a colon", role().replace("title: ", "title:\u00a0")],
    ["a no-break space before a colon", role().replace("title:", "title\u00a0:")],
    ["a wide space behind a colon", role().replace("title: ", "title:\u3000")],
    ["a narrow space behind a colon", role().replace("domain: ", "domain:\u202f")],
    ["a wide colon", role().replace("title: ", "title\uff1a")],
    ["a wide colon and a space", role().replace("domain: ", "domain\uff1a ")],
    ["the same behind every key", role().replace(/^(\w+): /gm, "$1:\u00a0")],
    ["a no-break space behind a dash", role("aliases:\n  -\u00a0A1\n  -\u00a0B2")],
    ["figure spaces as indentation", level("\u2007")],
    ["no-break spaces as indentation", level("\u00a0")],
    ["behind a key further in", level(" ").replace("title: Junior", "title:\u00a0Junior")],
  ])("is told and mended: %s", async (_, text) => {
    const { codes, left } = await fixedOf(text);
    expect(new Set(codes)).toEqual(new Set(["broken-yaml"]));
    expect(left).toEqual([]);
  });

  it("may stand in a text", async () => {
    const pros = 'pros:\n  - Le salaire\u00a0est bon\n  - Un métier\u00a0d’avenir\n  - "Note\u00a0: calme"';
    expect((await load({ [FILE]: role(pros) })).problems).toEqual([]);
  });
});
