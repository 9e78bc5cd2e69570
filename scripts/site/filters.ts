import type { PayUnit } from "../catalog/catalog.ts";
import type { PayPeriod } from "../schema/pay.ts";
import type { StringKey } from "../schema/string-table.ts";

/** Says words of the interface, with what stands in their places. */
type Say = (key: StringKey, values?: Record<string, string | number>) => string;

/** What an amount is counted in; on a page the period is a text. */
type MoneyUnit = Pick<PayUnit, "currency"> & { period: string };

/** Formatting for readers in one language. Dates are days or months of a calendar, never moments, so no time zone enters. */
export interface Formats {
  /** "$95,300" of a year, "$46.50" of an hour. */
  money(amount: number, unit: MoneyUnit): string;
  /** "CA$95,300": where a page shows dollars or crowns of several countries. */
  moneyCode(amount: number, unit: MoneyUnit): string;
  /** "$95k" of a year, "$46.50" of an hour: where there is little room, as at the ticks of an axis. */
  shortMoney(amount: number, unit: MoneyUnit): string;
  number(value: number): string;
  /** "+10.2 %": a change in percent with its sign. */
  change(percent: number): string;
  /** "24 November 2026", "May 2025" or "2025", as exactly as the date is given. */
  date(partialDate: string): string;
  /** "United States" for a country's code; other names of places as they are. */
  area(area: string): string;
  /** "a year" */
  per(period: PayPeriod): string;
  /** "25th": the place in an order. */
  ordinal(value: number): string;
  /** "A, B and C" */
  listAnd(items: readonly string[]): string;
  /** The text with a capital letter at its beginning. */
  capital(text: string): string;
  /** A year without thousands separators. */
  year(value: number): string;
}

/**
 * @param symbols how currencies are written: as short as can be, or so that one dollar is told from another
 */
export function formatsFor(language: string, words: Say, symbols: "narrowSymbol" | "symbol" = "narrowSymbol"): Formats {
  const moneyFormat = (currency: string, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: symbols, ...options });
  const moneyIn = (options: Intl.NumberFormatOptions) => {
    const whole = formatted((currency) => moneyFormat(currency, { ...options, maximumFractionDigits: 0 }));
    const exact = formatted((currency) => moneyFormat(currency, options));
    return (amount: number, unit: MoneyUnit) => (hasCents(amount, unit) ? exact : whole)(amount, unit.currency);
  };
  const money = moneyIn({});
  const compactOf = formatted((currency) => moneyFormat(currency, { notation: "compact", maximumFractionDigits: 0 }));
  const compact = (amount: number, currency: string) => compactOf(amount, currency).toLowerCase();
  const number = new Intl.NumberFormat(language);
  const change = new Intl.NumberFormat(language, {
    style: "percent",
    signDisplay: "exceptZero",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const regions = new Intl.DisplayNames([language], { type: "region" });
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const ordinals = new Intl.PluralRules(language, { type: "ordinal" });
  const dates = [
    new Intl.DateTimeFormat(language, { year: "numeric", timeZone: "UTC" }),
    new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" }),
    new Intl.DateTimeFormat(dayFirst(language), { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }),
  ];
  return {
    money,
    moneyCode: moneyIn({ currencyDisplay: "symbol" }),
    shortMoney: (amount, unit) => (unit.period === "hour" ? money(amount, unit) : compact(amount, unit.currency)),
    number: (value) => number.format(value),
    change: (percent) => change.format(percent / 100).replace("-", "\u2212"),
    date: remembered((partialDate) => {
      const [year = 0, month = 1, day = 1] = partialDate.split("-").map(Number);
      const precision = partialDate.split("-").length - 1;
      return dates[precision]?.format(new Date(Date.UTC(year, month - 1, day))) ?? partialDate;
    }),
    area: (area) => (/^[A-Z]{2}$/.test(area) ? (regions.of(area) ?? area) : area),
    per: (period) => words(`per-${period}`),
    ordinal: (value) =>
      words("ordinal", { count: value, number: value, suffix: ordinalSuffix(ordinals.select(value)) }),
    listAnd: (items) => list.format(items),
    capital: (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1),
    year: String,
  };
}

/** Pay of an hour has cents, so that a column of it reads alike, and pay of a year has none; any other is as it is stated. */
const hasCents = (amount: number, { period }: MoneyUnit) =>
  period === "hour" || (period !== "year" && !Number.isInteger(amount));

/** Amounts in any currency, each currency's format being made once. */
function formatted(formatOf: (currency: string) => Intl.NumberFormat) {
  const formats = new Map<string, Intl.NumberFormat>();
  return remembered((amount: number, currency) => {
    const format = formats.get(currency) ?? formatOf(currency);
    formats.set(currency, format);
    return format.format(amount);
  });
}

/** A format that is asked for the same few thousand values on page after page: `Intl` takes microseconds for each. */
function remembered<Value extends string | number>(
  format: (value: Value, unit: string) => string,
): (value: Value, unit?: string) => string {
  const known = new Map<string, Map<Value, string>>();
  return (value, unit = "") => {
    const ofUnit = known.get(unit) ?? new Map<Value, string>();
    known.set(unit, ofUnit);
    const text = ofUnit.get(value) ?? format(value, unit);
    ofUnit.set(value, text);
    return text;
  };
}

/** Plain "en" would write the month first; the project's own English does not. */
function dayFirst(language: string): string {
  return language === "en" ? "en-GB" : language;
}

const ORDINAL_SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd", other: "th" };

function ordinalSuffix(rule: Intl.LDMLPluralRule): string {
  return ORDINAL_SUFFIXES[rule] ?? "";
}
