/** Letters that are more than another with a mark, as those write them who lack them on the keyboard. */
const UNMARKED: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** A text in small letters without those that no mark can be taken from: "œil" is oeil, "główny" glowny. */
export function unmarked(text: string): string {
  return text.replace(/[ßæœøłđðþı]/g, (letter) => UNMARKED[letter] ?? letter);
}
