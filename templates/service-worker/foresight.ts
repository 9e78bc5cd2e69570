import { twiceAsLong } from "./known-pieces.ts";

/** Views by what came just before, each with a table of what followed last time. */
const BY_CONTEXT = 4;
/** And two that go along an earlier file of the same kind, and along where the text before came up last. */
const ALONG_FILE = 4;
const ALONG_TEXT = 5;
const VIEWS = 6;
const TABLE_BITS = 16;
/** How sure a view is, by how often it was right lately. */
const SURE_BITS = 4;
const MOST_SURE = 15;
/** From here on the view along the file is asked alone, which is much faster. */
const SURE_ENOUGH = 12;
const LESS_SURE = 3;
/** How far from where it should be the place in the earlier file is looked for. */
const [AHEAD, BACK] = [120, 40];

export const MARKUP = 0;
export const TEXT = 1;

/** What one kind of piece is foreseen by. */
interface Tables {
  /** By view and context, the piece that followed, one higher, times 16, and how sure that is. */
  next: Int32Array;
  /** By view and how sure it is, how often it is right, of 65,536. */
  trust: Uint16Array;
}

const tables = (): Tables => ({
  next: new Int32Array(BY_CONTEXT << TABLE_BITS),
  trust: Uint16Array.from({ length: VIEWS << SURE_BITS }, (_, place) => 20000 + (place & MOST_SURE) * 2800),
});

/** Foresees the next piece of a file from all before. Whoever sees the same pieces foresees the same. */
export class Foresight {
  /** What else may come next, likely pieces first; filled by `others`. */
  readonly #others = { pieces: new Int32Array(VIEWS), scores: new Float64Array(VIEWS), count: 0 };
  /** How much speaks for the best, and for all others together. */
  #bestScore = 0;
  #allScore = 0;

  #tables = [tables(), tables()];
  /** The last pieces of markup and of text, the latest first. */
  #m1 = 0;
  #m2 = 0;
  #m3 = 0;
  #t1 = 0;
  #t2 = 0;
  /** All pieces of all files. */
  #past = new Int32Array(1 << 14);
  #pastLength = 0;
  /** Where the last file of a kind begins there. */
  #begins = new Map<number, number>();
  #alongFile = -1;
  #sureOfFile = 0;
  /** All pieces of text, and where each came up last. */
  #texts = new Int32Array(1 << 13);
  #textsLength = 0;
  #lastPlace = new Int32Array(1 << 13);
  #alongText = -1;
  #sureOfText = 0;

  /** Whether the views were asked about the next piece. */
  #isSeen = false;
  readonly #slots = new Int32Array(BY_CONTEXT);
  readonly #candidates = new Int32Array(VIEWS);
  readonly #scores = new Float64Array(VIEWS);
  readonly #sures = new Int32Array(VIEWS);

