import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../scripts/catalog/build.ts";
import { role, rolesFolder, told } from "../../support/roles-folder.ts";

const PROS = 'pros: [Quiet, "TODO: What people like.", Well paid]';

describe("a place to fill in", () => {
  it("is a problem of its own, at its place, that says what to write there", async () => {
    expect(await told({ "data-engineer.md": role(PROS) })).toEqual([
      "error[to-fill-in] roles/data-engineer.md 6:15-6:40",
      "`pros[2]` is still to be filled in.",
      "Write it in place of the text that begins with `TODO`. What people like about the job.",
    ]);
  });

  it("is no other mistake besides, as an id, a choice, a date or an alias", async () => {
    const more = `occupations: { US: { code: "TODO: code", fit: "TODO: one of them" } }
skills: { core: [sql, git, "TODO: a skill"] }
aliases: ["TODO: another name"]
related: [{ role: "TODO: a role", why: "TODO: why" }]
sources: ["TODO: a source"]`;
    const lines = await told({
      "data-engineer.md": role(more).replace("2026-11-20", '"TODO: today"'),
      "data-analyst.md": role('aliases: ["TODO: another name"]', "", "Data Analyst"),
    });
    const heads = lines.filter((_, index) => index % 3 === 0);
    expect(heads).toHaveLength(9);
    expect(heads.filter((head) => !head.startsWith("error[to-fill-in]"))).toEqual([]);
  });

  it("in the text is a line that begins with TODO, and nothing else", async () => {
    const body = "\n## What they do\n\nTODO: What they do.\n\n- TODO: One more\n\nThey grep for TODO: it finds much.\n";
    expect(await told({ "data-engineer.md": role("", body) })).toEqual([
      "error[to-fill-in] roles/data-engineer.md 10:1-10:20",
      "A part of the text is still to be filled in.",
      "Write it in place of the line that begins with `TODO`.",
      "error[to-fill-in] roles/data-engineer.md 12:3-12:17",
      "A part of the text is still to be filled in.",
      "Write it in place of the line that begins with `TODO`.",
    ]);
  });

  it("hides no other mistake of its file", async () => {
    const lines = await told({ "data-engineer.md": role(`${PROS}\nskills: { core: [sql, git, pyhton] }`) });
    expect(lines).toContain("`pros[2]` is still to be filled in.");
    expect(lines).toContain("`pyhton` is no skill.");
  });

  it("is no sentence that could stand in another role's file as well", async () => {
    const pros = `pros: [Quiet, Warm, "TODO: What people like about the job: three or more of them, please."]`;
    const { folder, workingDirectory } = rolesFolder({
      "data-engineer.md": role(pros),
      "data-analyst.md": role(pros, "", "Data Analyst"),
    });
    const { problems } = await loadCatalog({ folder, workingDirectory, prose: true });
    const swaps = problems.filter(({ code }) => code === "name-swap").map(({ message }) => message);
    // The summary that both share shows that the sentences were looked at.
    expect(swaps).toEqual([expect.stringContaining("Builds what brings data")]);
  });
});

describe("a roles folder with places to fill in", () => {
  const files = {
    "data-engineer.md": role('pros: [Quiet, Warm, "TODO: more"]\nskills: { core: [sql, git, "TODO: a skill"] }'),
  };

  it("gives no catalog", async () => {
    expect((await rolesFolder(files).load()).catalog).toBeUndefined();
  });

  it("gives one where drafts are wanted, with the role as far as it is written", async () => {
    const { folder, workingDirectory } = rolesFolder(files);
    const { catalog } = await loadCatalog({ folder, workingDirectory, drafts: true });
    const draft = catalog?.roles.get("data-engineer");
    expect(draft?.pros).toEqual(["Quiet", "Warm", "TODO: more"]);
    expect(draft?.skills?.core).toEqual(["sql", "git"]);
  });

  it("gives none where there are other errors as well", async () => {
    const { folder, workingDirectory } = rolesFolder({ ...files, "data-analyst.md": role("cons: [One]") });
    expect((await loadCatalog({ folder, workingDirectory, drafts: true })).catalog).toBeUndefined();
  });
});
