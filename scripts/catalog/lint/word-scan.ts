import { type Bytes, type ByteText, codeAt, lengthFrom, startOfCharacter } from "../bytes.ts";

/** The words in a part of a file, each as a number that is the same for the same letters. */
export interface Words {
  /** Good until the next words are read; only the first `count` of them are meant. */
  numbers: Int32Array;
  count: number;
  /** Whether readers see these words and no others; not so, for one, where a character is written as its code. */
  isCertain: boolean;
}

/** What a character is that is no letter: nothing, or something that has to be looked at. */
const NOTHING = 0;
const SPECIAL = 1;
const NOT_YET_KNOWN = 0xffff;

/** By UTF-16 code: the letter or digit in lower case, or what else the character is. */
const LETTERS = new Uint16Array(0x10000).fill(NOT_YET_KNOWN);
for (let code = 0; code < 0x80; code++) LETTERS[code] = letterOrMark(code);

const NO_WORD = 0x1000_193;
let numbers = new Int32Array(4096);
let count = 0;

/**
 * Reads the words of a part of a role file without parsing it: letters and digits, in lower case, without what
 * stands between them.
 *
 * @param isMarkdown whether the part is the text below the front matter
 */
export function wordsIn(bytes: Bytes, from: number, to: number, isMarkdown: boolean): Words {
  // There is a word for every two characters at most.
  if (numbers.length < to - from) numbers = new Int32Array(2 * (to - from));
  count = 0;
  const { text } = bytes;
  // Two spaces at the end of a line make one word of the last one on it and the first of the next.
  let isCertain = !isMarkdown || !text.includes("  \n", from);
  let at = readPlainWords(bytes, from, to);
  while (at < to) {
    if (isUncertain(text, at, isMarkdown)) isCertain = false;
    at = readPlainWords(bytes, isMarkdown ? skipFrom(text, at) : at + 1, to);
  }
  return { numbers, count, isCertain };
}

/**
 * Reads on to the next special character. Every character of every role passes here: this does nothing else.
 *
 * @returns where that character is, or `to`
 */
function readPlainWords({ text, codes }: Bytes, from: number, to: number): number {
  const [letters, found] = [LETTERS, numbers];
  let [number, word] = [count, NO_WORD];
  let at = from;
  for (; at < to; at++) {
    const byte = codes[at] as number;
    let letter = letters[byte] as number;
    if (byte >= 0x80) {
      letter = letterAt(text, at);
      at += lengthFrom(byte) - 1;
    }
    if (letter > SPECIAL) {
      word = Math.imul(word ^ letter, 16_777_619);
      continue;
    }
    if (word !== NO_WORD) found[number++] = word;
    word = NO_WORD;
    if (letter === SPECIAL) break;
  }
  if (word !== NO_WORD) found[number++] = word;
  count = number;
  return at;
}

/** The letter of the character that begins at a byte. */
function letterAt(text: ByteText, at: number): number {
  const code = codeAt(text, at);
  // Of what lies beyond the first 65,536 characters it is not asked whether it is a letter.
  if (code === undefined) return text.charCodeAt(at) < 0xc0 ? NOTHING : SPECIAL;
  if (LETTERS[code] === NOT_YET_KNOWN) LETTERS[code] = letterOrMark(code);
  return LETTERS[code] as number;
}

function letterOrMark(code: number): number {
  const sign = String.fromCharCode(code);
  if ("\\&*`[]".includes(sign)) return SPECIAL;
  if (!/[\p{L}\p{N}]/u.test(sign)) return NOTHING;
  const lower = sign.toLowerCase();
  // The lower case of sigma depends on where in the word it stands.
  if (lower === "ς") return "σ".charCodeAt(0);
  return lower.length > 1 ? SPECIAL : lower.charCodeAt(0);
}

function isLetter(text: ByteText, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  return letterAt(text, startOfCharacter(text, at)) > SPECIAL;
}

const ENTITY = /&#?\w+;/y;
const LINK_TARGET = /\([^()\n\\`]*\)/y;
const CITATION = /\[@[^\]\n]*\]/y;

/** Where the words go on after a special character: behind the target of a link and behind a citation. */
function skipFrom(text: ByteText, at: number): number {
  if (text[at] === "[") return matchEnd(CITATION, text, at) ?? at + 1;
  if (text[at] === "]") return matchEnd(LINK_TARGET, text, at + 1) ?? at + 1;
  return at + 1;
}

function matchEnd(pattern: RegExp, text: ByteText, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Whether a special character may change what words readers see. */
function isUncertain(text: ByteText, at: number, isMarkdown: boolean): boolean {
  const sign = text[at] as string;
  if (sign === "\\") return isLetter(text, at + 1) || /[\s\x80-\xff]|^$/.test(text.slice(at + 1, at + 2));
  if (!"&*`[]".includes(sign)) return true;
  if (!isMarkdown) return false;
  switch (sign) {
    case "&":
      return matchEnd(ENTITY, text, at) !== undefined;
    case "[":
    case "]":
      return isOddBracket(text, at);
    default:
      return isWithinWord(text, at);
  }
}

/** Whether a bracket may be other than the beginning or end of a link or citation that nothing is attached to. */
function isOddBracket(text: ByteText, at: number): boolean {
  const next = skipFrom(text, at);
  if (next > at + 1)
    return isLetter(text, next) || text[at - 1] === "\\" || text.slice(blockStart(text, at), at).includes("`");
  return text[at] === "]" && /[[(]/.test(text.slice(at + 1, at + 2));
}

/** Whether a star or backtick stands between letters and may be Markdown, so that they are one word to readers. */
function isWithinWord(text: ByteText, at: number): boolean {
  if (!isLetter(text, at + 1)) return false;
  let before = at - 1;
  while (/[*`_]/.test(text.slice(before, before + 1))) before--;
  if (!isLetter(text, before)) return false;
  // A star is one only where another closes or opens what it would emphasise.
  const end = text.indexOf("\n\n", at);
  const block = text.slice(blockStart(text, at), end === -1 ? text.length : end);
  return text[at] === "`" || block.indexOf("*") !== block.lastIndexOf("*");
}

const blockStart = (text: ByteText, at: number) => text.lastIndexOf("\n\n", at) + 1;
