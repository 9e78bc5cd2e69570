import type { Problem } from "../diagnostics/problem.ts";
import { type RoleFields, roleSchema } from "../schema/role.ts";
import { inspectBody } from "./body.ts";
import type { Role } from "./catalog.ts";
import { type Cut, splitFrontMatter } from "./front-matter.ts";
import { type LocatedData, parseYaml } from "./located.ts";
import type { UnlinkedRole } from "./misfits.ts";
import { linesToFillIn, placesToFillIn, withoutPlaceholders } from "./placeholders.ts";
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
  /** The front matter with the place of each of its values, where these are kept. */
  data?: LocatedData;
}

/** Parses and validates one role file by itself, without looking at any other. */
export function parseRole(names: RoleFileNames, text: string, cut: Cut): ParsedRole {
  // The places of its values are let go: with thousands of roles they would fill the memory.
  const { data: _, ...parsed } = parseRoleWithPlaces(names, text, cut);
  return parsed;
}

/** As `parseRole`, with the place of each value of the front matter. */
export function parseRoleWithPlaces({ name, slug, path }: RoleFileNames, text: string, cut: Cut): ParsedRole {
  const front = readFrontMatter(name, text, cut);
  if ("problems" in front) return front;
  const { data } = front;
  const { problems: bodyProblems, references } = inspectBody(front.body, name, front.bodyLine);
  const places = placesToFillIn(data, name);
  const problems = [...data.warnings, ...bodyProblems, ...places, ...linesToFillIn(front.body, name, front.bodyLine)];
  const validated = validateDraft(data, name, places);
  const unlinked: UnlinkedRole = { slug, file: name, data: data.value, bodyLine: front.bodyLine, references };
  if ("problems" in validated) return { unlinked, problems: [...validated.problems, ...problems], data };
  const role: Role = { ...validated.value, slug, file: name, path, body: front.body };
  return { unlinked: { ...unlinked, data: places.length > 0 ? unlinked.data : role, role }, problems, data };
}

/** Validates a role; a place that is still to be filled in has been reported as that, so it counts as no mistake. */
function validateDraft(
  data: LocatedData,
  file: string,
  places: readonly Problem[],
): { value: RoleFields } | { problems: Problem[] } {
  const validated = validate(roleSchema, data, file);
  if ("value" in validated || places.length === 0) return validated;
  const known = new Set(places.map(({ line, column }) => `${line}:${column}`));
  const problems = validated.problems.filter(({ line, column }) => !known.has(`${line}:${column}`));
  if (problems.length > 0) return { problems };
  const written = roleSchema.safeParse(withoutPlaceholders(data.value));
  return written.success ? { value: written.data } : { problems };
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
