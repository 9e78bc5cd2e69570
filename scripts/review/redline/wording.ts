import { diffWordsWithSpace } from "diff";
import type { Piece } from "./redline.ts";

/** The way from one text to the other, word by word; changes next to each other are one. */
export function wordChanges(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  const run = { removed: "", added: "" };
  const endRun = () => {
    for (const mark of ["removed", "added"] as const) {
      if (run[mark] !== "") pieces.push({ mark, text: run[mark] });
      run[mark] = "";
    }
  };
  const changes = diffWordsWithSpace(before, after);
  for (const [index, { added, removed, value }] of changes.entries()) {
    const inRun = run.removed !== "" && run.added !== "" && value.trim() === "" && index < changes.length - 1;
    if (added || removed) run[added ? "added" : "removed"] += value;
    else if (inRun) {
      run.removed += value;
      run.added += value;
    } else {
      endRun();
      pieces.push({ mark: "same", text: value });
    }
  }
  endRun();
  return pieces;
}

/** How many words stay readable on each side of a change. */
const CONTEXT = 5;

/** The same with long stretches that stayed cut down to the words next to a change. */
export function inContext(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.mark !== "same") return piece;
    const words = piece.text.split(/(?<=\s)/);
    const first = index === 0;
    const last = index === pieces.length - 1;
    if (words.length <= CONTEXT * 2 + 1) return piece;
    const head = first ? [] : words.slice(0, CONTEXT);
    const tail = last ? [] : words.slice(-CONTEXT);
    return { mark: "same", text: `${head.join("")}… ${tail.join("")}`.trimEnd() + (last ? "" : " ") };
  });
}

/** How much two texts have in common, by their words: 0 nothing, 1 everything. */
export function likeness(a: string, b: string): number {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  const all = ours.length + theirs.length;
  return all === 0 ? 1 : (2 * inCommon(ours, theirs)) / all;
}

/** How many words of one list are in another as well; one that stands there three times is looked for three times. */
export function inCommon(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of ours) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of theirs) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return shared;
}

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
