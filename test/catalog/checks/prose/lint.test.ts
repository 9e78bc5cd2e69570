import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../../scripts/catalog/build.ts";
import { inThreeLines, role, rolesFolder } from "../../../support/roles-folder.ts";

function qaEngineer(pros: string, body = ""): string {
  const text = role(`aliases: [Test Engineer]\npros:\n${pros}`, body, "QA Engineer");
  return text.replace(/^summary: .*$/m, "summary: Tries out what others have made and says how it can fail them.");
}

/** The warnings about prose in a folder of two roles, with what each of them says. */
async function warnings(first: string, second: string, more: Record<string, string> = {}, wanted?: string) {
  const { folder, workingDirectory } = rolesFolder({
    "backend-developer.md": null,
    "data-engineer.md": role(`pros:\n${first}`, "", "Data Engineer"),
    "qa-engineer.md": qaEngineer(second),
    ...more,
  });
  const what = wanted === undefined ? {} : { only: new Set([`roles/${wanted}`]) };
  const { problems } = await loadCatalog({ folder, workingDirectory, prose: true, ...what });
  return problems.filter(({ code }) => code !== "unused-skill").map((problem) => inThreeLines(problem).join("\n"));
}

const list = (...sentences: string[]) => sentences.map((sentence) => `  - ${sentence}`).join("\n");
const OWN_DATA = [
  "Late rows show up in the morning report",
  "Queries run over years of orders",
  "Tables outlive the apps",
];
const OWN_QA = [
  "A crash found early costs nobody a weekend",
  "You break things for a living",
  "Bugs tell good stories",
];

describe("a sentence that stands in two roles", () => {
  it("is reported with both places, though the names of the roles differ", async () => {
    const found = await warnings(
      list("A Data Engineer is thanked when the release goes out without trouble", ...OWN_DATA),
      list("A QA Engineer is thanked when the release goes out without trouble", ...OWN_QA),
    );
    expect(found).toEqual([expect.stringContaining("warning[name-swap] roles/qa-engineer.md 8:5")]);
    expect(found[0]).toContain("“A QA Engineer is thanked when the release goes out without trouble” stands in");
    expect(found[0]).toContain("roles/data-engineer.md too, nearly: “A Data Engineer is thanked when");
  });

  it("is found where an alias stands in the place of the title", async () => {
    const found = await warnings(
      list("Teams ask data engineers for advice before a new system goes live", ...OWN_DATA),
      list("Teams ask test engineers for advice before a new system goes live", ...OWN_QA),
    );
    expect(found).toHaveLength(1);
  });

  it("is found where a word or two were changed besides", async () => {
    const found = await warnings(
      list("You see the whole product from its first sketch to the day it is switched off", ...OWN_DATA),
      list("You see the whole product from its very first idea to the day it is switched off", ...OWN_QA),
    );
    expect(found.filter((each) => each.includes("name-swap"))).toHaveLength(1);
  });

  it("is not found where two sentences share a phrase only", async () => {
    const found = await warnings(
      list("At the end of the month the numbers have to agree with the ledger", ...OWN_DATA),
      list("At the end of the month somebody always wants to release on a Friday", ...OWN_QA),
    );
    expect(found).toEqual([]);
  });

  it("is left alone where it is too short to be more than chance", async () => {
    expect(
      await warnings(list("The work is never boring", ...OWN_DATA), list("The work is never boring", ...OWN_QA)),
    ).toEqual([]);
  });

  it("is reported once for a file that was begun as a copy of another", async () => {
    const copied = Array.from(
      { length: 8 },
      (_, at) => `Sentence number ${at} tells of a morning with ${at} broken builds and cold tea`,
    );
    const found = await warnings(list(...copied), list(...copied));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("So do 7 more sentences.");
  });

  it("is reported in the file that is checked, when only one is", async () => {
    const duplicateSentence = "Nobody notices the work of a good team until it has left the building";
    const found = await warnings(
      list(duplicateSentence, ...OWN_DATA),
      list(duplicateSentence, ...OWN_QA),
      {},
      "data-engineer.md",
    );
    expect(found).toEqual([expect.stringContaining("roles/data-engineer.md 7:5")]);
  });
});

