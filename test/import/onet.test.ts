import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Imported } from "../../scripts/import/imported.ts";
import { readOnet } from "../../scripts/import/onet/read-onet.ts";
import { folderForTest, writeFiles } from "../support/folders.ts";
import { ONET_FILES, WAGES } from "./onet-files.ts";

type Files = Record<string, string>;

async function read(files: Files, more: { release?: string; pay?: string; name?: string } = {}) {
  const above = folderForTest();
  const folder = join(above, more.name ?? "onet");
  mkdirSync(folder);
  writeFiles(folder, files);
  const pay = more.pay === undefined ? undefined : join(above, "national_M2025_dl.csv");
  if (pay !== undefined) writeFiles(above, { "national_M2025_dl.csv": more.pay ?? "" });
  return readOnet({ folder, pay, release: more.release, known: undefined, today: "2026-11-20" });
}

async function imported(files: Files = ONET_FILES, more = {}): Promise<Imported> {
  const result = await read(files, more);
  if ("files" in result) throw new Error(JSON.stringify(result.files));
  return result.imported;
}

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(ONET_FILES).filter(([name]) => !names.includes(name)));

describe("an occupation of O*NET", () => {
  it("becomes a role with its names, skills, nearest roles and its source", async () => {
    const { roles } = await imported();
    expect([...roles.keys()]).toEqual(["plumbers", "solar-heat-fitters", "teachers-all-other"]);
    expect(roles.get("plumbers")?.fields).toEqual({
      title: "Plumbers",
      summary: "Lay and mend pipes for water, heat and gas in buildings of all kinds.",
      domain: "construction",
      aliases: ["Plumber", "Drain Cleaner", "Pipe Layer", "Master Gas Fitter", "MGF", "Fitter"],
      occupations: { US: { code: "47-2152", fit: "close" } },
      skills: { core: ["repairing", "speaking", "listening"], useful: ["pipeplan", "accounting-software"] },
      related: [{ role: "solar-heat-fitters", why: expect.stringContaining("second") }],
      sources: ["onet-30-2"],
    });
  });

  it("has its tasks, job zone, the importance of each skill and all software in its text, as they are written", async () => {
    const body = (await imported()).roles.get("plumbers")?.body ?? "";
    expect(body).toBe(`## What they do

- Measure pipes, \\*cut\\* them & fit \\[valves\\] \\<1 inch.

### Less often, or in some of these jobs

- Keep the books.

## Breaking in

**Zone Three.** Most were apprentices.

Some years help.

A year or two.

## How much each skill matters

| Skill | Importance, 1 to 5 |
| --- | ---: |
| Repairing | 4.5 |
| Speaking | 3.5 |
| Listening | 3.1 |
| Programming | 1.3 |

## Software in use

- Drawing software: PipePlan, DrawIt
- Accounting software: BookKeep`);
  });

  it("is a part of an official occupation where its code goes on, and the rest of one where it says so", async () => {
    const { roles } = await imported();
    expect(roles.get("solar-heat-fitters")?.fields.occupations).toEqual({ US: { code: "47-2152", fit: "part" } });
    expect(roles.get("teachers-all-other")?.fields.occupations).toEqual({ US: { code: "25-3099", fit: "residual" } });
  });

  it("loses no sentence of a description that is too long for a summary, and takes no other's title for an alias", async () => {
    const role = (await imported()).roles.get("solar-heat-fitters");
    const { summary, aliases } = role?.fields ?? {};
    expect(String(summary).length).toBeLessThanOrEqual(600);
    expect(`${summary} ${role?.body}`.match(/They connect each/g)).toHaveLength(14);
    expect(aliases).toEqual(["Fitter"]);
  });

  it("has the interests of its occupation as a whole", async () => {
    expect((await imported()).vocabularies.occupations).toMatchObject({
      US: {
        codes: {
          "47-2152": { title: "Plumbers", interests: { realistic: 6.5, conventional: 4, source: "onet-30-2" } },
        },
      },
    });
  });
});

describe("the source", () => {
  const wordingOf = async (files: Files, more = {}) =>
    JSON.stringify((await imported(files, more)).vocabularies.sources);

  it("is named in the wording that the licence asks for, with the release and that it was changed", async () => {
    const wording = await wordingOf(ONET_FILES);
    expect(wording).toContain(
      "This site includes information from the O*NET 30.2 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA.",
    );
    expect(wording).toContain("modified");
  });

  it("has its release from what is said, or the folder's name, or its README", async () => {
    expect(await wordingOf(ONET_FILES, { release: "29.3" })).toContain("O*NET 29.3 Database");
    expect(await wordingOf(without("Read Me.txt"), { name: "db_31_0_text" })).toContain("O*NET 31.0 Database");
  });

  it("is asked for where nothing says it", async () => {
    expect((await imported(without("Read Me.txt"))).notes).toEqual([expect.stringContaining("--release")]);
  });
});

describe("the tables", () => {
  it("are known by their columns, whatever their files are called", async () => {
    const renamed = Object.fromEntries(Object.values(ONET_FILES).map((text, at) => [`table ${at}.tsv`, text]));
    expect((await imported(renamed, { release: "30.2" })).roles).toEqual((await imported()).roles);
  });

  it("may be missing but for the occupations, which is told", async () => {
    const { roles, notes } = await imported({ "a.txt": ONET_FILES["Occupation Data.txt"] }, { release: "30.2" });
    expect(roles.size).toBe(3);
    expect(notes).toEqual([
      "No file in the folder has other names, tasks, software, skills and interests, related occupations, job zones.",
    ]);
    expect(await read({ "b.txt": ONET_FILES["Job Zones.txt"] })).toMatchObject({
      files: [{ faults: [{ message: expect.stringContaining("No file in it has occupations") }] }],
    });
  });

  it("are named where one cannot be read", async () => {
    const folder = { ...ONET_FILES, "Skills.xlsx": "%PDF-1.7" };
    expect(await read(folder)).toMatchObject({ files: [{ file: expect.stringMatching(/Skills\.xlsx$/) }] });
  });
});

describe("the pay of the occupations", () => {
  it("becomes a table with its source", async () => {
    const { tables, vocabularies } = await imported(ONET_FILES, { pay: WAGES });
    expect(tables.get("us-oews-2025.csv")).toContain("47-2152,40670,48930,62970,83310,105150,69940,455940,");
    expect(vocabularies.pay).toMatchObject({ "us-oews": { reference: "2025-05", source: "oews-2025" } });
    expect(Object.keys(vocabularies.sources ?? {})).toEqual(["onet-30-2", "oews-2025"]);
  });

  it("is a fault where the file is another", async () => {
    expect(await read(ONET_FILES, { pay: "a,b\n1,2\n" })).toMatchObject({
      files: [{ file: expect.stringMatching(/national_M2025_dl\.csv$/) }],
    });
  });
});
