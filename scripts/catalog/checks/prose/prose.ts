import type { z } from "zod";
import type { Path } from "../../../diagnostics/problem.ts";
import { PROSE } from "../../../schema/common.ts";
import { roleSchema } from "../../../schema/role.ts";
import type { Role } from "../../catalog.ts";
import { markdownParser } from "../../source/body.ts";
import { isPlaceholder } from "../placeholders.ts";
import { describedValues } from "../schema-walk.ts";

/** Where a piece of prose stands: in the front matter, or in the body as lines counted from its first. */
export type ProsePlace = { path: Path } | { bodyLine: number; column: number; length: number };

/** One sentence that readers read, with the place it stands in. */
export interface Sentence {
  text: string;
  place: ProsePlace;
  /** Whether its paragraph of the text cites a source. */
  isCited?: true;
}

/** So many characters of one role's prose are looked at; a long one has forty thousand. */
const MOST_PROSE = 180_000;

/** What a sentence costs beside its characters, counted in characters: each is an object of its own to those who read it. */
export const COST_OF_A_SENTENCE = 60;

/** A text that is one sentence, as most are: nothing in it ends one, and the segmenter takes its time. */
const ONE_SENTENCE = /^[\p{Script=Latin}\p{N} ,:;()“”"'’/–-]*[.!?]?$/u;

/** What is cut into sentences at once, at spaces where there are any: the segmenter copies the whole for each of them. */
const PIECES = /[\s\S]{1,5000}(?=\s|$)|[\s\S]{1,5000}/g;

const parser = markdownParser({ html: false });

/** The sentences of a role that are its own: those of its fields, and its text. */
export function sentencesOf(role: Role, language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  let left = MOST_PROSE;
  const split = (text: string): string[] => {
    const sentences: string[] = [];
    if (isPlaceholder(text)) return sentences;
    for (const piece of String(text).match(PIECES) ?? []) {
      const segments = ONE_SENTENCE.test(piece) ? [{ segment: piece }] : segmenter.segment(piece);
      for (const { segment } of segments) {
        left -= segment.length + COST_OF_A_SENTENCE;
        if (left < 0) return sentences;
        if (segment.trim()) sentences.push(segment.trim());
      }
    }
    return sentences;
  };
  const fromFields = [...describedValues(role, roleSchema)].flatMap(({ at: path, value, layers }) =>
    typeof value === "string" && layers.some((layer) => PROSE.get(layer as z.ZodType))
      ? split(value).map((sentence) => ({ text: sentence, place: { path } }))
      : [],
  );
  return [...fromFields, ...bodySentences(role.body, split)];
}

function bodySentences(body: string, split: (text: string) => string[]): Sentence[] {
  const lines = body.split("\n");
  return parser.parse(body, {}).flatMap((token, index, tokens) => {
    if (token.type !== "inline" || tokens[index - 1]?.type === "heading_open") return [];
    const children = token.children ?? [];
    const cited = children.some((child) => child.type === "citation") ? { isCited: true as const } : {};
    const text = children
      .map((child) => (child.type === "softbreak" ? " " : child.type === "citation" ? "" : child.content))
      .join("");
    return split(text).map((sentence) => ({
      text: sentence,
      place: placeInBlock(sentence, lines, token.map ?? [0, 0]),
      ...cited,
    }));
  });
}

const ENOUGH_TO_RECOGNISE = 16;

function placeInBlock(sentence: string, lines: readonly string[], [from, to]: readonly [number, number]): ProsePlace {
  for (let length = Math.min(sentence.length, ENOUGH_TO_RECOGNISE); length >= 4; length -= 4) {
    const start = sentence.slice(0, length);
    for (let index = from; index < to; index++) {
      const line = lines[index] ?? "";
      const column = line.indexOf(start);
      if (column !== -1)
        return { bodyLine: index, column: column + 1, length: Math.min(sentence.length, line.length - column) };
    }
  }
  return { bodyLine: from, column: 1, length: (lines[from] ?? "").length };
}
