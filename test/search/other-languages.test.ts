import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchInNode } from "../../scripts/bench/search/search-in-node.ts";
import { indexSite } from "../../scripts/publish/search-index.ts";
import { dataFiles } from "../../scripts/site/data/data-files.ts";
import { searchTexts } from "../../scripts/site/search/search-text.ts";
import { siteContext } from "../../scripts/site/site-context.ts";
import { makeFolder } from "../support/folders.ts";
import { type Files, writeRolesFolder } from "../support/roles-folder.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const file = (title: string, summary: string, text = "", aliases: string[] = []) =>
  `---\ntitle: ${title}\nsummary: ${summary} 1234567890 1234567890 1234567890.\ndomain: data\nreviewed: 2026-11-20\naliases: ${JSON.stringify(aliases)}\n---\n\n## Text\n\n${text || summary}\n`;

/** The search of a small site in a language: gives for a query the slugs of the answers, and what is said of it. */
async function searchOf(language: string, files: Files) {
  const roles = writeRolesFolder({
    "_site.yaml": `title: Test\nlanguage: ${language}\n`,
    "_skills.yaml": null,
    "backend-developer.md": null,
    ...files,
  });
  const { catalog, problems } = await roles.load();
  roles.remove();
  if (!catalog) throw new Error(JSON.stringify(problems));
  const site = siteContext(catalog, { rolesPath: "", today: "2026-11-29" });
  const out = makeFolder();
  folders.push(out);
  const texts = searchTexts(site);
  for (const { path, content } of dataFiles(site, "", texts)) {
    if (!path.startsWith("search/") || typeof content !== "string") continue;
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
  await indexSite(texts, language, out, undefined);
  const { engine, entries } = await searchInNode(out, language, language);
  return async (query: string) => {
    const { answers, noMatch, title, corrections } = await engine.search(query, false);
    return {
      found: noMatch ? [] : answers.map(({ position }) => entries.roles[position]?.slug),
      readAs: title?.readAs,
      corrections: Object.fromEntries(corrections),
    };
  };
}

/** As `searchOf`, made before the tests of a group: there is one site at a time. */
function searchedBefore(language: string, files: Files) {
  let search: Awaited<ReturnType<typeof searchOf>>;
  beforeAll(async () => {
    search = await searchOf(language, files);
  });
  return (query: string) => search(query);
}

describe("the search of a French site", () => {
  const search = searchedBefore("fr", {
    "ophtalmologue.md": file("Ophtalmologue", "Soigne l’œil et la vue de chacun.", "Il travaille l'été aussi."),
    "moniteur.md": file("Moniteur d'équitation", "Apprend à monter à cheval dans les prés.", "Le cœur du métier."),
    "infirmier.md": file("Infirmier", "Soigne les malades jour et nuit.", "À l’hôpital."),
  });

  it.each([
    ["œil", "ophtalmologue"],
    ["oeil", "ophtalmologue"],
    ["l’œil", "ophtalmologue"],
    ["été", "ophtalmologue"],
    ["ete", "ophtalmologue"],
    ["l'été", "ophtalmologue"],
    ["cœur", "moniteur"],
    ["equitation", "moniteur"],
    ["moniteur équitation", "moniteur"],
    ["hopital", "infirmier"],
  ])("finds “%s”, with and without what is elided and marked", async (query, slug) => {
    expect((await search(query)).found[0]).toBe(slug);
  });
});

describe("the search of a Polish site", () => {
  const search = searchedBefore("pl", {
    "slusarz.md": file("Ślusarz", "Naprawia zamki i główne drzwi w mieście."),
    "zlotnik.md": file("Złotnik", "Robi pierścionki ze złota i srebra."),
  });

  it.each([
    ["złotnik", "zlotnik"],
    ["zlotnik", "zlotnik"],
    ["ślusarz", "slusarz"],
    ["slusarz", "slusarz"],
    ["złota", "zlotnik"],
    ["glowne", "slusarz"],
  ])("finds “%s”, with and without ł", async (query, slug) => {
    expect((await search(query)).found[0]).toBe(slug);
  });
});

describe("the search of a German site", () => {
  const search = searchedBefore("de", {
    "krankenpfleger.md": file(
      "Krankenpfleger",
      "Versorgt kranke Menschen rund um die Uhr.",
      "Die Arbeitszeiten wechseln.",
    ),
    "softwareentwickler.md": file(
      "Softwareentwickler",
      "Schreibt Programme für Rechner aller Art.",
      "Der Arbeitsvertrag regelt die Zeiten: Arbeit am Vertrag.",
    ),
    "tischler.md": file("Tischler", "Baut Möbel aus Holz.", "Viele sind stolz.", ["Schreiner"]),
  });

  it.each([
    ["Pfleger", "krankenpfleger"],
    ["Entwickler", "softwareentwickler"],
    ["Software Entwickler", "softwareentwickler"],
    ["pfleger gehalt", "krankenpfleger"],
    ["Vertrag", "softwareentwickler"],
    ["moebel", undefined],
    ["Möbel", "tischler"],
  ])("finds “%s” where it is a part of a word", async (query, slug) => {
    if (slug) expect((await search(query)).found[0]).toBe(slug);
  });

  it("says what it took a longer word for", async () => {
    const { found, corrections } = await search("Kinderkrankenpfleger");
    expect([found[0], corrections]).toEqual(["krankenpfleger", { kinderkrankenpfleger: "krankenpfleger" }]);
  });
});

describe.each([
  [
    "ja",
    "ソフトウェアエンジニア",
    "データサイエンティスト",
    ["エンジニア", "ソフトウェア エンジニア"],
    "サイエンティスト",
  ],
  ["zh", "软件工程师", "数据分析师", ["工程", "软件"], "数据"],
])("the search of a site in a script without spaces (%s)", (language, engineer, scientist, queries, other) => {
  const search = searchedBefore(language, {
    "engineer.md": file(engineer, `${engineer} 12345`),
    "scientist.md": file(scientist, `${scientist} 12345`),
  });

  it("finds a word within a title", async () => {
    for (const query of queries) expect((await search(query)).found[0], query).toBe("engineer");
    expect((await search(other)).found[0]).toBe("scientist");
  });
});

describe("names in other languages on a site of another trade", () => {
  const NURSES = {
    "nurse.md": file("Nurse", "Cares for the sick day and night."),
    "plumber.md": file("Plumber", "Lays and mends pipes in houses.", "", ["Pipe Fitter"]),
  };
  const search = searchedBefore("en", {
    ...NURSES,
    "_titles.yaml":
      "es:\n  nurse: [Enfermera, Enfermero]\n  plumber: [Fontanero, Plomero]\nde:\n  nurse: [Krankenpfleger, Krankenschwester]\n  plumber: [Klempner]\n",
  });

  it.each([
    ["enfermera", "nurse", "Read as Spanish: Enfermera"],
    ["ENFERMERO (m/f)", "nurse", "Read as Spanish: Enfermero"],
    ["Kranken-Pfleger", "nurse", "Read as German: Krankenpfleger"],
    ["fontanero pipes", "plumber", "Read as Spanish: Fontanero"],
    ["pfleger", "nurse", "Read as German: pfleger"],
  ])("“%s” finds %s, and says so", async (query, slug, readAs) => {
    const answer = await search(query);
    expect([answer.found[0], answer.readAs]).toEqual([slug, readAs]);
  });

  it("are asked of no query that the site understands by itself, nor of words that only join others", async () => {
    for (const query of ["nurse", "pipe fitter", "de", "der", "la", "plumber for the sick"])
      expect((await search(query)).readAs, query).toBeUndefined();
  });
});
