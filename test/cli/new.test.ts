import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outlineOf, wishesFrom } from "../../scripts/cli/new/outline.ts";
import { copyForTest, fixture } from "../support/folders.ts";
import { catalogOf, type RolesFolder, role, rolesFolder } from "../support/roles-folder.ts";
import { rolebook } from "./program.ts";

const LONG_ENOUGH = 60_000;
const FILES = { "data-engineer.md": role("aliases: [ETL Developer]\nmoved-from: [etl-person]") };

const read = ({ folder }: RolesFolder, name: string) => readFileSync(join(folder, name), "utf8");

describe("`rolebook new`", { timeout: LONG_ENOUGH }, () => {
  it("writes a file that passes the check but for its places, and says what to do next", async () => {
    const roles = rolesFolder(FILES);
    const { status, out, err } = await rolebook(roles.workingDirectory, "new", "Data Steward");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("roles/data-steward.md is written, with 3 places to fill in.");
    expect(out).toMatch(/See what is left: +node \S+\/rolebook\.js check roles\/data-steward\.md\n/);
    expect(out).toContain("http://localhost:8080/roles/data-steward/");
    expect(read(roles, "data-steward.md")).toContain("domain: data # Proposed from “data”");
    const { problems } = await roles.load();
    expect(problems.map(({ code }) => code)).toEqual(["to-fill-in", "to-fill-in", "to-fill-in"]);
  });

  it("takes what its options say instead of proposing it", async () => {
    const roles = rolesFolder(FILES);
    const words = ["--domain", "engineering", "--occupation", "15-1252", "--fit", "part", "--skills", "sql,git,java"];
    const more = ["--related", "backend-developer", "--aliases", "Data Custodian, Keeper", "--slug", "steward"];
    const { status } = await rolebook(roles.workingDirectory, "new", "Data Steward", ...words, ...more);
    expect(status).toBe(0);
    const text = read(roles, "steward.md");
    expect(text).toContain("domain: engineering\n");
    expect(text).toContain("occupations:\n  US: { code: 15-1252, fit: part }\n");
    expect(text).toContain("skills: { core: [sql, git, java] }\n");
    expect(text).toContain("  - Data Custodian\n  - Keeper\n");
    expect(text).toContain("role: backend-developer");
    expect(text).toContain("sources: [wage-statistics, projections]\n");
  });

  it("understands names as well as ids", async () => {
    const roles = rolesFolder(FILES);
    const words = ["--domain", "Engineering", "--skills", "SQL,Git,java", "--related", "ETL developer"];
    const { status } = await rolebook(roles.workingDirectory, "new", "Data Steward", ...words);
    expect(status).toBe(0);
    const text = read(roles, "data-steward.md");
    expect(text).toContain("domain: engineering\n");
    expect(text).toContain("skills: { core: [sql, git, java] }\n");
    expect(text).toContain("role: data-engineer");
  });

  it("works for a site with other sections, in the folder that --roles names", async () => {
    const folder = copyForTest(fixture("handwerk"));
    const { status, out } = await rolebook(
      join(folder, ".."),
      "new",
      "Drechsler",
      "--domain",
      "holz",
      "--roles",
      "roles",
    );
    expect(status).toBe(0);
    expect(out).toMatch(/\b3 Stellen\b/);
    expect(readFileSync(join(folder, "drechsler.md"), "utf8")).toContain("## Was sie tun");
  });

  it.each([
    [["Data Engineer"], "There is roles/data-engineer.md already."],
    [["Etl  Developer", "--slug", "etl"], "is an alias of roles/data-engineer.md."],
    [["Data Engineer", "--slug", "data-person"], "“Data Engineer” is the title of roles/data-engineer.md."],
    [["ETL Person"], "`etl-person` is an old address of roles/data-engineer.md"],
  ])("does not take the name of another role: %j, status 1", async (words, reason) => {
    const roles = rolesFolder(FILES);
    const { status, out, err } = await rolebook(roles.workingDirectory, "new", ...words);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain(reason);
    expect(err).toContain("Nothing was written.");
  });

  it.each([
    [[], 'give the role\'s title in quotes: rolebook new "Data Steward"'],
    [["Data", "Steward"], 'put the title in quotes: rolebook new "Data Steward"'],
    [["X".repeat(161)], "cannot be a title"],
    [["日本"], "no address can be made from"],
    [["Data Steward", "--domain", "dta"], "--domain: `dta` is no domain. Did you mean `data`?"],
    [["Data Steward", "--summary", "Short."], "--summary: the summary has 6 characters, and needs 40 to 220"],
    [["Data Steward", "--fit", "good"], "--fit good: write one of close, part, residual, weak"],
  ])("refuses words that cannot be meant: %j, status 2", async (words, reason) => {
    const { status, err } = await rolebook(rolesFolder(FILES).workingDirectory, "new", ...words);
    expect(status).toBe(2);
    expect(err.split("\n\nUsage:")[0]).toContain(reason);
  });
});

describe("the questions to a person", () => {
  async function answered(...answers: string[]) {
    const catalog = await catalogOf(FILES);
    const questions: string[] = [];
    const ask = async (question: string) => {
      questions.push(question);
      return answers.shift() ?? "";
    };
    const wishes = wishesFrom({ domain: "data" }, "Data Steward", catalog);
    return { questions, outline: await outlineOf("Data Steward", wishes, catalog, "2026-11-24", ask) };
  }

  it("ask for what no option says, and Enter takes the proposal", async () => {
    const { questions, outline } = await answered();
    expect(questions).toHaveLength(4);
    expect(questions[3]).toContain("Enter takes data-engineer; - for none");
    expect(outline.fields.related).toMatchObject([{ role: "data-engineer" }]);
    expect(outline.remarks).toEqual({});
  });

  it("are put again after an answer that does not fit, with the reason", async () => {
    const summary = "Looks after what the organisation's records mean and whether they are right.";
    const { questions, outline } = await answered("Too short.", summary, "-", "sql, pyhton", "sql, python", "-");
    expect(questions[1]).toMatch(/^the summary has 10 characters, and needs 40 to 220\n/);
    expect(questions[4]).toMatch(/^`pyhton` is no skill. Did you mean `python`\?\n/);
    expect(outline.fields).toMatchObject({
      summary,
      skills: { core: ["sql", "python", expect.stringMatching(/^TODO/)] },
    });
    expect(outline.fields).not.toHaveProperty("related");
    expect(outline.fields).not.toHaveProperty("occupations");
  });
});
