import { stringify } from "yaml";
import { z } from "zod";
import type { HouseRules } from "../../schema/rules.ts";
import { FROM_THE_ORIGINAL, roleTranslationSchema, VOCABULARY_TRANSLATIONS } from "../../schema/translation.ts";
import { PART_FOLDERS, VOCABULARY_FILES } from "../source/read-folder.ts";
import { SCHEMAS } from "../source/read-vocabularies.ts";
import { sections } from "./scaffold.ts";
import { suggestionForm } from "./suggestion-form.ts";

/** The vocabularies but for `_strings.yaml`, whose keys would change with every word of the interface. */
const { strings: _, ...HELPED } = SCHEMAS;
const { strings: __, ...HELPED_TRANSLATIONS } = VOCABULARY_TRANSLATIONS;

/** Roles also lie in subfolders that are there for order: those of a translation by their short names. */
const TRANSLATED_ROLES = ["roles/??/*.md", "roles/???/*.md", "roles/??-*/*.md"];

/** What is checked and completed: a schema by its name, and the files that it is for. */
const SCHEMA_FILES: Readonly<Record<string, { schema: z.ZodType; files: string | string[] }>> = {
  ...Object.fromEntries(
    Object.entries(HELPED).map(([name, schema]) => {
      const file = `roles/${VOCABULARY_FILES[name as keyof typeof HELPED]}`;
      const parts = (PART_FOLDERS as Partial<Record<string, string>>)[name];
      return [name, { schema, files: parts === undefined ? file : [file, `roles/${parts}/*.yaml`] }];
    }),
  ),
  ...Object.fromEntries(
    Object.entries(HELPED_TRANSLATIONS).map(([name, schema]) => [
      `translated-${name}`,
      { schema, files: `roles/*/${VOCABULARY_FILES[name as keyof typeof HELPED_TRANSLATIONS]}` },
    ]),
  ),
  "translated-role": { schema: roleTranslationSchema, files: TRANSLATED_ROLES },
};

/**
 * The files that are made from the schema and committed, by their paths: what VS Code needs to help with the
 * vocabularies and the sections of a role, and the form for suggestions.
 *
 * @param rules of the project's own site
 */
export function generatedFiles(rules: HouseRules): Record<string, string> {
  return {
    ".vscode/rolebook.code-snippets": snippets(rules),
    ".vscode/settings.json": settings(),
    ...Object.fromEntries(
      Object.entries(SCHEMA_FILES).map(([name, { schema }]) => [schemaPath(name), asJson(jsonSchema(schema))]),
    ),
    ".github/ISSUE_TEMPLATE/suggest-a-role.yml": suggestionForm(rules),
  };
}

const schemaPath = (name: string) => `.vscode/schemas/${name}.json`;

const jsonSchema = (schema: z.ZodType) =>
  z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    // What a translation says nothing of is not proposed for it.
    override({ zodSchema, jsonSchema: { properties = {} } }) {
      const { shape = {} } = zodSchema._zod.def as { shape?: Record<string, unknown> };
      for (const key of Object.keys(properties)) if (shape[key] === FROM_THE_ORIGINAL) delete properties[key];
    },
  });

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * The YAML extension checks and completes the vocabularies; front matter within Markdown it leaves alone, and other
 * programs with the same settings need not.
 */
function settings(): string {
  return asJson({
    "yaml.schemas": Object.fromEntries(
      Object.entries(SCHEMA_FILES).map(([name, { files }]) => [`./${schemaPath(name)}`, files]),
    ),
    "[markdown]": {
      "editor.wordWrap": "on",
      "editor.insertSpaces": true,
      "editor.tabSize": 2,
      "editor.snippetSuggestions": "top",
      "editor.quickSuggestions": { comments: "off", strings: "off", other: "on" },
    },
    "files.encoding": "utf8",
  });
}

/** One snippet for each section of a role: type its key in a Markdown file and take the proposal. */
function snippets(rules: HouseRules): string {
  return asJson(
    Object.fromEntries(
      sections(rules).map(({ key, description, sample }) => [
        `Role: ${key}`,
        {
          scope: "markdown",
          prefix: key,
          description,
          body: snippetBody(stringify({ [key]: sample }, { lineWidth: 0 })),
        },
      ]),
    ),
  );
}

/** Each place to fill in is a stop of the Tab key, typed over whole; one that is passed over stays such a place. */
function snippetBody(yaml: string): string[] {
  let stop = 0;
  const lines = yaml
    .trimEnd()
    .split("\n")
    .map((line) => {
      const at = line.indexOf('"TODO: ');
      if (at === -1) return escaped(line);
      return `${escaped(line.slice(0, at))}\${${++stop}:${escaped(line.slice(at)).replaceAll("}", "\\}")}}`;
    });
  return [...lines, "$0"];
}

const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("$", "\\$");
