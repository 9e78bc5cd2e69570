import type { Problem } from "../../../diagnostics/problem.ts";
import type { Role } from "../../catalog.ts";
import type { ProblemAt } from "../problem-at.ts";
import { comparedWords, duplicateSentence, placeInFile, type RoleSentence } from "./near-duplicates.ts";
import { type Sentence, sentencesOf } from "./prose.ts";

/** Bits of a print, in base 36: among 100,000 sentences one in 40,000 has that of another by chance. */
const DIGITS = 7;

/** A short print of a text, which hardly any other text has. */
export function fingerprint(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(36).padStart(DIGITS, "0");
}

/** The prints that stand in a row. */
export function fingerprintsIn(row: string): string[] {
  return Array.from({ length: row.length / DIGITS }, (_, at) => row.slice(at * DIGITS, (at + 1) * DIGITS));
}

function sentencesIn(role: Role, language: string): RoleSentence[] {
  const sentences = sentencesOf(role, language);
  return comparedWords(role, sentences).map((words, at) => ({ role, sentence: sentences[at] as Sentence, words }));
}

/** What two sentences share that say the same in the same words, but for the names of their roles. */
const fingerprintOf = ({ words }: RoleSentence) => (words === "" ? undefined : fingerprint(words));

/** The prints of a role's sentences in a row, as they are sent instead of the sentences. */
export function sentenceFingerprints(role: Role, language: string): string {
  const prints = sentencesIn(role, language).flatMap((sentence) => fingerprintOf(sentence) ?? []);
  return [...new Set(prints)].sort().join("");
}

/** Sentences of a role that stand word for word in others, of which only the prints are known. */
export function duplicatesByFingerprint(
  role: Role,
  bodyLine: number,
  others: readonly { file: string; sentences: string }[],
  language: string,
  problemAt: ProblemAt,
): Problem[] {
  const files = new Map<string, string>();
  for (const { file, sentences } of others) {
    for (const print of fingerprintsIn(sentences)) files.set(print, file);
  }
  return sentencesIn(role, language).flatMap((sentence) => {
    const print = fingerprintOf(sentence);
    const file = print === undefined ? undefined : files.get(print);
    return file === undefined
      ? []
      : duplicateSentence(sentence, file, placeInFile(sentence.sentence.place, bodyLine), problemAt);
  });
}
