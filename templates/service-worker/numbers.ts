/** Reads whole numbers from bytes, each in groups of seven bits: the lowest first, the eighth bit set where more follow. */
export class NumberReader {
  /** Where the next byte is read. */
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  column(count: number): Uint32Array {
    return Uint32Array.from({ length: count }, () => this.next());
  }
}

/** The number that is written as 0, 1, 2, 3 for 0, -1, 1, -2. */
export function signed(written: number): number {
  return written % 2 === 0 ? written / 2 : -(written + 1) / 2;
}
