import { describe, expect, it } from "vitest";
import { catalogOf, load, role, told } from "../support/roles-folder.ts";

const of = (more: string) => ({ "data-engineer.md": role(more) });

describe("a key of a role", () => {
  it("is told where an occupation without a country belongs", async () => {
    expect(await told({ "data-engineer.md": role("occupation: 15-1252") })).toEqual([
      "error[unknown-key] roles/data-engineer.md 6:1-6:11",
      "Occupations stand below their country, in `occupations`.",
      'Write `occupations: { US: { code: "15-1252", fit: … } }`, with how well it fits: `close`, `part`, `residual` or `weak`.',
    ]);
  });

  it("is one that roles have: the one that was meant is proposed", async () => {
    expect(await told(of("skils: { core: [sql, git, java] }"))).toEqual([
      "error[unknown-key] roles/data-engineer.md 6:1-6:6",
      "`skils` is not a key that this file can have.",
      "Did you mean `skills`?",
    ]);
  });

  it("is one that roles have, without a proposal where none is near", async () => {
    expect(await told(of("colour: blue"))).toEqual([
      "error[unknown-key] roles/data-engineer.md 6:1-6:7",
      "`colour` is not a key that this file can have.",
      "Remove it, or write one of the keys that there are. They are written like this in every language. If it is a fact of this site's own, declare it under `fields` in _site.yaml: `colour: { label: …, type: text }`.",
    ]);
  });

  it("is one that its own mapping has", async () => {
    expect(await told(of("occupations:\n  US:\n    code: 15-1252\n    fit: part\n    fits: part"))).toEqual([
      "error[unknown-key] roles/data-engineer.md 10:5-10:9",
      "`fits` is not a key that `occupations.US` can have.",
      "Remove it, or move what it says to `fit`, which stands there already.",
    ]);
  });

  it("is one that an entry of its list has", async () => {
    const related =
      "related:\n  - role: backend-developer\n    why: They build what the data comes from.\n    reason: x";
    expect(await told(of(related))).toEqual([
      "error[unknown-key] roles/data-engineer.md 9:5-9:11",
      "`reason` is not a key that `related[1]` can have.",
      "Remove it, or move what it says to `why`, which stands there already.",
    ]);
  });

  it("is one that a level has", async () => {
    expect(await told(of("levels:\n  junior: { dutys: [Ask early] }"))).toEqual([
      "error[unknown-key] roles/data-engineer.md 7:13-7:18",
      "`dutys` is not a key that `levels.junior` can have.",
      "Remove it, or write one of the keys that there are.",
    ]);
  });

  it("is one that a salary has, whether it is one record or a list", async () => {
    const pay = "{ low: 1, high: 2, area: US, currency: USD, period: year, source: projections, from: 2020 }";
    const [one] = await told(of(`levels:\n  junior:\n    salary: ${pay}`));
    expect(one).toBe("error[unknown-key] roles/data-engineer.md 8:92-8:96");
    const [listed] = await told(of(`levels:\n  junior:\n    salary: [${pay}]`));
    expect(listed).toBe("error[unknown-key] roles/data-engineer.md 8:93-8:97");
  });

  it("is there if every role needs it", async () => {
    const withoutDomain = role().replace("domain: data\n", "");
    expect(await told({ "data-engineer.md": withoutDomain })).toEqual([
      "error[missing-field] roles/data-engineer.md 2:1-2:6",
      "`domain` is missing.",
      "Add `domain:`. The domain it belongs to: an id of _domains.yaml.",
    ]);
  });

  it("is there if its mapping needs it", async () => {
    expect(await told(of("occupations: { US: { code: 15-1252 } }"))).toEqual([
      "error[missing-field] roles/data-engineer.md 6:16-6:18",
      "`fit` is missing in `occupations.US`.",
      "Add `fit:`. `close`: the occupation is the role; `part`: the role is one of several in it; `residual`: an “all other” group; `weak`: no good code, so no figure is shown.",
    ]);
  });

  it("is there if an entry of a list needs it", async () => {
    expect(await told(of("routes:\n  - kind: degree\n  - kind: other\n    text: By way of anything else."))).toEqual([
      "error[missing-field] roles/data-engineer.md 7:5-7:9",
      "`text` is missing in `routes[1]`.",
      "Add `text:`. How this way works for this role.",
    ]);
  });

  it("is there with a value", async () => {
    expect(await told(of("pros:\noccupations:"))).toEqual([
      "error[wrong-type] roles/data-engineer.md 6:1-6:5",
      "`pros` is empty, but should be a list.",
      "Fill in `pros` or remove it. What people like about the job.",
      "error[wrong-type] roles/data-engineer.md 7:1-7:12",
      "`occupations` is empty, but should be a mapping of keys and values.",
      "Fill in `occupations` or remove it. The official occupations that its figures come from, by country.",
    ]);
  });
});

