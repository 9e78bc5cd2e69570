import { beforeAll, describe, expect, it } from "vitest";
import { searchNames } from "../../scripts/catalog/derive/search-names.ts";
import { wordsOf } from "../../scripts/catalog/words.ts";
import { readEntries } from "../../templates/browser/search/entries.ts";
import { nameIndex } from "../../templates/browser/search/name-index.ts";
import { uncalledJob } from "../../templates/browser/search/uncalled-job.ts";
import { realCatalog } from "../support/roles-folder.ts";
import { ENGLISH, smallEntries } from "./small-entries.ts";
import JOBS from "./uncalled-jobs.json" with { type: "json" };

const names = nameIndex(smallEntries());
const uncalled = (query: string) => {
  const job = uncalledJob(wordsOf(query), ENGLISH, names);
  return job?.isNear ? undefined : job?.name;
};

describe("a job that nobody here is called", () => {
  it.each([
    ["mechanical engineer", "mechanical engineer"],
    ["how do I become a sound engineer", "sound engineer"],
    ["tour guide", "tour guide"],
    ["event planner jobs", "event planner"],
    ["release scientist", "release scientist"],
    ["game tester", "game tester"],
  ])("is what “%s” asks for", (query, name) => {
    expect(uncalled(query)).toBe(name);
  });

  it.each(["data engineer", "api engineer", "backend developer guide", "serv specialist"])(
    "is not “%s”, which a name holds, or another maker with the word that says of what, or with one that it begins",
    (query) => {
      expect(uncalled(query)).toBeUndefined();
    },
  );

  it.each(["python developer", "kubernetes scientist", "security tester", "security guard"])(
    "is not “%s”, which is about a skill or a domain",
    (query) => {
      expect(uncalled(query)).toBeUndefined();
    },
  );

  it.each(["engineer", "keep servers running", "developers and outages", "guide"])(
    "is not “%s”, which is no name of a job",
    (query) => {
      expect(uncalled(query)).toBeUndefined();
    },
  );
});

describe("a job of another trade", () => {
  const hospital = {
    ...smallEntries([
      { title: "Ward Nurse" },
      { title: "Theatre Nurse" },
      { title: "Ward Sister" },
      { title: "Bed Manager" },
    ]),
    domains: ["Nursing", "Pharmacy"],
  };
  const index = nameIndex(hospital);

  it.each([
    ["theatre manager", "theatre manager"],
    ["bed nurse", "bed nurse"],
    ["ward nurse", undefined],
    ["pharmacy manager", undefined],
  ])("“%s”: %s", (query, name) => {
    expect(uncalledJob(wordsOf(query), hospital.language, index)?.name).toBe(name);
  });

  it.each([
    ["primary school teacher", false],
    ["credit theatre nurse", true],
    ["night pharmacy manager", true],
    ["bookkeeper", true],
    ["lead bed nurse", false],
  ])("“%s” is said not to be here, and is near to a role: %s", (query, isNear) => {
    expect(uncalledJob(wordsOf(query), hospital.language, index)).toEqual({ name: query, isNear });
  });

  it("is near where its words stand only somewhere in another name, or begin a skill", () => {
    const ward = {
      ...hospital,
      ...smallEntries([{ title: "Ward Nurse", aliases: ["Clinical Theatre Manager"] }]),
      skills: [{ id: "wound-care", name: "Wound care", aliases: [] }],
    };
    const job = (query: string) => uncalledJob(wordsOf(query), ward.language, nameIndex(ward));
    expect(job("theatre manager")).toEqual({ name: "theatre manager", isNear: true });
    expect(job("wound nurse")).toEqual({ name: "wound nurse", isNear: true });
    expect(job("clinical manager")).toEqual({ name: "clinical manager", isNear: true });
    expect(job("clinical theatre")).toBeUndefined();
    expect(job("nurse")).toBeUndefined();
  });

  it("has the word that says what somebody is in front, where the language does so", () => {
    const language = { ...ENGLISH, saysJobFirst: true };
    const agency = { ...smallEntries([{ title: "Directeur artistique" }, { title: "Technicien réseau" }]), language };
    const french = (query: string) => uncalledJob(wordsOf(query), language, nameIndex(agency))?.name;
    expect(french("directeur commercial")).toBe("directeur commercial");
    expect(french("directeur réseau")).toBe("directeur reseau");
    for (const query of ["directeur artistique", "ingénieur réseau"]) expect(french(query), query).toBeUndefined();
  });
});

describe("titles that the roles of this site do not have", () => {
  let share: (queries: readonly string[]) => number;
  beforeAll(async () => {
    const real = readEntries(searchNames(await realCatalog()));
    const index = nameIndex(real);
    const isUncalled = (query: string) => uncalledJob(wordsOf(query), real.language, index)?.isNear === false;
    share = (queries) => queries.filter(isUncalled).length / queries.length;
  });

  it("are said not to be here where they are of other trades, and hardly ever where they are of technology", () => {
    expect(share(JOBS.otherTrades)).toBeGreaterThanOrEqual(0.65);
    expect(share(JOBS.technology)).toBeLessThanOrEqual(0.02);
  });
});
