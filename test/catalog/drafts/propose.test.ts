import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../scripts/catalog/build.ts";
import { type NewRoleWords, propose } from "../../../scripts/catalog/drafts/propose.ts";
import { REAL_ROLES } from "../../support/folders.ts";
import { catalogOf, role } from "../../support/roles-folder.ts";

const FILES = {
  "data-engineer.md": role("occupations: { US: { code: 15-1252, fit: part } }\nskills: { core: [sql, python, git] }"),
  "data-analyst.md": role("skills: { core: [sql, git, java] }", "", "Data Analyst").replace(
    "Builds what brings data",
    "Explains records, brings charts",
  ),
};

async function proposedFor(words: NewRoleWords) {
  return propose(words, await catalogOf(FILES));
}

describe("what is proposed for a new role", () => {
  it("follows from the words that it shares with other roles, and says which", async () => {
    const { domains, related, occupations } = await proposedFor({ title: "Data Steward" });
    expect(domains).toMatchObject([{ id: "data", because: ["data"] }]);
    expect(related.map(({ id }) => id)).toEqual(["data-analyst", "data-engineer"]);
    expect(occupations).toMatchObject([{ id: "15-1252", because: ["data"] }]);
  });

  it("counts a word in a title for more than one in a summary", async () => {
    const { related } = await proposedFor({ title: "Analyst of Records" });
    expect(related[0]).toMatchObject({ id: "data-analyst", because: ["analyst", "records"] });
  });

  it("has the skills that the words name, and those that neighbours have in common", async () => {
    const { skills } = await proposedFor({ title: "Data Steward", summary: "Writes Python to keep order." });
    expect(skills.map(({ id }) => id)).toEqual(["python", "sql", "git"]);
  });

  it("is nothing where no word points anywhere", async () => {
    expect(await proposedFor({ title: "Locksmith" })).toEqual({
      domains: [],
      occupations: [],
      related: [],
      skills: [],
    });
  });

  it("fits among this project's own roles", async () => {
    const { catalog } = await loadCatalog({ folder: REAL_ROLES, workingDirectory: REAL_ROLES });
    if (!catalog) throw new Error("the project's roles have errors");
    const domainOf = (title: string) => propose({ title }, catalog).domains[0]?.id;
    expect([domainOf("Data Steward"), domainOf("Embedded Linux Engineer"), domainOf("Security Trainer")]).toEqual([
      "data",
      "hardware",
      "security",
    ]);
  }, 60_000);
});
