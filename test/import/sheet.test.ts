import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../scripts/figures/read-table.ts";
import { importSheet, readMap } from "../../scripts/import/csv.ts";
import { amountIn, dayIn } from "../../scripts/import/sheet/cells.ts";
import { FIELD_NAMES } from "../../scripts/schema/import-map.ts";
import { PROJECT_FOLDER } from "../support/program.ts";

const TODAY = "2026-11-20";

function located(yaml: string) {
  const read = readMap("map.yaml", yaml);
  if ("problems" in read) throw new Error(read.problems.map(({ message }) => message).join("\n"));
  return read;
}

const imports = (rows: Cell[][], yaml?: string) =>
  importSheet([{ name: "CSV", rows }], yaml === undefined ? undefined : located(yaml), undefined, TODAY);

function imported(rows: Cell[][], yaml?: string) {
  const made = imports(rows, yaml);
  if ("faults" in made) throw new Error(made.faults.map(({ message }) => message).join("\n"));
  return made.imported;
}

const faultsOf = (rows: Cell[][], yaml?: string) => {
  const made = imports(rows, yaml);
  return "faults" in made ? made.faults : [];
};

const fieldsOf = (made: ReturnType<typeof imported>, slug: string) => made.roles.get(slug)?.fields;

describe("a sheet with a row for each role and level", () => {
  const MAP = `
columns: { title: Rolle, domain: Familie, level: Stufe, summary: Zweck, aliases: Auch, grade: EG, duty: Aufgaben }
separator: ","
`;
  const made = imported(
    [
      ["Rolle", "Familie", "Stufe", "Zweck", "Auch", "EG", "Aufgaben", "Intern"],
      [
        "Pflegefachkraft",
        "Pflege",
        "Einstieg",
        "Pflegt Menschen.",
        "Krankenschwester, Pfleger",
        7,
        "• Wäscht\n• Hilft",
        1,
      ],
      ["Pflegefachkraft", "Pflege", "Leitung", null, null, "P 9", "Plant den Dienst", 2],
    ],
    MAP,
  );

  it("is one role with its levels", () => {
    expect(fieldsOf(made, "pflegefachkraft")).toEqual({
      title: "Pflegefachkraft",
      summary: "Pflegt Menschen.",
      domain: "pflege",
      aliases: ["Krankenschwester", "Pfleger"],
      levels: {
        einstieg: { grade: "7", duties: ["Wäscht", "Hilft"] },
        leitung: { grade: "P 9", duties: ["Plant den Dienst"] },
      },
    });
  });

  it("makes the vocabularies that it names", () => {
    expect(made.vocabularies).toEqual({
      domains: { pflege: { name: "Pflege" } },
      ladders: {
        default: [
          { id: "einstieg", name: "Einstieg" },
          { id: "leitung", name: "Leitung" },
        ],
      },
    });
  });

  it("lists the columns that nothing is made of", () => {
    expect(made.notes).toEqual(["These columns of the sheet are not used: “Intern”."]);
  });
});

