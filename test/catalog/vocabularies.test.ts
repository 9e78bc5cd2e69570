import { describe, expect, it } from "vitest";
import { catalogOf, DEFAULT_FILES, load, role, told } from "../support/roles-folder.ts";

describe("_site.yaml", () => {
  it("has a title", async () => {
    expect(await told({ "_site.yaml": "tagline: Jobs\n" })).toEqual([
      "error[missing-field] roles/_site.yaml 1:1-1:8",
      "`title` is missing.",
      "Add `title:`. The site's name.",
    ]);
  });

  it("has no keys of its own making", async () => {
    expect(await told({ "_site.yaml": "title: Test Guide\ntaglin: Jobs\n" })).toEqual([
      "error[unknown-key] roles/_site.yaml 2:1-2:7",
      "`taglin` is not a key that this file can have.",
      "Did you mean `tagline`?",
    ]);
  });

  it("has a language, an address and colours that can be used", async () => {
    const text =
      'title: Test Guide\nlanguage: en_GB\nbase-url: "ftp://example.org/?q"\ntheme: { light: "#12345", dark: blue }\n';
    expect(await told({ "_site.yaml": text })).toEqual([
      "error[bad-format] roles/_site.yaml 2:11-2:16",
      "`language` is `en_GB`, which is not the tag of a language.",
      "Write a tag such as `en`, `de` or `pt-BR`.",
      "error[bad-url] roles/_site.yaml 3:11-3:33",
      "`base-url` is `ftp://example.org/?q`, which is not an address to publish at.",
      "Write the full address, such as `https://example.org/careers/`.",
      "error[bad-format] roles/_site.yaml 4:17-4:25",
      "`theme.light` is `#12345`, which is not a colour.",
      'Write `#` and six hexadecimal digits in quotes, such as `"#0b6b57"`.',
      "error[bad-format] roles/_site.yaml 4:33-4:37",
      "`theme.dark` is `blue`, which is not a colour.",
      'Write `#` and six hexadecimal digits in quotes, such as `"#0b6b57"`.',
    ]);
  });

  it("is English on the branch main and asks for nothing unless it says otherwise", async () => {
    const { site } = await catalogOf({ "_site.yaml": "title: Test Guide\n" });
    const rules = { "shared-aliases": false, prose: false };
    expect(site).toEqual({
      title: "Test Guide",
      language: "en",
      branch: "main",
      links: [],
      "footer-links": [],
      docs: false,
      fields: {},
      required: [],
      sections: [],
      rules,
      removed: {},
    });
  });
});

describe("_domains.yaml", () => {
  it("gives each domain a name", async () => {
    expect(await told({ "_domains.yaml": "data: {}\nengineering: { name: Engineering }\n" })).toEqual([
      "error[missing-field] roles/_domains.yaml 1:1-1:5",
      "`name` is missing in `data`.",
      "Add `name:`. The name that readers see.",
    ]);
  });

  it("names domains by ids", async () => {
    const text = "Data Science: { name: Data }\nengineering: { name: Engineering }\n";
    expect(await told({ "_domains.yaml": text })).toEqual([
      "error[bad-id] roles/_domains.yaml 1:1-1:13",
      "`Data Science` cannot be a key here.",
      "Write `data-science`. Use lower-case letters, digits and single hyphens, at most 120 of them.",
    ]);
  });
});

describe("_skills.yaml", () => {
  it("has addresses with https", async () => {
    const text = `${DEFAULT_FILES["_skills.yaml"]}`.replace("{ name: Git,", "{ name: Git, url: git-scm.com,");
    expect(await told({ "_skills.yaml": text })).toEqual([
      "error[bad-url] roles/_skills.yaml 4:24-4:35",
      "`git.url` is `git-scm.com`, which is not a full https address.",
      "Write the address as the browser shows it, beginning with `https://`.",
    ]);
  });

  it("has no skill that no role uses, which is only a warning", async () => {
    const result = await load({ "_skills.yaml": `${DEFAULT_FILES["_skills.yaml"]}cobol: { name: COBOL }\n` });
    expect(result.catalog).toBeDefined();
    expect(await told({ "_skills.yaml": `${DEFAULT_FILES["_skills.yaml"]}cobol: { name: COBOL }\n` })).toEqual([
      "warning[unused-skill] roles/_skills.yaml 5:1-5:6",
      "No role uses the skill `cobol`.",
      "Add it to a role that needs it, or remove it.",
    ]);
  });
});

