import { printable } from "../diagnostics/printable.ts";
import type { CodeChange, FieldChange } from "./changes.ts";

/** A role, as far as a report needs to know it. */
export interface RoleOfOccupation {
  slug: string;
  occupation?: { soc: string; fit: string } | undefined;
}

const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const people = new Intl.NumberFormat("en-US");
const signedMoney = new Intl.NumberFormat("en-US", { ...money.resolvedOptions(), signDisplay: "exceptZero" });
const signedPeople = new Intl.NumberFormat("en-US", { signDisplay: "exceptZero" });
const signedPercent = new Intl.NumberFormat("en-US", {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});

/**
 * What a new edition changes, for a person: each code with its figures, differences and roles; then the counts.
 *
 * @param notes on the edition as a whole
 * @param outcome what became of the file, as a sentence
 */
export function changeReport(
  changes: readonly CodeChange[],
  roles: readonly RoleOfOccupation[],
  notes: readonly string[],
  outcome: string,
): string {
  const blocks = changes.filter(isWorthReporting).map((change) => codeBlock(change, roles));
  const fields = changes.flatMap((change) => change.fields);
  const closing: string[] = [];
  if (fields.some(({ comparable }) => !comparable)) {
    closing.push(
      "The 90th percentiles are not compared: until May 2024 the publisher printed no figure of $239,200 or more, " +
        "and since May 2025 it does.",
    );
  }
  if (fields.some(({ key }) => key !== "reference" && key !== "source")) {
    closing.push(
      "A change between two editions is no trend: the publisher advises against comparing them to show how pay moves.",
    );
  }
  closing.push(outcome, countLine(changes));
  return [...notes.map((note) => `Note: ${printable(note)}`), ...blocks, closing.join("\n")].join("\n\n");
}

function isWorthReporting({ fields, notes, missing }: CodeChange): boolean {
  return missing || fields.length > 0 || notes.length > 0;
}

function countLine(changes: readonly CodeChange[]): string {
  const missing = changes.filter((change) => change.missing).length;
  const changed = changes.filter(({ fields }) => fields.length > 0).length;
  const codes = changes.length === 1 ? "1 code" : `${changes.length} codes`;
  return `${codes}: ${changed} changed, ${changes.length - changed - missing} unchanged, ${missing} not in the file.`;
}

function codeBlock({ code, title, missing, fields, notes }: CodeChange, roles: readonly RoleOfOccupation[]): string {
  const lines = [printable(`${code} ${title}`)];
  if (missing)
    lines.push("  Note: it is not in the file, so its record stays as it was. Look for the code that replaced it.");
  lines.push(...table(fields.map(cells)), ...notes.map((note) => `  Note: ${printable(note)}.`));
  if (missing || fields.length > 0) lines.push(...roleLines(code, roles));
  return lines.join("\n");
}

/** Key, values, difference, and difference in percent. */
function cells({ key, before, after, comparable }: FieldChange): string[] {
  const isPeople = key === "employment";
  const show = (value: FieldChange["before"]) => {
    if (value === undefined) return "not published";
    return typeof value === "number" ? (isPeople ? people : money).format(value) : value;
  };
  if (!comparable) return [key, `now ${show(after)}`, "not compared"];
  const values = `${show(before)} -> ${show(after)}`;
  if (typeof before !== "number" || typeof after !== "number") return [key, values];
  const percent = before === 0 ? "" : signedPercent.format((after - before) / before);
  return [key, values, (isPeople ? signedPeople : signedMoney).format(after - before), percent];
}

function table(rows: readonly string[][]): string[] {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}

function roleLines(code: string, roles: readonly RoleOfOccupation[]): string[] {
  const own = roles.filter(({ occupation }) => occupation?.soc === code);
  const slugs = (weak: boolean) =>
    own
      .filter(({ occupation }) => (occupation?.fit === "weak") === weak)
      .map(({ slug }) => slug)
      .sort()
      .join(", ");
  const lines = [`  Roles: ${slugs(false) || "none"}`];
  if (slugs(true)) lines.push(`  Show no figure (fit: weak): ${slugs(true)}`);
  return lines;
}
