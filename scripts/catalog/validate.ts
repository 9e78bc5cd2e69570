import type { z } from "zod";
import type { ProblemCode } from "../diagnostics/codes.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { didYouMean, nameSome } from "../diagnostics/suggest.ts";
import { slugFrom } from "../schema/common.ts";
import type { LocatedData, Path } from "./located.ts";
import { describeSchema, keysAllowedAt, schemaAt } from "./schema-walk.ts";

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
  for (const issue of result.error.issues.flatMap((each) => flatten(each, [], data.value))) {
    for (const problem of explain(issue, schema, data, file)) {
      const key = `${problem.line}:${problem.column}:${problem.code}:${problem.message}`;
      if (!seen.has(key)) problems.push(problem);
      seen.add(key);
    }
  }
  return { problems };
}

/** Resolves unions to the branch that the value was meant to be, and makes paths absolute. */
function flatten(issue: Issue, base: Path, root: unknown): Issue[] {
  const path = [...base, ...issue.path];
  if (issue.code === "invalid_union") {
    const branches = issue.errors as Issue[][];
    const inner = branches.filter(
      (branch) => !branch.some((each) => each.code === "invalid_type" && each.path.length === 0),
    );
    const meant = inner.sort((a, b) => a.length - b.length)[0];
    if (meant) return meant.flatMap((each) => flatten(each, path, root));
    const expected = branches.flatMap((branch) =>
      branch.flatMap((each) => (each.code === "invalid_type" ? [each.expected] : [])),
    );
    return [{ ...issue, code: "invalid_type", expected: expected.join("|"), path } as unknown as Issue];
  }
  return [{ ...issue, path } as Issue];
}

function explain(issue: Issue, schema: z.ZodType, data: LocatedData, file: string): Problem[] {
  const path = issue.path;
  const name = pathName(path);
  const here = schemaAt(schema, path);
  const advice = here ? describeSchema(here) : "";
  const value = valueAt(data.value, path);
  const at = (code: ProblemCode, message: string, hint: string, onKey = false): Problem[] => [
    {
      code,
      severity: "error",
      file,
      ...(onKey ? data.rangeOfKey(path) : data.rangeOf(path)),
      message,
      hint: hint.trim(),
    },
  ];

  if (value === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value"))
    return [missingField(path, data, file, advice)];

  switch (issue.code) {
    case "unrecognized_keys": {
      const allowed = keysAllowedAt(schema, path);
      return issue.keys.map((key) => ({
        code: "unknown-key" as const,
        severity: "error" as const,
        file,
        ...data.rangeOfKey([...path, key]),
        message: `\`${key}\` is not a key that ${path.length === 0 ? "this file" : `\`${name}\``} can have.`,
        hint: `${didYouMean(key, allowed)}The keys are ${nameSome(allowed, 30)}.`,
      }));
    }
    case "invalid_type": {
      if (issue.expected === ("int" as string))
        return at(
          "bad-amount",
          `\`${name}\` is ${preview(value)}, which is not a whole number.`,
          `Write a whole number, without a comma, a point or a currency sign. ${advice}`,
        );
      const wanted = expectation(String(issue.expected));
      return at(
        "wrong-type",
        `${path.length === 0 ? "This file" : `\`${name}\``} is ${kindOf(value)}, but should be ${wanted}.`,
        `${typeHint(String(issue.expected), value, path)}${advice}` ||
          "Write each entry as a key, a colon and its value.",
      );
    }
    case "invalid_value": {
      const values = issue.values.map(String);
      return at(
        "bad-value",
        `\`${name}\` cannot be ${preview(value)}.`,
        `${didYouMean(String(value), values)}Write ${nameSome(values, 20)}.`,
      );
    }
    case "too_small":
      if (issue.origin === "array")
        return at(
          "too-few",
          `\`${name}\` has ${countOf(value)}, but needs at least ${issue.minimum}.`,
          `Add to the list. ${advice}`,
          true,
        );
      if (issue.origin === "string")
        return at(
          "too-short",
          `\`${name}\` has ${lengthOf(value)} characters, but needs at least ${issue.minimum}.`,
          advice || "Write more.",
        );
      return at(
        "bad-value",
        `\`${name}\` is ${preview(value)}, but must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}.`,
        advice || "Check the number.",
      );
    case "too_big":
      if (issue.origin === "array")
        return at(
          "too-long",
          `\`${name}\` has ${countOf(value)}, but may have at most ${issue.maximum}.`,
          `Shorten the list. ${advice}`,
          true,
        );
      if (issue.origin === "string")
        return at(
          "too-long",
          `\`${name}\` has ${lengthOf(value)} characters, but may have at most ${issue.maximum}.`,
          `Shorten it. ${advice}`,
        );
      return at(
        "bad-value",
        `\`${name}\` is ${preview(value)}, but may be at most ${issue.maximum}.`,
        advice || "Check the number.",
      );
    case "invalid_key": {
      const [inner] = issue.issues;
      const isCode = inner?.code === "custom" && inner.params?.rule === "occupation-code";
      return customProblem({ rule: isCode ? "occupation-code" : "key-id" }, { name, value, path, advice, at });
    }
    case "invalid_element":
      return at("bad-format", `\`${name}\` cannot be read.`, advice);
    case "custom":
      return customProblem(issue.params ?? {}, { name, value, path, advice, at });
    default:
      return at("bad-format", `\`${name}\` is ${preview(value)}, which cannot be read.`, advice);
  }
}

/** A key that is needed and not there, at the key of the mapping that lacks it. */
function missingField(path: Path, data: LocatedData, file: string, advice: string): Problem {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  return {
    code: "missing-field",
    severity: "error",
    file,
    ...(parent.length === 0 ? data.rangeOf([]) : data.rangeOfKey(parent)),
    message: `\`${key}\` is missing${parent.length === 0 ? "" : ` in \`${pathName(parent)}\``}.`,
    hint: `Add \`${key}:\`. ${advice}`.trim(),
  };
}

