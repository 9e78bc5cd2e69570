import { describe, expect, it } from "vitest";
import type { DocText } from "../../scripts/catalog/derive/search-names.ts";
import { docsCalled, docsFinder, wordsForDocs } from "../../templates/browser/search/docs.ts";

const doc = (name: string, title: string, ...parts: [heading: string, text: string][]): DocText => ({
  name,
  title,
  parts: parts.map(([heading, text], at) => ({ id: `part-${at}`, heading, text })),
});
const DOCS = [
  doc("rosters", "Rosters", ["Nights", "A roster of nights is agreed a month ahead. Figures are rounded."]),
  doc("figures", "Figures and their sources", ["Rounding", "Figures are rounded to whole pounds."]),
  doc("wards", "A ward of your own", ["Begin", "Name the ward, then its rosters."]),
];
const namesOf = (query: string) =>
  docsFinder(DOCS)(wordsForDocs(query, { isStopWord: (word) => word === "how" || word === "to" })).map(
    ({ name }) => name,
  );

describe("the documentation that a query finds", () => {
  it("has all of the words, in whatever form, and is first where its title has them", () => {
    expect(namesOf("rounded figures")).toEqual(["figures", "rosters"]);
    expect(namesOf("roster")).toEqual(["rosters", "wards"]);
    expect(namesOf("roster pounds")).toEqual([]);
  });

  it("is none for words that say nothing", () => {
    expect(namesOf("how to")).toEqual([]);
    expect(namesOf("")).toEqual([]);
  });
});

describe("the documentation that a box suggests", () => {
  const docs = { label: "Documentation", pages: DOCS.map(({ name, title }): [string, string] => [name, title]) };

  it("has a title with all of the words, which may be unfinished", () => {
    expect(docsCalled(["fig", "sour"], docs)).toEqual([["figures", "Figures and their sources"]]);
    expect(docsCalled(["figures", "nights"], docs)).toEqual([]);
  });

  it("is none for one or two letters, and on a site that has none", () => {
    expect(docsCalled(["fi"], docs)).toEqual([]);
    expect(docsCalled(["figures"], undefined)).toEqual([]);
  });
});
