import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../../../scripts/catalog/drafts/editor-help.ts";
import { vocabulariesIn } from "../../../scripts/catalog/source/read-vocabularies.ts";
import { problemBlock } from "../../../scripts/diagnostics/report.ts";
import { REQUIRABLE_SECTIONS } from "../../../scripts/schema/role.ts";
import { load, role } from "../../support/roles-folder.ts";

const read = (path: string) => readFileSync(path, "utf8");
const ownRules = vocabulariesIn({ site: read("roles/_site.yaml") }).site.rules;

describe("what is made from the schemas and committed", () => {
  it.each(Object.entries(generatedFiles(ownRules)))(
    "%s stands there as they make it; `npm run reference` does",
    (path, fresh) => {
      expect(read(path)).toBe(fresh);
    },
  );
});

describe("the help for VS Code", () => {
  it("has a snippet for each section, whose places are stops that the check still finds when passed over", () => {
    const snippets = Object.values(JSON.parse(read(".vscode/rolebook.code-snippets"))) as {
      prefix: string;
      body: string[];
    }[];
    expect(snippets.map(({ prefix }) => prefix)).toEqual(REQUIRABLE_SECTIONS.filter((key) => key !== "body"));
    expect(snippets.find(({ prefix }) => prefix === "cons")?.body).toEqual([
      "cons:",
      `  - \${1:"TODO: What people dislike about it."}`,
      `  - \${2:"TODO: What people dislike about it."}`,
      `  - \${3:"TODO: What people dislike about it."}`,
      "$0",
    ]);
  });

  it("names a schema for each vocabulary, and the file it is in", () => {
    const schemas: Record<string, string | string[]> = JSON.parse(read(".vscode/settings.json"))["yaml.schemas"];
    expect(Object.keys(schemas).filter((path) => !existsSync(path))).toEqual([]);
    expect(schemas["./.vscode/schemas/skills.json"]).toEqual(["roles/_skills.yaml", "roles/_skills/*.yaml"]);
    expect(schemas["./.vscode/schemas/site.json"]).toBe("roles/_site.yaml");
  });

  it("names a schema for each file of a translation, which knows its words and no fact", () => {
    const schemas: Record<string, string | string[]> = JSON.parse(read(".vscode/settings.json"))["yaml.schemas"];
    const matchesGlob = (path: string, glob: string) =>
      new RegExp(`^${glob.replaceAll(".", "\\.").replaceAll("?", "[^/]").replaceAll("*", "[^/]*")}$`).test(path);
    const schemaFor = (path: string) => {
      const found = Object.entries(schemas).filter(([, globs]) =>
        [globs].flat().some((glob) => matchesGlob(path, glob)),
      );
      expect(found, path).toHaveLength(1);
      return JSON.parse(read(found[0]?.[0] ?? ""));
    };
    const keysOf = ({ properties = {} }) => Object.keys(properties).sort();
    for (const language of ["de", "fil", "pt-BR", "zh-Hant-TW"]) {
      expect(keysOf(schemaFor(`roles/${language}/_site.yaml`))).toEqual([
        "fields",
        "footer-links",
        "links",
        "tagline",
        "title",
      ]);
      const role = schemaFor(`roles/${language}/ward-nurse.md`);
      expect(role.required).toEqual(["title", "summary", "translated"]);
      expect(role.additionalProperties).toBe(false);
      expect(keysOf(role)).toEqual(expect.arrayContaining(["aliases", "levels", "roadmap", "translated"]));
      expect(keysOf(role)).not.toEqual(expect.arrayContaining(["skills"]));
      expect(keysOf(role.properties.levels.additionalProperties)).toEqual(["duties", "summary", "title"]);
    }
    for (const name of ["domains", "skills", "ladders", "traits"]) schemaFor(`roles/de/_${name}.yaml`);
    for (const path of ["roles/ward-nurse.md", "roles/nursing/ward-nurse.md"])
      expect(
        Object.values(schemas)
          .flat()
          .filter((glob) => matchesGlob(path, glob)),
        path,
      ).toEqual([]);
  });

  it("finds the problems in what the check prints", async () => {
    const { problems, sources } = await load({ "data-engineer.md": role("skills: { core: [sql, git, pyhton] }") });
    const [problem] = problems;
    if (!problem) throw new Error("there is no problem");
    const [head = "", message = ""] = problemBlock(problem, sources.get(problem.file)).split("\n");
    const [first, second] = JSON.parse(read(".vscode/tasks.json")).tasks[0].problemMatcher.pattern;
    const found = new RegExp(first.regexp).exec(head);
    const part = (name: string) => found?.[first[name]];
    expect(["severity", "code", "file", "line", "column"].map(part)).toEqual([
      "error",
      "unknown-id",
      "roles/data-engineer.md",
      "6",
      "28",
    ]);
    expect(new RegExp(second.regexp).exec(message)?.[second.message]).toBe("`pyhton` is no skill.");
  });
});
