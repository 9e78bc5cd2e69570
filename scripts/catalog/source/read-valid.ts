import { CORE_SCHEMA, load } from "js-yaml";
import type { z } from "zod";
import { FORMAT, type RoleShape, roleData } from "../../schema/own-fields.ts";
import type { RoleFields } from "../../schema/role.ts";
import { keptPlaces } from "../yaml/located.ts";
import { inspectBody } from "./body.ts";
import { cutAtDelimiters, type FrontMatter, splitFrontMatter } from "./front-matter.ts";
import type { Keep } from "./keep.ts";
import { asFixed, type ParsedRole, type RoleFileNames, readFrontMatter } from "./parse-role.ts";

/**
 * Reads a role that others are held against and whose own problems nobody asks for: by a parser that keeps no places,
 * in a tenth of the time.
 *
 * @param withLinks whether it matters where its text links to and what can be linked to in it
 * @returns undefined where there may be something wrong with its front matter, which `parseRole` reads past
 */
export async function readValidRole(
  { name, slug, path }: RoleFileNames,
  text: string,
  withLinks: boolean,
  keep?: Keep,
  shape: RoleShape = FORMAT,
): Promise<ParsedRole | undefined> {
  const split = splitFrontMatter(name, text, cutAtDelimiters);
  if ("problem" in split) return undefined;
  const fields = await readValidYaml(
    `role ${shape.key}`.trim(),
    shape.schema,
    text.slice(split.yamlStart, split.yamlEnd),
    keep,
  );
  if (fields === undefined) return undefined;
  return validRole({ name, slug, path }, text, split, fields, withLinks, shape);
}

/** The same at once, where nothing is kept and no link matters. */
export function validRoleIn(names: RoleFileNames, text: string, shape: RoleShape): ParsedRole | undefined {
  const split = splitFrontMatter(names.name, text, cutAtDelimiters);
  if ("problem" in split) return undefined;
  const fields = validValue(shape.schema, text.slice(split.yamlStart, split.yamlEnd));
  return fields === undefined ? undefined : validRole(names, text, split, fields, true, shape);
}

function validRole(
  { name, slug, path }: RoleFileNames,
  text: string,
  { body, bodyLine }: FrontMatter,
  fields: RoleFields,
  withLinks: boolean,
  shape: RoleShape,
): ParsedRole {
  const { problems, references } = inspectBody(withLinks ? body : "", name, bodyLine);
  const citations = references.citations.map(({ value }) => value);
  const role = { ...roleData(fields), slug, file: name, path, body, citations };
  const places = keptPlaces(() => asFixed(readFrontMatter(name, text, cutAtDelimiters, shape))?.data);
  return { unlinked: { slug, file: name, data: role, bodyLine, references, role, places }, problems };
}

/** Signs of anchors, aliases and tags, which files may not use, and of places that are to be filled in. */
const FOR_THE_STRICT_READER = /(?:^|[\s[{,:-])(?:[&*]\S|!)|TODO/m;

/**
 * What a schema makes of a YAML text whose own problems nobody asks for: read by a parser that keeps no places, in a
 * tenth of the time, or kept.
 *
 * @param kind what the schema is called
 * @returns undefined where there may be something wrong with it, which `parseYaml` reads past
 */
export async function readValidYaml<Schema extends z.ZodType>(
  kind: string,
  schema: Schema,
  yaml: string,
  keep: Keep = (_, make) => make(),
): Promise<z.output<Schema> | undefined> {
  return keep([`values of ${kind}`, yaml], () => validValue(schema, yaml) ?? null) ?? undefined;
}

/** The same at once, where nothing is kept. */
export function validValue<Schema extends z.ZodType>(schema: Schema, yaml: string): z.output<Schema> | undefined {
  return schema.safeParse(plainValue(yaml)).data;
}

function plainValue(yaml: string): unknown {
  if (FOR_THE_STRICT_READER.test(yaml)) return undefined;
  try {
    return load(yaml, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}
