import type { z } from "zod";
import { counted, later, t, translated } from "../../diagnostics/messages.ts";
import { MOST_OF_A_KIND, type Path, type Problem } from "../../diagnostics/problem.ts";
import { anyOf, didYouMean, nameSome, nameThose, nearest } from "../../diagnostics/suggest.ts";
import type { LocatedData } from "../yaml/located.ts";
import { isMapping, valueAt } from "../yaml/text.ts";
import { certain, type ProblemOfFile, problemsAt } from "./problem-at.ts";
import { type At, customProblem, likelyValue, numberFix, preview } from "./rule-problems.ts";
import { describeSchema, isFreeText, keysAllowedAt, keysNeededAt, schemaAt } from "./schema-walk.ts";
import { missingColonFix, type TypeFix, unknownKeyFix, wrongTypeFix } from "./shape-fixes.ts";

type Issue = z.core.$ZodIssue;

/**
 * Validates data against a schema.
 *
 * @returns the schema's output, or every problem, each at the place of the value (or key) that causes it
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  data: LocatedData,
  file: string,
): { value: z.output<Schema> } | { problems: Problem[] } {
  const result = schema.safeParse(data.value);
  if (result.success) return { value: result.data };
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const issues = result.error.issues.flatMap((each) => flatten(each, [], data.value, schema));
  const causes = causesAmong(issues, schema, data);
  const problemAt = problemsAt(() => data);
  const told = new Map<string, number>();
  for (const issue of issues) {
    if (causes.explain(issue)) continue;
    const before = told.get(issue.code) ?? 0;
    if (before > MOST_OF_A_KIND) continue;
    told.set(issue.code, before + 1);
    for (const problem of explain(issue, schema, data, (...details) => problemAt(file, ...details))) {
      const key = `${problem.line}:${problem.column}:${problem.code}:${problem.message}`;
      if (!seen.has(key)) problems.push(problem);
      seen.add(key);
    }
  }
  return { problems };
}

/** What can be read and was hardly meant so, with what a schema says of the values concerned. */
export function suspicions(schema: z.ZodType, data: Pick<LocatedData, "warnings" | "touched">): Problem[] {
  return data.warnings.flatMap(({ isOfFreeText, ...problem }) =>
    isOfFreeText && !isFreeText(schema, problem.path) ? [] : certain(problem, data),
  );
}

/** Tells which issues only follow from others: a key that is there misspelt, the length of what should be a list. */
function causesAmong(issues: readonly Issue[], schema: z.ZodType, data: LocatedData) {
  const misspelt = new Set<string>();
  const wrongType = new Set<string>();
  for (const issue of issues) {
    if (issue.code === "invalid_type") wrongType.add(pathName(issue.path));
    if (issue.code !== "unrecognized_keys") continue;
    const allowed = keysAllowedAt(schema, issue.path);
    for (const key of issue.keys.slice(0, MOST_OF_A_KIND + 1)) {
      const meant = unknownKeyFix(data, issue.path, key, allowed)?.meant;
      if (meant !== undefined) misspelt.add(pathName([...issue.path, meant]));
    }
  }
  const explain = (issue: Issue) => {
    const name = pathName(issue.path);
    if (issue.code === "too_big" || issue.code === "too_small") return wrongType.has(name);
    return valueAt(data.value, issue.path) === undefined && misspelt.has(name);
  };
  return { explain };
}

/** Resolves unions to the branch that the value was meant to be, and makes paths absolute. */
function flatten(issue: Issue, base: Path, root: unknown, schema: z.ZodType): Issue[] {
  const path = [...base, ...issue.path];
  if (issue.code === "invalid_union") {
    const branches = issue.errors as Issue[][];
    const inner = branches.filter(
      (branch) => !branch.some((each) => each.code === "invalid_type" && each.path.length === 0),
    );
    const meant = inner.sort((a, b) => a.length - b.length)[0];
    if (meant && isFreeText(schema, path) && isTextWithColon(valueAt(root, path), meant))
      return [{ ...issue, code: "invalid_type", expected: "string", path } as unknown as Issue];
    if (meant) return meant.flatMap((each) => flatten(each, path, root, schema));
    const expected = branches.flatMap((branch) =>
      branch.flatMap((each) => (each.code === "invalid_type" ? [each.expected] : [])),
    );
    return [{ ...issue, code: "invalid_type", expected: expected.join("|"), path } as unknown as Issue];
  }
  return [{ ...issue, path } as Issue];
}

/** Whether what could be a text or a record is a text that a colon made a mapping: it has no key of the record. */
function isTextWithColon(value: unknown, issues: readonly Issue[]): boolean {
  const unknown = issues.flatMap((each) =>
    each.code === "unrecognized_keys" && each.path.length === 0 ? each.keys : [],
  );
  return isMapping(value) && Object.keys(value).length === unknown.length && unknown.length > 0;
}

