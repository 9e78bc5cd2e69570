import { twiceAsLong } from "./known-pieces.ts";
import { MOST_SURE } from "./piece-kinds.ts";

/** Goes along where the last text came up before: sentences follow each other in the same order in several files. */
export class AlongText {
  sureness = 0;
  /** All texts of all files. */
  #texts = new Int32Array(1 << 13);
  #count = 0;
  /** After which place a text came up last there; 0 where it did not. */
  #lastPlaces = new Int32Array(1 << 13);
  #place = -1;

  constructor(learned?: AlongText["learned"]) {
    if (!learned) return;
    this.#texts = learned.texts.slice();
    this.#count = learned.count;
    this.#lastPlaces = learned.lastPlaces.slice();
  }

  get learned() {
    return { texts: this.#texts, count: this.#count, lastPlaces: this.#lastPlaces };
  }

  beginFile(): void {
    this.#place = -1;
  }

  /** The text that came next then; -1 where there is none. */
  get text(): number {
    return this.#place >= 0 && this.#place < this.#count ? (this.#texts[this.#place] as number) : -1;
  }

  came(text: number): void {
    if (this.#count === this.#texts.length) this.#texts = twiceAsLong(this.#texts);
    while (text >= this.#lastPlaces.length) this.#lastPlaces = twiceAsLong(this.#lastPlaces);
    const isRight = this.text === text;
    this.sureness = isRight ? Math.min(this.sureness + 1, MOST_SURE) : 0;
    this.#place = isRight ? this.#place + 1 : (this.#lastPlaces[text] as number) || -1;
    this.#texts[this.#count++] = text;
    this.#lastPlaces[text] = this.#count;
  }
}
