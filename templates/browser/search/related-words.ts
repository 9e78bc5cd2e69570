import { stemOf } from "../../../scripts/catalog/words.ts";
import { EVERYDAY } from "./everyday-words.ts";

const RELATED = new Map(
  EVERYDAY.trim()
    .split("\n")
    .map((line) => {
      const [word = "", related = ""] = line.split(": ");
      return [stemOf(word), related.split(" ")] as const;
    }),
);

/** Words that a text may use in place of an everyday one. */
export function relatedWords(word: string): readonly string[] {
  return RELATED.get(stemOf(word)) ?? [];
}
