import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../scripts/catalog/build.ts";
import { rolebook } from "../cli/program.ts";
import { filesBelow, fixture } from "../support/folders.ts";
import { PROJECT_FOLDER } from "../support/program.ts";
import { catalogOf, DEFAULT_FILES, load, role, rolesFolder } from "../support/roles-folder.ts";

const NURSE = role(
  `skills: { core: [sql, git] }
levels:
  junior: { duties: [Dress wounds], skills: {} }
  senior: { title: Charge Nurse }
roadmap:
  - { title: Know the ward }
  - { title: Lead a shift }
pros: [Patients thank you]
related: [{ role: backend-developer, why: Both work at night. }]`,
  "## What they do\n\nThey know every patient.",
  "Ward Nurse",
);

const words = (more = "", body = "Sie kennen alle Kranken.") => `---
title: Pflegefachkraft
summary: Pflegt die Kranken einer Station.
translated: 2026-11-20
${more}---

## Was sie tun

${body}
`;

const WHOLE = words(`levels:
  junior: { duties: [Wunden verbinden] }
  senior: { title: Schichtleitung }
roadmap: [{ title: Die Station kennen }, { title: Eine Schicht leiten }]
pros: [Die Kranken danken es]
related: [{ role: backend-developer, why: Beide arbeiten nachts. }]
`);

const IN_GERMAN = {
  "_site.yaml": "title: Careers\n",
  "de/_site.yaml": "title: Pflegeberufe\n",
  "ward-nurse.md": NURSE,
};

const told = async (files: Record<string, string | null>) =>
  (await load({ ...IN_GERMAN, ...files })).problems
    .filter(({ code, file }) => code !== "incomplete-translation" || !file.endsWith("_site.yaml"))
    .map(({ code, severity, file, line, message }) => `${severity}[${code}] ${file}:${line} ${message}`);

const german = async (files: Record<string, string | null>) => {
  const catalog = await catalogOf({ ...IN_GERMAN, ...files });
  const translation = catalog.translations.get("de");
  if (!translation) throw new Error("there is no German");
  return translation;
};

describe("a folder of translations", () => {
  it("knows what is shown in the language of the original, and what is translated no more", async () => {
    const files = {
      "_site.yaml":
        "title: Careers\nfields:\n  ward: { label: Ward, type: text }\n  teams: { label: Teams, type: list }\n  closes: { label: Closing date, type: date }\n",
      "ward-nurse.md": NURSE.replace(
        "skills:",
        "ward: Third floor\nteams: [Nights, Days]\ncloses: 2026-12-01\nskills:",
      ),
      "_occupations.yaml": "US:\n  classification: SOC 2018\n  codes:\n    29-1141: { title: Registered Nurses }\n",
    };
    const { untranslated = new Set() } = await german(files);
    const shown = [
      "Ward",
      "Teams",
      "Closing date",
      "Third floor",
      "Nights",
      "Days",
      "Registered Nurses",
      "SQL",
      "Data",
      "Senior",
    ];
    expect([...untranslated]).toEqual(expect.arrayContaining([...shown, "Ward Nurse"]));
    expect([...untranslated].filter((text) => text.includes("2026"))).toEqual([]);
    const { untranslated: left = new Set() } = await german({
      ...files,
      "de/_site.yaml": "title: Pflegeberufe\nfields: { ward: Station }\n",
      "de/_ladders.yaml": "default: [{ id: senior, name: Leitung }]\n",
      "de/_skills.yaml": "sql: { name: SQL, kind: Sprache }\n",
      "de/ward-nurse.md": WHOLE,
    });
    expect(["Ward", "Senior", "SQL", "Ward Nurse"].filter((text) => left.has(text))).toEqual([]);
    expect(["Teams", "Junior", "Third floor", "Registered Nurses"].filter((text) => !left.has(text))).toEqual([]);
  });

  it("says in its language what the original says, with the facts of that", async () => {
    const { roles, site, related, words: say } = await german({ "de/ward-nurse.md": WHOLE });
    const nurse = roles.get("ward-nurse");
    expect([site.title, site.language, say("home")]).toEqual(["Pflegeberufe", "de", "Start"]);
    expect(nurse).toMatchObject({
      title: "Pflegefachkraft",
      domain: "data",
      skills: { core: ["sql", "git"] },
      levels: { junior: { duties: ["Wunden verbinden"] }, senior: { title: "Schichtleitung" } },
      roadmap: [{ title: "Die Station kennen" }, { title: "Eine Schicht leiten" }],
      reviewed: "2026-11-20",
      path: "de/ward-nurse.md",
      translation: { state: "whole", lacks: [] },
    });
    expect(related.get("ward-nurse")).toEqual([{ slug: "backend-developer", why: "Beide arbeiten nachts." }]);
    expect(await told({ "de/ward-nurse.md": WHOLE })).toEqual([]);
  });

  it("leaves out what it does not translate, and keeps the names of roles, skills and levels", async () => {
    const { roles, ladders, skills } = await german({ "de/_skills.yaml": "sql: { name: Datenbanken }\n" });
    const nurse = roles.get("ward-nurse");
    expect(nurse).toMatchObject({ title: "Ward Nurse", body: "", translation: { state: "missing" } });
    expect([nurse?.pros, nurse?.roadmap]).toEqual([undefined, undefined]);
    expect(Object.keys(nurse?.levels ?? {})).toEqual(["junior", "senior"]);
    expect([skills.get("sql")?.name, skills.get("git")?.name]).toEqual(["Datenbanken", "Git"]);
    expect(skills.get("sql")?.aliases).toEqual(["SQL", "Structured Query Language"]);
    expect(ladders.get("default")?.map(({ name }) => name)).toContain("Junior");
  });

  it("calls ladders as it says, and else as the original does", async () => {
    const original = "names: { default: On the wards }\n";
    const files = { "_ladders.yaml": `${DEFAULT_FILES["_ladders.yaml"]}${original}` };
    expect((await german(files)).ladderNames.get("default")).toBe("On the wards");
    const translated = { ...files, "de/_ladders.yaml": "names: { default: Auf Station }\n" };
    expect((await german(translated)).ladderNames.get("default")).toBe("Auf Station");
    expect(await told({ ...translated, "de/ward-nurse.md": WHOLE })).toEqual([]);
    expect(await told({ ...files, "de/_ladders.yaml": "names: { night: Nachts }\n" })).toContain(
      "error[unknown-id] roles/de/_ladders.yaml:1 `night` is no ladder.",
    );
  });

  it("changes nothing of a site in one language", async () => {
    const catalog = await catalogOf({ "_site.yaml": "title: Careers\n", "ward-nurse.md": NURSE });
    expect([catalog.translations.size, catalog.titles.size, catalog.translatedFrom]).toEqual([0, 0, undefined]);
  });

  it("has its titles found in the original, and those of the original in it", async () => {
    const catalog = await catalogOf({ ...IN_GERMAN, "de/ward-nurse.md": WHOLE });
    expect(catalog.titles.get("de")?.get("ward-nurse")).toEqual(["Pflegefachkraft"]);
    expect(catalog.translations.get("de")?.titles.get("en")?.get("ward-nurse")).toEqual(["Ward Nurse"]);
  });

  it("is not taken for a folder that only keeps order, nor that for one", async () => {
    const catalog = await catalogOf({ "_site.yaml": "title: Careers\n", "de/ward-nurse.md": NURSE });
    expect([...catalog.roles.keys()]).toContain("ward-nurse");
    expect(catalog.translations.size).toBe(0);
  });
});

