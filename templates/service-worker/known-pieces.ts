/** Pieces of one kind that have come up, by number, and where their bytes stand. */
export class KnownPieces {
  count = 0;
  starts = new Int32Array(1 << 10);
  lengths = new Int32Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  /** Numbers, one higher, by hash; the next free slot where it is taken. */
  #slots = new Int32Array(1 << 11);

  constructor(learned?: KnownPieces["learned"]) {
    if (!learned) return;
    this.count = learned.count;
    this.starts = learned.starts.slice();
    this.lengths = learned.lengths.slice();
    this.#hashes = learned.hashes.slice();
    this.#slots = learned.slots.slice();
  }

  get learned() {
    const { count, starts, lengths } = this;
    return { count, starts, lengths, hashes: this.#hashes, slots: this.#slots };
  }

  /** The number of the piece that stands at a place of the memory; -1 where there is none. */
  find(memory: Uint8Array, start: number, length: number): number {
    const hash = hashOf(memory, start, length);
    const last = this.#slots.length - 1;
    for (let slot = hash & last; this.#slots[slot]; slot = (slot + 1) & last) {
      const piece = (this.#slots[slot] as number) - 1;
      if (this.#hashes[piece] !== hash || this.lengths[piece] !== length) continue;
      const from = this.starts[piece] as number;
      let at = 0;
      while (at < length && memory[from + at] === memory[start + at]) at++;
      if (at === length) return piece;
    }
    return -1;
  }

  /** Takes up a piece that is not known yet, and gives it its number. */
  add(memory: Uint8Array, start: number, length: number): number {
    if (this.count === this.starts.length) this.#grow();
    const piece = this.count++;
    this.starts[piece] = start;
    this.lengths[piece] = length;
    this.#hashes[piece] = hashOf(memory, start, length);
    this.#put(piece);
    return piece;
  }

  #put(piece: number): void {
    const last = this.#slots.length - 1;
    let slot = (this.#hashes[piece] as number) & last;
    while (this.#slots[slot]) slot = (slot + 1) & last;
    this.#slots[slot] = piece + 1;
  }

  #grow(): void {
    this.starts = twiceAsLong(this.starts);
    this.lengths = twiceAsLong(this.lengths);
    this.#hashes = twiceAsLong(this.#hashes);
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let piece = 0; piece < this.count; piece++) this.#put(piece);
  }
}

export function twiceAsLong(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * numbers.length);
  longer.set(numbers);
  return longer;
}

/** FNV-1a. */
function hashOf(memory: Uint8Array, start: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ (memory[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
