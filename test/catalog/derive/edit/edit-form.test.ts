import { describe, expect, it } from "vitest";
import { z } from "zod";
import { editForm, type FormField, type FormValue } from "../../../../scripts/catalog/derive/edit/edit-form.ts";
import { fieldReference } from "../../../../scripts/catalog/drafts/field-reference.ts";
import { roleSchema } from "../../../../scripts/schema/role.ts";

/** The paths of all fields of a form, written as in the field reference. */
function paths(fields: readonly FormField[], prefix = ""): string[] {
  return fields.flatMap(({ key, value }) => [`${prefix}${key}`, ...within(value, `${prefix}${key}`)]);
}

function within(value: FormValue, path: string): string[] {
  if (value.kind === "record") return paths(value.fields, `${path}.`);
  if (value.kind === "table") return within(value.value, `${path}.<id>`);
  if (value.kind === "grouped") return within(value.list, path);
  if (value.kind === "list") return within(value.entry, value.single ? path : `${path}[]`);
  return [];
}

const documented = [...(fieldReference().split(/^## /m)[1] ?? "").matchAll(/^\| `([^`]+)`/gm)].map(([, path]) => path);

describe("the form", () => {
  it("asks for every field of the schema, in its order, and for nothing else", () => {
    expect(documented.length).toBeGreaterThan(45);
    expect(paths(editForm())).toEqual(documented);
  });

  it("has a field that the schema gains without being told, with its help, its example and its limits", () => {
    const grown = roleSchema.extend({
      "fun-fact": z
        .string()
        .min(5)
        .max(300)
        .optional()
        .meta({ description: "Something odd.", examples: ["It hums."] }),
    });
    expect(editForm(grown).find(({ key }) => key === "fun-fact")).toEqual({
      key: "fun-fact",
      label: "Fun fact",
      one: "Fun fact",
      required: false,
      help: "Something odd.",
      said: "Something odd.",
      examples: ["It hums."],
      value: { kind: "text", least: 5, most: 300, long: true, code: false },
    });
  });

  it("gives no example of one trade where it speaks in the site's own words, but codes", () => {
    const examples = (words?: Parameters<typeof editForm>[1]) =>
      Object.fromEntries(editForm(roleSchema, words).map((field) => [field.key, field.examples]));
    expect(examples().title).toEqual(["Backend Developer"]);
    const french = examples((key) => (key.endsWith("-help") ? "Le nom du métier." : undefined));
    expect([french.title, french.reviewed]).toEqual([[], ["2026-11-20"]]);
  });

  it("refuses what it has no widget for, so that no field is left out unnoticed", () => {
    const odd = z.strictObject({ when: z.union([z.number(), z.array(z.string())]) });
    expect(() => editForm(odd)).toThrow("the form has no widget for `when`");
  });

  it("knows what ids name, and which are new", () => {
    const find = (path: string[], fields = editForm()): FormValue | undefined => {
      const [key, ...rest] = path;
      const value = fields.find((field) => field.key === key)?.value;
      const inner = value?.kind === "list" ? value.entry : value?.kind === "table" ? value.value : value;
      return rest.length > 0 && inner?.kind === "record" ? find(rest, inner.fields) : inner;
    };
    expect(find(["domain"])).toEqual({ kind: "reference", to: "domain" });
    expect(find(["skills", "core"])).toEqual({ kind: "alternatives", to: "skill", key: "any", most: 1000 });
    expect(find(["occupations", "code"])).toEqual({ kind: "reference", to: "occupation" });
    expect(find(["levels", "skills"])).toEqual({ kind: "reference", to: "proficiency" });
    expect(find(["roadmap", "after"])).toEqual({ kind: "reference", to: "step" });
    expect(find(["roadmap", "id"])).toMatchObject({ kind: "text" });
    expect(find(["moved-from"])).toMatchObject({ kind: "text" });
  });
});
