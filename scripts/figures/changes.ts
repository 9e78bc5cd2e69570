import type { Occupation, Wages } from "../schema/vocabularies.ts";
import { isNationalRecord, WAGE_KEYS, type WageEdit, type WageKey } from "./edit-occupations.ts";
import type { Edition } from "./edition.ts";
import { FIGURE_KEYS, type FigureKey } from "./find-table.ts";
import type { Figure, PublishedWages } from "./wage-rows.ts";

/** One key of a record that changes; `undefined` where it is not there. */
export interface FieldChange {
  key: WageKey;
  before: string | number | undefined;
  after: string | number | undefined;
  /** False for figures that were made by different rules, so that their difference says nothing. */
  comparable: boolean;
}

/** What a new edition means for one occupation. */
export interface CodeChange {
  code: string;
  title: string;
  missing: boolean;
  fields: FieldChange[];
  notes: string[];
  /** What is to be written; undefined where nothing is. */
  edit: WageEdit | undefined;
}

/** The first year whose 90th percentile is printed however high it is. */
const TOP_CODING_ENDED = 2025;

const WHY_NO_FIGURE: Record<Exclude<Figure, number>, string> = {
  "top-coded": "the file prints #, which means $239,200 or more a year without saying how much",
  "not-published": "the file gives no figure (blank or *)",
};

/**
 * Holds the occupations in use against what a file says of them.
 *
 * @param records by code; a code that is not among them stays as it is
 */
export function changesOf(
  occupations: ReadonlyMap<string, Occupation>,
  records: ReadonlyMap<string, PublishedWages>,
  edition: Pick<Edition, "reference" | "source">,
): CodeChange[] {
  return [...occupations].map(([code, occupation]) => changeOf(code, occupation, records.get(code), edition));
}

function changeOf(
  code: string,
  { title, wages = [] }: Occupation,
  published: PublishedWages | undefined,
  { reference, source }: Pick<Edition, "reference" | "source">,
): CodeChange {
  const change: CodeChange = { code, title, missing: !published, fields: [], notes: [], edit: undefined };
  if (!published) return change;
  const national = wages.filter(isNationalRecord);
  if (national.length === 0) {
    change.notes.push("it has no yearly wages in US dollars for the area US, and none were added");
    return change;
  }
  const edit: WageEdit = { ...figuresOf(published), ...(reference && { reference }), ...(source && { source }) };
  change.fields = national.flatMap((record) => fieldChanges(record, edit));
  change.notes = notesOn(title, national, published, reference);
  if (change.fields.length > 0) change.edit = edit;
  return change;
}

function figuresOf({ figures }: PublishedWages): Record<FigureKey, number | null> {
  return Object.fromEntries(
    FIGURE_KEYS.map((key) => [key, typeof figures[key] === "number" ? figures[key] : null]),
  ) as Record<FigureKey, number | null>;
}

function fieldChanges(record: Wages, edit: WageEdit): FieldChange[] {
  const sameRules = isTopCoded(record.reference) === isTopCoded(String(edit.reference ?? record.reference));
  return WAGE_KEYS.filter((key) => edit[key] !== undefined).flatMap((key) => {
    const [before, after] = [record[key], edit[key] ?? undefined];
    if (before === after) return [];
    const comparable = sameRules || key !== "p90" || before === undefined || after === undefined;
    return [{ key, before, after, comparable }];
  });
}

function isTopCoded(reference: string): boolean {
  return Number(reference.slice(0, "YYYY".length)) < TOP_CODING_ENDED;
}

function notesOn(
  title: string,
  national: readonly Wages[],
  published: PublishedWages,
  reference: string | undefined,
): string[] {
  const notes = FIGURE_KEYS.flatMap((key) => {
    const figure = published.figures[key];
    return typeof figure === "number" ? [] : [`${key} is left out: ${WHY_NO_FIGURE[figure]}`];
  });
  if (published.title !== "" && published.title !== title) {
    notes.push(`the file calls it “${published.title}”: check that it is the same occupation; the title stays`);
  }
  const newer = national.find((record) => reference !== undefined && record.reference > reference);
  if (newer) notes.push(`these figures (${reference}) are older than the ones before them (${newer.reference})`);
  return notes;
}
