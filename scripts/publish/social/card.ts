import type { SocialCard } from "../../site/data/social-cards.ts";
import type { Typesetter } from "./typeset.ts";

export const CARD_WIDTH = 1200;
const CARD_HEIGHT = 630;

const MARGIN = 72;
const WIDTH = CARD_WIDTH - 2 * MARGIN;
const INK = "#1b1e1c";
const SOFT = "#555b57";
const PAPER = "#fbfaf7";

/** A social image as SVG, its letters as outlines. */
export function cardSvg({ kicker, title, lines, note, site }: SocialCard, accent: string, type: Typesetter): string {
  const parts: string[] = [];
  const write = (text: string, y: number, size: number, colour: string) => {
    parts.push(`<path fill="${colour}" d="${type.outline(text, MARGIN, y, size)}"/>`);
  };
  write(fitted(kicker, 32, 1, type)[0] ?? "", 112, 32, accent);
  const size = [92, 76, 62].find((each) => broken(title, each, type).length <= 2) ?? 52;
  for (const [at, line] of fitted(title, size, 3, type).entries())
    write(line, 140 + size + at * size * 1.12, size, INK);
  const pay = lines.slice(0, 2);
  const first = 492 - (pay.length - 1) * 54;
  for (const [at, line] of pay.entries()) write(fitted(line, 42, 1, type)[0] ?? "", first + at * 54, 42, INK);
  write(fitted(note, 24, 1, type)[0] ?? "", 536, 24, SOFT);
  write(fitted(site, 26, 1, type)[0] ?? "", 592, 26, accent);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}"><rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${PAPER}"/><rect width="16" height="${CARD_HEIGHT}" fill="${accent}"/>${parts.join("")}</svg>`;
}

/** A text in lines that are no wider than the card allows, and no more of them than `most`: what is left ends in "…". */
function fitted(text: string, size: number, most: number, type: Typesetter): string[] {
  const lines = broken(text, size, type);
  if (lines.length <= most) return lines.map((line) => shortened(line, size, type));
  const last = lines.slice(most - 1).join(" ");
  return [...lines.slice(0, most - 1), shortened(last, size, type)];
}

function broken(text: string, size: number, type: Typesetter): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && type.width(longer, size) <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function shortened(line: string, size: number, type: Typesetter): string {
  if (type.width(line, size) <= WIDTH) return line;
  const letters = [...line];
  while (letters.length > 1 && type.width(`${letters.join("").trimEnd()}…`, size) > WIDTH) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
