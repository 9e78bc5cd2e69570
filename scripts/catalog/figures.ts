import { isRealDay } from "../schema/common.ts";
import type { Salary } from "../schema/role.ts";
import type { Source } from "../schema/vocabularies.ts";
import { type Catalog, levelOf, type Role } from "./catalog.ts";
import { type LevelPay, salariesAt } from "./derive/pay.ts";
import { sameUnit } from "./derive/same-unit.ts";
import type { Path } from "./located.ts";
import type { Misfit, UnlinkedRole } from "./misfits.ts";

/** The names of the vocabulary files that problems with figures are placed in. */
export interface FigureFiles {
  occupations: string;
  sources: string;
}

/** Finds figures whose source does not say what it has to, and pay that falls from one level to the next. */
export function misfitsOfFigures(catalog: Catalog, files: FigureFiles): Misfit[] {
  return [
    ...incompleteSources(catalog, files),
    ...[...catalog.roles.values()].flatMap((role) => fallingRanges(catalog, role)),
  ];
}

/** Sources that figures rest on need a licence, and a date of their own unless the figures carry one. */
function incompleteSources({ occupations, sources, roles }: Catalog, files: FigureFiles): Misfit[] {
  const needed = new Map<string, { date: boolean; by: Set<string> }>();
  const need = (id: string, date: boolean, file: string) => {
    const known = needed.get(id);
    needed.set(id, { date: date || (known?.date ?? false), by: new Set(known?.by).add(file) });
  };
  for (const { wages = [], outlook, entry } of occupations.values()) {
    for (const record of wages) need(record.source, false, files.occupations);
    if (outlook) need(outlook.source, true, files.occupations);
    if (entry) need(entry.source, true, files.occupations);
  }
  for (const { levels, file } of roles.values()) {
    for (const { salary = [] } of Object.values(levels ?? {})) for (const pay of salary) need(pay.source, true, file);
  }
  return [...needed].flatMap(([id, { date, by }]) => {
    const source = sources.get(id);
    const missing = source ? missingIn(source, date) : [];
    return missing.map((key) => ({
      code: "incomplete-source" as const,
      severity: "warning" as const,
      file: files.sources,
      at: [id],
      onKey: true,
      concerns: [...by],
      message: `Figures rest on the source \`${id}\`, which has no \`${key}\`.`,
      hint:
        key === "licence"
          ? "Add `licence:` with the terms under which the figures may be used."
          : "Add `published:` with the date as exactly as it is known.",
    }));
  });
}

function missingIn({ licence, published }: Source, date: boolean): string[] {
  return [...(licence === undefined ? ["licence"] : []), ...(date && published === undefined ? ["published"] : [])];
}

function fallingRanges(catalog: Catalog, role: Role): Misfit[] {
  const misfits: Misfit[] = [];
  let below: { name: string; pay: LevelPay } | undefined;
  for (const { id, name } of catalog.ladders.get(role.ladder) ?? []) {
    const level = levelOf(role, id);
    const pay = level && salariesAt(catalog, role, id)[0];
    if (!pay) continue;
    const own: Salary | undefined = level.salary?.[0];
    if (
      below &&
      sameUnit(below.pay, pay) &&
      (pay.low < below.pay.low || pay.high < below.pay.high) &&
      own?.note === undefined
    ) {
      const at: Path = own ? ["levels", id, "salary"] : ["levels", id];
      misfits.push({
        code: "range-falls",
        severity: own ? "error" : "warning",
        file: role.file,
        at,
        onKey: true,
        message: `The level ${name} (${pay.low} to ${pay.high}) is paid less than ${below.name} below it (${below.pay.low} to ${below.pay.high}).`,
        hint: own
          ? "Check both figures; if they are right, say why in `note:`."
          : "The lower level has a figure of its own and this one an estimate: give this level a sourced figure too.",
      });
    }
    below = { name, pay };
  }
  return misfits;
}

/** Sources of figures whose day of review has passed. */
export function overdueSources({ sources }: Pick<Catalog, "sources">, today: string, file: string): Misfit[] {
  return [...sources]
    .filter(([, source]) => isOverdue(source, today))
    .map(([id, source]) => ({
      code: "overdue-source",
      severity: "warning",
      file,
      at: [id, "review-by"],
      message: `The source \`${id}\` was due for review by ${source["review-by"]}.`,
      hint: "Look for a newer edition, bring the figures up to date, and set the next `review-by`.",
    }));
}

/** Days that something is said to have happened on and that are still to come. */
export function datesAhead(
  { sources }: Pick<Catalog, "sources">,
  roles: readonly UnlinkedRole[],
  today: string,
  sourcesFile: string,
): Misfit[] {
  const reviews = roles.flatMap(({ file, data }) => {
    const { reviewed } = Object(data) as { reviewed?: unknown };
    return typeof reviewed === "string" && isRealDay(reviewed) && isAhead(reviewed, today)
      ? [ahead(file, ["reviewed"], reviewed, "Write the day of the last review.")]
      : [];
  });
  const editions = [...sources].flatMap(([id, { published }]) =>
    published !== undefined && isAhead(published, today)
      ? [ahead(sourcesFile, [id, "published"], published, "Write when it was published, as exactly as it is known.")]
      : [],
  );
  return [...reviews, ...editions];
}

function ahead(file: string, at: Path, date: string, hint: string): Misfit {
  return {
    code: "future-date",
    severity: "warning",
    file,
    at,
    message: `\`${at.at(-1)?.toString()}\` is ${date}, which is still to come.`,
    hint,
  };
}

/** Whether a date, as exactly as it is known, lies ahead of today. East of us, tomorrow has begun. */
function isAhead(date: string, today: string): boolean {
  const tomorrow = new Date(Date.parse(today) + 24 * 60 * 60 * 1000).toISOString();
  return date > tomorrow.slice(0, date.length);
}

/** Whether a source's day of review lies before `today` (YYYY-MM-DD). */
export function isOverdue(source: Source, today: string): boolean {
  const due = source["review-by"];
  return due !== undefined && due < today;
}
