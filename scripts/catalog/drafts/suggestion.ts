import { t } from "../../diagnostics/messages.ts";
import { roleSchema } from "../../schema/role.ts";
import { absoluteUrl, urls } from "../../site/urls.ts";
import type { Catalog } from "../catalog.ts";
import { placeholder } from "../checks/placeholders.ts";
import { fold } from "../words.ts";
import { draftFragment } from "./draft-link.ts";
import { propose } from "./propose.ts";
import { atLeast, type RoleOutline, scaffold, skillToName } from "./scaffold.ts";
import { type Answers, readSuggestion } from "./suggestion-form.ts";

/** A comment may have 65,536 characters; the link leaves room for the words around it. */
const LONGEST_LINK = 50_000;

/**
 * The answer to a suggested role: a link to the page where it is gone on with, filled in. Nothing of the
 * suggestion stands in it as text.
 *
 * @param issue the text of the issue, as the form writes it
 * @param baseUrl where the site is published; undefined where nobody says it, and then there is nothing to link to
 */
export function replyToSuggestion(issue: string, catalog: Catalog, baseUrl: string | undefined): string {
  if (baseUrl === undefined) {
    return inParagraphs(
      t`Thank you for the suggestion. There is no link to a draft of it, because this repository does not say where its site is published. Whoever keeps it can set the variable \`SITE_URL\`, or \`base-url\` in \`roles/_site.yaml\`. Somebody may take the suggestion up all the same.`,
    );
  }
  const page = absoluteUrl(baseUrl, urls.edit);
  const answers = readSuggestion(issue);
  const link = answers.title === undefined ? undefined : `${page}#${draftFragment(suggestedRole(answers, catalog))}`;
  if (link === undefined)
    return inParagraphs(
      t`Thank you for the suggestion. It could not be made into a draft, because it has no title. [Begin one yourself](${page}), or wait for somebody to take it up.`,
    );
  if (link.length > LONGEST_LINK)
    return inParagraphs(
      t`Thank you for the suggestion. It could not be made into a draft, because it is too long for a link. [Begin one yourself](${page}), or wait for somebody to take it up.`,
    );
  return inParagraphs(
    t`Thank you for the suggestion. It is a draft now:`,
    `**[${t`Go on with it in your browser`}](${link})**`,
    t`It opens with what you wrote, and says what is still missing. Nothing is sent anywhere until you propose it as a change. If you would rather leave it at this, somebody else can follow the link and finish it.`,
  );
}

const inParagraphs = (...paragraphs: string[]) => `${paragraphs.join("\n\n")}\n`;

/** The file of a suggested role: what was answered where it fits, and places to fill in. */
export function suggestedRole(answers: Answers, catalog: Catalog): string {
  const { rules } = catalog.site;
  const title = oneLine(answers.title ?? "");
  const summary = answers.summary === undefined ? undefined : oneLine(answers.summary);
  const domain =
    entryNamed(answers.domain ?? "", catalog.domains) ??
    propose({ title, ...(summary ? { summary } : {}) }, catalog).domains[0]?.id;
  const aliases = linesOf(answers.aliases).filter((alias) => roleSchema.shape.aliases.safeParse([alias]).success);
  const skills = [...new Set(linesOf(answers.skills).flatMap((each) => entryNamed(each, catalog.skills) ?? []))];
  const fields: RoleOutline["fields"] = { title };
  if (summary) fields.summary = summary;
  if (domain) fields.domain = domain;
  if (aliases.length > 0) fields.aliases = aliases;
  if (skills.length > 0) fields.skills = { core: atLeast(rules["core-skills"] ?? 1, skills, skillToName()) };
  for (const key of ["pros", "cons"] as const) {
    const lines = linesOf(answers[key]);
    if (lines.length > 0) fields[key] = atLeast(rules[key] ?? 1, lines, t`One more.`);
  }
  const sources = linesOf(answers.sources).map((each) => placeholder(t`Enter in _sources.yaml and cite: ${each}`));
  const texts = [answers.body, ...sources].filter((text) => text !== undefined);
  return scaffold(
    {
      fields,
      ...(texts.length > 0 ? { whatTheyDo: texts.join("\n\n") } : {}),
      ...(answers.breakingIn === undefined ? {} : { breakingIn: answers.breakingIn }),
    },
    catalog,
  );
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

const MOST_LINES = 20;

/** The lines of an answer without the signs of a list; commas part them where there is one line only. */
function linesOf(answer = ""): string[] {
  const lines = answer.includes("\n") ? answer.split("\n") : answer.split(",");
  return lines
    .map((line) => oneLine(line.replace(/^\s*(?:[-*+•]|\d+[.)])\s+/, "")))
    .filter(Boolean)
    .slice(0, MOST_LINES);
}

/** The id of what a person calls by its id, name or alias. */
function entryNamed(
  text: string,
  among: ReadonlyMap<string, { name: string; aliases?: string[] }>,
): string | undefined {
  const wanted = fold(oneLine(text));
  for (const [id, { name, aliases = [] }] of among)
    if ([id, name, ...aliases].some((each) => fold(each) === wanted)) return id;
  return undefined;
}
