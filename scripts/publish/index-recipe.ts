import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { makeIndex } from "../../templates/service-worker/make-index.ts";
import {
  type SearchText,
  SearchTextCollector,
  type SearchTexts,
  spellingOrder,
} from "../../templates/service-worker/search-texts.ts";
import type { IndexRecipeHead, PackedFile } from "../schema/offline.ts";
import { NumberWriter } from "./numbers.ts";
import { type PagefindList, readChunk, readPagefindList } from "./pagefind-files.ts";
import { frontCoded } from "./search-data.ts";
import { sha256 } from "./sha256.ts";

/** A recipe before it is compressed, and the files that it makes. */
export interface IndexRecipe {
  content: Buffer;
  files: string[];
}

/**
 * Finds what the index says beyond its texts: see `IndexRecipeHead`.
 *
 * @param out the folder with the site
 * @returns undefined where the texts do not make the index that Pagefind wrote: it is packed whole then, which takes more room
 */
export async function indexRecipe(out: string): Promise<IndexRecipe | undefined> {
  const folder = join(out, "pagefind");
  try {
    const list = await readPagefindList(folder);
    const texts = new SearchTextCollector();
    for (const id of list.pages) {
      const path = `pagefind/fragment/${id}.pf_fragment`;
      texts.take(path, gunzipSync(await readFile(join(out, path))));
    }
    const content = await recipeOf(folder, list, texts);
    compare(content, texts);
    return { content, files: list.chunks.map(pathOf) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

const pathOf = (chunk: string) => `pagefind/index/${chunk}`;

function compare(recipe: Buffer, texts: SearchTexts): void {
  for (const { file, content } of makeIndex(recipe, texts))
    if (sha256(content).toString("base64") !== file.sha256) throw new Error(`${file.path} is made differently`);
}

/** The words that a form stands for, by the word and how often it has come up at the same place. */
type Entries = Map<number, { least: number; most: number }>;

async function recipeOf(folder: string, { pages, chunks, fields }: PagefindList, texts: SearchTexts): Promise<Buffer> {
  const contents = pages.map((id) => texts.byPath.get(`pagefind/fragment/${id}.pf_fragment`));
  const weights = contents.map((page) => new Uint16Array(page?.content.length ?? 0));
  const words: string[] = [];
  const wordCounts: number[] = [];
  const files: PackedFile[] = [];
  for (const chunk of chunks) {
    const bytes = await readFile(join(folder, "index", chunk));
    const before = words.length;
    readChunk(
      bytes,
      (word) => words.push(word),
      (page, text) => {
        const own = weights[page];
        eachPlace(text, (at, weight) => {
          if (own && weight > (own[at] ?? 0)) own[at] = weight;
        });
      },
    );
    wordCounts.push(words.length - before);
    const content = gunzipSync(bytes);
    files.push({ path: pathOf(chunk), bytes: content.length, sha256: sha256(content).toString("base64") });
  }
  const runs = weights.map(runsOf);
  const forms = await entriesOf(folder, chunks, fields, contents, weights, texts.forms.length);

  const numbers = new NumberWriter();
  numbers.pushAll(wordCounts);
  const sorted = new Map([...texts.byPath.keys()].sort().map((path, place) => [path, place]));
  numbers.pushAll(pages.map((id) => sorted.get(`pagefind/fragment/${id}.pf_fragment`) ?? 0));
  numbers.pushAll(runs.map(({ lengths }) => lengths.length));
  for (const { lengths } of runs) numbers.pushAll(lengths);
  for (const { values } of runs) numbers.pushAll(values);
  const head: IndexRecipeHead = { files, fields, words: frontCoded(words) };
  const headBytes = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(headBytes.length);
  return Buffer.concat([length, headBytes, numbers.bytes(), ...formColumns(forms, texts.forms)]);
}

/** Calls for each place in a list of Pagefind's: a negative number begins a group, the others count from the one before. */
function eachPlace(list: readonly number[], onPlace: (at: number, group: number) => void): void {
  let [group, at] = [0, 0];
  for (const number of list) {
    if (number < 0) [group, at] = [-1 - number, 0];
    else {
      at += number;
      onPlace(at, group);
    }
  }
}

/** The stretches of one weight. Where no word stands, the weight is that of the place before. */
function runsOf(weights: Uint16Array): { lengths: number[]; values: number[] } {
  const [lengths, values]: [number[], number[]] = [[], []];
  for (const weight of weights) {
    const last = lengths.length - 1;
    if (last >= 0 && (weight === 0 || weight === values[last])) lengths[last] = (lengths[last] ?? 0) + 1;
    else {
      lengths.push(1);
      values.push(weight);
    }
  }
  return { lengths, values };
}

/** A word at a place a second time is another entry: its number is higher by this. */
const AGAIN = 2 ** 32;

async function entriesOf(
  folder: string,
  chunks: readonly string[],
  fields: readonly string[],
  contents: readonly (SearchText | undefined)[],
  weights: readonly Uint16Array[],
  count: number,
): Promise<Entries[]> {
  const forms = Array.from({ length: count }, (): Entries => new Map());
  const note = (form: number | undefined, entry: number, least: number, most: number) => {
    const entries = form === undefined ? undefined : forms[form];
    if (!entries) throw new Error("the index names a place that no text has");
    const known = entries.get(entry);
    if (!known) entries.set(entry, { least, most });
    else if (least > known.least || most < known.most)
      entries.set(entry, { least: Math.max(least, known.least), most: Math.min(most, known.most) });
  };
  let word = -1;
  for (const chunk of chunks) {
    readChunk(
      await readFile(join(folder, "index", chunk)),
      () => word++,
      (page, text, inFields) => {
        const seen = new Map<number, number>();
        const entryAt = (key: number) => {
          const times = seen.get(key) ?? 0;
          seen.set(key, times + 1);
          return word + times * AGAIN;
        };
        eachPlace(text, (at, weight) => {
          const whole = weights[page]?.[at] ?? 0;
          note(
            contents[page]?.content[at],
            entryAt(at),
            Math.floor(whole / (weight + 1)) + 1,
            Math.floor(whole / weight),
          );
        });
        eachPlace(inFields, (at, field) => {
          const form = contents[page]?.meta[fields[field] ?? ""]?.[at];
          note(form, entryAt(-1 - at * fields.length - field), 1, Number.POSITIVE_INFINITY);
        });
      },
    );
  }
  return forms;
}

function formColumns(forms: readonly Entries[], spellings: readonly string[]): Buffer[] {
  const order = spellingOrder(spellings);
  const [counts, moves, shares] = [new NumberWriter(), new NumberWriter(), new NumberWriter()];
  let before = 0;
  for (const form of order) {
    const entries = [...(forms[form] ?? [])].map(([entry, share]) => ({ word: entry % AGAIN, share }));
    counts.push(entries.length);
    for (const { word, share } of entries.sort((a, b) => a.word - b.word)) {
      if (share.least > share.most) throw new Error(`\`${spellings[form]}\` has no steady share of its weight`);
      moves.pushSigned(word - before);
      shares.push(share.least);
      before = word;
    }
  }
  return [counts, moves, shares].map((column) => column.bytes());
}
