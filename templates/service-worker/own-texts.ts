import { twiceAsLong } from "./known-pieces.ts";

/** The texts about the present role, each once, in the order in which they came: its other files have them in much the same. */
export class OwnTexts {
  /** Those of all roles; where those of the present one begin. */
  readonly #texts: number[] = [];
  #begin = 0;
  /** The last place there by text, one higher. */
  #places = new Int32Array(1 << 10);
  #expected = 0;

  beginRole(): void {
    this.#begin = this.#texts.length;
    this.#expected = this.#begin;
  }

  has(text: number): boolean {
    return this.#placeOf(text) >= 0;
  }

  /** How far a text is from where one is expected: forward 0, 2, 4 ..., back 1, 3, 5 ... */
  stepTo(text: number): number {
    const step = this.#placeOf(text) - this.#expected;
    return step < 0 ? -2 * step - 1 : 2 * step;
  }

  /** The text that is so far from where one is expected; after it the next one is. */
  textAt(step: number): number {
    const place = this.#expected + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    this.#expected = place + 1;
    return this.#texts[place] as number;
  }

  came(text: number): void {
    const place = this.#placeOf(text);
    if (place < 0) {
      while (text >= this.#places.length) this.#places = twiceAsLong(this.#places);
      this.#places[text] = this.#texts.push(text);
    } else if (place === this.#expected) this.#expected++;
  }

  #placeOf(text: number): number {
    const place = (this.#places[text] ?? 0) - 1;
    return place >= this.#begin ? place : -1;
  }
}
