/** One entry of either list, or two that stand for each other. */
export interface Aligned {
  before?: number;
  after?: number;
}

/**
 * How one list became another: what is the same in both, then what took the place of what, then what went and
 * what came. Positions count from 0.
 */
export function alignment<Value>(
  before: readonly Value[],
  after: readonly Value[],
  same: (a: Value, b: Value) => boolean,
): Aligned[] {
  const common = commonLengths(before, after, same);
  const length = (a: number, b: number) => common[a]?.[b] ?? 0;
  const aligned: Aligned[] = [];
  let gone: number[] = [];
  let come: number[] = [];
  const close = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++) {
      const [a, b] = [gone[at], come[at]];
      aligned.push({ ...(a === undefined ? {} : { before: a }), ...(b === undefined ? {} : { after: b }) });
    }
    [gone, come] = [[], []];
  };
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    if (a < before.length && b < after.length && same(before[a] as Value, after[b] as Value)) {
      close();
      aligned.push({ before: a++, after: b++ });
    } else if (b >= after.length || (a < before.length && length(a + 1, b) >= length(a, b + 1))) gone.push(a++);
    else come.push(b++);
  }
  close();
  return aligned;
}

/** How many entries the rests of two lists have in common, by where they begin. */
function commonLengths<Value>(
  before: readonly Value[],
  after: readonly Value[],
  same: (a: Value, b: Value) => boolean,
): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = after.length - 1; b >= 0; b--) {
      const row = lengths[a] as number[];
      row[b] = same(before[a] as Value, after[b] as Value)
        ? (lengths[a + 1]?.[b + 1] ?? 0) + 1
        : Math.max(lengths[a + 1]?.[b] ?? 0, row[b + 1] ?? 0);
    }
  }
  return lengths;
}