  clone(): Foresight {
    const copy = new Foresight();
    copy.#tables = this.#tables.map(({ next, trust }) => ({
      next: next.slice(),
      trust: trust.slice(),
    }));
    copy.#past = this.#past.slice();
    copy.#pastLength = this.#pastLength;
    copy.#begins = new Map(this.#begins);
    copy.#texts = this.#texts.slice();
    copy.#textsLength = this.#textsLength;
    copy.#lastPlace = this.#lastPlace.slice();
    return copy;
  }

  /** @param fileKind a number that files of one kind share */
  beginFile(fileKind: number): void {
    this.#m1 = this.#m2 = this.#m3 = this.#t1 = this.#t2 = -2 - fileKind;
    this.#alongFile = this.#begins.get(fileKind) ?? -1;
    this.#sureOfFile = 8;
    this.#alongText = -1;
    this.#begins.set(fileKind, this.#pastLength);
  }

  /** The piece that is most likely to come next; -1 where nothing is foreseen. */
  best(kind: number): number {
    this.#isSeen = false;
    if (this.#sureOfFile >= SURE_ENOUGH && this.#alongFile >= 0 && this.#alongFile < this.#pastLength) {
      return this.#past[this.#alongFile] as number;
    }
    this.#see(kind);
    const candidates = this.#candidates;
    const scores = this.#scores;
    let best = -1;
    let bestScore = 0;
    let all = 0;
    for (let view = 0; view < VIEWS; view++) {
      const candidate = candidates[view] as number;
      if (candidate < 0) continue;
      let score = scores[view] as number;
      all += score;
      if (candidate === best) continue;
      for (let other = view + 1; other < VIEWS; other++)
        if (candidates[other] === candidate) score += scores[other] as number;
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    this.#bestScore = bestScore;
    this.#allScore = all;
    return best;
  }

  /** How much speaks for the best: a number below 256. */
  get confidence(): number {
    if (!this.#isSeen) return 0xf0 | this.#sureOfFile;
    const against = this.#allScore - this.#bestScore;
    return (magnitude(this.#bestScore) << 4) | magnitude(against);
  }
  get markup(): number {
    return this.#m1;
  }
  get text(): number {
    return this.#t1;
  }

  /** The other pieces that may come next, likely ones first; valid until the next call. */
  others(kind: number, best: number): { readonly pieces: Int32Array; readonly count: number } {
    if (!this.#isSeen) this.#see(kind);
    const others = this.#others;
    const { pieces, scores } = others;
    let count = 0;
    next: for (let view = 0; view < VIEWS; view++) {
      const candidate = this.#candidates[view] as number;
      if (candidate < 0 || candidate === best) continue;
      for (let place = 0; place < count; place++) if (pieces[place] === candidate) continue next;
      const score = this.#scoreOf(candidate);
      let place = count++;
      for (; place > 0 && (scores[place - 1] as number) < score; place--) {
        pieces[place] = pieces[place - 1] as number;
        scores[place] = scores[place - 1] as number;
      }
      pieces[place] = candidate;
      scores[place] = score;
    }
    others.count = count;
    return others;
  }

  #scoreOf(candidate: number): number {
    let score = 0;
    for (let view = 0; view < VIEWS; view++)
      if (this.#candidates[view] === candidate) score += this.#scores[view] as number;
    return score;
  }

  /** What each view foresees. */
  #see(kind: number): void {
    this.#isSeen = true;
    const slots = this.#slots;
    const m1 = this.#m1;
    const m2 = this.#m2;
    const t1 = this.#t1;
    const t2 = this.#t2;
    const lately = mixed(m1, t1);
    const markup = mixed(m1, m2);
    const text = mixed(t1, t2);
    if (kind === MARKUP) {
      slots[0] = mixed(lately, m2);
      slots[1] = mixed(markup, this.#m3);
      slots[2] = markup;
      slots[3] = text;
    } else {
      slots[0] = mixed(lately, mixed(m2, t2));
      slots[1] = lately;
      slots[2] = mixed(t1, 3);
      slots[3] = mixed(markup, this.#m3);
    }
    const { next, trust } = this.#tables[kind] as Tables;
    const candidates = this.#candidates;
    const sures = this.#sures;
    for (let view = 0; view < BY_CONTEXT; view++) {
      const slot = ((slots[view] as number) >>> (32 - TABLE_BITS)) | (view << TABLE_BITS);
      slots[view] = slot;
      const entry = next[slot] as number;
      candidates[view] = (entry >>> SURE_BITS) - 1;
      sures[view] = entry & MOST_SURE;
    }
    const isInFile = this.#alongFile >= 0 && this.#alongFile < this.#pastLength;
    candidates[ALONG_FILE] = isInFile ? (this.#past[this.#alongFile] as number) : -1;
    sures[ALONG_FILE] = this.#sureOfFile;
    const isInTexts = kind === TEXT && this.#alongText >= 0 && this.#alongText < this.#textsLength;
    candidates[ALONG_TEXT] = isInTexts ? (this.#texts[this.#alongText] as number) : -1;
    sures[ALONG_TEXT] = this.#sureOfText;
    for (let view = 0; view < VIEWS; view++) {
      const trusted = trust[(view << SURE_BITS) | (sures[view] as number)] as number;
      this.#scores[view] = trusted / (0x10000 - trusted);
    }
  }

  /** Learns what came, after it was asked for the best. */
  came(kind: number, piece: number): void {
    const isAsForeseen = !this.#isSeen && this.#past[this.#alongFile] === piece;
    if (isAsForeseen) {
      this.#alongFile++;
      this.#sureOfFile = Math.min(this.#sureOfFile + 1, MOST_SURE);
    } else {
      if (!this.#isSeen) this.#see(kind);
      this.#learn(kind, piece);
      if ((this.#candidates[ALONG_FILE] as number) >= 0) this.#goAlongFile(kind, piece);
    }
    if (this.#pastLength === this.#past.length) this.#past = twiceAsLong(this.#past);
    this.#past[this.#pastLength++] = piece;
    if (kind === MARKUP) {
      this.#m3 = this.#m2;
      this.#m2 = this.#m1;
      this.#m1 = piece;
    } else {
      this.#goAlongText(piece);
      this.#t2 = this.#t1;
      this.#t1 = piece;
    }
  }

  #learn(kind: number, piece: number): void {
    const { next, trust } = this.#tables[kind] as Tables;
    for (let view = 0; view < VIEWS; view++) {
      const candidate = this.#candidates[view] as number;
      const was = this.#sures[view] as number;
      if (candidate >= 0) {
        const place = (view << SURE_BITS) | was;
        const trusted = trust[place] as number;
        trust[place] = candidate === piece ? trusted + ((0xffff - trusted) >> 6) : trusted - (trusted >> 6);
      }
      if (view >= BY_CONTEXT) continue;
      const slot = this.#slots[view] as number;
      if (candidate === piece) {
        if (was < MOST_SURE) next[slot] = ((piece + 1) << SURE_BITS) | (was + 1);
      } else if (candidate >= 0 && was > 3) next[slot] = ((candidate + 1) << SURE_BITS) | (was >> 1);
      else next[slot] = ((piece + 1) << SURE_BITS) | (candidate < 0 ? 1 : 0);
    }
  }

  #goAlongFile(kind: number, piece: number): void {
    const isRight = this.#candidates[ALONG_FILE] === piece;
    if (isRight) this.#sureOfFile = Math.min(this.#sureOfFile + 1, MOST_SURE);
    else this.#sureOfFile = kind === TEXT ? Math.max(this.#sureOfFile - LESS_SURE, 0) : this.#sureOfFile >> 1;
    this.#alongFile++;
    // Another text is in the place of the earlier file's; other markup says that the place is another.
    if (!isRight && kind === MARKUP) this.#alongFile = this.#placeAfter(piece, this.#alongFile);
  }

  /** The nearest place in the earlier file where the same markup came after the same. */
  #placeAfter(markup: number, from: number): number {
    const past = this.#past;
    const before = this.#m1;
    const end = Math.min(this.#pastLength, from + AHEAD);
    for (let place = from + 1; place < end; place += 2)
      if (past[place] === markup && past[place - 2] === before) return place + 1;
    for (let place = from - 1; place > Math.max(1, from - BACK); place -= 2)
      if (past[place] === markup && past[place - 2] === before) return place + 1;
    return from;
  }

  #goAlongText(piece: number): void {
    if (this.#textsLength === this.#texts.length) this.#texts = twiceAsLong(this.#texts);
    while (piece >= this.#lastPlace.length) this.#lastPlace = twiceAsLong(this.#lastPlace);
    const isRight =
      this.#alongText >= 0 && this.#texts[this.#alongText] === piece && this.#alongText < this.#textsLength;
    this.#sureOfText = isRight ? Math.min(this.#sureOfText + 1, MOST_SURE) : 0;
    // Places are kept one higher: 0 is none.
    const last = this.#lastPlace[piece] as number;
    this.#alongText = isRight ? this.#alongText + 1 : last > 0 ? last : -1;
    this.#texts[this.#textsLength++] = piece;
    this.#lastPlace[piece] = this.#textsLength;
  }
}

/** How often one has to double an eighth to come to a number. */
const magnitude = (number: number) => 32 - Math.clz32(Math.min(Math.floor(number * 8), 0x7fff));

function mixed(a: number, b: number): number {
  const hash = Math.imul(a ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0x2c1b3c6d);
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2d);
}
