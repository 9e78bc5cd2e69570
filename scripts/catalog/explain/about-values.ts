import type { ProblemCode } from "../../diagnostics/codes.ts";
import { type Explanation, inRole, inVocabulary, ROLE_FILE, role } from "./explanation.ts";

const pay = (figures: string, more = "") =>
  role(`levels:
  junior:
    salary:
      { ${figures}, area: US, currency: USD, period: year, source: wage-survey }${more}`);

/** An explanation whose two examples are one role file, beside a rule of the site that it is held against. */
function underRule(why: string, rule: string, failing: string, passing: string): Explanation {
  const site = { "_site.yaml": `title: Example Guide\nrules: { ${rule} }\n` };
  return { why, failing: { ...site, [ROLE_FILE]: failing }, passing: { ...site, [ROLE_FILE]: passing } };
}

/** Codes about what a value may be. */
export const ABOUT_VALUES = {
  "bad-amount": inRole(
    "Amounts are compared and shown in the reader's own way of writing money, which has at most two decimals. More of them were computed, and no source prints them.",
    pay("low: 70000.125, high: 95000"),
    pay("low: 70000, high: 95000"),
  ),
  "bad-date": inRole(
    "A date such as 4/5/2026 is the fourth of May to some and the fifth of April to others. YYYY-MM-DD is the same to all, and a date has to exist in the calendar.",
    role().replace("2026-11-20", "20.11.2026"),
    role(),
  ),
  "bad-format": inRole(
    "Some values have a form that others rely on: the code of a currency, a name on GitHub, a colour.",
    role('reviewers: ["@octocat"]'),
    role("reviewers: [octocat]"),
  ),
  "bad-id": inRole(
    "An id is a name that files use for each other and that stands in addresses. Written in one way only, it is found again.",
    role().replace("domain: wards", "domain: Wards"),
    role(),
  ),
  "bad-order": inRole(
    "A range whose lower end is above its upper one was mistyped. Readers would be shown nonsense.",
    pay("low: 95000, high: 70000"),
    pay("low: 70000, high: 95000"),
  ),
  "bad-url": inVocabulary(
    "A link that is not a full https address leads nowhere, or over a connection on which anybody can read and change the page.",
    "_skills.yaml",
    "records: { name: Records, url: records.example }\ntriage: { name: Triage }\ndosage: { name: Dosage }\nhygiene: { name: Hygiene }\n",
    'records: { name: Records, url: "https://records.example/" }\ntriage: { name: Triage }\ndosage: { name: Dosage }\nhygiene: { name: Hygiene }\n',
  ),
  "bad-value": inRole(
    "Some keys have a fixed list of values, since the page says something of its own for each of them.",
    role("routes:\n  - kind: university\n    text: A degree in nursing gives you the theory first."),
    role("routes:\n  - kind: degree\n    text: A degree in nursing gives you the theory first."),
  ),
  "future-date": inRole(
    "Nobody has reviewed a page on a day that is still to come. Such a date is a slip of the keyboard, and feeds and search engines would show it.",
    role().replace("2026-11-20", "2027-11-20"),
    role(),
  ),
  "invisible-character": inRole(
    "Text that is pasted from a web page or a document can carry characters that nobody sees. They break search, and some of them turn the direction of the text.",
    role("aliases: [Bay\u200b Nurse]"),
    role("aliases: [Bay Nurse]"),
  ),
  "missing-field": inRole(
    "Pages, lists and search are made from what has to be there. Each kind of file has fields of its own that it cannot do without, and a site may ask for more in _site.yaml.",
    role().replace("domain: wards\n", ""),
    role(),
  ),
  "to-fill-in": inRole(
    "A new role file has a `TODO` wherever only a person can know what belongs there. The site is not published with such a place.",
    role('pros:\n  - Good pay\n  - Calm work\n  - "TODO: what else people like about the job"'),
    role("pros:\n  - Good pay\n  - Calm work\n  - Kind people"),
  ),
  "too-few": underRule(
    "A list without an entry says nothing. A site may ask for more under `rules` in _site.yaml: lists of one or two say little and make roles hard to compare.",
    "pros: 3",
    role("pros:\n  - Good pay\n  - Calm work"),
    role("pros:\n  - Good pay\n  - Calm work\n  - Kind people"),
  ),
  "too-long": underRule(
    "Titles and summaries stand on cards, in search results and in tabs, where longer ones would be cut off. A site may set a length of its own for summaries.",
    "summary: [20, 70]",
    role().replace(
      "Looks after the people on one ward by day and by night.",
      "Looks after the people on one ward by day and by night, and sits down with all of their families.",
    ),
    role(),
  ),
  "too-short": underRule(
    "A summary of a few words does not tell a reader who has never heard of the job what it is. A site may ask for more of it.",
    "summary: [40, 220]",
    role().replace("Looks after the people on one ward by day and by night.", "Does ward things."),
    role(),
  ),
  "unknown-key": inRole(
    "A key that nothing reads is nearly always a misspelt one, and what stands under it would be missing on the page.",
    role("alias: [Bay Nurse]"),
    role("aliases: [Bay Nurse]"),
  ),
  "wrong-placeholder": inVocabulary(
    "In the site's own words, what stands in braces is filled in with a name or a number. A placeholder that has no value would be shown as it is.",
    "_strings.yaml",
    'page-title: "{page} at {company}"\n',
    'page-title: "{page} at {site}"\n',
  ),
  "wrong-type": inRole(
    "Where a list is expected, a single text is not read as a list of one, and a number is not read as a text: guessing would hide mistakes.",
    role("aliases: Bay Nurse"),
    role("aliases: [Bay Nurse]"),
  ),
} as const satisfies Partial<Record<ProblemCode, Explanation>>;