describe("a sheet with a row for each criterion", () => {
  const ROWS: Cell[][] = [
    ["Track", "Step", "Area", "Criterion", "Example"],
    ["Plumber", "Mate", "Site", "Cuts pipes to length", "Copper"],
    [null, null, "Site", "Cuts pipes to length", "Steel"],
    [null, null, "Safety", "Wears a helmet", null],
    [null, "Master", "Site", "Signs off a house", null],
  ];
  const COLUMNS = "columns: { title: Track, level: Step, topic: Area, duty: Criterion, example: Example }";
  const LEVELS = {
    mate: {
      duties: { Site: [{ text: "Cuts pipes to length", examples: ["Copper", "Steel"] }], Safety: ["Wears a helmet"] },
    },
    master: { duties: { Site: ["Signs off a house"] } },
  };

  it("puts duties under their topics, with all examples", () => {
    expect(fieldsOf(imported(ROWS, `${COLUMNS}\nfill-down: [title, level]`), "plumber")?.levels).toEqual(LEVELS);
  });

  it("asks where a merged cell is read as an empty one", () => {
    expect(faultsOf(ROWS, COLUMNS)[0]).toMatchObject({ place: "row 3", message: "It has no title." });
  });

  it("belongs to the ladder where no column is a role", () => {
    const { roles, vocabularies } = imported(
      ROWS,
      "columns: { level: Step, topic: Area, duty: Criterion, example: Example }\nfill-down: [level]",
    );
    expect(roles.size).toBe(0);
    expect(vocabularies.ladders).toEqual({
      default: [
        { id: "mate", name: "Mate", ...LEVELS.mate },
        { id: "master", name: "Master", ...LEVELS.master },
      ],
    });
  });

  it("reads levels that stand beside each other", () => {
    const rows: Cell[][] = [
      ["Area", "L1", "L2"],
      ["Site", "Cuts pipes\nCleans up", "Plans"],
      ["Safety", null, "Teaches"],
    ];
    const map = "columns: { topic: Area, duty: { Mate: L1, Master: L2 } }\nconstants: { title: Plumber }";
    expect(fieldsOf(imported(rows, map), "plumber")?.levels).toEqual({
      mate: { duties: { Site: ["Cuts pipes", "Cleans up"] } },
      master: { duties: { Site: ["Plans"], Safety: ["Teaches"] } },
    });
  });

  it("does not mix duties that have a topic with ones that have none", () => {
    const rows: Cell[][] = [
      ["Track", "Step", "Area", "Criterion"],
      ["Plumber", "Mate", "Site", "Cuts"],
      ["Plumber", "Mate", null, "Sweeps"],
    ];
    expect(faultsOf(rows, "columns: { title: Track, level: Step, topic: Area, duty: Criterion }")).toMatchObject([
      { place: "row 3", message: expect.stringContaining("without a topic") },
    ]);
  });
});

describe("a sheet with a row for each skill of a role", () => {
  const made = imported(
    [
      ["Role", "Level", "Skill", "Need", "Proficiency", "Kind", "Means"],
      ["Nurse", "Senior", "Wound care", "Muss", "Expert", "care", "Treats burns"],
      ["Nurse", "Junior", "Wound care", "Muss", "Basic", "care", null],
      ["Nurse", "Junior", "Driving", "Kann", null, null, null],
    ],
    `
columns: { title: Role, level: Level, skill: Skill, need: Need, proficiency: Proficiency, skill-kind: Kind, skill-text: Means }
values: { need: { Muss: core, Kann: useful }, proficiency: { Basic: Working } }
levels: [Junior, Senior]
`,
  );

  it("says what the role needs, and how well at each level", () => {
    expect(fieldsOf(made, "nurse")).toMatchObject({
      skills: { core: ["wound-care"], useful: ["driving"] },
      levels: { senior: { skills: { "wound-care": "expert" } }, junior: { skills: { "wound-care": "working" } } },
    });
  });

  it("says what skills and proficiencies are, and orders levels as the map does", () => {
    expect(made.vocabularies).toMatchObject({
      skills: { "wound-care": { name: "Wound care", kind: "care", levels: { expert: ["Treats burns"] } } },
      ladders: {
        proficiency: [{ id: "expert" }, { id: "working", name: "Working" }],
        default: [{ id: "junior" }, { id: "senior" }],
      },
    });
  });

  it("refuses a word for the need that nobody knows", () => {
    const rows: Cell[][] = [
      ["Role", "Skill", "Need"],
      ["Nurse", "Care", "maybe"],
    ];
    expect(faultsOf(rows)).toMatchObject([
      { place: "row 2", hint: expect.stringContaining('need: { "maybe": core }') },
    ]);
  });
});

