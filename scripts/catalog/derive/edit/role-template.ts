import type { Vocabularies } from "../../catalog.ts";
import { roleFile } from "../../drafts/write-role.ts";
import { editForm, type FormField, type FormValue } from "./edit-form.ts";

/** A role file to be filled in by hand: the keys that this site asks for, each with what it is for in its place. */
export function roleTemplate({ site, words }: Pick<Vocabularies, "site" | "words">): string {
  const asked: readonly string[] = site.required;
  const fields = editForm().filter(({ key, required }) => required || asked.includes(key));
  const headings = asked.includes("body") ? [words("what-they-do"), words("breaking-in")] : [];
  return roleFile({
    fields: Object.fromEntries(fields.map((field) => [field.key, placeholder(field.value, field)])),
    body: headings.map((heading) => `## ${heading}\n\n…\n`).join("\n"),
  });
}

function placeholder(value: FormValue, { help, examples }: Pick<FormField, "help" | "examples">): unknown {
  const [example] = examples;
  switch (value.kind) {
    case "text":
      return example ?? (help || "…");
    case "number":
      return value.least ?? 0;
    case "flag":
      return true;
    case "date":
      return "YYYY-MM-DD";
    case "choice":
      return value.options[0];
    case "reference":
    case "alternatives":
      return example ?? `${value.to}-id`;
    case "list":
      return Array.from({ length: Math.max(1, value.least) }, () => placeholder(value.entry, { help, examples }));
    case "grouped":
      return placeholder(value.list, { help, examples });
    case "table":
      return { [`${value.keys}-id`]: placeholder(value.value, { help, examples: [] }) };
    case "record": {
      if (value.alone !== undefined) return help || "…";
      const required = value.fields.filter((field) => field.required);
      const shown = required.length > 0 ? required : value.fields;
      return Object.fromEntries(shown.map((field) => [field.key, placeholder(field.value, field)]));
    }
  }
}
