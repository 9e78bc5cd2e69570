import { t } from "../../diagnostics/messages.ts";
import { onLine, type Path, type Problem, problemIn } from "../../diagnostics/problem.ts";

/** Bytes 80 to 9F of Windows-1252: decoders disagree on them, as Latin-1 has controls there. */
const WINDOWS_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** The characters of an encoding, each with its byte. */
type Encoding = ReadonlyMap<string, number>;

/** What UTF-8 is most often read as by mistake. */
const USUAL: Encoding = new Map(
  Array.from({ length: 128 }, (_, index): [string, number] => [String.fromCharCode(128 + index), 128 + index]).concat(
    Array.from(WINDOWS_1252, (sign, index): [string, number] => [sign, 128 + index]),
  ),
);

/** What else it is read as, where other letters are usual. */
const OTHERS: readonly Encoding[] = ["windows-1251", "windows-1250", "macintosh"].map((label) => {
  const decoder = new TextDecoder(label);
  return new Map(
    Array.from({ length: 128 }, (_, index) => [decoder.decode(Uint8Array.of(128 + index)), 128 + index] as const),
  );
});

/**
 * Text that was lost or changed when a program read the file in a wrong encoding, and saved what it had read.
 *
 * @param pathAt tells what stands at a line and column
 */
export function wrongEncoding(
  file: string,
  text: string,
  pathAt: (line: number, column: number) => Path = () => [],
): Problem[] {
  if (ALL_ASCII.test(text)) return [];
  let told = 0;
  return text.split("\n").flatMap((line, index): Problem[] => {
    if (told >= MOST_TOLD || ALL_ASCII.test(line)) return [];
    const problems: Problem[] = [];
    const lost = line.indexOf("\ufffd");
    if (lost >= 0) {
      const message = t`A character was lost here: a program could not read it, and saved \`\ufffd\` in its place.`;
      const hint = t`Type what should stand there; an earlier version of the file may still have it.`;
      const path = pathAt(index + 1, lost + 1);
      problems.push(problemIn(file, "lost-character", onLine(index + 1, lost + 1, 1), message, hint, { path }));
    }
    const garbled = garbledPart(line);
    if (garbled) {
      const { from, to, meant } = garbled;
      const range = onLine(index + 1, from + 1, to - from);
      const message = t`\`${shorten(line.slice(from, to))}\` is text that was read in a wrong encoding, and saved like that.`;
      const path = pathAt(index + 1, from + 1);
      const fix = { edits: [{ range, newText: meant }], isSafe: false };
      const more = { severity: "warning", path, fix } as const;
      problems.push(problemIn(file, "garbled-text", range, message, t`Write \`${shorten(meant)}\`.`, more));
    }
    told += problems.length;
    return problems;
  });
}

/** Where a whole file is damaged, so many lines show it. */
const MOST_TOLD = 100;

/**
 * The problems of a text with its damage: invisible characters in a line that was read in a wrong encoding are what is
 * left of others, and to take them away would lose these.
 */
