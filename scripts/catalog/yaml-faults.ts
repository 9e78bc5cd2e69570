import { type Document, isScalar, parseDocument, visit, type YAMLError, type YAMLMap } from "yaml";
import type { ProblemCode } from "../diagnostics/codes.ts";
import { type Splice, spliced } from "../diagnostics/splice.ts";
import { type MendedText, type Span, splicesAsWritten, withMends } from "./mended-text.ts";
import { removal } from "./splice.ts";
import { explanationOf } from "./yaml-errors.ts";
import type { Mend } from "./yaml-mend.ts";
import { mendsFor } from "./yaml-mends.ts";

/** Something wrong in a YAML text. */
export interface YamlFault {
  code: ProblemCode;
  at: Span;
  message: string;
  hint: string;
  /** What mends it, where that is known. */
  splices?: Splice[];
  isSafe?: boolean;
  /** How to read on where it is not known what was meant, and what of the text that leaves in doubt. */
  inThought?: { splices: Splice[]; doubtful: Span[] };
}

/** Faults with their places in a text as it was written, and how it reads without them, where that can be said. */
export interface FoundFaults {
  faults: YamlFault[];
  mended: MendedText | undefined;
  /** The mended text, where it has been parsed already. */
  read?: Document.Parsed;
}

/** Parses YAML 1.2 strictly and without a word to the console. */
export function parse(yaml: string): Document.Parsed {
  return parseDocument(yaml, {
    version: "1.2",
    schema: "core",
    merge: false,
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    // "silent" would drop whatever follows a second document's `---` without a word.
    logLevel: "error",
  });
}

/** How many characters may be parsed in search of what was meant; beyond, faults are only explained. */
const MOST_PARSED = 6_000_000;

/** So many mistakes are mended in thought to find the next one; then the rest is only explained. */
const MOST_MENDED = 25;

/**
 * Everything that keeps a YAML text from being parsed, each with what was probably meant. After each fault the
 * text is mended in thought, so that it neither hides the next fault nor causes others.
 */
export function parseFaults(yaml: MendedText, document: Document.Parsed): FoundFaults {
  const faults: YamlFault[] = [];
  let now = yaml;
  let read = document;
  let budget = MOST_PARSED;
  for (let round = 0; round < MOST_MENDED; round++) {
    const first = read.errors.find((error) => error.code !== "DUPLICATE_KEY");
    if (!first) break;
    let best: { mend: Mend; read: Document.Parsed } | undefined;
    const fault = { code: first.code, message: first.message, from: first.pos[0], to: first.pos[1] };
    for (const mend of mendsFor(fault, now.text)) {
      budget -= now.text.length;
      if (budget < 0) break;
      const mended = spliced(now.text, mend.splices);
      const candidate = parse(mended);
      const rest = candidate.errors;
      if (doubledKeys(rest) > doubledKeys(read.errors) || !leadsOn(rest, first, mend, mended, now.text)) continue;
      if (!best || rest.length < best.read.errors.length) best = { mend, read: candidate };
      if (rest.length === 0) break;
    }
    if (!best) break;
    const { doubtful, ...mend } = best.mend;
    faults.push(faultAsWritten({ ...mend, code: "broken-yaml" }, now));
    now = withMends(now, mend.splices, doubtful);
    read = best.read;
  }
  const { errors } = read;
  if (errors.some(({ code }) => code !== "DUPLICATE_KEY")) {
    faults.push(...errors.map((error) => faultAsWritten(explained(error, now.text), now)));
    return { faults: firstOfEachLine(faults, yaml.written), mended: undefined };
  }
  if (errors.length === 0) return { faults: firstOfEachLine(faults, yaml.written), mended: now, read };
  const { faults: repeated, mended } = allAtOnce(now, repeatedKeys(read, now.text));
  return { faults: firstOfEachLine([...faults, ...repeated], yaml.written), mended };
}

/** Faults that do not hide one another. */
export function allAtOnce(now: MendedText, faults: readonly YamlFault[]): FoundFaults {
  return { faults: faults.map((fault) => faultAsWritten(fault, now)), mended: mendedBy(now, faults) };
}

/** A text as it reads without faults of it; undefined where one of them can neither be mended nor be read past. */
function mendedBy(now: MendedText, faults: readonly YamlFault[]): MendedText | undefined {
  const splices: Splice[] = [];
  for (const { splices: own, inThought } of faults) {
    const wanted = own ?? inThought?.splices;
    if (!wanted) return undefined;
    // What lies within something that goes, goes with it.
    splices.push(...wanted.filter(({ start }) => splices.every(({ end }) => end <= start)));
  }
  return withMends(
    now,
    splices,
    faults.flatMap(({ inThought }) => inThought?.doubtful ?? []),
  );
}

