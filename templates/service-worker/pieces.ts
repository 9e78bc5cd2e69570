/**
 * Cuts files into pieces, by turns one of markup and one of text. The same sentence is the same piece on a page,
 * in JSON and in Markdown: what differs is the markup around it.
 */
export class PieceCutter {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #inTag = false;
  #inValue = false;

  /**
   * @param bytes what the file stands in
   * @param end where it ends
   */
  constructor(bytes: Uint8Array, end: number) {
    this.#bytes = bytes;
    this.#end = end;
  }

  /** Where the markup that begins at a place ends; it may be empty. */
  markupEnd(begin: number): number {
    const bytes = this.#bytes;
    const end = this.#end;
    let at = begin;
    while (at < end) {
      const byte = bytes[at] as number;
      if (this.#inTag) {
        if (byte === GREATER) this.#inTag = false;
        else if (byte === QUOTE) this.#inValue = !this.#inValue;
        else if (this.#inValue && byte === HYPHEN && this.#isVersus(at)) at += 3;
        else if (this.#inValue && byte === 0xe2 && bytes[at + 1] === 0x80) at += 2;
        else if (this.#inValue && !(CLASSES[byte] as number)) return at;
        at++;
      } else if (byte === LESS) {
        const next = bytes[at + 1] as number;
        if (at + 1 < end && (isLetter(next) || next === SLASH || next === EXCLAMATION)) {
          this.#inTag = true;
          this.#inValue = false;
        }
        at++;
      } else if (byte === AMPERSAND) at = this.#entityEnd(at);
      else if (byte === BACKSLASH) at += 2;
      else if (byte === 0xe2 && bytes[at + 1] === 0x80) at += 3;
      else if (byte === HYPHEN && this.#isVersus(at)) at += 4;
      else if (CLASSES[byte]) at++;
      else return at;
    }
    return Math.min(at, end);
  }

  /** Where the text that begins at a place ends; it is empty only at the end of the file. */
  textEnd(begin: number): number {
    const bytes = this.#bytes;
    const end = this.#end;
    for (let at = begin; at < end; at++) {
      const byte = bytes[at] as number;
      const kind = CLASSES[byte] as number;
      if (kind === 0) {
        if (byte === 0xe2 && bytes[at + 1] === 0x80) return at;
      } else if (kind === ENDS || (byte === HYPHEN && this.#isVersus(at))) return at;
      else if (kind === ENDS_BEFORE_SPACE) {
        if (at + 1 >= end || CLASSES[bytes[at + 1] as number]) return at;
      } else if (byte === SPACE && at + 1 < end) {
        const next = bytes[at + 1] as number;
        if (CLASSES[next] === ENDS || (next === 0xe2 && bytes[at + 2] === 0x80)) return at;
      }
    }
    return end;
  }

  #isVersus(at: number): boolean {
    const bytes = this.#bytes;
    return at + 3 < this.#end && bytes[at + 1] === 0x76 && bytes[at + 2] === 0x73 && bytes[at + 3] === HYPHEN;
  }

  #entityEnd(begin: number): number {
    for (let at = begin + 1; at < this.#end && at < begin + 8; at++) {
      const byte = this.#bytes[at] as number;
      if (byte === SEMICOLON) return at + 1;
      if (byte !== HASH && !isLetter(byte) && !(byte >= 0x30 && byte <= 0x39)) break;
    }
    return begin + 1;
  }
}

const codeOf = (character: string) => character.charCodeAt(0);
const [LESS, GREATER, QUOTE, SLASH] = [codeOf("<"), codeOf(">"), codeOf('"'), codeOf("/")];
const [EXCLAMATION, AMPERSAND, BACKSLASH] = [codeOf("!"), codeOf("&"), codeOf("\\")];
const SPACE = codeOf(" ");
const [SEMICOLON, HASH, HYPHEN] = [codeOf(";"), codeOf("#"), codeOf("-")];
const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

const ENDS = 1;
const ENDS_BEFORE_SPACE = 2;
const GOES_ON = 3;
/** What a byte is to the text before it; 0 is what texts consist of. */
const CLASSES = new Uint8Array(256);
for (const character of "<>\"\n\r\t\\&'[](){}|*`/=#") CLASSES[codeOf(character)] = ENDS;
for (const character of ".:;!?") CLASSES[codeOf(character)] = ENDS_BEFORE_SPACE;
for (const character of " -,") CLASSES[codeOf(character)] = GOES_ON;
