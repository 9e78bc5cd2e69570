import { z } from "zod";
import { id, oneOrMore, partialDate, text } from "./common.ts";
import { PERCENTILE_KEYS } from "./percentiles.ts";

/** The largest amount that is no slip. */
export const MOST_MONEY = 1_000_000_000;

/** An amount of money in units of a currency, with at most two decimals. */
export const amount = z
  .number()
  .min(0)
  .max(MOST_MONEY)
  .refine(hasCents, { params: { rule: "amount" } });

/** Whether a number has at most two decimals. */
export function hasCents(value: number): boolean {
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 * Math.max(1, value);
}

/** How often an amount is paid. */
export const PAY_PERIODS = ["year", "month", "week", "day", "hour"] as const;

export type PayPeriod = (typeof PAY_PERIODS)[number];

const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

/** Whether `code` is the code of a currency. */
export const isCurrency = (code: string) => CURRENCIES.has(code);

const currency = z
  .string()
  .refine(isCurrency, { params: { rule: "currency" } })
  .meta({
    description: "The three-letter code of the currency.",
    pattern: "^[A-Z]{3}$",
    examples: ["USD", "EUR"],
  });

const period = z.enum(PAY_PERIODS).meta({ description: "How often the amount is paid." });

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Whether `code` is that of a country in ISO 3166-1, in capitals; "UK" is another word for one. */
export function isCountry(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) &&
    regions.of(code) !== undefined &&
    Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
  );
}

/** A country, by its two letters of ISO 3166-1. */
export const country = z
  .string()
  .refine(isCountry, { params: { rule: "country" } })
  .meta({
    description: "The country, by its two capital letters (ISO 3166-1).",
    pattern: "^[A-Z]{2}$",
    examples: ["US", "GB"],
  });

/** The code of an occupation, as its publisher writes it. */
export const occupationCode = z
  .string()
  .refine((code) => /^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/.test(code), { params: { rule: "occupation-code" } });

/** What somebody at one level is paid, as a source states it. */
export const salary = z
  .strictObject({
    low: amount.meta({ description: "The lower end of the range, in units of the currency." }),
    median: amount.optional().meta({ description: "The middle of the range, if the source gives one." }),
    high: amount.meta({ description: "The upper end of the range." }),
    area: text(2, 60).meta({
      description: "The place that the figure is about: a two-letter country code, or a name in words.",
      examples: ["US", "London"],
    }),
    currency,
    period,
    source: id("source").meta({ description: "Where the figure comes from: an id of _sources.yaml." }),
    basis: z
      .enum(["published", "estimate"])
      .default("published")
      .meta({ description: "`published` if the source states it for this level, `estimate` if it was derived." }),
    note: text(10, 300).optional().meta({
      description: "What a reader has to know about the figure, such as why it is lower than the level below.",
    }),
  })
  .refine((pay) => pay.low <= pay.high, { path: ["high"], params: { rule: "rising", above: "low" } })
  .refine((pay) => pay.median === undefined || (pay.low <= pay.median && pay.median <= pay.high), {
    path: ["median"],
    params: { rule: "between", low: "low", high: "high" },
  });

export type Salary = z.output<typeof salary>;

/** One figure, or a list of them of which the first is shown by default. */
export const salaries = oneOrMore(salary);

/** What a table may be made of: what people earn, legal minimum pay, price levels, or what employers call jobs. */
export const TABLE_KINDS = ["percentiles", "floors", "prices", "filings"] as const;

export type TableKind = (typeof TABLE_KINDS)[number];

/** The columns that a table of each kind may have; those that it cannot do without come first. */
export const TABLE_COLUMNS = {
  percentiles: {
    needed: ["code"],
    others: ["place", "level", ...PERCENTILE_KEYS, "mean", "low", "high", "jobs", "note"],
  },
  floors: { needed: ["code", "place", "level", "low"], others: ["note"] },
  prices: { needed: ["place", "index"], others: ["note"] },
  filings: { needed: ["title", "code", "filings"], others: ["note"] },
} as const satisfies Record<TableKind, { needed: readonly string[]; others: readonly string[] }>;

/** The columns of a list of places; the first two are needed. */
export const PLACE_COLUMNS = ["id", "name", "region", "latitude", "longitude"] as const;

const csvFile = z
  .string()
  .refine((name) => /^[a-z0-9]+(?:[.-][a-z0-9]+)*\.csv$/.test(name), { params: { rule: "csv-file" } });

const payTable = z
  .strictObject({
    file: csvFile.meta({ description: "The file in _pay/ that holds its figures.", examples: ["us-oews-2025.csv"] }),
    country,
    classification: text(2, 80)
      .optional()
      .meta({ description: "The classification that its codes are from, as in _occupations.yaml." }),
    kind: z.enum(TABLE_KINDS).meta({
      description:
        "`percentiles`: what people in an occupation earn; `floors`: legal minimum pay at the publisher's own levels, " +
        "by place; `prices`: price levels of places; `filings`: which occupation employers gave to a job title.",
    }),
    currency: currency.optional(),
    period: period.optional(),
    reference: partialDate.meta({ description: "The day, month or year that the figures are about." }),
    status: z
      .enum(["final", "provisional", "superseded"])
      .default("final")
      .meta({ description: "Whether the publisher may still change it, or has put another edition in its place." }),
    measure: text(10, 400).meta({
      description: "Whose pay this is, what is in it and what is not, in one sentence for readers.",
    }),
    levels: z
      .record(z.string().regex(/^[1-9]\d?$/), text(1, 60))
      .optional()
      .meta({ description: "The publisher's own levels, by number." }),
    places: csvFile.optional().meta({ description: "The file in _pay/ that lists its places." }),
    source: id("source").meta({ description: "Where the figures come from: an id of _sources.yaml." }),
  })
  .superRefine((table, context) => {
    const isPay = table.kind === "percentiles" || table.kind === "floors";
    const needed = [
      ...(isPay ? (["currency", "period"] as const) : []),
      ...(table.kind === "floors" ? (["levels"] as const) : []),
      ...(table.kind === "floors" || table.kind === "prices" ? (["places"] as const) : []),
    ];
    for (const key of needed)
      if (table[key] === undefined)
        context.addIssue({ code: "invalid_type", expected: "string", path: [key], input: undefined });
  })
  .meta({ title: "Pay table" });

export type PayTableFields = z.output<typeof payTable>;

/** _pay.yaml: what each table of pay is. Of two tables of a country that hold a code, the first is shown. */
export const payTablesSchema = z.record(id("pay table"), payTable);
