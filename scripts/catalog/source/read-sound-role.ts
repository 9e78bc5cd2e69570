import { roleSchema } from "../../schema/role.ts";
import { keptPlaces } from "../yaml/located.ts";
import { inspectBody } from "./body.ts";
import { cutAtDelimiters, splitFrontMatter } from "./front-matter.ts";
import { asMended, type ParsedRole, type RoleFileNames, readFrontMatter } from "./parse-role.ts";
import { readSoundYaml } from "./read-sound-yaml.ts";

/**
 * Reads a role that others are held against and whose own problems nobody asks for: by a parser that keeps no places,
 * in a tenth of the time.
 *
 * @param withLinks whether it matters where its text links to and what can be linked to in it
 * @returns undefined where there may be something wrong with its front matter, which `parseRole` reads past
 */
export function readSoundRole(
  { name, slug, path }: RoleFileNames,
  text: string,
  withLinks: boolean,
): ParsedRole | undefined {
  const split = splitFrontMatter(name, text, cutAtDelimiters);
  if ("problem" in split) return undefined;
  const fields = roleSchema.safeParse(readSoundYaml(text.slice(split.yamlStart, split.yamlEnd)));
  if (!fields.success) return undefined;
  const { body, bodyLine } = split;
  const { problems, references } = inspectBody(withLinks ? body : "", name, bodyLine);
  const role = { ...fields.data, slug, file: name, path, body };
  const places = keptPlaces(() => asMended(readFrontMatter(name, text))?.data);
  return { unlinked: { slug, file: name, data: role, bodyLine, references, role, places }, problems };
}
