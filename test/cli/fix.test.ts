import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_FILES,
  type Files,
  type RolesFolder,
  role as unordered,
  rolesFolder as writtenFolder,
} from "../support/roles-folder.ts";
import { rolebook } from "./program.ts";

const DAY = "reviewed: 2026-11-20\n";

/** A role whose keys stand in the order of the schema where `more` does: `reviewed` comes last, with what follows it. */
function role(more = "", body = ""): string {
  const at = more.search(/^reviewers:/m);
  const [before, after] = at < 0 ? [more, ""] : [more.slice(0, at), more.slice(at)];
  const text = unordered(`${before}\n${DAY}${after}`.replace(/^\n/, ""), body);
  return text.replace(DAY, "").replace(/\n+(?=reviewed: )/, "\n");
}

/** A folder whose other role needs no mending. */
function rolesFolder(files: Files): RolesFolder {
  const other = DEFAULT_FILES["backend-developer.md"] ?? "";
  return writtenFolder({
    "backend-developer.md": other.replace(DAY, "").replace("\n---\n\n", `\n${DAY}---\n\n`),
    ...files,
  });
}

const fixIn = ({ workingDirectory }: RolesFolder, ...files: string[]) => rolebook(workingDirectory, "fix", ...files);

const read = ({ folder }: RolesFolder, name = "data-engineer.md") => readFileSync(join(folder, name), "utf8");

/** What becomes of one role's file. */
async function fixedRole(text: string, more: Files = {}): Promise<string> {
  const folder = rolesFolder({ "data-engineer.md": text, ...more });
  await fixIn(folder);
  return read(folder);
}

