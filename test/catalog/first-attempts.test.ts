import { describe, expect, it } from "vitest";
import { applyEdits } from "../../scripts/diagnostics/edits.ts";
import { load, role } from "../support/roles-folder.ts";

const FILE = "data-engineer.md";
const ROADMAP = (effort: string) =>
  `roadmap:\n  - title: Load a file\n    effort: ${effort}\n  - title: Ask it\n  - title: Show it`;

/** What the first problem of a role says, and the file after what it proposes. */
async function firstOf(text: string) {
  const { problems, sources } = await load({ [FILE]: text });
  const problem = problems.find(({ file }) => file === `roles/${FILE}`);
  if (!problem) throw new Error("there is no problem");
  const { line, column, message, hint, fix } = problem;
  const fixed = fix && applyEdits(sources.get(`roles/${FILE}`) ?? "", fix.edits);
  return { at: `${line}:${column}`, message, hint, fixed, isSafe: fix?.isSafe };
}

const THREE = "pros:\n  - Good pay, always\n  - Calm work\n  - Kind people";

describe("whoever has never seen YAML and writes", () => {
  it.each([
    ["bullets pasted from a word processor", "pros:\n  • Good pay, always\n  • Calm work\n  • Kind people", true],
    ["numbers before the entries", "pros:\n  1. Good pay, always\n  2. Calm work\n  3. Kind people", true],
    ["nothing before the entries", "pros:\n  Good pay, always\n  Calm work\n  Kind people", false],
  ])("%s is told of dashes", async (_, pros, isSafe) => {
    expect(await firstOf(role(pros))).toMatchObject({
      at: "7:3",
      hint: expect.stringMatching(/^Begin each entry on a line of its own with a dash and a space\. /),
      fixed: role(THREE),
      isSafe,
    });
  });

  it("a sentence for a list is told of dashes, and its commas are left alone", async () => {
    const first = await firstOf(role("pros: Good pay, nice people and calm work."));
    expect(first.hint).toMatch(/^Begin each entry on a line of its own with a dash and a space\. /);
    expect(first.fixed).toBeUndefined();
  });

  it("names with commas for a list is told of brackets", async () => {
    const first = await firstOf(role("aliases: Data Plumber, ETL Developer"));
    expect(first.fixed).toBe(role("aliases: [Data Plumber, ETL Developer]"));
  });

  it("a key without its colon is told of the colon", async () => {
    expect(await firstOf(role(THREE.replace("pros:", "pros")))).toEqual({
      at: "6:1",
      message: "There is no colon after `pros`.",
      hint: "Put a colon behind it.",
      fixed: role(THREE),
      isSafe: true,
    });
  });

  it.each([
    ["Pros", "pros", THREE],
    ["Not for", "not-for", THREE.replace("pros:", "not-for:")],
  ])("the title %s for a key is told of the key", async (title, key, fixed) => {
    expect(await firstOf(role(`cons: [Some, More, Most]\n${fixed.replace(`${key}:`, title)}`))).toEqual({
      at: "7:1",
      message: `There is no colon after \`${title}\`.`,
      hint: `Write it as a key, with a colon behind it: \`${key}:\`.`,
      fixed: role(`cons: [Some, More, Most]\n${fixed}`),
      isSafe: false,
    });
  });

  it("typographic quotes around a text with a comma is told that the comma parts it", async () => {
    const aliases = (names: string) => role(`aliases: [${names}, ETL Developer]`);
    expect(await firstOf(aliases("“Data Plumber, Senior”"))).toEqual({
      at: "6:11",
      message: "Typographic quotes mean nothing in YAML, so the comma between them parts the text in two.",
      hint: "Use straight quotes.",
      fixed: aliases('"Data Plumber, Senior"'),
      isSafe: true,
    });
    const { problems } = await load({ [FILE]: aliases("The “Data” Plumber, “Plumber” of Data") });
    expect(problems).toEqual([]);
  });

  it("a colon in a later line of a text is told where the text is", async () => {
    const summary = "summary: Builds what brings data to people.\n  It is like this: hard work";
    expect(await firstOf(role().replace(/^summary: .*$/m, summary))).toMatchObject({
      at: "3:10",
      message: "This text goes over several lines and has a colon in one of them, so it is read as another key.",
      hint: "Write the whole text on one line, and put quotes around it.",
      fixed: role().replace(/^summary: .*$/m, `summary: "${summary.slice("summary: ".length).replace("\n ", "")}"`),
    });
  });

  it("a number in words is told of digits", async () => {
    expect((await firstOf(role(ROADMAP("{ low: sixty, high: 120 }")))).hint).toMatch(/^Write the number in digits\. /);
  });

  it("spaces behind the closing line of hyphens is told of the spaces, which nobody sees", async () => {
    expect(await firstOf(role().replace("2026-11-20\n---\n", "2026-11-20\n--- \n"))).toMatchObject({
      message: "There are spaces behind the front matter's closing line `---`.",
      fixed: role(),
    });
  });

  it("a heading for a key is told that it is a comment there", async () => {
    expect(await firstOf(role(THREE.replace("pros:", "## Pros")))).toMatchObject({
      at: "6:1",
      message: "This heading stands in the front matter, where it is no more than a comment.",
      hint: "Write a key with a colon, such as `pros:`, or move it below the front matter.",
      fixed: role(THREE),
    });
  });

  it("tabs in several lines is told once, of all of them", async () => {
    const { problems } = await load({ [FILE]: role(THREE.replaceAll("  - ", "\t- ")) });
    expect(problems.map(({ message }) => message)).toEqual([
      "This line is indented with a tab, and so are lines below it.",
    ]);
    expect((await firstOf(role(THREE.replaceAll("  - ", "\t- ")))).fixed).toBe(role(THREE));
  });

  it("words where a mapping belongs is shown its keys", async () => {
    expect(await firstOf(role(ROADMAP("80 to 160 hours")))).toMatchObject({
      at: "8:13",
      hint: "Write it as `{ low: …, high: … }`. The time it takes, in hours, as an honest range.",
    });
    expect((await firstOf(role("related: [backend-developer]"))).hint).toMatch(
      /^Write it as `\{ role: …, why: … \}`\./,
    );
  });

  it("a number with a decimal comma is told of the point", async () => {
    expect(await firstOf(role(ROADMAP("{ low: 1,5, high: 3 }")))).toMatchObject({
      hint: "The comma splits a number in two. Write one with a point, `1.5`, or a whole one.",
      fixed: undefined,
    });
  });

  it.each([
    ["yes", "true"],
    ["No", "false"],
  ])("%s for a truth value is told of %s", async (word, meant) => {
    const resources = (free: string) =>
      role(
        `roadmap:\n  - title: Load a file\n    resources: [{ title: A book, url: "https://example.org/", kind: book, free: ${free} }]\n  - title: Ask it\n  - title: Show it`,
      );
    expect(await firstOf(resources(word))).toMatchObject({ fixed: resources(meant), isSafe: true });
  });

  it("an address for the id of a source is not told to make an id of it", async () => {
    expect(await firstOf(role("sources: ['https://www.bls.gov/oes/']"))).toMatchObject({
      hint: "Write an id; the address it leads to stands in the vocabulary that has the id.",
      fixed: undefined,
    });
  });

  it("keys in another language is told that keys are the same in every one", async () => {
    const { problems } = await load({ [FILE]: role("vorteile: [eins, zwei, drei]") });
    expect(problems.map(({ hint }) => hint).join()).toMatch(/They are written like this in every language\. /);
  });

  it("a second front matter is told where it begins", async () => {
    expect(await firstOf(`---\ntitle: New\nreviewed: 2026-11-20\n---\n\n${role()}`)).toMatchObject({
      at: "6:1",
      message: "A second front matter begins here.",
      hint: "Keep one of the two, or move what this one says up into the first: a file has one, between two lines `---`.",
    });
  });

  it("a rule of hyphens in a text whose front matter is open is told to close the front matter", async () => {
    const text = role("", "\n## What they do\n\nThey move data about all day.\n\n---\n\nThe end.\n");
    expect(await firstOf(text.replace("2026-11-20\n---\n", "2026-11-20\n"))).toMatchObject({
      at: "7:1",
      message: "The front matter is never closed.",
      fixed: text,
    });
  });

  it("a rule of hyphens in the text is told nothing", async () => {
    const { problems } = await load({ [FILE]: role("", "\n## What they do\n\nMuch.\n\n---\n\nAnd: more.\n") });
    expect(problems).toEqual([]);
  });
});

