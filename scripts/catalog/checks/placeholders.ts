import type { z } from "zod";
import { t } from "../../diagnostics/messages.ts";
import { onLine, type Path, type Problem, problemIn } from "../../diagnostics/problem.ts";
import { FORMAT, type RoleShape } from "../../schema/own-fields.ts";
import type { LocatedData } from "../yaml/located.ts";
import { removeAt, valueAt, valuesIn } from "../yaml/text.ts";
import { problemsAt } from "./problem-at.ts";
import { describeSchema, schemasAt } from "./schema-walk.ts";
import { pathName } from "./validate.ts";

const MARK = /^TODO(?::|$)/;

/** A place to fill in, as a new role file has it: `TODO:` and what belongs there. */
export function placeholder(what: string): string {
  return `TODO: ${what}`;
}

/** Whether a value is such a place, still to be filled in. */
export function isPlaceholder(value: unknown): value is string {
  return typeof value === "string" && MARK.test(value.trim());
}

/** Every place in the front matter of a role that is still to be filled in, each as a problem of its own. */
export function placesToFillIn(data: LocatedData, file: string, { schema }: RoleShape = FORMAT): Problem[] {
  const problemAt = problemsAt(() => data);
  return [...valuesIn(data.value)].flatMap(([path, value]) => {
    if (!isPlaceholder(value)) return [];
    const hint = `${t`Write it in place of the text that begins with \`TODO\`.`} ${adviceAt(schema, path)}`;
    return problemAt(file, "to-fill-in", path, t`\`${pathName(path)}\` is still to be filled in.`, hint);
  });
}

/** What the schema says of a value, or of the nearest thing around it that it describes. */
function adviceAt(schema: z.ZodType, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const says = schemasAt(schema, path.slice(0, length)).map(describeSchema).find(Boolean);
    if (says) return says;
  }
  return "";
}

/** The lines of a role's text that are still to be filled in. */
export function linesToFillIn(body: string, file: string, firstLine: number): Problem[] {
  return body.split("\n").flatMap((text, index): Problem[] => {
    const [, indent = "", rest] = /^(\s*(?:(?:[-*+]|\d+[.)])\s+)?)(\S.*)$/.exec(text) ?? [];
    if (!isPlaceholder(rest)) return [];
    const range = onLine(firstLine + index, indent.length + 1, text.trimEnd().length - indent.length);
    const message = t`A part of the text is still to be filled in.`;
    const hint = t`Write it in place of the line that begins with \`TODO\`.`;
    return [problemIn(file, "to-fill-in", range, message, hint, { path: ["body"] })];
  });
}

/** A role's data as far as it is written: an id that is still to come is left out, and a section that needs it. */
export function withoutPlaceholders(data: unknown, { schema }: RoleShape): unknown {
  const value = structuredClone(data);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = schema.safeParse(value);
    if (result.success) return value;
    const paths = result.error.issues.map((issue) => issue.path);
    const open = paths.filter((path) => isPlaceholder(valueAt(value, path)));
    removeAt(value, open.length > 0 ? open : paths.map((path) => path.slice(0, 1)));
  }
  return value;
}

/** An id goes in the first, a list or mapping that is then too short in the second, another part of it in the third. */
const MOST_ROUNDS = 4;
