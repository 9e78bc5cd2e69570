import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { type FitAnswers, rolesThatFit } from "../../scripts/catalog/derive/fit.ts";
import { fitData } from "../../scripts/catalog/derive/fit-roles.ts";
import profiles from "../fit/profiles.json" with { type: "json" };
import { REAL_ROLES } from "../support/folders.ts";
import { PROJECT_FOLDER } from "../support/program.ts";

const { catalog } = await loadCatalog({ folder: REAL_ROLES, workingDirectory: PROJECT_FOLDER });
if (!catalog) throw new Error("the project's own roles cannot be read");
const { roles } = fitData(catalog);

describe("what fits", () => {
  it.each(profiles)("$who", ({ answers, among, expect: expected, never }) => {
    const fits = rolesThatFit(roles, { skills: [], ...answers } as FitAnswers).map(({ slug }) => slug);
    const best = fits.slice(0, among);
    // Who wrote the profiles had not seen how the roles are judged, so one in two may be elsewhere.
    expect(expected.filter((slug) => best.includes(slug)).length).toBeGreaterThanOrEqual(expected.length / 2);
    expect(never.filter((slug) => best.includes(slug))).toEqual([]);
  });
});
