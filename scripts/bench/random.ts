/** Numbers that look random and are the same for the same seed on every machine. */
export interface Random {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  number(): number;
  /** A whole number between both ends, both included. */
  integer(from: number, to: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** So many different whole numbers below `limit`, or all of them where there are fewer. */
  distinct(count: number, limit: number): number[];
}

/**
 * Mulberry32: 32 bits of state, good enough to spread test data evenly, and no more than that.
 *
 * @param seed a whole number; its lowest 32 bits count
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (from: number, to: number) => from + Math.floor(number() * (to - from + 1));
  return {
    number,
    integer,
    pick: (values) => values[integer(0, values.length - 1)] as (typeof values)[number],
    distinct(count, limit) {
      const found = new Set<number>();
      while (found.size < Math.min(count, limit)) found.add(integer(0, limit - 1));
      return [...found];
    },
  };
}

/** A seed of its own for each of many things that one seed makes. */
export function seedFor(seed: number, index: number): number {
  return Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;
}
