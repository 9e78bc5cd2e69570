import type { LevelView } from "../../catalog/derive/levels.ts";
import type { LevelPay } from "../../catalog/derive/pay.ts";
import type { PayAbroad, PayElsewhere } from "../../catalog/derive/pay-elsewhere.ts";
import type { SkillChoice } from "../../catalog/derive/skill-choices.ts";
import type { SourceView } from "../../catalog/derive/sources.ts";
import type { Words } from "../../schema/strings.ts";
import type { Formats } from "../filters.ts";
import { plain } from "../render/plain-markdown.ts";
import { urls } from "../urls.ts";

/** What the Markdown edition of a role is written with. */
export interface MarkdownContext {
  words: Words;
  formats: Formats;
  /** How the text names a path of the site. */
  address(path: string): string;
  /** A source by its number in the role's list, as "[2]"; empty where it is not in it. */
  cite(id: string): string;
  /** The title of a source; its id where it is not in the role's list. */
  sourceTitle(id: string): string;
  /** The role's title. */
  role: string;
  /** The name of the role's occupation; empty where it has none. */
  occupation: string;
}

export function skillLine(choice: SkillChoice, { words: t, address }: MarkdownContext): string {
  const links = choice.map(({ id, name }) => `[${plain(name)}](${address(urls.skill(id))})`);
  return choice.length > 1 ? `${t("one-of-first")} ${links.join(", ")}` : links.join("");
}

export function levelBlocks(level: LevelView, context: MarkdownContext): string[] {
  const { words: t } = context;
  return [
    `### ${plain(level.title)}`,
    plain(level.summary ?? level.ladderSummary ?? ""),
    list(level.salaries.length > 0 ? level.salaries.map((pay) => payLine(pay, context)) : [t("pay-none")]),
    ...labelled(t("level-duties-own"), level.duties.own),
    ...labelled(t("level-duties-shared"), level.duties.shared),
    ...labelled(
      t("level-proficiency"),
      level.skills.map(({ skill, stage }) => `${skill.name}: ${stage.name}`),
    ),
  ];
}

function payLine(pay: LevelPay, context: MarkdownContext): string {
  const { words: t, formats } = context;
  const range = t("pay-range", {
    low: formats.money(pay.low, pay.currency),
    high: formats.money(pay.high, pay.currency),
  });
  const amount = `${t(`pay-${pay.basis}`)}: ${range} ${formats.per(pay.period)}.`;
  const [low, high] = pay.percentiles ?? [];
  const source = context.sourceTitle(pay.source);
  const area = formats.area(pay.area);
  const how =
    low !== undefined && high !== undefined && pay.reference
      ? t("pay-estimate-note", {
          low: formats.ordinal(low),
          high: formats.ordinal(high),
          occupation: context.occupation,
          area,
          reference: formats.date(pay.reference),
        })
      : t(pay.basis === "estimate" ? "pay-estimate-own-note" : "pay-published-note", { source, area });
  return [amount, plain(how), pay.note ? plain(pay.note) : "", context.cite(pay.source)].filter(Boolean).join(" ");
}

/** The pay of other countries, each on a line of its own. */
export function abroadBlocks({ missingAt, countries }: PayAbroad, context: MarkdownContext): string[] {
  const { words: t, formats } = context;
  const others = formats.listAnd(countries.map(({ country }) => formats.area(country)));
  return [
    ...(missingAt ? [t("elsewhere-missing", { country: formats.area(missingAt), others })] : []),
    `### ${t("elsewhere")}`,
    t("elsewhere-note"),
    list(countries.map((country) => abroadLine(country, context))),
  ];
}

function abroadLine(pay: PayElsewhere, { words: t, formats, cite, role }: MarkdownContext): string {
  const { country, occupation, median, spread, currency, reference, status, measure, note, fit, why } = pay;
  const per = formats.per(pay.period);
  const amounts = [
    median === null ? "" : t("elsewhere-median", { median: formats.moneyCode(median, currency), per }),
    spread &&
      t(`elsewhere-${spread.kind}`, {
        low: formats.moneyCode(spread.low, currency),
        high: formats.moneyCode(spread.high, currency),
      }) + (median === null ? ` ${per}` : ""),
  ];
  const date = `${formats.date(reference)}, ${t(`status-${status}`)}.`;
  const basis = [measure, note, t(`fit-${fit}`, { role }), why].map((each) => (each ? plain(each) : ""));
  return [
    `**${formats.area(country)}**, ${plain(occupation)}: ${amounts.filter(Boolean).join("; ")}.`,
    date,
    ...basis,
    cite(pay.source),
  ]
    .filter(Boolean)
    .join(" ");
}

export function sourceLine(source: SourceView, { words: t, formats }: MarkdownContext): string {
  const title = source.url ? `[${plain(source.title)}](<${source.url}>)` : plain(source.title);
  const date = source.published ? t("source-published", { date: formats.date(source.published) }) : "";
  const licence = source.licence ? t("source-licence", { licence: plain(source.licence) }) : "";
  return [title, plain(source.publisher), date, licence].filter(Boolean).join(", ");
}

function labelled(label: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${label}:`, plainList(lines)] : [];
}

/** A list, without the lines that are false. */
export function list(lines: readonly (string | false)[]): string {
  return lines
    .filter((line) => line !== false)
    .map((line) => `- ${line}`)
    .join("\n");
}

/** A list of texts that are no Markdown. */
export function plainList(lines: readonly string[]): string {
  return list(lines.map(plain));
}
