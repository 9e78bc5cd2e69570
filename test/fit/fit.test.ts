import { describe, expect, it } from "vitest";
import { type FitRole, rolesThatFit } from "../../scripts/catalog/derive/fit.ts";

const role = (slug: string, more: Partial<FitRole> = {}): FitRole => ({
  slug,
  title: slug,
  interests: null,
  traits: {},
  ways: [],
  pay: null,
  skills: [],
  ...more,
});
const NOTHING = { interests: [], want: [], avoid: [], skills: [] };
const slugs = (...asked: Parameters<typeof rolesThatFit>) => rolesThatFit(...asked).map(({ slug }) => slug);

describe("roles that fit answers", () => {
  it("are none without answers, and none of which nothing is known", () => {
    expect(rolesThatFit([role("a", { traits: { coding: 1 } })], NOTHING)).toEqual([]);
    expect(rolesThatFit([role("a")], { ...NOTHING, avoid: ["coding"], pay: 50_000 })).toEqual([]);
  });

  it("have what is wanted and little of what is not, which counts for more", () => {
    const roles = [
      role("both", { traits: { drawing: 1, maths: 1 } }),
      role("neither", { traits: { drawing: 0, maths: 0 } }),
      role("best", { traits: { drawing: 1, maths: 0 } }),
    ];
    expect(slugs(roles, { ...NOTHING, want: ["drawing"], avoid: ["maths"] })).toEqual(["best", "neither", "both"]);
  });

  it("name what speaks for them and against, the weightiest first", () => {
    const interests = { realistic: 1, investigative: 7, artistic: 4, social: 4, enterprising: 4, conventional: 4 };
    const less = { ...interests, investigative: 5 };
    const roles = [
      role("a", { interests, traits: { maths: 1 }, ways: ["degree", "lateral"] }),
      role("b", { interests: less, ways: ["self-taught"] }),
    ];
    const answers = {
      ...NOTHING,
      interests: ["investigative", "artistic"] as const,
      want: ["maths"],
      degree: "no" as const,
    };
    expect(rolesThatFit(roles, answers).find(({ slug }) => slug === "a")?.reasons).toEqual([
      { about: "way", of: "", weight: -1.5 },
      { about: "trait", of: "maths", weight: 1 },
      { about: "interest", of: "investigative", weight: 0.75 },
    ]);
  });

  it("are open to people without a degree by the first way that asks for none", () => {
    const [fit] = rolesThatFit([role("a", { ways: ["degree", "self-taught"] })], { ...NOTHING, degree: "no" });
    expect(fit?.reasons).toEqual([{ about: "way", of: "self-taught", weight: 1.5 }]);
    expect(rolesThatFit([role("a", { ways: ["degree"] })], { ...NOTHING, degree: "yes" })).toEqual([]);
    // Of another way it is not known what it asks for.
    expect(rolesThatFit([role("a", { ways: ["degree", "other"] })], { ...NOTHING, degree: "no" })).toEqual([]);
  });

  it("pay enough in the middle, may pay enough, or hardly ever do", () => {
    const paying = (median: number, p90: number | null) => role(`${median}`, { pay: { median, p90 } });
    const roles = [paying(40, 60), paying(70, 140), paying(100, null)];
    const fits = rolesThatFit(roles, { ...NOTHING, pay: 90 });
    expect(fits.map(({ slug, score }) => [slug, score])).toEqual([
      ["100", 2],
      ["70", -1],
      ["40", -2],
    ]);
  });

  it("ask for skills that somebody has", () => {
    const roles = [role("a", { skills: ["sql", "git", "java"] }), role("b", { skills: ["sql"] }), role("c")];
    expect(rolesThatFit(roles, { ...NOTHING, skills: ["sql", "figma"] }).map(({ slug }) => slug)).toEqual(["b", "a"]);
  });
});
