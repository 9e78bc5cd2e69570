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

const NO_WORD = 0x1000_193;
let numbers = new Int32Array(4096);
let count = 0;

/**
 * Reads the words of a part of a role file without parsing it: letters and digits, in lower case, without what
 * stands between them.
 *
 * @param isMarkdown whether the part is the text below the front matter
 */
export function wordsIn(text: string, from: number, to: number, isMarkdown: boolean): Words {
  // There is a word for every two characters at most.
  if (numbers.length < to - from) numbers = new Int32Array(2 * (to - from));
  count = 0;
  // Two spaces at the end of a line make one word of the last one on it and the first of the next.
  let isCertain = !isMarkdown || !text.includes("  \n", from);
  let at = readPlainWords(text, from, to);
  while (at < to) {
    if (isUncertain(text, at, isMarkdown)) isCertain = false;
    at = readPlainWords(text, isMarkdown ? skipFrom(text, at) : at + 1, to);
  }
  return { numbers, count, isCertain };
}

/**
 * Reads on to the next special character. Every character of every role passes here: this does nothing else.
 *
 * @returns where that character is, or `to`
 */
function readPlainWords(text: string, from: number, to: number): number {
  const [letters, found] = [LETTERS, numbers];
  let [number, word] = [count, NO_WORD];
  let at = from;
  for (; at < to; at++) {
    let letter = letters[text.charCodeAt(at)] as number;
    if (letter === NOT_YET_KNOWN) letter = learn(text.charCodeAt(at));
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

function learn(code: number): number {
  const letter = letterOrMark(code);
  LETTERS[code] = letter;
  return letter;
}

function letterOrMark(code: number): number {
  const sign = String.fromCharCode(code);
  // Characters beyond the first 65,536 come in two halves, and may be letters.
  if ((code >= 0xd800 && code <= 0xdfff) || "\\&*`[]".includes(sign)) return SPECIAL;
  if (!/[\p{L}\p{N}]/u.test(sign)) return NOTHING;
  const lower = sign.toLowerCase();
  // The lower case of sigma depends on where in the word it stands.
  if (lower === "ς") return "σ".charCodeAt(0);
  return lower.length > 1 ? SPECIAL : lower.charCodeAt(0);
}

function isLetter(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  return letterOrMark(text.charCodeAt(at)) > SPECIAL;
}

const ENTITY = /&#?\w+;/y;
const LINK_TARGET = /\([^()\n\\`]*\)/y;
const CITATION = /\[@[^\]\n]*\]/y;

/** Where the words go on after a special character: behind the target of a link and behind a citation. */
function skipFrom(text: string, at: number): number {
  if (text[at] === "[") return matchEnd(CITATION, text, at) ?? at + 1;
  if (text[at] === "]") return matchEnd(LINK_TARGET, text, at + 1) ?? at + 1;
  return at + 1;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Whether a special character may change what words readers see. */
function isUncertain(text: string, at: number, isMarkdown: boolean): boolean {
  const sign = text[at] as string;
  if (sign === "\\") return isLetter(text, at + 1) || /\s|^$/.test(text.slice(at + 1, at + 2));
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
function isOddBracket(text: string, at: number): boolean {
  const next = skipFrom(text, at);
  if (next > at + 1)
    return isLetter(text, next) || text[at - 1] === "\\" || text.slice(blockStart(text, at), at).includes("`");
  return text[at] === "]" && /[[(]/.test(text.slice(at + 1, at + 2));
}

/** Whether a star or backtick stands between letters and may be Markdown, so that they are one word to readers. */
function isWithinWord(text: string, at: number): boolean {
  if (!isLetter(text, at + 1)) return false;
  let before = at - 1;
  while (/[*`_]/.test(text.slice(before, before + 1))) before--;
  if (!isLetter(text, before)) return false;
  // A star is one only where another closes or opens what it would emphasise.
  const end = text.indexOf("\n\n", at);
  const block = text.slice(blockStart(text, at), end === -1 ? text.length : end);
  return text[at] === "`" || block.indexOf("*") !== block.lastIndexOf("*");
}

const blockStart = (text: string, at: number) => text.lastIndexOf("\n\n", at) + 1;
