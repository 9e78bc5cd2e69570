import { describe, expect, it } from "vitest";
import { mustGet } from "../../scripts/catalog/catalog.ts";
import { editForm } from "../../scripts/catalog/derive/edit/edit-form.ts";
import { externalLinks } from "../../scripts/review/external-links.ts";
import { shownFields, wordingFor } from "../../scripts/review/history/reading.ts";
import { toldOf } from "../../scripts/review/history/sentences.ts";
import { namesIn } from "../../scripts/review/redline/names.ts";
import { roleRemarks } from "../../scripts/review/redline/role-remarks.ts";
import { openDataFiles } from "../../scripts/site/data/open-data.ts";
import { formatsFor } from "../../scripts/site/filters.ts";
import { rolePages } from "../../scripts/site/pages/role.ts";
import { assetUrls } from "../../scripts/site/render/asset-urls.ts";
import { makePageRenderer } from "../../scripts/site/render/render-page.ts";
import { rolePage } from "../../scripts/site/role-page.ts";
import { searchTexts } from "../../scripts/site/search/search-text.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { roleMarkdown } from "../../scripts/site/text/role-markdown.ts";
import { remarks } from "../review/two-states.ts";
import { TEMPLATES } from "../support/program.ts";
import { catalogOf, role, told } from "../support/roles-folder.ts";
import { textOf } from "../support/site-files.ts";

const WHEN = "Agencies that work for the state ask for it, nobody else does.";
const certified = (when = WHEN) =>
  `certifications:\n  - { name: "Data *Keeper*", issuer: Bureau of Numbers, url: "https://bureau.example/keeper", when: "${when}" }\n`;

/** The Data Engineer of a small site as readers and programs meet it. */
async function shown(fields: string) {
  const catalog = await catalogOf({ "data-engineer.md": role(fields) });
  const engineer = mustGet(catalog.roles, "data-engineer");
  const site = siteContext(catalog, { baseUrl: undefined, rolesPath: "roles", today: "2026-11-24" });
  const renderer = makePageRenderer(site, assetUrls("/nowhere"), TEMPLATES);
  const formats = formatsFor("en", catalog.words);
  const file = [...openDataFiles(site)].find(({ path }) => path === "api/v1/roles/data-engineer.json");
  const page = rolePage(catalog, engineer);
  return {
    catalog,
    html: renderer.render(rolePages, "data-engineer"),
    search: searchTexts(site).get("data-engineer")?.parts,
    markdown: roleMarkdown(page, "", {
      words: catalog.words,
      hasPay: catalog.hasPay,
      formats,
      overdue: {},
      address: (path) => path,
    }),
    data: JSON.parse(textOf(file?.content ?? "")),
    speech: { words: catalog.words, formats },
  };
}

describe("the certifications of a role", () => {
  it("have a section on its page, and a place in the contents", async () => {
    const { html } = await shown(certified());
    expect(html).toContain('<section id="certifications"><h2>Certifications</h2>');
    expect(html).toContain('<a href="#certifications">Certifications</a>');
    expect(html).toMatch(
      /<a href="https:\/\/bureau\.example\/keeper">Data \*Keeper\*<\/a>, Bureau of Numbers\. Agencies/,
    );
  });

  it("stand in its Markdown and in the data files", async () => {
    const { markdown, data } = await shown(certified());
    expect(markdown).toContain(
      `## Certifications\n\n- [Data \\*Keeper\\*](<https://bureau.example/keeper>), Bureau of Numbers. ${WHEN}\n`,
    );
    const entry = { name: "Data *Keeper*", issuer: "Bureau of Numbers", url: "https://bureau.example/keeper" };
    expect(data).toMatchObject({ certifications: [{ ...entry, when: WHEN }] });
  });

  it("are found by the search below their heading", async () => {
    const { search } = await shown(certified());
    expect(search).toMatchObject([
      { id: "certifications", heading: "Certifications", text: "" },
      { text: "Data *Keeper*, Bureau of Numbers." },
    ]);
  });

  it("leave no trace where a role has none, but an empty list for programs", async () => {
    const { html, markdown, data, search } = await shown("");
    expect(html + markdown + JSON.stringify(search)).not.toMatch(/certification/i);
    expect(data).toMatchObject({ certifications: [] });
  });

  it("are told of by name when they change, to reviewers and to readers", async () => {
    const [before, after] = [certified(), certified("Nobody asks for it any more.")];
    const redline = await remarks({ "new.md": role(after) }, { "new.md": role(before) });
    expect(redline.find((line) => line.includes("when"))).toMatch(/^- certification “Data \*Keeper\*”: when: /);
    const [base, head] = [await shown(before), await shown(after)];
    const [remark] = roleRemarks(base.catalog, head.catalog, false, {
      names: namesIn(base.catalog, head.catalog),
      fieldsOf: (each, catalog) => shownFields(each, catalog, head.speech),
      wording: wordingFor(head.speech),
    });
    expect(remark?.changes.flatMap((change) => toldOf(change, head.speech)).map(({ sentence }) => sentence)).toEqual([
      `Certification “Data *Keeper*”: “${WHEN}” became “Nobody asks for it any more.”`,
    ]);
  });

  it("are asked for in the form, name by name, and their addresses are watched", async () => {
    const fields = editForm().find(({ key }) => key === "certifications")?.value;
    expect(fields).toMatchObject({
      kind: "list",
      entry: { fields: ["name", "issuer", "url", "when"].map((key) => ({ key, required: true })) },
    });
    const { catalog } = await shown(certified());
    expect(externalLinks(catalog).map(({ url }) => url)).toContain("https://bureau.example/keeper");
  });

  it.each([
    [
      "an address that is not https",
      certified().replace("https:", "http:"),
      "bad-url",
      "`http://bureau.example/keeper`",
    ],
    ["no word on who asks for it", certified().replace(/, when: .* }/, " }"), "missing-field", "`when`"],
    ["another key", certified().replace(/ }$/m, ", cost: high }"), "unknown-key", "`cost`"],
  ])("have a problem with %s", async (_, fields, code, named) => {
    const problems = await told({ "data-engineer.md": role(fields) });
    expect(problems[0]).toMatch(new RegExp(`^error\\[${code}\\] .*data-engineer\\.md 7:`));
    expect(problems[1]).toContain(named);
  });

  it("can be required by a site", async () => {
    const problems = await told({
      "_site.yaml": "title: Test Guide\nrequired: [certifications]\n",
      "data-engineer.md": role(certified()),
    });
    expect(problems[0]).toMatch(/^error\[missing-field\] .*backend-developer\.md/);
    expect(problems.join("\n")).not.toContain("data-engineer.md");
  });
});
