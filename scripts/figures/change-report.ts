import type { PayTable } from "../catalog/catalog.ts";
import { groupBy } from "../catalog/group-by.ts";
import { counted, figure, t, translated } from "../diagnostics/messages.ts";
import { printable } from "../diagnostics/printable.ts";
import { inList } from "../diagnostics/suggest.ts";
import type { Edition } from "./edition.ts";
import { type Format, figureColumns } from "./formats.ts";
import type { Absence, CodeChange, FieldChange } from "./update-table.ts";

/** A role, as far as a report needs to know it. */
export interface RoleOfOccupation {
  slug: string;
  occupations?: Readonly<Record<string, { code: string; fit: string }>> | undefined;
}

/** What is reported: the table as it was, and what a file changes in it. */
export interface TableChange {
  table: Pick<PayTable, "id" | "country" | "currency" | "reference" | "source">;
  format: Format;
  edition: Edition;
  changes: readonly CodeChange[];
  /** The columns of the table. */
  columns: readonly string[];
  /** The titles of its codes. */
  titles: ReadonlyMap<string, string>;
}

const money = (currency: string) => ({ style: "currency", currency, trailingZeroDisplay: "stripIfInteger" }) as const;
const SIGNED = { signDisplay: "exceptZero" } as const;
const SIGNED_PERCENT = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1, ...SIGNED } as const;

/**
 * What a new edition changes in a table, for a person: the edition, each code with its figures, differences and roles,
 * then the counts.
 *
 * @param outcome what became of the files, as a sentence
 */
