import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { editedRoleFile, type RoleDraft, readRoleDraft, roleFile } from "../../../scripts/catalog/drafts/write-role.ts";
import { changedLines } from "../../../scripts/diagnostics/changed-lines.ts";
import { REAL_ROLES } from "../../support/folders.ts";
import { load, role } from "../../support/roles-folder.ts";
import { sample } from "../../support/sample.ts";

const realFile = (name: string) => ({ name, text: readFileSync(join(REAL_ROLES, name), "utf8") });

/** Two for each of the changes that are tried below. */
const realFiles = sample(
  readdirSync(REAL_ROLES).filter((name) => name.endsWith(".md")),
  14,
).map(realFile);

/** A draft of which a test changes any part. */
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into whatever the file holds
type Loose = { fields: any; body: string };

function draftOf(text: string): Loose {
  const draft = readRoleDraft(text);
  if (!draft) throw new Error("the file cannot be read");
  return structuredClone(draft);
}

/** The lines that went (-) and that came (+). */
function diff(before: string, after: string): string[] {
  return changedLines(before, after).flatMap(({ old, fresh }) => [
    ...old.map((line) => `-${line}`),
    ...fresh.map((line) => `+${line}`),
  ]);
}

/** Sets what stands at a path such as `roadmap.1.title`. */
function setAt(fields: unknown, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const holder = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], fields);
  (holder as Record<string, unknown>)[last] = value;
}

/** What changes in a file when its draft is changed. */
function editing(text: string, change: (draft: Loose) => void): string[] {
  const draft = draftOf(text);
  change(draft);
  const edited = editedRoleFile(text, draft as RoleDraft);
  expect(readRoleDraft(edited)?.fields).toEqual(draft.fields);
  return diff(text, edited);
}

describe("a role file that is written from its data", () => {
  it("holds the same data and text, for real roles", () => {
    expect(realFiles.length).toBeGreaterThanOrEqual(14);
    for (const { name, text } of realFiles) {
      const draft = draftOf(text);
      const read = draftOf(roleFile(draft));
      expect(read.fields, name).toEqual(draft.fields);
      expect(read.body.trim(), name).toBe(draft.body.trim());
    }
  });

  it("is what the check reads without a word", async () => {
    const draft = draftOf(role("pros: [One good thing, Another, A third]", "\n## What they do\n\nThey *write*.\n"));
    const { problems } = await load({ "data-engineer.md": roleFile(draft) });
    expect(problems.filter(({ file }) => file === "roles/data-engineer.md")).toEqual([]);
  });

  it("has its keys in the order of the schema, whatever the order of the data", () => {
    const { fields } = draftOf(role("aliases: [Data Wrangler]\noccupations: { US: { code: 15-1252, fit: part } }"));
    const backwards = Object.fromEntries(Object.entries(fields).reverse());
    expect(roleFile({ fields: backwards, body: "" })).toBe(`---
title: Data Engineer
summary: Builds what brings data from where it arises to the people who need it.
domain: data
aliases: [Data Wrangler]
occupations:
  US: { code: 15-1252, fit: part }
reviewed: 2026-11-20
---
`);
  });

  it.each([
    "yes: no",
    "a # sign",
    "- dash",
    "@handle",
    "*star",
    "{{ braces }}",
    "'single' and \"double\"",
    "true",
    "null",
    "12",
    "0x1F",
    "2026-11-20",
    "back\\slash",
    "two\nlines",
    "---",
    "%percent",
    "key: value # and more",
    "[a, b]",
    "ends with colon:",
    "e\u0301 and 漢字 and 🙂",
    "",
  ])("keeps %j as the text that it is, alone, in lists and in mappings", (text) => {
    const fields = {
      title: text,
      pros: [text, "x"],
      related: [{ role: text, why: text }],
      levels: { [text]: { duties: [text] } },
    };
    expect(readRoleDraft(roleFile({ fields, body: "" }))?.fields).toEqual(fields);
  });
});

