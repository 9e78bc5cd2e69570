/** A stretch of bytes. */
export interface Span {
  from: number;
  /** The first byte after it. */
  to: number;
}

/** Reads the few kinds of CBOR (RFC 8949) that Pagefind's files consist of. */
export class CborReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Where it has come to. */
  get at(): number {
    return this.#at;
  }

  array(): number {
    const [kind, count] = this.#head();
    if (kind !== 4) throw new Error("an array was expected in Pagefind's file");
    return count;
  }

  /** Goes past a value. */
  skip(): Span {
    const from = this.#at;
    const [kind, value] = this.#head();
    if (kind === 3) this.#at += value;
    else if (kind === 4) for (let each = 0; each < value; each++) this.skip();
    else if (kind > 1) throw new Error(`kind ${kind} in Pagefind's file is unknown`);
    return { from, to: this.#at };
  }

  expectArray(count: number): void {
    if (this.array() !== count) throw new Error("an array in Pagefind's file has another length");
  }

  value(): unknown {
    const [kind, value] = this.#head();
    if (kind === 0) return value;
    if (kind === 1) return -1 - value;
    if (kind === 4) return Array.from({ length: value }, () => this.value());
    if (kind !== 3) throw new Error(`kind ${kind} in Pagefind's file is unknown`);
    this.#at += value;
    return this.#bytes.toString("utf8", this.#at - value, this.#at);
  }

  #head(): [kind: number, value: number] {
    const first = this.#bytes.readUInt8(this.#at++);
    const short = first & 0x1f;
    if (short < 24) return [first >> 5, short];
    const size = 2 ** (short - 24);
    if (size > 4) throw new Error("a number in Pagefind's file is too large");
    this.#at += size;
    return [first >> 5, this.#bytes.readUIntBE(this.#at - size, size)];
  }
}