interface CustomContext {
  name: string;
  value: unknown;
  path: Path;
  advice: string;
  at: (code: ProblemCode, message: string, hint: string, onKey?: boolean) => Problem[];
}

/** The problems of the rules that the schema names by `params.rule`. */
function customProblem(params: Record<string, unknown>, { name, value, path, advice, at }: CustomContext): Problem[] {
  const shown = preview(value);
  switch (params.rule) {
    case "id":
      return at("bad-id", `\`${name}\` is ${shown}, which is not written as an id.`, idHint(String(value)));
    case "key-id":
      return at("bad-id", `\`${String(path.at(-1))}\` cannot be a key here.`, idHint(String(path.at(-1))), true);
    case "invisible":
      return at(
        "invisible-character",
        `\`${name}\` contains a character that nobody can see.`,
        "Type the text again instead of pasting it.",
      );
    case "https-url":
      return at(
        "bad-url",
        `\`${name}\` is ${shown}, which is not a full https address.`,
        `Write the address as the browser shows it, beginning with \`https://\`.`,
      );
    case "day":
      return at(
        "bad-date",
        `\`${name}\` is ${shown}, which is not a date in the calendar.`,
        "Write a date that exists as YYYY-MM-DD, such as `2026-11-20`.",
      );
    case "partial-date":
      return at(
        "bad-date",
        `\`${name}\` is ${shown}, which is not a date.`,
        "Write YYYY, YYYY-MM or YYYY-MM-DD, such as `2025-05`.",
      );
    case "rising":
      return at(
        "bad-order",
        `\`${name}\` is ${shown}, which is below \`${String(params.above)}\`.`,
        `Check both figures against the source: \`${String(path.at(-1))}\` cannot be lower than \`${String(params.above)}\`.`,
      );
    case "between":
      return at(
        "bad-order",
        `\`${name}\` is ${shown}, which does not lie between \`${String(params.low)}\` and \`${String(params.high)}\`.`,
        "Check the three figures against the source.",
      );
    case "percentile-pair":
      return at("bad-order", `\`${name}\` does not rise.`, "Write the lower percentile first, such as `[25, 50]`.");
    case "not-empty":
      return at("too-few", `\`${name}\` is empty.`, "Fill it in or remove the key.", true);
    case "currency":
      return at(
        "bad-format",
        `\`${name}\` is ${shown}, which is not the code of a currency.`,
        "Write its three capital letters, such as `USD` or `EUR`.",
      );
    case "handle":
      return at(
        "bad-format",
        `\`${name}\` is ${shown}, which is not a GitHub name.`,
        "Write the name as in the address of the profile, without `@`.",
      );
    case "colour":
      return at(
        "bad-format",
        `\`${name}\` is ${shown}, which is not a colour.`,
        'Write `#` and six hexadecimal digits in quotes, such as `"#0b6b57"`.',
      );
    case "language":
      return at(
        "bad-format",
        `\`${name}\` is ${shown}, which is not the tag of a language.`,
        "Write a tag such as `en`, `de` or `pt-BR`.",
      );
    case "base-url":
      return at(
        "bad-url",
        `\`${name}\` is ${shown}, which is not an address to publish at.`,
        "Write the full address, such as `https://example.org/careers/`.",
      );
    case "placeholder": {
      const [invented, allowed] = [params.invented, params.allowed] as [string[], string[]];
      const braces = (names: string[]) => nameSome(names.map((each) => `{${each}}`));
      return at(
        "wrong-placeholder",
        `\`${name}\` has the placeholder ${braces(invented)}, for which there is no value.`,
        allowed.length > 0 ? `The placeholders are ${braces(allowed)}.` : "These words have no placeholders.",
      );
    }
    case "occupation-code":
      return at(
        "bad-id",
        `\`${String(path.at(-1))}\` is not the code of an occupation.`,
        "Write it as the publisher does, such as `15-1252`.",
        true,
      );
    default:
      return at("bad-format", `\`${name}\` is ${shown}, which cannot be read.`, advice);
  }
}