export function changeReport(change: TableChange, roles: readonly RoleOfOccupation[], outcome: string): string {
  const { table, format, edition, changes, columns } = change;
  const notes = [...edition.notes];
  const untaken = figureColumns(format).filter(({ key }) => !columns.includes(key));
  if (untaken.length > 0)
    notes.push(t`The table has no column for ${inList(untaken.map(({ key }) => key))}, so these are not taken in.`);
  const head = [
    table.id,
    ...aligned(
      (["reference", "source"] as const).flatMap((key) =>
        table[key] === edition[key] ? [] : [[key, `${table[key]} -> ${edition[key]}`]],
      ),
    ),
  ];
  const blocks = changes.filter(isWorthReporting).map((each) => codeBlock(each, change, roles));
  const closing: string[] = [];
  const fields = changes.flatMap((each) => each.fields);
  if (fields.some((field) => !isComparable(field, change)))
    closing.push(t`${format.uncapped?.key ?? ""} is not compared: ${translated(format.uncapped?.why ?? "")}.`);
  if (fields.length > 0)
    closing.push(t`A change between two editions is no trend: samples, methods and codes change with them.`);
  closing.push(outcome, countLine(changes));
  const parts = [
    head.length > 1 ? head.join("\n") : "",
    ...notes.map((note) => t`Note: ${printable(note)}`),
    ...blocks,
    closing.join("\n"),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const isMissing = ({ rows }: CodeChange) => rows.read + rows.added === 0;
const isChanged = ({ fields, rows }: CodeChange) => fields.length + rows.renoted > 0;

function isWorthReporting(change: CodeChange): boolean {
  return isMissing(change) || isChanged(change) || change.absent.length + change.rows.kept > 0;
}

function countLine(changes: readonly CodeChange[]): string {
  const missing = changes.filter(isMissing).length;
  const changed = changes.filter(isChanged).length;
  return t`${counted(changes.length, "code")}: ${changed} changed, ${changes.length - changed - missing} unchanged, ${missing} not in the file.`;
}

function codeBlock(change: CodeChange, whole: TableChange, roles: readonly RoleOfOccupation[]): string {
  const { code, title, fields } = change;
  const lines = [printable(`${code} ${whole.titles.get(code) || title}`.trim())];
  if (isMissing(change)) {
    lines.push(
      `  ${t`Note: it is not in the file, so its rows stay as they were. Look for the code that replaced it.`}`,
    );
  } else {
    lines.push(...aligned(fields.filter(({ place }) => place === "").map((field) => cells(field, whole))));
    lines.push(...aligned(placeCells(fields.filter(({ place }) => place !== ""))));
    lines.push(...notesOn(change, whole).map((note) => `  ${t`Note: ${printable(note)}.`}`));
  }
  if (isMissing(change) || isChanged(change)) lines.push(...roleLines(code, whole.table.country, roles));
  return lines.join("\n");
}

function isComparable({ key, before, after }: FieldChange, { format, table, edition }: TableChange): boolean {
  const { uncapped } = format;
  if (!uncapped || key !== uncapped.key || before === undefined || after === undefined) return true;
  return table.reference < uncapped.since === edition.reference < uncapped.since;
}

const nameOf = ({ key, level }: FieldChange) => (level === "" ? key : t`${key}, level ${level}`);

/** Key, values, difference, and difference in percent. */
function cells(field: FieldChange, whole: TableChange): string[] {
  const { key, before, after } = field;
  const { currency = "" } = whole.table;
  const kind = key === "jobs" ? {} : money(currency);
  const said = (value: number | undefined) => (value === undefined ? t`not published` : figure(value, kind));
  const [was, is] = [said(before), said(after)];
  if (!isComparable(field, whole)) return [nameOf(field), t`now ${is}`, t`not compared`];
  const values = `${was} -> ${is}`;
  if (before === undefined || after === undefined) return [nameOf(field), values];
  return [nameOf(field), values, figure(after - before, { ...kind, ...SIGNED }), percent(before, after)];
}

const percent = (before: number, after: number) =>
  before === 0 ? "" : figure((after - before) / before, SIGNED_PERCENT);

/** A line for each kind of figure: at how many places it changes, and from what to what share. */
function placeCells(fields: readonly FieldChange[]): string[][] {
  return [...groupBy(fields, nameOf)].map(([name, all]) => {
    const both = all.flatMap(({ before, after }) =>
      before === undefined || after === undefined ? [] : [{ before, after, share: (after - before) / before }],
    );
    both.sort((a, b) => a.share - b.share);
    const [least, most] = [both.at(0), both.at(-1)];
    const range = least && most ? t`${percent(least.before, least.after)} to ${percent(most.before, most.after)}` : "";
    const fresh = all.filter(({ before }) => before === undefined).length;
    const counts: [number, (count: number) => string][] = [
      [both.length, (count) => t`${count} changed`],
      [fresh, (count) => t`${count} new`],
      [all.length - both.length - fresh, (count) => t`${count} no longer published`],
    ];
    const said = counts.flatMap(([count, say]) => (count > 0 ? [say(count)] : []));
    return [name, t`places: ${inList(said)}`, range];
  });
}

function notesOn({ code, title, absent, rows }: CodeChange, { format, titles }: TableChange): string[] {
  const why: Record<Absence, string> = {
    "top-coded": t`the file only says that it is ${translated(format.topCoded?.meaning ?? "")}`,
    "not-published": t`the file gives no figure`,
    "other-period": t`the file gives it for another period than the table's, and nothing is converted`,
  };
  const notes = [...groupBy(absent, (each) => each.why)].flatMap(([reason, all]) => {
    const whole = all.filter(({ place }) => place === "").map(({ key }) => key);
    const ofPlaces = all.length - whole.length;
    return [
      ...(whole.length > 0 ? [t`left out: ${inList(whole)}, because ${why[reason]}`] : []),
      ...(ofPlaces > 0 ? [t`left out at places: ${counted(ofPlaces, "figure")}, because ${why[reason]}`] : []),
    ];
  });
  const known = titles.get(code);
  if (title !== "" && known && title !== known)
    notes.push(t`the file calls it “${title}”: check that it is the same occupation; the title stays`);
  const counts: [number, (rows: string) => string][] = [
    [rows.added, (those) => t`${those} added`],
    [rows.kept, (those) => t`${those} not in the file, left as it was`],
    [rows.renoted, (those) => t`${those} with other words on its figures`],
    [rows.unnoted, (those) => t`${those} without the words on the figures that went`],
  ];
  const said = counts.flatMap(([count, say]) => (count > 0 ? [say(counted(count, "row"))] : []));
  return [...notes, ...said];
}

function aligned(rows: readonly string[][]): string[] {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}

function roleLines(code: string, country: string, roles: readonly RoleOfOccupation[]): string[] {
  const own = roles.flatMap(({ slug, occupations = {} }) => {
    const occupation = occupations[country];
    return occupation?.code === code ? [{ slug, isWeak: occupation.fit === "weak" }] : [];
  });
  const slugs = (weak: boolean) =>
    inList(
      own
        .filter(({ isWeak }) => isWeak === weak)
        .map(({ slug }) => slug)
        .sort(),
    );
  const lines = [`  ${t`Roles: ${slugs(false) || t`none`}`}`];
  if (slugs(true)) lines.push(`  ${t`Show no figure (fit: weak): ${slugs(true)}`}`);
  return lines;
}
