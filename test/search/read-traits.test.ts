import { describe, expect, it } from "vitest";
import type { SearchTrait } from "../../scripts/catalog/derive/search-names.ts";
import { wordsOf } from "../../scripts/catalog/words.ts";
import { nameIndex } from "../../templates/browser/search/name-index.ts";
import { hasTraits, readTraits } from "../../templates/browser/search/read-traits.ts";
import { ENGLISH, smallEntries } from "./small-entries.ts";

const trait = (name: string, words: string, askedBy: string, steps: string, avoidedBy = ""): SearchTrait => {
  const ends = ["Little", "Much"].map((step) => ({ id: step.toLowerCase(), name: step }));
  return { id: name.toLowerCase().replace(" ", "-"), name, words, askedBy, avoidedBy, ends, steps };
};

/** Of a hospital: jobs differ in lifting, nights, and whether they can be a first job. */
const TRAITS = [
  trait("Lifting", "heavy work, carrying", "", "01-"),
  trait("Night shifts", "nights, on call", "", "0--"),
  trait("First job", "", "entry level, first job, trainee", "-11"),
  trait("Patients", "people, talking", "with people, talking to people", "1-0", "alone, sitting alone"),
  {
    ...trait("like", "looking after people, caring", "", "1--"),
    name: "Helping",
    ends: [null, { id: "social", name: "Helping" }],
  },
];
const NAMES = nameIndex(smallEntries([{ title: "Ward Nurse" }, { title: "No-Fault Claims Clerk" }]));
const read = (query: string, isNamed = false) => {
  const { rest, wanted, unwanted } = readTraits(TRAITS, ENGLISH)(wordsOf(query), isNamed, NAMES);
  return { rest: rest.join(" "), wanted: wanted.map(({ trait, end }) => `${trait.id} ${end}`), unwanted };
};

describe("what a query does not want", () => {
  it.each([
    ["nurse without lifting", "nurse", ["lifting 0"]],
    ["no heavy work", "", ["lifting 0"]],
    ["not on call", "", ["night-shifts 0"]],
    ["I don't want to work nights", "i", ["night-shifts 0"]],
    ["not too much carrying and no nights", "and", ["lifting 0", "night-shifts 0"]],
    ["no lifting of carrying", "", ["lifting 0"]],
    ["heavy work not required", "", ["lifting 0"]],
    ["nurse where lifting isn’t needed", "nurse where", ["lifting 0"]],
    ["carrying is not for me", "", ["lifting 0"]],
  ])("“%s” leaves “%s” and asks for %j", (query, rest, wanted) => {
    expect(read(query)).toEqual({ rest, wanted, unwanted: [] });
  });

  it.each([
    ["no lifting or nights", ["lifting 0", "night-shifts 0"]],
    ["hate lifting and talking", ["lifting 0", "patients 0"]],
    ["no nights and entry level", ["night-shifts 0", "first-job 1"]],
    ["not interested in people", ["patients 0"]],
    ["I don’t want to work with people", ["patients 0"]],
    ["bad with people", ["patients 0"]],
    ["I hate sitting alone", ["patients 1"]],
    ["not alone, no nights", ["patients 1", "night-shifts 0"]],
    ["good pay and no nights", ["night-shifts 0"]],
  ])("“%s” asks for %j", (query, wanted) => {
    expect(read(query).wanted).toEqual(wanted);
  });

  it("stays as it stands where it may belong to something else", () => {
    const query = "don’t know what to do with my own very good nights";
    expect(read(query)).toMatchObject({ wanted: [], unwanted: [] });
  });

  it("is named where it is no trait, and is not looked for", () => {
    expect(read("nurse without needles")).toEqual({ rest: "nurse", wanted: [], unwanted: ["without needles"] });
    expect(read("without a uniform").unwanted).toEqual(["without a uniform"]);
  });

  it("is not what stands before it, where something else follows", () => {
    expect(read("lifting jobs, no nights")).toEqual({ rest: "lifting jobs", wanted: ["night-shifts 0"], unwanted: [] });
    expect(read("lifting without a uniform")).toEqual({ rest: "lifting", wanted: [], unwanted: ["without a uniform"] });
  });

  it("is nothing where the word is part of a name or of a wish, or nothing follows", () => {
    for (const query of ["no fault clerk", "no stress", "lifting or not"])
      expect(read(query), query).toEqual({ rest: query, wanted: [], unwanted: [] });
  });
});

describe("what asks for the last step of a trait", () => {
  it.each(["entry level", "entry-level", "first job"])("is “%s”", (query) => {
    expect(read(query)).toEqual({ rest: "", wanted: ["first-job 1"], unwanted: [] });
  });

  it("says only at which level, where a role is named", () => {
    expect(read("trainee nurse", true)).toEqual({ rest: "trainee nurse", wanted: [], unwanted: [] });
  });
});

describe("what somebody likes", () => {
  it.each([
    ["good with people", "", ["patients 1"]],
    ["works with people", "works", ["patients 1"]],
    ["love lifting", "lifting", ["lifting 1"]],
    ["good at carrying and talking", "carrying talking", ["lifting 1", "patients 1"]],
    ["I like lifting but hate nights", "i lifting but", ["lifting 1", "night-shifts 0"]],
    ["I prefer to be alone", "i", ["patients 0"]],
    ["I enjoy looking after people", "i looking after people", ["like 1"]],
  ])("“%s” leaves “%s” and asks for %j", (query, rest, wanted) => {
    expect(read(query)).toEqual({ rest, wanted, unwanted: [] });
  });

  it("is looked for as it stands, where it is more than a kind of work", () => {
    expect(read("caring for old horses").wanted).toEqual([]);
  });

  it("can be liked only: of what somebody does not like, no role is known to have little", () => {
    expect(read("not caring")).toEqual({ rest: "", wanted: [], unwanted: ["not caring"] });
  });

  it("says nothing by itself where a role is named", () => {
    expect(read("caring nurse", true).wanted).toEqual([]);
    expect(read("nurse who likes lifting", true).wanted).toEqual(["lifting 1"]);
  });
});

it("a role has the traits that are asked for where it is at each of these steps", () => {
  const wanted = [
    { trait: TRAITS[0] as SearchTrait, end: 1 as const },
    { trait: TRAITS[2] as SearchTrait, end: 1 as const },
  ];
  expect([0, 1, 2].filter((position) => hasTraits(wanted, position))).toEqual([1]);
  expect(hasTraits([], 0)).toBe(true);
});
