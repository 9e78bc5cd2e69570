import type { IndexRecipeHead, PackedFile } from "../../scripts/schema/offline.ts";
import { CborWriter } from "./cbor.ts";
import { NumberReader, signed } from "./numbers.ts";
import { type SearchText, type SearchTexts, SPELLING, spellingOrder } from "./search-texts.ts";

/** How many places of words are laid out at once: what bounds the memory that is needed. */
const AT_ONCE = 1_500_000;

/** A file of the index, and what it should be. */
export interface MadeFile {
  file: PackedFile;
  content: Uint8Array<ArrayBuffer>;
}

/** What a word of a text stands for in the index, for all forms one after another. */
interface Forms {
  /** Where the entries of a form begin, by its number; one more at the end. */
  start: Uint32Array;
  /** The places of words in the index's list. */
  words: Uint32Array;
  /** What part of the weight of its place a word has there: one in so many. */
  shares: Uint32Array;
}

/** A text and the weights of the places in it, as lengths of runs and their weights. */
interface Page extends Partial<SearchText> {
  runs: Uint32Array;
  weights: Uint32Array;
}

/**
 * Makes Pagefind's index again from the texts that it was made from: see `IndexRecipeHead`.
 *
 * @param recipe what the recipe's gzip holds
 * @returns each file of the index, in the order of the recipe
 */
export function* makeIndex(recipe: Uint8Array, texts: SearchTexts): Generator<MadeFile> {
  const headEnd = 4 + new DataView(recipe.buffer, recipe.byteOffset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(recipe.subarray(4, headEnd))) as IndexRecipeHead;
  const numbers = new NumberReader(recipe.subarray(headEnd));
  const wordCounts = numbers.column(head.files.length);
  const pages = readPages(numbers, texts);
  const forms = readForms(numbers, texts);
  const words = readWords(head.words);
  const uses = usesOf(pages, forms, head.fields, words.length);
  let word = 0;
  for (let first = 0; first < head.files.length; ) {
    let end = first;
    let [endWord, places] = [word, 0];
    do {
      const own = wordCounts[end++] ?? 0;
      for (let count = 0; count < own; count++) places += uses[endWord++] ?? 0;
    } while (end < head.files.length && places < AT_ONCE);
    const laidOut = layOut(pages, forms, head.fields, uses.subarray(word, endWord), word);
    let at = word;
    for (; first < end; first++) {
      const file = head.files[first] as PackedFile;
      const own = wordCounts[first] ?? 0;
      yield { file, content: writeChunk(words, at, own, laidOut, word) };
      at += own;
    }
    word = endWord;
  }
}

