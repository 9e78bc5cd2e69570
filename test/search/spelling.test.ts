import { describe, expect, it } from "vitest";
import { spelling } from "../../templates/browser/search/spelling.ts";
import { seededRandom } from "../support/random.ts";
import { knownWords } from "./small-entries.ts";

const NAMES = new Map(
  Object.entries({
    accessibility: 1,
    administrator: 4,
    analyst: 8,
    architect: 5,
    backend: 1,
    data: 8,
    database: 1,
    designer: 4,
    developer: 12,
    engineer: 25,
    forensics: 1,
    machine: 1,
    network: 2,
    penetration: 1,
    product: 3,
    python: 9,
    reliability: 1,
    scientist: 2,
    security: 7,
    software: 4,
    statistician: 1,
    support: 1,
    tester: 1,
    writer: 2,
  }),
);
const TEXTS = ["bread", "evidence", "great", "incidents", "lending", "meeting", "postgresql", "servers", "teaching"];
const spell = spelling(NAMES, knownWords(TEXTS));

describe("a misspelt word", () => {
  it.each([
    ["pyhton", "python"],
    ["desinger", "designer"],
    ["secruity", "security"],
    ["netwrok", "network"],
  ])("“%s” with two neighbours swapped is %s", (typed, meant) => {
    expect(spell.correct(typed)).toBe(meant);
  });

  it.each([
    ["enginer", "engineer"],
    ["writter", "writer"],
    ["accesibility", "accessibility"],
    ["penatration", "penetration"],
    ["developper", "developer"],
    ["statistican", "statistician"],
    ["architecht", "architect"],
    ["admnistratr", "administrator"],
  ])("“%s” with letters missing, doubled or wrong is %s", (typed, meant) => {
    expect(spell.correct(typed)).toBe(meant);
  });

  it("may have its first letter wrong where the rest agrees", () => {
    expect(spell.correct("wython")).toBe("python");
    expect(spell.correct("sientist")).toBe("scientist");
  });

  it("is nothing where the first letter and more are wrong", () => {
    expect(spell.correct("wxthonist")).toBeUndefined();
    expect(spell.correct("mftwore")).toBeUndefined();
    expect(spell.correct("develapar")).toBe("developer");
    expect(spell.correct("wevelopar")).toBeUndefined();
  });

  it("is rather a word of names than one of texts that is as near", () => {
    const both = spelling(new Map([["tester", 1]]), knownWords(["tested"]));
    expect(both.correct("testez")).toBe("tester");
  });

  it("is rather the word that names more", () => {
    const both = spelling(
      new Map([
        ["tester", 1],
        ["tested", 9],
      ]),
    );
    expect(both.correct("testez")).toBe("tested");
  });

  it("is taken for a word of texts where no name is near", () => {
    expect(spell.correct("postgersql")).toBe("postgresql");
  });

  it("is left alone where it is short: too many words are near", () => {
    for (const typed of ["dat", "sqk", "aa"]) expect(spell.correct(typed)).toBeUndefined();
  });

  it("is left alone where it holds a digit: a version or a code is not misspelt", () => {
    expect(spell.correct("pyth0n")).toBeUndefined();
  });

  it("is left alone where nothing is near", () => {
    for (const typed of ["xyzzyqqq", "hairdresser", "asdkjhqwe"]) expect(spell.correct(typed)).toBeUndefined();
  });
});

describe("a word", () => {
  it("is known in the plural where it is known", () => {
    expect(["pythons", "evidences"].map(spell.knows)).toEqual([true, true]);
    expect(spelling(new Map([["pc", 1]])).knows("pcs")).toBe(false);
  });

  it("is known when it occurs, or is the beginning of at least three letters of one that does", () => {
    for (const word of ["python", "pytho", "pyt", "evidence", "evid"]) expect(spell.knows(word), word).toBe(true);
    for (const word of ["py", "pythonss", "ython", "zzz", ""]) expect(spell.knows(word), word).toBe(false);
  });

  it("is taken apart where it is two words of names run together", () => {
    expect(spell.split("softwareengineer")).toEqual(["software", "engineer"]);
  });

  it("is taken apart and corrected where one half is a word of names and the other nearly one", () => {
    expect(spell.split("datascienctist")).toEqual(["data", "scientist"]);
    expect(spell.split("netwrokengineer")).toEqual(["network", "engineer"]);
  });

  it("is not taken apart and corrected where a short half is misspelt, or both are", () => {
    expect(spell.split("dtaengineer")).toBeUndefined();
    expect(spell.split("netwrokenginer")).toBeUndefined();
    expect(spell.split("xylophonist")).toBeUndefined();
  });

  it("is taken apart after two letters, and not before the last two", () => {
    const short = spelling(new Map(["ux", "designer", "program", "er"].map((word) => [word, 2])));
    expect(short.split("uxdesigner")).toEqual(["ux", "designer"]);
    expect(short.split("programer")).toBeUndefined();
  });

  it("is not taken apart where a rest is left over", () => {
    expect(spell.split("softwarexx")).toBeUndefined();
    expect(spell.split("software")).toBeUndefined();
  });
});

/** A word with one slip of the fingers. */
function misspelt(word: string, random: ReturnType<typeof seededRandom>): string {
  const at = random.below(word.length - 1);
  const letter = String.fromCharCode(97 + random.below(26));
  return random.pick([
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ]);
}

describe("corrections of a thousand random slips", () => {
  const random = seededRandom(20_261_124);
  const long = [...NAMES.keys()].filter((word) => word.length >= 6);
  const slips = Array.from({ length: 1000 }, () => {
    const meant = random.pick(long);
    return { meant, typed: misspelt(meant, random) };
  });

  it("are always words that occur", () => {
    const all = new Set([...NAMES.keys(), ...TEXTS]);
    const corrected = slips.flatMap(({ typed }) => spell.correct(typed) ?? []);
    expect(corrected.filter((word) => !all.has(word))).toEqual([]);
    expect(corrected.length).toBeGreaterThan(900);
  });

  it("find the word that was meant, but for one in fifty that is as near to another", () => {
    const missed = slips.filter(({ typed, meant }) => spell.correct(typed) !== meant);
    expect(missed.length, JSON.stringify(missed)).toBeLessThan(20);
  });

  it("are the same whatever the order of the words", () => {
    const reversed = spelling(new Map([...NAMES].reverse()), knownWords([...TEXTS].reverse()));
    const differing = slips.filter(({ typed }) => {
      const [one, other] = [spell.correct(typed), reversed.correct(typed)];
      return one !== other;
    });
    expect(differing).toEqual([]);
  });
});

describe("words that are known", () => {
  it("are their own nearest", () => {
    for (const word of [...NAMES.keys(), ...TEXTS].filter((each) => each.length >= 4))
      expect(spell.correct(word), word).toBe(word);
  });
});
