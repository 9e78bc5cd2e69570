import { CORE_SCHEMA, load } from "js-yaml";
import { roleSchema } from "../../schema/role.ts";
import { keptPlaces } from "../yaml/located.ts";
import { inspectBody } from "./body.ts";
import { cutAtDelimiters, splitFrontMatter } from "./front-matter.ts";
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
): ParsedRole | undefined {
  const split = splitFrontMatter(name, text, cutAtDelimiters);
  if ("problem" in split) return undefined;
  const fields = roleSchema.safeParse(readValidYaml(text.slice(split.yamlStart, split.yamlEnd)));
  if (!fields.success) return undefined;
  const { body, bodyLine } = split;
  const { problems, references } = inspectBody(withLinks ? body : "", name, bodyLine);
  const role = { ...fields.data, slug, file: name, path, body };
  const places = keptPlaces(() => asFixed(readFrontMatter(name, text))?.data);
  return { unlinked: { slug, file: name, data: role, bodyLine, references, role, places }, problems };
}

/** Signs of anchors, aliases and tags, which files may not use, and of places that are to be filled in. */
const FOR_THE_STRICT_READER = /(?:^|[\s[{,:-])(?:[&*]\S|!)|TODO/m;

/**
 * Reads a YAML text whose own problems nobody asks for: by a parser that keeps no places, in a tenth of the time.
 *
 * @returns undefined where there may be something wrong with it, which `parseYaml` reads past
 */
export function readValidYaml(yaml: string): unknown {
  if (FOR_THE_STRICT_READER.test(yaml)) return undefined;
  try {
    return load(yaml, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}