describe("the check of translations", () => {
  it("names a translation that has no original, with the nearest there is", async () => {
    expect(await told({ "de/ward-nurse.md": WHOLE, "de/ward-nurs.md": words() })).toContain(
      "error[no-original] roles/de/ward-nurs.md:1 There is no role `ward-nurs` that this could be a translation of.",
    );
    const { problems } = await load({ ...IN_GERMAN, "de/ward-nurs.md": words() });
    expect(problems.find(({ code }) => code === "no-original")?.hint).toContain("Did you mean `ward-nurse`?");
  });

  it("names a skill or a figure of a translation's own: those are the original's", async () => {
    const own = words("skills: { core: [sql] }\nlevels:\n  junior: { salary: { low: 1 } }\n");
    expect(await told({ "de/ward-nurse.md": own })).toEqual([
      "error[unknown-key] roles/de/ward-nurse.md:5 `skills` is not translated: it is that of the original.",
      "error[unknown-key] roles/de/ward-nurse.md:7 `levels.junior.salary` is not translated: it is that of the original.",
    ]);
  });

  it("says of what is not translated that alone, whatever it names", async () => {
    const own = words("skills: { core: [sqll] }\nlevels:\n  junior: { skills: { gitt: nowhere } }\n  juniorr: {}\n");
    expect(await told({ "de/ward-nurse.md": own })).toEqual([
      "error[unknown-key] roles/de/ward-nurse.md:5 `skills` is not translated: it is that of the original.",
      "error[unknown-key] roles/de/ward-nurse.md:7 `levels.junior.skills` is not translated: it is that of the original.",
      "error[unknown-id] roles/de/ward-nurse.md:8 `juniorr` is no level.",
    ]);
  });

  it("warns of a translation that is older than the last review of its original", async () => {
    expect(await told({ "de/ward-nurse.md": WHOLE.replace("2026-11-20", "2026-11-19") })).toEqual([
      "warning[stale-translation] roles/de/ward-nurse.md:4 The original, roles/ward-nurse.md, was reviewed on 2026-11-20, after this translation of 2026-11-19.",
    ]);
  });

  it("warns of lists that do not match, of what is missing and of what the original does not have", async () => {
    const short = WHOLE.replace(", { title: Eine Schicht leiten }", "").replace("pros: [Die Kranken danken es]\n", "");
    const german = short.replace("levels:\n", "occupations: {}\nlevels:\n").replace("senior: { title", "lead: { title");
    expect((await told({ "de/ward-nurse.md": german })).map((line) => line.replace(/ roles\S+ /, " "))).toEqual([
      "warning[incomplete-translation] The original, roles/ward-nurse.md, says more in words: `levels` and `pros`.",
      "warning[no-original] `lead` does not stand under `levels` of the original, roles/ward-nurse.md.",
      "warning[stale-translation] `roadmap` has 1 here and 2 in the original, roles/ward-nurse.md.",
    ]);
  });

  it("holds vocabularies, citations and links against the original", async () => {
    const problems = await told({
      "de/_skills.yaml": "sqll: { name: Datenbanken }\n",
      "de/_domains.yaml": "care: { name: Pflege }\n",
      "de/_ladders.yaml": "default:\n  - { id: chief, name: Leitung }\n",
      "de/ward-nurse.md": WHOLE.replace("alle Kranken.", "alle [@ward-rules], auch [dort](/roles/porter/)."),
    });
    expect(problems).toEqual([
      "error[unknown-id] roles/de/_domains.yaml:1 `care` is no domain.",
      "error[unknown-id] roles/de/_ladders.yaml:2 `chief` is no level.",
      "error[unknown-id] roles/de/_skills.yaml:1 `sqll` is no skill.",
      "error[unknown-id] roles/de/ward-nurse.md:15 `ward-rules` is no source.",
      "error[broken-link] roles/de/ward-nurse.md:15 This site has no page `/roles/porter/`.",
    ]);
  });

  it("refuses folders that are no other language, and files that have no words", async () => {
    const problems = await told({
      "ward/_site.yaml": "title: The ward\n",
      "en/_site.yaml": "title: Careers\n",
      "fit/_site.yaml": "title: Ammatit\n",
      "DE/_site.yaml": "title: Berufe\n",
      "de/fr/_site.yaml": "title: Soins\n",
      "de/_sources.yaml": "ward-rules: { title: Regeln, publisher: Haus }\n",
      "de/ward-nurse.md": WHOLE,
    });
    expect(problems).toEqual([
      "error[foreign-file] roles/DE/_site.yaml:1 `DE` is no language, so it can hold no translations.",
      "error[foreign-file] roles/de/_sources.yaml:1 roles/de/_sources.yaml is not translated: what it says is the same in every language.",
      "error[foreign-file] roles/de/fr/_site.yaml:1 roles/de/fr/_site.yaml lies in a subfolder.",
      "error[foreign-file] roles/en/_site.yaml:1 The site itself is in `en`, so there is nothing to translate into it.",
      "error[duplicate-slug] roles/fit/_site.yaml:1 The address `/fit/` belongs to another page of the site.",
      "error[foreign-file] roles/ward/_site.yaml:1 `ward` is no language, so it can hold no translations.",
    ]);
  });

  it("counts how much is translated, and names what to translate next", async () => {
    const { problems } = await load({ ...IN_GERMAN, "de/ward-nurse.md": WHOLE });
    const [count] = problems.filter(({ file }) => file === "roles/de/_site.yaml");
    expect(count?.message).toMatch(/^Translated into `de` are 1 of 2 roles, 0 of \d domains, 0 of \d skills, and /);
    expect(count?.hint).toContain("Translate `backend-developer` next.");
  });

  it("reads past what is broken, as of any role", async () => {
    for (const text of [
      "",
      "---\ntitle: [\n---\n",
      "no front matter",
      words("translated: 2026-13-40\n"),
      "---\n---\n",
    ]) {
      const { problems, catalog } = await load({ ...IN_GERMAN, "de/ward-nurse.md": text });
      expect(problems.some(({ file, severity }) => file === "roles/de/ward-nurse.md" && severity === "error")).toBe(
        true,
      );
      expect(catalog).toBeUndefined();
    }
  });

  it("finds nothing but what is missing in a site of three languages", async () => {
    const { problems } = await loadCatalog({ folder: fixture("pflege"), workingDirectory: PROJECT_FOLDER });
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["incomplete-translation", "stale-translation"]));
  });
});

describe("the commands that change roles", () => {
  it("take the translations along", async () => {
    const { workingDirectory, folder } = rolesFolder({ ...IN_GERMAN, "de/ward-nurse.md": WHOLE });
    expect((await rolebook(workingDirectory, "rename", "ward-nurse", "nurse")).status).toBe(0);
    expect(filesBelow(folder)).toContain("de/nurse.md");
    expect((await rolebook(workingDirectory, "remove", "nurse", "--to", "backend-developer")).status).toBe(0);
    expect(filesBelow(folder).filter((path) => path.endsWith("nurse.md"))).toEqual([]);
  });
});
