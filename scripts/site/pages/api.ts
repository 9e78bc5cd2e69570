import { apiExample } from "../../catalog/derive/api.ts";
import { laddersInUse } from "../../catalog/derive/ladder-page.ts";
import { occupationsInUse } from "../../catalog/derive/pay/occupation-page.ts";
import { type FieldRow, fieldRows } from "../../catalog/drafts/field-reference.ts";
import {
  type DataFile,
  dataSchemaName,
  LADDER_COLUMNS,
  OCCUPATION_COLUMNS,
  SALARY_COLUMNS,
} from "../../schema/open-data.ts";
import type { StringKey } from "../../schema/string-table.ts";
import { DATA_SHAPES, dataFilesOf, openData } from "../data/open-data.ts";
import { homeCrumb, singlePage } from "../page-type.ts";
import type { SiteContext } from "../site-context.ts";
import { absoluteUrl, urls } from "../urls.ts";

export const apiPage = singlePage({
  name: "api",
  template: "pages/api.njk",
  url: urls.api,
  content(site) {
    const { words, site: settings } = site.catalog;
    return {
      title: words("api"),
      description: words("api-description"),
      trail: [homeCrumb(site)],
      view: {
        root: site.baseUrl === undefined ? urls.data("") : absoluteUrl(site.baseUrl, urls.data("")),
        licence: settings.licence ?? null,
        licenceUrl: settings["licence-url"] ?? null,
        files: filesOf(site),
        tables: tablesOf(site),
      },
    };
  },
});

/** What data without any figure hold for the sake of their shape alone. */
const PAY_KEYS = ["salary", "salaries", "wages"];

/** What each file is in words: the key of the wording. */
const SUMMARIES: Record<DataFile, StringKey> = {
  "roles.json": "about-data-roles",
  "roles/<slug>.json": "api-role",
  "skills.json": "about-data-skills",
  "domains.json": "about-data-domains",
  "traits.json": "about-data-traits",
  "occupations.json": "about-data-occupations",
  "occupations/<id>.json": "api-occupation",
  "pay.json": "about-data-pay",
  "sources.json": "about-data-sources",
};

/** The files for spreadsheets, with what stands in their columns. */
function tablesOf({ catalog }: SiteContext) {
  const [occupation] = occupationsInUse(catalog);
  const file = (name: string, text: StringKey, columns: Readonly<Record<string, string>>, ...files: string[]) => ({
    name,
    id: idOf(name),
    files: files.map((file) => ({ name: file, address: urls.data(file) })),
    text,
    columns: Object.entries(columns).map(([column, what]) => ({ name: column, text: inWords(what) })),
  });
  const ladders = laddersInUse(catalog).map((name) => `ladders/${name}.csv`);
  return [
    ...(ladders.length > 0 ? [file("ladders/<name>.csv", "api-ladder-csv-text", LADDER_COLUMNS, ...ladders)] : []),
    ...(catalog.hasPay ? [file("salaries.csv", "api-csv-text", SALARY_COLUMNS, "salaries.csv")] : []),
    ...(occupation === undefined
      ? []
      : [file("occupations/<id>.csv", "api-occupation-csv-text", OCCUPATION_COLUMNS, `occupations/${occupation}.csv`)]),
  ];
}

const idOf = (name: string) => name.replace(/[^a-z]+/g, "-");

function filesOf(site: SiteContext) {
  const { files, header, terms, roles, occupations } = openData(site);
  const [role] = roles();
  const [occupation] = occupations();
  const { hasPay, occupations: official, traits, site: settings } = site.catalog;
  const untold = [
    ...(hasPay ? [] : PAY_KEYS),
    ...(official.size > 0 ? [] : ["occupations"]),
    ...(traits.size > 0 ? [] : ["traits"]),
    ...(Object.keys(settings.fields).length > 0 ? [] : ["fields"]),
  ];
  const isTold = ({ path }: FieldRow) => !path.split(/\W+/).some((key) => untold.includes(key));
  const told = (key: string, value: unknown) => (untold.includes(key) ? undefined : value);
  const content: Partial<Record<string, object>> = {
    ...files,
    "roles.json": { ...header, roles: role ? [role] : [] },
    ...(role && { "roles/<slug>.json": { ...role, ...terms } }),
    ...(occupation && { "occupations/<id>.json": occupation.data }),
  };
  return dataFilesOf(site.catalog).map((name) => {
    return {
      name,
      id: idOf(name),
      address: urls.data(name.replace("<slug>", role?.slug ?? "").replace("<id>", occupation?.id ?? "")),
      summary: SUMMARIES[name],
      schema: urls.data(dataSchemaName(name)),
      fields: name === "roles.json" ? [] : fieldRows(DATA_SHAPES[name]).filter(isTold).map(rowInWords),
      // The list of roles is the same role again, in a list.
      example: name === "roles.json" || !content[name] ? null : JSON.stringify(apiExample(content[name]), told, 2),
    };
  });
}

const rowInWords = ({ path, required, what }: FieldRow) => ({ path, required, what: inWords(what) });

/** A text with code between backticks, cut at them: every second part is code. */
const inWords = (text: string) => text.split("`");
