import { describe, expect, it } from "vitest";
import { catalogOf, type Files, load, role, told } from "../support/roles-folder.ts";

describe("YAML that cannot be read", () => {
  it("is indented with a tab", async () => {
    expect(await told({ "data-engineer.md": role("skills:\n\tcore: [sql, git, java]") })).toEqual([
      "error[broken-yaml] roles/data-engineer.md 7:1-7:2",
      "This line is indented with a tab.",
      "Use spaces: two for each level.",
    ]);
  });

  it("has a second colon in a text without quotes", async () => {
    expect(await told({ "data-engineer.md": role("reviewers: Note: nobody") })).toEqual([
      "error[broken-yaml] roles/data-engineer.md 6:12-6:24",
      "There is a second colon on this line, so the text is read as another key.",
      "Put quotes around the text after the first colon.",
    ]);
  });

  const colonsMissing = async (files: Files) =>
    (await load(files)).problems
      .filter(({ message }) => message.startsWith("There is no colon"))
      .map(({ line, column, message, hint }) => `${line}:${column} ${message} ${hint}`);

  it.each([
    ["a key", "reviewers Me", "6:1", "reviewers", "reviewers: Me"],
    ["a list", "aliases [Data Plumber]", "6:1", "aliases", "aliases: [Data Plumber]"],
    ["the one key of a level", "levels:\n  mid:\n    summary Owns it all.", "8:5", "summary", "summary: Owns it all."],
    [
      "a key of a level",
      "levels:\n  mid:\n    title: Data Person\n    summary Owns it all.",
      "9:5",
      "summary",
      "summary: Owns it all.",
    ],
    ["the first key of an entry", "roadmap:\n- id load\n  title: Load it", "7:3", "id", "id: load"],
    [
      "another key of an entry",
      "roadmap:\n  - id: load\n    title Load it: all of it",
      "8:5",
      "title",
      'title: "Load it: all of it"',
    ],
    ["a key before a text with a colon", "reviewers Me: and others", "6:1", "reviewers", 'reviewers: "Me: and others"'],
    ["a key in braces", "occupations: { US: { code 15-1243, fit: part } }", "6:22", "code", "code: 15-1243"],
  ])("lacks a colon between key and value: %s", async (_, yaml, place, key, meant) => {
    expect(await colonsMissing({ "data-engineer.md": role(yaml) })).toEqual([
      `${place} There is no colon after \`${key}\`. Put a colon behind it: \`${meant}\`.`,
    ]);
  });

  it("lacks a colon in a vocabulary", async () => {
    const skills = "sql:\n  name SQL\n  kind: language\n";
    expect(await colonsMissing({ "_skills.yaml": skills })).toEqual([
      "2:3 There is no colon after `name`. Put a colon behind it: `name: SQL`.",
    ]);
  });

  it.each([
    ["of a key that stands there", "summary: Keeps the data in order and the\nsummary of it too."],
    ["of no key", "summary: Keeps the data in order and the\nreports of it too."],
    ["of a key that stands elsewhere", "summary: Keeps the data in order and the\nlearn plan of it too."],
  ])("takes no word that begins the second line of a text for a key: the name %s", async (_, summary) => {
    const [, message] = await told({ "data-engineer.md": role().replace(/^summary: .*$/m, summary) });
    expect(message).toBe("This line is not indented like its neighbours.");
  });

  it("is indented unlike its neighbours", async () => {
    expect(await told({ "data-engineer.md": role("skills:\n  core: [sql, git, java]\n useful: [python]") })).toEqual([
      "error[broken-yaml] roles/data-engineer.md 8:1-8:2",
      "This line is not indented like its neighbours.",
      "Use two spaces for each level, the same on every line of a list.",
    ]);
  });

  it("has a quote that is never closed", async () => {
    expect(await told({ "data-engineer.md": role('aliases: ["Data Plumber]') })).toEqual([
      "error[broken-yaml] roles/data-engineer.md 6:11-6:25",
      "This quote is never closed.",
      "Put a double quote behind the text as well.",
    ]);
  });

  it("has a bracket that is never closed", async () => {
    expect(await told({ "data-engineer.md": role("aliases: [Data Plumber") })).toEqual([
      "error[broken-yaml] roles/data-engineer.md 6:10-6:23",
      "A bracket is opened here and not closed.",
      "Add the closing bracket where the list or mapping ends.",
    ]);
  });

  it("has a key twice", async () => {
    expect(await told({ "data-engineer.md": role("title: Data Wrangler") })).toEqual([
      "error[duplicate-key] roles/data-engineer.md 6:1-6:6",
      "The key `title` stands twice in the same place.",
      "Keep one of the two.",
    ]);
  });

  it("has a key twice further down", async () => {
    const levels = "levels:\n  junior:\n    title: Apprentice\n    title: Beginner";
    expect(await told({ "data-engineer.md": role(levels) })).toEqual([
      "error[duplicate-key] roles/data-engineer.md 9:5-9:10",
      "The key `title` stands twice in the same place.",
      "Keep one of the two.",
    ]);
  });

  it("has a text that begins with an at sign", async () => {
    expect(await told({ "data-engineer.md": role("reviewers: [@octocat]") })).toEqual([
      "error[broken-yaml] roles/data-engineer.md 6:13-6:21",
      "A text begins with `@`, which means something else in YAML.",
      "Put quotes around the text.",
    ]);
  });

  it("has a text that begins with a backtick", async () => {
    expect(await told({ "data-engineer.md": role("aliases: [`dbt` Developer]") })).toEqual([
      "error[broken-yaml] roles/data-engineer.md 6:11-6:26",
      "A text begins with a backtick, which means something else in YAML.",
      "Put quotes around the text.",
    ]);
  });

  it("has a backslash that means nothing in double quotes", async () => {
    expect(await told({ "data-engineer.md": role('aliases: ["C:\\\\Data", "C:\\Data"]') })).toEqual([
      "error[broken-yaml] roles/data-engineer.md 6:26-6:27",
      "A backslash in a text in double quotes is not understood.",
      "Use single quotes around the text, or write the backslash twice.",
    ]);
  });

  it("has a list with dashes inside brackets", async () => {
    expect(await told({ "data-engineer.md": role("aliases: [\n  - Data Plumber\n]") })).toEqual([
      "error[broken-yaml] roles/data-engineer.md 7:3-8:1",
      "Something stands inside brackets that cannot stand there.",
      "Check for a missing comma, and use either brackets with commas or lines with dashes.",
    ]);
  });

  it("lacks the comma between two entries of a mapping", async () => {
    expect(await told({ "data-engineer.md": role("occupations: { US: { code: 15-1252 fit: part } }") })).toEqual([
      "error[broken-yaml] roles/data-engineer.md 6:35-6:36",
      "A comma is missing between two entries.",
      "Put a comma between them.",
    ]);
  });

  it("lacks the space behind a colon", async () => {
    expect(await told({ "data-engineer.md": role("ladder:default") })).toEqual([
      "error[broken-yaml] roles/data-engineer.md 6:1-6:15",
      "There is no space after `ladder:`.",
      "Put a space after the colon.",
    ]);
  });

  it("is no mapping at all", async () => {
    expect(await told({ "_domains.yaml": "- data\n- engineering\n" })).toEqual([
      "error[wrong-type] roles/_domains.yaml 1:3-1:7",
      "This file is a list, but should be a mapping of keys and values.",
      "Write each entry as a key, a colon and its value.",
    ]);
  });

  it("is two documents in one vocabulary", async () => {
    expect(await told({ "_site.yaml": "title: One\n---\ntitle: Two\n" })).toEqual([
      "error[broken-yaml] roles/_site.yaml 2:1-4:1",
      "A second document begins here.",
      "Remove the line `---` or `...`.",
    ]);
  });
});

