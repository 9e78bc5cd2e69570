import { z } from "zod";
import type { Catalog, Role } from "../catalog/catalog.ts";
import { salaryRows } from "../catalog/derive/api.ts";
import {
  DATA_VERSION,
  type DataFile,
  dataSchemaName,
  dataShapes,
  path,
  SALARY_COLUMNS,
  text,
} from "../schema/open-data.ts";
import { roleSchema } from "../schema/role.ts";
import { SHOWN_FIELDS } from "./role-fields.ts";
import type { SiteContext } from "./site-context.ts";
import { basePath, urls } from "./urls.ts";

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
  return { slug: role.slug, ...{ url, ...fields, body: role.body.trim() } };
}

/** The site's data as the files below `/api/v1/` give it. Addresses are paths on the site's host. */
export function openData({ catalog, baseUrl }: SiteContext) {
  const { site } = catalog;
  const header = {
    version: DATA_VERSION,
    ...(site.licence ? { licence: site.licence } : {}),
    attribution: site.title,
  };
  const address = (path: string) => basePath(baseUrl).replace(/\/$/, "") + path;
  return {
    header,
    roles: function* () {
      for (const role of catalog.roles.values()) yield roleData(catalog, role, address(urls.role(role.slug)));
    },
    former: function* () {
      for (const [slug, role] of catalog.moved) yield { slug, movedTo: role.slug, url: address(urls.role(role.slug)) };
      for (const [slug, reason] of Object.entries(site.removed)) yield { slug, removed: reason };
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
      "occupations.json": {
        ...header,
        occupations: [...catalog.occupations].map(([soc, occupation]) => ({ soc, ...occupation })),
      },
      "sources.json": { ...header, sources: [...catalog.sources].map(([id, source]) => ({ id, ...source })) },
      "schema/role.json": z.toJSONSchema(roleSchema, { io: "input", unrepresentable: "any" }),
      ...Object.fromEntries(
        Object.entries(DATA_SHAPES).map(([file, shape]) => [dataSchemaName(file as DataFile), dataSchema(shape)]),
      ),
    },
    csv: {
      columns: Object.keys(SALARY_COLUMNS),
      rows: function* () {
        for (const role of catalog.roles.values()) yield* salaryRows(catalog, role);
      },
    },
  };
}

/** The JSON Schema of a data file. Keys may be added to a file without a new version, so others are allowed. */
function dataSchema(shape: z.ZodType): object {
  return z.toJSONSchema(shape, { io: "input" });
}
