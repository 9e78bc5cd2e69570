import { describe, expect, it } from "vitest";
import { wordGroup } from "../../scripts/catalog/words.ts";
import { searchEngine } from "../../templates/browser/search/engine.ts";
import { NO_TITLES } from "../../templates/browser/search/read-question.ts";
import { fullTextOf, positionOf, smallEntries, smallNeeds, wordPlacesOf } from "./small-entries.ts";

/** What the roles ask of somebody; the last two are at the last step of it. */
const TALKING = {
  id: "talking",
  name: "Talking",
  words: "customers",
  askedBy: "sociable",
  avoidedBy: "",
  ends: [
    { id: "little", name: "Little" },
    { id: "much", name: "Much" },
  ],
  steps: "0--00-111",
};
const entries = { ...smallEntries(), traits: [TALKING] };
const TEXT_WORDS = ["outage", "outages", "pager", "rota", "legally", "invade", "pipeline", "incident"];

/** Searches with a full text of which only the named words are known. */
const search = async (
  query: string,
  found: Record<string, Record<string, number>> = {},
  {
    asTyped = false,
    words = TEXT_WORDS,
    places = {},
  }: {
    asTyped?: boolean;
    words?: string[];
    places?: Record<string, Record<string, number[]>>;
  } = {},
) => {
  const asked: string[] = [];
  const expected: string[] = [];
  const engine = searchEngine(entries, {
    places: async () => undefined,
    titles: async () => NO_TITLES,
    fullText: fullTextOf(found, entries),
    expectLookUp(words) {
      expected.push(...words);
    },
    async rolesWithSkill(skill) {
      asked.push(`roles with ${entries.skills[skill]?.name}`);
      return smallNeeds(skill);
    },
    wordPlaces: wordPlacesOf(places, entries),
    async wordGroup(group: number) {
      asked.push(`words ${"abcdefghijklmnopqrstuvwxyz"[group - 1]}`);
      return words.filter((word) => wordGroup(word) === group).sort();
    },
  });
  const early: (string | undefined)[] = [];
  const answers = await engine.search(query, asTyped, (sure) => {
    early.push(...sure.answers.map(({ position }) => entries.roles[position]?.title));
  });
  return {
    asked,
    expected,
    early,
    ...answers,
    titles: answers.answers.map(({ position }) => entries.roles[position]?.title),
  };
};

