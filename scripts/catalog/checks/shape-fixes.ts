import { t } from "../../diagnostics/messages.ts";
import { type Fix, onLine, type Path, type Range } from "../../diagnostics/problem.ts";
import { closest } from "../../diagnostics/suggest.ts";
import { isId, slugFrom } from "../../schema/common.ts";
import { keyMeant } from "../../schema/key-synonyms.ts";
import { keyAndValue } from "../yaml/candidate-fixes.ts";
import { quoted, withinSmartQuotes, written } from "../yaml/lines.ts";
import type { LocatedData } from "../yaml/located.ts";
import { isMapping, scalarText, valueAt } from "../yaml/text.ts";

/** What to do about a value of the wrong kind. */
export interface TypeFix {
  hint: string;
  fix?: Fix;
}

/** What somebody meant whose value is of another kind than wanted; nothing where that cannot be said. */
export function wrongTypeFix(data: LocatedData, path: Path, expected: string): TypeFix | undefined {
  const extent = data.extentOf(path);
  const value = valueAt(data.value, path);
  if (extent && expected.includes("array") && typeof value === "string" && !extent.inFlow) {
    const asLines = linesForList(extent);
    if (asLines) return asLines;
  }
  if (!extent || extent.text.includes("\n")) return undefined;
  const { range, text } = extent;
  const replacing = (newText: string, isSafe: boolean): Fix => ({ edits: [{ range, newText }], isSafe });
  if (expected.includes("string")) {
    if (typeof value === "number" || typeof value === "boolean" || (isMapping(value) && !/^[{[]/.test(text))) {
      const meant = quoted(text);
      return {
        hint: isMapping(value) ? t`Put quotes around this text: \`${meant}\`.` : t`Put quotes around it: \`${meant}\`.`,
        fix: replacing(meant, true),
      };
    }
    if (Array.isArray(value) && value.length === 1 && typeof value[0] === "string")
      return { hint: t`Write the text without brackets.`, fix: replacing(written(value[0]), false) };
    return undefined;
  }
  if (expected === "boolean" && /^(?:yes|no)$/i.test(text)) {
    const meant = /^yes$/i.test(text) ? "true" : "false";
    return { hint: t`Write \`${meant}\`.`, fix: replacing(meant, true) };
  }
  if (!expected.includes("array") || typeof value !== "string") return undefined;
  const entries = value.split(",").map((entry) => entry.trim().replace(/\]$/, ""));
  const areIds = entries.every(isId);
  const newText =
    areIds || entries.length > 1 ? `[${entries.map(written).join(", ")}]` : `[${written(entries[0] ?? "")}]`;
  return { hint: t`Put brackets around it: \`${newText}\`.`, fix: replacing(newText, areIds || entries.length === 1) };
}

const BULLET = /^(?:[•·▪●◦*–—]|\d{1,2}[.)])\s+/;

