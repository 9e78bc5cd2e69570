import { describe, expect, it } from "vitest";
import { redlineBetween } from "../../scripts/review/redline/compare.ts";
import { MOST, redlineSchema, toFit } from "../../scripts/review/redline/redline.ts";
import { DEFAULT_FILES } from "../support/roles-folder.ts";
import { GUIDE, remarks, roleFile, state } from "./two-states.ts";

const engineer = (change: (text: string) => string) => ({
  "data-engineer.md": change(String(GUIDE["data-engineer.md"])),
});

describe("a redline", () => {
  it("has nothing to say of a state that is the same", async () => {
    expect(await remarks({})).toEqual(["Nothing that a reader would see is different in the roles."]);
  });

  it("tells a salary with its difference, that its source stayed, and what follows", async () => {
    expect(await remarks({ "data-engineer.md": roleFile("Data Engineer", "", 142000) })).toEqual([
      "Roles",
      "- Data Engineer (data-engineer, Data)",
      "- Senior: salary median from 131,000 to 142,000 USD a year in US, +8.4 %; source unchanged ⚠",
      "- → shows on 1 comparison with related roles; moves from 2 to 1 of 2 in the order by pay at Senior",
      "Pages that may look different: 2 role pages, 1 domain page, 4 skill pages, 1 comparison, and the lists.",
    ]);
  });

  it.each<[string, string, RegExp]>([
    ["newer", "survey-2026", /\+8\.4 %; the source is now “Survey 2026” and was “Survey 2025”$/],
    [
      "older",
      "survey-2024",
      /the source is now “Survey 2024” and was “Survey 2025”; the new source is older than the one before ⚠$/,
    ],
  ])("tells a %s source of a salary", async (_, source, expected) => {
    const said = await remarks({ "data-engineer.md": roleFile("Data Engineer", "", 142000, source) });
    expect(said[2]).toMatch(expected);
  });

  it("tells a salary that came, and one that went, whole", async () => {
    const paid = String(GUIDE["data-engineer.md"]);
    const without = paid.replace(/ {4}salary: .*\n/, "");
    const range = "100,000 to 150,000 USD a year in US, median 131,000";
    const came = await remarks({}, { "data-engineer.md": without });
    expect(came[2]).toBe(`- Senior: salary is new: ${range}; source “Survey 2025”`);
    const went = await remarks({ "data-engineer.md": without });
    expect(went[2]).toBe(`- Senior: salary is gone: it was ${range}; the source was “Survey 2025”`);
  });

  it("says whose name it was that a role is called by now", async () => {
    const named = (slug: string, title: string) => ({ [slug]: roleFile(title, "aliases: [Number Cruncher]\n") });
    const bare = (slug: string, title: string) => ({ [slug]: roleFile(title) });
    const before = { ...named("data-analyst.md", "Data Analyst"), ...bare("data-engineer.md", "Data Engineer") };
    const after = { ...bare("data-analyst.md", "Data Analyst"), ...named("data-engineer.md", "Data Engineer") };
    const said = await remarks(after, before);
    expect(said).toContain("- aliases: “Number Cruncher” added");
    expect(said).toContain("- → “Number Cruncher” led to Data Analyst before");
  });

  it("does not call a state unchanged that it could not read", async () => {
    const said = await remarks({
      "data-engineer.md": roleFile("Data Engineer").replace("domain: data", "domain: dta"),
    });
    expect(said.at(-1)).toBe("Nothing is different in what can be read.");
  });

  it("holds nothing against a figure whose source came out anew", async () => {
    const sources = String(GUIDE["_sources.yaml"]).replace("published: 2025-03", "published: 2026-03");
    const said = await remarks({ "data-engineer.md": roleFile("Data Engineer", "", 142000), "_sources.yaml": sources });
    expect(said[2]).toMatch(/\+8\.4 %$/);
    expect(said).toContain("- source Survey 2025 (survey-2025) – 2 roles: “Data Analyst”, “Data Engineer”");
    expect(said).toContain("- published: from 2025-03 to 2026-03");
  });

  it("shows a sentence word by word, with what stands around the change", async () => {
    const said = await remarks(engineer((text) => text.replace("moved data", "").replace("gets lost", "goes missing")));
    expect(said[2]).toBe("- text under “What they do”: … another, and notice when it [-gets lost-]{+goes missing+}.");
  });

  it("tells entries of a list that came, went, moved and were reworded", async () => {
    const said = await remarks(
      engineer((text) =>
        text
          .replace("[sql, git, { any: [python, java] }]", "[git, sql, { any: [python, java] }]")
          .replace(
            "[The work is calm, The tools are good, The pay is fair]",
            "[The work is very calm, Nobody calls at night, The pay is fair]",
          ),
      ),
    );
    expect(said.slice(2, 6)).toEqual([
      "- core skills: SQL in another place",
      "- pros: “Nobody calls at night” added",
      "- pros: “The tools are good” removed",
      "- pros: The work is {+very +}calm",
    ]);
  });

  it("names domains, skills and roles as readers know them, not by their ids", async () => {
    const said = await remarks(
      engineer((text) =>
        text
          .replace("domain: data", "domain: engineering")
          .replace("[sql, git, { any: [python, java] }]", "[sql, { any: [python, java] }, { any: [git, java, sql] }]"),
      ),
    );
    expect(said).toContain("- domain: from Data to Engineering");
    expect(said).toContain("- core skills: “Git, Java or SQL” added");
    expect(said).toContain("- core skills: Git removed");
  });

  it("takes a role under a new slug for the same one, and what refers to it for unchanged", async () => {
    const renamed = {
      "data-engineer.md": null,
      "data-plumber.md": roleFile("Data Engineer", "moved-from: [data-engineer]\n"),
      "data-analyst.md": String(GUIDE["data-analyst.md"]).replace("data-engineer", "data-plumber"),
    };
    expect((await remarks(renamed)).slice(0, 3)).toEqual([
      "Roles",
      "- Data Engineer (data-plumber, Data) was data-engineer before, and that address leads here.",
      expect.stringMatching(/^Pages that may look different/),
    ]);
    const unsaid = { ...renamed, "data-plumber.md": roleFile("Data Engineer") };
    expect(await remarks(unsaid)).toContain("- ⚠ the old address leads nowhere now: name the old slug in `moved-from`");
  });

  it("tells a role that is new, and one that is gone with its address", async () => {
    const said = await remarks({
      "backend-developer.md": null,
      "web-developer.md": roleFile("Web Developer").replace(
        /Builds.*/,
        "Makes the pages that people read in a browser.",
      ),
    });
    expect(said).toContain("- Web Developer (web-developer, Data) is new.");
    expect(said).toContain("- Makes the pages that people read in a browser. 3 core skills, 1 level");
    expect(said).toContain("- Backend Developer (backend-developer, Engineering) is gone.");
    expect(said.join("\n")).toMatch(/⚠ its address leads nowhere now/);
  });

  it("warns of no address that a page says the reason at", async () => {
    const site = `title: Test Guide\nremoved:\n  backend-developer: The work is done by data engineers.\n`;
    const said = (await remarks({ "backend-developer.md": null, "_site.yaml": site })).join("\n");
    expect(said).toContain("- Its page says why it is gone: The work is done by data engineers.");
    expect(said).not.toContain("leads nowhere");
  });

  it("lists new addresses on other hosts, and says which hosts are new", async () => {
    const text = "Read [this](https://a.example/one), [that](https://a.example/two) and [more](/roles/data-analyst/).";
    const before = engineer((file) => `${file}\nRead [this](https://a.example/one).\n`);
    const said = await remarks(
      engineer((file) => `${file}\n${text}\nAnd [else](https://b.example/).\n`),
      before,
    );
    expect(said.slice(said.indexOf("New links to other sites"), -1)).toEqual([
      "New links to other sites",
      "- https://a.example/two (role Data Engineer)",
      "- https://b.example/ (role Data Engineer) – no page led to b.example before",
    ]);
  });

  it("lists the new addresses of translations, of the site's own pages and of its settings too", async () => {
    const german = (body: string) => `---
title: Datentechnik
summary: Bringt Daten von dort, wo sie entstehen, zu denen, die sie brauchen.
translated: 2026-11-20
---

${body}
`;
    const guide = (link: (name: string) => string) => ({
      "_site.yaml": `title: Guide\nlinks: [{ title: Vacancies, url: "https://a.example/${link("site")}" }]\n`,
      "_pages/pay.md": `---\ntitle: Pay rounds\n---\n\n[Here](https://a.example/${link("page")})\n`,
      "de/_site.yaml": `title: Berufe\nlinks: [{ title: Stellen, url: "https://a.example/${link("stellen")}" }]\n`,
      "de/data-engineer.md": german(`[Hier](https://a.example/${link("rolle")})`),
    });
    const said = await remarks(
      guide((name) => name),
      guide(() => "old"),
    );
    const from = said.indexOf("New links to other sites");
    expect(said.slice(from, from + 5)).toEqual([
      "New links to other sites",
      "- https://a.example/site (the settings of the site)",
      "- https://a.example/page (page Pay rounds)",
      "- https://a.example/stellen (the settings of the site (de))",
      "- https://a.example/rolle (role Datentechnik (de))",
    ]);
  });

  it("tells a changed figure of an occupation once, with the roles that show it", async () => {
    const said = await remarks(
      { "_pay/us-wages.csv": "code,p50\n15-1252,135200\n" },
      { "_pay/us-wages.csv": "code,p50\n15-1252,130000\n" },
    );
    expect(said.slice(0, 3)).toEqual([
      "Shared files",
      "- occupation Software Developers (US/15-1252) – no role uses it",
      "- wages p50 from 130,000 to 135,200 USD a year in US, +4.0 %; source unchanged ⚠",
    ]);
  });

  it("tells which names in other languages came and went", async () => {
    const before = { "_titles.yaml": "de:\n  data-engineer: [Dateningenieur]\n" };
    const after = {
      "_titles.yaml": "de:\n  data-engineer: [Dateningenieurin]\nes:\n  data-analyst: [Analista de datos]\n",
    };
    expect(await remarks(after, before)).toEqual([
      "Shared files",
      "- language de – 1 role: “Data Engineer”",
      "- data engineer: Dateningenieurin added",
      "- data engineer: Dateningenieur removed",
      "- language es is new – 1 role: “Data Analyst”",
    ]);
  });

  it("compares what can be read when a state has errors, and says what could not", async () => {
    const said = await remarks({
      "data-engineer.md": "No front matter.\n",
      "data-analyst.md": String(GUIDE["data-analyst.md"]).replace("The work is calm", "The work is quiet"),
    });
    expect(said[0]).toBe(
      "The state after has 1 error. What can be read is compared; what follows from it is left open.",
    );
    expect(said[1]).toMatch(/^- roles\/data-engineer\.md:\d+: /);
    expect(said).toContain("- pros: The work is [-calm-]{+quiet+}");
    expect(said.join("\n")).not.toMatch(/Data Engineer.*gone|Pages that may/);
  });
});

