import { describe, expect, it } from "vitest";
import { mustGet } from "../../../scripts/catalog/catalog.ts";
import { domainListing, domainListings } from "../../../scripts/catalog/derive/listings.ts";
import { methodExample } from "../../../scripts/catalog/derive/pay/method-example.ts";
import { roleCard } from "../../../scripts/catalog/derive/role-card.ts";
import { sourceListings } from "../../../scripts/catalog/derive/sources.ts";
import { catalogOf, DEFAULT_FILES, role } from "../../support/roles-folder.ts";

const paid = "occupations: { US: { code: 15-1252, fit: part } }\nlevels: { mid: {}, junior: {} }";

describe("the domains", () => {
  it("are listed in the order of the vocabulary, those without a role left out", async () => {
    const domains = `${DEFAULT_FILES["_domains.yaml"]}empty: { name: Empty }\n`;
    const catalog = await catalogOf({ "_domains.yaml": domains, "data-engineer.md": role() });
    expect(domainListings(catalog).map(({ id, roles }) => [id, roles.map(({ slug }) => slug)])).toEqual([
      ["data", ["data-engineer"]],
      ["engineering", ["backend-developer"]],
    ]);
    expect(domainListing(catalog, "empty")).toEqual({ id: "empty", name: "Empty", hue: 3, summary: null, roles: [] });
  });
});

describe("a role in a list", () => {
  it("shows what the role is and the figures of its occupation", async () => {
    const catalog = await catalogOf({
      "data-engineer.md": role(`${paid}\nskills: { core: [sql, git, { any: [java, python] }] }`),
    });
    expect(roleCard(catalog, mustGet(catalog.roles, "data-engineer"))).toMatchObject({
      slug: "data-engineer",
      title: "Data Engineer",
      domain: { id: "data", name: "Data" },
      pay: { median: 130_000, occupation: "Software Developers" },
      outlook: { growth: 10.2, from: 2025, to: 2035 },
      levelCount: 2,
    });
  });

  it("shows no figures where there are none", async () => {
    const catalog = await catalogOf();
    const { pay, outlook, levelCount } = roleCard(catalog, mustGet(catalog.roles, "backend-developer"));
    expect([pay, outlook, levelCount]).toEqual([null, null, 0]);
  });
});

describe("the sources", () => {
  it("are listed by title with the roles and occupations that rest on them", async () => {
    const catalog = await catalogOf({
      "_sources.yaml": `${DEFAULT_FILES["_sources.yaml"]}unused: { title: A Book, publisher: Us }\n`,
      "data-engineer.md": role(paid),
      "analyst.md": role("sources: [projections]", "", "Analyst"),
    });
    const uses = sourceListings(catalog).map(({ id, roles, occupations }) => [
      id,
      roles.map(({ slug }) => slug),
      occupations.map(({ id }) => id),
    ]);
    expect(uses).toEqual([
      ["unused", [], []],
      ["projections", ["analyst", "data-engineer"], ["US/15-1252"]],
      ["wage-statistics", ["data-engineer"], ["US/15-1252"]],
    ]);
  });
});

describe("a source that very many roles name", () => {
  it("lists the first two hundred of them, and counts all", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 203 }, (_, at) => [`role-${at}.md`, role("sources: [projections]", "", `Role ${at}`)]),
    );
    const source = sourceListings(await catalogOf(many)).find(({ id }) => id === "projections");
    expect(source?.roles).toHaveLength(200);
    expect(source?.roleCount).toBe(203);
  });
});

describe("the example of the method page", () => {
  it("is an estimate of some role, with the figures that it rests on", async () => {
    const example = methodExample(await catalogOf({ "data-engineer.md": role(paid) }));
    expect(example).toMatchObject({
      role: { slug: "data-engineer", title: "Data Engineer" },
      level: "Junior",
      pay: { low: 80_000, high: 100_000, percentiles: [10, 25] },
      occupation: "Software Developers",
      employment: 1_600_000,
    });
  });

  it("is of the role that is preferred, if that has an estimate", async () => {
    const catalog = await catalogOf({ "a.md": role(paid, "", "Alpha"), "data-engineer.md": role(paid) });
    expect(methodExample(catalog)?.role.slug).toBe("a");
    expect(methodExample(catalog, "data-engineer")?.role.slug).toBe("data-engineer");
    expect(methodExample(catalog, "backend-developer")?.role.slug).toBe("a");
  });

  it("is none on a site without estimates", async () => {
    const pay = "{ low: 1, high: 2, area: US, currency: USD, period: year, source: projections }";
    expect(
      methodExample(await catalogOf({ "data-engineer.md": role(`levels: { mid: { salary: ${pay} } }`) })),
    ).toBeNull();
  });
});
