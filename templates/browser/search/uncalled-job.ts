import type { Language } from "./language.ts";
import type { NameIndex } from "./name-index.ts";

/** More words tell of a task or of a person rather than name a job. */
const MOST_WORDS = 2;

/**
 * The name of a job that nobody here is called, where a query is one: "mechanical engineer" where no name is about anything
 * mechanical. One word is what jobs are called, here or in another trade, the other says of what: no one name of a role
 * holds both, and that is no subject here. So "sales manager" is one, though there are sales engineers and test managers; "security manager"
 * is none where there is a domain of security.
 *
 * @param words those of the query, corrected
 */
export function uncalledJob(
  words: readonly string[],
  { isStopWord, isJobWord, saysJobFirst }: Pick<Language, "isStopWord" | "isJobWord" | "saysJobFirst">,
  names: Pick<NameIndex, "isJob" | "isCallable">,
): string | undefined {
  const isHead = (word: string) => isJobWord(word) || names.isJob(word);
  const asks = (word: string) => isStopWord(word) && !isHead(word);
  const from = words.findIndex((word) => !asks(word));
  const to = words.findLastIndex((word) => !asks(word)) + 1;
  const name = words.slice(Math.max(0, from), to);
  const [about, head] = saysJobFirst ? [name[1], name[0]] : name;
  if (head === undefined || about === undefined || name.length > MOST_WORDS || name.some(asks)) return undefined;
  if (!isHead(head) || isStopWord(about)) return undefined;
  return names.isCallable(about, head) ? undefined : name.join(" ");
}
