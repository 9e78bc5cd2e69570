import { type Bits, middleOf } from "../../templates/service-worker/bits.ts";

/** Writes the answers that a `BitReader` reads. */
export class BitWriter implements Bits {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;
  #low = 0;
  #high = 0xffffffff;

  answer(chance: number, answer: boolean): boolean {
    const middle = middleOf(this.#low, this.#high, chance);
    if (answer) this.#high = middle;
    else this.#low = middle + 1;
    while ((this.#low ^ this.#high) >>> 24 === 0) {
      this.#push(this.#high >>> 24);
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 0xff) >>> 0;
    }
    return answer;
  }

  /** All that was written; nothing can be written after it. */
  bytes(): Buffer {
    // As many bytes as tell this interval from others: the reader takes zeros for what does not follow.
    this.#push((this.#low >>> 24) + 1);
    return Buffer.from(this.#bytes.buffer, 0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }
}
