import type { FigureChange, Warning } from "./redline.ts";
import type { Style } from "./style.ts";

/** What a reviewer is asked to look at, in words. */
export const WARNING_WORDS: Record<Warning, string> = {
  "source-unchanged": "source unchanged",
  "source-older": "the new source is older than the one before",
  "source-undated": "the source has no date",
  "reference-older": "the figures are about an earlier time than the ones before",
  "address-lost": "its address leads nowhere now: name the slug in `moved-from` of the role that takes its place",
  "rename-unsaid": "the old address leads nowhere now: name the old slug in `moved-from`",
};

const amounts = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat("en-GB", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});

/** Figures of which a change in percent would say nothing. */
const NO_PERCENT = new Set(["growth", "from", "to"]);

/** "Senior: salary: median 131,000 to 142,000 USD a year in US, +8.4 %; source unchanged ⚠" */
export function figuresSentence({ field, unit, figures, source, warnings }: FigureChange, style: Style): string {
  const suffix = unit === "" ? "" : ` ${style.text(unit)}`;
  const parts = figures.map(({ name, before, after }, index) => {
    const last = index === figures.length - 1 ? suffix : "";
    const key = style.text(name);
    if (before === null) return `${key} now ${amounts.format(after ?? 0)}${last}`;
    if (after === null) return `${key} no longer ${amounts.format(before)}${last}`;
    return `${key} ${amounts.format(before)} to ${amounts.format(after)}${last}${difference(name, before, after)}`;
  });
  const remarks = [sourceWords(source, style), ...warnings.map((warning) => `${WARNING_WORDS[warning]} ⚠`)];
  const said = [parts.join(", "), ...remarks].filter(Boolean).join("; ");
  return `${style.text(field)}: ${said}`;
}

function difference(name: string, before: number, after: number): string {
  if (before === 0 || NO_PERCENT.has(name)) return "";
  return `, ${percent.format(((after - before) / before) * 100)} %`;
}

function sourceWords({ before, after }: FigureChange["source"], style: Style): string {
  if (before === after) return "";
  if (before === null) return `source ${style.text(after ?? "")}`;
  if (after === null) return `the source was ${style.text(before)}`;
  return `source ${style.text(before)} to ${style.text(after)}`;
}
