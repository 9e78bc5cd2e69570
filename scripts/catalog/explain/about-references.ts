import type { ProblemCode } from "../../diagnostics/codes.ts";
import { type Explanation, inRole, inVocabulary, ROLE_FILE, role, SMALL_SITE } from "./explanation.ts";

const WITH_OWN_PAY =
  "levels:\n  senior:\n    salary:\n      { low: 90000, high: 120000, area: US, currency: USD, period: year, source: wage-survey }";

const steps = (afterFirst: string) =>
  role(`roadmap:
  - { id: pulse, title: Take a pulse${afterFirst} }
  - { id: wound, title: Dress a wound, after: [pulse] }
  - { id: bay, title: Look after a bay at night, after: [wound] }`);

const twoLevels = (junior: string, senior: string) =>
  role(`levels:
  junior:
    salary:
      { ${junior}, area: US, currency: USD, period: year, source: wage-survey }
  senior:
    salary:
      { ${senior}, area: US, currency: USD, period: year, source: wage-survey }`);

/** The small site with a folder of translations, and a role in it. */
const IN_GERMAN = {
  "de/_site.yaml": "title: Berufe\n",
  "de/_domains.yaml": "wards: { name: Stationen }\ntheatres: { name: Operationssäle }\n",
  "de/_skills.yaml":
    "records: { name: Akten }\ntriage: { name: Triage }\ndosage: { name: Dosierung }\nhygiene: { name: Hygiene }\n",
  "de/_ladders.yaml": "default:\n  - { id: junior, name: Einstieg }\n  - { id: senior, name: Erfahren }\n",
  "de/theatre-nurse.md": `---
title: OP-Pflegekraft
summary: Bereitet Operationen vor und reicht den Chirurgen, was sie brauchen.
translated: 2026-11-20
---

## Was sie tun

OP-Pflegekräfte prüfen jede Pumpe, bevor ein Mensch an sie angeschlossen wird.
`,
  [ROLE_FILE]: role(),
};

const GERMAN = `---
title: Pflegekraft auf Station
summary: Sieht bei Tag und bei Nacht nach den Menschen auf einer Station.
translated: 2026-11-20
---
`;

/** Codes about what stands in different places and does not fit together. */
export const ABOUT_REFERENCES = {
  "alias-taken": inRole(
    "Somebody who searches for a role's title wants that role, so no other may have it as an alias. An alias that two roles share is a warning: the search then offers both.",
    role("aliases: [Theatre Nurse]"),
    role("aliases: [Bay Nurse]"),
  ),
  "bad-cycle": inRole(
    "If each of some steps waits for another of them, nobody can begin. The same goes for the levels of a ladder.",
    steps(", after: [bay]"),
    steps(""),
  ),
  "duplicate-id": inRole(
    "Something that is listed twice would be shown twice, and of two steps with one id nobody knows which is meant.",
    role("skills:\n  core: [hygiene, records, dosage]\n  useful: [triage, hygiene]"),
    role("skills:\n  core: [hygiene, records, dosage]\n  useful: [triage]"),
  ),
  "incomplete-source": {
    why: "A figure is worth what is known of its source. Readers are shown when it was published and under which terms it may be used.",
    failing: {
      "_sources.yaml": (SMALL_SITE["_sources.yaml"] ?? "").replace("  licence: CC0\n", ""),
      "ward-nurse.md": role(WITH_OWN_PAY),
    },
    passing: { "_sources.yaml": SMALL_SITE["_sources.yaml"] ?? null, "ward-nurse.md": role(WITH_OWN_PAY) },
  },
  "incomplete-translation": {
    why: "What is not translated is missing from a page, or stands there in another language. A site in a language that the program has no words in translates those of the interface in _strings.yaml; a folder of translations has the words of roles and vocabularies.",
    failing: { "_site.yaml": "title: Ammatit\nlanguage: fi\n", "_strings.yaml": "home: Etusivu\n" },
    passing: { "_site.yaml": "title: Berufe\nlanguage: de\n", "_strings.yaml": "home: Startseite\n" },
  },
  "no-original": {
    why: "A translation stands in a folder that is named by its language and holds a _site.yaml. It has the name of the file that it translates, and takes from there all that is not words: without an original it would be no role.",
    failing: {
      ...IN_GERMAN,
      [`de/${ROLE_FILE}`]: GERMAN,
      "de/nachtpflege.md": GERMAN.replace("auf Station", "in der Nacht"),
    },
    passing: { ...IN_GERMAN, [`de/${ROLE_FILE}`]: GERMAN },
  },
  "overdue-source": inVocabulary(
    "Official figures are replaced by newer ones, usually once a year. The day of review reminds somebody to look for them.",
    "_sources.yaml",
    `${SMALL_SITE["_sources.yaml"]}  review-by: 2026-06-30\n`,
    `${SMALL_SITE["_sources.yaml"]}  review-by: 2027-06-30\n`,
  ),
  "range-falls": inRole(
    "Pay usually rises with the level. Where it falls, two figures were swapped or come from sources that do not fit together; if it is true, a note says why.",
    twoLevels("low: 90000, high: 120000", "low: 70000, high: 95000"),
    twoLevels("low: 70000, high: 95000", "low: 90000, high: 120000"),
  ),
  "self-reference": inRole(
    "A role next to itself tells a reader nothing, and a step or a level cannot follow itself. Another one was meant.",
    role("related:\n  - { role: ward-nurse, why: Both work with patients all day. }"),
    role("related:\n  - { role: theatre-nurse, why: Both look after people in hospital. }"),
  ),
  "stale-translation": {
    why: "Whoever reads a translation trusts that it says what the original says. Once the original was reviewed after the day in `translated`, the page says that it may be out of date; so it does where a list has more or fewer entries.",
    failing: { ...IN_GERMAN, [`de/${ROLE_FILE}`]: GERMAN.replace("2026-11-20", "2026-03-01") },
    passing: { ...IN_GERMAN, [`de/${ROLE_FILE}`]: GERMAN },
  },
  "unknown-id": inRole(
    "An id leads to something in another file: a skill, a domain, a source, another role. If nothing is there, the page would have a hole.",
    role("skills:\n  core: [hygiene, records, dosgae]"),
    role("skills:\n  core: [hygiene, records, dosage]"),
  ),
  "unused-skill": inVocabulary(
    "A skill that no role names would have an empty page. Often the roles name it in another spelling.",
    "_skills.yaml",
    `${SMALL_SITE["_skills.yaml"]}origami: { name: Origami }\n`,
    SMALL_SITE["_skills.yaml"] ?? "",
  ),
} as const satisfies Partial<Record<ProblemCode, Explanation>>;
