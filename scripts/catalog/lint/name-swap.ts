import type { Role } from "../catalog.ts";
import type { Sentence } from "./prose.ts";

/** A sentence of a role. */
export interface RoleSentence {
  role: Role;
  sentence: Sentence;
}

/** Two sentences of different roles that say the same but for the roles' names. */
export interface NameSwap {
  first: RoleSentence;
  second: RoleSentence;
  /** How much of their wording they share: 1 is all of it. */
  similarity: number;
}

/** Shorter sentences are alike by chance. */
const FEWEST_WORDS = 7;

/** Words in one shingle. */
const SHINGLE = 3;

/** From this share of common shingles on, two sentences count as one with the names changed. */
const SAME_FROM = 0.5;

/** A shingle in more sentences than this is a common phrase and points to nobody. */
const COMMON_PHRASE = 200;

/**
 * Finds sentences that stand in more than one role. Names of roles are left out, words are cut into
 * shingles of three, and two sentences are compared by the Jaccard index of their shingles (Broder, "On
 * the resemblance and containment of documents", 1997). An index of shingles keeps the work in
 * proportion to the text.
 *
 * @returns each later sentence once, with the earlier one that it is most like
 */
export function nameSwaps(sentences: readonly RoleSentence[]): NameSwap[] {
  const index = new Map<string, number[]>();
  const shinglesOf: (ReadonlySet<string> | undefined)[] = [];
  const namesOf = new Map<Role, RegExp>();
  const swaps: NameSwap[] = [];

  sentences.forEach((second, number) => {
    const shingles = shinglesIn(second, namesOf);
    shinglesOf.push(shingles);
    if (!shingles) return;
    const common = countCommon(shingles, index);
    let best: NameSwap | undefined;
    for (const [earlier, shared] of common) {
      const first = sentences[earlier];
      const theirs = shinglesOf[earlier];
      if (!first || !theirs || first.role === second.role) continue;
      const similarity = shared / (shingles.size + theirs.size - shared);
      if (similarity >= SAME_FROM && similarity > (best?.similarity ?? 0)) best = { first, second, similarity };
    }
    if (best) swaps.push(best);
    for (const shingle of shingles) {
      const holders = index.get(shingle);
      if (!holders) index.set(shingle, [number]);
      else if (holders.length <= COMMON_PHRASE) holders.push(number);
    }
  });
  return swaps;
}

function countCommon(shingles: ReadonlySet<string>, index: ReadonlyMap<string, number[]>): Map<number, number> {
  const common = new Map<number, number>();
  for (const shingle of shingles) {
    for (const earlier of index.get(shingle) ?? []) common.set(earlier, (common.get(earlier) ?? 0) + 1);
  }
  return common;
}

function shinglesIn({ role, sentence }: RoleSentence, namesOf: Map<Role, RegExp>): ReadonlySet<string> | undefined {
  const names = namesOf.get(role) ?? namePattern(role);
  namesOf.set(role, names);
  const words = sentence.text
    .toLowerCase()
    .replace(names, " § ")
    .match(/[\p{L}\p{N}§]+(?:['’+#.-][\p{L}\p{N}]+)*/gu);
  if (!words || words.length < FEWEST_WORDS) return undefined;
  return new Set(
    Array.from({ length: words.length - SHINGLE + 1 }, (_, at) => words.slice(at, at + SHINGLE).join(" ")),
  );
}

/** Matches the names of a role, in singular and plural. */
function namePattern({ title, aliases }: Role): RegExp {
  const names = [title, ...aliases].map((name) => name.toLowerCase()).sort((a, b) => b.length - a.length);
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})s?(?![\\p{L}\\p{N}])`, "gu");
}
