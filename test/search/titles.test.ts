import { describe, expect, it } from "vitest";
import { nameIndex } from "../../templates/browser/search/name-index.ts";
import { readQuestion } from "../../templates/browser/search/read-question.ts";
import { spelling } from "../../templates/browser/search/spelling.ts";
import { suggestionsFor } from "../../templates/browser/search/suggestions.ts";
import { readTitles } from "../../templates/browser/search/titles.ts";
import { positionOf, smallEntries } from "./small-entries.ts";

const entries = smallEntries();
const index = nameIndex(entries);
const NAMES: Record<string, Record<string, string[]>> = {
  de: { "Software Engineer": ["Softwareentwickler", "Software-Ingenieurin"], "Data Engineer": ["Dateningenieur"] },
  es: { "Software Engineer": ["Programador"], "Data Engineer": ["Ingeniero de datos", "Técnico de datos"] },
  pt: { "Game Developer": ["Programador"], "Data Engineer": ["Técnico de dados"] },
  "pt-BR": { "Data Scientist": ["Cientista de dados"] },
};
const titles = readTitles(
  {
    names: Object.fromEntries(
      Object.entries(NAMES).map(([language, named]) => [
        language,
        entries.roles.map(({ title }) => (named[title] ?? []).join("\n")),
      ]),
    ),
    particles: "de der in la m f",
    readAs: "{language} – {name}",
  },
  entries,
  "en",
);
const read = (query: string) => readQuestion(query, undefined, entries, index, titles);
const rolesOf = (query: string) => read(query).title?.matches.map(({ position }) => entries.roles[position]?.title);

describe("a name in another language", () => {
  it.each([
    "Softwareentwickler",
    "SOFTWARE-ENTWICKLER",
    "software entwickler",
    "Softwareentwickler (m/w/d)",
    "Softwareentwickler:in",
    "softwareingenieurin",
  ])("is read however it is cut: “%s”", (query) => {
    expect(rolesOf(query)).toEqual(["Software Engineer"]);
  });

  it("is read without the small words in it, and without marks", () => {
    expect(rolesOf("ingeniero datos")).toEqual(["Data Engineer"]);
    expect(rolesOf("tecnico de datos")).toEqual(["Data Engineer"]);
  });

  it("is said in the language of the site, with the variety that it is of", () => {
    expect(read("cientista de dados").title?.readAs).toBe("Brazilian Portuguese – Cientista de dados");
  });

  it("stands for all roles that are called so, and names their languages", () => {
    expect(rolesOf("programador")).toEqual(["Software Engineer", "Game Developer"]);
    expect(read("programador").title?.readAs).toBe("Spanish or Portuguese – Programador");
  });

  it("is looked for with what the job is called here, and with what stands beside it", () => {
    const { meant, rest } = read("ingeniero de datos junior python");
    expect([meant, rest]).toEqual([
      ["data", "engineer", "python"],
      ["junior", "python"],
    ]);
  });

  it.each(["de", "der", "la", "in", "data engineer", "engineer de data", "datos", "enfermera"])(
    "is not “%s”",
    (query) => {
      expect(read(query).title).toBeUndefined();
    },
  );

  it("may be unfinished from four letters on, or be the end of a longer word", () => {
    expect(titles.part(["softwareentw"])?.readAs).toBe("German – softwareentw");
    expect(titles.part(["ingenieur"])?.matches.map(({ name }) => name)).toContain("Dateningenieur");
    expect(titles.part(["sof"])).toBeUndefined();
    expect(titles.part(["de"])).toBeUndefined();
  });
});

describe("suggestions", () => {
  it("begin with the role that is called so in another language, once, and say so", () => {
    const suggest = suggestionsFor(entries, index, spelling(index.words));
    const { meant, title } = read("ingeniero de datos");
    const { items } = suggest(meant, title);
    const position = positionOf("Data Engineer", entries);
    expect(items[0]).toMatchObject({ kind: "role", position, readAs: "Spanish – Ingeniero de datos" });
    expect(items.filter((item) => item.kind === "role" && item.position === position)).toHaveLength(1);
  });
});
