import { describe, expect, it } from "vitest";
import { claimIn, claimRules } from "../../../../scripts/catalog/checks/prose/claims.ts";

const rules = claimRules("en") ?? [];
const claim = (sentence: string) => claimIn(sentence, rules);

describe("the rules on claims", () => {
  it.each(rules.map((rule) => [rule.claims, rule] as const))("find: %s", (sentence, rule) => {
    expect(rules.find(({ finds }) => finds.test(sentence))).toBe(rule);
  });

  it.each(rules.map(({ claimsNothing }) => [claimsNothing]))("leave alone: %s", (sentence) => {
    expect(claim(sentence)).toBeUndefined();
  });

  it.each([
    ["Interviews usually hold a small coding task and a table design.", "Interviews usually"],
    ["Posts are few, training is long, and short contracts are common at universities.", "Posts are few"],
    ["The number of posts is projected to fall, while hard questions remain.", "posts is projected to fall"],
    ["Some firms have dissolved separate testing posts.", "firms have dissolved"],
    ["Few people start here.", "Few people"],
    ["By far the commonest door.", "By far the commonest"],
    ["A third of all employers set a task.", "A third of all employers"],
    ["You see one service, where most engineers see none.", "most engineers"],
  ])("quote what is claimed: %s", (sentence, words) => {
    expect(claim(sentence)).toBe(words);
  });

  it.each([
    "Ask how many teams share the rota.",
    "Do most teams share a rota?",
    "You meet users often and hear directly when you were wrong.",
    "In an interview you often get a page and half an hour.",
    "You usually begin with the alarms of the night.",
    "Most of the week goes into meetings.",
    "A task stands at ninety per cent for five weeks.",
    "Someone has a meeting in four minutes.",
    "New models arrive every few months.",
    "Entry is open to many backgrounds.",
    "Owns the reference designs that many teams copy.",
    "Decides how the most valuable data is stored.",
  ])("take no practice, question or number of a story for a claim: %s", (sentence) => {
    expect(claim(sentence)).toBeUndefined();
  });

  it("exist for English in all its kinds, and for no language without words", () => {
    expect(claimRules("en-GB")).toBe(rules);
    expect(claimRules("de")).toBeUndefined();
  });

  it("take time in proportion to the length of a sentence", () => {
    const time = (text: string) => {
      const start = performance.now();
      claim(text);
      return performance.now() - start;
    };
    for (const words of ["jobs ", "better ", "most ", "is common ", "people and "])
      expect(time(words.repeat(20_000)), words).toBeLessThan(3000);
  });
});