/** A fault by its places in the text as it was written. */
export function faultAsWritten(fault: YamlFault, now: MendedText): YamlFault {
  const { at, splices, inThought: _, ...rest } = fault;
  return {
    ...rest,
    at: now.asWritten(at),
    ...(splices && { splices: splicesAsWritten(now, splices) }),
  };
}

/** The parser often stumbles again over the rest of a line: the first fault of a line is the cause. */
function firstOfEachLine(faults: readonly YamlFault[], text: string): YamlFault[] {
  const lineOf = ({ at }: YamlFault) => text.lastIndexOf("\n", at.from - 1);
  const inOrder = [...faults].sort((a, b) => a.at.from - b.at.from);
  return inOrder.filter((fault, index) => {
    const before = inOrder[index - 1];
    return !before || lineOf(before) !== lineOf(fault);
  });
}

function explained(error: YAMLError, text: string): YamlFault {
  const { code = "broken-yaml", message, hint } = explanationOf(error, text);
  const at = { from: error.pos[0], to: error.pos[1] };
  return error.code === "DUPLICATE_KEY" ? repeatedKey(at.from, text) : { code, at, message, hint };
}

/** Keys that stand in one mapping again. */
function repeatedKeys(document: Document.Parsed, yaml: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Map(_, map) {
      const first = new Map<string, number>();
      map.items.forEach(({ key }, index) => {
        if (!isScalar(key)) return;
        const earlier = first.get(String(key.value));
        if (earlier === undefined) first.set(String(key.value), index);
        else faults.push(withoutEntry(repeatedKey(key.range?.[0] ?? 0, yaml), yaml, map, earlier, index));
      });
    },
  });
  return faults.sort((a, b) => a.at.from - b.at.from);
}

/** Reads on with the earlier one of two entries: which of them was meant cannot be known. */
function withoutEntry(fault: YamlFault, yaml: string, map: YAMLMap, earlier: number, index: number): YamlFault {
  if (fault.splices) return fault;
  const splice = removal(yaml, map, index);
  return { ...fault, inThought: { splices: [splice], doubtful: [entrySpan(map, earlier), entrySpan(map, index)] } };
}

function entrySpan(map: YAMLMap, index: number): Span {
  const { key, value } = map.items[index] as { key: Ranged; value: Ranged | null };
  return { from: key.range?.[0] ?? 0, to: value?.range?.[1] ?? key.range?.[1] ?? 0 };
}

interface Ranged {
  range?: readonly number[] | null;
}

/** A key that stands twice: of two lines that say the same, one can go. */
function repeatedKey(from: number, text: string): YamlFault {
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const lineEnd = text.indexOf("\n", from) === -1 ? text.length : text.indexOf("\n", from);
  const line = text.slice(lineStart, lineEnd);
  const key = /^[^\s:,{}]+/.exec(text.slice(from))?.[0] ?? text[from] ?? "";
  const isWholeLine = line.trimStart().startsWith(key) && text.slice(lineStart, from).trim() === "";
  const next = text.slice(lineEnd + 1);
  const holdsMore = new RegExp(`^ {${line.length - line.trimStart().length + 1},}\\S`).test(next);
  const earlier = text.slice(0, lineStart).split("\n");
  const isRepeated = isWholeLine && !holdsMore && earlier.includes(line);
  return {
    code: "duplicate-key",
    at: { from, to: from + key.length },
    message: `The key \`${key}\` stands twice in the same place.`,
    hint: isRepeated ? "Remove this line: it says the same." : "Keep one of the two.",
    ...(isRepeated
      ? { splices: [{ start: lineStart, end: Math.min(lineEnd + 1, text.length), insert: "" }], isSafe: true }
      : {}),
  };
}

/** A line put in a wrong place often repeats a key there. */
function doubledKeys(errors: readonly YAMLError[]): number {
  return errors.filter(({ code }) => code === "DUPLICATE_KEY").length;
}

/** Whether a mend takes the parser past the line of the fault. */
function leadsOn(rest: readonly YAMLError[], first: YAMLError, mend: Mend, mended: string, text: string): boolean {
  const next = rest.find((error) => error.code !== "DUPLICATE_KEY");
  if (!next) return true;
  const lineOf = (offset: number, whole: string) => whole.slice(0, offset).split("\n").length;
  return lineOf(next.pos[0], mended) > Math.max(lineOf(first.pos[0], text), lineOf(mend.at.from, text));
}
