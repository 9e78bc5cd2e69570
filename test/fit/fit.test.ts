import { describe, expect, it } from "vitest";
import { type Fit, type FitRole, fitGroups, rolesThatFit } from "../../scripts/catalog/derive/fit.ts";
import { fitPays } from "../../scripts/catalog/derive/fit-pay.ts";
import { catalogOf, role as roleFile } from "../support/roles-folder.ts";

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

describe("what is shown of roles that fit", () => {
  const weighed = (slug: string, ...weights: number[]): Fit => ({
    slug,
    score: weights.reduce((sum, weight) => sum + weight, 0),
    reasons: weights.map((weight) => ({ about: "trait", of: "lifting", weight })),
  });
  const shown = (fits: Fit[]) => {
    const { count, told, more, less } = fitGroups(fits);
    return [count, ...[told, more, less].map((group) => group.map(({ slug }) => slug).join(" "))];
  };

  it("is apart from those with something strongly against them, however much speaks for them", () => {
    expect(shown([weighed("a", 2, 2, -1.5), weighed("b", 1, -0.5), weighed("c", 0.5, -0.5), weighed("d", -1)])).toEqual(
      [1, "b", "", "a c d"],
    );
  });

  it("is told of the best ten, the others by name", () => {
    const many = Array.from({ length: 12 }, (_, at) => weighed(`f-${at}`, 1));
    expect(shown(many)).toEqual([
      12,
      many
        .slice(0, 10)
        .map(({ slug }) => slug)
        .join(" "),
      "f-10 f-11",
      "",
    ]);
  });

  it("is what comes nearest where none fits", () => {
    expect(shown([weighed("a", 1, -1.5), weighed("b", -2)])).toEqual([0, "a b", "", ""]);
  });
});

describe("what roles pay", () => {
  const SITE = {
    "_site.yaml": "title: Our town\ncountry: GB\n",
    "_sources.yaml":
      "ashe: { title: Earnings, publisher: ONS, url: https://example.org/, published: 2025-10-01 }\nscale: { title: Pay scale, publisher: Council, url: https://example.org/scale, published: 2025-04-01 }\n",
    "_occupations.yaml": `GB:
  classification: SOC 2020
  codes:
    "2231": { title: Nurses }
    "3229": { title: Welfare professionals n.e.c. }
`,
    "_pay.yaml": `gb-ashe: { file: gb.csv, country: GB, classification: SOC 2020, kind: percentiles, currency: GBP, period: year, reference: 2025-04, status: final, measure: All employees before tax., source: ashe }\n`,
    "_pay/gb.csv": "code,p10,p25,p50,p75,p90\n2231,28000,33000,38000,44000,52000\n3229,20000,24000,27000,31000,36000\n",
    "backend-developer.md": null,
    "nurse.md": roleFile('occupations: { GB: { code: "2231", fit: part, why: They are nurses. } }', "", "Ward Nurse"),
    "aide.md": roleFile('occupations: { GB: { code: "3229", fit: residual } }', "", "Aide"),
    "clerk.md": roleFile(
      "levels:\n  junior: { salary: { low: 24000, high: 26000, area: GB, currency: GBP, period: year, source: scale, basis: published } }",
      "",
      "Clerk",
    ),
  };

  it("names the occupation and the source, and says nothing by the figure of an “all other” group", async () => {
    const catalog = await catalogOf(SITE);
    const roles = [...catalog.roles.values()];
    const { unit, pays } = fitPays(catalog, roles);
    const payOf = (slug: string) => pays[roles.findIndex((role) => role.slug === slug)];
    expect(unit).toEqual({ area: "GB", currency: "GBP", period: "year" });
    expect(payOf("nurse")).toMatchObject({
      pay: { median: 38_000, p90: 52_000 },
      listed: { pay: { median: 38_000, occupation: "Nurses", source: "ashe", area: "GB", reference: "2025-04" } },
    });
    expect(payOf("aide")).toEqual({ pay: null, listed: { pay: null, ownPay: null } });
  });

  it("is what the levels of a role pay where no occupation's median is known, with nothing to compare", async () => {
    const catalog = await catalogOf(SITE);
    const clerk = [...catalog.roles.values()].filter(({ slug }) => slug === "clerk");
    expect(fitPays(catalog, clerk)).toMatchObject({
      unit: null,
      pays: [{ pay: null, listed: { pay: null, ownPay: { low: 24_000, high: 26_000, sources: ["scale"] } } }],
    });
  });
});
