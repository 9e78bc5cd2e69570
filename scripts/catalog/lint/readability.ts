import retextEnglish from "retext-english";
import retextReadability from "retext-readability";
import retextSimplify from "retext-simplify";
import retextStringify from "retext-stringify";
import { unified } from "unified";

/** Something that a general reader stumbles over. */
export interface Stumble {
  kind: "sentence" | "word";
  /** The words concerned. */
  text: string;
  /** Plainer words; empty where the advice is to leave the words out. */
  instead: string[];
}

/** Sentences should be clear to a reader of this age; the tool's seven formulas estimate it. */
const READER_AGE = 18;

/** How many of the seven formulas have to find a sentence hard. */
const FORMULAS_AGREE = 5 / 7;

/** The formulas are made for whole texts: in a short sentence one list of subjects is enough to trip them. */
const FEWEST_WORDS = 13;

/**
 * Words that the list of plainer ones would replace and that are right here: terms of art of this site's
 * jobs (an address, an interface, a function), and turns of phrase that hinder nobody.
 */
const FINE_HERE = [
  "accurate",
  "address",
  "advise",
  "aggregate",
  "all of",
  "as to",
  "attempt",
  "benefit",
  "capability",
  "caveat",
  "component",
  "contains",
  "delete",
  "demonstrate",
  "effect",
  "ensure",
  "equivalent",
  "exhibit",
  "expertise",
  "facilitate",
  "failed to",
  "feasible",
  "forward",
  "function",
  "however",
  "identical",
  "identify",
  "implement",
  "in between",
  "interface",
  "it is",
  "maintain",
  "maximum",
  "minimum",
  "modify",
  "monitor",
  "notify",
  "objective",
  "operate",
  "option",
  "perform",
  "permit",
  "point in time",
  "previous",
  "provide",
  "purchase",
  "remain",
  "request",
  "require",
  "requirement",
  "retain",
  "selection",
  "submit",
  "there are",
  "there is",
  "type",
  "utilisation",
  "validate",
  "vice",
  "whereas",
];

const words = unified().use(retextEnglish).use(retextSimplify, { ignore: FINE_HERE }).use(retextStringify).freeze();
const wordsAndSentence = unified()
  .use(retextEnglish)
  .use(retextSimplify, { ignore: FINE_HERE })
  .use(retextReadability, { age: READER_AGE, threshold: FORMULAS_AGREE, minWords: FEWEST_WORDS })
  .use(retextStringify)
  .freeze();

/** Whether the tool has rules for a language. */
export function readsLanguage(language: string): boolean {
  return language === "en" || language.startsWith("en-");
}

/** What a general reader stumbles over in one English sentence (retext-readability and retext-simplify). */
export function stumblesIn(sentence: string): Stumble[] {
  // The formulas cost most of the time, and have nothing to say of a short sentence.
  const isLong = sentence.split(/\s+/).length >= FEWEST_WORDS;
  const { messages } = (isLong ? wordsAndSentence : words).processSync(sentence);
  return messages.map((message) => ({
    kind: message.source === "retext-readability" ? "sentence" : "word",
    text: message.actual ?? sentence,
    instead: message.expected ?? [],
  }));
}
