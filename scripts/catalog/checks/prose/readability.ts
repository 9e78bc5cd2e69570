import retextEnglish from "retext-english";
import retextReadability from "retext-readability";
import retextSimplify from "retext-simplify";
import { type Processor, unified } from "unified";
import { COST_OF_A_SENTENCE } from "./prose.ts";

/** Something that a general reader stumbles over. */
export interface HardPassage {
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

/** Ends a pipeline whose text nobody asks for. */
function messagesOnly(this: Processor): void {
  this.compiler = () => "";
}

const words = unified().use(retextEnglish).use(retextSimplify, { ignore: FINE_HERE }).use(messagesOnly).freeze();
const wordsAndSentence = unified()
  .use(retextEnglish)
  .use(retextSimplify, { ignore: FINE_HERE })
  .use(retextReadability, { age: READER_AGE, threshold: FORMULAS_AGREE, minWords: FEWEST_WORDS })
  .use(messagesOnly)
  .freeze();

/**
 * What a general reader stumbles over in English sentences (retext-readability and retext-simplify).
 *
 * @returns for each sentence what there is to say of it
 */
export function hardPassages(sentences: readonly string[]): HardPassage[][] {
  // The formulas cost most of the time, and have nothing to say of a short sentence.
  const [long, short] = [[] as number[], [] as number[]];
  const found: HardPassage[][] = sentences.map(() => []);
  sentences.forEach((text, index) => {
    // No formula is needed to see that nobody reads this.
    if (text.length > LONGEST_SENTENCE) found[index]?.push({ kind: "sentence", text, instead: [] });
    else (text.split(/\s+/).length >= FEWEST_WORDS ? long : short).push(index);
  });
  for (const part of inParts(long, sentences)) lookOver(wordsAndSentence, sentences, part, found);
  for (const part of inParts(short, sentences)) lookOver(words, sentences, part, found);
  return found;
}

/** A sentence of more characters is hard whatever its words are. */
const LONGEST_SENTENCE = 2000;

/** So many characters are given to the tool at once: it makes several objects of each word. */
const MOST_AT_ONCE = 20_000;

/** Some of the sentences in their order, cut into parts of which none is too long. */
function* inParts(chosen: readonly number[], sentences: readonly string[]): Generator<number[]> {
  let part: number[] = [];
  let length = 0;
  for (const index of chosen) {
    part.push(index);
    length += (sentences[index]?.length ?? 0) + COST_OF_A_SENTENCE;
    if (length < MOST_AT_ONCE) continue;
    yield part;
    [part, length] = [[], 0];
  }
  yield part;
}

const BETWEEN = "\n\n";

/** Looks over some of the sentences, each as a paragraph of one text: the tool gets ready anew for each text. */
function lookOver(
  tool: Pick<typeof words, "processSync">,
  sentences: readonly string[],
  chosen: readonly number[],
  found: HardPassage[][],
): void {
  const texts = chosen.map((index) => sentences[index] ?? "");
  const { messages } = tool.processSync(texts.join(BETWEEN));
  let ends = 0;
  const ranges = texts.map((text, position) => {
    const from = ends;
    ends += text.length + BETWEEN.length;
    return { from, to: ends, index: chosen[position] ?? 0, text };
  });
  for (const { place, source, actual, expected } of messages) {
    const offset = (place && ("start" in place ? place.start : place).offset) ?? 0;
    const range = ranges.find(({ from, to }) => from <= offset && offset < to);
    if (!range) continue;
    found[range.index]?.push({
      kind: source === "retext-readability" ? "sentence" : "word",
      text: actual ?? range.text,
      instead: expected ?? [],
    });
  }
}
