import { describe, expect, it } from "vitest";
import { DEFAULT_FILES, load, NO_PAY, role, told } from "../../support/roles-folder.ts";

const of = (more: string) => ({ "data-engineer.md": role(more) });

describe("an id in a role names something that exists, and else the one that was meant is proposed", () => {
  it("is so for a domain", async () => {
    const text = role().replace("domain: data", "domain: dta");
    expect(await told({ "data-engineer.md": text })).toEqual([
      "error[unknown-id] roles/data-engineer.md 4:9-4:12",
      "`dta` is no domain.",
      "Did you mean `data`? The domains are `data` and `engineering`.",
    ]);
  });

  it("is so for one that is written otherwise and would name nothing if it were not", async () => {
    const told = async (text: string) => {
      const { problems } = await load({ "data-engineer.md": text });
      return problems.map(({ code, message, hint, fix }) => [code, message, hint, fix?.isSafe]);
    };
    expect(await told(role().replace("domain: data", "domain: Data science"))).toEqual([
      [
        "unknown-id",
        "`Data science` is no domain.",
        "Did you mean `data`? The domains are `data` and `engineering`.",
        false,
      ],
    ]);
    expect(await told(role("levels:\n  Senior Level: {}"))).toEqual([
      [
        "unknown-id",
        "`Senior Level` is no level.",
        "Did you mean `senior`? The levels are `junior`, `mid`, `senior` and `lead`.",
        false,
      ],
    ]);
    expect(await told(role("skills: { core: [sql, git, Node.js] }"))).toEqual([
      ["unknown-id", "`Node.js` is no skill.", "The skills are `sql`, `python`, `java` and `git`.", undefined],
    ]);
  });

  it("says nothing of skills that only the role with such an id uses", async () => {
    const { "_skills.yaml": skills = "" } = DEFAULT_FILES;
    const { problems } = await load({
      "data-engineer.md": role("skills: { core: [sql, git, weaving] }").replace("domain: data", "domain: Data science"),
      "_skills.yaml": `${skills}weaving: { name: Weaving, summary: Making cloth out of threads on a loom. }\n`,
    });
    expect(problems.map(({ code }) => code)).toEqual(["unknown-id"]);
  });

  it("is so for a skill", async () => {
    expect(await told(of("skills: { core: [sql, git, pyhton] }"))).toEqual([
      "error[unknown-id] roles/data-engineer.md 6:28-6:34",
      "`pyhton` is no skill.",
      "Did you mean `python`? The skills are `sql`, `python`, `java` and `git`.",
    ]);
  });

  it("is so for a skill among alternatives", async () => {
    expect(await told(of("skills: { core: [sql, git, java], useful: [{ any: [python, jav] }] }"))).toEqual([
      "error[unknown-id] roles/data-engineer.md 6:60-6:63",
      "`jav` is no skill.",
      "Did you mean `java`? The skills are `sql`, `python`, `java` and `git`.",
    ]);
  });

  it("is so for a skill that a step teaches", async () => {
    const steps = "roadmap:\n  - { title: Learn, learn: [gti] }\n  - { title: Try }\n  - { title: Do it }";
    expect(await told(of(steps))).toEqual([
      "error[unknown-id] roles/data-engineer.md 7:29-7:32",
      "`gti` is no skill.",
      "Did you mean `git`? The skills are `sql`, `python`, `java` and `git`.",
    ]);
  });

  it("is so for a skill that a level needs, and for how well", async () => {
    expect(await told(of("levels:\n  junior:\n    skills: { sqk: workin }"))).toEqual([
      "error[unknown-id] roles/data-engineer.md 8:15-8:18",
      "`sqk` is no skill.",
      "Did you mean `sql`? The skills are `sql`, `python`, `java` and `git`.",
      "error[unknown-id] roles/data-engineer.md 8:20-8:26",
      "`workin` is no proficiency.",
      "Did you mean `working`? The stages are `awareness`, `working` and `expert`.",
    ]);
  });

  it("is so for a level", async () => {
    expect(await told(of("levels:\n  juniro: {}"))).toEqual([
      "error[unknown-id] roles/data-engineer.md 7:3-7:9",
      "`juniro` is no level.",
      "Did you mean `junior`? The levels are `junior`, `mid`, `senior` and `lead`.",
    ]);
  });

  it("is so for a ladder, whose levels are then not asked for", async () => {
    expect(await told(of("ladder: defualt\nlevels:\n  apprentice: {}"))).toEqual([
      "error[unknown-id] roles/data-engineer.md 6:9-6:16",
      "`defualt` is no ladder.",
      "Did you mean `default`? The ladders are `default`.",
    ]);
  });

  it("is so for a country, of which something that is none is told once", async () => {
    expect(await told(of("occupations: { SE: { code: 15-1252, fit: part } }"))).toEqual([
      "error[unknown-id] roles/data-engineer.md 6:16-6:18",
      "`SE` is no country.",
      "The countries are `US`.",
    ]);
    expect(await told(of("occupations: { USA: { code: 15-1252, fit: part } }"))).toEqual([
      "error[bad-format] roles/data-engineer.md 6:16-6:19",
      "`USA` is not the code of a country.",
      "Write its two capital letters, such as `US` or `GB`.",
    ]);
  });

  it("is so for an occupation", async () => {
    expect(await told(of("occupations: { US: { code: 15-1253, fit: part } }"))).toEqual([
      "error[unknown-id] roles/data-engineer.md 6:28-6:35",
      "`15-1253` is no occupation.",
      "Did you mean `15-1252`? The occupations are `15-1252`.",
    ]);
  });

  it("is so for a source", async () => {
    expect(await told(of("sources: [wage-statistic, projections]"))).toEqual([
      "error[unknown-id] roles/data-engineer.md 6:11-6:25",
      "`wage-statistic` is no source.",
      "Did you mean `wage-statistics`? The sources are `wage-statistics` and `projections`.",
    ]);
  });

  it("is so for the source of a figure", async () => {
    const pay = "{ low: 1, high: 2, area: US, currency: USD, period: year, source: projection }";
    expect(await told(of(`levels:\n  junior:\n    salary:\n      - ${pay}`))).toEqual([
      "error[unknown-id] roles/data-engineer.md 9:75-9:85",
      "`projection` is no source.",
      "Did you mean `projections`? The sources are `wage-statistics` and `projections`.",
    ]);
  });

  it("is so for a related role", async () => {
    expect(await told(of("related: [{ role: backend-develper, why: They work side by side. }]"))).toEqual([
      "error[unknown-id] roles/data-engineer.md 6:19-6:35",
      "`backend-develper` is no role.",
      "Did you mean `backend-developer`? The roles are `backend-developer` and `data-engineer`.",
    ]);
  });

  it("is so for a role that people come from", async () => {
    const route = "routes:\n  - { kind: lateral, from: [developer-backend], text: They know the data. }";
    expect(await told(of(route))).toEqual([
      "error[unknown-id] roles/data-engineer.md 7:29-7:46",
      "`developer-backend` is no role.",
      "Did you mean `backend-developer`? The roles are `backend-developer` and `data-engineer`.",
    ]);
  });

  it("is so for a step of the roadmap", async () => {
    const steps = "  - { id: first, title: Learn }\n  - { title: Try, after: [frist] }\n  - { title: Do it }";
    expect(await told(of(`roadmap:\n${steps}`))).toEqual([
      "error[unknown-id] roles/data-engineer.md 8:27-8:32",
      "`frist` is no step.",
      "Did you mean `first`? The steps are `first`.",
    ]);
  });

  it("is proposed nothing where nothing is near", async () => {
    expect(await told(of("skills: { core: [sql, git, kubernetes] }"))).toEqual([
      "error[unknown-id] roles/data-engineer.md 6:28-6:38",
      "`kubernetes` is no skill.",
      "The skills are `sql`, `python`, `java` and `git`.",
    ]);
  });

  it("is told where to look where there is too much to list", async () => {
    const many = Array.from({ length: 13 }, (_, index) => `number-${index}: { title: Report ${index}, publisher: Us }`);
    const files = {
      ...of("sources: [nowhere-to-be-found]"),
      "_sources.yaml": `${many.join("\n")}\n`,
      ...NO_PAY,
    };
    expect(await told(files)).toEqual([
      "error[unknown-id] roles/data-engineer.md 6:11-6:30",
      "`nowhere-to-be-found` is no source.",
      "Use an id of _sources.yaml, or add the source there first.",
    ]);
  });

  it("is told with every place where it stands", async () => {
    const places = (await told(of("skills: { core: [sql, nosql-x, nosql-x], useful: [nosql-x] }"))).filter((line) =>
      line.startsWith("error"),
    );
    expect(places).toEqual([
      "error[unknown-id] roles/data-engineer.md 6:23-6:30",
      "error[unknown-id] roles/data-engineer.md 6:32-6:39",
      "error[unknown-id] roles/data-engineer.md 6:51-6:58",
    ]);
  });

  it("is looked at even where the role has other faults", async () => {
    const { problems } = await load({
      "data-engineer.md": role("skills: { core: [sql, pyhton] }").replace("data\n", "dta\n"),
    });
    expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual(["4 unknown-id", "6 too-few", "6 unknown-id"]);
  });
});

