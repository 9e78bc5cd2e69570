import { t } from "../../diagnostics/messages.ts";
import { inList } from "../../diagnostics/suggest.ts";
import { amountIn } from "./cells.ts";
import type { SheetRecord } from "./records.ts";

const ENDS = ["low", "median", "high"] as const;

/** What a row says of pay, with its source as the row names it. */
interface PayInSheet {
  low: number;
  median?: number;
  high: number;
  area: string;
  currency: string;
  period: string;
  source: string;
  note?: string;
}

/**
 * Reads what a row says of pay; nothing where it names no amount.
 *
 * @param country whose pay it is where the row does not say
 */
export function payIn(
  record: SheetRecord,
  country: string | undefined,
): { pay: PayInSheet } | { fault: { message: string; hint: string } } | undefined {
  const said = ENDS.map((end) => ({ end, text: record.value(`pay-${end}`) })).filter(({ text }) => text !== "");
  if (said.length === 0) return undefined;
  const amounts: Partial<Record<(typeof ENDS)[number], number>> = {};
  const named = record.value("pay-currency");
  const currencies = new Set(named === "" ? [] : [named]);
  for (const { end, text } of said) {
    const read = amountIn(text);
    if (!read) {
      const hint = t`Write a number, with its currency before or behind it if you like, such as 46 500 or 46.500,00 €.`;
      return { fault: { message: t`\`pay-${end}\` is “${text}”, which is no amount.`, hint } };
    }
    amounts[end] = read.amount;
    if (read.currency) currencies.add(read.currency);
  }
  if (currencies.size > 1) {
    const said = [...currencies].reduce((some, each) => t`${some} and in ${each}`);
    return { fault: { message: t`Its pay is in ${said}.`, hint: t`Write all amounts of a row in one currency.` } };
  }
  const { low, median, high } = amounts;
  const [currency = ""] = currencies;
  const period = record.value("pay-period");
  const area = record.value("pay-area") || (country ?? "");
  const source = record.value("pay-source");
  const missing = [
    low === undefined && "low",
    high === undefined && "high",
    currency === "" && "currency",
    period === "" && "period",
    area === "" && "area",
    source === "" && "source",
  ].flatMap((field) => (field ? [`\`pay-${field}\``] : []));
  if (low === undefined || high === undefined || missing.length > 0) {
    const hint = t`Name the columns in the map, or write what holds for all rows under \`constants\`, as \`pay-period: year\`. Where a cell has one amount, \`pay-low\` and \`pay-high\` may name the same column.`;
    return { fault: { message: t`It has pay, and no ${inList(missing)}.`, hint } };
  }
  const note = record.value("pay-note");
  const pay = { low, ...(median === undefined ? {} : { median }), high, area, currency, period, source };
  return { pay: note === "" ? pay : { ...pay, note } };
}
