import { describe, expect, it } from "vitest";
import { easeOfEntry } from "../../../scripts/catalog/derive/ease-of-entry.ts";
import { catalogOf, role } from "../../support/roles-folder.ts";

const roadmap = (hours: number) =>
  `roadmap:\n${["one", "two", "three"].map((title) => `  - { title: Step ${title}, effort: { low: ${hours}, high: ${hours} } }`).join("\n")}`;
const routes = (...kinds: string[]) =>
  `routes:\n${kinds.map((kind) => `  - { kind: ${kind}, text: This is one of the ways in that people take. }`).join("\n")}`;

/** The ease of two roles, the first beside one that everybody enters, and whose roadmap is shorter. */
const eases = async (fields: string) => {
  const catalog = await catalogOf({
    "backend-developer.md": role(`${roadmap(10)}\n${routes("self-taught", "bootcamp", "other")}`),
    "data-engineer.md": role(fields, "", "Data Engineer"),
    "game-developer.md": role(roadmap(90), "", "Game Developer"),
  });
  return Object.fromEntries([...catalog.roles.keys()].map((slug, at) => [slug, easeOfEntry(catalog)[at]]));
};

describe("how easily a role is entered", () => {
  it("depends on how many roadmaps are longer", async () => {
    const ease = await eases(`${roadmap(50)}\n${routes("self-taught", "bootcamp", "other")}`);
    expect(ease).toEqual({ "backend-developer": 0.67, "data-engineer": 0.33, "game-developer": 0 });
  });

  it("depends on how many ways in ask for no degree and no job in the field", async () => {
    expect((await eases(`${roadmap(50)}\n${routes("self-taught", "degree", "lateral")}`))["data-engineer"]).toBe(0.11);
    expect((await eases(`${roadmap(50)}\n${routes("degree", "lateral")}`))["data-engineer"]).toBe(0);
  });

  it("is not known without a roadmap", async () => {
    expect((await eases(routes("self-taught", "bootcamp", "other")))["data-engineer"]).toBe(0);
  });
});