export function withoutRemains(problems: readonly Problem[], damage: readonly Problem[]): Problem[] {
  const garbled = new Set(damage.filter(({ code }) => code === "garbled-text").map(({ line }) => line));
  return [...problems.filter(({ code, line }) => code !== "invisible-character" || !garbled.has(line)), ...damage];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are ASCII like the others
const ALL_ASCII = /^[\x00-\x7f]*$/;

/** The words of a line from the first to the last that was decoded twice, and what was meant by them. */
function garbledPart(line: string): { from: number; to: number; meant: string } | undefined {
  const readings = [USUAL, ...OTHERS].map((encoding) => sequencesIn(line, encoding));
  const length = (found: readonly Sequence[]) => found.reduce((sum, { from, to }) => sum + to - from, 0);
  const found = readings.reduce((best, each) => (length(each) > length(best) ? each : best));
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return undefined;
  let { from } = first;
  while (/[\p{L}\p{N}]/u.test(line[from - 1] ?? "")) from--;
  let { to } = last;
  while (/[\p{L}\p{N}]/u.test(line[to] ?? "")) to++;
  let meant = "";
  let at = from;
  for (const sequence of found) {
    meant += line.slice(at, sequence.from) + sequence.meant;
    at = sequence.to;
  }
  meant += line.slice(at, to);
  // What went wrong twice has to be put right twice.
  const again = garbledPart(meant);
  return { from, to, meant: again ? meant.slice(0, again.from) + again.meant + meant.slice(again.to) : meant };
}

/** Characters that are the bytes of another one. */
interface Sequence {
  from: number;
  to: number;
  meant: string;
}

function sequencesIn(line: string, encoding: Encoding): Sequence[] {
  const found: Sequence[] = [];
  const runs: Sequence[][] = [];
  for (let at = 0; at < line.length; ) {
    const run = runFrom(line, at, encoding);
    if (run.length > 0) runs.push(run);
    at = run.at(-1)?.to ?? at + 1;
  }
  const isSure = runs.map((run) => isGarbled(line, run, encoding === USUAL));
  // Where one part of a line is damaged, so is what only looks like it.
  const areAll = encoding === USUAL && isSure.includes(true);
  runs.forEach((run, index) => {
    if (areAll || isSure[index]) for (const each of run) found.push(each);
  });
  return found;
}

/** The sequences that follow each other without anything between them, from a place on. */
function runFrom(line: string, start: number, encoding: Encoding): Sequence[] {
  const run: Sequence[] = [];
  for (let from = start; ; ) {
    const lead = encoding.get(line[from] ?? "") ?? 0;
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return run;
    let code = lead & (0xff >> (length + 1));
    for (const sign of line.slice(from + 1, from + length)) {
      const byte = encoding.get(sign) ?? 0;
      code = (byte & 0xc0) === 0x80 ? code * 64 + (byte & 0x3f) : Number.NaN;
    }
    const meant = code <= 0x10ffff ? String.fromCodePoint(code) : "";
    if (line.length < from + length || !LIKELY.test(meant)) return run;
    run.push({ from, to: from + length, meant });
    from += length;
  }
}

/** What people write: letters of living scripts, punctuation, signs, emoji; no phonetic letters, no controls. */
const LIKELY =
  /^(?:[\u0300-\u036f]|[\u00a0-\u024f\u02c6-\u02dd\u0370-\u058f\u05d0-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u10a0-\u10ff\u1e00-\u1fff\u2000-\u27bf\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\ufeff\uff00-\uffef]|[\u{1f000}-\u{1faff}\u{20000}-\u{2fa1f}])$/u;

/** Signs that stand behind a word in good text: closing quotes, dashes, and the like. */
const BEHIND_A_WORD = /^[”’“‘»«›‹–—…™®©°·•\u00a0€„‚]+$/;

/** Whether a run is damage for certain, and not letters and signs that have the look of it by chance. */
function isGarbled(line: string, run: readonly Sequence[], isUsual: boolean): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return false;
  // The sign of a byte order mark, and general punctuation such as dashes and quotes.
  const isPunctuation = /^[\u2000-\u27bf\ufeff]$/.test(first.meant);
  if (run.length >= 3 || isPunctuation || first.to - first.from === 4) return true;
  const before = line[first.from - 1] ?? "";
  const lead = line[first.from] ?? "";
  // No word has another script, a capital letter or a sign behind its small letters; but many have an apostrophe there.
  if (!isUsual) return /[a-z]/.test(before) && !/[\p{Ll}\p{P}]/u.test(lead);
  if (run.length === 2 || !BEHIND_A_WORD.test(line.slice(first.from + 1, first.to))) return true;
  // Else a word may end in a letter with an accent, before a closing quote or a dash.
  const after = line[last.to] ?? "";
  if (/[ÂÃ]/.test(lead)) return /\p{L}/u.test(after) || !/\p{Lu}/u.test(before);
  return first.to - first.from === 2 && /\p{Ll}/u.test(before + after);
}

const LONGEST_QUOTE = 60;

function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`;
}
