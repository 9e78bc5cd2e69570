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

/** Finds what stands in `bytes` a second time, at any distance, with one place remembered for each seed. */
export function takeOutRepeats(bytes: Buffer): WithoutRepeats {
  const latest = new Int32Array(1 << TABLE_BITS).fill(-1);
  const literals: Buffer[] = [];
  const [fresh, copied, moved]: [number[], number[], number[]] = [[], [], []];
  const last = bytes.length - SHORTEST;
  let taken = 0;
  let expected = 0;
  let count = 0;
  const step = (at: number, length: number, from: number) => {
    literals.push(bytes.subarray(taken, at));
    writeNumber(fresh, at - taken);
    writeNumber(copied, length);
    // Pages are alike in their order too: most repeats go on about where the one before ended.
    const difference = from - (expected + at - taken);
    writeNumber(moved, difference < 0 ? -2 * difference - 1 : 2 * difference);
    expected = from + length;
    taken = at + length;
    count++;
  };
  for (let at = 0; at <= last; ) {
    const slot = slotOf(bytes, at);
    const earlier = latest[slot] ?? -1;
    latest[slot] = at;
    const forward = earlier < 0 ? 0 : agreement(bytes, earlier, at);
    const back = forward < SEED ? 0 : agreementBefore(bytes, earlier, at, at - taken);
    if (forward + back < SHORTEST) {
      at++;
      continue;
    }
    const end = at + forward;
    step(at - back, forward + back, earlier - back);
    for (at += 3; at < end && at <= last; at += 3) latest[slotOf(bytes, at)] = at;
    at = end;
  }
  if (taken < bytes.length) step(bytes.length, 0, expected + bytes.length - taken);
  const steps = Buffer.concat([fresh, copied, moved].map((column) => Buffer.from(column)));
  return { count, steps, literals: Buffer.concat(literals) };
}

function slotOf(bytes: Buffer, at: number): number {
  const mixed =
    Math.imul(bytes.readUInt32LE(at), 0x9e3779b1) ^ Math.imul(bytes.readUInt32LE(at + SEED / 2), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - TABLE_BITS);
}

function agreement(bytes: Buffer, earlier: number, at: number): number {
  let length = 0;
  while (at + length < bytes.length && bytes[earlier + length] === bytes[at + length]) length++;
  return length;
}

function agreementBefore(bytes: Buffer, earlier: number, at: number, most: number): number {
  let length = 0;
  while (length < most && length < earlier && bytes[earlier - length - 1] === bytes[at - length - 1]) length++;
  return length;
}

function writeNumber(target: number[], number: number): void {
  let rest = number;
  while (rest > 0x7f) {
    target.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  target.push(rest);
}
