import type { Language } from "./language.ts";
import type { NameIndex } from "./name-index.ts";

/** More words tell of a task or of a person rather than name a job. */
const MOST_WORDS = 4;

/** The name of a job that nobody here is called. */
export interface UncalledJob {
  name: string;
  /** Whether some role here is near to it, and may be what is meant; so one may be to a word alone, which pages mention. */
  isNear: boolean;
}

/**
 * The name of a job that nobody here is called, where a query is one: "mechanical engineer" where no name is about anything
 * mechanical. One word is what jobs are called, here or in another trade, the others say of what: not with each of them is
 * somebody here called so. So "sales manager" is one, though there are sales engineers and test managers; "security manager"
 * is none where there is a domain of security. A word alone is one where it is what jobs of other trades are called.
 *
 * @param words those of the query, corrected
 */
export function uncalledJob(
  words: readonly string[],
  { isStopWord, isJobWord, saysJobFirst }: Pick<Language, "isStopWord" | "isJobWord" | "saysJobFirst">,
  names: Pick<NameIndex, "isJob" | "callable" | "rolesCalled">,
): UncalledJob | undefined {
  const isHead = (word: string) => isJobWord(word) || names.isJob(word);
  const asks = (word: string) => isStopWord(word) && !isHead(word);
  const from = words.findIndex((word) => !asks(word));
  const to = words.findLastIndex((word) => !asks(word)) + 1;
  const name = words.slice(Math.max(0, from), to);
  const head = name.at(saysJobFirst ? 0 : -1);
  if (head === undefined || name.length > MOST_WORDS || name.some(asks) || !isHead(head)) return undefined;
  const about = saysJobFirst ? name.slice(1) : name.slice(0, -1);
  // "Tour guide" is a job, a "guide" is not only that.
  if ((about.length === 1 ? about : name).some(isStopWord)) return undefined;
  if (about.length === 0) return names.rolesCalled(head).length > 0 ? undefined : { name: head, isNear: true };
  const called = about.map((word) => names.callable(word, head));
  const isCalled = called.includes("called");
  if (isCalled && called.every(Boolean)) return undefined;
  // An answer by half of the words is none.
  return { name: name.join(" "), isNear: isCalled || 2 * called.filter(Boolean).length > called.length };
}
