/**
 * A text in UTF-8 with one character for each of its bytes. Thousands of files can be searched like this without
 * decoding any of them: signs of YAML and Markdown are one byte each, and no other letter contains them.
 */
export type ByteText = string;

/** The same, each byte as a number as well. */
export interface Bytes {
  text: ByteText;
  /** Good until the next file is read. */
  codes: Uint8Array;
}

/** What a file holds, without a byte order mark and with LF line ends. Whether it is UTF-8 is not asked. */
export function bytesOf(codes: Uint8Array): Bytes {
  const text = Buffer.from(codes.buffer, codes.byteOffset, codes.length).toString("latin1");
  const isMarked = text.startsWith("\xef\xbb\xbf");
  if (!isMarked && !text.includes("\r")) return { text, codes };
  const plain = text
    .slice(isMarked ? 3 : 0)
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n");
  return { text: plain, codes: Buffer.from(plain, "latin1") };
}

/** A text as the bytes that a file of it holds. */
export const encoded = (text: string): Bytes => bytesOf(Buffer.from(text, "utf8"));

/** The text that some bytes are. */
export function decoded(bytes: ByteText): string {
  return ALL_ASCII.test(bytes) ? bytes : Buffer.from(bytes, "latin1").toString("utf8");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are ASCII like the others
const ALL_ASCII = /^[\x00-\x7f]*$/;

/** The character that begins at a byte, or undefined where none does or it has no UTF-16 code of its own. */
export function codeAt(text: ByteText, at: number): number | undefined {
  const lead = text.charCodeAt(at);
  if (lead < 0x80) return lead;
  const length = lengthFrom(lead);
  if (length === 2) return ((lead & 0x1f) << 6) | (text.charCodeAt(at + 1) & 0x3f);
  if (length === 3)
    return ((lead & 0x0f) << 12) | ((text.charCodeAt(at + 1) & 0x3f) << 6) | (text.charCodeAt(at + 2) & 0x3f);
  return undefined;
}

/** How many bytes a character has by its first; 1 where that is the first of none. */
export function lengthFrom(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Where the character begins that a byte belongs to. */
export function startOfCharacter(text: ByteText, at: number): number {
  let start = at;
  while (start > 0 && start > at - 3 && (text.charCodeAt(start) & 0xc0) === 0x80) start--;
  return start;
}