describe("_ladders.yaml", () => {
  it("has percentiles that rise", async () => {
    expect(
      await told({ "_ladders.yaml": "default:\n  - { id: junior, name: Junior, percentiles: [50, 25] }\n" }),
    ).toEqual([
      "error[bad-order] roles/_ladders.yaml 2:33-2:44",
      "`default[1].percentiles` does not rise.",
      "Write the lower percentile first, such as `[25, 50]`.",
    ]);
  });

  it("has two percentiles or none", async () => {
    expect(await told({ "_ladders.yaml": "default:\n  - { id: junior, name: Junior, percentiles: [50] }\n" })).toEqual([
      "error[too-few] roles/_ladders.yaml 2:33-2:44",
      "`default[1].percentiles` has 1 entry, but needs at least 2.",
      "Add to the list. The two wage percentiles between which an estimate for this level lies.",
    ]);
  });

  it("has ladders with ids for names", async () => {
    expect(await told({ "_ladders.yaml": "My Ladder:\n  - { id: junior, name: Junior }\n" })).toEqual([
      "error[bad-id] roles/_ladders.yaml 1:1-1:10",
      "`My Ladder` cannot be a key here.",
      "Write `my-ladder`. Use lower-case letters, digits and single hyphens, at most 120 of them.",
    ]);
  });

  it("has levels with names", async () => {
    expect(await told({ "_ladders.yaml": "default:\n  - { id: junior }\n" })).toEqual([
      "error[missing-field] roles/_ladders.yaml 2:7-2:9",
      "`name` is missing in `default[1]`.",
      "Add `name:`. The name that readers see.",
    ]);
  });
});

describe("_occupations.yaml", () => {
  it("names sources that exist", async () => {
    const text = `${DEFAULT_FILES["_occupations.yaml"]}`.replace("source: projections", "source: projection");
    expect(await told({ "_occupations.yaml": text })).toEqual([
      "error[unknown-id] roles/_occupations.yaml 6:79-6:89",
      "`projection` is no source.",
      "Did you mean `projections`? The sources are `wage-statistics` and `projections`.",
    ]);
  });

  it("names sources that exist, whatever else is wrong with how they are written", async () => {
    const text = `${DEFAULT_FILES["_occupations.yaml"]}`;
    const [place, ...words] = await told({
      "_occupations.yaml": text.replace("source: projections", "source: Projection"),
    });
    expect(place).toMatch(/^error\[unknown-id\] roles\/_occupations.yaml 6:/);
    expect(words.slice(0, 2)).toEqual([
      "`Projection` is no source.",
      "Did you mean `projections`? The sources are `wage-statistics` and `projections`.",
    ]);
    const [, , advice] = await told({
      "_occupations.yaml": text.replace("source: projections", "source: Projections"),
    });
    expect(advice).toMatch(/^Write `projections`\./);
  });

  it("looks ahead in years that rise", async () => {
    const text = `${DEFAULT_FILES["_occupations.yaml"]}`.replace("to: 2035", "to: 2025");
    expect(await told({ "_occupations.yaml": text })).toEqual([
      "error[bad-order] roles/_occupations.yaml 6:34-6:38",
      "`US.codes.15-1252.outlook.to` is `2025`, which is below `from`.",
      "Check both figures against the source: `to` cannot be lower than `from`.",
    ]);
  });

  it("has codes without spaces, below countries that exist", async () => {
    const codes = (country: string, code: string) =>
      `${country}: { classification: SOC 2018, codes: { ${code}: { title: Software Developers } } }\n`;
    expect(await told({ "_occupations.yaml": codes("US", "15 1252") })).toEqual([
      "error[bad-id] roles/_occupations.yaml 1:42-1:49",
      "`15 1252` is not the code of an occupation.",
      "Write it as the publisher does, such as `15-1252`.",
    ]);
    expect(await told({ "_occupations.yaml": codes("UK", "15-1252") })).toEqual([
      "error[bad-format] roles/_occupations.yaml 1:1-1:3",
      "`UK` is not the code of a country.",
      "Write its two capital letters, such as `US` or `GB`.",
    ]);
  });
});

