import { describe, expect, it } from "vitest";
import { mergeConflicts } from "../../../scripts/catalog/checks/merge-conflicts.ts";
import { load, role, told } from "../../support/roles-folder.ts";

const CONFLICT = "<<<<<<< HEAD\ndomain: data\n=======\ndomain: engineering\n>>>>>>> theirs\n";
const withoutDomain = role().replace("domain: data\n", CONFLICT);

describe("a conflict that a merge has left", () => {
  it("is one error that names both versions, and nothing else is said of the file", async () => {
    expect(await told({ "data-engineer.md": withoutDomain })).toEqual([
      "error[merge-conflict] roles/data-engineer.md 4:1-8:15",
      "A merge has left a conflict, two versions of the same lines: line 5, or line 7.",
      "Keep one of the two, or make one of both, and remove the three marks, lines 4, 6 and 8.",
    ]);
  });

  it.each([
    ["in a text", role("", "\nOne.\n\n<<<<<<< HEAD\n\nTwo.\n\n=======\n\nThree.\n\n>>>>>>> branch\n")],
    ["in a text, below what would be a heading", role("", "\n<<<<<<< HEAD\nTwo.\n=======\nThree.\n>>>>>>> branch\n")],
    [
      "over the end of the front matter",
      role("", "")
        .replace("---\n", CONFLICT)
        .replace(/---\n$/, `${CONFLICT}---\n`),
    ],
    ["around the whole file", `<<<<<<< HEAD\n${role()}=======\n>>>>>>> branch\n`],
    ["with line ends of Windows", withoutDomain.replaceAll("\n", "\r\n")],
    ["without names behind its marks", withoutDomain.replace(" HEAD", "").replace(" theirs", "")],
  ])("is told %s", async (_, text) => {
    const { problems } = await load({ "data-engineer.md": text });
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["merge-conflict"]));
  });

  it("is told in a vocabulary, and not what then seems unknown", async () => {
    const { problems } = await load({ "_domains.yaml": `${CONFLICT.replaceAll("domain: ", "data: # ")}` });
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(["merge-conflict roles/_domains.yaml"]);
  });

  it("names the version before both, where that is there", () => {
    const [problem] = mergeConflicts("a.md", "<<<<<<< a\n||||||| base\none\n=======\ntwo\nthree\n>>>>>>> b\n");
    expect(problem).toMatchObject({
      message: expect.stringContaining("nothing, or lines 5 to 6 (line 3 is how it was before both)."),
      hint: expect.stringContaining("remove line 3 and the four marks, lines 1, 2, 4 and 7."),
    });
  });

  it("is told of each, and of a mark that is left alone", () => {
    const problems = mergeConflicts("a.md", `${CONFLICT}\n${CONFLICT}>>>>>>> left\n`);
    expect(problems.map(({ line, endLine }) => [line, endLine])).toEqual([
      [1, 5],
      [7, 11],
      [12, 12],
    ]);
  });

  it("is no heading that is underlined, and no quote", () => {
    expect(mergeConflicts("a.md", "A heading\n=======\n\n> > > > > > > deep\n\n||||||| a |\n")).toEqual([]);
  });
});
