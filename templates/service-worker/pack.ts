import { decompress } from "fzstd";
import type { PackIndex } from "../../scripts/schema/offline.ts";

/** A pack whose bytes are not what they should be: it was changed or cut off on its way, or replaced meanwhile. */
export class TornError extends Error {
  override name = "TornError";
}

/** The files of a pack by their paths. */
export type PackFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const LINE_END = 10;

/** @throws Error when the bytes are no pack */
export function openPack(bytes: ArrayBuffer): PackFiles {
  const content = decompress(new Uint8Array(bytes)) as Uint8Array<ArrayBuffer>;
  const indexEnd = content.indexOf(LINE_END);
  const index = JSON.parse(new TextDecoder().decode(content.subarray(0, indexEnd))) as PackIndex;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let at = indexEnd + 1;
  for (const [path, length] of index) {
    files.set(path, content.subarray(at, at + length));
    at += length;
  }
  return files;
}

/**
 * Holds a pack against its name, which is the beginning of its hash.
 *
 * @throws TornError when it is not what it should be
 */
export async function verifyPack(bytes: ArrayBuffer, name: string): Promise<void> {
  const digits = [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  if (!digits.startsWith(name)) throw new TornError(`the pack ${name} is ${digits}`);
}