function readPages(numbers: NumberReader, { byPath }: SearchTexts): Page[] {
  const paths = [...byPath.keys()].sort();
  const order = numbers.column(paths.length);
  const counts = numbers.column(paths.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const [runs, weights] = [numbers.column(total), numbers.column(total)];
  let at = 0;
  return Array.from(order, (path, page) => {
    const end = at + (counts[page] ?? 0);
    const own = { ...byPath.get(paths[path] ?? ""), runs: runs.subarray(at, end), weights: weights.subarray(at, end) };
    at = end;
    return own;
  });
}

function readForms(numbers: NumberReader, { forms }: SearchTexts): Forms {
  const order = spellingOrder(forms);
  const counts = numbers.column(forms.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const [moves, shares] = [numbers.column(total), numbers.column(total)];
  const start = new Uint32Array(forms.length + 1);
  for (const [place, form] of order.entries()) start[form + 1] = counts[place] ?? 0;
  for (let form = 0; form < forms.length; form++) start[form + 1] = (start[form] ?? 0) + (start[form + 1] ?? 0);
  const found: Forms = { start, words: new Uint32Array(total), shares: new Uint32Array(total) };
  let [read, word] = [0, 0];
  for (const [place, form] of order.entries()) {
    for (let entry = 0; entry < (counts[place] ?? 0); entry++, read++) {
      word += signed(moves[read] ?? 0);
      found.words[(start[form] ?? 0) + entry] = word;
      found.shares[(start[form] ?? 0) + entry] = shares[read] ?? 1;
    }
  }
  return found;
}

/** Front-coded words: see the build's `frontCoded`. */
function readWords(coded: string): string[] {
  let before = "";
  return coded.split("\n").map((line) => {
    before = before.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    return before;
  });
}

/** Calls for each place of a word: in the text with its weight, in a field with the field's number. */
function eachUse(
  page: Page,
  { start, words, shares }: Forms,
  fields: readonly string[],
  inText: (word: number, at: number, weight: number) => void,
  inField: (word: number, at: number, field: number) => void,
): void {
  const content = page.content ?? new Uint32Array();
  let [run, left] = [-1, 0];
  for (let at = 0; at < content.length; at++) {
    while (left === 0) left = page.runs[++run] ?? Number.POSITIVE_INFINITY;
    left--;
    const form = content[at] ?? 0;
    const end = start[form + 1] ?? 0;
    for (let entry = start[form] ?? 0; entry < end; entry++)
      inText(words[entry] ?? 0, at, Math.floor((page.weights[run] ?? 0) / (shares[entry] ?? 1)));
  }
  for (const [field, name] of fields.entries()) {
    const value = page.meta?.[name] ?? new Uint32Array();
    for (let at = 0; at < value.length; at++) {
      const form = value[at] ?? 0;
      const end = start[form + 1] ?? 0;
      for (let entry = start[form] ?? 0; entry < end; entry++) inField(words[entry] ?? 0, at, field);
    }
  }
}

/** How many places each word has. */
function usesOf(pages: readonly Page[], forms: Forms, fields: readonly string[], words: number): Uint32Array {
  const uses = new Uint32Array(words);
  const count = (word: number) => {
    uses[word] = (uses[word] ?? 0) + 1;
  };
  for (const page of pages) eachUse(page, forms, fields, count, count);
  return uses;
}

/** The places of some words, word by word in the order of the pages. Fields have negative numbers for weights. */
interface LaidOut {
  start: Uint32Array;
  pages: Uint32Array;
  places: Uint32Array;
  weights: Int16Array;
}

function layOut(
  pages: readonly Page[],
  forms: Forms,
  fields: readonly string[],
  uses: Uint32Array,
  firstWord: number,
): LaidOut {
  const start = new Uint32Array(uses.length + 1);
  for (let word = 0; word < uses.length; word++) start[word + 1] = (start[word] ?? 0) + (uses[word] ?? 0);
  const size = start[uses.length] ?? 0;
  const next = start.slice();
  const laidOut = {
    start,
    pages: new Uint32Array(size),
    places: new Uint32Array(size),
    weights: new Int16Array(size),
  };
  for (const [number, page] of pages.entries()) {
    const put = (word: number, at: number, weight: number) => {
      const own = word - firstWord;
      if (own < 0 || own >= uses.length) return;
      const slot = next[own] ?? 0;
      next[own] = slot + 1;
      laidOut.pages[slot] = number;
      laidOut.places[slot] = at;
      laidOut.weights[slot] = weight;
    };
    eachUse(page, forms, fields, put, (word, at, field) => put(word, at, -1 - field));
  }
  return laidOut;
}

/** A part of the index as Pagefind writes it: words, each with its pages, each with its places by weight. */
function writeChunk(
  words: readonly string[],
  first: number,
  count: number,
  laidOut: LaidOut,
  firstWord: number,
): Uint8Array<ArrayBuffer> {
  const cbor = new CborWriter();
  cbor.raw(SIGNATURE);
  const last = first + count;
  const isSpelling = (word: number) => word < last && words[word]?.startsWith(SPELLING) === true;
  const write = (word: number, text = "") => {
    cbor.text(text);
    writePages(cbor, laidOut, laidOut.start[word - firstWord] ?? 0, laidOut.start[word - firstWord + 1] ?? 0);
  };
  cbor.array(1);
  cbor.array(words.slice(first, last).filter((word) => !word.startsWith(SPELLING)).length);
  for (let word = first; word < last; ) {
    let next = word + 1;
    while (isSpelling(next)) next++;
    cbor.array(3);
    write(word, words[word]);
    cbor.array(next - word - 1);
    for (word++; word < next; word++) {
      cbor.array(2);
      write(word, words[word]?.slice(SPELLING.length));
    }
  }
  return cbor.bytes();
}

const SIGNATURE = new TextEncoder().encode("pagefind_dcd");

function writePages(cbor: CborWriter, { pages, places, weights }: LaidOut, from: number, to: number): void {
  const starts: number[] = [];
  for (let at = from; at < to; at++) if (at === from || pages[at] !== pages[at - 1]) starts.push(at);
  cbor.array(starts.length);
  let before = 0;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? to;
    let inText: number[] = [];
    let inFields: number[] = [];
    for (let at = start; at < end; at++) ((weights[at] ?? 0) < 0 ? inFields : inText).push(at);
    inText = grouped(inText, places, (at) => weights[at] ?? 0);
    inFields = grouped(inFields, places, (at) => -1 - (weights[at] ?? 0));
    const page = pages[start] ?? 0;
    cbor.array(3);
    cbor.integer(page - before);
    cbor.integers(inText);
    cbor.integers(inFields);
    before = page;
  }
}

/** Places as Pagefind lists them: each group begins with -1 - its number; then each place counts from the one before. */
function grouped(entries: number[], places: Uint32Array, groupOf: (entry: number) => number): number[] {
  entries.sort((a, b) => groupOf(a) - groupOf(b) || a - b);
  const list: number[] = [];
  let group = -1;
  let before = 0;
  for (const entry of entries) {
    if (groupOf(entry) !== group) {
      group = groupOf(entry);
      before = 0;
      list.push(-1 - group);
    }
    const place = places[entry] ?? 0;
    list.push(place - before);
    before = place;
  }
  return list;
}
