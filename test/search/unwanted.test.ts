import { describe, expect, it } from "vitest";
import { searchEngine } from "../../templates/browser/search/engine.ts";
import { butFor, withoutWords } from "../../templates/browser/search/unwanted.ts";
import { fullTextOf, positionOf, smallEntries, smallNeeds } from "./small-entries.ts";

const entries = smallEntries();
const everywhere = () => true;

describe("what somebody does not want", () => {
  it("is what pages say that they do without, in any word that means the same", async () => {
    const fullText = fullTextOf({ '"without programming"': { "IT Support Specialist": 2 } });
    const free = await withoutWords(["coding"], fullText, everywhere);
    expect([...free.keys()]).toEqual([positionOf("IT Support Specialist")]);
  });

  it("costs answers that are about it, and gains those that say that they do without it", () => {
    const wanted = [0, 1, 2].map((position) => ({ position, score: 1 }));
    const answers = butFor(wanted, [{ position: 0, score: 3 }], new Map([[2, 5]]), 3);
    expect(answers.map(({ position }) => position)).toEqual([2, 1, 0]);
  });

  it("leaves all roles to choose from where nothing else is said", () => {
    const answers = butFor([], [{ position: 1, score: 3 }], new Map(), 3);
    expect(answers.map(({ position }) => position)).toEqual([0, 2, 1]);
  });
});

const WORDS = ["computers", "helps", "programming"];

describe("a search for something without something else", () => {
  const search = (found: Record<string, Record<string, number>>) =>
    searchEngine(entries, {
      fullText: fullTextOf(found),
      expectLookUp() {},
      rolesWithSkill: async (skill) => smallNeeds(skill),
      wordPlaces: async () => new Map(),
      peoplePlaces: async () => new Map(),
      ease: async () => [],
      wordGroup: async () => ({ texts: WORDS, english: [] }),
      endGroup: async () => WORDS,
    });

  it("is answered by what does without it", async () => {
    const { answers, onlyNear } = await search({
      programming: { "Software Engineer": 4 },
      '"without programming"': { "IT Support Specialist": 2 },
    }).search("no programming", false);
    expect(entries.roles[answers[0]?.position ?? -1]?.title).toBe("IT Support Specialist");
    expect(onlyNear).toBe(false);
  });

  it("says that it found nothing where no page speaks of doing without it", async () => {
    const { onlyNear } = await search({ programming: { "Software Engineer": 4 } }).search("no programming", false);
    expect(onlyNear).toBe(true);
  });
});
