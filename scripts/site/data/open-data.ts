import { z } from "zod";
import type { Catalog, Role } from "../../catalog/catalog.ts";
import { apiOccupation, apiTables, occupationRows, salaryRows, type TableRow } from "../../catalog/derive/api.ts";
import { ladderRows, laddersInUse } from "../../catalog/derive/ladder-page.ts";
import { namedEverywhere } from "../../catalog/derive/named-everywhere.ts";
import { ownFacts } from "../../catalog/derive/own-facts.ts";
import { occupationsInUse } from "../../catalog/derive/pay/occupation-page.ts";
import {
  DATA_VERSION,
  type DataFile,
  dataSchemaName,
  dataShapes,
  LADDER_COLUMNS,
  OCCUPATION_COLUMNS,
  path,
  SALARY_COLUMNS,
  text,
} from "../../schema/open-data.ts";
import { roleShape } from "../../schema/own-fields.ts";
import { SHOWN_FIELDS } from "../role-fields.ts";
import type { SiteContext } from "../site-context.ts";
import { basePath, urls } from "../urls.ts";
import { fileAt, type SiteFile } from "./site-file.ts";

/** The fields of a role that the data files give, by their names in them. */
const PUBLISHED = SHOWN_FIELDS.flatMap(({ key, data }) =>
  data === "not published" ? [] : [{ ...data, name: key.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()) }],
);

/** The shape of each data file, by its name below `/api/v1/`. */
export const DATA_SHAPES = dataShapes(
  z
    .object({
      slug: text("The role's id, which its address is made of."),
      url: path("role"),
      ...Object.fromEntries(PUBLISHED.map(({ name, shape }) => [name, shape])),
      fields: z
        .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
        .optional()
        .meta({
          description: "What the role says in the fields of this site's own, which schema/role.json describes.",
        }),
      body: text("The role's text, as Markdown."),
    })
    .meta({ title: "Role" }),
);

/**
 * A role as the data files give it.
 *
 * @param url the path of the role's page on its host
 */
function roleData(catalog: Catalog, role: Role, url: string): { slug: string } {
  const fields = Object.fromEntries(PUBLISHED.map(({ name, of }) => [name, of(catalog, role)]));
  return { slug: role.slug, ...{ url, ...fields, ...ownData(catalog, role), body: role.body.trim() } };
}

/** What a role says in the fields of the site's own; nothing where the site has none. */
function ownData(catalog: Catalog, role: Role) {
  if (Object.keys(catalog.site.fields).length === 0) return {};
  return { fields: Object.fromEntries(ownFacts(catalog, role).map(({ id, value }) => [id, value])) };
}

/** The data files that a site has: one that knows no official figures has none about them. */
export function dataFilesOf(catalog: Catalog): DataFile[] {
  const lacking = new Set<DataFile>([
    ...(hasTables(catalog) ? [] : ["pay.json" as const]),
    ...(catalog.traits.size > 0 ? [] : ["traits.json" as const]),
    ...(catalog.occupations.size > 0 ? [] : ["occupations.json" as const]),
    ...(occupationsInUse(catalog).length > 0 ? [] : ["occupations/<id>.json" as const]),
  ]);
  return (Object.keys(DATA_SHAPES) as DataFile[]).filter((file) => !lacking.has(file));
}

const hasTables = ({ hasPay, pay }: Catalog) => hasPay && pay.size > 0;