describe("what a general reader stumbles over", () => {
  const HARD =
    "Institutionalisation of organisational accountability necessitates comprehensive multidisciplinary documentation alongside " +
    "continuous interdepartmental standardisation and methodological verification";

  it("is a sentence that the formulas find hard", async () => {
    const found = await warnings(list(HARD, ...OWN_DATA), list(...OWN_QA));
    expect(found).toEqual([expect.stringContaining("warning[hard-sentence] roles/data-engineer.md 7:5")]);
    expect(found[0]).toContain("Cut it in two, or use shorter words.");
  });

  it("is a word for which there is a plainer one", async () => {
    const found = await warnings(list("You utilize old tables", ...OWN_DATA), list(...OWN_QA));
    expect(found).toEqual([expect.stringContaining("“utilize” has a plainer word.")]);
    expect(found[0]).toContain("`use`");
  });

  it("is no term of these jobs", async () => {
    expect(
      await warnings(list("The function returns the address of the interface", ...OWN_DATA), list(...OWN_QA)),
    ).toEqual([]);
  });

  it("is named at its line in the text of the role", async () => {
    const found = await warnings(list(...OWN_DATA), list(...OWN_QA), {
      "qa-engineer.md": qaEngineer(list(...OWN_QA), `\n## What they do\n\nA short line.\nThey utilize a phone.\n`),
    });
    expect(found).toEqual([expect.stringMatching(/^warning\[hard-word\] roles\/qa-engineer\.md 16:1-/)]);
  });

  it("is not looked for in other languages", async () => {
    const found = await warnings(list("You utilize old tables", HARD), list(...OWN_QA), {
      "_site.yaml": "title: Handbuch\nlanguage: de\nrules: { prose: true }\n",
      "data-engineer.md": role(`pros:\n${list("You utilize old tables", HARD, "Tabellen überdauern Programme")}`),
    });
    expect(found).toEqual([]);
  });
});

describe("a claim without a source", () => {
  const textOf = (body: string) => ({
    "qa-engineer.md": qaEngineer(list(...OWN_QA), `\n## What they do\n\n${body}\n`),
  });

  it("is named at its place, with what to write instead", async () => {
    const found = await warnings(
      list(...OWN_DATA),
      list(...OWN_QA),
      textOf("They test. Most teams\nshare a rota at night."),
    );
    expect(found).toEqual([expect.stringMatching(/^warning\[unsourced-claim\] roles\/qa-engineer\.md 15:12-/)]);
    expect(found[0]).toContain(
      "“Most teams” says how the world is, and no source says so: “Most teams share a rota at",
    );
    expect(found[0]).toContain(
      "Cite its source as `[@source-id]`, tell it as part of this job, such as “Expect to …”,",
    );
  });

  it("has no source where none can be cited, so it is told to move", async () => {
    const found = await warnings(list("Few jobs teach so much", ...OWN_DATA), list(...OWN_QA));
    expect(found).toEqual([expect.stringMatching(/^warning\[unsourced-claim\] roles\/data-engineer\.md 7:5-/)]);
    expect(found[0]).toContain("Move it into the text, where it can cite its source as `[@source-id]`, tell it as");
  });

  it("is backed by a citation in its paragraph, and by none in another", async () => {
    const cited = "Most teams share a rota. A survey counts them [@wage-statistics].";
    const body = (text: string) => warnings(list(...OWN_DATA), list(...OWN_QA), textOf(text));
    expect(await body(cited)).toEqual([]);
    expect(await body(`${cited}\n\nFew testers work alone.`)).toEqual([expect.stringContaining("“Few testers”")]);
  });

  it("is not looked for in other languages", async () => {
    const german = { "_site.yaml": "title: Handbuch\nlanguage: de\nrules: { prose: true }\n" };
    const found = await warnings(list(...OWN_DATA), list(...OWN_QA), {
      ...german,
      ...textOf("Most teams share a rota."),
    });
    expect(found).toEqual([]);
  });
});