describe("names", () => {
  const titles = (...names: string[]) => imported([["Title", "Summary"], ...names.map((name) => [name, "Works."])]);

  it("that make the same address have one each, and are told of", () => {
    const made = titles("Nurse (ward)", "Nurse, ward", "C", "C++", "C#");
    expect([...made.roles.keys()]).toEqual(["nurse-ward", "nurse-ward-2", "c", "c-2", "c-3"]);
    expect(made.notes).toContain(
      "“Nurse, ward” has the address nurse-ward-2: a column for `slug` can give it another.",
    );
  });

  it("without a letter of the Latin alphabet are numbered", () => {
    expect([...titles("ممرضة", "看護師").roles.keys()]).toEqual(["role-1", "role-2"]);
  });

  it("of devices and of any length are addresses all the same", () => {
    const [device = "", long = ""] = [...titles("CON", "nurse ".repeat(60)).roles.keys()];
    expect(device).toBe("role-con-2");
    expect(long.length).toBeLessThanOrEqual(120);
  });

  it("of levels that are counted are in the order of their numbers", () => {
    const made = imported([
      ["Role", "Level"],
      ["Clerk", "Grade 10"],
      ["Clerk", "Grade 2"],
    ]);
    expect(made.vocabularies.ladders?.default).toMatchObject([{ id: "grade-2" }, { id: "grade-10" }]);
  });
});

describe("what two rows say otherwise", () => {
  it("is a fault that names both", () => {
    const rows: Cell[][] = [
      ["Title", "Summary"],
      ["Nurse", "Cares for people."],
      ["Nurse", "Cares for animals."],
    ];
    expect(faultsOf(rows)).toMatchObject([{ place: "row 3", message: "`summary` is another here than in row 2." }]);
  });
});

describe("facts of one's own", () => {
  const made = imported(
    [
      ["Title", "Closing date", "Places"],
      ["Clerk", "3.12.2026", "Bern; Basel"],
    ],
    `
columns: { title: Title }
fields:
  closes: { column: Closing date, label: Closes, type: date }
  places: { column: Places, label: Places, type: list }
`,
  );

  it("stand in the role, and are declared in the site", () => {
    expect(fieldsOf(made, "clerk")).toMatchObject({ closes: "2026-12-03", places: ["Bern", "Basel"] });
    expect(made.vocabularies.site).toEqual({
      fields: { closes: { label: "Closes", type: "date" }, places: { label: "Places", type: "list" } },
    });
  });
});

describe("pay bands in a sheet", () => {
  const ROWS: Cell[][] = [
    ["Trade", "Step", "From", "To", "Behind"],
    ["Plumber", "Mate", "28.000,00 €", "31.500 €", null],
    ["Plumber", "Master", "€ 41'000", 52500.5, "Mate"],
  ];
  const COLUMNS = "title: Trade, level: Step, pay-low: From, pay-high: To, after: Behind";
  const CONSTANTS = "pay-period: year, pay-area: DE, pay-source: Pay scale 2026, pay-publisher: The guild";
  const MATE = {
    low: 28_000,
    high: 31_500,
    area: "DE",
    currency: "EUR",
    period: "year",
    source: "pay-scale-2026",
  };

  it("are the role's at each level, with their currency and their source", () => {
    const made = imported(ROWS, `columns: { ${COLUMNS} }\nconstants: { ${CONSTANTS} }`);
    expect(fieldsOf(made, "plumber")?.levels).toEqual({
      mate: { salary: MATE },
      master: { salary: { ...MATE, low: 41_000, high: 52_500.5 } },
    });
    expect(made.vocabularies.sources).toEqual({
      "pay-scale-2026": { title: "Pay scale 2026", publisher: "The guild" },
    });
  });

  it("are the ladder's where no column is a role, and levels follow those that rows name", () => {
    const columns = COLUMNS.replace("title: Trade, ", "");
    const made = imported(ROWS, `columns: { ${columns} }\nconstants: { ${CONSTANTS} }`);
    expect(made.vocabularies.ladders).toMatchObject({
      default: [
        { id: "mate", salary: MATE },
        { id: "master", after: ["mate"], salary: { low: 41_000 } },
      ],
    });
  });

  it("are refused where something of them is missing, is no amount, or is of two currencies", () => {
    const messages = (map: string, rows = ROWS) => faultsOf(rows, map).map(({ message }) => message);
    expect(messages(`columns: { ${COLUMNS} }`)[0]).toBe("It has pay, and no `pay-period`, `pay-area`, `pay-source`.");
    const changed = (cell: string) => [ROWS[0] ?? [], ["Plumber", "Mate", cell, "31.500 €", null]];
    const map = `columns: { ${COLUMNS} }\nconstants: { ${CONSTANTS} }`;
    expect(messages(map, changed("by agreement"))).toEqual(["`pay-low` is “by agreement”, which is no amount."]);
    expect(messages(map, changed("£28,000"))).toEqual(["Its pay is in GBP and in EUR."]);
    expect(messages(map.replace(", pay-publisher: The guild", ""))).toEqual([
      "The source “Pay scale 2026” is not in _sources.yaml.",
    ]);
  });

  it("name levels that there are", () => {
    const rows = [ROWS[0] ?? [], ["Plumber", "Master", null, null, "Foreman"]];
    expect(faultsOf(rows, `columns: { ${COLUMNS} }`)).toMatchObject([
      { place: "row 2", message: "It follows “Foreman”, and no row is about a level of that name." },
    ]);
  });
});

