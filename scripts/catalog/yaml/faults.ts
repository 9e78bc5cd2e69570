import {
  Composer,
  type CST,
  type Document,
  isScalar,
  Lexer,
  Parser,
  visit,
  type YAMLError,
  YAMLParseError,
} from "yaml";
import { type Splice, spliced } from "../../diagnostics/edits.ts";
import { type KeysAt, MOST_FAULTS, type YamlFix } from "./candidate-fixes.ts";
import { type FixedText, splicesAsWritten, withFixes, type YamlFault } from "./fixed-text.ts";
import { explanationOf } from "./parser-errors.ts";
import { repeatedKey, repeatedKeys } from "./repeated-keys.ts";
import { fixesFor } from "./rules.ts";

/** Faults with their places in a text as it was written, and how it reads without them, where that can be said. */
export interface FoundFaults {
  faults: YamlFault[];
  fixed: FixedText | undefined;
  /** The fixed text, where it has been parsed already. */
  read?: Document.Parsed;
}

/** How deeply lists and mappings may be nested. */
export const MAX_DEPTH = 16;

const OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  strict: true,
  // The library holds each key against every other; `repeatedKeysOf` needs one look at each.
  uniqueKeys: false,
  prettyErrors: false,
} as const;

/**
 * Parses YAML 1.2 strictly and without a word to the console. What is nested deeper than it may be is left out
 * before anything is made of it: the library calls itself once for each level.
 */
export function parse(yaml: string): Document.Parsed {
  return composed(tokensOf(yaml), yaml);
}

/** What a YAML text is made of, and how many words and signs these are: what it costs to make anything of them. */
export interface Tokens {
  tokens: CST.Token[];
  signs: number;
}

/**
 * Cuts a YAML text into what it is made of.
 *
 * @param most at more words and signs than these it ends
 */
export function tokensOf(yaml: string, most = Number.POSITIVE_INFINITY): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let signs = 0;
  for (const sign of new Lexer().lex(yaml)) {
    if (++signs > most) continue;
    for (const token of parser.next(sign)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, signs };
}

/** Makes a document of a YAML text's tokens: see `parse`. */
export function composed({ tokens }: Tokens, yaml: string): Document.Parsed {
  cutDepths(tokens);
  const documents = withoutTraces(() => {
    const found: Document.Parsed[] = [];
    for (const each of new Composer(OPTIONS).compose(tokens, true, yaml.length)) {
      found.push(each as Document.Parsed);
      if (found.length > 1) break;
    }
    return found;
  });
  const [document, second] = documents as [Document.Parsed, Document.Parsed?];
  if (second)
    document.errors.push(new YAMLParseError([second.range[0], second.range[1]], "MULTIPLE_DOCS", "A second document"));
  document.errors.push(...repeatedKeysOf(document));
  return document;
}

/** Leaves out what is nested so deeply that it is refused as it stands. */
function cutDepths(tokens: readonly CST.Token[]): void {
  const open: { token: CST.Token | null | undefined; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (!token) continue;
    if (token.type === "document") open.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    if (depth > MAX_DEPTH) token.items.length = 0;
    for (const { key, value } of token.items)
      open.push({ token: key, depth: depth + 1 }, { token: value, depth: depth + 1 });
  }
}

/** Each error of a text is an `Error`, and to trace the calls that lead to thousands of them takes seconds. */
function withoutTraces<Value>(work: () => Value): Value {
  const traced = Error as { stackTraceLimit?: number };
  const before = traced.stackTraceLimit ?? 0;
  traced.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    traced.stackTraceLimit = before;
  }
}

function repeatedKeysOf(document: Document.Parsed): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [from = 0] = key.range ?? [];
        if (keys.has(key.value)) errors.push(new YAMLParseError([from, from + 1], "DUPLICATE_KEY", "A key again"));
        keys.add(key.value);
      }
    },
  });
  return errors;
}

/** How many signs and words may be parsed in search of what was meant; beyond, faults are only explained. */
const MOST_PARSED = 500_000;

/** One slip near the top of a file makes the parser stumble over hundreds of lines below it; this is more. */
const MOST_ERRORS = 5_000;

/** So many mistakes are fixed in thought to find the next one; then the rest is only explained. */
const MOST_FIXED = 25;

/**
 * Everything that keeps a YAML text from being parsed, each with what was probably meant. After each fault the
 * text is fixed in thought, so that it neither hides the next fault nor causes others.
 *
 * @param cost how many words and signs the text is made of
 */
