import type { PageText } from "./pagefind.ts";

/** What Pagefind writes before the text of each page. */
const SIGNATURE = "pagefind_dcd";

/** The first bytes of all that is compressed by gzip; a host or a cache may have taken that off. */
const GZIP = [0x1f, 0x8b];

/**
 * Reads a page from one of Pagefind's own files: a fragment. Pagefind itself would only give it for a page
 * that a search has found, and a search for everything has it load its whole index.
 */
export async function readFragment(bytes: Uint8Array<ArrayBuffer>): Promise<PageText> {
  const isCompressed = GZIP.every((byte, at) => bytes[at] === byte);
  const plain = isCompressed ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")) : bytes;
  const text = await new Response(plain).text();
  if (!text.startsWith(SIGNATURE)) throw new Error("this is no fragment of Pagefind's");
  return JSON.parse(text.slice(SIGNATURE.length)) as PageText;
}
