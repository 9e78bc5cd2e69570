import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../scripts/catalog/build.ts";
import { problemsOfRole, type Surroundings } from "../../../scripts/catalog/checks/check-role.ts";
import { editData } from "../../../scripts/catalog/derive/edit/edit-data.ts";
import { roleForPreview } from "../../../scripts/catalog/drafts/role-for-preview.ts";
import { readRoleDraft } from "../../../scripts/catalog/drafts/write-role.ts";
import { splitFrontMatter } from "../../../scripts/catalog/source/front-matter.ts";
import { cutWithGrayMatter } from "../../../scripts/catalog/source/gray-matter.ts";
import type { Problem } from "../../../scripts/diagnostics/problem.ts";
import { catalogOf, type Files, load, role, rolesFolder } from "../../support/roles-folder.ts";

const NAMES = { name: "roles/data-engineer.md", slug: "data-engineer", path: "data-engineer.md" };

async function surroundings(files: Files = {}): Promise<Surroundings> {
  const { readable: catalog } = await load(files);
  if (!catalog) throw new Error("nothing could be read");
  return { vocabularies: catalog, others: [...catalog.roles.values()] };
}

/** Drafts with faults of every sort, and the fields that these are in. */
const FAULTY: [what: string, text: string, fields: unknown[]][] = [
  ["nothing", role(), []],
  ["a short list", role("pros: [One good thing]"), [["pros"]]],
  [
    "an unknown skill",
    role("skills: { core: [sql, git, { any: [python, jaba] }] }"),
    [["skills", "core", 2, "any", 1]],
  ],
  ["a missing key", role("occupations: { US: { code: 15-1252 } }"), [["occupations", "US", "fit"]]],
  ["a missing title", role().replace("title: Data Engineer\n", ""), [["title"]]],
  ["an alias of another", role("aliases: [Backend Developer]"), [["aliases", 0]]],
  ["an unknown key", role("salery: 5"), [["salery"]]],
  ["a level that is paid less", role(FALLING()), [["levels", "mid", "salary"]]],
  ["HTML in the text", role("", "\n## What they do\n\nA <br> break\n"), [["body"]]],
  ["a link to nowhere", role("", "\n## What\n\n[a](/roles/nobody/)\n"), [["body"]]],
  ["an unknown source", role("sources: [nobody]", "\nIt is so [@nobody].\n"), [["sources", 0], ["body"]]],
  ["a circle", role(CIRCLE()), [["roadmap", 0, "after"]]],
  ["broken YAML, and what it would say", role("pros: [One"), [["pros"], ["pros"]]],
];

function FALLING(): string {
  const pay = (low: number) =>
    `{ low: ${low}, high: 90000, area: US, currency: USD, period: year, source: wage-statistics }`;
  return `levels:\n  junior: { salary: ${pay(50_000)} }\n  mid: { salary: ${pay(40_000)} }`;
}

function CIRCLE(): string {
  const step = (id: string, after: string) => `  - { id: ${id}, title: Step ${id}, after: [${after}] }`;
  return `roadmap:\n${step("one", "two")}\n${step("two", "one")}\n${step("three", "one")}`;
}

/** A problem without the vocabularies that have a part in it: a draft has no other files beside it. */
const alone = ({ concerns: _, ...problem }: Problem) => problem;

describe("a draft", () => {
  it.each(FAULTY)("with %s is told the same as by the check of the whole folder", async (_, text) => {
    const { problems } = await load({ "data-engineer.md": text });
    const own = problems.filter(({ file }) => file === NAMES.name);
    const told = problemsOfRole(NAMES, text, await surroundings());
    expect(told.map(alone)).toEqual(own.map(alone));
  });

  it.each(FAULTY)("with %s has its problems led to their fields", async (_, text, fields) => {
    const problems = problemsOfRole(NAMES, text, await surroundings());
    expect(problems.map(({ path }) => path)).toEqual(fields);
  });

  it("reviewed on a day that is still to come is told the same as by the check of that day", async () => {
    const today = "2026-11-17";
    const { problems } = await loadCatalog({ ...rolesFolder({ "data-engineer.md": role() }), today });
    const own = problems.filter(({ file }) => file === NAMES.name);
    expect(own.map(({ code }) => code)).toEqual(["future-date"]);
    expect(problemsOfRole(NAMES, role(), { ...(await surroundings()), today }).map(alone)).toEqual(own);
    expect(problemsOfRole(NAMES, role(), { ...(await surroundings()), today: "2026-11-20" })).toEqual([]);
  });

  it("cannot take another role's name, nor a name that is none, nor be larger than a file may", async () => {
    const around = await surroundings();
    const codes = (slug: string, text = role()) =>
      problemsOfRole({ ...NAMES, slug }, text, around).map(({ code }) => code);
    expect(codes("backend-developer")).toContain("duplicate-slug");
    expect(codes("Data Engineer")).toEqual(["bad-file-name"]);
    expect(codes("data-engineer", role("", `\n${"x".repeat(256 * 1024)}\n`))).toEqual(["too-large"]);
    expect(codes("data-engineer", " ")).toEqual(["empty-file"]);
  });
});