function explain(issue: Issue, schema: z.ZodType, data: LocatedData, problemAt: ProblemOfFile): Problem[] {
  const path = issue.path;
  const name = pathName(path);
  const here = schemaAt(schema, path);
  const advice = here ? describeSchema(here) : "";
  const value = valueAt(data.value, path);
  const at: At = (code, message, hint, details) => problemAt(code, path, message, hint, details);

  if (value === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value"))
    return missingField(path, problemAt, advice);

  switch (issue.code) {
    case "unrecognized_keys": {
      const allowed = keysAllowedAt(schema, path);
      const claimed = new Set<string>();
      return issue.keys.slice(0, MOST_OF_A_KIND + 1).flatMap((key) => {
        const found = unknownKeyFix(data, path, key, allowed);
        // Of two words for one key, the second is left for a person to see to.
        const proposed = found?.meant !== undefined && claimed.has(found.meant) ? undefined : found;
        if (proposed?.meant !== undefined) claimed.add(proposed.meant);
        const known =
          proposed?.hint ?? (proposed?.meant === undefined ? undefined : t`Did you mean \`${proposed.meant}\`?`);
        const also = !known && path.length === 0 ? sameEverywhere(key) : "";
        return problemAt(
          "unknown-key",
          [...path, key],
          proposed?.message ??
            (path.length === 0
              ? t`\`${key}\` is not a key that this file can have.`
              : t`\`${key}\` is not a key that \`${name}\` can have.`),
          known ?? inARow(t`Remove it, or write one of the keys that there are.`, also),
          {
            onKey: true,
            range: proposed?.range,
            fix: proposed?.fix,
            ...(known ? {} : { choices: listKeys(key, allowed) }),
          },
        );
      });
    }
    case "invalid_type": {
      if (issue.expected === ("int" as string))
        return at(
          "bad-amount",
          t`\`${name}\` is ${preview(value)}, which is not a whole number.`,
          inARow(t`Write a whole number, without a comma, a point or a currency sign.`, advice),
          numberFix(value),
        );
      const extent = data.extentOf(path);
      const colonLess =
        extent && String(issue.expected).includes("object")
          ? missingColonFix(extent.range, extent.text, keysAllowedAt(schema, path))
          : undefined;
      if (colonLess) return at("wrong-type", colonLess.message, colonLess.hint, { fix: colonLess.fix });
      const wanted = expectation(String(issue.expected));
      const proposed =
        wrongTypeFix(data, path, String(issue.expected)) ??
        (value === null ? undefined : wholeValueHint(schema, path, String(issue.expected)));
      const number = String(issue.expected).includes("number") ? numberFix(value) : {};
      return at(
        "wrong-type",
        path.length === 0
          ? t`This file is ${kindOf(value)}, but should be ${wanted}.`
          : t`\`${name}\` is ${kindOf(value)}, but should be ${wanted}.`,
        inARow(typeHint(String(issue.expected), value, path, proposed), advice) ||
          t`Write each entry as a key, a colon and its value.`,
        proposed?.fix ? { fix: proposed.fix } : { ...(number.instead === undefined ? {} : number) },
      );
    }
    case "invalid_value": {
      const values = issue.values.map(String);
      return at(
        "bad-value",
        t`\`${name}\` cannot be ${preview(value)}.`,
        `${didYouMean(String(value), values)}${t`Write ${nameSome(values, 20)}.`}`,
        likelyValue(String(value), values),
      );
    }
    case "too_small":
    case "too_big": {
      const isFew = issue.code === "too_small";
      const isList = issue.origin === "array";
      const limit = Number(isFew ? issue.minimum : issue.maximum);
      if (!isList && issue.origin !== "string") {
        const shown = preview(value);
        const message = !isFew
          ? t`\`${name}\` is ${shown}, but may be at most ${String(limit)}.`
          : issue.inclusive
            ? t`\`${name}\` is ${shown}, but must be at least ${String(limit)}.`
            : t`\`${name}\` is ${shown}, but must be more than ${String(limit)}.`;
        return at("bad-value", message, advice || t`Check the number.`);
      }
      const size = Array.isArray(value) ? value.length : String(value).trim().length;
      if (size === 0 && !isList && isFew)
        return at("too-short", t`\`${name}\` is empty.`, inARow(emptyHint(path), advice));
      const has = isList ? counted(size, "entry") : counted(size, "character");
      const message = isFew
        ? t`\`${name}\` has ${has}, but needs at least ${limit}.`
        : t`\`${name}\` has ${has}, but may have at most ${limit}.`;
      const code = !isFew ? "too-long" : isList ? "too-few" : "too-short";
      const toDo = isList
        ? isFew
          ? t`Add to the list.`
          : t`Shorten the list.`
        : !isFew
          ? t`Shorten it.`
          : advice
            ? ""
            : t`Write more.`;
      return at(code, message, inARow(toDo, advice), { onKey: isList });
    }
    case "invalid_key": {
      const [inner] = issue.issues;
      const rule = inner?.code === "custom" ? String(inner.params?.rule) : "";
      const ofKey = KEY_RULES[rule] ?? "key-text";
      return customProblem({ rule: ofKey }, { name, value, path, advice, data, at });
    }
    case "invalid_element":
      return at("bad-format", t`\`${name}\` cannot be read.`, advice);
    case "custom":
      return customProblem(issue.params ?? {}, { name, value, path, advice, data, at });
    default:
      return at("bad-format", t`\`${name}\` is ${preview(value)}, which cannot be read.`, advice);
  }
}

/** What a key is told by that is no text of the editors' own, such as the name of a topic. */
const KEY_RULES: Readonly<Record<string, string>> = {
  id: "key-id",
  "key-id": "key-id",
  "occupation-code": "occupation-code",
  country: "country-key",
  language: "language-key",
};

/** A key that is needed and not there, at the key of the mapping that lacks it. */
function missingField(path: Path, problemAt: ProblemOfFile, advice: string): Problem[] {
  const missing = String(path.at(-1));
  const parent = path.slice(0, -1);
  const message =
    parent.length === 0 ? t`\`${missing}\` is missing.` : t`\`${missing}\` is missing in \`${pathName(parent)}\`.`;
  return problemAt("missing-field", parent, message, inARow(t`Add \`${missing}:\`.`, advice), {
    missing,
    onKey: parent.length > 0,
  });
}

/** Sentences one after another, without those that say nothing. */
const inARow = (...sentences: string[]) => sentences.filter(Boolean).join(" ");

const MOST_KEYS = 30;

/** A word of no known key may be one in the language of the site. */
function sameEverywhere(key: string): string {
  return /^\p{L}+$/u.test(key) ? t`They are written like this in every language.` : "";
}

/** How a mapping is written whose place something else has taken. */
function wholeValueHint(schema: z.ZodType, path: Path, expected: string): TypeFix | undefined {
  const keys = expected === "object" ? keysNeededAt(schema, path) : [];
  if (keys.length === 0) return undefined;
  return { hint: t`Write it as \`{ ${keys.map((key) => `${key}: …`).join(", ")} }\`.` };
}

/** The keys there are; of very many only those that look alike. */
function listKeys(key: string, allowed: readonly string[]): string {
  if (allowed.length <= MOST_KEYS) return t`The keys are ${nameThose(allowed, MOST_KEYS)}.`;
  return t`There are ${allowed.length} keys; the nearest are ${nameThose(nearest(key, allowed, 3), 3)}.`;
}

/** A path as an editor would say it: `levels.junior.salary.low`, `skills.core[2]`. */
export function pathName(path: Path): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${part + 1}]`;
    return name === "" ? String(part) : `${name}.${String(part)}`;
  }, "");
}

const TYPE_NAMES: Record<string, string> = {
  string: later("a text"),
  number: later("a number"),
  int: later("a whole number"),
  boolean: later("`true` or `false`"),
  array: later("a list"),
  tuple: later("a list"),
  object: later("a mapping of keys and values"),
  record: later("a mapping of keys and values"),
};

function expectation(expected: string): string {
  const names = [...new Set(expected.split("|").map((type) => TYPE_NAMES[type] ?? type))];
  return anyOf(names.map(translated));
}

function kindOf(value: unknown): string {
  if (value === null) return t`empty`;
  if (Array.isArray(value)) return t`a list`;
  if (typeof value === "object") return t`a mapping of keys and values`;
  if (typeof value === "string") return t`the text ${preview(value)}`;
  if (typeof value === "number") return t`the number ${String(value)}`;
  return `\`${String(value)}\``;
}

function typeHint(expected: string, value: unknown, path: Path, proposed: TypeFix | undefined): string {
  if (value === null) return emptyHint(path);
  if (proposed) return proposed.hint;
  if (expected.includes("string") && (typeof value === "number" || typeof value === "boolean"))
    return t`Put quotes around it: \`${`"${value}"`}\`.`;
  if (expected.includes("string") && typeof value === "object" && !Array.isArray(value))
    return t`Put quotes around this text.`;
  if (expected.includes("number") && typeof value === "string")
    return /\d/.test(value) ? t`Write the number without quotes, commas or signs.` : t`Write the number in digits.`;
  return "";
}

/** What to do about a value of which there is only the key, or the dash. */
function emptyHint(path: Path): string {
  const key = path.at(-1);
  return typeof key === "number" ? t`Fill in this entry or remove it.` : t`Fill in \`${String(key)}\` or remove it.`;
}
