import { describe, expect, it } from "vitest";
import {
  bestConnected,
  domainsWithMaps,
  entryRows,
  neighbourhoods,
  roleMap,
} from "../../../scripts/catalog/derive/role-map.ts";
import { catalogOf, DEFAULT_FILES, type Files, role } from "../../support/roles-folder.ts";

const from = (...slugs: string[]) =>
  `routes:\n  - { kind: lateral, from: [${slugs.join(", ")}], text: Through the work that both have in common. }`;
const near = (slug: string) => `related:\n  - { role: ${slug}, why: Both work on the same data. }`;

/** The roles of a site by their slugs, each with those around it. */
async function around(files: Files) {
  const catalog = await catalogOf({ "backend-developer.md": null, ...files });
  const map = roleMap(catalog);
  const at = neighbourhoods(map);
  return Object.fromEntries(map.roles.map(({ slug }, position) => [slug, at(position)]));
}
const slugs = (roles: readonly { slug: string }[] = []) => roles.map(({ slug }) => slug);

describe("the ways between roles", () => {
  it("lead from the role that people come from, and are known at both ends with what is said of them", async () => {
    const { a, b } = await around({ "a.md": role("", "", "Alpha"), "b.md": role(from("a"), "", "Beta") });
    expect([slugs(a?.from), slugs(a?.to)]).toEqual([[], ["b"]]);
    expect([slugs(b?.from), slugs(b?.to)]).toEqual([["a"], []]);
    expect(b?.from[0]).toMatchObject({
      title: "Alpha",
      domain: { id: "data", name: "Data", hue: 1 },
      text: "Through the work that both have in common.",
    });
  });

  it("are each one way, with the first text that names them", async () => {
    const routes = `routes:
  - { kind: lateral, from: [a], text: The first of the two ways in. }
  - { kind: lateral, from: [a], text: The second of the two ways in. }`;
    const { b } = await around({ "a.md": role("", "", "Alpha"), "b.md": role(routes, "", "Beta") });
    expect(b?.from.map(({ slug, text }) => [slug, text])).toEqual([["a", "The first of the two ways in."]]);
  });

  it("count the skills that both roles list, alternatives too, and put the most first", async () => {
    const { c } = await around({
      "_skills.yaml": `${DEFAULT_FILES["_skills.yaml"]}html: { name: HTML }\nrust: { name: Rust }\n`,
      "a.md": role("skills: { core: [sql, html, rust] }", "", "Alpha"),
      "b.md": role("skills: { core: [python, html, rust], useful: [git] }", "", "Beta"),
      "c.md": role(`${from("a", "b", "d")}\nskills: { core: [{ any: [python, java] }, git, sql] }`, "", "Gamma"),
      "d.md": role("", "", "Delta"),
    });
    expect(c?.from.map(({ slug, shared }) => [slug, shared])).toEqual([
      ["b", 2],
      ["a", 1],
      ["d", 0],
    ]);
  });

  it("know the roles next to each, from either side, but for those that a way leads to", async () => {
    const { a, b, c } = await around({
      "a.md": role(near("b"), "", "Alpha"),
      "b.md": role("", "", "Beta"),
      "c.md": role(`${from("b")}\n${near("b")}`, "", "Gamma"),
    });
    expect([slugs(a?.related), slugs(b?.related), slugs(c?.related)]).toEqual([["b"], ["a"], []]);
  });

  it("are found by the old slug of a role", async () => {
    const map = roleMap(await catalogOf({ "a.md": role("moved-from: [former-a]", "", "Alpha") }));
    expect(map.roles[map.moved["former-a"] ?? -1]?.slug).toBe("a");
  });
});

describe("where a look at a map may begin", () => {
  it("is the roles that most ways lead to and from", async () => {
    const map = roleMap(
      await catalogOf({
        "backend-developer.md": null,
        "a.md": role("", "", "Alpha"),
        "b.md": role(from("a", "c", "e"), "", "Beta"),
        "c.md": role(from("a"), "", "Gamma"),
        "d.md": role(from("c"), "", "Delta"),
        "e.md": role(from("c"), "", "Epsilon"),
      }),
    );
    expect(slugs(bestConnected(map, 1))).toEqual(["c"]);
    expect(slugs(bestConnected(map, 9))).toEqual(["c", "b"]);
  });
});

describe("what stands beside the name of a role", () => {
  it("is the level at which it begins, and on a site that knows no figure nothing on pay", async () => {
    const { a, b } = await around({
      "a.md": role("levels: { mid: {}, senior: {} }", "", "Alpha"),
      "b.md": role(from("a"), "", "Beta"),
    });
    expect(b?.from[0]).toMatchObject({ entry: "Mid-level", pay: null });
    expect(a?.to[0]).toMatchObject({ entry: null, pay: null });
  });

  it("is what it pays, or that no figure is known, where the site knows any", async () => {
    const levels = `levels:
  junior: { salary: { low: 30000, high: 34000, area: GB, currency: GBP, period: year, source: survey, basis: published } }`;
    const { a, b } = await around({
      "_sources.yaml": `${DEFAULT_FILES["_sources.yaml"]}survey: { title: A survey, publisher: Somebody, url: https://example.org/, published: 2025-01-01 }\n`,
      "a.md": role(levels, "", "Alpha"),
      "b.md": role(from("a"), "", "Beta"),
    });
    expect(b?.from[0]?.pay).toMatchObject({ pay: null, ownPay: { low: 30000, high: 34000, sources: ["survey"] } });
    expect(a?.to[0]?.pay).toEqual({ pay: null, ownPay: null });
  });
});

describe("the levels at which roles begin", () => {
  it("are in the order of the ladders, the lowest first, and last come roles without levels", async () => {
    const catalog = await catalogOf({
      "backend-developer.md": null,
      "_ladders.yaml": `${DEFAULT_FILES["_ladders.yaml"]}board:\n  - { id: chief, name: Chief }\n`,
      "a.md": role("", "", "Alpha"),
      "b.md": role("ladder: board\nlevels: { chief: {} }", "", "Beta"),
      "c.md": role("levels: { senior: {}, mid: {} }", "", "Gamma"),
      "d.md": role("levels: { junior: {}, senior: {} }", "", "Delta"),
      "e.md": role("levels: { mid: {} }", "", "Epsilon"),
    });
    const rows = entryRows(catalog, [...catalog.roles.values()]);
    expect(rows.map(({ level, roles }) => [level, slugs(roles)])).toEqual([
      ["Junior", ["d"]],
      ["Mid-level", ["e", "c"]],
      ["Chief", ["b"]],
      [null, ["a"]],
    ]);
  });
});

describe("a site with very many roles", () => {
  it("has a map for each domain", async () => {
    const catalog = await catalogOf({});
    expect(domainsWithMaps(catalog)).toEqual([]);
    const [own] = catalog.roles.values();
    const roles = new Map(Array.from({ length: 151 }, (_, at) => [`r-${at}`, own as never]));
    expect(domainsWithMaps({ ...catalog, roles })).toEqual(["engineering"]);
  });
});
