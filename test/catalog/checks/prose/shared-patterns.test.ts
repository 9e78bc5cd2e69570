import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../../scripts/catalog/build.ts";
import { inThreeLines, role, rolesFolder } from "../../../support/roles-folder.ts";

/** Of how each of many roles speaks, nothing is alike but what a test gives to the first of them. */
const WORDS = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel"];

interface Alike {
  /** How many roles say so. */
  of?: number;
  roles?: number;
  body?: (word: string) => string;
  pro?: (word: string) => string;
  language?: string;
  only?: string;
}

/** The warnings about patterns in a folder of many roles of which some are built alike. */
async function patterns({ of = 6, roles = 8, body, pro, language = "en", only }: Alike): Promise<string[]> {
  const names = Array.from({ length: roles }, (_, at) => `${WORDS[at % WORDS.length]}${"x".repeat(at / WORDS.length)}`);
  const files = names.map((word, at) => {
    const isAlike = at < of;
    const text = isAlike && body ? body(word) : `${word} ${word}s ${word}.`;
    const pros = isAlike && pro ? `pros: [${pro(word)}, ${word}s ${word}, ${word}s ${word}s]` : "";
    const file = role(pros, `\n## What they do\n\n${text}\n`, word);
    return [`${word}.md`, file.replace(/^summary: .*$/m, `summary: ${`${word} `.repeat(8).trim()}.`)] as const;
  });
  const { folder, workingDirectory } = rolesFolder({
    ...Object.fromEntries(files),
    "_site.yaml": `title: Test\nlanguage: ${language}\nrules: { prose: true }\n`,
  });
  const wanted = only === undefined ? {} : { only: new Set([`roles/${only}.md`]) };
  const { problems } = await loadCatalog({ folder, workingDirectory, prose: true, ...wanted });
  return problems.filter(({ code }) => code === "shared-pattern").map((each) => inThreeLines(each).join("\n"));
}

const days = (word: string) => `${word} ${word}s. On ${word < "d" ? "Monday" : "Friday"} ${word} ${word}s.`;

describe("a pattern that more than five roles share", () => {
  it("is told once in each of them, with how many share it and two others", async () => {
    const found = await patterns({ body: days });
    expect(found).toHaveLength(6);
    expect(found[0]).toMatch(/^warning\[shared-pattern\] roles\/alpha\.md 10:15-/);
    expect(found[0]).toContain(
      "“On [weekday] …” begins a sentence of 6 roles, roles/bravo.md and roles/charlie.md among them.",
    );
    expect(found[0]).toContain("Write the sentence anew, from what only this job has.");
    expect(found[3]).toContain("roles/alpha.md and roles/bravo.md among them.");
  });

  it("is chance among five", async () => {
    expect(await patterns({ body: days, of: 5 })).toEqual([]);
  });

  it("takes one role in twenty where there are many", async () => {
    expect(await patterns({ body: days, of: 7, roles: 140 })).toEqual([]);
    expect(await patterns({ body: days, of: 8, roles: 140 })).toHaveLength(8);
  });

  it.each([
    [
      "the words that a sentence begins with",
      { body: (word: string) => `${word}. What goes wrong is ${word}.` },
      "“What goes wrong …” begins a sentence of",
    ],
    [
      "a text's first sentence, whatever fills its gaps",
      { body: (word: string) => `A ${word} that ${word}s ${word}.` },
      "“a … that … …” begins the text of",
    ],
    [
      "the words of a point",
      { pro: (word: string) => `Your work outlasts ${word} ${word}` },
      "“Your work outlasts …” begins a point of",
    ],
    [
      "a point's frame",
      { pro: (word: string) => `The ${word} is not the ${word}` },
      "“the … is not the …” is how a point begins in",
    ],
    [
      "two words within points",
      { pro: (word: string) => `${word} is what nobody notices in ${word}` },
      "“… nobody notices …” stands in a point of",
    ],
  ])("is told of %s", async (_, alike, said) => {
    const found = await patterns(alike);
    expect(found).toHaveLength(6);
    expect(found[0]).toContain(said);
  });

  it.each([
    ["the grammar of any sentence", { body: (word: string) => `The ${word} ${word}s ${word}.` }],
    ["function words alone", { body: (word: string) => `${word}. It is in the ${word}.` }],
    ["two function words and others between", { pro: (word: string) => `${word} ${word}s of the ${word}` }],
  ])("is not seen in %s", async (_, alike) => {
    expect(await patterns(alike)).toEqual([]);
  });

  it("is not looked for in languages without a list of words", async () => {
    expect(await patterns({ body: days, language: "de" })).toEqual([]);
  });

  it("is told of a named file as of all", async () => {
    const all = await patterns({ body: days });
    expect(await patterns({ body: days, only: "delta" })).toEqual([all[3]]);
  });
});
