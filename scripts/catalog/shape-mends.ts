import type { Fix } from "../diagnostics/problem.ts";
import { closest } from "../diagnostics/suggest.ts";
import { isId, slugFrom } from "../schema/common.ts";
import type { LocatedData, Path } from "./located.ts";
import { quoted, written } from "./yaml-lines.ts";

/** What to do about a value of the wrong kind. */
export interface TypeFix {
  hint: string;
  fix?: Fix;
}

/** What somebody meant whose value is of another kind than wanted; nothing where that cannot be said. */
export function wrongTypeFix(data: LocatedData, path: Path, expected: string): TypeFix | undefined {
  const extent = data.extentOf(path);
  if (!extent || extent.text.includes("\n")) return undefined;
  const { range, text } = extent;
  const value = valueAt(data.value, path);
  const replacing = (newText: string, isSafe: boolean): Fix => ({ edits: [{ range, newText }], isSafe });
  if (expected.includes("string")) {
    if (typeof value === "number" || typeof value === "boolean" || (isMapping(value) && !/^[{[]/.test(text)))
      return {
        hint: `Put quotes around ${isMapping(value) ? "this text" : `it`}: \`${quoted(text)}\`.`,
        fix: replacing(quoted(text), true),
      };
    if (Array.isArray(value) && value.length === 1 && typeof value[0] === "string")
      return { hint: "Write the text without brackets.", fix: replacing(written(value[0]), false) };
    return undefined;
  }
  if (!expected.includes("array") || typeof value !== "string") return undefined;
  const entries = value.split(",").map((entry) => entry.trim().replace(/\]$/, ""));
  const areIds = entries.every(isId);
  const newText =
    areIds || entries.length > 1 ? `[${entries.map(written).join(", ")}]` : `[${written(entries[0] ?? "")}]`;
  return { hint: `Put brackets around it: \`${newText}\`.`, fix: replacing(newText, areIds || entries.length === 1) };
}

/** What somebody meant who wrote a key that is not known; nothing where no key is near. */
export function unknownKeyFix(
  data: LocatedData,
  path: Path,
  key: string,
  allowed: readonly string[],
): { hint?: string; fix: Fix } | undefined {
  const here = [...path, key];
  const range = data.rangeOfKey(here);
  const mapping = valueAt(data.value, path);
  if (isMapping(mapping) && mapping[key] === null && data.extentOf(path)?.text.startsWith("{")) {
    const keys = Object.keys(mapping);
    const before = keys[keys.indexOf(key) - 1];
    const joined = before === undefined ? undefined : joinedText(data, [...path, before], here);
    if (joined) return joined;
    const colon = /^([a-z-]+):\S/.exec(key);
    if (colon && allowed.includes(colon[1] ?? ""))
      return {
        hint: "Put a space after the colon.",
        fix: { edits: [{ range, newText: key.replace(":", ": ") }], isSafe: true },
      };
  }
  const same = allowed.find(
    (each) => each === slugFrom(key.replace(/([a-z])([A-Z])/g, "$1-$2")) || each === slugFrom(key),
  );
  const meant = same ?? closest(key, allowed);
  // Where the right key stands there as well, this one is not a misspelling of it.
  if (meant === undefined || (isMapping(mapping) && Object.hasOwn(mapping, meant))) return undefined;
  return { fix: { edits: [{ range, newText: meant }], isSafe: meant === same } };
}

/** In braces, a comma within a text makes a key of what follows it. */
function joinedText(data: LocatedData, before: Path, key: Path): { hint: string; fix: Fix } | undefined {
  const first = data.extentOf(before);
  const rest = data.rangeOfKey(key);
  if (!first || first.range.endLine !== rest.line || /^["'[{]/.test(first.text)) return undefined;
  const name = String(key.at(-1));
  const range = { ...first.range, endLine: rest.endLine, endColumn: rest.endColumn };
  if (/^\d{1,3}$/.test(first.text) && /^\d{3}$/.test(name))
    return {
      hint: `Write the number without a comma: \`${first.text}${name}\`.`,
      fix: { edits: [{ range, newText: `${first.text}${name}` }], isSafe: true },
    };
  const gap = " ".repeat(Math.max(0, rest.column - first.range.endColumn - 1));
  const whole = quoted(`${first.text},${gap}${name}`);
  return {
    hint: `The comma splits a text in two. Put quotes around it: \`${whole}\`.`,
    fix: { edits: [{ range, newText: whole }], isSafe: true },
  };
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      value !== null && typeof value === "object" ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    root,
  );
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