describe("an answer", () => {
  it("is the role that the query names, though other texts hold the words more often", async () => {
    const { titles, noMatch } = await search("data engineer", {
      data: { "Data Scientist": 9, "Data Engineer": 1 },
      engineer: { "Site Reliability Engineer": 9, "Data Engineer": 1 },
    });
    expect(titles[0]).toBe("Data Engineer");
    expect(noMatch).toBe(false);
  });

  it("is known ahead of the texts where names alone decide it, and not where texts, traits or operators have a say", async () => {
    expect((await search("data engineer")).early).toEqual(["Data Engineer"]);
    expect((await search("help desk technician salary")).early).toEqual(["IT Support Specialist"]);
    for (const query of [
      "engineer",
      "outage",
      '"data engineer"',
      "data engineer -sql",
      "data engineer without customers",
    ])
      expect((await search(query)).early, query).toEqual([]);
  });

  it("is the role whose name holds a stop word beside a misspelt one, or beside one that is unfinished", async () => {
    for (const query of ["it suport", "it suport jobs", "it sup", "help dsek technicain"])
      expect((await search(query)).titles[0], query).toBe("IT Support Specialist");
    expect((await search("it suport")).words).toEqual(["it", "support"]);
  });

  it("has the trait that is asked for before those that have not, however much these are about the words", async () => {
    const found = { outage: { "Site Reliability Engineer": 9, "DevOps Engineer": 1 } };
    const { titles, likely, traits } = await search("outage without customers", found);
    expect([titles.slice(0, 2), likely]).toEqual([["DevOps Engineer", "Site Reliability Engineer"], 1]);
    expect(traits).toEqual([{ trait: TALKING, end: 0 }]);
  });

  it("is every role with the trait where nothing else is asked for, or nothing here knows the rest", async () => {
    for (const query of ["no customers", "a job without customers", "shy and no customers"]) {
      const { titles, likely, noMatch } = await search(query);
      expect(titles.slice(0, likely), query).toEqual(["Backend Developer", "DevOps Engineer", "Game Developer"]);
      expect(noMatch, query).toBe(false);
    }
    expect((await search("sociable")).likely).toBe(3);
  });

  it("is found by an abbreviation that no text holds", async () => {
    expect((await search("SRE")).titles).toEqual(["Site Reliability Engineer"]);
  });

  it("is found by its text where no name holds the words", async () => {
    const { titles, noMatch } = await search("outage pager", {
      outage: { "Site Reliability Engineer": 4, "Backend Developer": 2 },
      pager: { "Site Reliability Engineer": 4 },
    });
    expect(titles).toEqual(["Site Reliability Engineer", "Backend Developer"]);
    expect(noMatch).toBe(false);
  });

  it("needs the skill: one that requires it comes before one to which it is useful, and that before none", async () => {
    const { titles } = await search("terraform");
    expect(titles.slice(0, 3)).toEqual(["DevOps Engineer", "Site Reliability Engineer", "Data Engineer"]);
    expect(titles).toHaveLength(3);
  });

  it("blends both: of the roles that need a skill, the one whose text is about it comes first", async () => {
    const { titles } = await search("kubernetes pager", {
      pager: { "Site Reliability Engineer": 6 },
      kubernetes: { "DevOps Engineer": 3, "Site Reliability Engineer": 3 },
    });
    expect(titles[0]).toBe("Site Reliability Engineer");
  });

  it("holds more of the words rather than one of them more often", async () => {
    const { titles } = await search("outage pager rota", {
      outage: { "Backend Developer": 20, "Site Reliability Engineer": 2 },
      pager: { "Site Reliability Engineer": 2 },
      rota: { "Site Reliability Engineer": 2 },
    });
    expect(titles[0]).toBe("Site Reliability Engineer");
  });

  it("has the words side by side rather than apart", async () => {
    const apart = {
      outage: { "Backend Developer": 4, "Game Developer": 4 },
      pager: { "Backend Developer": 4, "Game Developer": 4 },
    };
    expect((await search("outage pager", apart)).titles[0]).toBe("Backend Developer");
    const { titles } = await search("outage pager", { ...apart, '"outage pager"': { "Game Developer": 2 } });
    expect(titles[0]).toBe("Game Developer");
  });

  const everywhere = {
    outage: { "Backend Developer": 4, "Game Developer": 4 },
    pager: { "Backend Developer": 4, "Game Developer": 4 },
  };
  const inOneSentence = {
    outage: { "Backend Developer": [10], "Game Developer": [700] },
    pager: { "Backend Developer": [600], "Game Developer": [705] },
  };

  it("has the words in one sentence rather than all over the page", async () => {
    expect((await search("outage pager", everywhere)).titles[0]).toBe("Backend Developer");
    expect((await search("outage pager", everywhere, { places: inOneSentence })).titles[0]).toBe("Game Developer");
  });

  it("is the role that is named in full, whatever else stands in one sentence", async () => {
    const places = { ...inOneSentence, backend: { "Game Developer": [704] }, developer: { "Game Developer": [703] } };
    const { titles } = await search("backend developer outage pager", everywhere, { places });
    expect(titles[0]).toBe("Backend Developer");
  });

  it("is not decided by a word for makers of any sort, though a role is called that too", async () => {
    const places = { ...inOneSentence, programmer: { "Game Developer": [702] } };
    expect((await search("programmer outage pager", everywhere, { places })).titles[0]).toBe("Game Developer");
  });

  it("is the role whose name stands among the many words of an advert", async () => {
    const words = ["pipeline", "outage", "pager", "rota", "incident"];
    const found = Object.fromEntries(words.map((word) => [word, { "Game Developer": 9 }]));
    const { titles } = await search(`hiring: data engineer, ${words.join(" ")}`, found);
    expect(titles[0]).toBe("Data Engineer");
  });

  it("does not depend on the words that only ask", async () => {
    const found = { outage: { "Site Reliability Engineer": 4 } };
    const [plain, asked] = [await search("outage", found), await search("how do I become good at outage", found)];
    expect(asked.answers).toEqual(plain.answers);
  });

  it("stands in the order of the catalog where nothing tells two apart", async () => {
    const { titles } = await search("outage", { outage: { "Software Engineer": 3, "Game Developer": 3 } });
    expect(titles).toEqual(["Game Developer", "Software Engineer"]);
  });
});

