import { beforeAll, describe, expect, it } from "vitest";
import { payPlaces } from "../../scripts/catalog/derive/pay/places.ts";
import { searchNames } from "../../scripts/catalog/derive/search-names.ts";
import { type Places, readPlaces } from "../../templates/browser/places.ts";
import { readEntries } from "../../templates/browser/search/entries.ts";
import { nameIndex } from "../../templates/browser/search/name-index.ts";
import { type PlacedQuery, readPlace } from "../../templates/browser/search/read-place.ts";
import { realCatalog } from "../support/roles-folder.ts";

describe("the place in a query", () => {
  let read: (query: string) => PlacedQuery;
  let places: Places;

  beforeAll(async () => {
    const catalog = await realCatalog();
    const sent = payPlaces(catalog);
    if (!sent) throw new Error("there are no pay figures");
    places = readPlaces(sent, "en");
    const entries = readEntries(searchNames(catalog));
    const names = nameIndex(entries);
    read = (query) => readPlace(query, places, entries.language, names);
  });

  /** The place as results say it, with the words beside it. */
  const told = (query: string) => {
    const { place, rest } = read(query);
    if (!place) return `no place: ${rest.join(" ")}`;
    const by = place.by ? ` by ${place.by.name}` : "";
    return `${place.hasFigures ? place.id : `no figures for ${place.name}`}${by}: ${rest.join(" ")}`;
  };

  it.each([
    ["backend developer salary london", "GB by London: backend developer salary"],
    ["software engineer toronto", "CA-ER3530: software engineer"],
    ["salary UK", "GB by UK: salary"],
    ["devops engineer pay in germany", "DE: devops engineer pay"],
    ["developer salary bay area", "US-41860 by Bay Area: developer salary"],
    ["lohn softwareentwickler schweiz", "CH by Schweiz: lohn softwareentwickler"],
    ["seattle", "US-42660: "],
    ["how much do product managers make in nyc", "US-35620 by NYC: how much do product managers make"],
    ["database administrator new york", "US-35620: database administrator"],
  ])("is taken out, and the rest left: %s", (query, expected) => {
    expect(told(query)).toBe(expected);
  });

  it.each([
    ["qa engineer portland maine", "US-38860: qa engineer"],
    ["data engineer washington dc", "US-47900 by Washington DC: data engineer"],
    ["frontend developer vancouver bc", "CA-ER5920 by Vancouver: frontend developer"],
    ["data analyst london ontario", "CA-ER3560: data analyst"],
    ["helpdesk pay manchester uk", "GB by Manchester: helpdesk pay"],
    ["mobile al", "US-33660: "],
  ])("includes the words beside it that say where it lies: %s", (query, expected) => {
    expect(told(query)).toBe(expected);
  });

  it.each([
    ["data analyst salary spain", "no figures for Spain: data analyst salary"],
    ["sueldo programador madrid", "no figures for Spain by Madrid: sueldo programador"],
    ["salaire en allemagne", "DE by Allemagne: salaire"],
    ["salario italia", "no figures for Italy: salario"],
  ])("may be one without figures, in whatever language: %s", (query, expected) => {
    expect(told(query)).toBe(expected);
  });

  it("says which countries have figures where its own has none", () => {
    expect(read("salary spain").place?.instead).toContain("Germany");
    expect(read("salary germany").place?.instead).toEqual([]);
  });

  it("is the large city rather than the small one of the same name, unless the query says where", () => {
    expect(told("salary rome")).toBe("no figures for Italy by Rome: salary");
    expect(told("salary rome ga")).toBe("US-40660: salary");
  });

  it("stands for its country where it is a region, which has no figures of its own", () => {
    expect(told("network engineer texas")).toBe("US by Texas: network engineer");
    expect(told("salary georgia")).toBe("US by Georgia: salary");
  });

  it.each([
    "mobile developer",
    "mobile app developer salary",
    "java developer salary",
    "reading",
    "nice designer",
    "orange",
    "enterprise architect",
    "surprise",
    "independence",
    "indie game developer",
    "technical writer german",
    "english teacher",
    "work for us",
    "capital markets",
  ])("is no word that means something else: %s", (query) => {
    expect(told(query)).toBe(`no place: ${query}`);
  });

  it.each([
    ["jobs in reading", "GB by Reading: jobs"],
    ["ux designer salary reading", "GB by Reading: ux designer salary"],
    ["german developer salary", "DE by German: developer salary"],
    ["salary us", "US by US: salary"],
    ["how much in us", "US by US: how much"],
  ])("is such a word where the query asks for pay, or for something in it: %s", (query, expected) => {
    expect(told(query)).toBe(expected);
  });

  it("is no word that stands in a role's name beside another word of the query, though pay is asked for", () => {
    expect(told("mobile developer salary france")).toBe("no figures for France: mobile developer salary");
  });

  it("comes with others of its name, and with those that the query names besides", () => {
    const others = (query: string) => read(query).place?.others.map(({ id }) => id);
    expect(others("bay area")).toEqual(["US-41940"]);
    expect(others("columbus")).toEqual(["US-17980", "US-18020"]);
    expect(others("columbus ohio")).toEqual([]);
    expect(others("devops seattle or berlin")).toEqual(["US-42660"]);
    expect(others("texas")).toEqual([]);
  });

  it("is found again by the name that others are offered with", () => {
    for (const { id, name } of places.places) {
      const { place, rest } = read(`developer salary ${name}`);
      expect([place?.id, ...rest], name).toEqual([id, "developer", "salary"]);
    }
  });
});
