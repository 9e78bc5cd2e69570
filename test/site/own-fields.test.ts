import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { type Catalog, mustGet } from "../../scripts/catalog/catalog.ts";
import { comparedRole } from "../../scripts/catalog/derive/compare/compared-role.ts";
import { compare } from "../../scripts/catalog/derive/compare/comparison.ts";
import { editForm } from "../../scripts/catalog/derive/edit/edit-form.ts";
import { ownFacts } from "../../scripts/catalog/derive/own-facts.ts";
import { figureFilters, figuresOf, filterValues, roleFilters } from "../../scripts/catalog/derive/role-filters.ts";
import { jobPosting } from "../../scripts/catalog/derive/structured-data.ts";
import { scaffold } from "../../scripts/catalog/drafts/scaffold.ts";
import { tidiedRole } from "../../scripts/catalog/fix/tidy.ts";
import { roleRemarks } from "../../scripts/review/redline/role-remarks.ts";
import { roleShape } from "../../scripts/schema/own-fields.ts";
import { openData } from "../../scripts/site/data/open-data.ts";
import { searchTexts } from "../../scripts/site/search/search-text.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { fixture } from "../support/folders.ts";
import { catalogOf, load, role } from "../support/roles-folder.ts";

const FIELDS = `title: Stellen
language: de
fields:
  apply: { label: Jetzt bewerben, type: url }
  closes: { label: Bewerbungsschluss, type: date }
  hours: { label: Wochenstunden, type: number }
  sites: { label: Orte, type: list }
  team: { label: Amt, type: text }
`;

const told = async (more: string, site = FIELDS) => {
  const { problems } = await load({
    "_site.yaml": site.replace("language: de", "language: en"),
    "data-engineer.md": role(more),
  });
  return problems.map(({ code, file, line, path, message, hint }) => ({
    code,
    at: `${file.replace(/^.*\//, "")}:${line}`,
    path,
    message,
    hint,
  }));
};

describe("the fields of a site's own", () => {
  it("may stand in any role, each with a value of its type", async () => {
    expect(
      await told(
        "apply: https://stellen.example/7\ncloses: 2026-12-01\nhours: 19.5\nsites: [Rathaus]\nteam: Ordnungsamt",
      ),
    ).toEqual([]);
    expect(await told("")).toEqual([]);
  });

  it.each([
    ["apply: stellen.example", "bad-url", "full https address"],
    ["closes: 1.12.2026", "bad-date", "not written YYYY-MM-DD"],
    ["closes: 2026-02-30", "bad-date", "not a date in the calendar"],
    ["hours: viele", "wrong-type", "should be a number"],
    ["sites: Rathaus", "wrong-type", "should be a list"],
    ["sites: []", "too-few", "needs at least 1"],
    ["team: 7", "wrong-type", "should be a text"],
    ["team: [a]", "wrong-type", "should be a text"],
  ])("are told of a value of another type: %s", async (more, code, says) => {
    const [problem, ...others] = await told(more);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, at: "data-engineer.md:6", path: [more.split(":")[0]] });
    expect(problem?.message).toContain(says);
  });

  it("are declared first: any other key is an error that says how", async () => {
    const [problem] = await told("bewerbung: 2026-12-01");
    expect(problem).toMatchObject({ code: "unknown-key", path: ["bewerbung"] });
    expect(problem?.hint).toContain("declare it under `fields` in _site.yaml: `bewerbung: { label: …, type: date }`");
  });

  it.each(["title", "levels", "slug", "body", "fields", "url"])("cannot be called `%s`", async (key) => {
    const [problem] = await told("", `title: T\nfields:\n  ${key}: { label: X, type: text }\n`);
    expect(problem).toMatchObject({ code: "bad-id", at: "_site.yaml:3", path: ["fields", key] });
  });

  it("say of what type they are, and of no other", async () => {
    const codes = (await told("", "title: T\nfields:\n  a: { label: A, type: money }\n  b: { type: text }\n")).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(["bad-value", "missing-field"]);
  });

  it("may be required", async () => {
    const [problem, ...others] = await told("", `${FIELDS}required: [closes]\n`);
    expect([problem?.message, others.length]).toEqual(["`closes` is missing.", 1]);
    expect(await told("", "title: T\nrequired: [closes]\n")).toMatchObject([
      { code: "bad-value", at: "_site.yaml:2", path: ["required", 0] },
    ]);
  });

  it("are no mistakes of roles while _site.yaml cannot be read", async () => {
    expect((await told("closes: 2026-12-01", `${FIELDS}titel: x\n`)).map(({ at }) => at)).toEqual(["_site.yaml:9"]);
  });

  it("stand behind the keys of the format in a tidied file, in the order of _site.yaml", () => {
    const shape = roleShape({ b: { label: "B", type: "text" }, a: { label: "A", type: "number" } });
    const text = role("a: 1\nb: x\naliases: [Y]");
    expect(tidiedRole(text, shape).split("\n").slice(4, 8)).toEqual([
      "aliases: [Y]",
      "reviewed: 2026-11-20",
      "b: x",
      "a: 1",
    ]);
  });

  it("are asked for in the form, by their labels and types", () => {
    const form = editForm(
      roleShape({ apply: { label: "Bewerben", type: "url" }, wo: { label: "Orte", type: "list" } }).schema,
    );
    expect(form.slice(-2).map(({ key, label, value }) => [key, label, value.kind])).toEqual([
      ["apply", "Bewerben", "text"],
      ["wo", "Orte", "list"],
    ]);
  });

  it("are places to fill in of a new role where they are required", async () => {
    const catalog = await catalogOf({ "_site.yaml": FIELDS });
    const text = scaffold({ fields: { title: "X" } }, { ...catalog, site: { ...catalog.site, required: ["closes"] } });
    expect(text).toMatch(/\ncloses: "TODO: /);
    expect(text).toContain("# hours: ");
  });
});

