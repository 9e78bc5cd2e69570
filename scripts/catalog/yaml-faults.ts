import { type Document, parseDocument, type YAMLError } from "yaml";
import type { ProblemCode } from "../diagnostics/codes.ts";
import { type Splice, spliced } from "../diagnostics/splice.ts";
import { explanationOf } from "./yaml-errors.ts";
import { type Mend, mendsFor } from "./yaml-mends.ts";

/** Something wrong in a YAML text. Offsets count in the text as it was written. */
export interface YamlFault {
  code: ProblemCode;
  at: { from: number; to: number };
  message: string;
  hint: string;
  splices?: Splice[];
  isSafe?: boolean;
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
 * Everything that keeps a YAML text from being read, each with what was probably meant. After each fault the
 * text is mended in thought, so that it neither hides the next fault nor causes others.
 */
export function yamlFaults(yaml: string, document: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  const done: Splice[] = [];
  let text = yaml;
  let errors = document.errors;
  let budget = MOST_PARSED;
  for (let round = 0; round < MOST_MENDED; round++) {
    const first = errors.find((error) => error.code !== "DUPLICATE_KEY");
    if (!first) break;
    let best: { mend: Mend; text: string; errors: YAMLError[] } | undefined;
    const fault = { code: first.code, message: first.message, from: first.pos[0], to: first.pos[1] };
    for (const mend of mendsFor(fault, text)) {
      budget -= text.length;
      if (budget < 0) break;
      const mended = spliced(text, mend.splices);
      const rest = parse(mended).errors;
      if (doubledKeys(rest) > doubledKeys(errors) || !leadsOn(rest, first, mend, mended, text)) continue;
      if (!best || rest.length < best.errors.length) best = { mend, text: mended, errors: rest };
      if (rest.length === 0) break;
    }
    if (!best) break;
    const { mend } = best;
    const back = (offset: number) => asWritten(offset, done);
    const splices = splicesAsWritten(mend.splices, done);
    faults.push({ ...mend, code: "broken-yaml", at: { from: back(mend.at.from), to: back(mend.at.to) }, splices });
    done.push(...splices);
    text = best.text;
    errors = best.errors;
  }
  for (const error of errors) {
    const { at, splices, ...rest } = explained(error, text);
    const back = (offset: number) => asWritten(offset, done);
    faults.push({
      ...rest,
      at: { from: back(at.from), to: back(at.to) },
      ...(splices && { splices: splicesAsWritten(splices, done) }),
    });
  }
  return faults.sort((a, b) => a.at.from - b.at.from);
}

function explained(error: YAMLError, text: string): YamlFault {
  const { code = "broken-yaml", message, hint } = explanationOf(error, text);
  const at = { from: error.pos[0], to: error.pos[1] };
  if (error.code !== "DUPLICATE_KEY") return { code, at, message, hint };
  return duplicateKey(at.from, text);
}

/** A key that stands twice: of two lines that say the same, one can go. */
function duplicateKey(from: number, text: string): YamlFault {
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

/** Where an offset of the mended text lies in the text as it was written. */
function asWritten(offset: number, done: readonly Splice[]): number {
  let at = offset;
  for (const { start, end, insert } of [...done].sort((a, b) => a.start - b.start)) {
    if (at <= start) break;
    at = Math.max(start, at - (insert.length - (end - start)));
  }
  return at;
}

function splicesAsWritten(splices: readonly Splice[], done: readonly Splice[]): Splice[] {
  return splices.map(({ start, end, insert }) => ({
    start: asWritten(start, done),
    end: asWritten(end, done),
    insert,
  }));
}
