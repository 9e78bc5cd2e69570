/** Characters `start` to `end` of a text give way to `insert`. */
export interface Splice {
  start: number;
  end: number;
  insert: string;
}

/** Carries out splices that do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const ends = [0, ...inOrder.map(({ end }) => end)];
  const pieces = inOrder.map(({ start, insert }, index) => text.slice(ends[index], start) + insert);
  return pieces.join("") + text.slice(ends.at(-1));
}
