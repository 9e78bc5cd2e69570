import { wordsOf } from "../../../scripts/catalog/words.ts";

/** Fewest and most words that are shortened to their first letters. */
const [FEWEST, MOST] = [2, 4];
/** How many other names a title counts for. */
const TITLE = 3;
/** Words that nobody counts among first letters. */
const SMALL = new Set(["and", "of", "for", "the", "in", "to", "a"]);

/**
 * The words that first letters stand for: of several those that most names begin with.
 *
 * @param titles what roles are called first, which counts for more than other names
 * @param aliases their other names. Of a role's name a beginning is enough: what follows says that it is somebody's work
 * @param skills names of skills, which are shortened whole
 */
export function initialsOf(
  titles: readonly string[],
  aliases: readonly string[],
  skills: readonly string[],
): Map<string, string> {
  const uses = new Map<string, number>();
  const count = (words: readonly string[], length: number, worth = 1) => {
    const run = words.slice(0, length);
    if (length > MOST || run.some((word) => SMALL.has(word))) return;
    uses.set(run.join(" "), (uses.get(run.join(" ")) ?? 0) + worth);
  };
  const countBeginnings = (names: readonly string[], worth: number) => {
    for (const words of names.map(wordsOf)) for (let to = FEWEST; to <= words.length; to++) count(words, to, worth);
  };
  countBeginnings(titles, TITLE);
  countBeginnings(aliases, 1);
  for (const words of skills.map(wordsOf)) if (words.length >= FEWEST) count(words, words.length);
  const best = new Map<string, string>();
  for (const [run, times] of uses) {
    const letters = run.replace(/(\S)\S* ?/g, "$1");
    if (times > (uses.get(best.get(letters) ?? "") ?? 0)) best.set(letters, run);
  }
  return best;
}
