import { describe, expect, it } from "vitest";
import { mustGet } from "../../scripts/catalog/catalog.ts";
import { comparedRole } from "../../scripts/catalog/derive/compare/compared-role.ts";
import { editForm } from "../../scripts/catalog/derive/edit/edit-form.ts";
import { planRole } from "../../scripts/catalog/derive/plan-data.ts";
import { openDataFiles } from "../../scripts/site/data/open-data.ts";
import { formatsFor } from "../../scripts/site/filters.ts";
import { rolePages } from "../../scripts/site/pages/role.ts";
import { assetUrls } from "../../scripts/site/render/asset-urls.ts";
import { makePageRenderer } from "../../scripts/site/render/render-page.ts";
import { rolePage } from "../../scripts/site/role-page.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { roleMarkdown } from "../../scripts/site/text/role-markdown.ts";
import { remarks } from "../review/two-states.ts";
import { visibleText } from "../support/html.ts";
import { TEMPLATES } from "../support/program.ts";
import { catalogOf, role, told } from "../support/roles-folder.ts";
import { textOf } from "../support/site-files.ts";

const course = (hours: string, title = "A Course") =>
  `resources: [{ title: ${title}, url: "https://course.example/", kind: course, free: true${hours && `, hours: ${hours}`} }]`;

/** A roadmap of three steps: the first has these fields, the others the same estimate. */
const roadmap = (first: string) => `roadmap:
  - { title: Follow a course, ${first} }
  - { title: Keep it, effort: { low: 40, high: 80 } }
  - { title: Move it, effort: { low: 40, high: 80 } }
`;

/** The Data Engineer of a small site as readers and programs meet it. */
async function shown(fields: string) {
  const catalog = await catalogOf({ "data-engineer.md": role(fields) });
  const engineer = mustGet(catalog.roles, "data-engineer");
  const site = siteContext(catalog, { baseUrl: undefined, rolesPath: "roles", today: "2026-11-24" });
  const renderer = makePageRenderer(site, assetUrls("/nowhere"), TEMPLATES);
  const file = [...openDataFiles(site)].find(({ path }) => path === "api/v1/roles/data-engineer.json");
  return {
    text: visibleText(renderer.render(rolePages, "data-engineer")),
    markdown: roleMarkdown(rolePage(catalog, engineer), "", {
      words: catalog.words,
      hasPay: catalog.hasPay,
      formats: formatsFor("en", catalog.words),
      overdue: {},
      address: (path) => path,
    }),
    data: JSON.parse(textOf(file?.content ?? "")).roadmap,
    planned: planRole(catalog, engineer).roadmap,
    compared: comparedRole(catalog, engineer).hours,
  };
}

describe("the hours that a course states of itself", () => {
  it("are those of its step where we have no estimate, under its name", async () => {
    const { text, markdown, data, planned, compared } = await shown(roadmap(course("15")));
    expect(text).toContain("15 hours, stated by A Course");
    expect(text).not.toContain("by its own account");
    expect(text).toContain("Hours are partly the editors’ own estimate, partly what the resources state themselves.");
    expect(markdown).toContain("**Follow a course** (15 hours, stated by A Course)");
    expect(markdown).toContain("partly what the resources state themselves.");
    const effort = { low: 15, high: 15, basis: "stated by the resource", by: ["A Course"] };
    expect(data[0]).toMatchObject({ effort, resources: [{ hours: { low: 15, high: 15 } }] });
    expect(planned[0]?.effort).toEqual(effort);
    expect(compared).toEqual({ low: 100, high: 200, basis: "both" });
  });

  it("stand beside it where we have one", async () => {
    const hours = course("{ low: 15, high: 20 }");
    const { text, markdown, data } = await shown(roadmap(`effort: { low: 30, high: 60 }, ${hours}`));
    expect(text).toContain("30–60 hours");
    expect(text).toMatch(/course, free ?, 15–20 hours by its own account/);
    expect(text).toContain("Hours are the editors’ own estimate.");
    expect(markdown).toContain("(course, free, 15–20 hours by its own account)");
    expect(data[0]).toMatchObject({
      effort: { low: 30, high: 60, basis: "editors' estimate" },
      resources: [{ hours: { low: 15, high: 20 } }],
    });
  });

  it("leave no trace where it states none", async () => {
    const { text, markdown, data } = await shown(roadmap(course("")));
    expect(text + markdown).not.toMatch(/own account|stated by|state themselves/);
    expect(data[0].effort).toBeNull();
    expect(data[0].resources[0]).not.toHaveProperty("hours");
  });

  it.each([
    ["{ low: 20, high: 10 }", "bad-order", "`roadmap[1].resources[1].hours.high` is `10`, which is below `low`."],
    ["0", "bad-value", "`roadmap[1].resources[1].hours` is `0`, but must be more than 0."],
    ["20000", "bad-value", "`roadmap[1].resources[1].hours` is `20000`, but may be at most 10000."],
    ["{ low: 5 }", "missing-field", "`high` is missing in `roadmap[1].resources[1].hours`."],
    [
      "15 hours",
      "wrong-type",
      "`roadmap[1].resources[1].hours` is the text `15 hours`, but should be a number or a mapping of keys and values.",
    ],
  ])("have a problem with %s", async (hours, code, message) => {
    const [place, said, hint] = await told({ "data-engineer.md": role(roadmap(course(hours))) });
    expect(place).toMatch(new RegExp(`^error\\[${code}\\] .*data-engineer\\.md 7:`));
    expect(said).toBe(message);
    expect(hint).toMatch(/own account|Check both figures|The most hours/);
  });

  it("are asked for in the form, where one number is enough, and told of when they change", async () => {
    const steps = editForm().find(({ key }) => key === "roadmap")?.value;
    const resources =
      steps?.kind === "list" && steps.entry.kind === "record"
        ? steps.entry.fields.find(({ key }) => key === "resources")?.value
        : undefined;
    expect(resources).toMatchObject({
      entry: {
        fields: [{}, {}, {}, {}, { key: "hours", value: { kind: "record", number: true, fields: [{}, {}] } }],
      },
    });
    const [before, after] = ["15", "{ low: 15, high: 30 }"].map((hours) => role(roadmap(course(hours))));
    const redline = await remarks({ "new.md": after ?? "" }, { "new.md": before ?? "" });
    expect(redline.join("\n")).toContain("resource “A Course”: hours");
  });
});
