import { describe, expect, it } from "vitest";
import { wordsOf } from "../../scripts/catalog/words.ts";
import { nameIndex } from "../../templates/browser/search/name-index.ts";
import { uncalledJob } from "../../templates/browser/search/uncalled-job.ts";
import { ENGLISH, smallEntries } from "./small-entries.ts";

const names = nameIndex(smallEntries());
const uncalled = (query: string) => uncalledJob(wordsOf(query), ENGLISH, names);

describe("a job that nobody here is called", () => {
  it.each([
    ["mechanical engineer", "mechanical engineer"],
    ["how do I become a sound engineer", "sound engineer"],
    ["tour guide", "tour guide"],
    ["event planner jobs", "event planner"],
  ])("is what “%s” asks for", (query, name) => {
    expect(uncalled(query)).toBe(name);
  });

  it.each(["data engineer", "python developer", "backend developer guide", "serv specialist"])(
    "is not “%s”, of which a name holds the word that says of what, or one that it begins",
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
