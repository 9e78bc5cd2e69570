import { AlongFile } from "./along-file.ts";
import { AlongText } from "./along-text.ts";
import { CONTEXTS, Contexts } from "./contexts.ts";
import { MARKUP, MOST_SURE, type PieceKind, SURE_BITS, TEXT } from "./piece-kinds.ts";

/** Those who foresee a piece: the contexts, the earlier file and the earlier texts, by their places. */
const ALONG_FILE = CONTEXTS;
const ALONG_TEXT = CONTEXTS + 1;
const FORESEERS = CONTEXTS + 2;
/** From here on the earlier file is asked alone, which is much faster. */
const SURE_ENOUGH = 12;
/** How often each foreseer is right, of 65,536, is learned so slowly: by a 64th of the difference. */
const TRUST_SHIFT = 6;

const trustAtFirst = () =>
  Uint16Array.from({ length: FORESEERS << SURE_BITS }, (_, place) => 20000 + (place & MOST_SURE) * 2800);

/** Foresees the next piece of a file from all before. Whoever sees the same pieces foresees the same. */
export class Foresight {
  readonly #contexts: Contexts;
  readonly #alongFile: AlongFile;
  readonly #alongText: AlongText;
  /** By kind of piece, foreseer and how sure it is: how often it is right. */
  readonly #trust: readonly Uint16Array[];

  /** Whether all were asked about the next piece; and then what each foresees, how sure it is, and how much that counts. */
  #areAllAsked = false;
  readonly #pieces = new Int32Array(FORESEERS);
  readonly #sureness = new Int32Array(FORESEERS);
  readonly #scores = new Float64Array(FORESEERS);
  /** How much speaks for the best, and for all together. */
  #bestScore = 0;
  #allScore = 0;
  /** What else may come next, likely pieces first; filled by `others`. */
  readonly #others = { pieces: new Int32Array(FORESEERS), scores: new Float64Array(FORESEERS), count: 0 };

  constructor(learned?: Foresight["learned"]) {
    this.#contexts = new Contexts(learned?.contexts);
    this.#alongFile = new AlongFile(learned?.alongFile);
    this.#alongText = new AlongText(learned?.alongText);
    this.#trust = learned?.trust.map((trust) => trust.slice()) ?? [MARKUP, TEXT].map(trustAtFirst);
  }

  get learned() {
    return {
      contexts: this.#contexts.learned,
      alongFile: this.#alongFile.learned,
      alongText: this.#alongText.learned,
      trust: this.#trust,
    };
  }

  /** @param fileKind a number that files of one kind share */
  beginFile(fileKind: number): void {
    this.#contexts.beginFile(fileKind);
    this.#alongFile.beginFile(fileKind);
    this.#alongText.beginFile();
  }

  get markup(): number {
    return this.#contexts.lastMarkup;
  }

  /** The piece that is most likely to come next; -1 where nothing is foreseen. */
  best(kind: PieceKind): number {
    this.#areAllAsked = false;
    if (this.#alongFile.sureness >= SURE_ENOUGH) {
      const piece = this.#alongFile.piece;
      if (piece >= 0) return piece;
    }
    this.#askAll(kind);
    const pieces = this.#pieces;
    const scores = this.#scores;
    let best = -1;
    let bestScore = 0;
    let all = 0;
    for (let one = 0; one < FORESEERS; one++) {
      const piece = pieces[one] as number;
      if (piece < 0) continue;
      let score = scores[one] as number;
      all += score;
      if (piece === best) continue;
      for (let other = one + 1; other < FORESEERS; other++)
        if (pieces[other] === piece) score += scores[other] as number;
      if (score > bestScore) {
        bestScore = score;
        best = piece;
      }
    }
    this.#bestScore = bestScore;
    this.#allScore = all;
    return best;
  }

  /** How much speaks for the best and how much against it: a number below 256. */
  get confidence(): number {
    if (!this.#areAllAsked) return 0xf0 | this.#alongFile.sureness;
    const against = this.#allScore - this.#bestScore;
    return (magnitude(this.#bestScore) << 4) | magnitude(against);
  }

  /** The other pieces that may come next, likely ones first; valid until the next call. */
  others(kind: PieceKind, best: number): { readonly pieces: Int32Array; readonly count: number } {
    if (!this.#areAllAsked) this.#askAll(kind);
    const others = this.#others;
    const { pieces, scores } = others;
    let count = 0;
    next: for (let one = 0; one < FORESEERS; one++) {
      const piece = this.#pieces[one] as number;
      if (piece < 0 || piece === best) continue;
      for (let place = 0; place < count; place++) if (pieces[place] === piece) continue next;
      let score = 0;
      for (let other = 0; other < FORESEERS; other++)
        if (this.#pieces[other] === piece) score += this.#scores[other] as number;
      let place = count++;
      for (; place > 0 && (scores[place - 1] as number) < score; place--) {
        pieces[place] = pieces[place - 1] as number;
        scores[place] = scores[place - 1] as number;
      }
      pieces[place] = piece;
      scores[place] = score;
    }
    others.count = count;
    return others;
  }

  #askAll(kind: PieceKind): void {
    this.#areAllAsked = true;
    const sureness = this.#sureness;
    this.#contexts.foresee(kind, this.#pieces, sureness);
    this.#pieces[ALONG_FILE] = this.#alongFile.piece;
    sureness[ALONG_FILE] = this.#alongFile.sureness;
    this.#pieces[ALONG_TEXT] = kind === TEXT ? this.#alongText.text : -1;
    sureness[ALONG_TEXT] = this.#alongText.sureness;
    const trust = this.#trust[kind] as Uint16Array;
    for (let one = 0; one < FORESEERS; one++) {
      const trusted = trust[(one << SURE_BITS) | (sureness[one] as number)] as number;
      this.#scores[one] = trusted / (0x10000 - trusted);
    }
  }

  /** Learns what came, after it was asked for the best. */
  came(kind: PieceKind, piece: number): void {
    if (!this.#areAllAsked && this.#alongFile.piece === piece) this.#alongFile.wasRight();
    else {
      if (!this.#areAllAsked) this.#askAll(kind);
      this.#learnTrust(kind, piece);
      this.#contexts.learn(kind, piece, this.#pieces, this.#sureness);
      const inFile = this.#pieces[ALONG_FILE] as number;
      if (inFile === piece) this.#alongFile.wasRight();
      else if (inFile >= 0) this.#alongFile.wasWrong(kind, piece, this.#contexts.lastMarkup);
    }
    this.#alongFile.add(piece);
    if (kind === TEXT) this.#alongText.came(piece);
    this.#contexts.came(kind, piece);
  }

  #learnTrust(kind: PieceKind, came: number): void {
    const trust = this.#trust[kind] as Uint16Array;
    for (let one = 0; one < FORESEERS; one++) {
      const piece = this.#pieces[one] as number;
      if (piece < 0) continue;
      const place = (one << SURE_BITS) | (this.#sureness[one] as number);
      const trusted = trust[place] as number;
      trust[place] =
        piece === came ? trusted + ((0xffff - trusted) >> TRUST_SHIFT) : trusted - (trusted >> TRUST_SHIFT);
    }
  }
}

/** How often one has to double an eighth to come to a number. */
const magnitude = (number: number) => 32 - Math.clz32(Math.min(Math.floor(number * 8), 0x7fff));