it("a heading that the site asks for is lacking in the text", async () => {
  const around = await surroundings({ "_site.yaml": "title: Guide\nrequired: [body]\n" });
  expect(problemsOfRole(NAMES, role(), around).map(({ path }) => path)).toEqual([
    ["body", "What they do"],
    ["body", "Breaking in"],
  ]);
  const draft = readRoleDraft(role());
  expect(draft && roleForPreview(NAMES, draft, around, "2026-11-24")).toMatchObject({ title: "Data Engineer" });
});

describe("what can be shown of a draft", () => {
  const shown = async (text: string) => {
    const draft = readRoleDraft(text);
    if (!draft) throw new Error("the draft cannot be read");
    return roleForPreview(NAMES, draft, await surroundings(), "2026-11-24");
  };

  it("is all of it where it has no fault", async () => {
    const catalog = await catalogOf({ "data-engineer.md": role("pros: [One good thing, Another, A third]") });
    const { file: _, ...wanted } = catalog.roles.get("data-engineer") ?? { file: "" };
    expect(await shown(role("pros: [One good thing, Another, A third]"))).toMatchObject(wanted);
  });

  it("is all of it where it lacks what the site asks for", async () => {
    const around = await surroundings({ "_site.yaml": "title: Guide\nrequired: [skills, pros, body]\n" });
    const draft = readRoleDraft(role("cons: [One, Two, Three]"));
    const shown = draft && roleForPreview(NAMES, draft, around, "2026-11-24");
    expect(shown).toMatchObject({ title: "Data Engineer", cons: ["One", "Two", "Three"] });
  });

  it("is what is left without the parts that have faults", async () => {
    const role1 = await shown(role("skills: { core: [sql, git, python, jaba], useful: [java] }\npros: [One]\ncons: 5"));
    expect(role1?.skills).toEqual({ core: ["sql", "git", "python"], useful: ["java"] });
    expect(role1?.pros).toEqual(["One"]);
    expect(role1).not.toHaveProperty("cons");
  });

  it("has the title and summary as they are typed, and something in the place of what is not there yet", async () => {
    expect(await shown("---\ntitle: X\nsummary: Too short\n---\n")).toMatchObject({
      title: "X",
      summary: "Too short",
      domain: "data",
      reviewed: "2026-11-24",
    });
    expect(await shown("---\nreviewed: 2026-02-30\n---\n")).toMatchObject({ title: "…", reviewed: "2026-11-24" });
  });
});

it("a file is cut at the same places with gray-matter and without it", () => {
  const texts = [
    role(),
    role("", "\nText\n---\nmore\n"),
    "---\ntitle: x\n---",
    "---\n---\n",
    "---\ntitle: x\n---\nText",
    '---\ntitle: "a --- b"\n---\n\n    ---\n',
  ];
  for (const text of texts) {
    const split = splitFrontMatter("x.md", text, cutWithGrayMatter);
    expect(splitFrontMatter("x.md", text), JSON.stringify(text)).toEqual(split);
  }
});

describe("a draft beside other texts", () => {
  const DAY = "Nobody notices how much a good tester has prevented until the day they leave.";
  const OTHER = `## A day\n\n${DAY} See [theirs](/roles/data-engineer/#text-a-week).\n`;

  /** What is told of a draft beside a role that has a text and links to a heading of the draft. */
  async function toldBeside(text: string): Promise<string[]> {
    const catalog = await catalogOf({
      "analyst.md": role("", OTHER, "Analyst").replace(
        /^summary: .*$/m,
        "summary: Weighs what the figures say, and tells others of it.",
      ),
      "data-engineer.md": role("", "## A week\n\nText.\n"),
    });
    const texts = Object.entries(editData(catalog).texts).map(([slug, { sentences, ...references }]) => ({
      slug,
      file: `roles/${slug}.md`,
      references,
      sentences,
    }));
    const others = [...catalog.roles.values()].filter(({ slug }) => slug !== NAMES.slug);
    return problemsOfRole(NAMES, text, { vocabularies: catalog, others, texts }).map(
      ({ code, file }) => `${code} ${file}`,
    );
  }

  it("is told of a heading that a link in another role needs, and of a sentence that stands there", async () => {
    expect(await toldBeside(role("", "## A week\n\nText.\n"))).toEqual([]);
    expect(await toldBeside(role("", "## Another week\n\nText.\n"))).toEqual(["broken-link roles/analyst.md"]);
    expect(await toldBeside(role("", `## A week\n\n${DAY}\n`))).toEqual(["name-swap roles/data-engineer.md"]);
    const linking = role("", "## A week\n\n[There](/roles/analyst/#text-a-dya) and [here](#text-a-week).\n");
    expect(await toldBeside(linking)).toEqual(["broken-link roles/data-engineer.md"]);
  });
});
