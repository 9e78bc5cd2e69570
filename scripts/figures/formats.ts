import type { Figures } from "../catalog/catalog.ts";
import { later, t, translated } from "../diagnostics/messages.ts";
import { inClauses } from "../diagnostics/suggest.ts";
import type { PayTableFields } from "../schema/pay.ts";

/** A column of figures in a table of pay. */
export type FigureKey = Exclude<keyof Figures, "note">;

/** Where a publisher prints a figure. */
export interface FigureColumn {
  key: FigureKey;
  /** The publisher's name for it, in capitals. */
  column: string;
  /** The publisher's level that the figure is for. */
  level?: string;
  /** What the number is counted in. */
  times?: number;
}

/** How a publisher's file is laid out. Names of columns are in capitals. */
export interface Format extends Required<Pick<PayTableFields, "country" | "kind" | "currency">> {
  /** The file as its publisher calls it. */
  file: string;
  period: "year" | "hour";
  code: string;
  /** What stands before a code. */
  codePrefix?: string;
  title?: string;
  /** The place that a row is about; without it every row is about the whole country. */
  place?: { column: string; wholeCountry?: string };
  /** Amounts, none of which is less than one before it. */
  rising: readonly FigureColumn[];
  others: readonly FigureColumn[];
  /** What a cell without a figure holds. */
  notPublished: RegExp;
  /** What a cell holds whose amount is too high to be printed. */
  topCoded?: { mark: RegExp; meaning: string };
  /** From which year on the highest percentile is printed however high it is, and why that matters. */
  uncapped?: { key: FigureKey; since: string; why: string };
  /** Says of a row that its amounts are of another period than the table's. */
  otherPeriod?: { column: string; is: RegExp };
  /** Columns that a file may have, and what they hold in the rows that count. */
  only?: Readonly<Record<string, RegExp>>;
  /** Of several rows for one code, the one that counts. */
  preferred?: { column: string; is: RegExp };
  /** What the lines above the header say in the sheet that counts, with the year. */
  heading?: { says: RegExp; meaning: string };
  /** Where else the year of the figures stands: in the name of the file, or in a column, whose latest year counts. */
  year?: { name: RegExp } | { column: string };
  /** Words on a row's figures, from columns that a file may have: empty where it has none of them. */
  note?: { columns: readonly string[]; from(cells: readonly string[]): string };
}

const PERCENT_ERRORS = ["mean", "jobs"];

