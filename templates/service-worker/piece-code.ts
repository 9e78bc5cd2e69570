import { type Bits, Chances } from "./bits.ts";
import { Foresight, MARKUP, TEXT } from "./foresight.ts";
import { KnownPieces, twiceAsLong } from "./known-pieces.ts";
import { PieceCutter } from "./pieces.ts";

/** Files one after another, and all that they teach about files to come. */
export class PieceCode {
  /** All files, those of the base first. */
  readonly memory: Uint8Array<ArrayBuffer>;
  /** Where the next file begins. */
  at = 0;
  #foresight = new Foresight();
  #known = [new KnownPieces(), new KnownPieces()];
  #fileKinds = new Map<string, number>();
  #chances = new Chances(QUESTIONS);
  #about = "";
  /** The texts about each role, each once, and where those of the present one begin. */
  #own: number[] = [];
  #ownBegin = 0;
  /** The place there by piece, one higher. */
  #places = new Int32Array(1 << 10);
  #expected = 0;

  /** @param bytes how long all files are together */
  constructor(bytes: number, base: PieceCode | null) {
    this.memory = new Uint8Array((base?.at ?? 0) + bytes);
    if (!base) return;
    this.memory.set(base.memory.subarray(0, base.at));
    this.at = base.at;
    this.#foresight = base.#foresight.clone();
    this.#known = base.#known.map((known) => known.clone());
    this.#fileKinds = new Map(base.#fileKinds);
    this.#chances = base.#chances.clone();
  }

