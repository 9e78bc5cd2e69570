import type { StringKey } from "../../../schema/string-table.ts";
import type { PayUnit } from "../../catalog.ts";
import { groupBy } from "../../group-by.ts";
import type { LevelPay, MedianPay } from "../pay/pay.ts";
import { sameUnit } from "../pay/same-unit.ts";
import { basisOf, hoursText } from "../plan/hours.ts";
import type { SkillRow } from "./compare-skills.ts";
import type { Comparison } from "./comparison.ts";

/** What sentences are made with: the interface's words, and formats for amounts and lists. */
export interface SentenceContext {
  /** Whether the site speaks of pay at all. */
  hasPay: boolean;
  words(key: StringKey, values?: Record<string, string | number>): string;
  money(amount: number, unit: Pick<LevelPay, "currency" | "period">): string;
  per(period: PayUnit["period"]): string;
  change(percent: number): string;
  area(area: string): string;
  date(partialDate: string): string;
  listAnd(items: readonly string[]): string;
}

/** How many skills a sentence names before it only counts the others. */
const MOST_NAMED = 4;

/**
 * How the roles differ in sentences, each made from the data alone, what weighs most first: pay, how one gets in, whether
 * the occupation grows, the skills that one role alone requires, and the levels. What is alike is not among them.
 */
export function compareInWords(comparison: Comparison, context: SentenceContext): string[] {
  return [
    ...sameOccupation(comparison, context),
    ...paySentences(comparison, context),
    ...entrySentences(comparison, context),
    ...growthSentences(comparison, context),
    ...skillSentences(comparison, context),
    ...levelSentences(comparison, context),
  ];
}

type Role = Comparison["roles"][number];

/** Roles of one occupation have the same figures, which tell nothing about how the roles differ. */
function sameOccupation({ roles, rungs }: Comparison, { words, listAnd }: SentenceContext): string[] {
  const isEstimated = (at: number) =>
    rungs.some(({ cells }) => cells[at]?.pay?.occupation === roles[at]?.occupation?.code);
  const estimated = roles.filter(({ occupation }, at) => occupation && isEstimated(at));
  const groups = groupBy(estimated, ({ occupation }) => `${occupation?.country} ${occupation?.code}`);
  return [...groups.values()].flatMap((group) => {
    const occupation = group[0]?.occupation?.title ?? "";
    return group.length < 2 ? [] : [words("compare-same-occupation", { roles: listAnd(titlesOf(group)), occupation })];
  });
}

function paySentences(comparison: Comparison, context: SentenceContext): string[] {
  const { roles, rungs, chosen } = comparison;
  const isPaid = (at: number) => rungs.some(({ cells }) => cells[at]?.pay);
  const stated = rungs.flatMap(({ cells }) => cells.flatMap(({ pay }) => pay ?? []));
  const isByOccupation = !chosen && stated.every(({ occupation }) => occupation !== null);
  const sentences = isByOccupation
    ? medianSentences(roles, context)
    : roles
        .slice(1)
        .flatMap((_, index) => (isPaid(0) && isPaid(index + 1) ? payBetween(comparison, [0, index + 1], context) : []));
  // A role without levels says nothing of pay: it has no place where a figure would be missed.
  const unpaid = roles.filter((_, at) => !isPaid(at) && rungs.some(({ cells }) => cells[at]?.level));
  if (unpaid.length === 0 || !context.hasPay) return sentences;
  return [...sentences, context.words("compare-pay-none", { roles: context.listAnd(titlesOf(unpaid)) })];
}

/**
 * The highest and the lowest median of the roles' occupations, where they are of one table. That of jobs which no other
 * code covers says nothing of a role.
 */
