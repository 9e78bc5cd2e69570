const TAB_WIDTH = 2;

/**
 * What a reader does not see, what acts on a terminal, and what turns the direction of a line: controls, formats,
 * separators, private and unknown characters, halves of characters, and all that is shown as nothing.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A piece of text as one line that a terminal can show: tabs widened, every unseen character a dot. */
export function printable(text: string): string {
  return text.replaceAll("\t", " ".repeat(TAB_WIDTH)).replace(UNSEEN, "\u00b7");
}

/** Lines of our own, each as a terminal can show it. What is put into them from elsewhere is `printable` already. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/** A value as JSON in which every unseen character is escaped. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .split("\n")
    .map((line) => line.replace(UNSEEN, escaped))
    .join("\n");
}

function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
