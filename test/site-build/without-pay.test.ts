import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow, makeFolder, writeFiles } from "../support/folders.ts";
import { visibleText } from "../support/html.ts";
import { htmlFaults } from "../support/html-rules.ts";
import { isServed, readPage, readPages, references } from "../support/pages.ts";
import { buildSite, PROJECT_FOLDER } from "../support/program.ts";

/**
 * The files of README's smallest site, with the levels that it may have: each is named above its text or, where that is no
 * place for it, below.
 */
function smallestSite(): Record<string, string> {
  const pages = ["README.md", "docs/own-site.md"].map((page) => readFileSync(join(PROJECT_FOLDER, page), "utf8"));
  const readme = pages.join("\n");
  const yaml = [...readme.matchAll(/```yaml\n# \.\.\/acme\/roles\/(\S+)\n(.*?)```/gs)].map(
    ([, name = "", text = ""]) => [name, text],
  );
  const [, role = "", name = ""] =
    /```markdown\n(---\n.*?)```\n\nThe last one is `\.\.\/acme\/roles\/(\S+)`/s.exec(readme) ?? [];
  return Object.fromEntries([...yaml, [name, role]]);
}

const STEPS = Array.from({ length: 9 }, (_, at) => at + 1);

const ofTheFramework = (title: string, domain: string, related: string) => `---
title: ${title}
summary: Does the work of a ${title} in forty towns, from the first drawing to the last screw.
domain: ${domain}
aliases: [Maker of ${title}]
skills: { core: [gears, { any: [clocks, sums] }, wood], useful: [sums] }
levels:
${STEPS.map((step) => `  step-${step}: { summary: Takes on part ${step}., duties: [Draw, Saw, File], skills: { gears: ${step < 5 ? "working" : "expert"} } }`).join("\n")}
roadmap:
  - { id: first, title: Build one clock, learn: [gears], effort: { low: 10, high: 20 }, done: You have built a clock. }
  - { title: Build two clocks, learn: [clocks], effort: { low: 10, high: 20 }, after: [first] }
  - { title: Build three clocks, learn: [wood], effort: { low: 10, high: 20 }, after: [first] }
routes: [{ kind: apprenticeship, text: Three years with a master. }]
pros: [Fresh air, Bells, Views]
cons: [Ladders, Wind, Pigeons]
related: [{ role: ${related}, why: They work side by side. }]
sources: [handbook]
reviewed: 2026-11-20
---

## What they do

Most weeks begin with a ladder.
`;

/** A framework of nine levels with duties and skills, and a table of official pay that no role has a use for. */
const FRAMEWORK = {
  "_site.yaml": "title: Acme careers\ntagline: What each step asks of you.\n",
  "_domains.yaml": "workshop: { name: The workshop }\noffice: { name: The office }\n",
  "_skills.yaml": ["gears", "clocks", "sums", "wood"].map((id) => `${id}: { name: ${id}, kind: craft }\n`).join(""),
  "_ladders.yaml": `proficiency: [{ id: working, name: Working }, { id: expert, name: Expert }]
default:
${STEPS.map((step) => `  - { id: step-${step}, name: Step ${step}, summary: What step ${step} asks., duties: [Teach] }`).join("\n")}
`,
  "_sources.yaml": "handbook: { title: The handbook, publisher: Acme, published: 2026, licence: CC0 }\n",
  "clockmaker.md": ofTheFramework("Clockmaker", "workshop", "planner"),
  "planner.md": ofTheFramework("Planner", "office", "clockmaker"),
};

const OF_PAY =
  /\b(?:pay|pays|paid|payment|salar(?:y|ies)|wages?|medians?|percentiles?|earn(?:s|ings)?|amounts?|currency|currencies|figures?)\b|[$€£]\s?\d/gi;

/** Pages for editors, who may write the first figure: the form, and what is wrong with a file. */
const FOR_EDITORS = /^\/(?:edit|errors)\//;

describe.each<[string, Record<string, string>]>([
  ["the smallest site of README", smallestSite()],
  ["a framework of nine levels", FRAMEWORK],
])("%s, which knows no figure", (_, files) => {
  const folder = makeFolder();
  const site = join(folder, "site");
  const pages = () => readPages(site).filter(({ url }) => !FOR_EDITORS.test(url));
  const read = (path: string) => readFileSync(join(site, path), "utf8");

  beforeAll(async () => {
    const roles = join(folder, "roles");
    writeFiles(roles, files);
    await buildSite(roles, site, ["--base-url", "https://acme.example/", "--social-images", "all"]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("says nothing of pay on any page, in its head or in what its code may say", () => {
    const said = pages().flatMap(({ url, html, tags }) => {
      const attributes = tags.flatMap(({ attributes }) => [
        ...["content", "aria-label", "alt", "title"].map((name) => attributes.get(name) ?? ""),
        ...Object.values(JSON.parse(attributes.get("data-words") ?? "{}") as object).map(String),
      ]);
      return [visibleText(html), ...attributes].flatMap((text) =>
        [...text.matchAll(OF_PAY)].map(([word]) => `${url}: ${word.toLowerCase()}`),
      );
    });
    // The page about the data says in general what a source is.
    expect(said.filter((each) => each !== "/api/: figures")).toEqual([]);
    expect(pages().length).toBeGreaterThan(15);
  });

  it("shows nothing of an outlook or of education either, as no role has an occupation", () => {
    const showing = pages().filter(({ html }) => /outlook|typical entry/i.test(visibleText(html)));
    expect(showing.map(({ url }) => url)).toEqual([]);
  });

  it("says nothing of pay in texts for programs", () => {
    const texts = filesBelow(site).filter((path) => /^llms\.txt$|\.md$|\.webmanifest$|feed\.xml$/.test(path));
    expect(texts.length).toBeGreaterThan(3);
    const own = texts.filter((path) => !FOR_EDITORS.test(`/${path}`));
    expect(own.flatMap((path) => read(path).match(OF_PAY) ?? [])).toEqual([]);
  });

  it("has no page or file of pay, and leads to none", () => {
    const ofPay = /^salaries\/|salaries\.csv|pay\.json|^occupations\/|api\/v1\/occupations/;
    expect(filesBelow(site).filter((path) => ofPay.test(path))).toEqual([]);
    const dead = readPages(site).flatMap((page) =>
      references(page)
        .map(({ address }) => new URL(address, `https://acme.example${page.url}`))
        .filter(({ host, pathname }) => host === "acme.example" && !isServed(site, pathname))
        .map(({ pathname }) => `${page.url}: ${pathname}`),
    );
    expect(dead).toEqual([]);
    expect(read("sitemap.xml")).not.toContain("salaries");
  });

  it("keeps the shape of its data: a level without a figure has none", () => {
    const { roles } = JSON.parse(read("api/v1/roles.json")) as { roles: { levels: { salary: null }[] }[] };
    for (const { levels } of roles) for (const { salary } of levels) expect(salary).toBeNull();
  });

  it("has pages without faults, and a role's page without an empty box of facts", () => {
    expect(readPages(site).flatMap(({ url, html }) => htmlFaults(html).map((fault) => `${url}: ${fault}`))).toEqual([]);
    expect(readPage(site, "/roles/clockmaker/").html).not.toMatch(/<dl class="key-facts[^>]*>\s*<\/dl>/);
    expect(existsSync(join(site, "social"))).toBe(true);
  });
});
