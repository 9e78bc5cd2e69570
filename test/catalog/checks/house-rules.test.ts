import { describe, expect, it } from "vitest";
import { SMALL_SITE } from "../../../scripts/catalog/explain/explanation.ts";
import { load, role } from "../../support/roles-folder.ts";

const site = (rules: string) => ({ "_site.yaml": `title: Stadtwerke\nrules: { ${rules} }\n` });

const told = async (rules: string, more: string, body = "") => {
  const { problems } = await load({ ...site(rules), "data-engineer.md": role(more, body) });
  return problems.filter(({ file }) => file.endsWith("data-engineer.md"));
};

const RICH = `skills: { core: [sql, git] }
levels:
  junior: { duties: [Reads meters, Writes the figures down, Reports leaks] }
roadmap:
  - title: Read a meter
pros: [Fresh air]
cons: [Dogs, Rain]`;

describe("a site without house rules", () => {
  it("takes one of everything, and texts of any length", async () => {
    expect(await told("prose: false", RICH)).toEqual([]);
    expect(await told("prose: false", `aliases: [${Array.from({ length: 60 }, (_, at) => `Name ${at}`)}]`)).toEqual([]);
    const long = role().replace(/summary: .*/, `summary: ${"a".repeat(600)}`);
    const { problems } = await load({ ...site("prose: false"), "data-engineer.md": long });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("a house rule", () => {
  it.each([
    ["core-skills: 3", "`skills.core` has 2 entries, but this site asks for at least 3."],
    ["duties: 4", "`levels.junior.duties` has 3 entries, but this site asks for at least 4."],
    ["roadmap-steps: 2", "`roadmap` has 1 entry, but this site asks for at least 2."],
    ["pros: 2", "`pros` has 1 entry, but this site asks for at least 2."],
    ["cons: 3", "`cons` has 2 entries, but this site asks for at least 3."],
    ["summary: [80, 220]", "`summary` has 71 characters, but this site asks for at least 80."],
    ["summary: [1, 40]", "`summary` has 71 characters, but this site allows at most 40."],
  ])("that says %s is held against every role, and named", async (rule, message) => {
    const [problem, ...others] = await told(rule, RICH);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: "error", message });
    expect(problem?.choices).toContain(`The rule is \`${rule}\` under \`rules\` in _site.yaml.`);
    expect(problem?.line).toBeGreaterThan(1);
  });

  it("is silent about a section that the role does not have", async () => {
    expect(await told("core-skills: 3, duties: 3, roadmap-steps: 3, pros: 3, cons: 3", "")).toEqual([]);
  });

  it("says nothing of what is still to be filled in, and counts a place of a list that is", async () => {
    const codes = (await told("pros: 2", 'pros: [Fresh air, "TODO: another"]')).map(({ code }) => code);
    expect(codes).toEqual(["to-fill-in"]);
  });

  it("is told beside other mistakes of the file, and of a value of the wrong kind says nothing", async () => {
    const codes = (await told("pros: 3, cons: 3", "pros: [Fresh air]\ncons: Rain\nsuitss: [x]")).map(
      ({ code }) => code,
    );
    expect(codes.sort()).toEqual(["too-few", "unknown-key", "wrong-type"]);
  });

  it("concerns _site.yaml, so that a check of that file alone tells of it", async () => {
    const [problem] = await told("pros: 3", "pros: [Fresh air]");
    expect(problem?.concerns?.map((file) => file.replace(/^.*\//, ""))).toEqual(["_site.yaml"]);
  });

  it.each(["summary: [220, 40]", "summary: 40", "pros: 0", "pros: [3, 5]", "suits: 3"])(
    "cannot be written %s",
    async (rules) => {
      const { problems } = await load(site(rules));
      const [problem] = problems.filter(({ file }) => file.endsWith("_site.yaml"));
      expect(problem).toMatchObject({ severity: "error", line: 2 });
    },
  );
});

it("is none in the small site that others are made from", () => {
  expect(SMALL_SITE["_site.yaml"]).not.toContain("summary");
});
