import { wordsOf } from "../../../scripts/catalog/words.ts";
import { isFiller, meaningfulWords, nameOnlyField } from "./question.ts";

/** Ways to say that somebody wants to come to something. */
const WANTING = "want|wants|wanting|wanted|wish|wishes|hope|hopes|hoping|look|looking|try|trying|plan|planning";
const COMING = [
  "(?:become|be|learn(?! to)|do|enter)",
  "(?:work|start|begin|train|retrain) (?:in|as|with|on)",
  "(?:get|go|move|switch|change|break|transition) (?:to|into)",
].join("|");

/** What somebody is, and then what they want to become. */
const FROM_TO = [
  new RegExp(`^(?<from>.+?) (?:${WANTING}) to (?:${COMING}) (?<to>.+)$`),
  /^(?:.* )?from (?<from>.+?) (?:to|into) (?<to>.+)$/,
];

/** What a query says of where somebody comes from, and what they want to come to. */
export interface Wish {
  from: string;
  to: string;
}

/**
 * What somebody is and wants to become, where a query says both: a sysadmin who wants to learn the cloud, from tester to
 * developer. Undefined where it does not, or wishes for no more than the whole field.
 */
export function wishOf(query: string): Wish | undefined {
  const words = wordsOf(query).join(" ");
  for (const form of FROM_TO) {
    const { from = "", to = "" } = form.exec(words)?.groups ?? {};
    if (isTelling(from) && isTelling(to) && !nameOnlyField(meaningfulWords(to))) return { from, to };
  }
  return undefined;
}

/** Whether some words do more than ask. */
const isTelling = (words: string) => words.split(" ").some((word) => word !== "" && !isFiller(word));
