import { NumberWriter } from "./numbers.ts";

/** Bytes with their long repeats taken out: see `PackHead` for how the steps put them together again. */
export interface WithoutRepeats {
  /** How many steps there are. */
  count: number;
  steps: Buffer;
  literals: Buffer;
}

/** Shorter repeats are left to gzip, which writes them with fewer bits. */
const SHORTEST = 48;
/** How many bytes have to agree for a place to be looked at. */
const SEED = 8;
const TABLE_BITS = 20;

/** Bytes that repeats may be taken from, beside those of the pack itself, with a place of each seed in them. */
export interface Base {
  bytes: Buffer;
  places: Int32Array;
}

export function baseFrom(bytes: Buffer): Base {
  const places = emptyTable();
  for (let at = 0; at <= bytes.length - SEED; at++) places[slotOf(bytes, at)] = at;
  return { bytes, places };
}

export const NO_BASE: Base = baseFrom(Buffer.alloc(0));

function emptyTable(): Int32Array {
  return new Int32Array(1 << TABLE_BITS).fill(-1);
}

/** Finds what stands in `bytes` a second time, or in the base, at any distance, with one place remembered for each seed. */
export function takeOutRepeats(bytes: Buffer, base: Base = NO_BASE): WithoutRepeats {
  const latest = emptyTable();
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
  const own = (at: number, slot: number) => repeatAt(bytes, latest[slot] ?? -1, bytes, at, taken);
  const inBase = (at: number, slot: number) => repeatAt(base.bytes, base.places[slot] ?? -1, bytes, at, taken);
  for (let at = 0; at <= last; ) {
    const slot = slotOf(bytes, at);
    const [here, there] = [own(at, slot), inBase(at, slot)];
    latest[slot] = at;
    const isHere = !there || (here !== undefined && here.back + here.forward >= there.back + there.forward);
    const best = isHere ? here : there;
    if (!best || best.back + best.forward < SHORTEST) {
      at++;
      continue;
    }
    const end = at + best.forward;
    // The base comes before the pack's own bytes.
    const from = isHere ? best.from + base.bytes.length : best.from;
    step(at - best.back, best.forward + best.back, from - best.back);
    for (at += 3; at < end && at <= last; at += 3) latest[slotOf(bytes, at)] = at;
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

function slotOf(bytes: Buffer, at: number): number {
  const mixed = Math.imul(wordAt(bytes, at), 0x9e3779b1) ^ Math.imul(wordAt(bytes, at + SEED / 2), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - TABLE_BITS);
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
