import { wordsOf } from "../../../scripts/catalog/words.ts";
import { wordsForPeople } from "./backgrounds.ts";
import { isFiller, wantedWords } from "./question.ts";

/** What a query says of the person who asks. */
export interface Asker {
  /** The words that may describe them: where they come from, what they like, what they lack. */
  words: string[];
  /** Whether it says that it speaks of a person, rather than of work. */
  isPersonal: boolean;
  /** Whether they come to the field from outside, or begin. */
  isNewcomer: boolean;
  /** Whether most of its words describe people, though it does not say so. */
  isPortrait: boolean;
}

/** Words by which somebody speaks of themselves, or of another. */
const PERSONAL = new Set(
  `i im ive id my myself  am guy girl man woman lady suit suits suited interested interest interests likes love loves enjoy enjoys hate hates
  bored tired hobby hobbyist graduate graduates graduated student major background former formerly ex retired leaving quit quitting
  returning retraining retrain switching moving changing change changer changers transition transitioning turned personality
  someone somebody person people kid daughter son wife husband mum mom dad mother father parent`.split(/\s+/),
);

/** Words of those who come from outside, or begin. */
const NEWCOMING = new Set(
  `beginner beginners newbie novice former formerly ex retired leaving quit quitting returning retraining retrain switching switch moving
  changing change changer changers transition transitioning begin beginning start starting unqualified entry
  graduate student school`.split(/\s+/),
);

/** What somebody lacks who comes from outside, after words that say so. */
const LACKED = new Set("degree degrees experience qualification qualifications background diploma".split(" "));
/** Words that say so, a few words before. */
const LACKING = new Set("no without lack zero little any".split(" "));

/** Ways to say what one was until now, or came from. */
const ONCE =
  /\b(?:used to|i was|com(?:e|ing) from|(?:i have |ive )?(?:been|worked as|work(?:ing)? as)|(?:move|get|come|break|change|go|want(?:s|ing)?) (?:in)?to (?:it|tech|computers|computing|technology|software|cyber ?security|security|data)|too (?:late|old)|(?:job|career|work|working) in (?:it|tech|computers))\b/;

/** Words that ask, and yet describe who asks; so do those that say what they lack. */
const DESCRIBING = new Set("beginner beginners hobby teach learn".split(" "));

/** Words after which a job is named that somebody wishes for: they are none of it yet. */
const WISHED = new Set("become becoming be being as".split(" "));

/** The words that may describe somebody: not those that only ask, nor the job that they want to become. */
function describing(words: readonly string[]): string[] {
  return words.filter((word, at) => {
    const [before, first] = [words[at - 1] ?? "", words[at - 2] ?? ""];
    const isWished = (before === "a" || before === "an") && WISHED.has(first) && words[at - 4] !== "used";
    return !isWished && (!isFiller(word) || DESCRIBING.has(word)) && !/^\d+$/.test(word);
  });
}

/** Whether a word says what somebody lacks. */
function isLacked(words: readonly string[], at: number): boolean {
  return LACKED.has(words[at] ?? "") && words.slice(Math.max(0, at - 3), at).some((word) => LACKING.has(word));
}

/** Reads what a query says of the one who asks. */
export function readAsker(query: string): Asker {
  const words = wordsOf(query);
  const lacked = words.filter((_, at) => isLacked(words, at));
  const isNewcomer = lacked.length > 0 || words.some((word) => NEWCOMING.has(word)) || ONCE.test(words.join(" "));
  const isOfSomebody = words.some((word, at) => word === "who" && at > 0 && words[at - 1] !== "out");
  const described = describing(wantedWords(query));
  const isPortrait = 2 * described.filter((word) => wordsForPeople(word).length > 0).length > described.length;
  return {
    words: [...described, ...lacked],
    isPersonal: isNewcomer || isOfSomebody || words.some((word) => PERSONAL.has(word)),
    isNewcomer,
    isPortrait,
  };
}