function idHint(value: string): string {
  const proposal = slugFrom(value);
  const rule = "Use lower-case letters, digits and single hyphens, at most 80 of them.";
  return proposal === "" || proposal === value ? rule : `Write \`${proposal}\`. ${rule}`;
}

/** A path as an editor would say it: `levels.junior.salary.low`, `skills.core[2]`. */
export function pathName(path: Path): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${part + 1}]`;
    return name === "" ? String(part) : `${name}.${String(part)}`;
  }, "");
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      value !== null && typeof value === "object" ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    root,
  );
}

const TYPE_NAMES: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "`true` or `false`",
  array: "a list",
  tuple: "a list",
  object: "a mapping of keys and values",
  record: "a mapping of keys and values",
};

function expectation(expected: string): string {
  const names = [...new Set(expected.split("|").map((type) => TYPE_NAMES[type] ?? type))];
  return names.join(" or ");
}

function kindOf(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping of keys and values";
  if (typeof value === "string") return `the text ${preview(value)}`;
  if (typeof value === "number") return `the number ${value}`;
  return `\`${String(value)}\``;
}

function typeHint(expected: string, value: unknown, path: Path): string {
  const key = String(path.at(-1) ?? "");
  if (value === null) return `Fill in \`${key}\` or remove it. `;
  if (expected.includes("string") && (typeof value === "number" || typeof value === "boolean"))
    return `Put quotes around it: \`"${value}"\`. `;
  if (expected.includes("string") && typeof value === "object" && !Array.isArray(value)) {
    const [first] = Object.entries(value);
    if (first && (first[1] === null || typeof first[1] === "string"))
      return `Put quotes around this text: \`"${first[0]}: ${first[1] ?? ""}"\`. `;
    return "Put quotes around this text. ";
  }
  if (expected.includes("array") && typeof value === "string") return `Put brackets around it: \`[${value}]\`. `;
  if (expected === "number" && typeof value === "string") return "Write the number without quotes, commas or signs. ";
  return "";
}

function preview(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}\``;
}

function countOf(value: unknown): string {
  const length = Array.isArray(value) ? value.length : 0;
  return length === 1 ? "1 entry" : `${length} entries`;
}

function lengthOf(value: unknown): number {
  return typeof value === "string" ? value.trim().length : 0;
}