describe("a file that is edited", () => {
  const backend = realFile("backend-developer.md").text;

  it("stays the same, byte for byte, when nothing was changed, for real roles", () => {
    for (const { name, text } of realFiles) expect(editedRoleFile(text, draftOf(text)) === text, name).toBe(true);
  });

  it("changes one line where one text changed, in real roles", () => {
    const changes = [
      ["summary", "Another summary: long enough, and with a colon in it."],
      ["pros.1", "Something that “people” like: really"],
      ["roadmap.1.title", "Do something else, in YAML: hard"],
      ["roadmap.0.resources.0.url", "https://example.org/#a"],
      ["related.0.why", "Because it's near: 'very' near, and \"close\"."],
      ["reviewed", "2027-01-31"],
      ["occupations.US.code", "99-9999"],
    ] as const;
    for (const [index, { name, text }] of realFiles.entries()) {
      const [path, value] = changes[index % changes.length] ?? ["title", "Anything"];
      const changed = editing(text, (draft) => setAt(draft.fields, path, value));
      expect(
        changed.map((line) => line[0]),
        `${name}: ${changed.join("\n")}`,
      ).toEqual(["-", "+"]);
    }
  });

  it("adds and removes entries of lists as lines of their own, in real roles", () => {
    const changes: ((draft: Loose) => unknown)[] = [
      ({ fields }) => fields.cons.push("One more thing: paperwork"),
      ({ fields }) => fields.pros.unshift("The very first"),
      ({ fields }) => fields.pros.splice(1, 1),
      ({ fields }) => fields.cons.push(fields.cons.shift()),
      ({ fields }) => fields.roadmap.splice(1, 1),
      ({ fields }) => fields.skills.core.splice(1, 0, { any: ["one", "other"] }),
    ];
    const signs = [/^\+$/, /^\+$/, /^-$/, /^(\+-|-\+)$/, /^-+$/, /^\+$/];
    for (const [index, { name, text }] of realFiles.entries()) {
      const at = index % changes.length;
      const changed = editing(text, (draft) => changes[at]?.(draft));
      expect(changed.map((line) => line[0]).join(""), `${name}: ${changed.join("\n")}`).toMatch(signs[at] ?? /x/);
    }
  });

  it("adds a section where the schema has it, and removes one whole", () => {
    expect(editing(backend, ({ fields }) => setAt(fields, "reviewers", ["octocat"]))).toEqual([
      "+reviewers: [octocat]",
    ]);
    const draft = draftOf(backend);
    draft.fields.ladder = "default";
    expect(editedRoleFile(backend, draft)).toContain("\nladder: default\nlevels:\n");
    const without = editing(backend, ({ fields }) => delete fields["not-for"]);
    expect(without).toHaveLength(4);
    expect(without[0]).toBe("-not-for:");
  });

  it("keeps the quotes and the order of what stands beside a change on one line", () => {
    const text = role(`related: [{ why: "Is near: very.", role: backend-developer }]\naliases: ['One', "Two"]`);
    expect(editing(text, ({ fields }) => fields.aliases.push("Three"))).toEqual([
      `-aliases: ['One', "Two"]`,
      `+aliases: ['One', "Two", Three]`,
    ]);
    expect(editing(text, ({ fields }) => setAt(fields, "related.0.role", "sql-developer"))).toEqual([
      `-related: [{ why: "Is near: very.", role: backend-developer }]`,
      `+related: [{ why: "Is near: very.", role: sql-developer }]`,
    ]);
  });

  it("keeps comments, empty lines and line ends", () => {
    const text = role(
      "# A remark\npros:\n  # why\n  - One thing\n\n  - Two things # really\n  - Three\ncons: [] # none\n",
    );
    expect(editing(text, ({ fields }) => setAt(fields, "pros.1", "Another"))).toEqual([
      "-  - Two things # really",
      "+  - Another # really",
    ]);
    const windows = text.replaceAll("\n", "\r\n");
    const draft = draftOf(windows);
    draft.fields.title = "Data Officer";
    expect(editedRoleFile(windows, draft)).toBe(windows.replace("Data Engineer", "Data Officer"));
  });

  it("changes the text below without touching what stands above", () => {
    const changed = editing(backend, (draft) => {
      draft.body = draft.body.replace("Somebody taps", "Someone taps");
    });
    expect(changed.map((line) => line.slice(0, 9))).toEqual(["-Somebody", "+Someone "]);
  });

  it("is written anew where its YAML cannot be read", () => {
    const fields = { title: "Anew" };
    expect(editedRoleFile("---\ntitle: [\n---\n", { fields, body: "" })).toBe("---\ntitle: Anew\n---\n");
    expect(editedRoleFile("no front matter", { fields, body: "Text" })).toBe("---\ntitle: Anew\n---\n\nText\n");
  });
});