describe("a value of a role", () => {
  it("is a text and no number, which quotes would make one", async () => {
    expect(await told({ "data-engineer.md": role("", "", "42") })).toEqual([
      "error[wrong-type] roles/data-engineer.md 2:8-2:10",
      "`title` is the number 42, but should be a text.",
      'Put quotes around it: `"42"`. The role\'s name. For example: `Backend Developer`.',
    ]);
  });

  it("is a text and no mapping that a colon made of it", async () => {
    expect(await told(of("pros:\n  - Pay: it is good\n  - Tea that is warm\n  - People"))).toEqual([
      "error[wrong-type] roles/data-engineer.md 7:5-7:8",
      "`pros[1]` is a mapping of keys and values, but should be a text.",
      'Put quotes around this text: `"Pay: it is good"`.',
    ]);
  });

  it("is a list and no text, which brackets would make one", async () => {
    expect(await told(of("aliases: Data Plumber"))).toEqual([
      "error[wrong-type] roles/data-engineer.md 6:10-6:22",
      "`aliases` is the text `Data Plumber`, but should be a list.",
      "Put brackets around it: `[Data Plumber]`. Other names that people type for it.",
    ]);
  });

  it("is a mapping and no list", async () => {
    expect(await told(of("levels: [junior, senior]"))).toEqual([
      "error[wrong-type] roles/data-engineer.md 6:1-6:7",
      "`levels` is a list, but should be a mapping of keys and values.",
      "The levels of the role, by their ids in the ladder.",
    ]);
  });

  it("is true or false and no yes", async () => {
    const step = "{ title: Learn, resources: [{ title: A book, url: 'https://example.org', kind: book, free: yes }] }";
    const steps = `roadmap:\n  - ${step}\n  - { title: Practise }\n  - { title: Apply }`;
    expect(await told(of(steps))).toEqual([
      "error[wrong-type] roles/data-engineer.md 7:96-7:99",
      "`roadmap[1].resources[1].free` is the text `yes`, but should be `true` or `false`.",
      "Write `true`. `true` if it can be used whole without paying.",
    ]);
  });

  it("is one of the words allowed", async () => {
    expect(await told(of("occupations: { US: { code: 15-1252, fit: clos } }"))).toEqual([
      "error[bad-value] roles/data-engineer.md 6:42-6:46",
      "`occupations.US.fit` cannot be `clos`.",
      "Did you mean `close`? Write `close`, `part`, `residual` or `weak`.",
    ]);
  });

  it("is a skill or alternatives: at least two", async () => {
    expect(await told(of("skills: { core: [sql, git, { any: [java] }] }"))).toEqual([
      "error[too-few] roles/data-engineer.md 6:30-6:33",
      "`skills.core[3].any` has 1 entry, but needs at least 2.",
      "Add to the list.",
    ]);
  });

  it("is a skill or alternatives: no list of its own", async () => {
    expect(await told(of("skills: { core: [sql, git, [java, python]] }"))).toEqual([
      "error[wrong-type] roles/data-engineer.md 6:29-6:33",
      "`skills.core[3]` is a list, but should be a text or a mapping of keys and values.",
      "A skill's id, or `any` with a list of alternatives of which one is enough. For example: `sql`.",
    ]);
  });

  it("is written as an id where it is one: how to write it is proposed", async () => {
    expect(await told(of("skills: { core: [SQL, git, java] }"))).toEqual([
      "error[bad-id] roles/data-engineer.md 6:18-6:21",
      "`skills.core[1]` is `SQL`, which is not written as an id.",
      "Write `sql`. Use lower-case letters, digits and single hyphens, at most 120 of them.",
    ]);
  });

  it("is written as an id where it is a key", async () => {
    expect(await told(of("levels:\n  MID: { title: Data Engineer }"))).toEqual([
      "error[bad-id] roles/data-engineer.md 7:3-7:6",
      "`MID` cannot be a key here.",
      "Write `mid`. Use lower-case letters, digits and single hyphens, at most 120 of them.",
    ]);
  });

  it("is long enough and not too long", async () => {
    const text = role("").replace(/summary: .*/, "summary: Moves data.");
    expect(await told({ "data-engineer.md": text })).toEqual([
      "error[too-short] roles/data-engineer.md 3:10-3:21",
      "`summary` has 11 characters, but this site asks for at least 40.",
      "Write more. What the job is, in one plain sentence.",
    ]);
    const long = role("").replace(/summary: .*/, `summary: ${"Moves data. ".repeat(20)}`);
    expect((await told({ "data-engineer.md": long })).slice(0, 2)).toEqual([
      "error[too-long] roles/data-engineer.md 3:10-3:249",
      "`summary` has 239 characters, but this site allows at most 220.",
    ]);
  });

  it("is three reasons where three are asked for", async () => {
    expect(await told(of("pros: [Good pay, Good tea]"))).toEqual([
      "error[too-few] roles/data-engineer.md 6:1-6:5",
      "`pros` has 2 entries, but this site asks for at least 3.",
      "Add to the list. What people like about the job.",
    ]);
  });

  it("is not an empty mapping of levels", async () => {
    expect(await told(of("levels: {}"))).toEqual([
      "error[too-few] roles/data-engineer.md 6:1-6:7",
      "`levels` is empty.",
      "Fill it in or remove the key.",
    ]);
  });

  it("is a GitHub name where reviewers are named", async () => {
    expect(await told(of('reviewers: ["@octocat", octo--cat]'))).toEqual([
      "error[bad-format] roles/data-engineer.md 6:13-6:23",
      "`reviewers[1]` is `@octocat`, which is not a GitHub name.",
      "Write the name as in the address of the profile, without `@`.",
      "error[bad-format] roles/data-engineer.md 6:25-6:34",
      "`reviewers[2]` is `octo--cat`, which is not a GitHub name.",
      "Write the name as in the address of the profile, without `@`.",
    ]);
  });

  it("has no character that nobody can see", async () => {
    expect(await told(of("aliases: [Data\u202ePlumber, Data\u200bWrangler]"))).toEqual([
      "error[invisible-character] roles/data-engineer.md 6:11-6:23",
      "`aliases[1]` contains a character that nobody can see.",
      "Remove it, or type the text again instead of pasting it.",
      "error[invisible-character] roles/data-engineer.md 6:25-6:38",
      "`aliases[2]` contains a character that nobody can see.",
      "Remove it, or type the text again instead of pasting it.",
    ]);
  });

  it("may have the joiners that scripts and emoji need", async () => {
    const catalog = await catalogOf(of("aliases: [👩\u200d💻 Engineer, می\u200cخواهم]"));
    expect(catalog.roles.get("data-engineer")?.aliases).toEqual(["👩\u200d💻 Engineer", "می\u200cخواهم"]);
  });
});