describe("an id that stands twice", () => {
  it("is a step's", async () => {
    const steps = "  - { id: one, title: Learn }\n  - { id: one, title: Try }\n  - { title: Do it }";
    expect(await told(of(`roadmap:\n${steps}`))).toEqual([
      "error[duplicate-id] roles/data-engineer.md 8:11-8:14",
      "The step `one` stands twice.",
      "Give one of the two another id.",
    ]);
  });

  it("is a related role's", async () => {
    const entry = "  - { role: backend-developer, why: They work side by side. }";
    expect(await told(of(`related:\n${entry}\n${entry}`))).toEqual([
      "error[duplicate-id] roles/data-engineer.md 8:13-8:30",
      "`backend-developer` stands twice under `related`.",
      "Keep one of the two.",
    ]);
  });

  it("is a skill's under core and useful, which is only a warning", async () => {
    expect(await told(of("skills: { core: [sql, git, java], useful: [sql] }"))).toEqual([
      "warning[duplicate-id] roles/data-engineer.md 6:44-6:47",
      "`sql` stands under `core` as well.",
      "Keep it in one of the two lists.",
    ]);
  });

  it("is a level's of a ladder", async () => {
    const ladders = "default:\n  - { id: junior, name: Junior }\n  - { id: junior, name: Beginner }\n";
    expect(await told({ "_ladders.yaml": ladders })).toEqual([
      "error[duplicate-id] roles/_ladders.yaml 3:11-3:17",
      "The level `junior` stands twice in the ladder `default`.",
      "Give one of them another id.",
    ]);
  });
});

