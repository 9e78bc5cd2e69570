import type { Problem } from "../../diagnostics/problem.ts";
import { type RoleTranslation, roleTranslationSchema } from "../../schema/translation.ts";
import { mergeConflicts } from "../checks/merge-conflicts.ts";
import { certain } from "../checks/problem-at.ts";
import { suspicions, validate } from "../checks/validate.ts";
import { withoutRemains, wrongEncoding } from "../checks/wrong-encoding.ts";
import { keptPlaces, type LocatedData } from "../yaml/located.ts";
import { type BodyReferences, inspectBody } from "./body.ts";
import { asFixed, readFrontMatter } from "./parse-role.ts";
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
  const conflicts = mergeConflicts(name, text);
  if (conflicts.length > 0) return { problems: conflicts };
  const schema = roleTranslationSchema;
  const read = () => readFrontMatter(name, text, { schema });
  const reading = read();
  const front = asFixed(reading);
  const unread = "problems" in reading ? reading.problems : [];
  if (!front) return { problems: [...unread, ...wrongEncoding(name, text)] };
  const { data, body, bodyLine } = front;
  const damage = wrongEncoding(name, text, (line, column) => (line >= bodyLine ? ["body"] : data.pathAt(line, column)));
  const { problems: inText, references } = inspectBody(body, name, bodyLine);
  const validated = validate(schema, data, name);
  const problems = withoutRemains(
    [
      ...unread,
      ...suspicions(schema, data),
      ...("problems" in validated ? validated.problems : []),
      ...inText.flatMap((problem) => certain(problem, data)),
    ],
    damage,
  );
  const words = "value" in validated ? { words: validated.value } : {};
  const places = keptPlaces(() => asFixed(read())?.data, data);
  return { role: { slug, file: name, path, data: data.value, ...words, body, bodyLine, references, places }, problems };
}
