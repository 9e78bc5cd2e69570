import { describe, expect, it } from "vitest";
import { problemsOfRole } from "../../../../scripts/catalog/checks/check-role.ts";
import type { ReferenceKind } from "../../../../scripts/catalog/checks/references.ts";
import {
  editForm,
  type FormField,
  type FormValue,
  fieldWordsOf,
} from "../../../../scripts/catalog/derive/edit/edit-form.ts";
import { problemInForm } from "../../../../scripts/catalog/derive/edit/problem-in-form.ts";
import { readRoleDraft } from "../../../../scripts/catalog/drafts/write-role.ts";
import type { StringKey } from "../../../../scripts/schema/string-table.ts";
import type { Words } from "../../../../scripts/schema/strings.ts";
import { FIELD_WORDS } from "../../../../scripts/schema/words/fields.ts";
import { catalogOf, role } from "../../../support/roles-folder.ts";

/** What the form says of a role file: a message and a hint for each problem. */
async function said(text: string, slug = "data-engineer"): Promise<string[]> {
  const catalog = await catalogOf();
  const names = { name: `roles/${slug}.md`, slug, path: `${slug}.md` };
  const others = [...catalog.roles.values()];
  const named = (entries: Iterable<[string, { name?: string; title?: string }]>) =>
    [...entries].map(([id, { name, title }]) => ({ id, name: name ?? title ?? id }));
  const choices: Partial<Record<ReferenceKind, { id: string; name: string }[]>> = {
    skill: named(catalog.skills),
    domain: named(catalog.domains),
    source: named(catalog.sources),
    level: [...(catalog.ladders.get("default") ?? [])],
  };
  const side = {
    form: editForm(undefined, fieldWordsOf(catalog.words)),
    fields: readRoleDraft(text)?.fields,
    words: (key: string, values?: Record<string, string | number>) =>
      (catalog.words as Words)(key as StringKey, values),
    choices: (kind: ReferenceKind) => choices[kind] ?? [],
  };
  return problemsOfRole(names, text, { vocabularies: catalog, others }).map((problem) => {
    const { message, hint } = problemInForm(problem, side);
    return `${message} ${hint}`;
  });
}

const PAY = "area: US, currency: USD, period: year, source: wage-statistics";

describe("a problem in the form", () => {
  it.each([
    [
      role("occupations: { US: { code: 15-1252 } }"),
      "“Country US › How well it fits” is still empty. Be strict: if it holds other jobs too, this role is one of several in it.",
    ],
    [
      role("skills: { core: [sql, git, Pyhton] }"),
      "“Skills › Must-have skill 3”: “Pyhton” is not among what there is to choose from. Did you mean Python? Choose from the list that opens as you type. If it is not there, leave it out and name it when you send the role.",
    ],
    [
      role("shift: early"),
      "“shift” is not a key that this file can have. Remove it, or write one of the keys that there are. They are written like this in every language. If it is a fact of this site's own, declare it under fields in _site.yaml: shift: { label: …, type: text }.",
    ],
    [
      role().replace("domain: data", "domain: dta"),
      "“Domain”: “dta” is not among what there is to choose from. Did you mean Data? Choose from the list that opens as you type.",
    ],
    [
      role(`levels: { junior: { salary: { low: 70k, high: 80000, ${PAY} } } }`),
      "“Level Junior › Pay of its own › Lowest”: “70k” is not a number. Write it in digits alone, without signs and letters.",
    ],
    [
      role(`levels: { junior: { salary: [{ low: 90000, high: 80000, ${PAY} }] } }`),
      "“Level Junior › Pay figure 1 › Highest” is 80000, which is below “Lowest”. Check both figures against the source: “Highest” cannot be lower than “Lowest”.",
    ],
    [
      role('levels: { junior: { skills: { sql: "" } } }'),
      "“Level Junior › Skill at this level SQL” is still empty. How well each skill has to be mastered here.",
    ],
    [
      role("pros: [One good thing]"),
      "“What people like” has 1 entry, but this site asks for at least 3. Add to the list. Each a sentence or a part of one.",
    ],
    [
      role("skills: { core: [sql, git, java], useful: [sql] }"),
      "“SQL” stands under “Must have” as well. Keep it in one of the two lists.",
    ],
    [
      role("", "\nIt is so [@nobody].\n"),
      "“Text”: [@nobody] names no source of this site. Each of the “Sources” stands there with its short name: write that one.",
    ],
  ])("speaks of what is seen there", async (text, says) => {
    expect(await said(text)).toEqual([says]);
  });

  it("says how to change the role whose file name is taken", async () => {
    expect((await said(role("", "", "Some Other"), "backend-developer"))[0]).toBe(
      "There is a file backend-developer.md already. To change that role, open it under “Open something else”. Otherwise choose another file name.",
    );
  });
});

describe("the words for fields", () => {
  const paths = (fields: readonly FormField[]): FormField[] =>
    fields.flatMap((field) => [field, ...within(field.value)]);
  const within = (value: FormValue): FormField[] => {
    if (value.kind === "record") return paths(value.fields);
    if (value.kind === "table") return within(value.value);
    return value.kind === "list" ? within(value.entry) : [];
  };

  it("are there for every field, and each is used", () => {
    const asked = new Set<string>();
    const without = new Set<string>();
    editForm(undefined, (key) => {
      asked.add(key);
      if (!Object.hasOwn(FIELD_WORDS, key) && !/-(one|help)$/.test(key)) without.add(key);
      return undefined;
    });
    expect([...without]).toEqual([]);
    expect(Object.keys(FIELD_WORDS).filter((key) => !asked.has(key))).toEqual([]);
  });

  it("say nothing of keys, ids and files", () => {
    const form = editForm(undefined, (key) => (FIELD_WORDS as Record<string, string>)[key]);
    const texts = paths(form).flatMap(({ label, one, help }) => [label, one, help]);
    expect(texts.filter((text) => /\b(id|ids|key|slug)\b|`|\.yaml|_\w/.test(text))).toEqual([]);
  });
});