/** The files that can be read. Each is known by its columns. */
export const FORMATS: readonly Format[] = [
  {
    file: later("the national workbook of OEWS (Bureau of Labor Statistics, national_M<year>_dl.xlsx)"),
    country: "US",
    kind: "percentiles",
    currency: "USD",
    period: "year",
    code: "OCC_CODE",
    title: "OCC_TITLE",
    rising: [
      { key: "p10", column: "A_PCT10" },
      { key: "p25", column: "A_PCT25" },
      { key: "p50", column: "A_MEDIAN" },
      { key: "p75", column: "A_PCT75" },
      { key: "p90", column: "A_PCT90" },
    ],
    others: [
      { key: "mean", column: "A_MEAN" },
      { key: "jobs", column: "TOT_EMP" },
    ],
    notPublished: /^\**$/,
    topCoded: { mark: /^#$/, meaning: later("$239,200 or more a year") },
    uncapped: {
      key: "p90",
      since: "2025",
      why: later("until May 2024 the publisher printed no figure of $239,200 or more, and since May 2025 it does"),
    },
    only: { AREA_TYPE: /^1$/, NAICS: /^0+$/, I_GROUP: /^cross-industry$/i },
    preferred: { column: "O_GROUP", is: /^detailed$/i },
    year: { name: /(?:(?<![a-z])m|oews[-_ ]?)(20\d{2})(?!\d)/i },
    note: {
      columns: ["MEAN_PRSE", "EMP_PRSE"],
      from(cells) {
        const errors = cells.flatMap((cell, at) => (/^[\d.]+$/.test(cell) ? [`${PERCENT_ERRORS[at]} ${cell}`] : []));
        return errors.length === 0 ? "" : `Relative standard error in per cent: ${errors.join(", ")}.`;
      },
    },
  },
  {
    file: later("the prevailing wages of OFLC (Department of Labor, ALC_Export.csv)"),
    country: "US",
    kind: "floors",
    currency: "USD",
    period: "hour",
    code: "SOCCODE",
    place: { column: "AREA" },
    rising: ["1", "2", "3", "4"].map((level) => ({ key: "low", column: `LEVEL${level}`, level })),
    others: [],
    notPublished: /^0*(\.0+)?$/,
    otherPeriod: { column: "LABEL", is: /^annual wage$/i },
  },
  {
    file: later("Table 14.7a of ASHE (Office for National Statistics)"),
    country: "GB",
    kind: "percentiles",
    currency: "GBP",
    period: "year",
    code: "CODE",
    title: "DESCRIPTION",
    rising: [
      { key: "p10", column: "10" },
      { key: "p25", column: "25" },
      { key: "p50", column: "MEDIAN" },
      { key: "p75", column: "75" },
      { key: "p90", column: "90" },
    ],
    others: [
      { key: "mean", column: "MEAN" },
      { key: "jobs", column: "(THOUSAND)", times: 1000 },
    ],
    notPublished: /^(x|\.\.|:|-)?$/i,
    heading: {
      says: /table 14\.7a\s+annual pay\s*-\s*gross.*for all employee jobs.*\b(20\d{2})\b/i,
      meaning: "“Table 14.7a Annual pay - Gross (£) - For all employee jobs: United Kingdom, <year>”",
    },
  },
  {
    file: later("the wages of Job Bank (Employment and Social Development Canada, a CSV file)"),
    country: "CA",
    kind: "percentiles",
    currency: "CAD",
    period: "hour",
    code: "NOC_CNP",
    codePrefix: "NOC_",
    title: "NOC_TITLE_ENG",
    place: { column: "ER_CODE_CODE_RE", wholeCountry: "ER00" },
    rising: [
      { key: "low", column: "LOW_WAGE_SALAIRE_MINIUM" },
      { key: "p25", column: "QUARTILE1_WAGE_SALAIRE_QUARTILE1" },
      { key: "p50", column: "MEDIAN_WAGE_SALAIRE_MEDIAN" },
      { key: "p75", column: "QUARTILE3_WAGE_SALAIRE_QUARTILE3" },
      { key: "high", column: "HIGH_WAGE_SALAIRE_MAXIMAL" },
    ],
    others: [{ key: "mean", column: "AVERAGE_WAGE_SALAIRE_MOYEN" }],
    notPublished: /^(n\/?a)?$/i,
    otherPeriod: { column: "ANNUAL_WAGE_FLAG_SALAIRE_ANNUEL", is: /^1$/ },
    year: { column: "REFERENCE_PERIOD" },
    note: {
      columns: ["DATA_SOURCE_E", "REFERENCE_PERIOD"],
      from: ([survey, years]) => (survey ? `${[survey, years].filter(Boolean).join(", ")}.` : ""),
    },
  },
];

/** The files that can be read, in words. */
export const readableFiles = () => t`It reads ${inClauses(FORMATS.map(({ file }) => translated(file)))}.`;

/** Where a format prints figures. */
export const figureColumns = ({ rising, others }: Format) => [...rising, ...others];

/** The columns without which a file is not of this format. */
export function requiredColumns(format: Format): string[] {
  const { code, title, place, otherPeriod } = format;
  const columns = [
    code,
    title,
    place?.column,
    otherPeriod?.column,
    ...figureColumns(format).map((each) => each.column),
  ];
  return columns.filter((column) => column !== undefined);
}

/** Columns that tell rows apart or say more of them, where a file has them. */
export function optionalColumns({ only = {}, preferred, year, note }: Format): string[] {
  const yearColumn = year && "column" in year ? [year.column] : [];
  return [...Object.keys(only), ...(preferred ? [preferred.column] : []), ...yearColumn, ...(note?.columns ?? [])];
}