describe("_sources.yaml", () => {
  it("names each source's publisher, and when it came out as exactly as is known", async () => {
    const text = `${DEFAULT_FILES["_sources.yaml"]}extra: { title: A Report, published: spring 2025 }\n`;
    expect(await told({ "_sources.yaml": text })).toEqual([
      "error[missing-field] roles/_sources.yaml 3:1-3:6",
      "`publisher` is missing in `extra`.",
      "Add `publisher:`.",
      "error[bad-date] roles/_sources.yaml 3:38-3:49",
      "`extra.published` is `spring 2025`, which is not a date.",
      "Write YYYY, YYYY-MM or YYYY-MM-DD, such as `2025-05`.",
    ]);
  });

  it("may know the year, the month or the day", async () => {
    const more =
      "a: { title: One, publisher: Us, published: 2025 }\nb: { title: Two, publisher: Us, published: 2025-11 }\nc: { title: Three, publisher: Us, published: 2025-11-24 }\n";
    const { sources } = await catalogOf({ "_sources.yaml": `${DEFAULT_FILES["_sources.yaml"]}${more}` });
    expect(["a", "b", "c"].map((id) => sources.get(id)?.published)).toEqual(["2025", "2025-11", "2025-11-24"]);
  });
});

describe("_strings.yaml", () => {
  it("replaces words that there are", async () => {
    const [place, message, hint] = await told({ "_strings.yaml": "roadmapp: Way\n" });
    expect(place).toBe("error[unknown-key] roles/_strings.yaml 1:1-1:9");
    expect(message).toBe("`roadmapp` is not a key that this file can have.");
    expect(hint).toBe("Did you mean `roadmap`?");
  });

  it("invents no placeholder", async () => {
    expect(await told({ "_strings.yaml": 'reviewed-on: "Checked {day}"\n' })).toEqual([
      "error[wrong-placeholder] roles/_strings.yaml 1:14-1:29",
      "`reviewed-on` has the placeholder `{day}`, for which there is no value.",
      "The placeholders are `{date}`.",
    ]);
  });

  it("puts no placeholder into words that have none", async () => {
    expect(await told({ "_strings.yaml": 'roadmap: "Way of {role}"\n' })).toEqual([
      "error[wrong-placeholder] roles/_strings.yaml 1:10-1:25",
      "`roadmap` has the placeholder `{role}`, for which there is no value.",
      "These words have no placeholders.",
    ]);
  });

  it("puts no invented placeholder into any plural form", async () => {
    expect(await told({ "_strings.yaml": 'count-roles: { one: "{count} job", other: "{number} jobs" }\n' })).toEqual([
      "error[wrong-placeholder] roles/_strings.yaml 1:1-1:12",
      "`count-roles` has the placeholder `{number}`, for which there is no value.",
      "The placeholders are `{count}`.",
    ]);
  });

  it("has the form `other` where it tells plural forms apart", async () => {
    expect(await told({ "_strings.yaml": 'count-roles: { one: "{count} job" }\n' })).toEqual([
      "error[missing-field] roles/_strings.yaml 1:1-1:12",
      "`other` is missing in `count-roles`.",
      "Add `other:`.",
    ]);
  });

  it("has synonyms in groups of words that mean the same, each word in one group", async () => {
    const [place, message, hint] = await told({ "_strings.yaml": "search-synonyms: Tischler, Schreiner\n" });
    expect(place).toBe("error[bad-format] roles/_strings.yaml 1:18-1:37");
    expect(message).toBe("In `search-synonyms`, `tischler` stands alone between commas, so it has no synonym.");
    expect(hint).toContain("`developer programmer, tester qa`");
    const [, twice] = await told({ "_strings.yaml": "search-synonyms: Tischler Schreiner, Zimmerer Schreiner\n" });
    expect(twice).toBe("In `search-synonyms`, `schreiner` stands in 2 groups, and can only be in one.");
  });

  it("changes the site's words", async () => {
    const { words } = await catalogOf({
      "_strings.yaml": 'count-roles: { one: "{count} job", other: "{count} jobs" }\n',
    });
    expect([words("count-roles", { count: 1 }), words("count-roles", { count: 1200 })]).toEqual([
      "1 job",
      "1,200 jobs",
    ]);
  });
});

