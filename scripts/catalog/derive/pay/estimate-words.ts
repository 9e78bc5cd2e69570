import type { EstimateBasis } from "./pay-block.ts";

/** The interface's words, on our machine or in a browser. */
type AnyWords = (key: "pay-estimate-note" | "pay-estimate-wide", values: Record<string, string | number>) => string;

/** What an estimate is and what it leaves out, sentence by sentence. */
export function estimateSentences(
  { occupation, area, reference, measure, wide }: EstimateBasis,
  t: AnyWords,
  formats: { area(area: string): string; date(date: string): string; listAnd(items: readonly string[]): string },
): string[] {
  return [
    t("pay-estimate-note", { occupation, area: formats.area(area), reference: formats.date(reference) }),
    measure,
    ...(wide.length > 0 ? [t("pay-estimate-wide", { count: wide.length, levels: formats.listAnd(wide) })] : []),
  ];
}