describe("rolebook fix", () => {
  it("mends at its place what stands below a heading that is to be the title of a file without front matter", async () => {
    const text = "It begins with words.\n\n# Data Engineer\n\nSee [the (first)](http://example.org/é) of them.\n";
    expect(await fixedRole(text)).toBe(text.replace("http:", "https:"));
  });

  it("mends translations as it does what they translate, all or those that are named", async () => {
    const german =
      "---\ntitle: “Datentechnik”\ntranslated: 20.11.2026\npros: Ruhe\nsummary: Bringt Daten herbei. \n---\n";
    const mended =
      "---\ntitle: Datentechnik\nsummary: Bringt Daten herbei.\npros: [Ruhe]\ntranslated: 2026-11-20\n---\n";
    const files = {
      "data-engineer.md": role(),
      "de/_site.yaml": "title: Berufe \n",
      "de/_skills.yaml": "SQL: { name: Datenbanken }\n",
      "de/data-engineer.md": german,
    };
    const folder = rolesFolder(files);
    expect((await fixIn(folder, "roles/de/data-engineer.md")).out).toContain("1 file mended.");
    expect(read(folder, "de/data-engineer.md")).toBe(mended);
    expect(read(folder, "de/_skills.yaml")).toBe(files["de/_skills.yaml"]);
    expect((await fixIn(folder)).out).toContain("2 files mended.");
    expect(read(folder, "de/_skills.yaml")).toBe("sql: { name: Datenbanken }\n");
    expect(read(folder, "de/_site.yaml")).toBe("title: Berufe\n");
    expect((await fixIn(folder)).out).toContain("Nothing to mend.");
  });

  it("tells in the end of a review that is still to come", async () => {
    const text = role().replace("2026-11-20", "2026-12-20");
    const { status, out } = await fixIn(rolesFolder({ "data-engineer.md": text }));
    expect(status).toBe(0);
    expect(out).toContain("[future-date]");
  });

  it("ends with 0 when nothing is left, shows what it changed, and leaves no other file", async () => {
    const folder = rolesFolder({ "data-engineer.md": role("aliases: [Data Plumber] \npros: Note: it pays well\n") });
    const before = readdirSync(folder.folder);
    const { status, out } = await fixIn(folder);
    expect(out).toContain(
      [
        "roles/data-engineer.md",
        "  -    5 | aliases: [Data Plumber] ",
        "  -    6 | pros: Note: it pays well",
        "  +    5 | aliases: [Data Plumber]",
        '  +    6 | pros: ["Note: it pays well"]',
        "",
        "1 file mended.",
      ].join("\n"),
    );
    // Two more reasons are facts that only the author knows.
    expect(out).toContain("error[too-few]");
    expect(status).toBe(1);
    expect(readdirSync(folder.folder)).toEqual(before);
    expect((await fixIn(folder, "roles/backend-developer.md")).status).toBe(0);
  }, 60_000);

  it.each([
    ["a tab", "skills:\n\tcore: [sql, git, java]", "skills:\n  core: [sql, git, java]"],
    ["a colon in a text", "aliases:\n  - Note: Plumber", 'aliases:\n  - "Note: Plumber"'],
    ["an at sign", "reviewers: [@octocat]", "reviewers: [octocat]"],
    ["typographic quotes", "aliases: [“Plumber”]", "aliases: [Plumber]"],
    ["a missing space", "aliases:[Plumber]", "aliases: [Plumber]"],
    ["an id's case", "skills: { core: [SQL, git, Java] }", "skills: { core: [sql, git, java] }"],
    ["an id's underscores", "sources: [wage_statistics]", "sources: [wage-statistics]"],
    ["a single text for a list", "aliases: Plumber", "aliases: [Plumber]"],
    ["a key's case", "Aliases: [Plumber]", "aliases: [Plumber]"],
    [
      "an occupation without its country",
      'occupation: { soc: "15-1252", fit: part } # counted',
      'occupations: { US: { code: "15-1252", fit: part } } # counted',
    ],
    [
      "an occupation without its country, over several lines",
      "occupation:\n  soc: 15-1252\n  # Many jobs.\n  fit: part",
      "occupations:\n  US:\n    code: 15-1252\n    # Many jobs.\n    fit: part",
    ],
  ])("mends %s", async (_, wrong, right) => {
    expect(await fixedRole(role(wrong))).toBe(role(right));
  });

  it.each([
    ["20.11.2026", "2026-11-20"],
    ["2026/11/20", "2026-11-20"],
    ["20 November 2026", "2026-11-20"],
    ["Nov 20, 2026", "2026-11-20"],
    ["11/20/2026", "2026-11-20"],
    ["03/04/2026", "03/04/2026"],
    ["2026-02-30", "2026-02-30"],
  ])("writes the day %s as %s", async (day, expected) => {
    const text = role().replace("2026-11-20", day);
    expect(await fixedRole(text)).toContain(`reviewed: ${expected}\n`);
  });

  it("puts the keys into the order of the schema, each with the comment above it", async () => {
    const text = unordered("# Checked by two.\nreviewers: [octocat]\n\n# Others say:\naliases: [Plumber] # so far");
    const expected = unordered("# Checked by two.\nreviewers: [octocat]");
    expect(await fixedRole(text)).toBe(expected.replace(DAY, `\n# Others say:\naliases: [Plumber] # so far\n${DAY}`));
  });

  it("keeps the line ends, and takes a byte order mark away", async () => {
    const text = role("aliases: [Plumber]  ").replaceAll("\n", "\r\n");
    expect(await fixedRole(`\ufeff${text}`)).toBe(text.replace("]  ", "]"));
  });

  it("keeps what means something: line breaks of the text, code, and texts over several lines", async () => {
    const body = "\n## Breaking in\n\nOne  \ntwo\n\n```\ncode   \n```\n";
    const text = role("pros:\n  - >-\n    One\n    two\n  - Three\n  - Four", body);
    expect(await fixedRole(text)).toBe(text);
  });

  it("mends an occupation where that of the site cannot be read yet", async () => {
    const wrong = role('occupation: { soc: "15-1252", fit: part }');
    const folder = rolesFolder({ "data-engineer.md": wrong, "_occupations.yaml": "15-1252: { title: Developers }\n" });
    const { out } = await fixIn(folder);
    expect(out).toContain('+    5 | occupations: { US: { code: "15-1252", fit: part } }');
    expect(out).toContain("`US: { classification: SOC 2018, codes: { 15-1252: … } }`");
  });

  it.each([
    "occupation: 15-1252",
    'occupation: { soc: "2134", fit: part }',
    "occupation: { soc: 15-1252 }",
    "occupation: { soc: 15-1252, fit: part }\noccupations: { US: { code: 15-1252, fit: part } }",
  ])("guesses neither the country nor the fit of an occupation: %s", async (fields) => {
    expect(await fixedRole(role(fields))).toBe(role(fields));
  });

  it("guesses no fact: a skill that does not exist stays, however near another is", async () => {
    const text = role("skills: { core: [sql, git, PYHTON] }");
    expect(await fixedRole(text)).toBe(text);
  });

  it("leaves a file alone that is not UTF-8", async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(role()), 0xff]);
    const folder = rolesFolder({ "data-engineer.md": bytes });
    expect((await fixIn(folder)).status).toBe(1);
    expect(new Uint8Array(readFileSync(join(folder.folder, "data-engineer.md")))).toEqual(bytes);
  });

  it("leaves a file alone that has more lines than anybody writes, and says so", async () => {
    const text = role().replace("domain:", `${"\n".repeat(200_000)}domain:`);
    const folder = rolesFolder({ "data-engineer.md": text });
    expect((await fixIn(folder)).out).toContain("too many lines");
    expect(read(folder)).toBe(text);
  });

  it("mends vocabularies as well", async () => {
    const folder = rolesFolder({
      "_sources.yaml":
        "wage-statistics: { title: Wages, publisher: Bureau }\nPROJECTIONS: { title: Projections, publisher: Bureau, url: http://example.org/ } \n",
    });
    await fixIn(folder);
    expect(read(folder, "_sources.yaml")).toBe(
      'wage-statistics: { title: Wages, publisher: Bureau }\nprojections: { title: Projections, publisher: Bureau, url: "https://example.org/" }\n',
    );
  });

  it("mends the named files only", async () => {
    const folder = rolesFolder({ "data-engineer.md": role("aliases: Plumber") });
    await fixIn(folder, "roles/backend-developer.md");
    expect(read(folder)).toBe(role("aliases: Plumber"));
    expect((await fixIn(folder, "roles/nobody.md")).err).toContain("there is no file roles/nobody.md");
  });

  it("has nothing to do a second time", async () => {
    const folder = rolesFolder({
      "data-engineer.md": role(
        "Skills:\n\tcore: [SQL, git, @x]\npros: a: b\naliases: [“X, Y”] \nreviewers: [@octocat]",
      ),
    });
    await fixIn(folder);
    const once = read(folder);
    expect((await fixIn(folder)).out).toContain("Nothing to mend.");
    expect(read(folder)).toBe(once);
  });
});

