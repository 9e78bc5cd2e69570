import type { Language } from "./language.ts";
import type { NameIndex } from "./name-index.ts";

/** More words tell of a task or of a person rather than name a job. */
const MOST_WORDS = 2;

/**
 * The name of a job that nobody here is called, where a query is one: "mechanical engineer" where no name is about anything
 * mechanical. Its last word is one that jobs are called, and no name holds the word before that, which says of what; no role's
 * does where the last word is that of another trade, such as "event planner".
 *
 * @param words those of the query, corrected
 */
export function uncalledJob(
  words: readonly string[],
  { isStopWord, isJobWord }: Pick<Language, "isStopWord" | "isJobWord">,
  names: Pick<NameIndex, "endsRole" | "rolesCalled" | "holdsBeginning">,
): string | undefined {
  const isHead = (word: string) => isJobWord(word) || names.endsRole(word);
  const asks = (word: string) => isStopWord(word) && !isHead(word);
  const from = words.findIndex((word) => !asks(word));
  const to = words.findLastIndex((word) => !asks(word)) + 1;
  const name = words.slice(Math.max(0, from), to);
  const [head, about] = [name.at(-1), name.at(-2)];
  if (head === undefined || about === undefined || name.length > MOST_WORDS || name.some(asks)) return undefined;
  if (!isHead(head) || isStopWord(about)) return undefined;
  const isAbout = names.endsRole(head) ? names.holdsBeginning(about) : names.rolesCalled(about).length > 0;
  return isAbout ? undefined : name.join(" ");
}
