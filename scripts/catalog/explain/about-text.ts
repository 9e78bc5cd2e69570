import type { ProblemCode } from "../../diagnostics/codes.ts";
import { type Explanation, inRole, role } from "./explanation.ts";

const text = (body: string) => role("", `## What they do\n\n${body}`);

const ASKS_FOR_TEXT = "title: Example Guide\nrequired: [body]\n";

/** The role of the small site, with all the text that a site may ask for. */
const COMPLETE = role(
  "skills:\n  core: [hygiene, records, { any: [dosage, triage] }]",
  "## What they do\n\nThey look after patients.\n\n## Breaking in\n\nBegin with one ward.",
  "Theatre Nurse",
);

/** More roles than share a pattern by chance, and what each of them says of a day. */
const DAYS: readonly [title: string, summary: string, day: string][] = [
  ["Archivist", "Keeps letters and files so that they can be found.", "On Monday three crates of letters arrive."],
  ["School Nurse", "Answers the questions of a company with numbers.", "On Friday the sales figures do not add up."],
  ["Ward Nurse", "Wakes with the ward that sleeps at night.", "On Tuesday a drip stops halfway."],
  ["Librarian", "Lends books, and finds what others look for.", "On Thursday a class comes to visit."],
  ["Statistician", "Plans studies and says what their results mean.", "On Wednesday a trial is unblinded."],
  ["Surveyor", "Measures land and draws maps of it to scale.", "On Monday fog hides the tower."],
];

const rolesWithDays = (first?: string): Record<string, string> =>
  Object.fromEntries(
    DAYS.map(([title, summary, day], at) => [
      `${title.toLowerCase().replace(" ", "-")}.md`,
      role("", `## What they do\n\n${at === 0 && first ? first : day}`, title).replace(
        /^summary: .*$/m,
        `summary: ${summary}`,
      ),
    ]),
  );

/** Codes about the text of a role. */
export const ABOUT_TEXT = {
  "bad-citation": inRole(
    "A citation leads readers to the source, and to the place in it. What is written otherwise would stand on the page as it is.",
    text("People may read their own records [@wage-survey article 17]."),
    text("People may read their own records [@wage-survey, article 17]."),
  ),
  "bad-link": inRole(
    "Links may lead to https addresses, to mail, and to pages of this site. Others do not work for every reader, or can run a program.",
    text("They follow [guidelines](http://example.org/guidelines)."),
    text("They follow [guidelines](https://example.org/guidelines)."),
  ),
  "broken-link": inRole(
    "A link to a page of this site that does not exist ends at “page not found”. The file may have been renamed.",
    text("They work with a [colleague](/roles/theatre-nrse/)."),
    text("They work with a [colleague](/roles/theatre-nurse/)."),
  ),
  "foreign-markdown": inRole(
    "Programs for notes and sites each know some Markdown of their own. Here it means nothing, so readers see its signs between the words.",
    text("Most weeks begin with a plan.[^1]\n\nSee https://example.org/plans for one."),
    text("Most weeks begin with a plan [@wage-survey].\n\nSee [one of them](https://example.org/plans)."),
  ),
  "hard-sentence": inRole(
    "Most readers are new to the job. A long sentence with long words makes them read twice, or stop.",
    text(
      "Organisational instrumentation considerations require comprehensive interdepartmental communication about architectural responsibilities, documentation methodologies, infrastructural dependencies and operational accountability.",
    ),
    text("Teams agree on what to measure. They write down who is in charge of what."),
  ),
  "hard-word": inRole(
    "A plain word says the same and is understood by more people.",
    text("They commence the day with a look at last night's loads."),
    text("They start the day with a look at last night's loads."),
  ),
  "image-not-allowed": inRole(
    "A role's text is read aloud, searched and printed. An image has to be described for that anyway, and one from another site would tell that site who reads the page.",
    text("![How a shift goes](https://example.org/flow.png)"),
    text("Patients move from the theatre to the ward at night."),
  ),
  "lost-text": inRole(
    "Markdown drops some of what is written without a word: cells behind a table's last column, and lines that say where a link leads when there is no such link. Readers then miss what the author thinks they have read.",
    text("| Step | Hours |\n| --- | --- |\n| Plan | 2 | with others |"),
    text("| Step | Hours | How |\n| --- | --- | --- |\n| Plan | 2 | with others |"),
  ),
  "misread-text": inRole(
    "A line of hyphens right below a sentence makes a heading of it, and four spaces before one make code of it. That is Markdown, but it is hardly ever meant.",
    text("They bring patients from many wards to one place.\n---\nAt night the wards sleep."),
    text("They bring patients from many wards to one place.\n\n---\n\nAt night the wards sleep."),
  ),
  "missing-heading": {
    why: "This site asks every role for the same headings, so that readers who compare two roles find the same things in both.",
    failing: {
      "_site.yaml": ASKS_FOR_TEXT,
      "theatre-nurse.md": COMPLETE.replace("\n## Breaking in\n\nBegin with one ward.\n", ""),
    },
    passing: { "_site.yaml": ASKS_FOR_TEXT, "theatre-nurse.md": COMPLETE },
  },
  "mixed-alphabets": inRole(
    "A letter of another alphabet looks the same to readers, but no search finds the word, and a false name can pass for a true one.",
    text("They are called \u0422heatre nurses."),
    text("They are called Theatre nurses."),
  ),
  "name-swap": inRole(
    "A sentence that is true of two roles says nothing of either. Most often it was copied and only the name of the role was changed.",
    text("Ward nurses test every pump before a patient gets to use it."),
    text("They bring patients from many wards to one place at night."),
  ),
  "raw-html": inRole(
    "Texts are Markdown, which looks right on every page, in print and read aloud. HTML can break a page or run a program in it.",
    text("They follow <b>guidelines</b>."),
    text("They follow **guidelines**."),
  ),
  "shared-pattern": {
    why: "Readers who look at several roles notice what is built alike, and then believe that it was filled in. It takes more than five roles, and of many one in twenty.",
    failing: rolesWithDays(),
    passing: rolesWithDays("Three crates of letters arrive from a cellar that was flooded."),
  },
  "unclosed-fence": inRole(
    "A block of code begins and ends with a line of three backticks. Without the second line all that follows is code, headings included.",
    text("```\nselect 1;\n\nThen they look at the result."),
    text("```\nselect 1;\n```\n\nThen they look at the result."),
  ),
  "unsourced-claim": inRole(
    "How many, how often and what is commonest can be counted. A reader who decides on a career by it may ask who has, so a source stands behind it, or it is told as part of this job and no more.",
    text("Many ward nurses are on call at night."),
    text("Expect to be on call some nights. A survey counts how many are [@wage-survey]."),
  ),
  "wrong-heading": inRole(
    "The page's title is its heading of the first level. A second one confuses those who find their way by headings, as screen readers do.",
    role("", "# What they do\n\nThey follow guidelines."),
    text("They follow guidelines."),
  ),
} as const satisfies Partial<Record<ProblemCode, Explanation>>;
