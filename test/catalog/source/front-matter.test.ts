import { describe, expect, it } from "vitest";
import { catalogOf, role, told } from "../../support/roles-folder.ts";

const fields = role().split("\n").slice(1, 5).join("\n");

/** What is said of a front matter that holds nothing. */
const EVERY_REQUIRED_KEY = [
  "error[missing-field] roles/data-engineer.md 1:4-1:4",
  "`title` is missing.",
  "Add `title:`. The role's name. For example: `Backend Developer`.",
  "error[missing-field] roles/data-engineer.md 1:4-1:4",
  "`summary` is missing.",
  "Add `summary:`. What the job is, in one plain sentence.",
  "error[missing-field] roles/data-engineer.md 1:4-1:4",
  "`domain` is missing.",
  "Add `domain:`. The domain it belongs to: an id of _domains.yaml.",
  "error[missing-field] roles/data-engineer.md 1:4-1:4",
  "`reviewed` is missing.",
  "Add `reviewed:`. The day somebody last checked the whole page. For example: `2026-11-20`.",
];

describe("the front matter of a role", () => {
  it("begins on line 1: a text above it is pointed at", async () => {
    expect(await told({ "data-engineer.md": `# Data Engineer\n\n${role()}` })).toEqual([
      "error[missing-front-matter] roles/data-engineer.md 1:1-1:16",
      "Line 1 is not `---`.",
      "Remove what stands above the `---` on line 3.",
    ]);
  });

  it("begins on line 1: an empty line above it counts as one", async () => {
    expect(await told({ "data-engineer.md": `\n${role()}` })).toEqual([
      "error[missing-front-matter] roles/data-engineer.md 1:1-1:2",
      "Line 1 is not `---`.",
      "Remove what stands above the `---` on line 2.",
    ]);
  });

  it("is not missing", async () => {
    expect(await told({ "data-engineer.md": "## What they do\n\nThey move data.\n" })).toEqual([
      "error[missing-front-matter] roles/data-engineer.md 1:1-1:16",
      "The file has no front matter: the lines with the facts of the role are missing.",
      "Begin the file with the lines `---`, `title: Data Engineer`, `summary: …`, `domain: …`, `reviewed: …`, `---`, and fill them in.",
    ]);
  });

  it("opens with three hyphens, none of them indented", async () => {
    expect(await told({ "data-engineer.md": ` ${role()}` })).toEqual([
      "error[missing-front-matter] roles/data-engineer.md 1:1-1:5",
      "Line 1 is `---`, not a bare `---`.",
      "Begin the file with a line of exactly three hyphens, with nothing before or after them.",
    ]);
  });

  it("opens with three hyphens and no space behind them", async () => {
    expect(await told({ "data-engineer.md": role().replace("---", "--- ") })).toEqual([
      "error[missing-front-matter] roles/data-engineer.md 1:1-1:5",
      "Line 1 is `---`, not a bare `---`.",
      "Begin the file with a line of exactly three hyphens, with nothing before or after them.",
    ]);
  });

  it("opens with three hyphens and not four", async () => {
    expect(await told({ "data-engineer.md": role().replace("---", "----") })).toEqual([
      "error[missing-front-matter] roles/data-engineer.md 1:1-1:5",
      "Line 1 is `----`, not a bare `---`.",
      "Begin the file with a line of exactly three hyphens, with nothing before or after them.",
    ]);
  });

  it("names no language that would be run", async () => {
    const text = '---js\n{ title: process.exit(7), get summary() { throw new Error("run"); } }\n---\n';
    expect(await told({ "data-engineer.md": text })).toEqual([
      "error[missing-front-matter] roles/data-engineer.md 1:1-1:6",
      "Line 1 is `---js`, not a bare `---`.",
      "Begin the file with a line of exactly three hyphens, with nothing before or after them.",
    ]);
  });

  it("is not JSON", async () => {
    expect(await told({ "data-engineer.md": '---json\n{ "title": "Data Engineer" }\n---\n' })).toEqual([
      "error[missing-front-matter] roles/data-engineer.md 1:1-1:8",
      "Line 1 is `---json`, not a bare `---`.",
      "Begin the file with a line of exactly three hyphens, with nothing before or after them.",
    ]);
  });

  it("is closed above the text, and the place for the closing line is named", async () => {
    expect(await told({ "data-engineer.md": `---\n${fields}\n\n## What they do\n\nThey move data.\n` })).toEqual([
      "error[unclosed-front-matter] roles/data-engineer.md 7:1-7:16",
      "The front matter is never closed.",
      "Put a line `---` above line 7, where the text begins.",
    ]);
  });

  it("is missing once where the facts stand there alone", async () => {
    const lines = await told({ "data-engineer.md": `${fields}\n` });
    expect(lines).toEqual([
      "error[missing-front-matter] roles/data-engineer.md 1:1-1:21",
      "Line 1 is not `---`.",
      "Put a line of exactly three hyphens above it. Put a line `---` after the last key.",
    ]);
  });

  it("is closed even where no text follows", async () => {
    expect(await told({ "data-engineer.md": `---\n${fields}\n` })).toEqual([
      "error[unclosed-front-matter] roles/data-engineer.md 6:1-6:2",
      "The front matter is never closed.",
      "Put a line `---` after the last key.",
    ]);
  });

  it("is closed by a line that is not indented", async () => {
    expect(await told({ "data-engineer.md": `---\n${fields}\n  ---\n\n## What they do\n` })).toEqual([
      "error[unclosed-front-matter] roles/data-engineer.md 6:1-6:6",
      "The front matter's closing line is `---`, indented, and not a bare `---`.",
      "Write exactly three hyphens at the beginning of the line and nothing else.",
    ]);
  });

  it("is closed by three hyphens and not four", async () => {
    expect(await told({ "data-engineer.md": `---\n${fields}\n----\n` })).toEqual([
      "error[unclosed-front-matter] roles/data-engineer.md 6:1-6:5",
      "The front matter's closing line is `----` and not a bare `---`.",
      "Write exactly three hyphens at the beginning of the line and nothing else.",
    ]);
  });

  it("holds at least the required keys", async () => {
    expect(await told({ "data-engineer.md": "---\n---\n" })).toEqual(EVERY_REQUIRED_KEY);
  });

  it("holds more than comments", async () => {
    expect(await told({ "data-engineer.md": "---\n# title: Data Engineer\n---\n" })).toEqual(EVERY_REQUIRED_KEY);
  });

  it("may be all that there is, without a line break at the end", async () => {
    const catalog = await catalogOf({ "data-engineer.md": role().trimEnd() });
    expect(catalog.roles.get("data-engineer")?.body).toBe("");
  });

  it("ends at the first bare line of hyphens: later ones belong to the text", async () => {
    const body = "\nAbove\n\n---\n\nBelow\n";
    const catalog = await catalogOf({ "data-engineer.md": role("", body) });
    expect(catalog.roles.get("data-engineer")?.body).toBe(body);
  });

  it("is read anew each time, the broken as well as the whole", async () => {
    const broken = { "data-engineer.md": role("aliases: [") };
    expect(await told(broken)).toEqual(await told(broken));
    expect((await told(broken))[0]).toContain("broken-yaml");
  });
});