/** A list whose entries stand on lines of their own without dashes, or of one that is a sentence. */
function linesForList({ range, text }: { range: Range; text: string }): TypeFix | undefined {
  if (/^["'|>]/.test(text)) return undefined;
  const lines = text.split("\n").map((line) => line.trim());
  const areBulleted = lines.every((line) => BULLET.test(line));
  const hint = t`Begin each entry on a line of its own with a dash and a space.`;
  if (lines.length === 1 && !areBulleted) return /[.!?]$/.test(text) ? { hint } : undefined;
  // What stands on the key's own line would have to move below it.
  if (lines.length === 1 || range.column === 1 || range.column > LONGEST_INDENT) return { hint };
  const between = `\n${" ".repeat(range.column - 1)}`;
  const newText = lines.map((line) => `- ${scalarText(line.replace(BULLET, ""))}`).join(between);
  return { hint, fix: { edits: [{ range, newText }], isSafe: areBulleted } };
}

/** A text that begins further to the right stands behind its key. */
const LONGEST_INDENT = 9;

/** What to do about a key that is not known. */
export interface KeyFix {
  fix?: Fix;
  hint?: string;
  /** Where the mistake lies, if not at the key. */
  range?: Range;
  /** The key that it was meant to be. */
  meant?: string;
  /** What is said of it, if not that there is no such key. */
  message?: string;
}

/** A key that a colon is missing after, where one of those that are allowed begins a text or another key. */
export function missingColonFix(
  range: Range,
  text: string,
  allowed: readonly string[],
): Required<Omit<KeyFix, "range">> | undefined {
  const found = keyAndValue(text, allowed);
  if (!found) return undefined;
  const { key, meant, isSafe, ...words } = found;
  return { ...words, meant: key, fix: { edits: [{ range, newText: meant }], isSafe } };
}

/** What somebody meant who wrote a key that is not known; nothing where no key is near. */
export function unknownKeyFix(
  data: LocatedData,
  path: Path,
  key: string,
  allowed: readonly string[],
): KeyFix | undefined {
  const here = [...path, key];
  const range = data.rangeOfKey(here);
  if (path.length === 0 && key === "occupation" && allowed.includes(BY_COUNTRY)) return byCountry(data, here);
  const mapping = valueAt(data.value, path);
  const value = data.extentOf(here);
  const [line, to] = value ? [`${key}: ${value.text}`, value.range] : [key, range];
  const colonLess = missingColonFix({ ...range, endLine: to.endLine, endColumn: to.endColumn }, line, allowed);
  if (colonLess && isMapping(mapping) && !Object.hasOwn(mapping, colonLess.meant)) return colonLess;
  if (isMapping(mapping) && mapping[key] === null && data.extentOf(path)?.text.startsWith("{")) {
    const before = data.pathBefore(here);
    const joined = before && joinedText(data, before, here);
    if (joined) return joined;
    const colon = /^([a-z-]+):\S/.exec(key);
    if (colon && allowed.includes(colon[1] ?? ""))
      return {
        hint: t`Put a space after the colon.`,
        fix: { edits: [{ range, newText: key.replace(":", ": ") }], isSafe: true },
      };
  }
  const same = allowed.find(
    (each) => each === slugFrom(key.replace(/([a-z])([A-Z])/g, "$1-$2")) || each === slugFrom(key),
  );
  const meant = same ?? keyMeant(slugFrom(key), allowed) ?? closest(key, allowed);
  if (meant === undefined) return undefined;
  if (isMapping(mapping) && Object.hasOwn(mapping, meant))
    return { hint: t`Remove it, or move what it says to \`${meant}\`, which stands there already.` };
  return { meant, fix: { edits: [{ range, newText: meant }], isSafe: meant === same } };
}

const BY_COUNTRY = "occupations";

/** A role's occupation without its country, which codes of one country alone have in their form. */
function byCountry(data: LocatedData, path: Path): KeyFix {
  const value = valueAt(data.value, path);
  const extent = data.extentOf(path);
  const { soc = "…", fit = "…" } = isMapping(value) ? value : { soc: value ?? "…" };
  const country = /^\d{2}-\d{4}$/.test(String(soc)) ? "US" : "…";
  const instead = `occupations: { ${country}: { code: "${soc}", fit: ${fit} } }`;
  const found: KeyFix = {
    message: t`Occupations stand below their country, in \`occupations\`.`,
    hint:
      fit === "…"
        ? t`Write \`${instead}\`, with how well it fits: \`close\`, \`part\`, \`residual\` or \`weak\`.`
        : t`Write \`${instead}\`.`,
    meant: BY_COUNTRY,
  };
  const isFree = !isMapping(data.value) || !Object.hasOwn(data.value, BY_COUNTRY);
  if (country === "…" || fit === "…" || !isFree || !extent || !isMapping(value)) return found;
  const { line, column, endLine, endColumn } = extent.range;
  const at = (line: number, column: number, newText: string) => ({ range: onLine(line, column, 0), newText });
  const below = Array.from({ length: endLine - line }, (_, index) => at(line + 1 + index, 1, "  "));
  const around = extent.text.startsWith("{")
    ? [at(line, column, `{ ${country}: `), at(endLine, endColumn, " }")]
    : [at(line, column, `${country}:\n${" ".repeat(column + 1)}`), ...below];
  const renamed = [
    { range: data.rangeOfKey(path), newText: BY_COUNTRY },
    { range: data.rangeOfKey([...path, "soc"]), newText: "code" },
  ];
  return { ...found, fix: { edits: [...renamed, ...around], isSafe: true } };
}

/** In braces, a comma within a text makes a key of what follows it. */
function joinedText(data: LocatedData, before: Path, key: Path): KeyFix | undefined {
  const first = data.extentOf(before);
  const rest = data.rangeOfKey(key);
  if (!first || first.range.endLine !== rest.line || /^["'[{]/.test(first.text)) return undefined;
  const name = String(key.at(-1));
  const range = { ...first.range, endLine: rest.endLine, endColumn: rest.endColumn };
  // A key such as 05 has become the number 5.
  const digits = name.padStart(rest.endColumn - rest.column, "0");
  if (/^\d+$/.test(first.text) && /^\d{1,2}$/.test(digits))
    return {
      range,
      hint: t`The comma splits a number in two. Write one with a point, \`${first.text}.${digits}\`, or a whole one.`,
    };
  const gap = " ".repeat(Math.max(0, rest.column - first.range.endColumn - 1));
  const text = `${first.text},${gap}${name}`;
  const whole = quoted(withinSmartQuotes(text) ?? text);
  return {
    range,
    hint: t`The comma splits a text in two. Put quotes around it: \`${whole}\`.`,
    fix: { edits: [{ range, newText: whole }], isSafe: true },
  };
}
