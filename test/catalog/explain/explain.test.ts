import { describe, expect, it } from "vitest";
import { checkExample, explainedCodes } from "../../../scripts/catalog/explain/explain.ts";
import { EXPLAINED_GROUPS, EXPLANATIONS } from "../../../scripts/catalog/explain/explanations.ts";
import { CODES, type ProblemCode } from "../../../scripts/diagnostics/codes.ts";
import { type load, rolesFolder } from "../../support/roles-folder.ts";

const CODE_NAMES = Object.keys(CODES).sort() as ProblemCode[];
const codesIn = async (files: Parameters<typeof checkExample>[0]) => [
  ...new Set((await checkExample(files)).problems.map(({ code }) => code)),
];

describe("the explanations", () => {
  it("are there for every code, each in one group", () => {
    expect(Object.keys(EXPLANATIONS).sort()).toEqual(CODE_NAMES);
    expect(EXPLAINED_GROUPS.flatMap(({ codes }) => codes).sort()).toEqual(CODE_NAMES);
  });

  it.each(CODE_NAMES)(
    "show %s by an example that has it and nothing else, and by one that has no problem",
    async (code) => {
      const { failing, passing } = EXPLANATIONS[code];
      expect(await codesIn(failing)).toEqual([code]);
      expect(await codesIn(passing)).toEqual([]);
    },
  );

  it("say why in whole sentences that a page can begin with", () => {
    for (const { why } of Object.values(EXPLANATIONS)) {
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(why.length).toBeGreaterThan(40);
      expect(why.length).toBeLessThan(260);
    }
  });
});

describe("an explained code", () => {
  it("says what the check says, with the lines and what to write instead", async () => {
    const explained = (await explainedCodes()).get("unknown-id");
    expect(explained).toMatchObject({
      title: CODES["unknown-id"],
      severity: "error",
      place: "roles/ward-nurse.md:7:28",
      message: "`dosgae` is no skill.",
      instead: "> 7 |   core: [hygiene, records, dosage]",
    });
    expect(explained?.frame?.split("\n")[1]).toBe("> 7 |   core: [hygiene, records, dosgae]");
    expect(explained?.failing.map(({ name }) => name)).toEqual(["roles/ward-nurse.md"]);
  });

  it("shows the folder where the names of files are at fault", async () => {
    const explained = await explainedCodes();
    expect(explained.get("symbolic-link")?.failing[0]?.text).toContain("\nward-nurse.md -> ../drafts/ward-nurse.md");
    expect(explained.get("too-large")?.failing[0]?.text).toMatch(/^ward-nurse\.md {2}\(\d+ KiB\)$/m);
    expect(explained.get("too-large")?.frame).toBe(null);
  });
});

describe("examples in memory", () => {
  it("are read as the same files on a disk are", async () => {
    const { failing } = EXPLANATIONS["duplicate-slug"];
    const inMemory = (await checkExample(failing)).problems.map(({ message }) => message);
    const onDisk = rolesFolder(failing as Parameters<typeof load>[0]);
    const fromDisk = (await onDisk.load()).problems.map(({ message }) => message);
    expect(inMemory.length).toBeGreaterThan(0);
    expect(fromDisk).toEqual(expect.arrayContaining(inMemory));
  });
});