  /** What share of a file is known, of 1. The file stands in the memory already. */
  knownShare(bytes: number): number {
    const end = this.at + bytes;
    const cutter = new PieceCutter(this.memory, end);
    let known = 0;
    for (let [at, kind] = [this.at, MARKUP]; at < end; kind = 1 - kind) {
      const next = kind === MARKUP ? cutter.markupEnd(at) : cutter.textEnd(at);
      if (next > at && (this.#known[kind] as KnownPieces).find(this.memory, at, next - at) >= 0) known += next - at;
      at = next;
    }
    return bytes === 0 ? 1 : known / bytes;
  }

  /** Learns a file that stands in the memory already. */
  learn(path: string, bytes: number): void {
    if (!isCut(path)) {
      this.at += bytes;
      return;
    }
    this.#begin(path);
    const end = this.at + bytes;
    const cutter = new PieceCutter(this.memory, end);
    for (let kind = MARKUP; this.at < end; kind = 1 - kind) {
      const next = kind === MARKUP ? cutter.markupEnd(this.at) : cutter.textEnd(this.at);
      const length = next - this.at;
      const known = this.#known[kind] as KnownPieces;
      const piece = known.find(this.memory, this.at, length);
      this.#foresight.best(kind);
      this.#came(kind, piece >= 0 ? piece : known.add(this.memory, this.at, length));
      this.at = next;
    }
  }

  /** Asks whether a file is whole among the literal bytes. */
  isLiteral(path: string, bits: Bits, answer: boolean): boolean {
    return !isCut(path) || this.#ask(bits, LITERAL, answer);
  }

  /**
   * Reads a file piece by piece, or writes it.
   *
   * @param cutter for writing: the file stands in the memory already
   * @param literal puts so many bytes that were never there into the memory at a place, or takes them from there
   */
  code(
    path: string,
    bytes: number,
    bits: Bits,
    cutter: PieceCutter | null,
    literal: (at: number, length: number) => void,
  ): void {
    this.#begin(path);
    const end = this.at + bytes;
    for (let kind = MARKUP; this.at < end; kind = 1 - kind) {
      const known = this.#known[kind] as KnownPieces;
      let length = cutter ? (kind === MARKUP ? cutter.markupEnd(this.at) : cutter.textEnd(this.at)) - this.at : 0;
      let piece = cutter ? known.find(this.memory, this.at, length) : -1;
      const best = this.#foresight.best(kind);
      if (!(best >= 0 && this.#askForBest(bits, kind, best, piece === best))) {
        const other = this.#askForOthers(bits, kind, best, piece);
        if (other >= 0) piece = other;
        else if (this.#ask(bits, NEW + kind * SITUATIONS + this.#situation(), piece < 0)) {
          length = this.#number(bits, LENGTHS + kind * NUMBER, length);
          literal(this.at, length);
          piece = known.add(this.memory, this.at, length);
        } else piece = this.#knownPiece(bits, kind, piece);
      } else piece = best;
      length = known.lengths[piece] as number;
      if (!cutter) {
        copyPiece(this.memory, known.starts[piece] as number, this.at, length);
      }
      this.at += length;
      this.#came(kind, piece);
    }
  }

  #begin(path: string): void {
    const about = slugOf(path);
    if (about !== this.#about && !path.startsWith("pagefind/")) {
      this.#about = about;
      this.#ownBegin = this.#own.length;
      this.#expected = this.#ownBegin;
    }
    const kind = kindOf(path);
    if (!this.#fileKinds.has(kind)) this.#fileKinds.set(kind, this.#fileKinds.size);
    this.#foresight.beginFile(this.#fileKinds.get(kind) as number);
  }

  #came(kind: number, piece: number): void {
    this.#foresight.came(kind, piece);
    if (kind === MARKUP) return;
    const place = this.#placeOf(piece);
    if (place < 0) {
      while (piece >= this.#places.length) this.#places = twiceAsLong(this.#places);
      this.#places[piece] = this.#own.push(piece);
    } else if (place === this.#expected) this.#expected++;
  }

  /** Where a text stands in the list of those about the present role; -1 where it does not. */
  #placeOf(piece: number): number {
    const place = (this.#places[piece] ?? 0) - 1;
    return place >= this.#ownBegin ? place : -1;
  }

  /** Two opinions: by how much speaks for the best, and by what came of it at such places. */
  #askForBest(bits: Bits, kind: number, best: number, answer: boolean): boolean {
    const { confidence, markup } = this.#foresight;
    const one = BEST + kind * 256 + confidence;
    const two =
      AFTER +
      kind * AFTERS +
      (Math.imul(Math.imul(markup + 1, 0x9e3779b1) ^ best, 0x85ebca6b) >>> 18) * 4 +
      (confidence >> 6);
    const chances = this.#chances;
    const often = chances.answered[two] as number;
    const weight = often < 2 ? 0 : often < 8 ? 2 : 3;
    const chance = ((chances.yes[one] as number) * (4 - weight) + (chances.yes[two] as number) * weight) >> 2;
    const given = bits.answer(chance, answer);
    chances.learn(one, given);
    chances.learn(two, given);
    return given;
  }

  #situation(): number {
    return Math.imul(this.#foresight.markup, 0x9e3779b1) >>> 26;
  }

  #askForOthers(bits: Bits, kind: number, best: number, piece: number): number {
    const others = this.#foresight.others(kind, best);
    const from = OTHERS + (kind * SITUATIONS + this.#situation()) * 64 + Math.min(others.count, 7) * 8;
    for (let rank = 0; rank < others.count; rank++)
      if (this.#ask(bits, from + rank, others.pieces[rank] === piece)) return others.pieces[rank] as number;
    return -1;
  }

  #knownPiece(bits: Bits, kind: number, piece: number): number {
    if (kind === TEXT) {
      const place = this.#placeOf(piece);
      if (this.#ask(bits, OWN + this.#situation(), place >= 0)) {
        const difference = place - this.#expected;
        const written = this.#number(bits, NEAR, difference < 0 ? -2 * difference - 1 : 2 * difference);
        const found = this.#expected + (written % 2 === 0 ? written / 2 : -(written + 1) / 2);
        this.#expected = found + 1;
        return this.#own[found] as number;
      }
    }
    const tree = TREE + ((kind * SITUATIONS + this.#situation()) << TREE_BITS);
    const digits = 32 - Math.clz32((this.#known[kind] as KnownPieces).count);
    let node = 1;
    for (let bit = digits - 1; bit >= 0; bit--) {
      const isTop = digits - 1 - bit < TREE_BITS;
      const answer = ((piece >> bit) & 1) === 1;
      const given = isTop ? this.#ask(bits, tree + node, answer) : bits.answer(0x8000, answer);
      node = 2 * node + Number(given);
    }
    return node - (1 << digits);
  }

  /** A whole number: how many binary digits it has, and then these. */
  #number(bits: Bits, from: number, value: number): number {
    const number = value + 1;
    const digits = 31 - Math.clz32(number);
    let count = 0;
    while (this.#ask(bits, from + count, count < digits)) count++;
    let node = 1;
    for (let digit = count - 1; digit >= 0; digit--) {
      const answer = ((number >> digit) & 1) === 1;
      const isTop = node < 8;
      const given = isTop ? this.#ask(bits, from + 32 + count * 8 + node, answer) : bits.answer(0x8000, answer);
      node = 2 * node + Number(given);
    }
    return node - 1;
  }

  #ask(bits: Bits, question: number, answer: boolean): boolean {
    const given = bits.answer(this.#chances.yes[question] as number, answer);
    this.#chances.learn(question, given);
    return given;
  }
}

/** Pieces are short: a loop is faster than `copyWithin` for them. */
function copyPiece(memory: Uint8Array, from: number, to: number, length: number): void {
  if (length > 96) memory.copyWithin(to, from, from + length);
  else for (let at = 0; at < length; at++) memory[to + at] = memory[from + at] as number;
}

/** What came just before tells how likely it is what comes; so many kinds of that are told apart. */
const SITUATIONS = 64;
const TREE_BITS = 12;
/** The questions of a number. */
const NUMBER = 32 + 32 * 8;
const AFTERS = 4 * 16384;
const LITERAL = 0;
const NEW = 1;
const OWN = NEW + 2 * SITUATIONS;
const OTHERS = OWN + SITUATIONS;
const BEST = OTHERS + 2 * SITUATIONS * 64;
const AFTER = BEST + 2 * 256;
const LENGTHS = AFTER + 2 * AFTERS;
const NEAR = LENGTHS + 2 * NUMBER;
const TREE = NEAR + NUMBER;
const QUESTIONS = TREE + 2 * SITUATIONS * 2 ** TREE_BITS;

/** The role that a file is about, or nothing. */
function slugOf(path: string): string {
  return (
    OF_ROLE.exec(path)
      ?.slice(1)
      .find((part) => part !== undefined) ?? ""
  );
}
const OF_ROLE =
  /^(?:roles\/([^/]+)\/.*|compare\/data\/([^/]+)\.json|plan\/roles\/([^/]+)\.json|edit\/sources\/([^/]+)\.md)$/;

/** What files of one kind have in common in their paths. */
function kindOf(path: string): string {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  return [parts[0], parts.length, name === "index.html" ? name : name.slice(name.lastIndexOf("."))].join("/");
}

/** Whether files are cut into pieces: those of pages and of texts. */
const isCut = (path: string) => /\.(?:html|json|md|pf_fragment)$/.test(path);