describe("what a search fetches", () => {
  it("is nothing more than the texts where names hold every word and none is a skill", async () => {
    expect((await search("data engineer salary")).asked).toEqual([]);
  });

  it("is expected early for the words that names hold, and for no other", async () => {
    expect((await search("data outage salary")).expected).toEqual(["data"]);
  });

  it("is the roles with the skill that the query names", async () => {
    expect((await search("kubernetes engineer")).asked).toEqual(["roles with Kubernetes"]);
  });

  it("is the words with the same first letters where a word stands in no name", async () => {
    expect((await search("data outage")).asked).toEqual(["words o"]);
    expect((await search("data otuage")).corrections).toEqual(new Map([["otuage", "outage"]]));
    expect((await search("data otuage")).asked).toEqual(["words o"]);
  });
});

describe("answers", () => {
  it("say which words were corrected, and are those of the corrected query", async () => {
    const { corrections, answers } = await search("pyhton");
    expect([...corrections]).toEqual([["pyhton", "python"]]);
    expect(answers).toEqual((await search("python")).answers);
    expect(answers.length).toBeGreaterThan(0);
  });

  it("are those of the query as typed on request, which says so of the words that occur nowhere", async () => {
    const { corrections, unknown, titles } = await search("pyhton", {}, { asTyped: true });
    expect(corrections.size).toBe(0);
    expect(unknown).toEqual(["pyhton"]);
    expect(titles).toEqual([]);
  });

  it("match nothing where all words are unknown", async () => {
    expect(await search("xyzzyqqq")).toMatchObject({ noMatch: true, unknown: ["xyzzyqqq"], answers: [] });
    expect((await search("")).noMatch).toBe(true);
  });

  it("match nothing where no name is meant and no text is about more than half of the words", async () => {
    const one = { outage: { "Site Reliability Engineer": 4 }, pager: { "Backend Developer": 4 } };
    expect((await search("outage pager", one)).noMatch).toBe(true);
    const both = { ...one, pager: { "Site Reliability Engineer": 4 } };
    expect((await search("outage pager", both)).noMatch).toBe(false);
  });

  it("match nothing where a text no more than mentions the word", async () => {
    expect((await search("outage", { outage: { "Backend Developer": 0.1 } })).noMatch).toBe(true);
  });

  it("are meant where a role is named in full, though another word is unknown", async () => {
    expect(await search("soporific sre")).toMatchObject({ noMatch: false, unknown: ["soporific"] });
  });

  it("match nothing where a skill is named beside a word that is unknown", async () => {
    expect(await search("plumber git")).toMatchObject({ noMatch: true, unknown: ["plumber"] });
  });
});

describe("the name of a job beside skills, as in an advert", () => {
  it("counts before the roles that need the skills", async () => {
    const { titles } = await search("Data Scientist (Terraform, Kubernetes)");
    expect(titles[0]).toBe("Data Scientist");
  });
});

