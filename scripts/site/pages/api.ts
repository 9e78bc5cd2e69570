import { apiExample } from "../../catalog/derive/api.ts";
import { type FieldRow, fieldRows } from "../../catalog/drafts/field-reference.ts";
import { type DataFile, dataSchemaName, SALARY_COLUMNS } from "../../schema/open-data.ts";
import type { StringKey } from "../../schema/string-table.ts";
import { DATA_SHAPES, openData } from "../data/open-data.ts";
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
        columns: Object.entries(SALARY_COLUMNS).map(([name, text]) => ({ name, text: inWords(text) })),
      },
    };
  },
});

/** What each file is in words: the key of the wording. */
const SUMMARIES: Record<DataFile, StringKey> = {
  "roles.json": "about-data-roles",
  "roles/<slug>.json": "api-role",
  "skills.json": "about-data-skills",
  "domains.json": "about-data-domains",
  "occupations.json": "about-data-occupations",
  "sources.json": "about-data-sources",
};

function filesOf(site: SiteContext) {
  const { files, header, terms, roles } = openData(site);
  const [role] = roles();
  return (Object.keys(DATA_SHAPES) as DataFile[]).map((name) => {
    const content =
      name === "roles.json"
        ? { ...header, roles: role ? [role] : [] }
        : name === "roles/<slug>.json"
          ? role && { ...role, ...terms }
          : (files as Record<string, object>)[name];
    return {
      name,
      id: name.replace(/[^a-z]+/g, "-"),
      address: urls.data(name.replace("<slug>", role?.slug ?? "")),
      summary: SUMMARIES[name],
      schema: urls.data(dataSchemaName(name)),
      fields: name === "roles.json" ? [] : fieldRows(DATA_SHAPES[name]).map(rowInWords),
      // The list of roles is the same role again, in a list.
      example: name === "roles.json" || !content ? null : JSON.stringify(apiExample(content), null, 2),
    };
  });
}

const rowInWords = ({ path, required, what }: FieldRow) => ({ path, required, what: inWords(what) });

/** A text with code between backticks, cut at them: every second part is code. */
const inWords = (text: string) => text.split("`");