describe("a date", () => {
  it("is in the calendar", async () => {
    const text = role().replace("2026-11-20", "2026-02-30");
    expect(await told({ "data-engineer.md": text })).toEqual([
      "error[bad-date] roles/data-engineer.md 5:11-5:21",
      "`reviewed` is `2026-02-30`, which is not a date in the calendar.",
      "Write a date that exists as YYYY-MM-DD, such as `2026-11-20`.",
    ]);
  });

  it("is written with the year first", async () => {
    const text = role().replace("2026-11-20", "20.11.2026");
    expect(await told({ "data-engineer.md": text })).toEqual([
      "error[bad-date] roles/data-engineer.md 5:11-5:21",
      "`reviewed` is `20.11.2026`, which is not written YYYY-MM-DD.",
      "Write it as `2026-11-20`.",
    ]);
  });

  it("may be the 29th of February of a leap year", async () => {
    const text = (day: string) => ({ "data-engineer.md": role().replace("2026-11-20", day) });
    expect((await load(text("2024-02-29"))).problems).toHaveLength(0);
    expect((await told(text("2026-02-29")))[0]).toContain("bad-date");
    expect((await told(text("2100-02-29")))[0]).toContain("bad-date");
  });
});

describe("an address", () => {
  const resource = (url: string) =>
    of(
      `roadmap:\n  - title: Learn\n    resources:\n      - { title: A book, kind: book, free: true, url: "${url}" }\n  - { title: Practise }\n  - { title: Apply }`,
    );

  it("is one with https", async () => {
    expect(await told(resource("http://example.org/"))).toEqual([
      "error[bad-url] roles/data-engineer.md 9:55-9:76",
      "`roadmap[1].resources[1].url` is `http://example.org/`, which is not a full https address.",
      "Write the address as the browser shows it, beginning with `https://`.",
    ]);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.org/",
    "example.org",
    "https://",
    "https://user:secret@example.org/",
    "https://example.org/a b",
    "https://example.org/<x>",
  ])("is not %s", async (url) => {
    const [place] = await told(resource(url));
    expect(place).toBe(`error[bad-url] roles/data-engineer.md 9:55-9:${55 + url.length + 2}`);
  });
});