export function parseFaults(yaml: FixedText, document: Document.Parsed, cost: number, keysAt: KeysAt): FoundFaults {
  const faults: YamlFault[] = [];
  let now = yaml;
  let read = document;
  let budget = MOST_PARSED;
  for (let round = 0; round < MOST_FIXED && read.errors.length <= MOST_ERRORS; round++) {
    const first = read.errors.find((error) => error.code !== "DUPLICATE_KEY");
    if (!first) break;
    let best: { fix: YamlFix; read: Document.Parsed } | undefined;
    const fault = { code: first.code, message: first.message, from: first.pos[0], to: first.pos[1] };
    for (const fix of fixesFor(fault, now.text, keysAt)) {
      budget -= cost;
      if (budget < 0) break;
      const fixed = spliced(now.text, fix.splices);
      const candidate = parse(fixed);
      const rest = candidate.errors;
      if (doubledKeys(rest) > doubledKeys(read.errors) || !leadsOn(rest, first, fix, fixed, now.text)) continue;
      if (!best || rest.length < best.read.errors.length) best = { fix, read: candidate };
      if (rest.length === 0) break;
    }
    if (!best) break;
    const { doubtful, ...fix } = best.fix;
    faults.push(faultAsWritten({ ...fix, code: "broken-yaml" }, now));
    now = withFixes(now, fix.splices, doubtful);
    read = best.read;
  }
  const { errors } = read;
  if (errors.some(({ code }) => code !== "DUPLICATE_KEY")) {
    const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]).slice(0, MOST_FAULTS);
    faults.push(...inOrder.map((error) => faultAsWritten(explained(error, now.text), now)));
    return { faults: firstOfEachLine(faults, yaml.written), fixed: undefined };
  }
  if (errors.length === 0) return { faults: firstOfEachLine(faults, yaml.written), fixed: now, read };
  const { faults: repeated, fixed } = allAtOnce(now, repeatedKeys(read, now.text));
  return { faults: [...firstOfEachLine(faults, yaml.written), ...besides(faults, repeated, yaml.written)], fixed };
}

/** Faults that do not hide one another. Of very many the first are told, and nothing is read past them. */
export function allAtOnce(now: FixedText, faults: readonly YamlFault[]): FoundFaults {
  const told = faults.slice(0, MOST_FAULTS).map((fault) => faultAsWritten(fault, now));
  return { faults: told, fixed: faults.length > MOST_FAULTS ? undefined : fixedBy(now, faults) };
}

/** A text as it reads without faults of it; undefined where one of them can neither be fixed nor be read past. */
function fixedBy(now: FixedText, faults: readonly YamlFault[]): FixedText | undefined {
  const splices: Splice[] = [];
  for (const { splices: own, inThought } of faults) {
    const wanted = own ?? inThought?.splices;
    if (!wanted) return undefined;
    // What lies within something that goes, goes with it.
    splices.push(...wanted.filter(({ start }) => splices.every(({ end }) => end <= start)));
  }
  return withFixes(
    now,
    splices,
    faults.flatMap(({ inThought }) => inThought?.doubtful ?? []),
  );
}

/** A fault by its places in the text as it was written. */
export function faultAsWritten(fault: YamlFault, now: FixedText): YamlFault {
  const { at, splices, inThought: _, ...rest } = fault;
  return {
    ...rest,
    at: now.asWritten(at),
    ...(splices && { splices: splicesAsWritten(now, splices) }),
  };
}

const lineOf = ({ at }: YamlFault, text: string) => text.lastIndexOf("\n", at.from - 1);

/** The parser often stumbles again over the rest of a line: the first fault of a line is the cause. */
function firstOfEachLine(faults: readonly YamlFault[], text: string): YamlFault[] {
  const inOrder = [...faults].sort((a, b) => a.at.from - b.at.from);
  return inOrder.filter((fault, index) => {
    const before = inOrder[index - 1];
    return !before || lineOf(before, text) !== lineOf(fault, text);
  });
}

/** Faults on other lines than those known: what stands on a line that was fixed may be there by the fix. */
export function besides(known: readonly YamlFault[], faults: readonly YamlFault[], text: string): YamlFault[] {
  const lines = new Set(known.map((fault) => lineOf(fault, text)));
  return faults.filter((fault) => !lines.has(lineOf(fault, text)));
}

function explained(error: YAMLError, text: string): YamlFault {
  const { code = "broken-yaml", message, hint } = explanationOf(error, text);
  const at = { from: error.pos[0], to: error.pos[1] };
  return error.code === "DUPLICATE_KEY" ? repeatedKey(at.from, text, false) : { code, at, message, hint };
}

/** A line put in a wrong place often repeats a key there. */
function doubledKeys(errors: readonly YAMLError[]): number {
  return errors.filter(({ code }) => code === "DUPLICATE_KEY").length;
}

/** Whether a fix takes the parser past the line of the fault. */
function leadsOn(rest: readonly YAMLError[], first: YAMLError, fix: YamlFix, fixed: string, text: string): boolean {
  const next = rest.find((error) => error.code !== "DUPLICATE_KEY");
  if (!next) return true;
  const lineOf = (offset: number, whole: string) => whole.slice(0, offset).split("\n").length;
  return lineOf(next.pos[0], fixed) > Math.max(lineOf(first.pos[0], text), lineOf(fix.at.from, text));
}
