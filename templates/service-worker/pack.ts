import type { PackedFile, PackHead } from "../../scripts/schema/offline.ts";
import { BitReader } from "./bits.ts";
import { PieceCode } from "./piece-code.ts";

/** A pack whose bytes are not what they should be: it was changed or cut off on its way, or replaced meanwhile. */
export class TornError extends Error {
  override name = "TornError";
}

/** Opens the pack that another one is based on, by its name. */
export type OpenBase = (name: string) => Promise<OpenPack>;

/** A pack that has been opened. Its files follow from one another, so they are read up to the one that is asked for. */
export class OpenPack {
  readonly head: PackHead;
  readonly #content: Uint8Array<ArrayBuffer>;
  readonly #bits: BitReader;
  readonly #code: PieceCode;
  /** Where the next literal bytes stand in the content. */
  #literal: number;
  /** Where each file that was read begins in the code's memory, by its number. */
  readonly #begins: number[] = [];

  /** @param content what the pack's gzip holds */
  constructor(head: PackHead, headEnd: number, content: Uint8Array<ArrayBuffer>, base: OpenPack | null) {
    this.head = head;
    this.#content = content;
    this.#literal = headEnd + head.bits;
    this.#bits = new BitReader(content.subarray(headEnd, this.#literal));
    const bytes = head.files.reduce((sum, file) => sum + file.bytes, 0);
    this.#code = new PieceCode(bytes, base?.learned ?? null);
  }

  /** All that the files of the pack teach: what other packs may be based on. */
  get learned(): PieceCode["learned"] {
    while (this.#begins.length < this.head.files.length) this.#readNext();
    return this.#code.learned;
  }

  /** The content of a file; undefined where the pack does not hold it. */
  file(path: string): Uint8Array<ArrayBuffer> | undefined {
    const number = this.head.files.findIndex((file) => file.path === path);
    if (number < 0) return undefined;
    while (this.#begins.length <= number) this.#readNext();
    const begin = this.#begins[number] as number;
    return this.#code.memory.slice(begin, begin + (this.head.files[number] as PackedFile).bytes);
  }

  /** Every file with its content. */
  *files(): Generator<{ file: PackedFile; content: Uint8Array<ArrayBuffer> }> {
    for (const [number, file] of this.head.files.entries()) {
      while (this.#begins.length <= number) this.#readNext();
      const begin = this.#begins[number] as number;
      yield { file, content: this.#code.memory.slice(begin, begin + file.bytes) };
    }
  }

  #readNext(): void {
    const { path, bytes } = this.head.files[this.#begins.length] as PackedFile;
    this.#begins.push(this.#code.at);
    const hasNoBits = this.head.bits === 0;
    if (hasNoBits || this.#code.isLiteral(path, this.#bits, false)) {
      this.#takeLiteral(this.#code.at, bytes);
      if (hasNoBits) this.#code.at += bytes;
      else this.#code.learn(path, bytes);
    } else this.#code.read(path, bytes, this.#bits, (at, length) => this.#takeLiteral(at, length));
  }

  #takeLiteral(at: number, length: number): void {
    this.#code.memory.set(this.#content.subarray(this.#literal, this.#literal + length), at);
    this.#literal += length;
  }
}

/**
 * Opens a pack: see `PackHead` for what it is made of.
 *
 * @throws TornError when it is none
 */
export async function openPack(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, openBase: OpenBase): Promise<OpenPack> {
  const content = await unzipped(bytes);
  const headEnd = 4 + new DataView(content.buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(content.subarray(4, headEnd))) as PackHead;
  return new OpenPack(head, headEnd, content, head.base === null ? null : await openBase(head.base));
}

/** @throws TornError when the bytes are no gzip */
export async function unzipped(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new TornError("a pack is no gzip", { cause: error });
  }
}

/**
 * Opens a pack and holds each of its files against its hash.
 *
 * @throws TornError when one is not what it should be
 */
export async function openVerified(
  bytes: ArrayBuffer | Uint8Array<ArrayBuffer>,
  name: string,
  openBase: OpenBase,
): Promise<OpenPack> {
  await verifyName(bytes, name);
  const pack = await openPack(bytes, openBase);
  for (const { file, content } of pack.files()) await verify(file, content);
  return pack;
}

/**
 * Holds a pack against its name, which is the beginning of its hash.
 *
 * @throws TornError when it is not what it should be
 */
export async function verifyName(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, name: string): Promise<void> {
  const digits = [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  if (!digits.startsWith(name)) throw new TornError(`the pack ${name} is ${digits}`);
}

/**
 * Holds a file against its hash.
 *
 * @throws TornError when it is not what it should be
 */
export async function verify({ path, sha256 }: PackedFile, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  if (btoa(String.fromCharCode(...hash)) !== sha256) throw new TornError(`${path} is not what it should be`);
}

/** A pack of files that were made here: like one that was fetched, but nothing in it is looked for a second time. */
export async function packFiles(
  files: readonly { file: PackedFile; content: Uint8Array<ArrayBuffer> }[],
): Promise<ArrayBuffer> {
  const head: PackHead = { files: files.map(({ file }) => file), bits: 0, base: null };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, headBytes.length, true);
  const parts = [length, headBytes, ...files.map(({ content }) => content)];
  return new Response(new Blob(parts).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
}
