import { isRealDay } from "../../schema/common.ts";
import { isCountry, isCurrency } from "../../schema/pay.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The months of a date's words; 0 where there is no such month. */
const monthNamed = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const iso = (year: string | number, month: string | number, day: string | number) =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/**
 * The days that a date in another notation can mean, as YYYY-MM-DD, each of them in the calendar: one where
 * it is plain, two where day and month may be confused, none where it is no date.
 */
export function daysMeant(text: string): string[] {
  const value = text.trim().replace(/[T ]\d{2}:\d{2}.*$/, "");
  const readings: string[] = [];
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(value) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  if (yearFirst) readings.push(iso(yearFirst[1] ?? "", yearFirst[2] ?? "", yearFirst[3] ?? ""));
  const yearLast = /^(\d{1,2})([-/. ])\s*(\d{1,2})\2\s*(\d{4})$/.exec(value);
  if (yearLast) {
    const [, first = "", separator = "", second = "", year = ""] = yearLast;
    readings.push(iso(year, second, first));
    // With full stops the day comes first wherever they are in use.
    if (separator !== ".") readings.push(iso(year, first, second));
  }
  const inWords =
    /^(\d{1,2})(?:st|nd|rd|th|\.)?[-\s]+([A-Za-z]{3,9})\.?,?[-\s]+(\d{4})$/.exec(value)?.slice(1) ??
    rotated(/^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(value));
  if (inWords) readings.push(iso(inWords[2] ?? "", monthNamed(inWords[1] ?? ""), inWords[0] ?? ""));
  return [...new Set(readings.filter(isRealDay))];
}

function rotated(match: RegExpExecArray | null): string[] | undefined {
  return match ? [match[2] ?? "", match[1] ?? "", match[3] ?? ""] : undefined;
}

/** As `daysMeant`, where the month or the year is enough. */
export function partialDatesMeant(text: string): string[] {
  const days = daysMeant(text);
  if (days.length > 0) return days;
  const value = text.trim();
  const match =
    /^(\d{4})[/. ](\d{1,2})$/.exec(value) ?? rotatedPair(/^(\d{1,2}|[A-Za-z]{3,9}),?[-/. ]\s*(\d{4})$/.exec(value));
  if (!match) return [];
  const [, year = "", month = ""] = match;
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month);
  return number >= 1 && number <= 12 ? [`${year}-${String(number).padStart(2, "0")}`] : [];
}

function rotatedPair(match: RegExpExecArray | null): string[] | undefined {
  return match ? [match[0], match[2] ?? "", match[1] ?? ""] : undefined;
}

/** The https address that one without scheme, or with http, most likely stands for. */
export function httpsMeant(text: string): string | undefined {
  const value = text.trim();
  const rest =
    /^(?:http:\/\/|https?:\/(?!\/)|\/\/|https:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:/?#][^\s"'<>\\^`{|}]*)?)$/i.exec(
      value,
    );
  const address = rest ? `https://${rest[1]}` : undefined;
  return address === text ? undefined : address;
}

/** The whole number that somebody meant who wrote it with signs between its digits or a currency beside it. */
export function numberMeant(text: string): string | undefined {
  const value = text.trim().replace(/^(?:[$€£¥]|[A-Z]{3})\s*|\s*(?:[$€£¥]|[A-Z]{3}|h|hours)$/g, "");
  if (/^\d+$/.test(value)) return String(Number(value));
  // Groups of three digits with one and the same sign between them.
  const groups = /^\d{1,3}(?:([,._' \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*$/.test(value);
  if (groups) return value.replace(/\D/g, "");
  const thousands = /^(\d+)\s*k$/i.exec(value);
  return thousands ? `${thousands[1]}000` : undefined;
}

const CURRENCY_SIGNS = new Map([
  ["€", "EUR"],
  ["£", "GBP"],
  ["US$", "USD"],
]);

/** The code of a currency that is written small or as a sign that only one currency has. */
export function currencyMeant(text: string): string | undefined {
  const value = text.trim();
  const meant = CURRENCY_SIGNS.get(value) ?? value.toUpperCase();
  return isCurrency(meant) ? meant : undefined;
}

/** Codes that are written for a country and are none. */
const COUNTRY_CODES = new Map([
  ["UK", "GB"],
  ["USA", "US"],
  ["EL", "GR"],
]);

/** The code of the country that somebody meant. */
export function countryMeant(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  const meant = COUNTRY_CODES.get(code) ?? code;
  return meant !== text && isCountry(meant) ? meant : undefined;
}

/** The name of an account that is written with an at sign or as the address of its profile. */
export function handleMeant(text: string): string | undefined {
  return /^(?:@|(?:https?:\/\/)?(?:www\.)?github\.com\/)([A-Za-z\d-]+)\/?$/.exec(text.trim())?.[1];
}

/** A colour with its `#` and all its six digits. */
export function colourMeant(text: string): string | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
}
