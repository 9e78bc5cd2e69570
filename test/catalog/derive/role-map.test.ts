import { describe, expect, it } from "vitest";
import { HALF_HEIGHT, HALF_WIDTH, mapDrawing } from "../../../scripts/catalog/derive/map-layout.ts";
import { domainsWithMaps, type MapRole, roleMap, type Way } from "../../../scripts/catalog/derive/role-map.ts";
import { catalogOf, DEFAULT_FILES, type Files, role } from "../../support/roles-folder.ts";

const from = (...slugs: string[]) =>
  `routes:\n  - { kind: lateral, from: [${slugs.join(", ")}], text: Through the work that both have in common. }`;
const near = (slug: string) => `related:\n  - { role: ${slug}, why: Both work on the same data. }`;

async function mapOf(files: Files) {
  const catalog = await catalogOf({ "backend-developer.md": null, ...files });
  return roleMap(catalog, [...catalog.roles.values()]);
}
const waysOf = ({ ways }: { ways: Way[] }) => ways.map((way) => `${way.from} ${way.kind} ${way.to}`);

describe("the ways between roles", () => {
  it("lead from the role that people come from, and are named at both ends", async () => {
    const map = await mapOf({ "a.md": role("", "", "Alpha"), "b.md": role(from("a"), "", "Beta") });
    expect(waysOf(map)).toEqual(["a route b"]);
    const [a, b] = map.roles;
    expect([a?.to, a?.from]).toEqual([[{ slug: "b", title: "Beta" }], []]);
    expect([b?.to, b?.from]).toEqual([[], [{ slug: "a", title: "Alpha" }]]);
  });

  it("are one for each pair, the strongest", async () => {
    const map = await mapOf({
      "a.md": role(`${near("b")}\nskills: { core: [sql, git, java] }`, "", "Alpha"),
      "b.md": role(`${from("a")}\nskills: { core: [sql, git, java] }`, "", "Beta"),
    });
    expect(waysOf(map)).toEqual(["a route b"]);
    expect(map.roles[0]?.related).toEqual([{ slug: "b", title: "Beta" }]);
  });

  it("join roles that list much the same skills, and not those with a common tool", async () => {
    const map = await mapOf({
      "a.md": role("skills: { core: [sql, git, java] }", "", "Alpha"),
      "b.md": role("skills: { core: [sql, git, java] }", "", "Beta"),
      "c.md": role("skills: { core: [python, git, { any: [python, html] }] }", "", "Gamma"),
      "d.md": role("", "", "Delta"),
      "_skills.yaml": `${DEFAULT_FILES["_skills.yaml"]}html: { name: HTML }\n`,
    });
    expect(waysOf(map)).toEqual(["a skills b"]);
    expect(map.roles.find(({ slug }) => slug === "a")?.alike).toContainEqual({ slug: "b", title: "Beta" });
  });

  it("name the most alike and no more, where many list much the same skills", async () => {
    const alike = (skills: string, title: string) => role(`skills: { core: [${skills}] }`, "", title);
    const same = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`same-${at}.md`, alike("sql, git, java", `Same ${at}`)]),
    );
    const map = await mapOf({ ...same, "odd.md": alike("sql, git, java, python", "Odd") });
    for (const { slug, alike: named } of map.roles) {
      expect(named).toHaveLength(8);
      if (slug !== "odd") expect(named).not.toContainEqual({ slug: "odd", title: "Odd" });
    }
  });

  it("to roles that are not shown are named and not drawn", async () => {
    const catalog = await catalogOf({ "a.md": role(from("backend-developer"), "", "Alpha") });
    const alpha = [...catalog.roles.values()].filter(({ slug }) => slug === "a");
    const { roles, ways } = roleMap(catalog, alpha);
    expect(ways).toEqual([]);
    expect(roles[0]?.from).toEqual([{ slug: "backend-developer", title: "Backend Developer" }]);
  });
});

describe("the drawing", () => {
  const roles: MapRole[] = Array.from({ length: 60 }, (_, at) => ({
    slug: `role-${at}`,
    title: `Senior Role Number ${at}`,
    domain: `domain-${at % 6}`,
    from: [],
    to: [],
    related: [],
    alike: [],
  }));
  const ways: Way[] = roles.slice(1).map(({ slug }, at) => ({ from: `role-${at >> 1}`, to: slug, kind: "route" }));
  const drawing = mapDrawing(roles, ways);

  it("has every role inside of its frame, and hardly two on top of each other", () => {
    let overlaps = 0;
    for (const [at, node] of (drawing?.nodes ?? []).entries()) {
      expect(node.x).toBeGreaterThanOrEqual(HALF_WIDTH);
      expect(node.x).toBeLessThanOrEqual((drawing?.width ?? 0) - HALF_WIDTH);
      expect(node.y).toBeGreaterThanOrEqual(HALF_HEIGHT);
      for (const other of drawing?.nodes.slice(at + 1) ?? [])
        if (Math.abs(node.x - other.x) < HALF_WIDTH && Math.abs(node.y - other.y) < HALF_HEIGHT) overlaps++;
    }
    expect(drawing?.nodes).toHaveLength(60);
    expect(overlaps).toBe(0);
  });

  it("is the same each time, and breaks a title into lines", () => {
    expect(mapDrawing(roles, ways)).toEqual(drawing);
    expect(drawing?.nodes[0]?.lines.map(({ text }) => text)).toEqual(["Senior Role", "Number 0"]);
  });

  it("is left out where it would show nothing, or too much", () => {
    expect(mapDrawing(roles, [])).toBeNull();
    const many = Array.from({ length: 151 }, (_, at) => ({ ...(roles[0] as MapRole), slug: `r-${at}` }));
    expect(mapDrawing(many, [{ from: "r-0", to: "r-1", kind: "route" }])).toBeNull();
  });
});

describe("a site with very many roles", () => {
  it("has a map for each domain", async () => {
    const catalog = await catalogOf({});
    expect(domainsWithMaps(catalog)).toEqual([]);
    const [own] = catalog.roles.values();
    const roles = new Map(Array.from({ length: 401 }, (_, at) => [`r-${at}`, own as never]));
    expect(domainsWithMaps({ ...catalog, roles })).toEqual(["engineering"]);
  });
});
