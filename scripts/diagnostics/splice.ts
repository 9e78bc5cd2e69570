/** Characters `start` to `end` of a text give way to `insert`. */
export interface Splice {
  start: number;
  end: number;
  insert: string;
}

/** Carries out splices that do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const fromTheEnd = [...splices].sort((a, b) => b.start - a.start || b.end - a.end);
  return fromTheEnd.reduce((rest, { start, end, insert }) => rest.slice(0, start) + insert + rest.slice(end), text);
}
