import type { Bits } from "./bits.ts";
import { fileKind, isCut, roleOf } from "./file-kinds.ts";
import { Foresight } from "./foresight.ts";
import { KnownPieces } from "./known-pieces.ts";
import { OwnTexts } from "./own-texts.ts";
import { MARKUP, otherKind, type PieceKind, TEXT } from "./piece-kinds.ts";
import { PieceCutter } from "./pieces.ts";
import { IS_LITERAL, IS_NEW, IS_OWN, lengthOf, Questions, SITUATIONS, STEP } from "./questions.ts";

/**
 * Files one after another, and all that they teach about files to come.
 *
 * Pages are made of the same few templates, and say the same sentences at several places: on the role's page, its
 * roadmap, in the texts of the search, in the data of the comparison, in Markdown. So a file is cut into pieces,
 * markup and text by turns (`PieceCutter`), and each piece is known by a number once it has come up (`KnownPieces`).
 * What is written of a piece is only how it differs from what was foreseen:
 *
 * 1. Is it the piece that is most likely? Six foreseers tell (`Foresight`): four remember what came after the same
 *    last pieces (`Contexts`), one goes along the last file of the same kind (`AlongFile`), one along where the last
 *    text came up before (`AlongText`). Those who were right lately count for more.
 * 2. If not, is it one of the others that were foreseen?
 * 3. If not, is it new? Then its length is written, and its bytes go to the literals.
 * 4. If it is known: is it a text of the same role (`OwnTexts`)? Then how far it is from the one that is expected.
 *    Otherwise its number.
 *
 * Each of these is a question of yes or no, or several (`Questions`). Arithmetic coding writes an answer in the fewer
 * bits the likelier it was (`BitReader`): where nineteen of twenty pieces come as foreseen, each of them takes a few
 * hundredths of a bit. Reading asks the same questions, and learns the same from the answers, so it foresees the same.
 *
 * Why not a library: what compresses well in general does not know what a piece is, nor that a file of the same kind
 * came before it. For 3,000 roles, repeats told apart and then gzip took 17.2 MB, with brotli at its best instead about
 * 15.4 MB; this takes 9.4 MB.
 */
export class PieceCode {
  /** All files, those of the base first. */
  readonly memory: Uint8Array<ArrayBuffer>;
  /** Where the next file begins. */
  at = 0;
  readonly #foresight: Foresight;
  readonly #known: readonly KnownPieces[];
  readonly #questions: Questions;
  /** The number of each kind of file. */
  readonly #fileKinds: Map<string, number>;
  readonly #own = new OwnTexts();
  /** The role that the present file is about; an empty text for none. */
  #role = "";

  /**
   * @param bytes how long all files are together
   * @param base what the files before them taught
   */
  constructor(bytes: number, base: PieceCode["learned"] | null) {
    this.memory = new Uint8Array((base?.memory.length ?? 0) + bytes);
    if (base) this.memory.set(base.memory);
    this.at = base?.memory.length ?? 0;
    this.#foresight = new Foresight(base?.foresight);
    this.#known = [MARKUP, TEXT].map((kind) => new KnownPieces(base?.known[kind]));
    this.#questions = new Questions(base?.questions);
    this.#fileKinds = new Map(base?.fileKinds);
  }

