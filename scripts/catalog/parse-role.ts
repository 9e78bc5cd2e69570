import type { Problem } from "../diagnostics/problem.ts";
import { roleSchema } from "../schema/role.ts";
import { inspectBody } from "./body.ts";
import { type Cut, splitFrontMatter } from "./front-matter.ts";
import { type LocatedData, parseYaml } from "./located.ts";
import type { UnlinkedRole } from "./misfits.ts";
import { validate } from "./validate.ts";

/** A role file by its names: in messages, as a slug, and below the roles folder. */
export interface RoleFileNames {
  name: string;
  slug: string;
  path: string;
}

/** What one role file says by itself: the role as far as it can be read, and what is wrong with it. */
export interface ParsedRole {
  unlinked?: UnlinkedRole;
  problems: Problem[];
}

/** Parses and validates one role file by itself, without looking at any other. */
export function parseRole({ name, slug, path }: RoleFileNames, text: string, cut: Cut): ParsedRole {
  const front = readFrontMatter(name, text, cut);
  if ("problems" in front) return front;
  const { problems, references } = inspectBody(front.body, name, front.bodyLine);
  const validated = validate(roleSchema, front.data, name);
  const unlinked: UnlinkedRole = { slug, file: name, data: front.data.value, bodyLine: front.bodyLine, references };
  if ("problems" in validated) return { unlinked, problems: [...validated.problems, ...problems] };
  const role = { ...validated.value, slug, file: name, path, body: front.body };
  return { unlinked: { ...unlinked, data: role, role }, problems };
}

/** The front matter of a role file with the place of each of its values, and the body. */
export function readFrontMatter(
  file: string,
  text: string,
  cut: Cut,
): { data: LocatedData; body: string; bodyLine: number } | { problems: Problem[] } {
  const split = splitFrontMatter(file, text, cut);
  if ("problem" in split) return { problems: [split.problem] };
  const parsed = parseYaml(file, text, split.yamlStart, split.yamlEnd);
  if ("problems" in parsed) return parsed;
  const data = parsed.data.value === null ? { ...parsed.data, value: {} } : parsed.data;
  return { data, body: split.body, bodyLine: split.bodyLine };
}
