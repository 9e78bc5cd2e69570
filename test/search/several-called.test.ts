import { describe, expect, it } from "vitest";
import { wordsOf } from "../../scripts/catalog/words.ts";
import type { Entries } from "../../templates/browser/search/entries.ts";
import { severalCalled } from "../../templates/browser/search/several-called.ts";
import { ENGLISH } from "./small-entries.ts";

const role = (title: string, ...aliases: string[]) => ({ slug: title, title, aliases, common: 0 });
const entries: Entries = {
  roles: [
    role("Maths Teacher", "Tutor"),
    role("Music Teacher", "Tutor", "Piano Teacher"),
    role("Teacher Trainer"),
    role("Ward Nurse", "Nurse"),
    role("Head Nurse"),
    role("Plumber", "Fitter"),
    role("Pipe Plumber", "Gas Man"),
  ],
  skills: [],
  domains: [],
  traits: [],
  language: ENGLISH,
};
const meant = (query: string) => severalCalled(entries)(wordsOf(query)).map((at) => entries.roles[at]?.title);

describe("the roles that a query can mean alike", () => {
  it("are those that share an alias", () => {
    expect(meant("tutor")).toEqual(["Maths Teacher", "Music Teacher"]);
  });

  it("are those whose titles end with it, whatever else is asked beside it", () => {
    expect(meant("teacher")).toEqual(["Maths Teacher", "Music Teacher"]);
    expect(meant("how do I become a teacher")).toEqual(["Maths Teacher", "Music Teacher"]);
  });

  it.each(["plumber", "nurse", "piano teacher", "trainer", "gas", "painter", "", "the"])(
    "are none for “%s”",
    (query) => {
      expect(meant(query)).toEqual([]);
    },
  );
});
