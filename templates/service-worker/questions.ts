import { type Bits, Chances } from "./bits.ts";
import type { PieceKind } from "./piece-kinds.ts";

/** What came just before tells how likely it is what comes; so many kinds of that are told apart. */
export const SITUATIONS = 64;
/** Of the digits of a number, so many of a piece's are learned, and those of other numbers up to an eighth. */
const TREE_BITS = 12;
const [MOST_DIGITS, LEARNED_NODES] = [32, 8];
const NUMBER = MOST_DIGITS + MOST_DIGITS * LEARNED_NODES;
const AFTER_BITS = 14;
const AFTERS = 4 << AFTER_BITS;
const MOST_OTHERS = 8;

/** Where the questions of each kind begin: a kind's number, with that of the situation where it is told apart. */
export const IS_LITERAL = 0;
export const IS_NEW = 1;
export const IS_OWN = IS_NEW + 2 * SITUATIONS;
const IS_OTHER = IS_OWN + SITUATIONS;
const IS_BEST = IS_OTHER + 2 * SITUATIONS * MOST_OTHERS * MOST_OTHERS;
const IS_BEST_AFTER = IS_BEST + 2 * 256;
const LENGTH = IS_BEST_AFTER + 2 * AFTERS;
export const STEP = LENGTH + 2 * NUMBER;
const PIECE = STEP + NUMBER;
const COUNT = PIECE + ((2 * SITUATIONS) << TREE_BITS);

/** Where the questions about the length of a new piece begin. */
export const lengthOf = (kind: PieceKind) => LENGTH + kind * NUMBER;

/**
 * All that is asked about a file, as questions of yes or no, with what was learned of their chances. The same
 * questions write and read: who writes gives the answer, who reads gets it.
 */
export class Questions {
  readonly #chances: Chances;

  constructor(learned?: Questions["learned"]) {
    this.#chances = new Chances(COUNT, learned);
  }

  get learned() {
    return this.#chances.learned;
  }

  ask(bits: Bits, question: number, answer: boolean): boolean {
    const given = bits.answer(this.#chances.yes[question] as number, answer);
    this.#chances.learn(question, given);
    return given;
  }

  /** Two opinions: by how much speaks for the best piece, and by what came of it after this markup. */
  isBest(bits: Bits, kind: PieceKind, best: number, confidence: number, markup: number, answer: boolean): boolean {
    const chances = this.#chances;
    const byConfidence = IS_BEST + kind * 256 + confidence;
    const hash = Math.imul(Math.imul(markup + 1, 0x9e3779b1) ^ best, 0x85ebca6b) >>> (32 - AFTER_BITS);
    const byMarkup = IS_BEST_AFTER + kind * AFTERS + hash * 4 + (confidence >> 6);
    const often = chances.answered[byMarkup] as number;
    const weight = often < 2 ? 0 : often < 8 ? 2 : 3;
    const one = chances.yes[byConfidence] as number;
    const two = chances.yes[byMarkup] as number;
    const given = bits.answer((one * (4 - weight) + two * weight) >> 2, answer);
    chances.learn(byConfidence, given);
    chances.learn(byMarkup, given);
    return given;
  }

  /** Whether it is the piece of a rank among others. */
  isOther(bits: Bits, kind: PieceKind, situation: number, count: number, rank: number, answer: boolean): boolean {
    const row = (kind * SITUATIONS + situation) * MOST_OTHERS + Math.min(count, MOST_OTHERS - 1);
    return this.ask(bits, IS_OTHER + row * MOST_OTHERS + rank, answer);
  }

  /** A piece by its number, digit by digit from the highest. */
  piece(bits: Bits, kind: PieceKind, situation: number, known: number, piece: number): number {
    const tree = PIECE + ((kind * SITUATIONS + situation) << TREE_BITS);
    const digits = 32 - Math.clz32(known);
    let node = 1;
    for (let digit = digits - 1; digit >= 0; digit--) {
      const answer = ((piece >> digit) & 1) === 1;
      const isLearned = digits - 1 - digit < TREE_BITS;
      const given = isLearned ? this.ask(bits, tree + node, answer) : bits.answer(0x8000, answer);
      node = 2 * node + Number(given);
    }
    return node - (1 << digits);
  }

  /** A whole number from 0 on: how many binary digits it has, and then these. */
  number(bits: Bits, from: number, value: number): number {
    const number = value + 1;
    const digits = 31 - Math.clz32(number);
    let count = 0;
    while (this.ask(bits, from + count, count < digits)) count++;
    let node = 1;
    for (let digit = count - 1; digit >= 0; digit--) {
      const answer = ((number >> digit) & 1) === 1;
      const question = from + MOST_DIGITS + count * LEARNED_NODES + node;
      const given = node < LEARNED_NODES ? this.ask(bits, question, answer) : bits.answer(0x8000, answer);
      node = 2 * node + Number(given);
    }
    return node - 1;
  }
}