describe("a town council's vacancies", () => {
  let catalog: Catalog;
  const today = "2026-11-20";
  const site = () => siteContext(catalog, { baseUrl: undefined, rolesPath: "roles", today });
  const clerk = () => mustGet(catalog.roles, "sachbearbeitung-meldewesen");
  const gardener = () => mustGet(catalog.roles, "gaertnerin-im-bauhof");
  beforeAll(async () => {
    const folder = fixture("gemeinde");
    const loaded = await loadCatalog({ folder, workingDirectory: folder });
    if (!loaded.catalog) throw new Error(JSON.stringify(loaded.problems));
    catalog = loaded.catalog;
  });

  it("say what their fields hold in the order of _site.yaml", () => {
    expect(ownFacts(catalog, clerk()).map(({ id }) => id)).toEqual(Object.keys(catalog.site.fields));
    expect(ownFacts(catalog, gardener()).map(({ id }) => id)).not.toContain("begins");
  });

  it("are found by what stands in them", () => {
    const texts = searchTexts(site());
    const own = texts.get("gaertnerin-im-bauhof")?.parts.find(({ id }) => id === "key-facts");
    expect(own?.text).toContain("Arbeitsort: Bauhof, Friedhof.");
    expect(own?.text).not.toContain("https:");
  });

  it("have them in the data files, whose schema says what they are", () => {
    const { roles, files } = openData(site());
    expect([...roles()].find(({ slug }) => slug === "erzieherin-teilzeit")).toMatchObject({
      fields: { closes: "2027-01-31", hours: 19.5, team: "Jugendamt" },
    });
    const { properties } = files["schema/role.json"] as { properties: Record<string, { format?: string }> };
    expect(properties["closes"]?.format).toBe("date");
  });

  it("are narrowed by places, hours and what is still open", () => {
    expect(
      roleFilters(catalog)
        .find(({ id }) => id === "field-location")
        ?.options.map(({ name }) => name),
    ).toEqual(["Bauhof", "Friedhof", "Rathaus Waldau"]);
    expect(filterValues(catalog)(gardener())).toContain("field-location.friedhof");
    const figures = figureFilters(catalog);
    expect(figures.map(({ id, kind, amounts }) => [id, kind, amounts])).toEqual([
      ["field-closes", "open", []],
      ["field-begins", "ahead", []],
      ["field-hours", "least", [19.5, 39]],
    ]);
    expect(figuresOf(figures)(clerk())).toEqual({
      figures: ["field-hours=39"],
      days: ["field-closes=2026-12-15", "field-begins=2027-02-01"],
    });
  });

  it("are compared by them", () => {
    const roles = [clerk(), gardener()].map((each) => ({ role: comparedRole(catalog, each), level: null }));
    const rows = compare(roles).facts.own;
    expect(rows.find(({ label }) => label === "Arbeitgeberin")?.row).toHaveLength(1);
    expect(rows.find(({ label }) => label === "Beginn")?.row.map(({ value }) => value?.value ?? null)).toEqual([
      "2027-02-01",
      null,
    ]);
  });

  it("are told by the label when one of them changes", () => {
    const later = { ...clerk(), fields: { ...clerk().fields, closes: "2027-01-15" } };
    const head = { ...catalog, roles: new Map([...catalog.roles, [later.slug, later]]) };
    const [remark] = roleRemarks(catalog, head, false);
    expect(remark?.changes).toMatchObject([
      { kind: "value", field: "Bewerbungsschluss", before: "2026-12-15", after: "2027-01-15" },
    ]);
  });

  it("are job postings for programs only while they are open and have all that one needs", () => {
    const posting = (slug: string, day = today, text: string[] = ["Text."]) =>
      jobPosting(catalog, mustGet(catalog.roles, slug), { url: "/x/", text, today: day });
    expect(posting("sachbearbeitung-meldewesen")).toMatchObject([
      {
        "@type": "JobPosting",
        title: "Sachbearbeitung im Meldewesen",
        datePosted: "2026-10-01",
        validThrough: "2026-12-15",
        hiringOrganization: { name: "Gemeinde Waldau" },
        jobLocation: [{ address: { addressLocality: "Rathaus Waldau" } }],
      },
    ]);
    expect(posting("sachbearbeitung-meldewesen", "2026-12-16")).toEqual([]);
    expect(posting("sachbearbeitung-meldewesen", "2026-09-30")).toEqual([]);
    expect(posting("sachbearbeitung-meldewesen", today, [])).toEqual([]);
    expect(posting("gaertnerin-im-bauhof")).toEqual([]);
    expect(posting("erzieherin-teilzeit")).toEqual([]);
  });
});
