import { diffLines } from "diff";

/** Lines that gave way to others: without `old` they are new, without `fresh` they are gone. */
export interface ChangedLines {
  /** The number of the first of them, from 1, in the text as it was. */
  line: number;
  /** And in the text as it is. */
  now: number;
  old: string[];
  fresh: string[];
}

/** The lines in which two texts differ, in their order. */
export function changedLines(before: string, after: string): ChangedLines[] {
  const changed: ChangedLines[] = [];
  let [line, now] = [1, 1];
  let open: ChangedLines | undefined;
  for (const { value, added, removed, count } of diffLines(before, after)) {
    if (added || removed) {
      if (!open) {
        open = { line, now, old: [], fresh: [] };
        changed.push(open);
      }
      open[added ? "fresh" : "old"].push(...value.replace(/\n$/, "").split("\n"));
    } else open = undefined;
    if (!added) line += count;
    if (!removed) now += count;
  }
  return changed;
}