describe("a redline as data", () => {
  it("keeps to its schema, however long the change is", async () => {
    const many = Array.from({ length: MOST.entries + 50 }, (_, index) => `[${index}](https://x.example/${index})`);
    const long = engineer((text) => `${text}\n${many.join(" ")}\n\n${"word ".repeat(2_000)}\n`);
    const redline = redlineBetween("main", await state(), await state(long));
    expect(redlineSchema.safeParse(redline).success).toBe(false);
    const fitted = redlineSchema.parse(toFit(redline));
    expect(fitted.cut).toBe(true);
    expect(fitted.links).toHaveLength(MOST.entries);
  });

  it("has so many figures and letters as are allowed, wherever they stand", async () => {
    const redline = redlineBetween(
      "main",
      await state(),
      await state(engineer((text) => text.replace("131000", "142000"))),
    );
    const [change] = redline.roles[0]?.changes ?? [];
    if (change?.kind !== "figures") throw new Error("there is no change of figures");
    change.figures = Array.from({ length: 30 }, (_, at) => ({ name: `${at}`.repeat(200), before: 1, after: 2 }));
    const fitted = redlineSchema.parse(toFit(redline));
    const [kept] = fitted.roles[0]?.changes ?? [];
    expect(kept).toMatchObject({ field: change.field, unit: change.unit });
    expect(kept?.kind === "figures" && kept.figures).toHaveLength(20);
    expect(JSON.stringify(kept)).toContain("…");
    expect(fitted.cut).toBe(true);
  });

  it("leaves a short one as it is", async () => {
    const redline = redlineBetween("main", await state(), await state({ "data-engineer.md": null }));
    expect(toFit(redline)).toEqual(redline);
    expect(redlineSchema.parse(redline)).toEqual(redline);
  });
});

