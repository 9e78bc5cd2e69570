import { describe, expect, it } from "vitest";
import { load, role, told } from "../support/roles-folder.ts";

const site = (required: string) => ({ "_site.yaml": `title: Test Guide\nrequired: [${required}]\n` });

describe("a section that _site.yaml requires", () => {
  it("is in every role", async () => {
    expect(await told({ ...site("skills, pros"), "data-engineer.md": role() })).toEqual([
      "error[missing-field] roles/backend-developer.md 2:1-2:6",
      "`pros` is missing.",
      "Add `pros:`. This site asks every role for it.",
      "error[missing-field] roles/data-engineer.md 2:1-2:6",
      "`skills` is missing.",
      "Add `skills:`. This site asks every role for it.",
      "error[missing-field] roles/data-engineer.md 2:1-2:6",
      "`pros` is missing.",
      "Add `pros:`. This site asks every role for it.",
    ]);
  });

  it("is not there if it is empty", async () => {
    const files = {
      ...site("aliases"),
      "backend-developer.md": null,
      "data-engineer.md": role("aliases: []"),
      "_skills.yaml": null,
    };
    expect(await told(files)).toEqual([
      "error[missing-field] roles/data-engineer.md 2:1-2:6",
      "`aliases` is missing.",
      "Add `aliases:`. This site asks every role for it.",
    ]);
  });

  it("is asked for at once, whatever else is wrong, but not where its key is only misspelt", async () => {
    const files = {
      ...site("aliases, pros"),
      "backend-developer.md": null,
      "data-engineer.md": role("prosp: [Pay, Calm, Tea]\nskills: { core: [sql, git, pyhton] }"),
    };
    const problems = (await load(files)).problems.map(({ code, message }) => [code, message]);
    expect(problems).toEqual([
      ["missing-field", "`aliases` is missing."],
      ["unknown-key", "`prosp` is not a key that this file can have."],
      ["unknown-id", "`pyhton` is no skill."],
    ]);
  });

  it("is of a kind that roles have", async () => {
    expect(await told(site("skills, salary"))).toEqual([
      "error[bad-value] roles/_site.yaml 2:20-2:26",
      "`required[2]` cannot be `salary`.",
      "Write `aliases`, `occupations`, `skills`, `levels`, `certifications`, `roadmap`, `routes`, `pros`, `cons`, `traits`, `suits`, `not-for`, `related`, `sources`, `reviewers` or `body`.",
    ]);
  });

  it("is not asked for if _site.yaml does not list it", async () => {
    expect((await load({ ...site(""), "data-engineer.md": role() })).problems).toHaveLength(0);
  });
});

describe("the required body", () => {
  it("has both headings", async () => {
    expect(
      await told({
        ...site("body"),
        "backend-developer.md": null,
        "_skills.yaml": null,
        "data-engineer.md": role("", "## What they do\n\nThey move data.\n"),
      }),
    ).toEqual([
      "error[missing-heading] roles/data-engineer.md 2:1-2:6",
      "The text has no heading `## Breaking in`.",
      "Add the heading below the front matter, with a text under it: this site asks for it.",
    ]);
  });

  it("may have them in any order and others beside them, at the second level", async () => {
    const body = "## Breaking in\n\nAsk.\n\n## What they do\n\nMove data.\n\n## More\n\nText.\n";
    const files = {
      ...site("body"),
      "backend-developer.md": null,
      "_skills.yaml": null,
      "data-engineer.md": role("", body),
    };
    expect((await load(files)).problems).toHaveLength(0);
  });

  it("has them in the site's own words", async () => {
    const words = 'what-they-do: Aufgaben\nbreaking-in: "Einstieg"\n';
    const files = { ...site("body"), "_strings.yaml": words, "backend-developer.md": null, "_skills.yaml": null };
    expect(
      (await load({ ...files, "data-engineer.md": role("", "## Aufgaben\n\n## Einstieg\n") })).problems,
    ).toHaveLength(0);
    expect(await told({ ...files, "data-engineer.md": role("", "## Aufgaben\n\n## Breaking in\n") })).toEqual([
      "error[missing-heading] roles/data-engineer.md 2:1-2:6",
      "The text has no heading `## Einstieg`.",
      "Add the heading below the front matter, with a text under it: this site asks for it.",
    ]);
  });
});
