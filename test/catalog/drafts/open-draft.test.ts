import { describe, expect, it } from "vitest";
import { linesOfKeys, openDraft } from "../../../scripts/catalog/drafts/open-draft.ts";
import { role } from "../../support/roles-folder.ts";

const HEADINGS = ["What they do", "Breaking in"];
const open = (text: string) => openDraft(text, HEADINGS);

describe("a file for the form", () => {
  it("that can be read is taken as it stands", () => {
    const text = role("pros: [One]", "## What they do\n").replaceAll("\n", "\r\n");
    expect(open(text)).toMatchObject({ original: text, fixes: [], isPlain: false });
  });

  it.each([
    ["of the first level", "# Clockmaker\n\nText.\n", "Clockmaker", "\nText.\n"],
    ["that is underlined", "Clockmaker\n==========\n\nText.\n", "Clockmaker", "\nText.\n"],
    ["below a paragraph", "A draft.\n\n# Clockmaker\n\nText.\n", "Clockmaker", "A draft.\n\n\nText.\n"],
    ["of the second level, which it begins with", "## Clockmaker\n\n### Day\n", "Clockmaker", "\n### Day\n"],
    [
      "with signs of Markdown, which stay",
      "# *Clock* [maker](https://a.example/)\n",
      "*Clock* [maker](https://a.example/)",
      "",
    ],
    ["below one that the site asks for", "## What they do\n\n# Clockmaker\n", "Clockmaker", "## What they do\n\n"],
  ])("without front matter has its title from a heading %s", (_, text, title, body) => {
    expect(open(text)).toEqual({ original: "", draft: { fields: { title }, body }, fixes: [], isPlain: true });
  });

  it.each([
    ["has no heading", "Most weeks begin with a ladder.\n"],
    ["begins with one that the site asks for", "## What they do\n\nText.\n"],
    ["has its first heading further down", "Text.\n\n## A day\n"],
    ["has a heading in code only", "Text\n\n    # no heading\n"],
    ["has a rule", "Text.\n\n---\n\nMore.\n"],
  ])("without front matter that %s is all text", (_, text) => {
    expect(open(text)?.draft).toEqual({ fields: {}, body: text });
  });

  it("that has a colon in a value is mended, and what was mended is told", () => {
    const text = role("", "## What they do\n\nText.\n", "Clockmaker: towers");
    const opened = open(text);
    expect(opened?.draft.fields.title).toBe("Clockmaker: towers");
    expect(opened?.draft.body).toBe("## What they do\n\nText.\n");
    expect(opened?.fixes).toEqual([
      { line: 2, before: "title: Clockmaker: towers", after: 'title: "Clockmaker: towers"' },
    ]);
  });

  it("that lacks its first line has it added, and that is told", () => {
    const opened = open(role().replace("---\n", ""));
    expect(opened?.draft.fields.title).toBe("Data Engineer");
    expect(opened?.fixes).toEqual([{ line: 1, after: "---" }]);
  });

  it.each([
    ["TOML", '+++\ntitle = "Clockmaker"\n+++\n\nText.\n'],
    [
      "a conflict in its front matter",
      role().replace(/^title: .*$/m, "<<<<<<< HEAD\n$&\n=======\ntitle: B\n>>>>>>> b"),
    ],
    ["YAML of which no mend is known", "---\ntitle: [a, {b\nx: }\n---\nText.\n"],
    ["a list for a front matter", "---\n- a\n---\nText.\n"],
    ["something above its front matter", `Draft of Anna\n${role()}`],
    ["nothing", " \n"],
  ])("with %s is left to a person", (_, text) => {
    expect(open(text)).toBeUndefined();
  });

  it("can show entries with the numbers of their lines", () => {
    const text = role("shift:\n  - early\n  - late\nnote: x");
    expect(linesOfKeys(text, ["shift", "note"])).toEqual([
      { line: 6, text: "shift:" },
      { line: 7, text: "  - early" },
      { line: 8, text: "  - late" },
      { line: 9, text: "note: x" },
    ]);
  });
});