function medianSentences(
  roles: readonly Role[],
  { words, money, per, area, date, listAnd }: SentenceContext,
): string[] {
  const paid = roles.flatMap(({ title, pay, occupation }) =>
    pay && occupation?.fit !== "residual" ? [{ title, pay, code: occupation?.code }] : [],
  );
  const [first] = paid;
  if (!first) return [];
  const known = paid.filter(({ pay }) => isOfOneTable(pay, first.pay)).sort((a, b) => b.pay.median - a.pay.median);
  const groups = [...groupBy(known, ({ code }) => code).values()];
  const [most, least] = [groups[0], groups.at(-1)];
  const [more, less] = [most?.[0]?.pay, least?.[0]?.pay];
  if (!most || !least || !more || !less || more.median === less.median) return [];
  return [
    words("compare-median-higher", {
      a: listAnd(most.map(({ title }) => title)),
      b: listAnd(least.map(({ title }) => title)),
      difference: money(more.median - less.median, more),
      per: per(more.period),
      high: money(more.median, more),
      low: money(less.median, less),
      occupation: more.occupation,
      other: less.occupation,
      area: area(more.area),
      reference: date(more.reference),
    }),
  ];
}

const isOfOneTable = (a: MedianPay, b: MedianPay) =>
  sameUnit(a, b) && a.source === b.source && a.reference === b.reference;

/** Pay of two roles on the middle rung of those that can be compared, the upper one of two. */
function payBetween({ roles, rungs }: Comparison, [a, b]: [number, number], context: SentenceContext): string[] {
  const { words, money, per, area, date } = context;
  const [one, other] = [roles[a], roles[b]];
  if (!one || !other) return [];
  const both = rungs.filter(({ cells }) => cells[a]?.pay && cells[b]?.pay);
  const names = { a: one.title, b: other.title };
  if (both.length === 0) return [words("compare-pay-no-level", names)];
  const comparable = both.filter(({ cells }) => sameUnit(cells[a]?.pay as LevelPay, cells[b]?.pay as LevelPay));
  const rung = comparable[Math.floor(comparable.length / 2)];
  if (!rung) return [words("compare-pay-units", names)];
  const [left, right] = [rung.cells[a]?.pay as LevelPay, rung.cells[b]?.pay as LevelPay];
  if (left.occupation !== null && left.occupation === right.occupation) return [];
  if (left.low === right.low && left.high === right.high)
    return [words("compare-pay-same", { ...names, level: rung.name })];
  const swap = left.low < right.low || (left.low === right.low && left.high < right.high);
  const [more, less] = swap ? [right, left] : [left, right];
  const amount = (value: number) => money(Math.abs(value), more);
  const [first = one.title, second = other.title] = [rung.cells[a]?.level?.title, rung.cells[b]?.level?.title];
  const unit = words("pay-unit", { area: area(more.area), per: per(more.period) });
  const reference = more.reference === less.reference ? more.reference : null;
  const sentence = words(payKey(more, less), {
    a: swap ? second : first,
    b: swap ? first : second,
    low: amount(more.low - less.low),
    high: amount(more.high - less.high),
    basis: words(`compare-basis-${more.basis}`),
    unit: reference === null ? unit : `${unit}, ${date(reference)}`,
  });
  return left.basis === right.basis ? [sentence] : [sentence, words("compare-pay-bases")];
}

function payKey(more: LevelPay, less: LevelPay): StringKey {
  if (more.low === less.low) return "compare-pay-ends-higher";
  if (more.high === less.high) return "compare-pay-begins-higher";
  return more.high > less.high ? "compare-pay-higher" : "compare-pay-narrower";
}

function entrySentences({ roles }: Comparison, context: SentenceContext): string[] {
  return [...educationSentences(roles, context), ...routeSentences(roles, context), ...hourSentences(roles, context)];
}

function educationSentences(roles: readonly Role[], { words, area, listAnd }: SentenceContext): string[] {
  const known = roles.flatMap(({ title, education }) => (education ? [{ title, ...education }] : []));
  const groups = [...groupBy(known, ({ value }) => value).values()];
  const [first] = known;
  if (!first || groups.length < 2 || known.some((other) => other.area !== first.area)) return [];
  const parts = groups.map((group) =>
    words("compare-of-roles", { value: group[0]?.value ?? "", roles: listAnd(titlesOf(group)) }),
  );
  return [words("compare-education", { parts: parts.join(`${words("semicolon")} `), area: area(first.area) })];
}

