import { deflateSync, inflateSync, strToU8 } from "fflate";
import { MAX_FILE_BYTES } from "../source/file-rules.ts";

const NAME = "draft=";

/** A role file as the fragment of an address of `/edit/`, which opens there ready to be gone on with. */
export function draftFragment(markdown: string): string {
  const packed = deflateSync(strToU8(markdown), { level: 9 });
  let bytes = "";
  for (const byte of packed) bytes += String.fromCharCode(byte);
  return NAME + btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * The role file in a fragment, with or without its `#`.
 *
 * @returns undefined where there is none, it is damaged, or it is larger than a role file may be
 */
export function readDraftFragment(fragment: string): string | undefined {
  const text = fragment.replace(/^#/, "");
  if (!text.startsWith(NAME)) return undefined;
  try {
    const bytes = atob(text.slice(NAME.length).replaceAll("-", "+").replaceAll("_", "/"));
    // Room for one byte more than is allowed, so that what is too large is told from what just fits.
    const out = new Uint8Array(MAX_FILE_BYTES + 1);
    const unpacked = inflateSync(
      Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)),
      { out },
    );
    if (unpacked.length === 0 || unpacked.length > MAX_FILE_BYTES) return undefined;
    return new TextDecoder("utf-8", { fatal: true }).decode(unpacked);
  } catch {
    return undefined;
  }
}
