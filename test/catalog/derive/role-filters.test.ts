import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { filterValues, roleFilters, rolesByWay } from "../../../scripts/catalog/derive/role-filters.ts";
import { catalogOf, role } from "../../support/roles-folder.ts";

const FILES = {
  "_site.yaml": "title: Test Guide\ncountry: US\n",
  "_traits.yaml": "noise: { name: Noise, question: How loud is it?, steps: [none, some, loud] }\n",
  "_occupations.yaml": `US:
  classification: SOC 2018
  codes:
    15-1252:
      title: Software Developers
      outlook: { from: 2025, to: 2035, growth: 10.2, source: projections }
      entry: { education: "Bachelor's degree", source: projections }
`,
  "data-engineer.md": role(`occupations: { US: { code: 15-1252, fit: close } }
routes:
  - { kind: degree, text: A degree in computing. }
  - { kind: bootcamp, text: A course of twelve weeks. }
traits: { noise: loud }`),
};

describe("the filters of the list of roles", () => {
  it("are those that tell its roles apart, each with the values that a role has, in their order", async () => {
    const filters = roleFilters(await catalogOf(FILES));
    expect(filters.map(({ id, area, options }) => [id, area, options.map(({ name }) => name)])).toEqual([
      ["domain", null, ["Data", "Engineering"]],
      ["way", null, ["Without a degree", "Degree", "Bootcamp"]],
      ["education", "US", ["Bachelor's degree"]],
      ["growth", "US", ["Growing by a tenth or more"]],
      ["trait-noise", null, ["Loud"]],
    ]);
  });

  it("are none that all roles answer alike", async () => {
    const filters = roleFilters(await catalogOf({ "_domains.yaml": "engineering: { name: Engineering }\n" }));
    expect(filters).toEqual([]);
  });

  it("know what a role has of them", async () => {
    const catalog = await catalogOf(FILES);
    expect(filterValues(catalog)(mustGet(catalog.roles, "data-engineer"))).toEqual([
      "domain.data",
      "way.no-degree",
      "way.degree",
      "way.bootcamp",
      "education.bachelors-degree",
      "growth.growth-growing",
      "trait-noise.loud",
    ]);
  });

  it("have ready lists of the ways in that ask for no degree", async () => {
    expect(rolesByWay(await catalogOf(FILES))).toEqual([
      { id: "bootcamp", name: "Bootcamp", roles: [{ slug: "data-engineer", title: "Data Engineer" }] },
    ]);
  });
});
