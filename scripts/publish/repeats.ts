import { NumberWriter } from "./numbers.ts";

/** Bytes with their long repeats taken out: see `PackHead` for how the steps put them together again. */
export interface WithoutRepeats {
  /** How many steps there are. */
  count: number;
  steps: Buffer;
  literals: Buffer;
}

/** Shorter repeats are left to gzip, which writes them with fewer bits. */
const SHORTEST = 32;
/** How many earlier places with the same seed are tried: the longest repeat saves most. */
const TRIED = 4;
/** A repeat so long is taken as it is. */
const LONG = 160;
/** How many bytes have to agree for a place to be looked at. */
const SEED = 8;
/** The most slots for seeds: a power of two. */
const MOST_BITS = 22;

/** Bytes that repeats may be taken from, beside those of the pack itself. */
export interface Base {
  bytes: Buffer;
  places: Places;
}

export function baseFrom(bytes: Buffer): Base {
  const places = new Places(bytes);
  for (let at = 0; at <= bytes.length - SEED; at++) places.remember(at);
  return { bytes, places };
}

/** The places of bytes by the seeds that stand there, the latest first. */
class Places {
  readonly #bytes: Buffer;
  /** How many bits of a mixed seed are its slot: about one slot for each place. */
  readonly #bits: number;
  readonly #latest: Int32Array;
  /** For each place the one before it with the same slot. */
  readonly #earlier: Int32Array;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#bits = Math.min(MOST_BITS, Math.ceil(Math.log2(bytes.length + 256)));
    this.#latest = new Int32Array(2 ** this.#bits).fill(-1);
    this.#earlier = new Int32Array(bytes.length);
  }

  remember(at: number): void {
    const slot = mixedSeed(this.#bytes, at) >>> (32 - this.#bits);
    this.#earlier[at] = this.#latest[slot] as number;
    this.#latest[slot] = at;
  }

  /** The longest repeat around a place of other bytes; undefined where there is none. */
  longest(bytes: Buffer, at: number, taken: number): Repeat | undefined {
    let best: Repeat | undefined;
    let from = this.#latest[mixedSeed(bytes, at) >>> (32 - this.#bits)] as number;
    for (let tried = 0; from >= 0 && tried < TRIED && lengthOf(best) < LONG; tried++) {
      // Whatever does not go as far as the best is not worth looking at.
      const reach = best?.forward ?? 0;
      if (this.#bytes[from + reach] === bytes[at + reach]) {
        const repeat = repeatAt(this.#bytes, from, bytes, at, taken);
        if (repeat && lengthOf(repeat) > lengthOf(best)) best = repeat;
      }
      from = this.#earlier[from] as number;
    }
    return best;
  }
}

/** Finds what stands in `bytes` a second time, or in the base, at any distance, by the places of the seeds that it begins with. */
export function takeOutRepeats(bytes: Buffer, base?: Base): WithoutRepeats {
  const places = new Places(bytes);
  const baseLength = base?.bytes.length ?? 0;
  const literals: Buffer[] = [];
  const [fresh, copied, moved] = [new NumberWriter(), new NumberWriter(), new NumberWriter()];
  const last = bytes.length - SHORTEST;
  let taken = 0;
  let expected = 0;
  let count = 0;
  const step = (at: number, length: number, from: number) => {
    literals.push(bytes.subarray(taken, at));
    fresh.push(at - taken);
    copied.push(length);
    // Pages are alike in their order too: most repeats go on about where the one before ended.
    moved.pushSigned(from - (expected + at - taken));
    expected = from + length;
    taken = at + length;
    count++;
  };
  for (let at = 0; at <= last; ) {
    const here = places.longest(bytes, at, taken);
    const there = lengthOf(here) < LONG ? base?.places.longest(bytes, at, taken) : undefined;
    places.remember(at);
    const isHere = lengthOf(here) >= lengthOf(there);
    const best = isHere ? here : there;
    if (!best || lengthOf(best) < SHORTEST) {
      at++;
      continue;
    }
    const end = at + best.forward;
    // The base comes before the pack's own bytes.
    const from = isHere ? best.from + baseLength : best.from;
    step(at - best.back, best.forward + best.back, from - best.back);
    for (at += 3; at < end && at <= last; at += 3) places.remember(at);
    at = end;
  }
  if (taken < bytes.length) step(bytes.length, 0, expected + bytes.length - taken);
  const steps = Buffer.concat([fresh, copied, moved].map((column) => column.bytes()));
  return { count, steps, literals: Buffer.concat(literals) };
}

interface Repeat {
  from: number;
  forward: number;
  back: number;
}

const lengthOf = (repeat: Repeat | undefined) => (repeat ? repeat.forward + repeat.back : 0);

/** How far bytes agree around two places; undefined where they do not at all. */
function repeatAt(source: Buffer, from: number, bytes: Buffer, at: number, taken: number): Repeat | undefined {
  if (from < 0) return undefined;
  let forward = 0;
  while (
    from + forward < source.length &&
    at + forward < bytes.length &&
    source[from + forward] === bytes[at + forward]
  )
    forward++;
  if (forward < SEED) return undefined;
  let back = 0;
  while (back < at - taken && back < from && source[from - back - 1] === bytes[at - back - 1]) back++;
  return { from, forward, back };
}

function mixedSeed(bytes: Buffer, at: number): number {
  const mixed = Math.imul(wordAt(bytes, at), 0x9e3779b1) ^ Math.imul(wordAt(bytes, at + SEED / 2), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
}

/** Four bytes as a number: `readUInt32LE` checks its arguments, which takes longer than all else here. */
function wordAt(bytes: Buffer, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}
