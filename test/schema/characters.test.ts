import { describe, expect, it } from "vitest";
import { foldName, invisibleIn, mixedWordIn, withoutInvisible } from "../../scripts/schema/characters.ts";

describe("a character that nobody can see", () => {
  it.each([
    ["a control", "\u0000"],
    ["an escape", "\u001b"],
    ["a control of the second set", "\u0085"],
    ["a soft hyphen", "\u00ad"],
    ["a joiner of graphemes", "\u034f"],
    ["a Hangul filler", "\u3164"],
    ["a halfwidth Hangul filler", "\uffa0"],
    ["a zero-width space", "\u200b"],
    ["a non-joiner between Latin letters", "\u200c"],
    ["a joiner between Latin letters", "\u200d"],
    ["a mark of direction", "\u200e"],
    ["a line separator", "\u2028"],
    ["a paragraph separator", "\u2029"],
    ["an override of direction", "\u202e"],
    ["a word joiner", "\u2060"],
    ["an isolate", "\u2066"],
    ["an empty braille cell", "\u2800"],
    ["a variation selector", "\ufe00"],
    ["an emoji selector behind a letter", "\ufe0f"],
    ["a byte order mark", "\ufeff"],
    ["an object replacement", "\ufffc"],
    ["a private character", "\ue000"],
    ["half of a character", "\ud800"],
    ["a noncharacter", "\uffff"],
    ["a tag letter", "\u{e0061}"],
    ["a variation selector of the supplement", "\u{e0100}"],
  ])("is %s", (_, character) => {
    expect(invisibleIn(`ab${character}cd`)).toEqual({ index: 2, character });
    expect(withoutInvisible(`ab${character}cd`)).toBe("abcd");
  });

  it.each([
    ["a line break", "a\nb"],
    ["a tab", "a\tb"],
    ["a mark on a letter", "e\u0301"],
    ["a joined emoji", "👩\u200d💻"],
    ["a joined emoji with a colour of skin", "👩🏽\u200d💻"],
    ["an emoji in colour", "❤\ufe0f"],
    ["a keycap", "1\ufe0f\u20e3"],
    ["a Persian word with a non-joiner", "می\u200cخواهم"],
    ["a Hindi word with a joiner", "क्\u200dष"],
    ["an Arabic sign of a number", "\u0600\u0661"],
    ["a no-break space", "a\u00a0b"],
  ])("is not %s", (_, text) => {
    expect(invisibleIn(text)).toBeUndefined();
    expect(withoutInvisible(text)).toBe(text);
  });
});

describe("a word of two alphabets", () => {
  it.each([
    ["\u0412ackend", 0],
    ["Data \u0415ngineer", 5],
    ["Engin\u0435\u0435r", 0],
    ["D\u03bfctor", 0],
    ["инженер-пр\u006fграммист", 8],
  ])("is found in %j", (text, index) => {
    expect(mixedWordIn(text)?.index).toBe(index);
  });

  it.each([
    "Backend",
    "Бэкенд",
    "Ελληνικά",
    "IT-специалист",
    "SQLщик",
    "10 kΩ",
    "ΔE",
    "5 μs",
    "λ-calculus",
    "データAPI",
  ])("is not found in %j", (text) => {
    expect(mixedWordIn(text)).toBeUndefined();
  });
});

describe("a name as it is compared", () => {
  it.each([
    ["Data  Engineer", "data engineer"],
    ["Ｄａｔａ Engineer", "data engineer"],
    ["Data\u00a0Engineer", "data engineer"],
    ["Da\u00adta Engineer", "data engineer"],
    ["Data\u{e0061} Engineer", "data engineer"],
    ["OPC", "\u041e\u0420\u0421"],
    ["می\u200cخواهم", "میخواهم"],
    ["café", "cafe\u0301"],
  ])("%j is the same as %j", (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ["Data Engineer", "Data Engineers"],
    ["cafe", "café"],
    ["C", "C++"],
  ])("%j is not %j", (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });
});