describe("a figure of pay", () => {
  const pay = (fields: string) => of(`levels:\n  junior:\n    salary:\n${fields.replace(/^/gm, "      ")}`);
  const unit = "area: US\ncurrency: USD\nperiod: year\nsource: wage-statistics";

  it("has a source", async () => {
    expect(await told(pay("low: 50000\nhigh: 70000\narea: US\ncurrency: USD\nperiod: year"))).toEqual([
      "error[missing-field] roles/data-engineer.md 8:5-8:11",
      "`source` is missing in `levels.junior.salary`.",
      "Add `source:`. Where the figure comes from: an id of _sources.yaml.",
    ]);
  });

  it("has no low end above the high one", async () => {
    expect(await told(pay(`low: 70000\nhigh: 50000\n${unit}`))).toEqual([
      "error[bad-order] roles/data-engineer.md 10:13-10:18",
      "`levels.junior.salary.high` is `50000`, which is below `low`.",
      "Check both figures against the source: `high` cannot be lower than `low`.",
    ]);
  });

  it("has its median between the two ends", async () => {
    expect(await told(pay(`low: 50000\nmedian: 80000\nhigh: 70000\n${unit}`))).toEqual([
      "error[bad-order] roles/data-engineer.md 10:15-10:20",
      "`levels.junior.salary.median` is `80000`, which does not lie between `low` and `high`.",
      "Check the three figures against the source.",
    ]);
  });

  it("may have both ends and the median alike", async () => {
    expect((await load(pay(`low: 50000\nmedian: 50000\nhigh: 50000\n${unit}`))).problems).toEqual([]);
  });

  it("has at most two decimals", async () => {
    expect(await told(pay(`low: 50000.125\nhigh: 70000\n${unit}`))).toEqual([
      "error[bad-amount] roles/data-engineer.md 9:12-9:21",
      "`levels.junior.salary.low` is `50000.125`, which has more than two decimals.",
      "Write the amount as the source does, with at most two digits behind the point.",
    ]);
  });

  it("is a number and no text with a comma or a sign", async () => {
    expect(await told(pay(`low: 50,000\nhigh: $70000\n${unit}`))).toEqual([
      "error[wrong-type] roles/data-engineer.md 9:12-9:18",
      "`levels.junior.salary.low` is the text `50,000`, but should be a number.",
      "Write the number without quotes, commas or signs. The lower end of the range, in units of the currency.",
      "error[wrong-type] roles/data-engineer.md 10:13-10:19",
      "`levels.junior.salary.high` is the text `$70000`, but should be a number.",
      "Write the number without quotes, commas or signs. The upper end of the range.",
    ]);
  });

  it("is not below zero", async () => {
    expect(await told(pay(`low: -1\nhigh: 70000\n${unit}`))).toEqual([
      "error[bad-value] roles/data-engineer.md 9:12-9:14",
      "`levels.junior.salary.low` is `-1`, but must be at least 0.",
      "The lower end of the range, in units of the currency.",
    ]);
  });

  it("is in a currency and per a period that exist", async () => {
    const wrong = unit.replace("USD", "usd").replace("year", "decade");
    expect(await told(pay(`low: 1\nhigh: 2\n${wrong}`))).toEqual([
      "error[bad-format] roles/data-engineer.md 12:17-12:20",
      "`levels.junior.salary.currency` is `usd`, which is not the code of a currency.",
      "Write its three capital letters, such as `USD` or `EUR`.",
      "error[bad-value] roles/data-engineer.md 13:15-13:21",
      "`levels.junior.salary.period` cannot be `decade`.",
      "Write `year`, `month`, `week`, `day` or `hour`.",
    ]);
  });

  it("is published or an estimate", async () => {
    expect(await told(pay(`low: 1\nhigh: 2\nbasis: guess\n${unit}`))).toEqual([
      "error[bad-value] roles/data-engineer.md 11:14-11:19",
      "`levels.junior.salary.basis` cannot be `guess`.",
      "Write `published` or `estimate`.",
    ]);
  });
});

describe("the effort of a step", () => {
  it("rises from low to high", async () => {
    const steps =
      "roadmap:\n  - { title: Learn, effort: { low: 20, high: 10 } }\n  - { title: Try }\n  - { title: Do it }";
    expect(await told(of(steps))).toEqual([
      "error[bad-order] roles/data-engineer.md 7:46-7:48",
      "`roadmap[1].effort.high` is `10`, which is below `low`.",
      "Check both figures against the source: `high` cannot be lower than `low`.",
    ]);
  });

  it("is more than nothing", async () => {
    const steps =
      "roadmap:\n  - { title: Learn, effort: { low: 0, high: 10 } }\n  - { title: Try }\n  - { title: Do it }";
    expect(await told(of(steps))).toEqual([
      "error[bad-value] roles/data-engineer.md 7:36-7:37",
      "`roadmap[1].effort.low` is `0`, but must be more than 0.",
      "Hours it takes somebody quick.",
    ]);
  });
});
