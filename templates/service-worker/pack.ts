import type { PackedFile, PackHead } from "../../scripts/schema/offline.ts";
import { NumberReader, signed, written } from "./numbers.ts";
import { pageText } from "./page-text.ts";

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
  /** All files but the texts, one after another. */
  whole: Uint8Array<ArrayBuffer>;
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
  const base = head.base === null ? NOTHING : (await openBase(head.base)).whole;
  const files: PackFiles = new Map();
  const { whole, end } = putTogether(content.subarray(headEnd), head.steps, head.files, base, files);
  if (head.texts.length > 0) {
    const pages = [...files].filter(([path]) => path.endsWith(".html")).map(([, page]) => pageText(page));
    putTogether(content.subarray(headEnd + end), head.textSteps, head.texts, joined(pages), files);
  }
  return { files, head, whole };
}

const NOTHING = new Uint8Array();

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
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
 * Does the steps that stand at the beginning of `content`, with the literal bytes that follow them, and adds the
 * files that this makes.
 *
 * @returns all files one after another, and where in `content` the literal bytes end
 */
function putTogether(
  content: Uint8Array,
  steps: number,
  made: readonly PackedFile[],
  base: Uint8Array,
  files: PackFiles,
): { whole: Uint8Array<ArrayBuffer>; end: number } {
  const numbers = new NumberReader(content);
  const [fresh, copied, moved] = [numbers.column(steps), numbers.column(steps), numbers.column(steps)];
  let read = numbers.at;
  const whole = new Uint8Array(made.reduce((sum, file) => sum + file.bytes, 0));
  let at = 0;
  let expected = 0;
  for (let step = 0; step < steps; step++) {
    const [taken = 0, length = 0, difference = 0] = [fresh[step], copied[step], moved[step]];
    whole.set(content.subarray(read, read + taken), at);
    read += taken;
    at += taken;
    const place = expected + taken + signed(difference);
    const from = place - base.length;
    // What is copied may overlap with where it goes: then it repeats.
    if (from < 0) whole.set(base.subarray(place, place + length), at);
    else if (from + length <= at) whole.copyWithin(at, from, from + length);
    else for (let index = 0; index < length; index++) whole[at + index] = whole[from + index] ?? 0;
    at += length;
    expected = place + length;
  }
  let start = 0;
  for (const { path, bytes } of made) {
    files.set(path, whole.subarray(start, start + bytes));
    start += bytes;
  }
  return { whole, end: read };
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
  await Promise.all([...pack.head.files, ...pack.head.texts].map((file) => verify(file, pack.files.get(file.path))));
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
  const head: PackHead = { files: files.map(({ file }) => file), steps: 1, texts: [], textSteps: 0, base: null };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, headBytes.length, true);
  const total = files.reduce((sum, { file }) => sum + file.bytes, 0);
  const steps = new Uint8Array([...written(total), 0, 0]);
  const parts = [length, headBytes, steps, ...files.map(({ content }) => content)];
  return new Response(new Blob(parts).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
}
