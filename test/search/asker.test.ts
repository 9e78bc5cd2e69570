import { describe, expect, it } from "vitest";
import { readAsker } from "../../templates/browser/search/asker.ts";

describe("a query", () => {
  it.each([
    ["i like drawing and computers", ["drawing", "computers"]],
    ["salesman who likes gadgets", ["salesman", "gadgets"]],
    ["I used to be a nurse", ["nurse"]],
    ["i hate meetings and love puzzles", ["puzzles"]],
  ])("speaks of a person: “%s” describes them by %j", (query, words) => {
    expect(readAsker(query)).toMatchObject({ isPersonal: true, words });
  });

  it.each(["find out who stole the files", "kubernetes on call", "make games", "plumber near me"])(
    "speaks of no person: “%s”",
    (query) => {
      expect(readAsker(query).isPersonal).toBe(false);
    },
  );

  it("is a portrait where most of its words are said of people", () => {
    expect(readAsker("army signals veteran").isPortrait).toBe(true);
    expect(readAsker("detective stories database").isPortrait).toBe(false);
  });

  it.each([
    "no degree and no experience",
    "nurse moving into tech",
    "i was a waiter",
    "english teacher move to software",
    "coding for beginners",
  ])("comes from outside: “%s”", (query) => {
    expect(readAsker(query).isNewcomer).toBe(true);
  });

  it.each(["i have a law degree", "i like statistics", "senior developer who likes linux"])(
    "does not come from outside: “%s”",
    (query) => {
      expect(readAsker(query).isNewcomer).toBe(false);
    },
  );

  it("does not describe somebody by the job that they wish for", () => {
    expect(readAsker("i want to become a midwife").words).toEqual([]);
    expect(readAsker("i used to be a midwife").words).toEqual(["midwife"]);
  });
});
