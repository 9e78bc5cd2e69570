import type { ImportMap } from "../../schema/import-map.ts";
import { oneLine } from "../texts.ts";

const CURRENCY_OF_SIGN: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP" };

const SIGN = "(\\p{Sc}|[A-Z]{3}|kr\\.?|Fr\\.)?";
const AMOUNT = new RegExp(`^${SIGN}\\s*(\\d[\\d.,'’\\s]*)(?:[-–]{1,2})?\\s*${SIGN}$`, "u");

/**
 * An amount of money as a sheet writes it, with its currency where the cell names one: "46.500,00 €", "£52,300",
 * "CHF 98'000.-". Three digits behind a sign are thousands, as no amount has three decimals.
 */
export function amountIn(text: string): { amount: number; currency?: string } | undefined {
  const match = AMOUNT.exec(text.normalize("NFKC"));
  if (!match) return undefined;
  const [, before = "", digits = "", after = ""] = match;
  const [, whole = "", , cents = ""] = /^(.*?)(?:([.,])(\d{0,2}))?$/.exec(digits.trim()) ?? [];
  const grouped = whole.split(/[.,'’\s]/);
  if (grouped.slice(1).some((group) => group.length !== 3)) return undefined;
  const sign = before || after;
  const currency = CURRENCY_OF_SIGN[sign] ?? (/^[A-Z]{3}$/.test(sign) ? sign : undefined);
  return { amount: Number(`${grouped.join("")}.${cents || "0"}`), ...(currency === undefined ? {} : { currency }) };
}

/** A day as a sheet writes it, or the text as it is where it can mean two days or none. */
export function dayIn(text: string, order: ImportMap["dates"]): string {
  const match = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(text);
  const reversed = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(text);
  if (reversed) return written(reversed[1], reversed[2], reversed[3]);
  if (!match) return text;
  const [, first = "", sign, second = "", year = ""] = match;
  const isDayFirst = sign === "." || order === "day-first" || (order === undefined && Number(first) > 12);
  const isMonthFirst = sign !== "." && (order === "month-first" || (order === undefined && Number(second) > 12));
  const whole = year.length === 2 ? `20${year}` : year;
  if (isDayFirst) return written(whole, second, first);
  return isMonthFirst ? written(whole, first, second) : text;
}

const written = (year = "", month = "", day = "") => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/** The text of a cell as a fact of the site's own is written. */
export function ownValue(text: string, type: ImportMap["fields"][string]["type"], dates: ImportMap["dates"]): unknown {
  const plain = oneLine(text);
  if (type === "list") return text.split(/[\n;]/).map(oneLine).filter(Boolean);
  if (type === "number" && /^-?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (type === "number" && /^-?\d+,\d{1,2}$/.test(plain)) return Number(plain.replace(",", "."));
  return type === "date" ? dayIn(plain, dates) : plain;
}
