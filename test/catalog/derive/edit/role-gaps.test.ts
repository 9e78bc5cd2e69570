import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../../scripts/catalog/build.ts";
import { roleGaps } from "../../../../scripts/catalog/derive/edit/role-gaps.ts";
import { DEFAULT_FILES, type Files, role, rolesFolder } from "../../../support/roles-folder.ts";

/** What a role lacks, a line each: kind, place and text. */
async function lacks(text: string, files: Files = {}): Promise<string[]> {
  const { folder, workingDirectory } = rolesFolder({ ...files, "data-engineer.md": text });
  const { readable, problems } = await loadCatalog({ folder, workingDirectory, today: "2026-11-24", drafts: true });
  const found = readable?.roles.get("data-engineer");
  if (!readable || !found) throw new Error("the role cannot be read");
  return roleGaps(readable, found, problems).map(
    ({ kind, text, file, line }) => `${kind} ${file}${line === null ? "" : `:${line}`} ${text}`,
  );
}

const FILE = "roles/data-engineer.md";

describe("what a role still lacks", () => {
  it("is each section that is empty, unless the site requires it: then it is missing", async () => {
    const site = `${DEFAULT_FILES["_site.yaml"]}required: [pros]\n`;
    const backend = `${DEFAULT_FILES["backend-developer.md"]}`.replace(
      "---\n\n",
      "pros: [One pro, Another, A third]\n---\n\n",
    );
    const found = await lacks(role(), { "_site.yaml": site, "backend-developer.md": backend });
    expect(found.filter((gap) => gap.startsWith("missing"))).toEqual([
      expect.stringMatching(/^missing roles\/data-engineer\.md:\d+ .*`pros`/),
    ]);
    expect(found).toContain(`empty ${FILE} \`cons\` is empty.`);
    expect(found).not.toContain(`empty ${FILE} \`pros\` is empty.`);
  });

  it("is each place to fill in, with its line", async () => {
    const found = await lacks(role("suits: ['TODO: whom it suits']", "\nTODO: the text\n"));
    expect(found.filter((gap) => gap.startsWith("to-fill-in"))).toEqual([
      `to-fill-in ${FILE}:6 \`suits[1]\` is still to be filled in.`,
      `to-fill-in ${FILE}:9 A part of the text is still to be filled in.`,
    ]);
  });

  it("is pay, with the reason why there is none", async () => {
    expect(await lacks(role("levels: { junior: {}, mid: {} }"))).toContain(
      `pay ${FILE} No sourced pay for Junior, Mid-level: there is nothing under \`occupations\`.`,
    );
    const weak = role("levels: { junior: {} }\noccupations: { US: { code: 15-1252, fit: weak } }");
    expect(await lacks(weak)).toContain(
      `pay ${FILE} No sourced pay for Junior: the fit of \`occupations.US\` is weak.`,
    );
    const paid = await lacks(role("levels: { junior: {} }\noccupations: { US: { code: 15-1252, fit: close } }"));
    expect(paid.filter((gap) => gap.startsWith("pay"))).toEqual([]);
  });

  it("is a related role, unless another one names it", async () => {
    expect(await lacks(role())).toContain(`related ${FILE} No role is related to it.`);
    const backend = `${DEFAULT_FILES["backend-developer.md"]}`.replace(
      "---\n\n",
      "related: [{ role: data-engineer, why: Both write SQL. }]\n---\n\n",
    );
    expect((await lacks(role(), { "backend-developer.md": backend })).join("\n")).not.toContain("related");
  });

  it("is a newer edition of a source that is due for review, where the role uses it", async () => {
    const sources = `${DEFAULT_FILES["_sources.yaml"]}`.replace(
      "published: 2025-05",
      "published: 2025-05, review-by: 2026-05-01",
    );
    const due = "warning roles/_sources.yaml:1 The source `wage-statistics` was due for review by 2026-05-01.";
    expect(await lacks(role("sources: [wage-statistics]"), { "_sources.yaml": sources })).toContain(due);
    expect(await lacks(role(), { "_sources.yaml": sources })).not.toContain(due);
  });
});
