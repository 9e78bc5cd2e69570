import type { ProblemCode } from "../../diagnostics/codes.ts";
import { type Explanation, inRole, inVocabulary, role, SMALL_SITE } from "./explanation.ts";

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
    why: "There are words of the interface in English, German, French, Spanish and Arabic. A site in another language translates them in _strings.yaml; those that are missing are shown in English, in the middle of its pages.",
    failing: { "_site.yaml": "title: Ammatit\nlanguage: fi\n", "_strings.yaml": "home: Etusivu\n" },
    passing: { "_site.yaml": "title: Berufe\nlanguage: de\n", "_strings.yaml": "home: Startseite\n" },
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
