import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeSocialImages } from "../../../scripts/publish/social/social-images.ts";
import { socialImageOf, socialImages } from "../../../scripts/site/data/social-cards.ts";
import { siteContext } from "../../../scripts/site/site-context.ts";
import { folderForTest } from "../../support/folders.ts";
import { catalogOf, role } from "../../support/roles-folder.ts";

const contextOf = async (files = {}) =>
  siteContext(await catalogOf(files), { baseUrl: "https://example.org/", rolesPath: "roles", today: "2026-11-24" });

const PAID =
  "levels:\n  junior:\n    salary: { low: 1000, high: 2000, area: US, currency: USD, period: month, source: wage-statistics }";

describe("the social images of a site", () => {
  it("are one for each domain and one for the site, unless more are asked for", async () => {
    const site = await contextOf({ "data-engineer.md": role() });
    const names = (made: "none" | "domains" | "all") =>
      [...socialImages(site, made)].map(({ url }) => url.replace(/\.[0-9a-f]{12}\.png$/, ""));
    expect(names("none")).toEqual([]);
    expect(names("domains")).toEqual(["/social/site", "/social/domains/data", "/social/domains/engineering"]);
    expect(names("all")).toContain("/social/roles/data-engineer");
  });

  it("say what a role pays, with its basis, and where they are named they are made", async () => {
    const site = await contextOf({ "data-engineer.md": role(PAID) });
    const of = { role: site.catalog.roles.get("data-engineer") };
    const image = socialImageOf(site, "all", of);
    expect(image?.alt).toBe("Data Engineer. Published: $1,000 to $2,000 a month");
    expect([...socialImages(site, "all")].map(({ url }) => url)).toContain(image?.url);
    expect(socialImageOf(site, "domains", of)?.url).toMatch(/^\/social\/domains\/data\./);
    expect(socialImageOf(site, "none", of)).toBeNull();
  });

  it("are the same whether they are drawn or come from the cache, and others where they say something else", async () => {
    const cache = { folder: join(folderForTest(), "cache"), program: "one" };
    const write = async (files = {}, kept: typeof cache | undefined = cache) => {
      const [site, out] = [await contextOf(files), folderForTest()];
      await writeSocialImages(socialImages(site, "domains"), site.catalog.site, out, kept);
      const folder = join(out, "social/domains");
      return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const);
    };
    const drawn = await write({}, undefined);
    expect(drawn[0]?.[1].subarray(1, 4).toString()).toBe("PNG");
    expect(await write()).toEqual(drawn);
    expect(readdirSync(cache.folder).length).toBe(2);
    expect(await write()).toEqual(drawn);
    const [changed] = await write({ "_site.yaml": "title: Another Guide\n" });
    expect(changed?.[0]).not.toBe(drawn[0]?.[0]);
  });
});
