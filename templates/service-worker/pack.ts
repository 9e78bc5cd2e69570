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
  const stepsEnd = headEnd + head.steps;
  const whole = putTogether(content.subarray(headEnd, stepsEnd), content.subarray(stepsEnd), size);
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

function putTogether(steps: Uint8Array, literals: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  let taken = 0;
  let read = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = steps[read++] ?? 0;
      value += (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (read < steps.length) {
    const [fresh, copied, distance] = [number(), number(), number()];
    whole.set(literals.subarray(taken, taken + fresh), at);
    taken += fresh;
    at += fresh;
    // What is copied may overlap with where it goes: then it repeats.
    if (distance >= copied) whole.copyWithin(at, at - distance, at - distance + copied);
    else for (let index = at; index < at + copied; index++) whole[index] = whole[index - distance] ?? 0;
    at += copied;
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
