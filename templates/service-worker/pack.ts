import type { PackedFile, PackHead } from "../../scripts/schema/offline.ts";
import { BitReader } from "./bits.ts";
import { PieceCode } from "./piece-code.ts";

/** A pack whose bytes are not what they should be: it was changed or cut off on its way, or replaced meanwhile. */
export class TornError extends Error {
  override name = "TornError";
}

/** The files of a pack: views of one piece of memory. */
export type PackFiles = Map<string, Uint8Array<ArrayBuffer>>;

/** A pack that has been opened. */
export interface OpenPack {
  files: PackFiles;
  head: PackHead;
  /** What the files teach: packs may be based on it. Only the pack that is the base itself has it. */
  code: PieceCode | null;
}

/** Opens the pack that another one is based on, by its name. */
export type OpenBase = (name: string) => Promise<OpenPack>;

/**
 * Opens a pack: see `PackHead` for what it is made of.
 *
 * @throws TornError when it is none
 */
export async function openPack(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, openBase: OpenBase): Promise<OpenPack> {
  const content = await unzipped(bytes);
  const headEnd = 4 + new DataView(content.buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(content.subarray(4, headEnd))) as PackHead;
  const base = head.base === null ? null : (await openBase(head.base)).code;
  const total = head.files.reduce((sum, file) => sum + file.bytes, 0);
  const code = new PieceCode(total, base);
  const begin = code.at;
  const literalsBegin = headEnd + head.bits;
  const bits = new BitReader(content.subarray(headEnd, literalsBegin));
  let read = literalsBegin;
  const takeLiteral = (at: number, length: number) => {
    code.memory.set(content.subarray(read, read + length), at);
    read += length;
  };
  for (const { path, bytes } of head.files) {
    if (head.bits === 0 || code.isLiteral(path, bits, false)) {
      takeLiteral(code.at, bytes);
      code.learn(path, bytes);
    } else code.code(path, bytes, bits, null, takeLiteral);
  }
  const whole = code.memory.slice(begin);
  const files: PackFiles = new Map();
  let start = 0;
  for (const { path, bytes } of head.files) {
    files.set(path, whole.subarray(start, start + bytes));
    start += bytes;
  }
  return { files, head, code: head.base === null ? code : null };
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
  await Promise.all(pack.head.files.map((file) => verify(file, pack.files.get(file.path))));
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
export async function verify(
  { path, sha256 }: PackedFile,
  content: Uint8Array<ArrayBuffer> | undefined,
): Promise<void> {
  const hash = content && new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  if (!hash || btoa(String.fromCharCode(...hash)) !== sha256) throw new TornError(`${path} is not what it should be`);
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