describe("an amount in a cell", () => {
  it.each([
    ["46500", 46_500],
    ["46.500", 46_500],
    ["46,500.75", 46_500.75],
    ["46.500,75 €", 46_500.75],
    ["1 234 567,5", 1_234_567.5],
    ["12,5", 12.5],
    ["98'000.-", 98_000],
    ["12,34,567", undefined],
    ["46.5k", undefined],
    ["30–40", undefined],
  ])("%s is %s", (text, amount) => {
    expect(amountIn(text)?.amount).toBe(amount);
  });
});

describe("a day in a cell", () => {
  it.each([
    ["3.11.2026", undefined, "2026-11-03"],
    ["3.11.26", undefined, "2026-11-03"],
    ["2026/3/9", undefined, "2026-03-09"],
    ["31/12/2026", undefined, "2026-12-31"],
    ["12/31/2026", undefined, "2026-12-31"],
    ["12/10/2026", undefined, "12/10/2026"],
    ["12/10/2026", "day-first", "2026-10-12"],
    ["12/10/2026", "month-first", "2026-12-10"],
    ["soon", "day-first", "soon"],
  ] as const)("%s (%s) is %s", (text, order, day) => {
    expect(dayIn(text, order)).toBe(day);
  });
});

describe("a sheet without a map", () => {
  it("is read by the names of its columns, and the map is told", () => {
    const made = imported([
      ["Job Title", "Purpose", "Colour"],
      ["Nurse", "Cares.", "blue"],
    ]);
    expect(fieldsOf(made, "nurse")).toMatchObject({ summary: "Cares." });
    expect(made.notes[0]).toContain("columns:\n  title: Job Title\n  summary: Purpose\n");
  });

  it("is not read where a name may mean two columns, or says nothing", () => {
    expect(
      faultsOf([
        ["Name", "Beruf"],
        ["x", "y"],
      ]),
    ).toMatchObject([{ hint: expect.stringContaining("“Beruf”") }]);
    expect(
      faultsOf([
        ["Role", "Title"],
        ["x", "y"],
      ]),
    ).toMatchObject([{ message: expect.stringContaining("do not say") }]);
  });
});

describe("a map", () => {
  it("is told the line of a column that the sheet does not have", () => {
    expect(
      faultsOf(
        [
          ["Role", "Level"],
          ["Nurse", "1"],
        ],
        "columns:\n  title: Rolle\n",
      ),
    ).toEqual([
      expect.objectContaining({
        file: "map.yaml:2:10",
        message: "The sheet has no column “Rolle”.",
        hint: expect.stringContaining("“Role”"),
      }),
    ]);
  });

  it("has problems with their places, like any other file", () => {
    expect(readMap("map.yaml", "columns:\n  titel: Rolle\n")).toMatchObject({
      problems: [{ code: "unknown-key", file: "map.yaml", line: 2, hint: expect.stringContaining("`title`") }],
    });
    expect(readMap("map.yaml", "__proto__: {}\ncolumns: { title: x }")).toMatchObject({ problems: [{ line: 1 }] });
  });

  it("is explained field by field", () => {
    const page = readFileSync(join(PROJECT_FOLDER, "docs/import.md"), "utf8");
    expect(FIELD_NAMES.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
