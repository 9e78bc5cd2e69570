import MiniSearch from "minisearch";
import { stemOf, wordsOf } from "../../../scripts/catalog/words.ts";
import type { Entries } from "./entries.ts";
import { bothMakers, representative } from "./equivalents.ts";

/** A role or skill that a query names, and by which of its names. */
export interface NameMatch {
  kind: "role" | "skill";
  /** Its position in the list of roles or skills. */
  position: number;
  /** How much of the query and of the name agree: 1 is the whole name. */
  score: number;
  /** The name that agrees best, as it is written. */
  name: string;
  /** Whether the query holds every word of one of the names. */
  whole: boolean;
}

/** Finds roles and skills by what they are called. */
export interface NameIndex {
  /**
   * The best matches, best first.
   *
   * @param words the words of the query, folded
   * @param typing whether the last word may still be unfinished
   */
  find(words: readonly string[], typing: boolean): NameMatch[];
  /** Every word of every name, folded, with how many roles and skills it names. */
  words: ReadonlyMap<string, number>;
}

interface Entry {
  id: number;
  kind: "role" | "skill";
  position: number;
  names: string[];
  text: string;
}

/** How many entries the index proposes for a closer look. */
const CANDIDATES = 60;

/** The term that a word is looked up by. */
const termOf = (word: string) => stemOf(representative(word));

export function nameIndex({ roles, skills }: Entries): NameIndex {
  const entries: Entry[] = [
    ...roles.map(({ title, aliases }, position) => ({ kind: "role" as const, position, names: [title, ...aliases] })),
    ...skills.map(({ name, aliases }, position) => ({ kind: "skill" as const, position, names: [name, ...aliases] })),
  ].map((entry, id) => ({ ...entry, id, text: entry.names.join(" \n ") }));
  const index = new MiniSearch<Entry>({ fields: ["text"], tokenize: wordsOf, processTerm: termOf });
  index.addAll(entries);
  const rarity = rarities(entries);
  return {
    words: countWords(entries, (word) => word),
    find(query, typing) {
      if (query.length === 0) return [];
      const candidates = index.search(query.join(" "), {
        prefix: (_term, position, terms) => typing && position === terms.length - 1,
        combineWith: "OR",
      });
      return candidates
        .slice(0, CANDIDATES)
        .flatMap(({ id }) => bestName(entries[id as number], query, typing, rarity))
        .sort(
          (a, b) => b.score - a.score || (a.kind === b.kind ? a.position - b.position : a.kind === "role" ? -1 : 1),
        );
    },
  };
}

/** How much a term tells: the fewer names have it, the more. */
type Rarity = (term: string) => number;

function rarities(entries: readonly Entry[]): Rarity {
  const counts = countWords(entries, termOf);
  return (term) => Math.log(1 + entries.length / ((counts.get(term) ?? 0) + 0.5));
}

/** In how many entries each word stands, under the name that `as` gives it. */
function countWords(entries: readonly Entry[], as: (word: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of entries) {
    for (const word of new Set(wordsOf(text).map(as))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** An alias is what a role is also called; its title is what it is. */
const ALIAS = 0.97;

function bestName(entry: Entry | undefined, query: readonly string[], typing: boolean, rarity: Rarity): NameMatch[] {
  if (!entry) return [];
  const { kind, position, names } = entry;
  const matches = names.map((name, order) => {
    const { mean, precision } = agreement(query, wordsOf(name), typing, rarity);
    return { name, score: mean * (order === 0 ? 1 : ALIAS), whole: precision > 0.999 };
  });
  const best = matches.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score === 0) return [];
  return [{ kind, position, score: best.score, name: best.name, whole: matches.some(({ whole }) => whole) }];
}

/** What an unfinished word shares with one that it is the beginning of. */
const UNFINISHED = 0.8;
/** What "developer" shares with "engineer". */
const OTHER_MAKER = 0.6;

/** How much of a query and of a name agree, weighted by what each word tells: the harmonic mean of both shares. */
function agreement(query: readonly string[], name: readonly string[], typing: boolean, rarity: Rarity) {
  const terms = name.map(termOf);
  const left = new Set(terms.keys());
  let queryWeight = 0;
  let shared = 0;
  query.forEach((word, order) => {
    const weight = rarity(termOf(word));
    queryWeight += weight;
    let best = { at: -1, share: 0 };
    for (const at of left) {
      const share = likeness(word, name[at] ?? "", typing && order === query.length - 1);
      if (share > best.share) best = { at, share };
    }
    left.delete(best.at);
    shared += weight * best.share;
  });
  if (shared === 0) return { mean: 0, precision: 0 };
  const nameWeight = terms.reduce((sum, term) => sum + rarity(term), 0);
  const [recall, precision] = [shared / queryWeight, Math.min(1, shared / nameWeight)];
  return { mean: (2 * recall * precision) / (recall + precision), precision };
}

function likeness(word: string, nameWord: string, unfinished: boolean): number {
  if (termOf(word) === termOf(nameWord)) return 1;
  if (bothMakers(representative(word), representative(nameWord))) return OTHER_MAKER;
  return unfinished && nameWord.startsWith(word) ? UNFINISHED : 0;
}
