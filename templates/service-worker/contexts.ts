import { MARKUP, MOST_SURE, type PieceKind, SURE_BITS } from "./piece-kinds.ts";

/** So many contexts are looked at for each piece. */
export const CONTEXTS = 4;
const TABLE_BITS = 16;
/** Who was surer than this is believed again, though with half as much. */
const SURE_ENOUGH_TO_STAY = 3;

/** Remembers what came after the same pieces as the last ones: after more of them or fewer, of markup, text or both. */
export class Contexts {
  lastMarkup = 0;
  lastText = 0;
  #secondMarkup = 0;
  #thirdMarkup = 0;
  #secondText = 0;
  /** By kind of what comes, by context: the piece that followed, one higher, times 16, and how sure that is. */
  readonly #tables: readonly Int32Array[];
  readonly #slots = new Int32Array(CONTEXTS);

  constructor(learned?: Contexts["learned"]) {
    this.#tables =
      learned?.map((table) => table.slice()) ?? [MARKUP, 1].map(() => new Int32Array(CONTEXTS << TABLE_BITS));
  }

  get learned(): readonly Int32Array[] {
    return this.#tables;
  }

  beginFile(fileKind: number): void {
    const none = -2 - fileKind;
    this.lastMarkup = this.#secondMarkup = this.#thirdMarkup = this.lastText = this.#secondText = none;
  }

  /** Writes for each context which piece is foreseen, -1 for none, and how sure that is. */
  foresee(kind: PieceKind, pieces: Int32Array, sureness: Int32Array): void {
    this.#find(kind);
    const table = this.#tables[kind] as Int32Array;
    for (let context = 0; context < CONTEXTS; context++) {
      const entry = table[this.#slots[context] as number] as number;
      pieces[context] = (entry >>> SURE_BITS) - 1;
      sureness[context] = entry & MOST_SURE;
    }
  }

  #find(kind: PieceKind): void {
    const last = mixed(this.lastMarkup, this.lastText);
    const markup = mixed(this.lastMarkup, this.#secondMarkup);
    const text = mixed(this.lastText, this.#secondText);
    const longMarkup = mixed(markup, this.#thirdMarkup);
    if (kind === MARKUP) this.#put(mixed(last, this.#secondMarkup), longMarkup, markup, text);
    else {
      const long = mixed(last, mixed(this.#secondMarkup, this.#secondText));
      this.#put(long, last, mixed(this.lastText, 3), longMarkup);
    }
  }

  #put(first: number, second: number, third: number, fourth: number): void {
    const slots = this.#slots;
    slots[0] = first >>> (32 - TABLE_BITS);
    slots[1] = (second >>> (32 - TABLE_BITS)) | (1 << TABLE_BITS);
    slots[2] = (third >>> (32 - TABLE_BITS)) | (2 << TABLE_BITS);
    slots[3] = (fourth >>> (32 - TABLE_BITS)) | (3 << TABLE_BITS);
  }

  /** Learns what came after it was asked what was foreseen, with what it answered. */
  learn(kind: PieceKind, came: number, pieces: Int32Array, sureness: Int32Array): void {
    const table = this.#tables[kind] as Int32Array;
    for (let context = 0; context < CONTEXTS; context++) {
      const slot = this.#slots[context] as number;
      const piece = pieces[context] as number;
      const sure = sureness[context] as number;
      if (piece === came) table[slot] = ((came + 1) << SURE_BITS) | Math.min(sure + 1, MOST_SURE);
      else if (piece >= 0 && sure > SURE_ENOUGH_TO_STAY) table[slot] = ((piece + 1) << SURE_BITS) | (sure >> 1);
      else table[slot] = ((came + 1) << SURE_BITS) | (piece < 0 ? 1 : 0);
    }
  }

  came(kind: PieceKind, piece: number): void {
    if (kind === MARKUP) {
      this.#thirdMarkup = this.#secondMarkup;
      this.#secondMarkup = this.lastMarkup;
      this.lastMarkup = piece;
    } else {
      this.#secondText = this.lastText;
      this.lastText = piece;
    }
  }
}

function mixed(a: number, b: number): number {
  const hash = Math.imul(a ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0x2c1b3c6d);
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2d);
}
