import { wayUpTo } from "../../../scripts/catalog/derive/ladder.ts";

/** A figure that the page shows for a level. Amounts are whole units of `currency` per `period` in `area`. */
export interface PagePay {
  area: string;
  currency: string;
  period: string;
  basis: string;
  low: number;
  high: number;
}

/** What the page says of a level. */
export interface PageLevel {
  id: string;
  name: string;
  /** The ids of the levels that it follows. */
  follows: readonly string[];
  duties: { own: readonly string[]; shared: readonly string[] };
  /** Names of skills with the names of the stages that the level asks for. */
  skills: ReadonlyMap<string, string>;
  /** One figure per area; none where there is no sourced one. */
  pay: readonly PagePay[];
}

/** What is new at one level against a lower one. */
export interface LevelChanges {
  own: string[];
  shared: string[];
  /** Skills that are asked for better than before; `from` is null where they were not asked for at all. */
  skills: { skill: string; from: string | null; to: string }[];
  /** How figures differ from those of the lower level: what is added to their two ends. */
  pay: PagePay[];
}

/**
 * What is new at a level against one below it. A skill that a level says nothing of is expected as well as it was
 * below; figures are set against each other only where they are of one kind, area, currency and period.
 *
 * @param levels all levels of a role, lowest first
 * @param low the lower level's place among them
 * @param high the higher one's
 * @param stages the names of the stages of proficiency, lowest first
 */
export function changesBetween(
  levels: readonly PageLevel[],
  low: number,
  high: number,
  stages: readonly string[],
): LevelChanges {
  const [lower, upper] = [levels[low], levels[high]];
  if (!lower || !upper) return { own: [], shared: [], skills: [], pay: [] };
  return {
    own: upper.duties.own.filter((duty) => !lower.duties.own.includes(duty)),
    shared: upper.duties.shared.filter((duty) => !lower.duties.shared.includes(duty)),
    skills: raised(expectedAt(levels, lower), expectedAt(levels, upper), stages),
    pay: upper.pay.flatMap((pay) => differenceTo(pay, lower.pay)),
  };
}

/** The skills that are expected at a level, with those that the levels below it asked for. */
function expectedAt(levels: readonly PageLevel[], { id }: PageLevel): Map<string, string> {
  return new Map(wayUpTo(levels, id).flatMap(({ skills }) => [...skills]));
}

function raised(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  stages: readonly string[],
): LevelChanges["skills"] {
  return [...after].flatMap(([skill, to]) => {
    const from = before.get(skill) ?? null;
    const rises = from === null || stages.indexOf(to) > stages.indexOf(from);
    return rises ? [{ skill, from, to }] : [];
  });
}

function differenceTo(pay: PagePay, below: readonly PagePay[]): PagePay[] {
  const same = below.find(
    ({ area, currency, period, basis }) =>
      area === pay.area && currency === pay.currency && period === pay.period && basis === pay.basis,
  );
  return same ? [{ ...pay, low: pay.low - same.low, high: pay.high - same.high }] : [];
}