describe("YAML that role files may not use", () => {
  it("is an anchor", async () => {
    expect(await told({ "data-engineer.md": role("aliases: &names [Data Plumber]") })).toEqual([
      "error[forbidden-yaml] roles/data-engineer.md 6:17-6:31",
      "`&names` is a YAML anchor.",
      "Leave it out; put quotes around a text that begins with `&`.",
    ]);
  });

  it("is an alias, whether or not there is an anchor for it", async () => {
    expect(await told({ "data-engineer.md": role("aliases: [*nobody]") })).toEqual([
      "error[forbidden-yaml] roles/data-engineer.md 6:11-6:18",
      "`*nobody` is a YAML alias.",
      "Write the text itself; put quotes around a text that begins with `*`.",
    ]);
  });

  it("is an anchor with its alias", async () => {
    expect(await told({ "data-engineer.md": role("pros: &p [Good pay, Good tea, Good people]\ncons: *p") })).toEqual([
      "error[forbidden-yaml] roles/data-engineer.md 6:10-6:43",
      "`&p` is a YAML anchor.",
      "Leave it out; put quotes around a text that begins with `&`.",
      "error[forbidden-yaml] roles/data-engineer.md 7:7-7:9",
      "`*p` is a YAML alias.",
      "Write the text itself; put quotes around a text that begins with `*`.",
    ]);
  });

  it("is a tag", async () => {
    expect(await told({ "data-engineer.md": role("aliases: [!!str Data Plumber]") })).toEqual([
      "error[forbidden-yaml] roles/data-engineer.md 6:17-6:29",
      "`!!str` is a YAML tag.",
      "Leave it out; put quotes around a text that begins with `!`.",
    ]);
  });

  it("is a tag of somebody's own", async () => {
    expect(await told({ "data-engineer.md": role("aliases: [!env HOME]") })).toEqual([
      "error[forbidden-yaml] roles/data-engineer.md 6:16-6:20",
      "`!env` is a YAML tag.",
      "Leave it out; put quotes around a text that begins with `!`.",
    ]);
  });

  it("is a merge key", async () => {
    expect(await told({ "data-engineer.md": role("occupations:\n  <<: { US: { code: 15-1252 } }") })).toEqual([
      "error[forbidden-yaml] roles/data-engineer.md 7:3-7:5",
      "`<<` is a YAML merge key.",
      "Write the keys out here.",
    ]);
  });

  it("is a key that is a list", async () => {
    expect(await told({ "data-engineer.md": role("[a, b]: c") })).toEqual([
      "error[forbidden-yaml] roles/data-engineer.md 6:1-6:7",
      "A key is a list or a mapping.",
      "Write the key as one word; put quotes around a text that begins with `{`, `[` or `?`.",
    ]);
  });

  it("is a key that is a mapping", async () => {
    expect(await told({ "data-engineer.md": role("? { a: b }\n: c") })).toEqual([
      "error[forbidden-yaml] roles/data-engineer.md 6:3-6:11",
      "A key is a list or a mapping.",
      "Write the key as one word; put quotes around a text that begins with `{`, `[` or `?`.",
    ]);
  });

  it("is a key that names the innards of objects", async () => {
    const keys = "__proto__: { polluted: true }\nconstructor: x\nlevels: { prototype: {} }";
    expect(await told({ "data-engineer.md": role(keys) })).toEqual([
      "error[forbidden-key] roles/data-engineer.md 6:1-6:10",
      "A key may never be called `__proto__`.",
      "Remove this key.",
      "error[forbidden-key] roles/data-engineer.md 7:1-7:12",
      "A key may never be called `constructor`.",
      "Remove this key.",
      "error[forbidden-key] roles/data-engineer.md 8:11-8:20",
      "A key may never be called `prototype`.",
      "Remove this key.",
    ]);
  });

  it("leaves no trace in other objects", async () => {
    await load({ "_skills.yaml": "__proto__: { polluted: true }\n" });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("is nested more than 16 levels deep", async () => {
    const nested = (depth: number) => `deep: ${"[".repeat(depth - 1)}x${"]".repeat(depth - 1)}`;
    // The mapping of the front matter is the first level.
    expect((await told({ "data-engineer.md": role(nested(16)) }))[0]).toContain("unknown-key");
    expect(await told({ "data-engineer.md": role(nested(17)) })).toEqual([
      "error[too-deep] roles/data-engineer.md 6:22-6:25",
      "This is nested more than 16 levels deep.",
      "Check the indentation: a role never needs so many levels.",
    ]);
  });

  it("is found in vocabularies as well", async () => {
    expect(await told({ "_domains.yaml": "data: &d { name: Data }\nengineering: *d\n" })).toEqual([
      "error[forbidden-yaml] roles/_domains.yaml 1:10-1:24",
      "`&d` is a YAML anchor.",
      "Leave it out; put quotes around a text that begins with `&`.",
      "error[forbidden-yaml] roles/_domains.yaml 2:14-2:16",
      "`*d` is a YAML alias.",
      "Write the text itself; put quotes around a text that begins with `*`.",
    ]);
  });
});

describe("YAML's values", () => {
  it("are those of YAML 1.2: dates, codes and yes stay texts", async () => {
    const catalog = await catalogOf({
      "data-engineer.md": role(
        "occupations: { US: { code: 15-1252, fit: close } }\naliases: [yes, on, 1_000, 12:30:45]",
      ),
    });
    const { reviewed, occupations, aliases } = catalog.roles.get("data-engineer") ?? {};
    expect({ reviewed, occupations, aliases }).toEqual({
      reviewed: "2026-11-20",
      occupations: { US: { code: "15-1252", fit: "close" } },
      aliases: ["yes", "on", "1_000", "12:30:45"],
    });
  });

  it("may stand in quotes, over several lines, and after comments", async () => {
    const catalog = await catalogOf({
      "data-engineer.md": role(
        "# A comment\naliases: [\"A: B\", 'C # D'] # another\npros:\n  - >-\n    One\n    two\n  - Three\n  - Four",
      ),
    });
    const { aliases, pros } = catalog.roles.get("data-engineer") ?? {};
    expect({ aliases, pros }).toEqual({ aliases: ["A: B", "C # D"], pros: ["One two", "Three", "Four"] });
  });
});