  /** What all files up to here taught, as plain numbers. It is true only until a further file comes. */
  get learned() {
    return {
      memory: this.memory.subarray(0, this.at),
      foresight: this.#foresight.learned,
      known: this.#known.map((known) => known.learned),
      questions: this.#questions.learned,
      fileKinds: [...this.#fileKinds],
    };
  }

  /** What share of a file is known, of 1. The file stands in the memory already. */
  knownShare(bytes: number): number {
    let known = 0;
    for (const { kind, begin, length } of this.#pieces(bytes))
      if (length > 0 && this.#knownOf(kind).find(this.memory, begin, length) >= 0) known += length;
    return bytes === 0 ? 1 : known / bytes;
  }

  /** Learns a file that stands in the memory already. */
  learn(path: string, bytes: number): void {
    if (isCut(path)) {
      this.#beginFile(path);
      for (const { kind, begin, length } of this.#pieces(bytes)) {
        const known = this.#knownOf(kind);
        const piece = known.find(this.memory, begin, length);
        this.#foresight.best(kind);
        this.#came(kind, piece >= 0 ? piece : known.add(this.memory, begin, length));
      }
    }
    this.at += bytes;
  }

  /** Asks whether a file is whole among the literal bytes. */
  isLiteral(path: string, bits: Bits, answer: boolean): boolean {
    return !isCut(path) || this.#questions.ask(bits, IS_LITERAL, answer);
  }

  /**
   * Writes a file that stands in the memory already.
   *
   * @param literal takes so many bytes that were never there from a place of the memory
   */
  write(path: string, bytes: number, bits: Bits, literal: (at: number, length: number) => void): void {
    this.#beginFile(path);
    for (const { kind, length } of this.#pieces(bytes)) {
      this.#code(kind, bits, this.#knownOf(kind).find(this.memory, this.at, length), length, literal);
      this.at += length;
    }
  }

  /**
   * Reads a file into the memory.
   *
   * @param literal puts so many bytes that were never there at a place of the memory
   */
  read(path: string, bytes: number, bits: Bits, literal: (at: number, length: number) => void): void {
    this.#beginFile(path);
    const end = this.at + bytes;
    for (let kind: PieceKind = MARKUP; this.at < end; kind = otherKind(kind)) {
      const known = this.#knownOf(kind);
      const piece = this.#code(kind, bits, -1, 0, literal);
      const length = known.lengths[piece] as number;
      copyPiece(this.memory, known.starts[piece] as number, this.at, length);
      this.at += length;
    }
  }

  /** @param length of a piece that is not known yet */
  #code(kind: PieceKind, bits: Bits, piece: number, length: number, literal: (at: number, length: number) => void) {
    const foresight = this.#foresight;
    const best = foresight.best(kind);
    const isBest =
      best >= 0 && this.#questions.isBest(bits, kind, best, foresight.confidence, foresight.markup, piece === best);
    const came = isBest ? best : this.#codeOther(kind, bits, best, piece, length, literal);
    this.#came(kind, came);
    return came;
  }

  #codeOther(
    kind: PieceKind,
    bits: Bits,
    best: number,
    piece: number,
    length: number,
    literal: (at: number, length: number) => void,
  ): number {
    const questions = this.#questions;
    const situation = Math.imul(this.#foresight.markup, 0x9e3779b1) >>> 26;
    const { pieces, count } = this.#foresight.others(kind, best);
    for (let rank = 0; rank < count; rank++) {
      const other = pieces[rank] as number;
      if (questions.isOther(bits, kind, situation, count, rank, other === piece)) return other;
    }
    const known = this.#knownOf(kind);
    if (questions.ask(bits, IS_NEW + kind * SITUATIONS + situation, piece < 0)) {
      const bytes = questions.number(bits, lengthOf(kind), length);
      literal(this.at, bytes);
      return known.add(this.memory, this.at, bytes);
    }
    if (kind === TEXT && questions.ask(bits, IS_OWN + situation, this.#own.has(piece)))
      return this.#own.textAt(questions.number(bits, STEP, this.#own.stepTo(piece)));
    return questions.piece(bits, kind, situation, known.count, piece);
  }

  #beginFile(path: string): void {
    const role = roleOf(path) ?? "";
    if (role !== this.#role && !path.startsWith("pagefind/")) {
      this.#role = role;
      this.#own.beginRole();
    }
    const kind = fileKind(path);
    if (!this.#fileKinds.has(kind)) this.#fileKinds.set(kind, this.#fileKinds.size);
    this.#foresight.beginFile(this.#fileKinds.get(kind) as number);
  }

  #came(kind: PieceKind, piece: number): void {
    this.#foresight.came(kind, piece);
    if (kind === TEXT) this.#own.came(piece);
  }

  #knownOf(kind: PieceKind): KnownPieces {
    return this.#known[kind] as KnownPieces;
  }

  /** The pieces of the file that stands in the memory from here on. */
  *#pieces(bytes: number): Generator<{ kind: PieceKind; begin: number; length: number }> {
    const end = this.at + bytes;
    const cutter = new PieceCutter(this.memory, end);
    let kind: PieceKind = MARKUP;
    for (let begin = this.at; begin < end; kind = otherKind(kind)) {
      const next = kind === MARKUP ? cutter.markupEnd(begin) : cutter.textEnd(begin);
      yield { kind, begin, length: next - begin };
      begin = next;
    }
  }
}

/** Pieces are short: a loop is faster than `copyWithin` for them. */
function copyPiece(memory: Uint8Array, from: number, to: number, length: number): void {
  if (length > 96) memory.copyWithin(to, from, from + length);
  else for (let at = 0; at < length; at++) memory[to + at] = memory[from + at] as number;
}