describe("whoever knows other tools and writes", () => {
  it("other words for the keys is told those that are meant, and of nothing else", async () => {
    const text = role()
      .replace("title:", "name:")
      .replace("summary:", "description:")
      .replace("domain:", "category:")
      .replace("reviewed:", "last_updated:");
    const { problems } = await load({ [FILE]: text });
    expect(problems.map(({ code, hint, choices }) => [code, hint, choices])).toEqual(
      ["title", "summary", "domain", "reviewed"].map((key) => ["unknown-key", `Did you mean \`${key}\`?`, undefined]),
    );
    const fixed = problems.reduce((now, { fix }) => applyEdits(now, fix?.edits ?? []), text);
    expect(fixed).toBe(role());
  });

  it("two words for one key is told of the key once", async () => {
    const text = role().replace("summary:", "description:").replace("domain:", "intro: In short\ndomain:");
    const { problems } = await load({ [FILE]: text });
    expect(problems.map(({ hint }) => hint)).toEqual([
      "Did you mean `summary`?",
      expect.stringMatching(/^Remove it, or write one of the keys/),
    ]);
  });

  it("words for keys further in is told those as well", async () => {
    const pay = "{ min: 1, max: 2, country: US, currency: USD, period: year, source: projections }";
    const { problems } = await load({ [FILE]: role(`levels:\n  junior:\n    pay:\n      ${pay}`) });
    expect(problems.map(({ hint }) => hint)).toEqual(["Did you mean `salary`?"]);
    const again = await load({ [FILE]: role(`levels:\n  junior:\n    salary:\n      ${pay}`) });
    expect(again.problems.map(({ hint }) => hint)).toEqual([
      "Did you mean `low`?",
      "Did you mean `high`?",
      "Did you mean `area`?",
    ]);
  });

  it.each([
    ["`~` for an entry", "aliases: [A1, ~]", "`aliases[2]` is empty, but should be a text."],
    ["a dash alone", "aliases:\n  - A1\n  -", "`aliases[2]` is empty, but should be a text."],
    ["an empty text", 'aliases: [A1, ""]', "`aliases[2]` is empty."],
  ])("%s is told that the entry is empty", async (_, aliases, message) => {
    expect(await firstOf(role(aliases))).toMatchObject({ message, hint: "Fill in this entry or remove it." });
  });

  it("a summary of one letter is told of 1 character", async () => {
    const first = await firstOf(role().replace(/summary: .*/, "summary: D"));
    expect(first.message).toBe("`summary` has 1 character, but this site asks for at least 40.");
  });

  it("no front matter is told the lines, with what its heading says", async () => {
    const first = await firstOf("# Data *Engineer*: C#\n\n## What they do\n\nThey move data.\n");
    expect(first).toMatchObject({
      message: "The file has no front matter: the lines with the facts of the role are missing.",
      isSafe: false,
      fixed: expect.stringMatching(
        /^---\ntitle: "Data Engineer: C#"\nsummary: "?TODO: .*\ndomain: "?TODO: .*\nreviewed: "?TODO: .*\n---\n\n## What they do\n\nThey move data\.\n$/,
      ),
    });
    expect(first.hint).toContain('`title: "Data Engineer: C#"`');
    expect((await load({ [FILE]: first.fixed ?? "" })).problems.map(({ code }) => code)).toEqual(
      Array(3).fill("to-fill-in"),
    );
  });

  it("no front matter and no title is told of the file's name; a rule in the text is none of the lines", async () => {
    const first = await firstOf("## What they do\n\nThey move data.\n\n---\n\nMore.\n");
    expect(first.fixed).toMatch(
      /^---\ntitle: Data Engineer\n[\s\S]*\n---\n## What they do\n\nThey move data\.\n\n---\n\nMore\.\n$/,
    );
  });

  it("TOML is told so, with the same in YAML where it is simple", async () => {
    const toml =
      '+++\n# facts\ntitle = "Data Engineer"\naliases = ["A1", "B2"]\nreviewed = 2026-11-20\n+++\n\n## Text\n';
    const { problems } = await load({ [FILE]: toml });
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      "missing-front-matter 1:1",
      "missing-field 3:1",
      "missing-field 3:1",
    ]);
    expect(await firstOf(toml)).toMatchObject({
      message: "The front matter is TOML.",
      hint: expect.stringContaining("Rolebook reads YAML between two lines `---`"),
      fixed: '---\n# facts\ntitle: "Data Engineer"\naliases: ["A1", "B2"]\nreviewed: 2026-11-20\n---\n\n## Text\n',
      isSafe: false,
    });
    expect((await firstOf("+++\n[skills]\ncore = 1\n+++\n")).fixed).toBeUndefined();
  });

  it("JSON is told so, with the lines around it", async () => {
    const json = '{\n  "title": "Data Engineer"\n}\n\n## Text\n';
    expect(await firstOf(json)).toMatchObject({
      message: "The front matter is JSON.",
      fixed: '---\n{\n  "title": "Data Engineer"\n}\n---\n\n## Text\n',
    });
  });

  it.each([
    ["a fence around the whole", `\`\`\`markdown\n${role("", "\n## Text\n")}\`\`\`\n`],
    ["keys and no lines of hyphens", role("", "\n## Text\n").replaceAll("---\n", "")],
    ["four hyphens and none below", role("", "\n## Text\n").replace("---\n", "----\n").replace("\n---\n", "\n")],
    ["dots below", role("", "\n## Text\n").replace("\n---\n", "\n...\n")],
    ["a sentence below the keys", role("", "\nThey move the data.\n").replace("\n---\n", "\n")],
  ])("%s is told all that it takes at once", async (_, text) => {
    const { fixed = "" } = await firstOf(text);
    expect((await load({ [FILE]: text })).problems).toHaveLength(1);
    expect((await load({ [FILE]: fixed })).problems).toEqual([]);
  });
});