/** Nobody can say how this was meant. */
const TWO_DOCUMENTS = "one: 1\n---\ntwo: 2\n";

describe("a vocabulary that cannot be read", () => {
  it.each([
    ["_skills.yaml", "skills: { core: [sql, git, java] }"],
    ["_sources.yaml", "sources: [projections]"],
    ["_domains.yaml", ""],
    ["_occupations.yaml", "occupations: { US: { code: 15-1252, fit: part } }"],
    ["_ladders.yaml", "levels: { junior: { skills: { sql: working } } }"],
  ])("is told of alone: %s", async (file, uses) => {
    const { problems, catalog } = await load({ [file]: TWO_DOCUMENTS, "data-engineer.md": role(uses) });
    expect(catalog).toBeUndefined();
    expect(problems.map((problem) => `${problem.code} ${problem.file}`)).toEqual([`broken-yaml roles/${file}`]);
  });

  it("does not silence faults that have nothing to do with it", async () => {
    const { problems } = await load({ "_skills.yaml": TWO_DOCUMENTS, "data-engineer.md": role("sources: [nowhere]") });
    expect(problems.map((problem) => problem.code)).toEqual(["broken-yaml", "unknown-id"]);
  });

  it("is told of alone even where texts link to its pages", async () => {
    const body = "[SQL](/skills/sql/) and [data](/domains/data/)\n";
    for (const file of ["_skills.yaml", "_domains.yaml"]) {
      const { problems } = await load({ [file]: TWO_DOCUMENTS, "data-engineer.md": role("", body) });
      expect(problems.map((problem) => problem.code)).toEqual(["broken-yaml"]);
    }
  });

  it("is told of alone even where it holds the words of required headings", async () => {
    const files = {
      "_site.yaml": "title: Stellen\nrequired: [body]\n",
      "_strings.yaml": "what-they-do: Aufgaben\nbreaking-in: 'Einstieg\n",
      "backend-developer.md": null,
      "_skills.yaml": null,
      "data-engineer.md": role("", "## Aufgaben\n\n## Einstieg\n"),
    };
    const { problems } = await load(files);
    expect(problems.map((problem) => `${problem.code} ${problem.file}`)).toEqual(["broken-yaml roles/_strings.yaml"]);
  });
});

describe("_strings.yaml", () => {
  it("is told how much of the interface it translates, in a language without words of ours", async () => {
    const finnish = {
      "_site.yaml": "title: Ammatit\nlanguage: fi\n",
      "_strings.yaml": "home: Etusivu\nmenu: Valikko\n",
    };
    const result = await load(finnish);
    expect(result.catalog?.words("home")).toBe("Etusivu");
    const lines = await told(finnish);
    expect(lines.slice(0, 2)).toEqual([
      "warning[incomplete-translation] roles/_strings.yaml 1:1-1:1",
      expect.stringMatching(/^2 of 1,\d{3} words are in the site's language, `fi`\.$/),
    ]);
    expect(lines[2]).toContain("Translate `skip-to-content`, ");
  });

  it.each(["de-CH", "en-GB", "ar"])("may replace single words in %s", async (language) => {
    const files = { "_site.yaml": `title: Guide\nlanguage: ${language}\n`, "_strings.yaml": "home: Start\n" };
    expect(await told(files)).toEqual([]);
  });
});

describe("the names of ladders", () => {
  it("belong to ladders that there are", async () => {
    const ladders = "names: { defalt: Nurses }\ndefault:\n  - { id: nurse, name: Nurse }\n";
    expect((await told({ "_ladders.yaml": ladders })).slice(0, 2)).toEqual([
      "error[unknown-id] roles/_ladders.yaml 1:10-1:16",
      "`defalt` is no ladder.",
    ]);
    const { ladderNames } = await catalogOf({ "_ladders.yaml": ladders.replace("defalt", "default") });
    expect([...ladderNames]).toEqual([["default", "Nurses"]]);
  });
});
