import { basename } from "node:path";
import type { Catalog } from "../../catalog/catalog.ts";
import { t, translated } from "../../diagnostics/messages.ts";
import { yearInName } from "../../figures/edition.ts";
import { findTable } from "../../figures/find-table.ts";
import { figureColumns } from "../../figures/formats.ts";
import { readFigures } from "../../figures/read-figures.ts";
import { readSheets } from "../../figures/read-table.ts";
import { updateTable } from "../../figures/update-table.ts";
import type { FaultyFiles, Imported } from "../imported.ts";

/** Where the national figures of a year are told of. */
const OEWS_URL = "https://www.bls.gov/oes/";

/**
 * Adds what people in the occupations earn: a pay table of the national workbook of OEWS, and its source.
 *
 * @param file the path of the workbook
 * @param known what the roles folder has: a table that it has is brought up to date by `rolebook figures`
 */
export async function withPay(
  imported: Imported,
  file: string,
  known: Pick<Catalog, "pay"> | undefined,
): Promise<{ imported: Imported } | FaultyFiles> {
  const faulty = (faults: readonly { message: string; hint: string }[]) => ({
    files: [{ file, faults: faults.map((fault) => ({ place: "", ...fault })) }],
  });
  const read = await readSheets(file);
  if ("fault" in read) return faulty([read.fault]);
  const found = findTable(read.sheets);
  if ("fault" in found) return faulty([found.fault]);
  const { format } = found;
  if (format.country !== "US" || format.kind !== "percentiles") {
    const hint = t`Name the national workbook of OEWS; \`rolebook figures\` brings other tables up to date.`;
    return faulty([{ message: t`It is ${translated(format.file)}.`, hint }]);
  }
  if ([...(known?.pay.values() ?? [])].some(({ country, kind }) => country === "US" && kind === "percentiles")) {
    const hint = t`Leave out --pay, and bring the table up to date with \`rolebook figures FILE\`.`;
    return faulty([{ message: t`_pay.yaml has a table of what people in the United States earn.`, hint }]);
  }
  const official = imported.vocabularies.occupations?.US as { codes: Record<string, unknown> } | undefined;
  const published = readFigures(found, new Set(Object.keys(official?.codes ?? {})), new Set());
  if ("faults" in published) return faulty(published.faults);
  const year = found.year ?? published.year ?? yearInName(format, basename(file));
  if (year === undefined) {
    const hint = t`Give the file its publisher's name, such as national_M2025_dl.xlsx.`;
    return faulty([{ message: t`It does not say which year it is about.`, hint }]);
  }
  const columns = ["code", ...figureColumns(format).map(({ key }) => key), "note"];
  const { text } = updateTable(`${columns.join(",")}\n`, { listed: new Map() }, published.rows);
  const source = `oews-${year}`;
  const name = `us-oews-${year}.csv`;
  const { vocabularies, tables } = imported;
  return {
    imported: {
      ...imported,
      tables: new Map([...tables, [name, text]]),
      vocabularies: {
        ...vocabularies,
        sources: {
          ...vocabularies.sources,
          [source]: {
            title: `Occupational Employment and Wage Statistics, May ${year}`,
            publisher: "U.S. Bureau of Labor Statistics",
            url: OEWS_URL,
            licence: "Public domain",
          },
        },
        pay: {
          "us-oews": {
            file: name,
            country: format.country,
            classification: "SOC 2018",
            kind: format.kind,
            currency: format.currency,
            period: format.period,
            reference: `${year}-05`,
            measure:
              "Yearly pay before tax of employees, all levels of experience, employers and places together, without overtime, bonuses and shares, and without the self-employed.",
            source,
          },
        },
      },
    },
  };
}
