import { describe, expect, it } from "vitest";
import { comparePairPages } from "../../scripts/site/pages/compare-pair.ts";
import { domainPages } from "../../scripts/site/pages/domain.ts";
import { homePage } from "../../scripts/site/pages/home.ts";
import { methodPage } from "../../scripts/site/pages/method.ts";
import { occupationPages } from "../../scripts/site/pages/occupation.ts";
import { planPage } from "../../scripts/site/pages/plan.ts";
import { rolePages } from "../../scripts/site/pages/role.ts";
import { rolesPage } from "../../scripts/site/pages/roles.ts";
import { domainSalariesPages, salariesPage } from "../../scripts/site/pages/salaries.ts";
import { skillPages } from "../../scripts/site/pages/skill.ts";
import { sourcesPage } from "../../scripts/site/pages/sources.ts";
import { assetUrls } from "../../scripts/site/render/asset-urls.ts";
import { makePageRenderer } from "../../scripts/site/render/render-page.ts";
import { rolePage } from "../../scripts/site/role-page.ts";
import { type SiteContext, siteContext } from "../../scripts/site/site-context.ts";
import { roleMarkdown } from "../../scripts/site/text/role-markdown.ts";
import { folderForTest } from "../support/folders.ts";
import { TEMPLATES } from "../support/program.ts";
import { catalogOf, DEFAULT_FILES, role } from "../support/roles-folder.ts";

const ENGINEER = role(`occupations: { US: { code: 15-1252, fit: part } }
skills: { core: [sql, git, python] }
levels: { junior: {}, mid: {} }
related: [{ role: backend-developer, why: They make the data that is moved. }]
`);

async function siteWith({ reviewBy = "2026-12-31", status = "final" }): Promise<SiteContext> {
  const catalog = await catalogOf({
    "_sources.yaml": String(DEFAULT_FILES["_sources.yaml"]).replace(
      "licence: CC0 }",
      `licence: CC0, review-by: ${reviewBy} }`,
    ),
    "_pay.yaml": String(DEFAULT_FILES["_pay.yaml"]).replace("reference:", `status: ${status}, reference:`),
    "data-engineer.md": ENGINEER,
  });
  return siteContext(catalog, { rolesPath: "roles", today: "2026-11-20" });
}

const MARK = /<strong class="overdue">|&quot;wage-statistics&quot;:&quot;(?:due|superseded)/;

const pages = {
  home: [homePage, 0],
  roles: [rolesPage, 0],
  "the role": [rolePages, "data-engineer"],
  "its domain": [domainPages, "data"],
  "its skill": [skillPages, "python"],
  salaries: [salariesPage, 0],
  "salaries of a domain": [domainSalariesPages, "data"],
  "the comparison": [comparePairPages, 0],
  "the occupation": [occupationPages, "US/15-1252"],
  method: [methodPage, 0],
  plan: [planPage, 0],
  sources: [sourcesPage, 0],
} as const;

describe("a figure that may be out of date", () => {
  const states = { due: { reviewBy: "2026-11-19" }, superseded: { status: "superseded" } };
  it.each(Object.entries(states))("is marked wherever it is shown: %s", async (_, state) => {
    const marked = async (options: Parameters<typeof siteWith>[0]) => {
      const site = await siteWith(options);
      const renderer = makePageRenderer(site, assetUrls(folderForTest()), TEMPLATES);
      return Object.entries(pages).flatMap(([name, [type, key]]) => {
        const html = renderer.render(type, typeof key === "string" ? key : (type.keys(site.catalog)[key] ?? ""));
        return MARK.test(html) ? [name] : [];
      });
    };
    expect(await marked(state)).toEqual(Object.keys(pages));
    expect(await marked({})).toEqual([]);
  });

  it.each(Object.entries(states))("is marked in the Markdown edition: %s", async (_, state) => {
    const markdown = async (options: Parameters<typeof siteWith>[0]) => {
      const site = await siteWith(options);
      const { catalog, formats, overdue } = site;
      const engineer = catalog.roles.get("data-engineer");
      if (!engineer) throw new Error("no role");
      const context = { words: catalog.words, hasPay: true, formats, overdue, address: (path: string) => path };
      return roleMarkdown(rolePage(catalog, engineer), "", context);
    };
    const levels = /^- Estimate: .*\[1\] May be out of date/gm;
    expect((await markdown(state)).match(levels)).toHaveLength(2);
    expect(await markdown({})).not.toMatch(levels);
  });
});
