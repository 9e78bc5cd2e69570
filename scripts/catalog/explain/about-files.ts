import type { ProblemCode } from "../../diagnostics/codes.ts";
import { type Explanation, inRole, ROLE_FILE, role, SMALL_SITE } from "./explanation.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A text as an editor saved it in an old encoding, in which each letter is one byte. */
const inLatin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A site with one table of pay, which holds `rows`. */
const table = (rows: string) => ({
  "_occupations.yaml": "US: { classification: SOC 2018, codes: { 29-1141: { title: Registered Nurses } } }\n",
  "_pay.yaml": `us-wages:
  file: us-wages.csv
  country: US
  kind: percentiles
  currency: USD
  period: year
  reference: 2025-05
  measure: Yearly pay of employees, without overtime.
  source: wage-survey
`,
  "_pay/us-wages.csv": rows,
});

const inTable = (why: string, failing: string, passing: string): Explanation => ({
  why,
  failing: table(failing),
  passing: table(passing),
});

/** Codes about files as a whole. */
export const ABOUT_FILES = {
  "bad-cell": inTable(
    "Figures are copied from a publisher's table. A thousands separator, a currency sign or a footnote mark would make another number of it, or none; what is not published is an empty cell.",
    'code,p25,p50,p75\n29-1141,"105,210",135980,171980\n',
    "code,p25,p50,p75\n29-1141,105210,135980,171980\n",
  ),
  "unknown-column": inTable(
    "The first line of a table says what each of its columns is. A column of another name would be left out without a word, and its figures with it.",
    "code,p25,median,p75\n29-1141,105210,135980,171980\n",
    "code,p25,p50,p75\n29-1141,105210,135980,171980\n",
  ),
  "broken-asset": {
    why: "A file of the site's own is shown to every reader. One that cannot be read, or is of another kind than its name says, is a hole in the page.",
    failing: { "_assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle r="8"></svg>\n' },
    passing: { "_assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle r="8"/></svg>\n' },
  },
  "unsafe-asset": {
    why: "Whoever opens an image or loads a style sheet should get that and nothing else: no program that runs in the site's name, and no other host that learns who reads the page.",
    failing: { "_assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>\n' },
    passing: { "_assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle r="8"/></svg>\n' },
  },
  "low-contrast": {
    why: "Links and buttons have the accent's colour. Many readers cannot read text that differs too little from what it stands on, and nobody can in sunlight.",
    failing: { "_site.yaml": 'title: Example Guide\ntheme: { light: "#f2c200" }\n' },
    passing: { "_site.yaml": 'title: Example Guide\ntheme: { light: "#7a5c00" }\n' },
  },
  "missing-alt-text": {
    why: "Some readers have a page read to them, and others load no images. What stands between the brackets is what they get.",
    failing: {
      "_assets/ward.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle r="8"/></svg>\n',
      "_pages/visit-us.md": "---\ntitle: Visit us\n---\n\n![](ward.svg)\n",
    },
    passing: {
      "_assets/ward.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle r="8"/></svg>\n',
      "_pages/visit-us.md": "---\ntitle: Visit us\n---\n\n![The way from the door to the ward](ward.svg)\n",
    },
  },
  "bad-file-name": {
    why: "A role's file name is its address on the site. Lower-case letters, digits and hyphens work everywhere: in addresses, on every computer, and when somebody reads them out.",
    failing: { "Ward Nurse.md": role() },
    passing: { [ROLE_FILE]: role() },
    showsFolder: true,
  },
  "duplicate-slug": {
    why: "Each page has an address of its own, made from its file's name. Two files of one name would make the same page, and one would vanish: subfolders only keep order and are not part of an address, and some addresses are those of the program's own pages.",
    failing: { [`wards/${ROLE_FILE}`]: role(), [`theatres/${ROLE_FILE}`]: role("", "", "Bedside Nurse") },
    passing: {
      [`wards/${ROLE_FILE}`]: role(),
      "theatres/night-nurse.md": role("", "", "Night Nurse").replace("by day and by night", "while it sleeps"),
    },
    showsFolder: true,
  },
  "empty-file": {
    why: "An empty file is usually one that somebody meant to fill in. A role needs at least its title, summary, domain and day of review.",
    failing: { [ROLE_FILE]: "\n" },
    passing: { [ROLE_FILE]: role() },
  },
  "foreign-file": {
    why: "Whatever lies in the roles folder becomes part of the site. A file that is neither a role nor a vocabulary would be left out without a word, so it is named instead.",
    failing: { [ROLE_FILE]: role(), "team-photo.png": bytes("(an image)") },
    passing: { [ROLE_FILE]: role() },
    showsFolder: true,
  },
  "garbled-text": inRole(
    "Somebody opened the file in a program that took it for another encoding, and saved what that program showed. Each letter with an accent, each dash and each quote has become two or three other signs.",
    role("aliases: [GrÃ¶ÃŸe Engineer]"),
    role("aliases: [Größe Engineer]"),
  ),
  "lost-character": inRole(
    "The sign `\ufffd` is what programs put in the place of a character that they cannot read. What stood there is gone, and only a person or an earlier version of the file knows it.",
    role("aliases: [Gr\ufffd\ufffde Engineer]"),
    role("aliases: [Größe Engineer]"),
  ),
  "merge-conflict": inRole(
    "Two people changed the same lines, and version control could not tell whose are right. It wrote both into the file, between three marks, for a person to choose.",
    role("", "## What they do\n\n<<<<<<< HEAD\nThey wash patients.\n=======\nThey feed patients.\n>>>>>>> stores"),
    role("", "## What they do\n\nThey wash and feed patients."),
  ),
  "missing-file": {
    why: "A file is missing that a site cannot do without, or that another file names. A site has its title and settings in _site.yaml in the folder of its roles; without a table, an image or a typeface that is named, its pages would lack what they should show.",
    failing: { "_site.yaml": null },
    passing: { "_site.yaml": SMALL_SITE["_site.yaml"] ?? null },
    showsFolder: true,
  },
  "missing-front-matter": inRole(
    "The facts of a role stand between two lines of three hyphens, and the first of them is line 1. That is how the program tells the facts from the text.",
    role().replace("---\n", "# Ward Nurse\n\n---\n"),
    role(),
  ),
  "no-roles": {
    why: "A site without a single role has nothing to show. Most often the folder after `--roles` is not the one that was meant.",
    failing: { "theatre-nurse.md": null, "_skills.yaml": null },
    passing: { "_skills.yaml": SMALL_SITE["_skills.yaml"] ?? null },
    showsFolder: true,
  },
  "not-utf8": {
    why: "UTF-8 is the one encoding in which every letter of every language can be written. A file in an older one shows wrong letters to readers.",
    failing: { [ROLE_FILE]: inLatin1(role("aliases: [Größe Engineer]")) },
    passing: { [ROLE_FILE]: role("aliases: [Größe Engineer]") },
  },
  "symbolic-link": {
    why: "A symbolic link can point to any file of the computer that builds the site, and so publish what was never meant for it.",
    failing: { [ROLE_FILE]: { linkTo: "../drafts/ward-nurse.md" } },
    passing: { [ROLE_FILE]: role() },
    showsFolder: true,
  },
  "too-large": {
    why: "What a site is made from takes a small part of this size. A larger file is something else that was saved under this name, and would slow every build.",
    failing: { [ROLE_FILE]: role("", `## What they do\n\n${"They wash patients. ".repeat(20_000)}`) },
    passing: { [ROLE_FILE]: role("", "## What they do\n\nThey wash patients.") },
    showsFolder: true,
  },
  "second-front-matter": inRole(
    "The facts of a role stand in one place, at the top. Below it comes the text, in which facts would be read as words.",
    `${role("", "").trimEnd()}\n${role("", "## What they do\n\nThey wash patients.")}`,
    role("", "## What they do\n\nThey wash patients."),
  ),
  "unclosed-front-matter": inRole(
    "The facts of a role end at a second line of three hyphens. Without it, the text would be read as facts.",
    role("", "## What they do\n\nThey wash patients.").replace("2026-11-20\n---\n", "2026-11-20\n"),
    role("", "## What they do\n\nThey wash patients."),
  ),
} as const satisfies Partial<Record<ProblemCode, Explanation>>;
