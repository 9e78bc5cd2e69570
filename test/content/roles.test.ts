import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import type { Role } from "../../scripts/catalog/catalog.ts";
import { REAL_ROLES } from "../support/folders.ts";
import { PROJECT_FOLDER } from "../support/program.ts";
import { proseOf } from "./prose.ts";

const { catalog, problems } = await loadCatalog({ folder: REAL_ROLES, workingDirectory: PROJECT_FOLDER, prose: true });
if (!catalog) throw new Error(`the roles have errors: ${problems.map(({ message }) => message).join("\n")}`);
const roles = [...catalog.roles.values()];
const of = (role: Role, fault: string) => `${role.slug}: ${fault}`;

describe("the project's own roles", () => {
  it("are checked without an error", () => {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("are at least sixty-eight, in at least ten domains, none of them without a role", () => {
    expect(roles.length).toBeGreaterThanOrEqual(68);
    expect(catalog.domains.size).toBeGreaterThanOrEqual(10);
    expect([...catalog.domains.keys()].filter((id) => !catalog.rolesByDomain.get(id)?.length)).toEqual([]);
  });

  it("have every section that the site requires, and more than one level", () => {
    expect(catalog.site.required).toEqual(
      expect.arrayContaining(["skills", "levels", "roadmap", "pros", "cons", "sources", "body"]),
    );
    for (const role of roles) {
      expect(role, role.slug).toMatchObject({
        skills: expect.anything(),
        levels: expect.anything(),
        roadmap: expect.anything(),
        pros: expect.anything(),
        cons: expect.anything(),
        sources: expect.anything(),
      });
      expect(Object.keys(role.levels ?? {}).length, role.slug).toBeGreaterThanOrEqual(2);
      expect(role.body, role.slug).toMatch(/^## What they do\n[\s\S]+^## Breaking in$/m);
    }
  });

  it("have names of their own: no title or alias leads to two roles, however it is written", () => {
    const owners = new Map<string, string[]>();
    for (const role of roles) {
      const names = new Set(
        [role.title, ...role.aliases].map((name) => name.toLowerCase().replace(/[^a-z0-9+#]/g, "")),
      );
      for (const name of names) owners.set(name, [...(owners.get(name) ?? []), role.slug]);
    }
    expect([...owners].filter(([, slugs]) => slugs.length > 1)).toEqual([]);
  });

  it("are related to others, in both directions", () => {
    for (const role of roles) {
      const others = catalog.related.get(role.slug) ?? [];
      expect(others.length, role.slug).toBeGreaterThanOrEqual(2);
      for (const { slug } of others)
        expect(
          catalog.related.get(slug)?.map((back) => back.slug),
          `${slug} → ${role.slug}`,
        ).toContain(role.slug);
    }
  });
});

describe("the figures", () => {
  it("of every occupation name a source that exists, its publisher and its address", () => {
    const records = [...catalog.occupations.values()].flatMap(({ country, code, wages, outlook, entry }) =>
      [...wages, outlook, entry].flatMap((record) => (record ? [{ code: `${country} ${code}`, record }] : [])),
    );
    expect(records.length).toBeGreaterThan(50);
    for (const { code, record } of records) {
      const { source } = record;
      expect(catalog.sources.get(source), `${code}: ${source}`).toMatchObject({
        publisher: expect.any(String),
        url: expect.stringMatching(/^https:/),
      });
    }
  });

  it("of a role's own level name a source that the role lists", () => {
    for (const role of roles) {
      const cited = Object.values(role.levels ?? {}).flatMap(({ salary = [] }) => salary.map(({ source }) => source));
      expect(
        cited.filter((source) => !role.sources?.includes(source)),
        role.slug,
      ).toEqual([]);
    }
  });

  it("are recognised in a text", () => {
    const text = "In 2024, Python 3.12 or version 5 paid $90,000, about 80,000 euros; C++ and OAuth 2 stay.";
    expect(text.match(PERISHABLE)).toEqual(["2024", "Python 3.12", "version 5", "$90,000", "80,000 euros"]);
  });

  it("stand in no text, where nobody would keep them up to date", () => {
    const found = roles.flatMap((role) =>
      proseOf(role).flatMap((text) => [...text.matchAll(PERISHABLE)].map(([words]) => of(role, words))),
    );
    expect(found).toEqual([]);
  });
});

/** What goes out of date: years, versions of software, and amounts of money. */
const PERISHABLE =
  /\b(?:19|20)\d\d\b(?!-)|\b[A-Z][\w+#.]+ v?\d+(?:\.\d+)+\b|\bv\d+(?:\.\d+)*\b|\bversion \d[\d.]*|[$€£]\s?\d(?:[\d,.]*\d)?|\b\d[\d,.]* ?(?:dollars|euros|USD|EUR)\b/g;

describe("the text of a role", () => {
  it("has between 700 and 1,300 words, lists included", () => {
    const lengths = roles.map(
      (role) => [role.slug, proseOf(role).join(" ").split(/\s+/).filter(Boolean).length] as const,
    );
    expect(lengths.filter(([, words]) => words < 700 || words > 1300)).toEqual([]);
  });

  it.each([
    ["unsourced-claim", 0],
    ["shared-pattern", 0],
  ])("has no more warnings of %s than %i, a number that only falls", (code, most) => {
    expect(problems.filter((problem) => problem.code === code).length).toBeLessThanOrEqual(most);
  });

  it("repeats no sentence of another role", () => {
    const first = new Map<string, string>();
    const repeated: string[] = [];
    for (const role of roles) {
      for (const sentence of proseOf(role).flatMap((text) => text.split(/(?<=[.?!])\s+/))) {
        if (sentence.length < 60) continue;
        const owner = first.get(sentence);
        if (owner !== undefined && owner !== role.slug) repeated.push(`${owner}, ${role.slug}: ${sentence}`);
        first.set(sentence, role.slug);
      }
    }
    expect(repeated).toEqual([]);
  });
});
