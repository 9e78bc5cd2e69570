/** Whole numbers as bytes: groups of seven bits, the lowest first, with the eighth bit set where more follow. */
export class NumberWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  push(number: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = number;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A number that may be negative: 0, -1, 1, -2 as 0, 1, 2, 3. */
  pushSigned(number: number): void {
    this.push(number < 0 ? -2 * number - 1 : 2 * number);
  }

  pushAll(numbers: Iterable<number>): void {
    for (const number of numbers) this.push(number);
  }

  bytes(): Buffer {
    return Buffer.from(this.#bytes.buffer, 0, this.#length);
  }
}
