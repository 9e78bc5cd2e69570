/** Letters are 13 pixels high; so wide is one on average, and one of a bold name. Those of East Asia fill a square. */
export const LETTER = 6.4;
export const BOLD_LETTER = 7.2;
const SQUARE = "\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\uff00-\\uff60";
const SQUARE_WIDTH = 13.5;

/** A name in lines that so many letters fit into; a word that does not fit into one is cut. */
export function wrapped(name: string, letters: number): string[] {
  const lines = [""];
  for (const piece of piecesOf(name)) {
    const line = lines.at(-1) ?? "";
    if (lettersOf(line + piece) <= letters) lines[lines.length - 1] = line + piece;
    else
      for (const [at, part] of cut(piece.trim(), letters).entries())
        if (at === 0 && line === "") lines[0] = part;
        else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** The words of a name with the space before each; the signs of East Asia are words each. */
const piecesOf = (name: string) => name.match(new RegExp(`\\s*(?:[${SQUARE}]|[^\\s${SQUARE}]+)`, "gu")) ?? [];

/** How many letters the longest word in some names has. */
export const longestWord = (names: readonly string[]) =>
  Math.max(0, ...names.flatMap(piecesOf).map((piece) => lettersOf(piece.trim())));

/** How many letters of the usual width a text is wide. */
const lettersOf = (text: string) =>
  [...text].length + (text.match(new RegExp(`[${SQUARE}]`, "gu"))?.length ?? 0) * (SQUARE_WIDTH / LETTER - 1);

function cut(word: string, letters: number): string[] {
  const all = [...word];
  const most = Math.max(1, Math.floor(letters));
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) =>
    all.slice(at * most, (at + 1) * most).join(""),
  );
}
