import type { PackedFile, PackHead } from "../../scripts/schema/offline.ts";

/** A pack whose bytes are not what they should be: it was changed or cut off on its way, or replaced meanwhile. */
export class TornError extends Error {
  override name = "TornError";
}

/** The files of a pack: views of one piece of memory. */
export type PackFiles = Map<string, Uint8Array<ArrayBuffer>>;

/**
 * Opens a pack: see `PackHead` for what it is made of.
 *
 * @throws TornError when it is none
 */
export async function openPack(
  bytes: ArrayBuffer | Uint8Array<ArrayBuffer>,
): Promise<{ files: PackFiles; head: PackHead }> {
  const content = await unzipped(bytes);
  const headEnd = 4 + new DataView(content.buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(content.subarray(4, headEnd))) as PackHead;
  const size = head.files.reduce((sum, file) => sum + file.bytes, 0);
  const whole = putTogether(content.subarray(headEnd), head.steps, size);
  const files: PackFiles = new Map();
  let at = 0;
  for (const { path, bytes: length } of head.files) {
    files.set(path, whole.subarray(at, at + length));
    at += length;
  }
  return { files, head };
}

async function unzipped(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new TornError("a pack is no gzip", { cause: error });
  }
}

/** Does the steps that stand at the beginning of `content`, with the literal bytes that follow them. */
function putTogether(content: Uint8Array, steps: number, size: number): Uint8Array<ArrayBuffer> {
  let read = 0;
  const column = () => Uint32Array.from({ length: steps }, number);
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = content[read++] ?? 0;
      value += (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const [fresh, copied, moved] = [column(), column(), column()];
  const whole = new Uint8Array(size);
  let at = 0;
  let expected = 0;
  for (let step = 0; step < steps; step++) {
    const [taken = 0, length = 0, difference = 0] = [fresh[step], copied[step], moved[step]];
    whole.set(content.subarray(read, read + taken), at);
    read += taken;
    at += taken;
    const from = expected + taken + (difference % 2 === 0 ? difference / 2 : -(difference + 1) / 2);
    // What is copied may overlap with where it goes: then it repeats.
    if (from + length <= at) whole.copyWithin(at, from, from + length);
    else for (let index = 0; index < length; index++) whole[at + index] = whole[from + index] ?? 0;
    at += length;
    expected = from + length;
  }
  return whole;
}

/**
 * Opens a pack and holds each of its files against its hash.
 *
 * @throws TornError when one is not what it should be
 */
export async function openVerified(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, name: string): Promise<PackFiles> {
  const digits = [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  if (!digits.startsWith(name)) throw new TornError(`the pack ${name} is ${digits}`);
  const { files, head } = await openPack(bytes);
  await Promise.all(head.files.map((file) => verify(file, files.get(file.path))));
  return files;
}

async function verify({ path, sha256 }: PackedFile, content: Uint8Array<ArrayBuffer> | undefined): Promise<void> {
  const hash = content && new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  if (!hash || btoa(String.fromCharCode(...hash)) !== sha256) throw new TornError(`${path} is not what it should be`);
}
