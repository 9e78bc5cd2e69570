/** The chances of yes-or-no questions, by number. They are learned from the answers, so that a likely one takes few bits. */
export class Chances {
  /** How likely a yes is, of 65,536. */
  readonly yes: Uint16Array;
  /** How often a question was answered, up to where it makes no more difference. */
  readonly answered: Uint8Array;

  constructor(count: number, learned?: Chances["learned"]) {
    this.yes = learned?.yes.slice() ?? new Uint16Array(count).fill(0x8000);
    this.answered = learned?.answered.slice() ?? new Uint8Array(count);
  }

  get learned() {
    return { yes: this.yes, answered: this.answered };
  }

  learn(question: number, answer: boolean): void {
    const chance = this.yes[question] as number;
    const times = this.answered[question] as number;
    const toward = answer ? 0xffff - LEAST : LEAST;
    this.yes[question] = chance + Math.trunc((toward - chance) / (times + 1.6));
    if (times < MOST_ANSWERED) this.answered[question] = times + 1;
  }
}

/** No answer is ever impossible. */
const LEAST = 24;
const MOST_ANSWERED = 60;

/** Answers to questions one after another: read from bytes, or written to them. */
export interface Bits {
  /**
   * @param chance how likely a yes is, of 65,536
   * @param answer what is to be written; reading takes no notice of it
   * @returns the answer
   */
  answer(chance: number, answer: boolean): boolean;
}

/** Reads answers by arithmetic decoding: each narrows an interval in proportion to how likely it was. */
export class BitReader implements Bits {
  readonly #bytes: Uint8Array;
  #at = 0;
  #low = 0;
  #high = 0xffffffff;
  #value = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let count = 0; count < 4; count++) this.#value = ((this.#value << 8) | this.#next()) >>> 0;
  }

  answer(chance: number): boolean {
    const middle = middleOf(this.#low, this.#high, chance);
    const answer = this.#value <= middle;
    if (answer) this.#high = middle;
    else this.#low = middle + 1;
    while ((this.#low ^ this.#high) >>> 24 === 0) {
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 0xff) >>> 0;
      this.#value = ((this.#value << 8) | this.#next()) >>> 0;
    }
    return answer;
  }

  #next(): number {
    return this.#bytes[this.#at++] ?? 0;
  }
}

/** Where an interval is parted: what is up to there is a yes. */
export function middleOf(low: number, high: number, chance: number): number {
  return low + Math.floor(((high - low) * chance) / 0x10000);
}
