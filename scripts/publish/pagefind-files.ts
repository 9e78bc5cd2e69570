import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

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
  const [name, more] = (await readdir(folder)).filter((each) => each.endsWith(".pf_meta"));
  if (!name || more) throw new Error("Pagefind has not written one index");
  const reader = new CborReader(withoutSignature(await readFile(join(folder, name))));
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

/** A word of the index on a page: the places in the text, and in the fields, each with the weight or field of each. */
export type OnUse = (page: number, text: readonly number[], fields: readonly number[]) => void;

/**
 * Reads a file of the index.
 *
 * @param onUse called for each word on each page, between calls of `onWord`
 * @throws Error when it has a form that this version of Pagefind does not write
 */
export function readChunk(bytes: Buffer, onWord: (word: string) => void, onUse: OnUse): void {
  const reader = new CborReader(withoutSignature(bytes));
  reader.expectArray(1);
  for (let words = reader.array(); words > 0; words--) {
    reader.expectArray(3);
    onWord(reader.value() as string);
    let page = 0;
    for (let pages = reader.array(); pages > 0; pages--) {
      reader.expectArray(3);
      page += reader.value() as number;
      onUse(page, reader.value() as number[], reader.value() as number[]);
    }
    reader.expectArray(0);
  }
}

const SIGNATURE = "pagefind_dcd";

function withoutSignature(bytes: Buffer): Buffer {
  const content = gunzipSync(bytes);
  if (content.toString("latin1", 0, SIGNATURE.length) !== SIGNATURE) throw new Error("not a file of Pagefind's");
  return content.subarray(SIGNATURE.length);
}

/** Reads the few kinds of CBOR (RFC 8949) that Pagefind's files consist of. */
class CborReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  array(): number {
    const [kind, count] = this.#head();
    if (kind !== 4) throw new Error("an array was expected in Pagefind's file");
    return count;
  }

  expectArray(count: number): void {
    if (this.array() !== count) throw new Error("an array in Pagefind's file has another length");
  }

  value(): unknown {
    const [kind, value] = this.#head();
    if (kind === 0) return value;
    if (kind === 1) return -1 - value;
    if (kind === 4) return Array.from({ length: value }, () => this.value());
    if (kind !== 3) throw new Error(`kind ${kind} in Pagefind's file is unknown`);
    this.#at += value;
    return this.#bytes.toString("utf8", this.#at - value, this.#at);
  }

  #head(): [kind: number, value: number] {
    const first = this.#bytes.readUInt8(this.#at++);
    const short = first & 0x1f;
    if (short < 24) return [first >> 5, short];
    const size = 2 ** (short - 24);
    if (size > 4) throw new Error("a number in Pagefind's file is too large");
    this.#at += size;
    return [first >> 5, this.#bytes.readUIntBE(this.#at - size, size)];
  }
}
