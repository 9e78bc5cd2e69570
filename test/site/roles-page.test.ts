import { describe, expect, it } from "vitest";
import type { Catalog, Role } from "../../scripts/catalog/catalog.ts";
import { rolesPage } from "../../scripts/site/pages/roles.ts";
import { assetUrls } from "../../scripts/site/render/asset-urls.ts";
import { makePageRenderer } from "../../scripts/site/render/render-page.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { folderForTest } from "../support/folders.ts";
import { TEMPLATES } from "../support/program.ts";
import { catalogOf } from "../support/roles-folder.ts";

/** A catalog with one of its roles under many names. */
async function withRoles(count: number): Promise<Catalog> {
  const catalog = await catalogOf();
  const [role] = catalog.roles.values();
  if (!role) throw new Error("there is no role");
  const roles = Array.from({ length: count }, (_, at): Role => ({ ...role, slug: `role-${at}`, title: `Role ${at}` }));
  return {
    ...catalog,
    roles: new Map(roles.map((each) => [each.slug, each])),
    rolesByDomain: new Map([...catalog.rolesByDomain].map(([id]) => [id, id === role.domain ? roles : []])),
  };
}

function pageOf(catalog: Catalog): string {
  const site = siteContext(catalog, {
    baseUrl: undefined,
    rolesPath: "roles",
    today: "2026-11-20",
    explained: new Map(),
  });
  return makePageRenderer(site, assetUrls(folderForTest()), TEMPLATES).render(rolesPage, "roles");
}

describe("the page of all roles", () => {
  it("has a card for each of them", async () => {
    const html = pageOf(await withRoles(3));
    expect(html.match(/<article class="role-card"/g)).toHaveLength(3);
  });

  it("names them in a line each where there are more than a thousand, and still narrows them down", async () => {
    const html = pageOf(await withRoles(1001));
    expect(html).not.toContain("role-card");
    expect(html.match(/<li data-slug="[^"]+" data-has="domain\.[^"]+"[^>]*>\s*<a href=/g)).toHaveLength(1001);
  });
});
