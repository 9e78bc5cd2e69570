import type { Path } from "../../diagnostics/problem.ts";
import { markdownParser } from "../body.ts";
import type { Role } from "../catalog.ts";
import { isPlaceholder } from "../placeholders.ts";

/** Where a piece of prose stands: in the front matter, or in the body as lines counted from its first. */
export type ProsePlace = { path: Path } | { bodyLine: number; column: number; length: number };

/** One sentence that readers read, with the place it stands in. */
export interface Sentence {
  text: string;
  place: ProsePlace;
}

/** So many characters of one role's prose are looked at; a long one has forty thousand. */
const MOST_PROSE = 180_000;

/** What a sentence costs beside its characters, counted in characters: each is an object of its own to those who read it. */
export const COST_OF_A_SENTENCE = 60;

/** What is cut into sentences at once, at spaces where there are any: the segmenter copies the whole for each of them. */
const PIECES = /[\s\S]{1,5000}(?=\s|$)|[\s\S]{1,5000}/g;

const parser = markdownParser({ html: false });

/** The sentences of a role that are its own: its text, duties, pros, cons, roadmap, routes and reasons. */
export function sentencesOf(role: Role, language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  let left = MOST_PROSE;
  const split = (text: string): string[] => {
    const sentences: string[] = [];
    if (isPlaceholder(text)) return sentences;
    for (const piece of String(text).match(PIECES) ?? []) {
      for (const { segment } of segmenter.segment(piece)) {
        left -= segment.length + COST_OF_A_SENTENCE;
        if (left < 0) return sentences;
        if (segment.trim()) sentences.push(segment.trim());
      }
    }
    return sentences;
  };
  const fromFields = fieldsOf(role).flatMap(([path, text]) =>
    split(text).map((sentence) => ({ text: sentence, place: { path } })),
  );
  return [...fromFields, ...bodySentences(role.body, split)];
}

function fieldsOf(role: Role): [Path, string][] {
  const fields: [Path, string][] = [[["summary"], role.summary]];
  for (const [id, { summary, duties = [] }] of Object.entries(role.levels ?? {})) {
    if (summary) fields.push([["levels", id, "summary"], summary]);
    duties.forEach((text, index) => void fields.push([["levels", id, "duties", index], text]));
  }
  (role.roadmap ?? []).forEach(({ title, done }, index) => {
    fields.push([["roadmap", index, "title"], title]);
    if (done) fields.push([["roadmap", index, "done"], done]);
  });
  (role.routes ?? []).forEach(({ text }, index) => void fields.push([["routes", index, "text"], text]));
  for (const key of ["pros", "cons", "suits", "not-for"] as const) {
    (role[key] ?? []).forEach((text, index) => void fields.push([[key, index], text]));
  }
  (role.related ?? []).forEach(({ why }, index) => void fields.push([["related", index, "why"], why]));
  return fields;
}

function bodySentences(body: string, split: (text: string) => string[]): Sentence[] {
  const lines = body.split("\n");
  return parser.parse(body, {}).flatMap((token, index, tokens) => {
    if (token.type !== "inline" || tokens[index - 1]?.type === "heading_open") return [];
    const text = (token.children ?? [])
      .map((child) => (child.type === "softbreak" ? " " : child.type === "citation" ? "" : child.content))
      .join("");
    return split(text).map((sentence) => ({
      text: sentence,
      place: placeInBlock(sentence, lines, token.map ?? [0, 0]),
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
