import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { CborReader } from "./cbor-reader.ts";
import { gzipped } from "./gzipped.ts";

/** What Pagefind's list of its files says. */
export interface PagefindList {
  /** The ids of the fragments, in the order that the index numbers pages in. */
  pages: string[];
  /** The names of the index's files, in the order of their words. */
  chunks: string[];
  /** The first and the last word in each of them. */
  ranges: { from: string; to: string }[];
  /** The fields that are searched beside the text. */
  fields: string[];
}

/** @throws Error when there is not one list of the form that this version of Pagefind writes */
export async function readPagefindList(folder: string): Promise<PagefindList> {
  const reader = new CborReader(withoutSignature(await readFile(join(folder, await listName(folder)))));
  const [, pages, chunks, , , fields] = reader.value() as [
    string,
    [string][],
    [string, string, string][],
    0,
    0,
    string[],
  ];
  return {
    pages: pages.map(([id]) => id),
    chunks: chunks.map(([, , id]) => `${id}.pf_index`),
    ranges: chunks.map(([from, to]) => ({ from, to })),
    fields,
  };
}

/** The name of the file that lists the others. */
export async function listName(folder: string): Promise<string> {
  const [name, more] = (await readdir(folder)).filter((each) => each.endsWith(".pf_meta"));
  if (!name || more) throw new Error("Pagefind has not written one index");
  return name;
}

/** Stands before another spelling of the word above. */
const SPELLING = "\u0001";

/** A word of the index on a page: the places in the text, and in the fields, each with the weight or field of each. */
export type OnUse = (page: number, text: readonly number[], fields: readonly number[]) => void;

/**
 * Reads a file of the index. A word that is spelled with accents somewhere is followed by each of those spellings, which
 * have uses of their own.
 *
 * @param onWord called for each word and each of its spellings, with the latter after a `SPELLING`
 * @param onUse called for each word on each page, between calls of `onWord`
 * @throws Error when it has a form that this version of Pagefind does not write
 */
export function readChunk(bytes: Buffer, onWord: (word: string) => void, onUse: OnUse): void {
  const reader = new CborReader(withoutSignature(bytes));
  reader.expectArray(1);
  for (let words = reader.array(); words > 0; words--) {
    reader.expectArray(3);
    onWord(reader.value() as string);
    readUses(reader, onUse);
    for (let spellings = reader.array(); spellings > 0; spellings--) {
      reader.expectArray(2);
      onWord(SPELLING + reader.value());
      readUses(reader, onUse);
    }
  }
}

function readUses(reader: CborReader, onUse: OnUse): void {
  let page = 0;
  for (let pages = reader.array(); pages > 0; pages--) {
    reader.expectArray(3);
    page += reader.value() as number;
    onUse(page, reader.value() as number[], reader.value() as number[]);
  }
}

const SIGNATURE = "pagefind_dcd";

/** What a file of Pagefind's says, as CBOR. */
export function withoutSignature(bytes: Buffer): Buffer {
  const content = gunzipSync(bytes);
  if (content.toString("latin1", 0, SIGNATURE.length) !== SIGNATURE) throw new Error("not a file of Pagefind's");
  return content.subarray(SIGNATURE.length);
}

/** A file of Pagefind's that says this. */
export function withSignature(content: readonly Uint8Array[]): Buffer {
  return gzipped(Buffer.concat([Buffer.from(SIGNATURE), ...content]));
}
