import { figure, later, t, translated } from "../../diagnostics/messages.ts";
import { inClauses, inList } from "../../diagnostics/suggest.ts";
import type { FigureChange, Warning } from "./redline.ts";
import type { Style } from "./style.ts";

/** What a reviewer is asked to look at, in words. */
export const WARNING_WORDS: Record<Warning, string> = {
  "source-unchanged": later("source unchanged"),
  "source-older": later("the new source is older than the one before"),
  "source-undated": later("the source has no date"),
  "reference-older": later("the figures are about an earlier time than the ones before"),
  "address-lost": later(
    "its address leads nowhere now: name the slug in `moved-from` of the role that takes its place, or under `removed` in _site.yaml with the reason",
  ),
  "rename-unsaid": later("the old address leads nowhere now: name the old slug in `moved-from`"),
};

const amount = (number: number) => figure(number, { maximumFractionDigits: 2 });
const percent = (number: number) =>
  figure(number, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });

/** Figures of which a change in percent would say nothing. */
const NO_PERCENT = new Set(["growth", "from", "to"]);

/** "Senior: salary median from 131,000 to 142,000 USD a year in US, +8.4 %; source unchanged ⚠" */
export function figuresSentence({ field, unit, figures, source, warnings }: FigureChange, style: Style): string {
  const place = style.text(field);
  const money = unit === "" ? "" : ` ${style.text(unit)}`;
  const remarks = [sourceWords(source, style), ...warnings.map((warning) => `${translated(WARNING_WORDS[warning])} ⚠`)];
  const remarked = (words: string) => inClauses([words, ...remarks].filter(Boolean));
  if (source.before === null) return t`${place} is new: ${remarked(amountsIn(figures, "after", money, style))}`;
  if (source.after === null)
    return t`${place} is gone: ${remarked(t`it was ${amountsIn(figures, "before", money, style)}`)}`;
  if (figures.length === 0) return `${place}: ${remarked("")}`;
  const parts = figures.map(({ name, before, after }, index) => {
    const suffix = index === figures.length - 1 ? money : "";
    const key = style.text(name);
    if (before === null) return t`${key} now ${amount(after ?? 0) + suffix}`;
    if (after === null) return t`${key} no longer ${amount(before) + suffix}`;
    return t`${key} from ${amount(before)} to ${inList([amount(after) + suffix, ...difference(name, before, after)])}`;
  });
  return `${place} ${remarked(inList(parts))}`;
}

/** All figures of one state: "131,000 to 160,000 USD a year in US, median 142,000". */
function amountsIn(figures: FigureChange["figures"], state: "before" | "after", money: string, style: Style): string {
  const known = figures.flatMap((figure) => {
    const value = figure[state];
    return value === null ? [] : [{ name: figure.name, said: amount(value) }];
  });
  const ends = ["low", "high"].flatMap((name) => known.find((figure) => figure.name === name)?.said ?? []);
  const [low = "", high = ""] = ends;
  const range = ends.length === 2 ? [t`${low} to ${high + money}`] : [];
  const others = known.filter(({ name }) => range.length === 0 || (name !== "low" && name !== "high"));
  const named = others.map(({ name, said }) => `${style.text(name)} ${said}`);
  return inList([...range, ...named]) + (range.length === 0 ? money : "");
}

function difference(name: string, before: number, after: number): string[] {
  if (before === 0 || NO_PERCENT.has(name)) return [];
  return [`${percent(((after - before) / before) * 100)} %`];
}

function sourceWords({ before, after }: FigureChange["source"], style: Style): string {
  if (before === after) return "";
  if (before === null) return t`source “${style.text(after ?? "")}”`;
  if (after === null) return t`the source was “${style.text(before)}”`;
  return t`the source is now “${style.text(after)}” and was “${style.text(before)}”`;
}