describe("what a stage of proficiency means for a skill", () => {
  const ofGit = (stages: string) =>
    told({
      "_skills.yaml": (DEFAULT_FILES["_skills.yaml"] ?? "").replace("kind: tool", `kind: tool, levels: ${stages}`),
    });

  it("is said of stages of the scale alone", async () => {
    expect(await ofGit('{ workin: ["You can open a pull request."] }')).toEqual([
      "error[unknown-id] roles/_skills.yaml 4:41-4:47",
      "`workin` is no proficiency.",
      "Did you mean `working`? The stages are `awareness`, `working` and `expert`.",
    ]);
    expect(await ofGit('{ working: ["You can open a pull request."] }')).toEqual([]);
  });

  it("is a list of lines that say something", async () => {
    expect(await ofGit("{ working: You can open a pull request. }")).toEqual([
      "error[wrong-type] roles/_skills.yaml 4:50-4:78",
      "`git.levels.working` is the text `You can open a pull request.`, but should be a list.",
      "Put brackets around it: `[You can open a pull request.]`.",
    ]);
    expect(await ofGit("{ working: [] }")).toEqual([
      "error[too-few] roles/_skills.yaml 4:41-4:48",
      "`git.levels.working` has 0 entries, but needs at least 1.",
      "Add to the list.",
    ]);
  });
});

describe("what refers to itself", () => {
  it("is a role among its related roles", async () => {
    expect(await told(of("related: [{ role: data-engineer, why: Everybody is related to themselves. }]"))).toEqual([
      "error[self-reference] roles/data-engineer.md 6:19-6:32",
      "`data-engineer` is this role itself.",
      "Name another role or remove the entry.",
    ]);
  });

  it("is a role that people come from", async () => {
    expect(await told(of("routes: [{ kind: lateral, from: [data-engineer], text: By way of itself. }]"))).toEqual([
      "error[self-reference] roles/data-engineer.md 6:34-6:47",
      "`data-engineer` is this role itself.",
      "Name another role or remove the entry.",
    ]);
  });

  it("is a role that has moved to where it is", async () => {
    expect(await told(of("moved-from: [data-engineer]"))).toEqual([
      "error[duplicate-slug] roles/data-engineer.md 6:14-6:27",
      "The old address `data-engineer` belongs to roles/data-engineer.md.",
      "Remove it: it leads here already.",
    ]);
  });

  it("is a step that waits for itself", async () => {
    const steps = "  - { id: one, title: Learn, after: [one] }\n  - { title: Try }\n  - { title: Do it }";
    expect(await told(of(`roadmap:\n${steps}`))).toEqual([
      "error[self-reference] roles/data-engineer.md 7:38-7:41",
      "The step `one` waits for itself.",
      "Remove this entry.",
    ]);
  });

  it("is told beside another mistake of the same file", async () => {
    const steps = "roadmap:\n  - { id: one, title: Learn, after: [one] }";
    const codes = async (more: string) => (await told(of(`${more}\n${steps}`))).filter((line) => /^error/.test(line));
    for (const more of ["notfor: [Sitting still]", "pros: 3", "aliases: [a: b]"])
      expect((await codes(more)).join("\n")).toMatch(/\[self-reference\]/);
  });
});

describe("steps that wait for each other", () => {
  const roadmap = (...after: string[]) =>
    of(`roadmap:\n${after.map((ids, index) => `  - { id: s${index + 1}, title: Step, after: [${ids}] }`).join("\n")}`);

  it("are two", async () => {
    expect(await told(roadmap("s2", "s1", ""))).toEqual([
      "error[bad-cycle] roles/data-engineer.md 7:28-7:33",
      "The steps `s1` and `s2` wait for each other.",
      "Remove one of their `after` entries, so that there is a step to begin with.",
    ]);
  });

  it("are three in a circle that does not begin with the first step", async () => {
    expect(await told(roadmap("", "s1, s4", "s2", "s3"))).toEqual([
      "error[bad-cycle] roles/data-engineer.md 8:28-8:33",
      "The steps `s2`, `s4` and `s3` wait for each other.",
      "Remove one of their `after` entries, so that there is a step to begin with.",
    ]);
  });

  it("are none where two ways lead to the same step", async () => {
    expect((await load(roadmap("", "s1", "s1", "s2, s3"))).problems).toHaveLength(0);
  });

  it("are none where a step waits for a later one", async () => {
    expect((await load(roadmap("s3", "", ""))).problems).toHaveLength(0);
  });
});
