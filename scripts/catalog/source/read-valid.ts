import { CORE_SCHEMA, load } from "js-yaml";
import type { z } from "zod";
import type { Problem } from "../../diagnostics/problem.ts";
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
export function readValidRole(
  { name, slug, path }: RoleFileNames,
  text: string,
  withLinks: boolean,
  keep?: Keep,
  shape: RoleShape = FORMAT,
): ParsedRole | undefined {
  const split = splitFrontMatter(name, text);
  if ("problem" in split) return undefined;
  const fields = readValidYaml(
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
  const places = keptPlaces(() => asFixed(readFrontMatter(name, text, shape))?.data);
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
export function readValidYaml<Schema extends z.ZodType>(
  kind: string,
  schema: Schema,
  yaml: string,
  keep: Keep = (_, make) => make(),
): z.output<Schema> | undefined {
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

/** Two ways to read a text. */
interface Readings<Read> {
  /** With the place of every value, so that every problem can be told. */
  strictly(): Read;
  /** Without places, in a tenth of the time; nothing where there may be something wrong with the text. */
  plainly(): Read | undefined;
}

/**
 * Reads a text in the short way where nothing will be told of it: nobody asks, or it is known to have no problems.
 *
 * @param kind what the text is read as
 * @param isAsked whether the text's own problems are asked for
 */
export function readPlainly<Read extends { problems: readonly Problem[] }>(
  kind: string,
  text: string,
  { strictly, plainly }: Readings<Read>,
  isAsked: boolean,
  keep: Keep | undefined,
): Read {
  if (!isAsked) return plainly() ?? strictly();
  if (!keep) return strictly();
  let read: Read | undefined;
  const isFaultless = keep([`problems of ${kind}`, text], () => {
    read = strictly();
    return read.problems.length === 0;
  });
  return read ?? (isFaultless ? plainly() : undefined) ?? strictly();
}
