import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateRoles } from "../../scripts/bench/generate.ts";
import { roleName } from "../../scripts/bench/names.ts";
import { WORDS } from "../../scripts/bench/wording.ts";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { isId } from "../../scripts/schema/common.ts";
import { REQUIRABLE_SECTIONS } from "../../scripts/schema/role.ts";
import { filesBelow, fingerprint, folderForTest, REAL_ROLES } from "../support/folders.ts";

const generated = async (roles: number, seed: number) => {
  const folder = folderForTest();
  await generateRoles(folder, { roles, seed });
  return folder;
};

const loaded = async (roles: number) => {
  const folder = await generated(roles, 1);
  return loadCatalog({ folder, workingDirectory: folder });
};

/** Patience for a busy machine: nothing here is about time. */
const PATIENT = { timeout: 120_000 };

describe("generated roles", PATIENT, () => {
  it("are the same bytes for the same seed", async () => {
    expect(fingerprint(await generated(10, 7))).toEqual(fingerprint(await generated(10, 7)));
  });

  it("are other texts under the same names for another seed", async () => {
    const [one, two] = [fingerprint(await generated(10, 7)), fingerprint(await generated(10, 8))];
    expect(Object.keys(one)).toEqual(Object.keys(two));
    const same = Object.keys(one).filter((file) => one[file] === two[file]);
    expect(same).toEqual(["_site.yaml"]);
  });

  it("load without an error when there is only one", async () => {
    const { problems, catalog } = await loaded(1);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(catalog?.roles.size).toBe(1);
  });

  it("load as many as were asked for, and a hundred use every skill, every domain and every section", async () => {
    const { problems, catalog } = await loaded(100);
    expect(problems).toEqual([]);
    expect(catalog?.roles.size).toBe(100);
    expect([...(catalog?.rolesByDomain.values() ?? [])].filter((roles) => roles.length === 0)).toEqual([]);
    const texts = filesBelow(REAL_ROLES).map((file) => readFileSync(join(REAL_ROLES, file), "utf8"));
    const written = REQUIRABLE_SECTIONS.filter((key) =>
      texts.some((text) =>
        text.includes(`
${key}:`),
      ),
    );
    expect(written.length).toBeGreaterThan(10);
    for (const role of catalog?.roles.values() ?? [])
      for (const section of [...written, "body"]) expect(role, role.slug).toHaveProperty(section);
  });

  it("are of the size of hand-written ones: 10 to 15 kB, more than 500 words of text", async () => {
    const folder = await generated(40, 1);
    const texts = filesBelow(folder)
      .filter((file) => file.endsWith(".md"))
      .map((file) => readFileSync(join(folder, file), "utf8"));
    expect(texts).toHaveLength(40);
    for (const text of texts) {
      expect(Buffer.byteLength(text)).toBeGreaterThan(10_000);
      expect(Buffer.byteLength(text)).toBeLessThan(15_000);
      const body = text.slice(text.indexOf("\n---\n"));
      expect(body.split(/\s+/).length).toBeGreaterThan(500);
    }
  });
});

describe("the names of generated roles", () => {
  const names = Array.from({ length: 20_000 }, (_, index) => roleName(index));

  it("are slugs, one for each of twenty thousand roles", () => {
    expect(names.filter(({ slug }) => !isId(slug))).toEqual([]);
    expect(new Set(names.map(({ slug }) => slug)).size).toBe(names.length);
  });

  it("collide in no title and no alias", () => {
    const all = names.flatMap(({ title, aliases }) => [title, ...aliases]).map((name) => name.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("the words of generated roles", PATIENT, () => {
  it("grow more varied with the number of roles, as words do", async () => {
    const different = async (roles: number) => {
      const folder = await generated(roles, 1);
      const texts = filesBelow(folder).map((file) => readFileSync(join(folder, file), "utf8").toLowerCase());
      return new Set(texts.flatMap((text) => text.match(/[a-z]+/g) ?? [])).size;
    };
    const [few, many] = [await different(5), await different(40)];
    expect(many).toBeGreaterThan(1.5 * few);
    expect(many).toBeLessThan(WORDS.length);
  });
});
