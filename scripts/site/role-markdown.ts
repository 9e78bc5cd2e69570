import type { LevelView } from "../catalog/derive/levels.ts";
import type { LevelPay } from "../catalog/derive/pay.ts";
import type { RolePage } from "../catalog/derive/role-page.ts";
import type { SkillChoice } from "../catalog/derive/skill-choices.ts";
import type { StringKey } from "../schema/string-table.ts";
import type { Words } from "../schema/strings.ts";
import type { Formats } from "./filters.ts";
import { plain } from "./plain-markdown.ts";
import { roadmapItems } from "./roadmap-markdown.ts";
import { urls } from "./urls.ts";

/** What a role's Markdown is written with. */
export interface MarkdownContext {
  words: Words;
  formats: Formats;
  /** How the text names a path of the site. */
  address(path: string): string;
}

/**
 * A role's page as Markdown: the same facts, each figure with its source, for programs and for people who read
 * plain text. It leaves out what the page leaves out.
 *
 * @param body the role's own text, which is Markdown already
 */
export function roleMarkdown(role: RolePage, body: string, context: MarkdownContext): string {
  const { words: t, formats, address } = context;
  const names = new Map(role.sources.map((source, at) => [source.id, `[${at + 1}]`]));
  const cite = (id: string) => names.get(id) ?? "";
  const blocks = [
    `# ${plain(role.title)}`,
    plain(role.summary),
    list([
      role.aliases.length > 0 && `${t("also-called")}: ${role.aliases.map(plain).join(", ")}`,
      `[${plain(role.domain.name)}](${address(urls.domain(role.domain.id))})`,
      t("reviewed-on", { date: formats.date(role.reviewed) }),
      `[${plain(role.title)}](${address(urls.role(role.slug))})`,
    ]),
    ...section(t("key-facts"), [list(keyFacts(role, context, cite))]),
    elsewhere(body.trim(), cite, address),
    ...section(role.skills && t("skills"), [
      `### ${t("required-skills")}`,
      list(role.skills?.core.map((choice) => skillLine(choice, context)) ?? []),
      ...(role.skills?.useful.length
        ? [`### ${t("useful-skills")}`, list(role.skills.useful.map((choice) => skillLine(choice, context)))]
        : []),
    ]),
    ...section(
      role.levels.length > 0 && t("levels"),
      role.levels.flatMap((level) => levelBlocks(level, role, context, cite)),
    ),
    ...section(role.roadmap && t("roadmap"), role.roadmap ? roadmapItems(role.roadmap, t) : []),
    ...section(
      role.routes.length > 0 && t("routes"),
      role.routes.map(({ kind, text }) => `**${t(`route-${kind}` as StringKey)}.** ${plain(text)}`),
    ),
    ...points("pros", role.pros, t),
    ...points("cons", role.cons, t),
    ...points("suits", role.suits, t),
    ...points("not-for", role.notFor, t),
    ...section(role.related.length > 0 && t("related"), [
      list(role.related.map(({ slug, title, why }) => `[${plain(title)}](${address(urls.role(slug))}): ${plain(why)}`)),
    ]),
    ...section(role.sources.length > 0 && t("sources"), [
      role.sources.map((source, at) => `${at + 1}. ${sourceLine(source, context)}`).join("\n"),
    ]),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

type Cite = (id: string) => string;

function keyFacts({ facts, occupation }: RolePage, { words: t, formats }: MarkdownContext, cite: Cite): string[] {
  const { pay, outlook, education } = facts;
  const found = [
    pay
      ? `${t("fact-median-pay")}: ${formats.money(pay.median, pay.currency)} ${formats.per(pay.period)}. ${t(
          "fact-median-pay-note",
          {
            occupation: plain(pay.occupation),
            area: formats.area(pay.area),
            reference: formats.date(pay.reference),
          },
        )} ${cite(pay.source)}`
      : `${t("fact-median-pay")}: ${t("fact-no-figure")}`,
  ];
  if (outlook)
    found.push(
      `${t("fact-outlook")}, ${outlook.from}–${outlook.to}: ${formats.change(outlook.growth)} ${cite(outlook.source)}`,
    );
  if (education) found.push(`${t("fact-education")}: ${plain(education.value)} ${cite(education.source)}`);
  if (occupation) found.push(`${plain(occupation.title)} (${occupation.code})`);
  return found;
}

function skillLine(choice: SkillChoice, { words: t, address }: MarkdownContext): string {
  const links = choice.map(({ id, name }) => `[${plain(name)}](${address(urls.skill(id))})`);
  return choice.length > 1 ? `${t("one-of-first")} ${links.join(", ")}` : links.join("");
}

function levelBlocks(level: LevelView, role: RolePage, context: MarkdownContext, cite: Cite): string[] {
  const { words: t } = context;
  return [
    `### ${plain(level.title)}`,
    plain(level.summary ?? level.ladderSummary ?? ""),
    list(level.salaries.length > 0 ? level.salaries.map((pay) => payLine(pay, role, context, cite)) : [t("pay-none")]),
    ...labelled(t("level-duties-own"), level.duties.own),
    ...labelled(t("level-duties-shared"), level.duties.shared),
    ...labelled(
      t("level-proficiency"),
      level.skills.map(({ skill, stage }) => `${skill.name}: ${stage.name}`),
    ),
  ];
}

function payLine(pay: LevelPay, role: RolePage, { words: t, formats }: MarkdownContext, cite: Cite): string {
  const range = t("pay-range", {
    low: formats.money(pay.low, pay.currency),
    high: formats.money(pay.high, pay.currency),
  });
  const amount = `${t(`pay-${pay.basis}`)}: ${range} ${formats.per(pay.period)}.`;
  const [low, high] = pay.percentiles ?? [];
  const source = role.sources.find(({ id }) => id === pay.source)?.title ?? pay.source;
  const area = formats.area(pay.area);
  const how =
    low !== undefined && high !== undefined && pay.reference
      ? t("pay-estimate-note", {
          low: formats.ordinal(low),
          high: formats.ordinal(high),
          occupation: role.occupation?.title ?? "",
          area,
          reference: formats.date(pay.reference),
        })
      : t(pay.basis === "estimate" ? "pay-estimate-own-note" : "pay-published-note", { source, area });
  return [amount, plain(how), pay.note ? plain(pay.note) : "", cite(pay.source)].filter(Boolean).join(" ");
}

function sourceLine(source: RolePage["sources"][number], { words: t, formats }: MarkdownContext): string {
  const title = source.url ? `[${plain(source.title)}](<${source.url}>)` : plain(source.title);
  const date = source.published ? t("source-published", { date: formats.date(source.published) }) : "";
  const licence = source.licence ? t("source-licence", { licence: plain(source.licence) }) : "";
  return [title, plain(source.publisher), date, licence].filter(Boolean).join(", ");
}

function points(key: "pros" | "cons" | "suits" | "not-for", lines: readonly string[], t: Words): string[] {
  return section(lines.length > 0 && t(key), [list(lines.map(plain))]);
}

function section(heading: string | false | null, blocks: readonly string[]): string[] {
  return heading ? [`## ${heading}`, ...blocks] : [];
}

function labelled(label: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${label}:`, list(lines.map(plain))] : [];
}

function list(lines: readonly (string | false)[]): string {
  return lines
    .filter((line) => line !== false)
    .map((line) => `- ${line}`)
    .join("\n");
}

/** A role's own text as it reads in another place: sources by their number in the list, links with the host. */
function elsewhere(body: string, cite: Cite, address: MarkdownContext["address"]): string {
  return body
    .replace(/\[@([a-z0-9-]+)\]/g, (whole, id: string) => cite(id) || whole)
    .replace(/\]\((\/[^)\s]*)/g, (_, path: string) => `](${address(path)}`);
}
