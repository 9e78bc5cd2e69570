import { dutiesIn } from "../../catalog/derive/duties.ts";
import type { LevelView } from "../../catalog/derive/levels.ts";
import { estimateSentences } from "../../catalog/derive/pay/estimate-words.ts";
import type { RivalOccupation, RoleFilings, WhyOccupation } from "../../catalog/derive/pay/filings.ts";
import type { LevelPay } from "../../catalog/derive/pay/pay.ts";
import type { PayBlock } from "../../catalog/derive/pay/pay-block.ts";
import type { OccupationPay, PayAbroad, PayElsewhere } from "../../catalog/derive/pay/pay-elsewhere.ts";
import type { SkillChoice } from "../../catalog/derive/skill-choices.ts";
import type { CitedSource } from "../../catalog/derive/sources.ts";
import { groupBy } from "../../catalog/group-by.ts";
import type { Duties } from "../../schema/duties.ts";
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
  /** A figure's source by its number in the role's list, as "[2]", and whether it may be out of date; empty where it is not in it. */
  cite(id: string): string;
  /** The title of a source; its id where it is not in the role's list. */
  sourceTitle(id: string): string;
  /** The role's title. */
  role: string;
  /** Whether the site speaks of pay at all. */
  hasPay: boolean;
  /** The name of the role's occupation; empty where it has none. */
  occupation: string;
}

export function skillLine(choice: SkillChoice, { words: t, address }: MarkdownContext): string {
  const links = choice.map(({ id, name }) => `[${plain(name)}](${address(urls.skill(id))})`);
  return choice.length > 1 ? `${t("one-of-first")} ${links.join(`${t("comma")} `)}` : links.join("");
}

export function levelBlocks(level: LevelView, context: MarkdownContext): string[] {
  const { words: t } = context;
  return [
    `### ${plain(level.title)}`,
    ...(level.after.length > 0 ? [t("level-after", { levels: plain(context.formats.listAnd(level.after)) })] : []),
    plain(level.summary ?? level.ladderSummary ?? ""),
    list(
      level.salaries.length > 0
        ? level.salaries.map((pay) => payLine(pay, context))
        : [context.hasPay && t("pay-none")],
    ),
    ...dutyBlocks(t("level-duties-own"), level.duties.own),
    ...dutyBlocks(t("level-duties-shared"), level.duties.shared),
    ...labelled(
      t("level-proficiency"),
      level.skills.map(({ skill, stage }) => `${skill.name}${t("colon")} ${stage.name}`),
    ),
    ...labelled(
      t("level-proficiency-means"),
      level.meanings.map(({ skill, lines }) => `${skill.name}${t("colon")} ${lines.join(" ")}`),
    ),
  ];
}

/** Duties below their label; those of a topic below its name, and examples below their duty. */
function dutyBlocks(label: string, duties: Duties): string[] {
  const topics = groupBy(dutiesIn(duties), ({ topic }) => topic);
  const lists = [...topics].flatMap(([topic, entries]) => [
    ...(topic === null ? [] : [`**${plain(topic)}**`]),
    entries
      .map(({ text, examples }) => [text, ...examples].map(plain).join("\n  - "))
      .map((entry) => `- ${entry}`)
      .join("\n"),
  ]);
  return lists.length > 0 ? [`${label}:`, ...lists] : [];
}

function payLine(pay: LevelPay, context: MarkdownContext): string {
  const { words: t, formats } = context;
  const range = t("pay-range", {
    low: formats.money(pay.low, pay),
    high: formats.money(pay.high, pay),
  });
  const amount = `${t(`pay-${pay.basis}`)}${t("colon")} ${range} ${formats.per(pay.period)}.`;
  const [low, high] = pay.percentiles ?? [];
  const source = context.sourceTitle(pay.source);
  const how =
    low !== undefined && high !== undefined
      ? `${formats.capital(t("table-percentiles", { low: formats.ordinal(low), high: formats.ordinal(high) }))}.`
      : t(pay.basis === "estimate" ? "pay-estimate-own-note" : "pay-published-note", {
          source,
          area: formats.area(pay.area),
        });
  return [amount, plain(how), pay.note ? plain(pay.note) : "", context.cite(pay.source)].filter(Boolean).join(" ");
}

/** What is to be said once of the pay of all levels. */
export function payBlocks({ isKnown, estimate }: PayBlock, context: MarkdownContext): string[] {
  if (!isKnown) return [`${context.words("pay-none")}. ${context.words("pay-none-note")}`];
  if (!estimate) return [];
  return [
    [...estimateSentences(estimate, context.words, context.formats).map(plain), context.cite(estimate.source)].join(
      " ",
    ),
  ];
}

