import { twiceAsLong } from "./known-pieces.ts";
import { MARKUP, MOST_SURE, type PieceKind } from "./piece-kinds.ts";

/** How sure it is at the beginning of a file, and how much less when one text in it is another. */
const SURE_AT_FIRST = 8;
const LESS_SURE = 3;
/** How many pieces from where it should be a place is looked for. */
const [AHEAD, BACK] = [120, 40];

/** Goes along the last file of the same kind: most of a page is markup that the page before has as well. */
export class AlongFile {
  sureness = 0;
  /** All pieces of all files. */
  #pieces = new Int32Array(1 << 14);
  #count = 0;
  /** Where the last file of a kind begins there. */
  #begins = new Map<number, number>();
  #place = -1;

  constructor(learned?: AlongFile["learned"]) {
    if (!learned) return;
    this.#pieces = learned.pieces.slice();
    this.#count = learned.count;
    this.#begins = new Map(learned.begins);
  }

  get learned() {
    return { pieces: this.#pieces, count: this.#count, begins: [...this.#begins] };
  }

  beginFile(fileKind: number): void {
    this.#place = this.#begins.get(fileKind) ?? -1;
    this.sureness = SURE_AT_FIRST;
    this.#begins.set(fileKind, this.#count);
  }

  /** The piece that comes next in the earlier file; -1 where there is none. */
  get piece(): number {
    return this.#place >= 0 && this.#place < this.#count ? (this.#pieces[this.#place] as number) : -1;
  }

  wasRight(): void {
    this.#place++;
    this.sureness = Math.min(this.sureness + 1, MOST_SURE);
  }

  /** @param markup the markup before the piece that came instead */
  wasWrong(kind: PieceKind, came: number, markup: number): void {
    this.#place++;
    if (kind === MARKUP) {
      // Another text is in the place of the earlier file's; other markup says that the place is another.
      this.sureness >>= 1;
      this.#place = this.#placeAfter(came, markup, this.#place);
    } else this.sureness = Math.max(this.sureness - LESS_SURE, 0);
  }

  add(piece: number): void {
    if (this.#count === this.#pieces.length) this.#pieces = twiceAsLong(this.#pieces);
    this.#pieces[this.#count++] = piece;
  }

  /** After the nearest place in the earlier file where the same markup came after the same; `from` where there is none. */
  #placeAfter(markup: number, before: number, from: number): number {
    const pieces = this.#pieces;
    const end = Math.min(this.#count, from + AHEAD);
    for (let place = from + 1; place < end; place += 2)
      if (pieces[place] === markup && pieces[place - 2] === before) return place + 1;
    for (let place = from - 1; place > Math.max(1, from - BACK); place -= 2)
      if (pieces[place] === markup && pieces[place - 2] === before) return place + 1;
    return from;
  }
}
