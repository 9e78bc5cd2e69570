import type { OwnFact } from "../../catalog/derive/own-facts.ts";
import type { Overdue } from "../../catalog/derive/sources.ts";
import { withCitations } from "../../catalog/source/citations.ts";
import { plain } from "../render/plain-markdown.ts";
import { isSaid, sectionsIn } from "../role-fields.ts";
import type { RolePage } from "../role-page.ts";
import { urls } from "../urls.ts";
import type { MarkdownContext } from "./markdown-blocks.ts";
import { list } from "./markdown-blocks.ts";

/**
 * A role's page as Markdown: the same facts, each figure with its source, for programs and for people who read
 * plain text. It leaves out what the page leaves out.
 *
 * @param body the role's own text, which is Markdown already
 */
export function roleMarkdown(
  role: RolePage,
  body: string,
  { overdue, ...site }: Pick<MarkdownContext, "words" | "formats" | "address" | "hasPay"> & { overdue: Overdue },
): string {
  const { words: t, address } = site;
  const numbers = new Map(role.sources.map((source, at) => [source.id, at + 1]));
  const titles = new Map(role.sources.map(({ id, title }) => [id, title]));
  const context: MarkdownContext = {
    ...site,
    cite: (id) =>
      [numbers.has(id) && `[${numbers.get(id)}]`, overdue[id] && t("may-be-out-of-date")].filter(Boolean).join(" "),
    sourceTitle: (id) => titles.get(id) ?? id,
    role: role.title,
    occupation: role.occupation?.title ?? "",
  };
  const facts = keyFacts(role, context);
  const blocks = [
    `# ${plain(role.title)}`,
    plain(role.summary),
    list([
      role.aliases.length > 0 && `${t("also-called")}${t("colon")} ${role.aliases.map(plain).join(`${t("comma")} `)}`,
      `[${plain(role.domain.name)}](${address(urls.domain(role.domain.id))})`,
      reviewLine(role, context),
      `[${plain(role.title)}](${address(urls.role(role.slug))})`,
    ]),
    ...(facts.length > 0 ? [`## ${t("key-facts")}`, list(facts)] : []),
    ...role.order.flatMap((part) => [
      ...(part === "body" ? [elsewhere(body.trim(), numbers, context)] : []),
      ...sectionsIn([part]).flatMap(({ key, name, markdown }) => {
        const view = role[key];
        return isSaid(view) ? [`## ${t(name)}`, ...markdown(view, context)] : [];
      }),
    ]),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function keyFacts(role: RolePage, context: MarkdownContext): string[] {
  const { words: t, formats, cite } = context;
  const { occupation } = role;
  const { outlook, education } = role.facts;
  const found = [...role.own.map((fact) => ownFactLine(fact, context)), ...payFact(role, context)];
  if (outlook)
    found.push(
      `${t("fact-outlook")}${t("comma")} ${outlook.from}–${outlook.to}${t("colon")} ${formats.change(outlook.growth)} ${cite(outlook.source)}`,
    );
  if (education) found.push(`${t("fact-education")}${t("colon")} ${plain(education.value)} ${cite(education.source)}`);
  if (occupation) found.push(`${plain(occupation.title)} (${occupation.code})`);
  return found;
}

/** A field of the site's own, as its page shows it. */
function ownFactLine({ label, type, value }: OwnFact, { formats, words: t }: MarkdownContext): string {
  const said = {
    text: () => plain(String(value)),
    list: () => plain([value].flat().join(`${t("comma")} `)),
    number: () => formats.number(Number(value)),
    date: () => formats.date(String(value)),
    url: () => `<${String(value)}>`,
  }[type]();
  return `${plain(label)}${t("colon")} ${said}`;
}

function payFact({ facts: { pay }, ownPay }: RolePage, { words: t, formats, cite, hasPay }: MarkdownContext): string[] {
  if (pay) {
    const note = t("fact-median-pay-note", {
      occupation: plain(pay.occupation),
      area: formats.area(pay.area),
      reference: formats.date(pay.reference),
    });
    const amount = `${formats.money(pay.median, pay)} ${formats.per(pay.period)}`;
    return [`${t("fact-median-pay")}${t("colon")} ${amount}. ${note} ${cite(pay.source)}`];
  }
  if (ownPay) {
    const { basis, low, high, period, levels, area, sources } = ownPay;
    const range = t("pay-range", { low: formats.money(low, ownPay), high: formats.money(high, ownPay) });
    const note = t("fact-pay-note", { levels: formats.listAnd(levels.map(plain)), area: formats.area(area) });
    return [
      `${t(`fact-pay-${basis}`)}${t("colon")} ${range} ${formats.per(period)}. ${note} ${sources.map(cite).join(" ")}`,
    ];
  }
  return hasPay ? [`${t("fact-median-pay")}${t("colon")} ${t("fact-no-figure")}`] : [];
}

/** A role's own text as it reads in another place: sources by their number in the list, links with the host. */
function elsewhere(body: string, numbers: ReadonlyMap<string, number>, { address }: MarkdownContext): string {
  const cited = withCitations(body, ({ id, part }, written) => {
    const number = numbers.get(id);
    if (number === undefined) return written;
    return part === null ? `[${number}]` : `[${number}, ${plain(part)}]`;
  });
  return cited.replace(/\]\((\/[^)\s]*)/g, (_, path: string) => `](${address(path)}`);
}

/** When somebody last read the role, or when it was imported where nobody has read it since. */
function reviewLine({ reviewed, imported }: RolePage, { words: t, formats }: MarkdownContext): string {
  if (!imported) return t("reviewed-on", { date: formats.date(reviewed) });
  const date = formats.date(imported.on);
  return imported.from === null
    ? t("imported-on", { date })
    : plain(t("imported-from", { date, source: imported.from }));
}
