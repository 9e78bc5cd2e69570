import { stringify } from "yaml";
import { withoutInvisible } from "../../schema/characters.ts";
import { type HouseRules, withRules } from "../../schema/rules.ts";
import { roleJsonSchema, type SchemaNode } from "./scaffold.ts";

/** The label that the form gives an issue, by which the workflow that answers knows it. */
export const SUGGESTION_LABEL = "role suggestion";

/** One question of the form. Its label is the heading that GitHub writes above the answer. */
interface Question {
  label: string;
  kind: "input" | "textarea";
  required?: true;
  /** The key of a role that it is about, whose description stands below it; or words of its own. */
  about: { key: string } | { says: string };
  /** How the answer is written, where the schema does not say. */
  form?: string;
}

/** What somebody who would rather describe than write is asked. */
export const QUESTIONS = {
  title: { label: "Title", kind: "input", required: true, about: { key: "title" } },
  summary: { label: "Summary", kind: "textarea", required: true, about: { key: "summary" } },
  domain: {
    label: "Domain",
    kind: "input",
    about: { says: "The group of jobs that it belongs to, in your own words." },
  },
  aliases: { label: "Other names", kind: "textarea", about: { key: "aliases" }, form: "One a line." },
  body: {
    label: "What they do",
    kind: "textarea",
    about: { says: "What somebody in this job does all week, for whom, and what usually goes wrong." },
  },
  breakingIn: {
    label: "Breaking in",
    kind: "textarea",
    about: { says: "How people get their first job in it, and what convinces in an application." },
  },
  skills: {
    label: "Skills",
    kind: "textarea",
    about: { says: "What nobody does the job without." },
    form: "One a line.",
  },
  pros: { label: "What people like", kind: "textarea", about: { key: "pros" }, form: "One a line." },
  cons: { label: "What people dislike", kind: "textarea", about: { key: "cons" }, form: "One a line." },
  sources: {
    label: "Sources",
    kind: "textarea",
    about: {
      says: "Where it can be read up: official descriptions, figures, surveys. No figure is taken without a source.",
    },
    form: "One address a line.",
  },
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof QUESTIONS;

/** What somebody answered, as far as they did. */
export type Answers = Partial<Record<QuestionId, string>>;

/** `.github/ISSUE_TEMPLATE/suggest-a-role.yml`: the form, its help taken from the schema and the rules of the site. */
export function suggestionForm(rules: HouseRules): string {
  const schema = withRules(roleJsonSchema(), rules);
  const questions: [string, Question][] = Object.entries(QUESTIONS);
  const body = questions.map(([id, { label, kind, required, about, form }]) => {
    const node = "key" in about ? (schema.properties?.[about.key] as SchemaNode) : undefined;
    const says = "says" in about ? about.says : (node?.description ?? "");
    const length =
      node?.type === "string" && node.pattern === undefined ? `${node.minLength} to ${node.maxLength} characters.` : "";
    const [example] = node?.examples ?? [];
    return {
      type: kind,
      id,
      attributes: {
        label,
        description: [says, length, form].filter(Boolean).join(" "),
        ...(typeof example === "string" ? { placeholder: example } : {}),
      },
      validations: { required: required === true },
    };
  });
  const form = {
    name: "Suggest a role",
    description: "Describe a job that is missing. You need not know how the files are written.",
    title: "New role: ",
    labels: [SUGGESTION_LABEL],
    body: [
      {
        type: "markdown",
        attributes: {
          value:
            "Thank you. What you write here becomes the draft of a page: a minute after you send it, an answer links to it, filled in and ready to be gone on with in your browser.",
        },
      },
      ...body,
      {
        type: "checkboxes",
        id: "licence",
        attributes: {
          label: "Licence",
          options: [
            {
              label: "I wrote this in my own words, and agree to its being published under CC BY 4.0.",
              required: true,
            },
          ],
        },
      },
    ],
  };
  return `# Made by \`npm run reference\` from scripts/catalog/drafts/suggestion-form.ts and the schema: do not edit it here.\n${stringify(form, { lineWidth: 0 })}`;
}

/** Longer answers are cut: they come from anybody. */
const MOST_OF_AN_ISSUE = 60_000;
const MOST_OF_AN_ANSWER = 8000;

/**
 * The answers in the text of an issue that the form was sent as: a heading for each question, in their order.
 * A heading that an answer holds itself is taken for the next question only if it is the next one's own.
 */
export function readSuggestion(issue: string): Answers {
  const answers: Answers = {};
  const order = Object.entries(QUESTIONS) as [QuestionId, Question][];
  let at = -1;
  for (const line of issue.slice(0, MOST_OF_AN_ISSUE).replaceAll("\r\n", "\n").split("\n")) {
    if (line === "### Licence") break;
    const next = order.findIndex(([, { label }], index) => index > at && line === `### ${label}`);
    if (next !== -1) {
      at = next;
      continue;
    }
    const id = order[at]?.[0];
    if (id !== undefined) answers[id] = `${answers[id] ?? ""}${line}\n`;
  }
  for (const [id, text] of Object.entries(answers) as [QuestionId, string][]) {
    const clean = withoutInvisible(text).trim().slice(0, MOST_OF_AN_ANSWER);
    if (clean === "" || clean === "_No response_") delete answers[id];
    else answers[id] = clean;
  }
  return answers;
}
