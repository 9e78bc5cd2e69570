import type { Problem } from "../../diagnostics/problem.ts";
import { type RoleTranslation, roleTranslationSchema } from "../../schema/translation.ts";
import { certain } from "../checks/problem-at.ts";
import { suspicions, validate } from "../checks/validate.ts";
import { withoutRemains } from "../checks/wrong-encoding.ts";
import type { LocatedData } from "../yaml/located.ts";
import type { BodyReferences } from "./body.ts";
import { placesAgain, readParts } from "./parse-role.ts";
import type { FoundRole } from "./read-folder.ts";

/** A translation of a role, as it was read. */
export interface TranslatedRole {
  slug: string;
  /** The file by its name in messages. */
  file: string;
  /** The file on disk. */
  path: string;
  /** The front matter, valid or not. */
  data: unknown;
  /** The front matter, where it is valid. */
  words?: RoleTranslation;
  body: string;
  bodyLine: number;
  references: BodyReferences;
  places(): LocatedData | undefined;
}

/** What one translated role says by itself, and what is wrong with it. */
export interface ParsedTranslation {
  role?: TranslatedRole;
  problems: Problem[];
}

/** Parses and validates the translation of a role by itself. */
export function parseTranslation({ name, path, slug }: FoundRole, text: string): ParsedTranslation {
  const schema = roleTranslationSchema;
  const parts = readParts(name, text, { schema });
  if ("problems" in parts) return parts;
  const { data, body, bodyLine, references } = parts;
  const validated = validate(schema, data, name);
  const problems = withoutRemains(
    [
      ...parts.unread,
      ...suspicions(schema, data),
      ...("problems" in validated ? validated.problems : []),
      ...parts.bodyProblems.flatMap((problem) => certain(problem, data)),
    ],
    parts.damage,
  );
  const words = "value" in validated ? { words: validated.value } : {};
  const places = placesAgain(name, text, { schema }, data);
  return { role: { slug, file: name, path, data: data.value, ...words, body, bodyLine, references, places }, problems };
}
