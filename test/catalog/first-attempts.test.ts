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
  const mended = fix && applyEdits(sources.get(`roles/${FILE}`) ?? "", fix.edits);
  return { at: `${line}:${column}`, message, hint, mended, isSafe: fix?.isSafe };
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
      mended: role(THREE),
      isSafe,
    });
  });

  it("a sentence for a list is told of dashes, and its commas are left alone", async () => {
    const first = await firstOf(role("pros: Good pay, nice people and calm work."));
    expect(first.hint).toMatch(/^Begin each entry on a line of its own with a dash and a space\. /);
    expect(first.mended).toBeUndefined();
  });

  it("names with commas for a list is told of brackets", async () => {
    const first = await firstOf(role("aliases: Data Plumber, ETL Developer"));
    expect(first.mended).toBe(role("aliases: [Data Plumber, ETL Developer]"));
  });

  it("a key without its colon is told of the colon", async () => {
    expect(await firstOf(role(THREE.replace("pros:", "pros")))).toEqual({
      at: "6:1",
      message: "There is no colon after `pros`.",
      hint: "Put a colon behind it.",
      mended: role(THREE),
      isSafe: true,
    });
  });

  it.each([
    ["Pros", "pros", THREE],
    ["Not for", "not-for", THREE.replace("pros:", "not-for:")],
  ])("the title %s for a key is told of the key", async (title, key, mended) => {
    expect(await firstOf(role(`cons: [Some, More, Most]\n${mended.replace(`${key}:`, title)}`))).toEqual({
      at: "7:1",
      message: `There is no colon after \`${title}\`.`,
      hint: `Write it as a key, with a colon behind it: \`${key}:\`.`,
      mended: role(`cons: [Some, More, Most]\n${mended}`),
      isSafe: false,
    });
  });

  it("typographic quotes around a text with a comma is told that the comma parts it", async () => {
    const aliases = (names: string) => role(`aliases: [${names}, ETL Developer]`);
    expect(await firstOf(aliases("“Data Plumber, Senior”"))).toEqual({
      at: "6:11",
      message: "Typographic quotes mean nothing in YAML, so the comma between them parts the text in two.",
      hint: "Use straight quotes.",
      mended: aliases('"Data Plumber, Senior"'),
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
      mended: role().replace(/^summary: .*$/m, `summary: "${summary.slice("summary: ".length).replace("\n ", "")}"`),
    });
  });

  it("a number in words is told of digits", async () => {
    expect((await firstOf(role(ROADMAP("{ low: sixty, high: 120 }")))).hint).toMatch(/^Write the number in digits\. /);
  });

  it("spaces behind the closing line of hyphens is told of the spaces, which nobody sees", async () => {
    expect(await firstOf(role().replace("2026-11-20\n---\n", "2026-11-20\n--- \n"))).toMatchObject({
      message: "There are spaces behind the front matter's closing line `---`.",
      mended: role(),
    });
  });

  it("a heading for a key is told that it is a comment there", async () => {
    expect(await firstOf(role(THREE.replace("pros:", "## Pros")))).toMatchObject({
      at: "6:1",
      message: "This heading stands in the front matter, where it is no more than a comment.",
      hint: "Write a key with a colon, such as `pros:`, or move it below the front matter.",
      mended: role(THREE),
    });
  });

  it("tabs in several lines is told once, of all of them", async () => {
    const { problems } = await load({ [FILE]: role(THREE.replaceAll("  - ", "\t- ")) });
    expect(problems.map(({ message }) => message)).toEqual([
      "This line is indented with a tab, and so are lines below it.",
    ]);
    expect((await firstOf(role(THREE.replaceAll("  - ", "\t- ")))).mended).toBe(role(THREE));
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
      mended: undefined,
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
    expect(await firstOf(resources(word))).toMatchObject({ mended: resources(meant), isSafe: true });
  });

  it("an address for the id of a source is not told to make an id of it", async () => {
    expect(await firstOf(role("sources: ['https://www.bls.gov/oes/']"))).toMatchObject({
      hint: "Write an id; the address it leads to stands in the vocabulary that has the id.",
      mended: undefined,
    });
  });

  it("keys in another language is told that keys are the same in every one", async () => {
    const { problems } = await load({ [FILE]: role("vorteile: [eins, zwei, drei]") });
    expect(problems.map(({ hint }) => hint).join()).toMatch(/They are written like this in every language\.$/);
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
      mended: text,
    });
  });

  it("a rule of hyphens in the text is told nothing", async () => {
    const { problems } = await load({ [FILE]: role("", "\n## What they do\n\nMuch.\n\n---\n\nAnd: more.\n") });
    expect(problems).toEqual([]);
  });
});
