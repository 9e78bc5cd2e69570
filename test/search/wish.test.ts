import { describe, expect, it } from "vitest";
import { wishOf } from "../../templates/browser/search/wish.ts";

describe("what somebody wants to come to", () => {
  it.each([
    ["Java developer who wants to become an architect", "java developer who", "an architect"],
    ["sysadmin wanting to learn the cloud", "sysadmin", "the cloud"],
    ["tester hoping to get into data science", "tester", "data science"],
    ["how do I go from data analyst to data scientist", "data analyst", "data scientist"],
    ["switch from teaching into technical writing", "teaching", "technical writing"],
  ])("“%s”: from “%s” to “%s”", (query, from, to) => {
    expect(wishOf(query)).toEqual({ from, to });
  });

  it.each([
    ["I want to become an architect", "from nowhere in particular"],
    ["teacher who wants to work in tech", "for no more than the whole field"],
    ["helpdesk guy who wants to become more senior", "for no other job"],
    ["tester and I want to learn to code", "for what belongs to their own job"],
    ["devops engineer", "at all"],
    ["move data from one database", "at all"],
  ])("is not told by “%s”, which wishes %s", (query) => {
    expect(wishOf(query)).toBeUndefined();
  });
});
