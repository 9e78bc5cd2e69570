/** Bytes with their long repeats taken out: see `PackHead` for how the steps put them together again. */
export interface WithoutRepeats {
  steps: Buffer;
  literals: Buffer;
}

/** Shorter repeats are left to gzip, which writes them with fewer bits. */
const SHORTEST = 32;
/** How many bytes have to agree for a place to be looked at. */
const SEED = 8;
const TABLE_BITS = 18;

/** Finds what stands in `bytes` a second time, at any distance, with one place remembered for each seed. */
export function takeOutRepeats(bytes: Buffer): WithoutRepeats {
  const latest = new Int32Array(1 << TABLE_BITS).fill(-1);
  const literals: Buffer[] = [];
  const steps: number[] = [];
  const last = bytes.length - SHORTEST;
  let taken = 0;
  let at = 0;
  const step = (copied: number, distance: number) => {
    literals.push(bytes.subarray(taken, at));
    writeNumber(steps, at - taken);
    writeNumber(steps, copied);
    writeNumber(steps, distance);
  };
  while (at <= last) {
    const slot = slotOf(bytes, at);
    const earlier = latest[slot] ?? -1;
    latest[slot] = at;
    const length = earlier < 0 ? 0 : agreement(bytes, earlier, at);
    if (length < SHORTEST) {
      at++;
      continue;
    }
    step(length, at - earlier);
    const end = at + length;
    for (at += 4; at < end && at <= last; at += 4) latest[slotOf(bytes, at)] = at;
    at = end;
    taken = end;
  }
  at = bytes.length;
  if (taken < at) step(0, 0);
  return { steps: Buffer.from(steps), literals: Buffer.concat(literals) };
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

function writeNumber(target: number[], number: number): void {
  let rest = number;
  while (rest > 0x7f) {
    target.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  target.push(rest);
}