describe("a redline of translations", () => {
  const german = (title: string, more = "", body = "Sie bewegen Daten von einem Ort zum anderen.") => `---
title: ${title}
summary: Baut, was Daten dorthin bringt, wo sie gebraucht werden.
pros: [Die Arbeit ist ruhig, Die Werkzeuge sind gut]
levels: { senior: { summary: Steht für den Betrieb eines Dienstes ein. } }
translated: 2026-11-20
${more}---

## Was sie tun

${body}
`;
  const IN_GERMAN = { "de/_site.yaml": "title: Berufe\n", "de/data-engineer.md": german("Dateningenieurin") };

  it("tells what a translation says otherwise, as of the original", async () => {
    const said = await remarks(
      {
        ...IN_GERMAN,
        "de/data-engineer.md": german(
          "Dateningenieurin",
          "aliases: [Data Engineer]\n",
          "Sie bewegen Daten von einem Haus zum anderen.",
        )
          .replace("Die Arbeit ist ruhig, ", "")
          .replace("Steht für den Betrieb eines Dienstes ein", "Bürgt für einen Dienst")
          .replace("translated: 2026-11-20", "translated: 2026-11-22"),
      },
      IN_GERMAN,
    );
    expect(said).toEqual([
      "Translations",
      "- Dateningenieurin (de/data-engineer.md, Data Engineer)",
      "- aliases: “Data Engineer” added",
      "- Senior: summary: from “Steht für den Betrieb eines Dienstes ein.” to “Bürgt für einen Dienst.”",
      "- pros: “Die Arbeit ist ruhig” removed",
      "- translated: from 2026-11-20 to 2026-11-22",
      "- text under “Was sie tun”: Sie bewegen Daten von einem [-Ort-]{+Haus+} zum anderen.",
    ]);
  });

  it("tells translations that came and went, with a language and by themselves", async () => {
    const isNew = "- Dateningenieurin (de/data-engineer.md, Data Engineer) is translated now";
    expect(await remarks(IN_GERMAN)).toContain(isNew);
    expect(await remarks(IN_GERMAN, { "de/_site.yaml": "title: Berufe\n" })).toEqual(["Translations", isNew]);
    expect(await remarks({ "de/_site.yaml": "title: Berufe\n" }, IN_GERMAN)).toContain(
      "- Dateningenieurin (de/data-engineer.md, Data Engineer) is translated no longer",
    );
  });

  it("tells words of vocabularies and of the site in that language", async () => {
    const said = await remarks(
      {
        ...IN_GERMAN,
        "de/_site.yaml": "title: Berufe mit Daten\n",
        "de/_skills.yaml": "git: { name: Git, kind: Werkzeug, summary: Hält fest, }\n",
      },
      { ...IN_GERMAN, "de/_skills.yaml": "git: { name: Git, kind: Programm }\n" },
    );
    expect(said).toEqual([
      "Translations",
      "- skill Git (git, de)",
      "- kind: from Programm to Werkzeug",
      "- summary: now “Hält fest”",
      "- site Berufe mit Daten (de)",
      "- title: from Berufe to “Berufe mit Daten”",
    ]);
  });

  it("does not tell a change of the original once more for each language", async () => {
    const said = await remarks(
      {
        ...IN_GERMAN,
        "_site.yaml": "title: Test Guide\nbase-url: https://example.org/guide/\n",
        "_skills.yaml": String(DEFAULT_FILES["_skills.yaml"]).replace("name: Git,", "name: Git and more,"),
        "data-engineer.md": roleFile("Data Engineer", "", 142000),
      },
      { ...IN_GERMAN, "_site.yaml": "title: Test Guide\nbase-url: https://example.com/\n" },
    );
    expect(said).not.toContain("Translations");
    expect(said).toContain("Roles");
  });

  it("leaves out a translation that cannot be read, and keeps to what a workflow takes", async () => {
    const broken = { ...IN_GERMAN, "de/data-engineer.md": german("Dateningenieurin").replace("summary:", "sumary:") };
    const said = await remarks(broken, IN_GERMAN);
    expect(said).not.toContain("Translations");
    const redline = redlineBetween("main", await state({}), await state(IN_GERMAN));
    expect(redlineSchema.parse(toFit(redline))).toEqual(redline);
  });
});