/** Ways in that one role alone has. */
function routeSentences(roles: readonly Role[], { words, listAnd }: SentenceContext): string[] {
  const described = roles.filter(({ routes }) => routes.length > 0);
  if (described.length < 2) return [];
  const kindsOf = ({ routes }: Role) => new Set(routes.map(({ kind }) => kind));
  const parts = described.flatMap((role) => {
    const others = new Set(described.filter((other) => other !== role).flatMap((other) => [...kindsOf(other)]));
    const own = [...kindsOf(role)].filter((kind) => !others.has(kind));
    if (own.length === 0) return [];
    const kinds = own.map((kind) => words(`route-${kind}` as StringKey));
    return [words("compare-of-roles", { value: listAnd(kinds), roles: role.title })];
  });
  return parts.length === 0 ? [] : [words("compare-routes-alone", { parts: parts.join(`${words("semicolon")} `) })];
}

function hourSentences(roles: readonly Role[], { words, listAnd }: SentenceContext): string[] {
  const known = roles.flatMap(({ title, hours }) => (hours ? [{ title, hours }] : []));
  if (new Set(known.map(({ hours }) => `${hours.low} ${hours.high}`)).size < 2) return [];
  const parts = known.map(({ title, hours }) =>
    words("compare-hours-of", { role: title, hours: hoursText(hours, words) }),
  );
  const basis = basisOf(known.map(({ hours }) => hours));
  return [words("compare-hours", { hours: listAnd(parts), basis: words(`hours-basis-${basis}`) })];
}

function growthSentences({ roles }: Comparison, { words, change, area, listAnd }: SentenceContext): string[] {
  const known = roles.flatMap(({ outlook }) => outlook ?? []);
  const [first] = known;
  if (
    !first ||
    known.some(({ from, to, area: other }) => from !== first.from || to !== first.to || other !== first.area)
  )
    return [];
  const occupations = [...groupBy(known, ({ occupation }) => occupation).values()].flatMap(
    ([outlook]) => outlook ?? [],
  );
  if (new Set(occupations.map(({ growth }) => growth)).size < 2) return [];
  const parts = occupations
    .sort((a, b) => b.growth - a.growth)
    .map(({ growth, occupation }) => words("compare-of-roles", { value: change(growth), roles: occupation }));
  const { from, to } = first;
  return [
    words("compare-growth", { parts: listAnd(parts), area: area(first.area), from: String(from), to: String(to) }),
  ];
}

function skillSentences({ skillGroups }: Comparison, context: SentenceContext): string[] {
  const isRequired = (row: SkillRow) => row.needs.some((own) => own.some((need) => need.required));
  const told = skillGroups.flatMap(({ kind, role, rows }) => {
    const required = kind === "only" ? rows.filter(isRequired) : [];
    return required.length === 0
      ? []
      : [context.words("compare-only-requires", { role, skills: namesOf(required, context) })];
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

/** From which level to which each role is described, where they begin or end at levels that differ. */
function levelSentences({ roles, facts: { levels } }: Comparison, { words }: SentenceContext): string[] {
  const ranges = (levels ?? []).flatMap(({ at, value }) => {
    const [first, last] = [value?.[0], value?.at(-1)];
    const role = at === null ? undefined : roles[at]?.title;
    if (role === undefined || first === undefined || last === undefined) return [];
    return [{ role, range: first === last ? first : words("pay-range", { low: first, high: last }) }];
  });
  if (new Set(ranges.map(({ range }) => range)).size < 2) return [];
  const parts = ranges.map(({ role, range }) => words("compare-of-roles", { value: range, roles: role }));
  return [words("compare-levels-differ", { parts: parts.join(`${words("semicolon")} `) })];
}

const titlesOf = (roles: readonly { title: string }[]) => roles.map(({ title }) => title);