/** The site's data as the files below `/api/v1/` give it. Addresses are paths on the site's host. */
export function openData({ catalog, baseUrl }: SiteContext) {
  const { site } = catalog;
  const terms = {
    ...(site.licence ? { licence: site.licence } : {}),
    attribution: [site.title, ...namedEverywhere(catalog)].join(". "),
  };
  const header = { version: DATA_VERSION, ...terms };
  const address = (path: string) => basePath(baseUrl).replace(/\/$/, "") + path;
  return {
    header,
    terms,
    roles: function* () {
      for (const role of catalog.roles.values()) yield roleData(catalog, role, address(urls.role(role.slug)));
    },
    former: function* () {
      for (const [slug, role] of catalog.moved) yield { slug, movedTo: role.slug, url: address(urls.role(role.slug)) };
      for (const [slug, reason] of Object.entries(site.removed)) yield { slug, removed: reason };
    },
    occupations: function* () {
      for (const id of occupationsInUse(catalog))
        yield { id, data: { ...apiOccupation(catalog, id), url: address(urls.occupation(id)), ...terms } };
    },
    files: {
      "skills.json": {
        ...header,
        skills: [...catalog.skills].map(([id, { url: homepage = null, ...skill }]) => ({
          id,
          url: address(urls.skill(id)),
          ...skill,
          homepage,
        })),
      },
      "domains.json": {
        ...header,
        domains: [...catalog.domains].map(([id, domain]) => ({ id, url: address(urls.domain(id)), ...domain })),
      },
      ...(catalog.traits.size > 0
        ? { "traits.json": { ...header, traits: [...catalog.traits].map(([id, trait]) => ({ id, ...trait })) } }
        : {}),
      ...(catalog.occupations.size > 0
        ? { "occupations.json": { ...header, occupations: [...catalog.occupations.values()] } }
        : {}),
      ...(hasTables(catalog) ? { "pay.json": { ...header, tables: apiTables(catalog) } } : {}),
      "sources.json": { ...header, sources: [...catalog.sources].map(([id, source]) => ({ id, ...source })) },
      "schema/role.json": z.toJSONSchema(roleShape(site.fields).schema, { io: "input", unrepresentable: "any" }),
      ...Object.fromEntries(dataFilesOf(catalog).map((file) => [dataSchemaName(file), dataSchema(DATA_SHAPES[file])])),
    },
  };
}

/** The data files, below `/api/v1/`. */
export function* openDataFiles(site: SiteContext): Generator<SiteFile> {
  const { header, terms, roles, former, occupations, files } = openData(site);
  const json = (name: string, data: object) => fileAt(urls.data(name), `${JSON.stringify(data)}\n`);
  for (const role of roles()) yield json(`roles/${role.slug}.json`, { ...role, ...terms });
  for (const entry of former()) yield json(`roles/${entry.slug}.json`, entry);
  yield fileAt(urls.data("roles.json"), listText(header, "roles", roles()));
  for (const [name, data] of Object.entries(files)) yield json(name, data);
  if (site.catalog.hasPay) yield fileAt(urls.data("salaries.csv"), salaryTable(site.catalog));
  for (const name of laddersInUse(site.catalog))
    yield fileAt(urls.data(`ladders/${name}.csv`), ladderTable(site.catalog, name));
  for (const { id, data } of occupations()) {
    yield json(`occupations/${id}.json`, data);
    yield fileAt(urls.data(`occupations/${id}.csv`), occupationTable(site.catalog, id));
  }
}

/** `{ …header, "name": [ … ] }`, one entry a line. */
function* listText(header: object, name: string, entries: Iterable<object>): Generator<string> {
  yield `${JSON.stringify(header).slice(0, -1)},${JSON.stringify(name)}:[`;
  let separator = "\n";
  for (const entry of entries) {
    yield separator + JSON.stringify(entry);
    separator = ",\n";
  }
  yield "\n]}\n";
}

function* salaryTable(catalog: Catalog): Generator<string> {
  yield csvLines([Object.keys(SALARY_COLUMNS)]);
  for (const role of catalog.roles.values()) yield csvLines(salaryRows(catalog, role));
}

function* ladderTable(catalog: Catalog, name: string): Generator<string> {
  yield csvLines([Object.keys(LADDER_COLUMNS)]);
  yield csvLines(ladderRows(catalog, name));
}

function* occupationTable(catalog: Catalog, id: string): Generator<string> {
  yield csvLines([Object.keys(OCCUPATION_COLUMNS)]);
  yield csvLines(occupationRows(catalog, id));
}

const csvLines = (rows: readonly TableRow[]) => rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("");

/**
 * A field of a table as RFC 4180 has it. A text that a spreadsheet would take for a formula is set apart by
 * an apostrophe, as such programs do themselves.
 */
export function csvField(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The JSON Schema of a data file. Keys may be added to a file without a new version, so others are allowed. */
function dataSchema(shape: z.ZodType): object {
  return z.toJSONSchema(shape, { io: "input" });
}