describe("characters that nobody can see", () => {
  it("go wherever they stand, in values, beside keys, in dates and in the text", async () => {
    const text = role("pros: [Quiet, Warm, Near]", "\n## What they do\n\nThey move data.\n");
    const hidden = text
      .replace("domain: data", "domain: data\u200b")
      .replace("pros:", "pros:\u200b")
      .replace("2026-11-20", "2026-11-2\u200b0")
      .replace("move", "mo\u2060ve\ufeff");
    expect(await fixedRole(hidden)).toBe(text);
  });

  it("stay where a script or an emoji needs them", async () => {
    const text = role("aliases: [می‌روم, क्‍ष, 👩‍🔧 Mechanic]");
    expect(await fixedRole(text)).toBe(text);
  });
});

describe("a file whose name alone is wrong", () => {
  const names = ({ folder }: RolesFolder) => readdirSync(folder).filter((name) => name.endsWith("md"));

  it("is renamed, and references in another writing follow", async () => {
    const related = "related:\n  - { role: Rohrnetz Meister, why: They look after the same pipes. }";
    const folder = rolesFolder({
      "Rohrnetz Meister.md": role("", "").replace("Data Engineer", "Pipe Network Supervisor"),
      "data-engineer.md": role(related),
    });
    const { status, out } = await fixIn(folder);
    expect(out).toContain("roles/Rohrnetz Meister.md\n  is now rohrnetz-meister.md");
    expect(status).toBe(0);
    expect(names(folder)).toEqual(["backend-developer.md", "data-engineer.md", "rohrnetz-meister.md"]);
    expect(read(folder)).toContain("role: rohrnetz-meister");
  });

  it("is renamed in its own folder when it is named, and then checked by its new name", async () => {
    const folder = rolesFolder({ "team/Nurse.MD": role().replace("Data Engineer", "Nurse") });
    const { status, out } = await fixIn(folder, "roles/team/Nurse.MD");
    expect([status, readdirSync(join(folder.folder, "team"))]).toEqual([0, ["nurse.md"]]);
    expect(out).toContain("1 file checked");
  });

  it("keeps it where another file has that name, or has other errors", async () => {
    const folder = rolesFolder({
      "Data Engineer.md": role().replace("Data Engineer", "Data Person"),
      "data-engineer.md": role(),
      "Roofer .md": "---\ntitle: Roofer\n---\n",
    });
    const { status } = await fixIn(folder);
    expect(status).toBe(1);
    expect(names(folder).sort()).toEqual([
      "Data Engineer.md",
      "Roofer .md",
      "backend-developer.md",
      "data-engineer.md",
    ]);
  });
});

it("declares nothing: an id that names nothing stays as it is, and so do the vocabularies", async () => {
  const text = role("skills: { core: [sql, git, stenography] }\nsources: [nobody-knows]").replace(
    "domain: data",
    "domain: typing",
  );
  const folder = rolesFolder({ "data-engineer.md": text });
  const vocabularies = ["_skills.yaml", "_domains.yaml", "_sources.yaml"].map((name) => read(folder, name));
  const { status } = await fixIn(folder);
  expect([status, read(folder)]).toEqual([1, text]);
  expect(["_skills.yaml", "_domains.yaml", "_sources.yaml"].map((name) => read(folder, name))).toEqual(vocabularies);
});
