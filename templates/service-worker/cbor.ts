/** Writes the few kinds of CBOR (RFC 8949) that Pagefind's index consists of, each number as short as it can be. */
export class CborWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  raw(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  array(count: number): void {
    this.#head(4, count);
  }

  text(text: string): void {
    const bytes = encoder.encode(text);
    this.#head(3, bytes.length);
    this.raw(bytes);
  }

  integer(value: number): void {
    if (value < 0) this.#head(1, -1 - value);
    else this.#head(0, value);
  }

  integers(values: readonly number[]): void {
    this.array(values.length);
    for (const value of values) this.integer(value);
  }

  /** All that was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #head(kind: number, value: number): void {
    this.#makeRoom(5);
    const size = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    this.#bytes[this.#length++] = (kind << 5) | (size === 0 ? value : 24 + Math.log2(size));
    for (let shift = 8 * (size - 1); shift >= 0; shift -= 8) this.#bytes[this.#length++] = value >>> shift;
  }

  #makeRoom(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + size));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

const encoder = new TextEncoder();
