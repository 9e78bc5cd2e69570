import { describe, expect, it } from "vitest";
import { nameIndex } from "../../templates/browser/search/name-index.ts";
import { readQuestion } from "../../templates/browser/search/read-question.ts";
import { smallEntries } from "./small-entries.ts";

const entries = smallEntries();
const names = nameIndex(entries);
const read = (query: string) => readQuestion(query, undefined, entries, names);

describe("what a query asks for", () => {
  it.each([
    ["low stress data engineer", ["data", "engineer"], ["low stress"]],
    ["remote backend developer", ["backend", "developer"], ["remote"]],
    ["data scientist with visa sponsorship", ["data", "scientist"], ["visa sponsorship"]],
  ])("“%s”: %j, and it is known that it was to be %j", (query, meant, wishes) => {
    expect(read(query)).toMatchObject({ meant, wishes, asksForAll: false });
  });

  it("is all roles where there is only a wish, an amount or an exclusion", () => {
    for (const query of ["remote", "a low stress job", "over 90k", "-developer"])
      expect(read(query), query).toMatchObject({ meant: [], asksForAll: true });
  });

  it("may be told in the words of a wish where no role is named", () => {
    expect(read("outage pager remote")).toMatchObject({ meant: ["outage", "pager", "remote"], wishes: ["remote"] });
  });

  it("holds a word of a wish as part of a name that it stands in", () => {
    const sensing = smallEntries([{ title: "Remote Sensing Analyst" }]);
    const { meant, wishes } = readQuestion("remote sensing", undefined, sensing, nameIndex(sensing));
    expect([meant, wishes]).toEqual([["remote", "sensing"], []]);
  });

  it("ends with a word that is still being typed, though it is a stop word so far", () => {
    const data = smallEntries([{ title: "Data Analyst" }]);
    expect(readQuestion("data an", undefined, data, nameIndex(data)).meant).toEqual(["data", "an"]);
    expect(read("data an").meant).toEqual(["data"]);
  });
});
