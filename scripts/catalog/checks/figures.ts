import { t } from "../../diagnostics/messages.ts";
import type { Path, Problem } from "../../diagnostics/problem.ts";
import { isRealDay } from "../../schema/common.ts";
import type { Salary } from "../../schema/pay.ts";
import type { Source } from "../../schema/vocabularies.ts";
import { type Catalog, levelOf, mustGet, type Role } from "../catalog.ts";
import { followedAmong } from "../derive/ladder.ts";
import { salariesAt } from "../derive/pay/pay.ts";
import { sameUnit } from "../derive/pay/same-unit.ts";
import type { UnlinkedRole } from "../source/parse-role.ts";
import type { ProblemAt } from "./problem-at.ts";
import { concerned, fileWith, type KnownIds, type SplitFiles } from "./references.ts";

/** Sources that figures rest on need a licence, and a date of their own unless the figures carry one. */
export function incompleteSources(
  { occupations, pay, ladders, sources, roles }: Catalog,
  vocabularies: SplitFiles,
  problemAt: ProblemAt,
): Problem[] {
  const { files } = vocabularies;
  const needed = new Map<string, { date: boolean; by: Set<string> }>();
  const need = (id: string, date: boolean, file: string) => {
    const known = needed.get(id);
    needed.set(id, { date: date || (known?.date ?? false), by: new Set(known?.by).add(file) });
  };
  for (const table of pay.values()) need(table.source, false, files.pay);
  for (const level of [...ladders.values()].flat())
    for (const { source } of level.salary ?? []) need(source, true, files.ladders);
  for (const [id, { outlook, entry }] of occupations) {
    const file = fileWith("occupations", id, vocabularies);
    if (outlook) need(outlook.source, true, file);
    if (entry) need(entry.source, true, file);
  }
  for (const { levels, file } of roles.values()) {
    for (const { salary = [] } of Object.values(levels ?? {})) for (const pay of salary) need(pay.source, true, file);
  }
  return [...needed].flatMap(([id, { date, by }]) => {
    const source = sources.get(id);
    const missing = source ? missingIn(source, date) : [];
    return missing.flatMap((key) => {
      const message = t`Figures rest on the source \`${id}\`, which has no \`${key}\`.`;
      const hint =
        key === "licence"
          ? t`Add \`licence:\` with the terms under which the figures may be used.`
          : t`Add \`published:\` with the date as exactly as it is known.`;
      const details = { severity: "warning", onKey: true, missing: key, concerns: [...by] } as const;
      return problemAt(files.sources, "incomplete-source", [id], message, hint, details);
    });
  });
}

function missingIn({ licence, published }: Source, date: boolean): string[] {
  return [...(licence === undefined ? ["licence"] : []), ...(date && published === undefined ? ["published"] : [])];
}

/** Levels of a role that are paid less than the one below them, as far as every id that figures rest on names something. */
export function fallingRanges(role: Role, ids: KnownIds, problemAt: ProblemAt): Problem[] {
  const { vocabularies } = ids;
  const ladder = vocabularies.ladders.get(role.ladder) ?? [];
  const paid = new Map(
    ladder.flatMap(({ id, name }) => {
      const level = levelOf(role, id);
      const pay = level && salariesAt(vocabularies, role, id)[0];
      return pay ? [[id, { name, level, pay }] as const] : [];
    }),
  );
  const follows = followedAmong(ladder, new Set(paid.keys()));
  return [...paid].flatMap(([id, { name, level, pay }]) => {
    const own: Salary | undefined = level.salary?.[0];
    const lower = (follows.get(id) ?? [])
      .map((before) => mustGet(paid, before))
      .find((below) => sameUnit(below.pay, pay) && (pay.low < below.pay.low || pay.high < below.pay.high));
    if (!lower || own?.note !== undefined) return [];
    const message = t`The level ${name} (${String(pay.low)} to ${String(pay.high)}) is paid less than ${lower.name} below it (${String(lower.pay.low)} to ${String(lower.pay.high)}).`;
    const hint = own
      ? t`Check both figures; if they are right, say why in \`note:\`.`
      : t`The lower level has a figure of its own and this one an estimate: give this level a sourced figure too.`;
    return problemAt(role.file, "range-falls", own ? ["levels", id, "salary"] : ["levels", id], message, hint, {
      severity: own ? "error" : "warning",
      onKey: true,
      concerns: concerned(ids, ["ladders", "occupations"]),
    });
  });
}

/** Sources of figures whose day of review has passed. */
export function overdueSources(
  { sources }: Pick<Catalog, "sources">,
  today: string,
  file: string,
  problemAt: ProblemAt,
): Problem[] {
  return [...sources].flatMap(([id, source]) => {
    const due = overdueSince(source, today);
    if (due === undefined) return [];
    const message = t`The source \`${id}\` was due for review by ${due}.`;
    const hint = t`Look for a newer edition, bring the figures up to date, and set the next \`review-by\`.`;
    return problemAt(file, "overdue-source", [id, "review-by"], message, hint, { severity: "warning" });
  });
}

/** A day of review that is still to come. */
export function reviewedAhead({ file, data }: UnlinkedRole, today: string, problemAt: ProblemAt): Problem[] {
  const { reviewed } = Object(data) as { reviewed?: unknown };
  if (typeof reviewed !== "string" || !isRealDay(reviewed)) return [];
  return ahead(file, ["reviewed"], reviewed, today, t`Write the day of the last review.`, problemAt);
}

/** Sources that are said to have been published on a day that is still to come. */
export function publishedAhead(
  { sources }: Pick<Catalog, "sources">,
  today: string,
  file: string,
  problemAt: ProblemAt,
): Problem[] {
  const hint = t`Write when it was published, as exactly as it is known.`;
  return [...sources].flatMap(([id, { published }]) =>
    published === undefined ? [] : ahead(file, [id, "published"], published, today, hint, problemAt),
  );
}

/** A date that is still to come. */
export function ahead(
  file: string,
  at: Path,
  date: string,
  today: string,
  hint: string,
  problemAt: ProblemAt,
): Problem[] {
  if (!isAhead(date, today)) return [];
  const message = t`\`${String(at.at(-1))}\` is ${date}, which is still to come.`;
  return problemAt(file, "future-date", at, message, hint, { severity: "warning" });
}

/** Whether a date, as exactly as it is known, lies ahead of today. East of us, tomorrow has begun. */
function isAhead(date: string, today: string): boolean {
  const tomorrow = new Date(Date.parse(today) + 24 * 60 * 60 * 1000).toISOString();
  return date > tomorrow.slice(0, date.length);
}

/** Whether a source's day of review lies before `today` (YYYY-MM-DD). */
export const isOverdue = (source: Source, today: string): boolean => overdueSince(source, today) !== undefined;

function overdueSince({ "review-by": due }: Source, today: string): string | undefined {
  return due !== undefined && due < today ? due : undefined;
}