/** Why a role shows the figures of its occupation, or none, sentence by sentence. */
export function whySentences(why: WhyOccupation, role: string, t: Words, formats: Pick<Formats, "listAnd">): string[] {
  const { shown, filings } = why;
  const occupation = shown?.title ?? "";
  const basis = shown
    ? [t("why-cited", { occupation }), t(`fit-${shown.fit}`, { role }), why.why].filter(Boolean).join(" ")
    : (why.why ?? t("why-none"));
  const filed = filings && [
    filingWords(filings, occupation, t, formats),
    t("why-filings-are", { measure: filings.measure }),
  ];
  return [basis, ...(filed ?? [])];
}

function filingWords(
  { count, isFew, leading, cited }: RoleFilings,
  occupation: string,
  t: Words,
  { listAnd }: Pick<Formats, "listAnd">,
): string {
  if (count === 0) return t("why-filings-none");
  if (isFew) return t("why-filings-few", { count });
  const shares = listAnd(
    leading.map(({ code, title, share }) => t("why-filings-share", { share, occupation: title ?? code })),
  );
  const filed = t(leading.length > 0 ? "why-filings" : "why-filings-spread", { count, shares });
  if (!cited) return filed;
  const key = cited.share > 0 ? "why-filings-cited" : "why-filings-cited-none";
  return `${filed} ${t(key, { occupation, share: cited.share })}`;
}

/** The same as Markdown, with the roles that show the same figures. */
export function whyBlocks(why: WhyOccupation, context: MarkdownContext): string[] {
  const { words: t, formats, address, cite, role } = context;
  const { shown, filings, rivals, sharing, more } = why;
  const links = sharing
    .map(({ slug, title }) => `[${plain(title)}](${address(urls.role(slug))})`)
    .join(`${t("comma")} `);
  const sentences = whySentences(why, role, t, formats).map(plain);
  return [
    `### ${t(shown ? "why-occupation" : "why-no-figure")}`,
    [...sentences, filings ? cite(filings.source) : ""].filter(Boolean).join(" "),
    ...(rivals.length > 0 ? [t("why-rivals"), list(rivals.map((rival) => rivalLine(rival, context)))] : []),
    ...(sharing.length > 0
      ? [
          `${t("why-sharing", { count: sharing.length + more, occupation: plain(shown?.title ?? "") })} ${links}${more > 0 ? ` ${t("why-more", { count: more })}` : ""}`,
        ]
      : []),
  ];
}

function rivalLine({ title, code, share, pay }: RivalOccupation, context: MarkdownContext): string {
  const { words: t, formats, cite } = context;
  const date = `${formats.date(pay.reference)}${t("comma")} ${t(`status-${pay.status}`)}.`;
  return `**${plain(title ?? code)}** (${t("why-share", { share })})${t("colon")} ${amounts(pay, context)}. ${date} ${cite(pay.source)}`;
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

function amounts(pay: OccupationPay, { words: t, formats }: MarkdownContext): string {
  const { median, spread } = pay;
  const per = formats.per(pay.period);
  const money = (amount: number) => formats.moneyCode(amount, pay);
  return [
    median === null ? "" : t("elsewhere-median", { median: money(median), per }),
    spread &&
      t(`elsewhere-${spread.kind}`, { low: money(spread.low), high: money(spread.high) }) +
        (median === null ? ` ${per}` : ""),
  ]
    .filter(Boolean)
    .join(`${t("semicolon")} `);
}

function abroadLine(pay: PayElsewhere, context: MarkdownContext): string {
  const { words: t, formats, cite, role } = context;
  const { country, occupation, reference, status, measure, note, fit, why } = pay;
  const date = `${formats.date(reference)}${t("comma")} ${t(`status-${status}`)}.`;
  const basis = [measure, note, t(`fit-${fit}`, { role }), why].map((each) => (each ? plain(each) : ""));
  return [
    `**${formats.area(country)}**${t("comma")} ${plain(occupation)}${t("colon")} ${amounts(pay, context)}.`,
    date,
    ...basis,
    cite(pay.source),
  ]
    .filter(Boolean)
    .join(" ");
}

export function sourceLine(source: CitedSource, { words: t, formats }: MarkdownContext): string {
  const title = source.url ? `[${plain(source.title)}](<${source.url}>)` : plain(source.title);
  const date = source.published ? t("source-published", { date: formats.date(source.published) }) : "";
  const licence = source.licence ? t("source-licence", { licence: plain(source.licence) }) : "";
  const facts = [title, plain(source.publisher), date, licence].filter(Boolean).join(`${t("comma")} `);
  return source.parts.length > 0
    ? `${facts}. ${t("source-parts", { parts: plain(source.parts.join(`${t("semicolon")} `)) })}`
    : facts;
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
