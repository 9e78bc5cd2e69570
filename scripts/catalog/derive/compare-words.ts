import type { StringKey } from "../../schema/string-table.ts";
import type { SkillRow } from "./compare-skills.ts";
import type { Comparison } from "./comparison.ts";
import type { LevelPay } from "./pay.ts";
import { basisOf, hoursText } from "./plan/hours.ts";
import { sameUnit } from "./same-unit.ts";

/** What sentences are made with: the interface's words, and formats for amounts and lists. */
export interface SentenceContext {
  /** Whether the site speaks of pay at all. */
  hasPay: boolean;
  words(key: StringKey, values?: Record<string, string | number>): string;
  money(amount: number, unit: Pick<LevelPay, "currency" | "period">): string;
  change(percent: number): string;
  area(area: string): string;
  listAnd(items: readonly string[]): string;
}

/** How many skills a sentence names before it only counts the others. */
const MOST_NAMED = 4;

/** The differences between roles in sentences, each made from the data alone; empty where nothing is known. */
export function compareInWords(comparison: Comparison, context: SentenceContext): string[] {
  return [
    ...sameOccupation(comparison, context),
    ...paySentences(comparison, context),
    ...outlookSentences(comparison, context),
    ...skillSentences(comparison, context),
    ...hourSentences(comparison, context),
  ];
}

/** Roles of one occupation have the same estimates, which tell nothing about how the roles differ. */
function sameOccupation({ roles, rungs }: Comparison, { words, listAnd }: SentenceContext): string[] {
  const occupation = roles[0]?.occupation;
  const isEstimated = (at: number) => rungs.some(({ cells }) => cells[at]?.pay?.occupation === occupation?.code);
  if (!occupation || !roles.every((_, at) => isEstimated(at))) return [];
  const names = listAnd(roles.map(({ title }) => title));
  return [words("compare-same-occupation", { roles: names, occupation: occupation.title })];
}

function paySentences(comparison: Comparison, context: SentenceContext): string[] {
  const { roles, rungs } = comparison;
  const isPaid = (at: number) => rungs.some(({ cells }) => cells[at]?.pay);
  const sentences = roles
    .slice(1)
    .flatMap((_, index) => (isPaid(0) && isPaid(index + 1) ? payBetween(comparison, [0, index + 1], context) : []));
  // A role without levels says nothing of pay: it has no place where a figure would be missed.
  const unpaid = roles.filter((_, at) => !isPaid(at) && rungs.some(({ cells }) => cells[at]?.level));
  if (unpaid.length === 0 || !context.hasPay) return sentences;
  return [
    ...sentences,
    context.words("compare-pay-none", { roles: context.listAnd(unpaid.map(({ title }) => title)) }),
  ];
}

/** Pay of two roles on the middle rung of those that can be compared, the upper one of two. */
function payBetween({ roles, rungs }: Comparison, [a, b]: [number, number], context: SentenceContext): string[] {
  const { words, money } = context;
  const [one, other] = [roles[a], roles[b]];
  if (!one || !other) return [];
  const both = rungs.filter(({ cells }) => cells[a]?.pay && cells[b]?.pay);
  const names = { a: one.title, b: other.title };
  if (both.length === 0) return [words("compare-pay-no-level", names)];
  const comparable = both.filter(({ cells }) => sameUnit(cells[a]?.pay as LevelPay, cells[b]?.pay as LevelPay));
  const rung = comparable[Math.floor(comparable.length / 2)];
  if (!rung) return [words("compare-pay-units", names)];
  const [left, right] = [rung.cells[a]?.pay as LevelPay, rung.cells[b]?.pay as LevelPay];
  if (left.low === right.low && left.high === right.high) {
    if (one.occupation && one.occupation.code === other.occupation?.code) return [];
    return [words("compare-pay-same", { ...names, level: rung.name })];
  }
  const swap = left.low < right.low || (left.low === right.low && left.high < right.high);
  const [more, less] = swap ? [right, left] : [left, right];
  const amount = (value: number) => money(Math.abs(value), more);
  const [first = one.title, second = other.title] = [rung.cells[a]?.level?.title, rung.cells[b]?.level?.title];
  const sentence = words(payKey(more, less), {
    a: swap ? second : first,
    b: swap ? first : second,
    low: amount(more.low - less.low),
    high: amount(more.high - less.high),
    basis: words(`compare-basis-${more.basis}`),
  });
  return left.basis === right.basis ? [sentence] : [sentence, words("compare-pay-bases")];
}

function payKey(more: LevelPay, less: LevelPay): StringKey {
  if (more.low === less.low) return "compare-pay-ends-higher";
  if (more.high === less.high) return "compare-pay-begins-higher";
  return more.high > less.high ? "compare-pay-higher" : "compare-pay-narrower";
}

function outlookSentences({ roles }: Comparison, { words, change, area }: SentenceContext): string[] {
  const told = new Set<string>();
  return roles.flatMap(({ outlook }) => {
    if (!outlook || told.has(outlook.occupation)) return [];
    told.add(outlook.occupation);
    const { growth, from, to } = outlook;
    return [
      words("compare-outlook", {
        occupation: outlook.occupation,
        area: area(outlook.area),
        change: change(growth),
        from: String(from),
        to: String(to),
      }),
    ];
  });
}

function skillSentences({ skillGroups, roles }: Comparison, context: SentenceContext): string[] {
  const required = (row: SkillRow) => row.needs.every((own) => own.length === 0 || own.some((need) => need.required));
  const sentence = (key: StringKey, rows: readonly SkillRow[], values: Record<string, string> = {}) =>
    rows.length === 0 ? [] : [context.words(key, { ...values, skills: namesOf(rows, context) })];
  const told = skillGroups.flatMap(({ kind, role, rows }) => {
    if (kind === "partly") return sentence("compare-all-partly", rows);
    if (kind === "only") return sentence("compare-only-requires", rows.filter(required), { role });
    if (kind === "some") return [];
    const useful = rows.filter((row) => !required(row));
    const [require, list]: [StringKey, StringKey] =
      roles.length === 2 ? ["compare-both-require", "compare-both-list"] : ["compare-all-require", "compare-all-list"];
    return [...sentence(require, rows.filter(required)), ...sentence(list, useful)];
  });
  const apart = skillGroups.length > 0 && skillGroups.every(({ kind }) => kind === "only");
  return apart ? [context.words("compare-no-shared"), ...told] : told;
}

function namesOf(rows: readonly SkillRow[], { words, listAnd }: SentenceContext): string {
  const names = rows.map(({ choice: [first, ...others] }) =>
    others.length > 0 ? words("compare-or-like", { skill: first?.name ?? "" }) : (first?.name ?? ""),
  );
  const left = names.length - MOST_NAMED;
  if (left <= 0) return listAnd(names);
  return listAnd([...names.slice(0, MOST_NAMED), words("compare-more", { count: left })]);
}

function hourSentences({ roles }: Comparison, { words, listAnd }: SentenceContext): string[] {
  const known = roles.flatMap(({ title, hours }) => (hours ? [{ title, hours }] : []));
  if (known.length < 2) return [];
  const each = known.map(({ title, hours }) =>
    words("compare-hours-of", { role: title, hours: hoursText(hours, words) }),
  );
  const basis = basisOf(known.map(({ hours }) => hours));
  return [words("compare-hours", { hours: listAnd(each), basis: words(`hours-basis-${basis}`) })];
}
