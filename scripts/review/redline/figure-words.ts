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

/** "Senior: salary median from 131,000 to 142,000 USD a year in US, +8.4 %; source unchanged ⚠" */
export function figuresSentence({ field, unit, figures, source, warnings }: FigureChange, style: Style): string {
  const place = style.text(field);
  const money = unit === "" ? "" : ` ${style.text(unit)}`;
  const remarks = [sourceWords(source, style), ...warnings.map((warning) => `${WARNING_WORDS[warning]} ⚠`)];
  const said = (words: string) => [words, ...remarks].filter(Boolean).join("; ");
  if (source.before === null) return `${place} is new: ${said(amountsIn(figures, "after", money, style))}`;
  if (source.after === null) return `${place} is gone: ${said(`it was ${amountsIn(figures, "before", money, style)}`)}`;
  if (figures.length === 0) return `${place}: ${said("")}`;
  const parts = figures.map(({ name, before, after }, index) => {
    const suffix = index === figures.length - 1 ? money : "";
    const key = style.text(name);
    if (before === null) return `${key} now ${amounts.format(after ?? 0)}${suffix}`;
    if (after === null) return `${key} no longer ${amounts.format(before)}${suffix}`;
    return `${key} from ${amounts.format(before)} to ${amounts.format(after)}${suffix}${difference(name, before, after)}`;
  });
  return `${place} ${said(parts.join(", "))}`;
}

/** All figures of one state: "131,000 to 160,000 USD a year in US, median 142,000". */
function amountsIn(figures: FigureChange["figures"], state: "before" | "after", money: string, style: Style): string {
  const known = figures.flatMap((figure) => {
    const amount = figure[state];
    return amount === null ? [] : [{ name: figure.name, amount: amounts.format(amount) }];
  });
  const ends = ["low", "high"].flatMap((name) => known.find((figure) => figure.name === name)?.amount ?? []);
  const range = ends.length === 2 ? [`${ends.join(" to ")}${money}`] : [];
  const others = known.filter(({ name }) => range.length === 0 || (name !== "low" && name !== "high"));
  const named = others.map(({ name, amount }) => `${style.text(name)} ${amount}`);
  return [...range, ...named].join(", ") + (range.length === 0 ? money : "");
}

function difference(name: string, before: number, after: number): string {
  if (before === 0 || NO_PERCENT.has(name)) return "";
  return `, ${percent.format(((after - before) / before) * 100)} %`;
}

function sourceWords({ before, after }: FigureChange["source"], style: Style): string {
  if (before === after) return "";
  if (before === null) return `source “${style.text(after ?? "")}”`;
  if (after === null) return `the source was “${style.text(before)}”`;
  return `the source is now “${style.text(after)}” and was “${style.text(before)}”`;
}