describe("signs in a query", () => {
  const pipeline = { pipeline: { "Data Engineer": 4, "Data Scientist": 4, "Backend Developer": 4 } };

  it("have a phrase stand as it is quoted, in a name or a text", async () => {
    const found = { ...pipeline, incident: pipeline.pipeline, '"pipeline incident"': { "Backend Developer": 1 } };
    expect((await search('"pipeline incident"', found)).titles).toEqual(["Backend Developer"]);
    expect((await search('"help desk"')).titles).toEqual(["IT Support Specialist"]);
    expect((await search('"desk help"')).titles).toEqual([]);
  });

  it("leave out roles that are called so, or that need the skill", async () => {
    expect((await search("pipeline -scientist", pipeline)).titles).toEqual(["Backend Developer", "Data Engineer"]);
    expect((await search("pipeline -python", pipeline)).titles).toEqual(["Backend Developer"]);
  });

  it("leave out the pages that hold a word of no name", async () => {
    const found = { ...pipeline, '"outage"': { "Backend Developer": 1 } };
    expect((await search("pipeline -outage", found)).titles).not.toContain("Backend Developer");
  });
});

describe("a word that was not understood", () => {
  it("is said where it carries the name of a job, and the answers are only the nearest", async () => {
    const found = { mechanical: { "Data Engineer": 4 } };
    const { noMatch, uncalled, titles } = await search("mechanical engineer", found, { words: ["mechanical"] });
    expect([noMatch, uncalled, titles[0]]).toEqual([
      true,
      { name: "mechanical engineer", isNear: false },
      "Data Engineer",
    ]);
  });

  it("is no guess at a like word of another sense in the name of a job", async () => {
    const { uncalled, corrections, unknown } = await search("interior engineer", {}, { words: ["interim"] });
    expect([uncalled?.name, corrections.size, unknown]).toEqual(["interior engineer", 0, ["interior"]]);
  });

  it("is no guess at a like word where it is what jobs of other trades are called", async () => {
    const { uncalled, corrections, noMatch } = await search("stock operative", {}, { words: ["operation", "stock"] });
    expect([uncalled?.name, corrections.size, noMatch]).toEqual(["stock operative", 0, true]);
  });

  it("is said of a job that only a longer other name here holds, whose answers stay answers", async () => {
    const { uncalled, noMatch, titles } = await search("release engineer");
    expect([uncalled, noMatch, titles[0]]).toEqual([
      { name: "release engineer", isNear: true },
      false,
      "DevOps Engineer",
    ]);
    for (const query of ["data engineer", "reliability engineer", "release enginere", "etl developer"])
      expect((await search(query)).uncalled, query).toBeUndefined();
  });

  it("is said where no name holds it and pages mention it", async () => {
    expect(await search("outage", { outage: { "Data Engineer": 4 } })).toMatchObject({ onlyMentioned: true });
    expect(await search("data outage", { outage: { "Data Engineer": 4 } })).toMatchObject({ onlyMentioned: false });
  });

  it("may be the beginning of one, as in the box", async () => {
    const { titles, noMatch, corrections } = await search("data sci");
    expect([titles[0], noMatch, corrections.size]).toEqual(["Data Scientist", false, 0]);
  });
});

describe("what is found", () => {
  it("is told apart from what is less likely", async () => {
    const found = {
      outage: { "Site Reliability Engineer": 16, "Backend Developer": 9, "Data Engineer": 9, "Game Developer": 1 },
    };
    expect(await search("outage", found)).toMatchObject({ likely: 3 });
    const about = { data: { "Data Engineer": 9, "Data Scientist": 1 }, engineer: { "Data Engineer": 9 } };
    expect(await search("data engineer", about)).toMatchObject({ likely: 1 });
  });

  it("says why: by a name, by a skill or by the words of its page", async () => {
    const why = async (query: string, title: string, found = {}) =>
      (await search(query, found)).reasonFor(positionOf(title));
    expect(await why("sre", "Site Reliability Engineer")).toEqual({ because: "alias", names: ["SRE"] });
    expect(await why("data engineer", "Data Engineer")).toEqual({ because: "title", names: [] });
    expect(await why("terraform", "DevOps Engineer")).toEqual({ because: "core", names: ["Terraform"] });
    expect(await why("terraform", "Data Engineer")).toEqual({ because: "useful", names: ["Terraform"] });
    const found = { outage: { "Game Developer": 4 }, engineer: { "Game Developer": 4 } };
    expect(await why("outage engineer", "Game Developer", found)).toEqual({ because: "text", names: ["outage"] });
  });
});
