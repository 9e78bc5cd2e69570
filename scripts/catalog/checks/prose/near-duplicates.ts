import { t } from "../../../diagnostics/messages.ts";
import type { Path, Problem } from "../../../diagnostics/problem.ts";
import type { Role } from "../../catalog.ts";
import type { Place } from "../../source/body-places.ts";
import type { ProblemAt } from "../problem-at.ts";
import type { ProsePlace, Sentence } from "./prose.ts";

/** A sentence of a role. */
export interface RoleSentence {
  role: Role;
  sentence: Sentence;
  /** Its words as they are compared, of {@link comparedWords}. */
  words: string;
}

/** Two sentences of different roles that say the same but for the roles' names. */
export interface NearDuplicate {
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

/** A shingle in more sentences than this is a common phrase and points to no further ones. */
const COMMON_PHRASE = 200;

/** What stands for the names of a role. */
const ANY_NAME = "§";

type Shingles = ReadonlySet<string>;

/**
 * Finds sentences that stand in more than one role. Names of roles are left out, words are cut into
 * shingles of three, and two sentences are compared by the Jaccard index of their shingles (Broder, "On
 * the resemblance and containment of documents", 1997). An index of shingles keeps the work in
 * proportion to the text.
 *
 * @param isWanted tells the roles that are asked about; others are then only held against these, not against one another
 * @returns each later sentence once, with the earlier one that it is most like, the first of them
 */
export function nearDuplicates(
  sentences: readonly RoleSentence[],
  isWanted?: (role: Role) => boolean,
): NearDuplicate[] {
  const index = new Map<string, number[]>();
  const known = shinglesOfAll(sentences, isWanted);
  const swaps: NearDuplicate[] = [];

  sentences.forEach((second, number) => {
    const shingles = known[number];
    if (!shingles) return;
    const { counts, incomplete } = countCommon(shingles, index);
    let best: (NearDuplicate & { number: number }) | undefined;
    for (const [earlier, counted] of counts) {
      const first = sentences[earlier];
      const theirs = known[earlier];
      if (!first || !theirs || first.role === second.role) continue;
      const atMost = Math.min(counted + incomplete, shingles.size, theirs.size);
      if (similarity(shingles, theirs, atMost) < SAME_FROM) continue;
      const alike = similarity(shingles, theirs, incomplete > 0 ? inCommon(shingles, theirs) : counted);
      if (
        alike < SAME_FROM ||
        (best && (alike < best.similarity || (alike === best.similarity && best.number < earlier)))
      )
        continue;
      best = { first, second, similarity: alike, number: earlier };
    }
    if (best) swaps.push({ first: best.first, second, similarity: best.similarity });
    for (const shingle of shingles) {
      const holders = index.get(shingle);
      if (!holders) index.set(shingle, [number]);
      else if (holders.length <= COMMON_PHRASE) holders.push(number);
    }
  });
  return swaps;
}

const similarity = (ours: Shingles, theirs: Shingles, shared: number) => shared / (ours.size + theirs.size - shared);

const inCommon = (ours: Shingles, theirs: Shingles) => [...ours].filter((shingle) => theirs.has(shingle)).length;

/** How many shingles each earlier sentence is known to share, and of how many the index may not know all holders. */
function countCommon(
  shingles: Shingles,
  index: ReadonlyMap<string, number[]>,
): { counts: Map<number, number>; incomplete: number } {
  const counts = new Map<number, number>();
  let incomplete = 0;
  for (const shingle of shingles) {
    const holders = index.get(shingle) ?? [];
    if (holders.length > COMMON_PHRASE) incomplete++;
    for (const earlier of holders) counts.set(earlier, (counts.get(earlier) ?? 0) + 1);
  }
  return { counts, incomplete };
}

/** Cuts sentences into shingles; those that are too short to be compared, or need not be, have none. */
function shinglesOfAll(
  sentences: readonly RoleSentence[],
  isWanted: ((role: Role) => boolean) | undefined,
): (Shingles | undefined)[] {
  const own = sentences.map(({ role, words }) =>
    words && (!isWanted || isWanted(role)) ? new Set(shinglesIn(words.split(" "))) : undefined,
  );
  if (!isWanted) return own;
  const wanted = new Set(own.flatMap((shingles) => (shingles ? [...shingles] : [])));
  const beginnings = new Set([...wanted].map((shingle) => shingle.slice(0, shingle.indexOf(" "))));
  // Most words of others begin none of the shingles that are asked about, which is told fastest word by word.
  const isNear = (words: readonly string[]) =>
    words.some((word, at) => beginnings.has(word) && wanted.has(words.slice(at, at + SHINGLE).join(" ")));
  return sentences.map(({ words }, at) => {
    const theirs = words && !own[at] ? words.split(" ") : undefined;
    return theirs && isNear(theirs) ? new Set(shinglesIn(theirs)) : own[at];
  });
}

function shinglesIn(words: readonly string[]): string[] {
  return Array.from({ length: words.length - SHINGLE + 1 }, (_, at) => words.slice(at, at + SHINGLE).join(" "));
}

/**
 * The words of each sentence of a role with a space between, and one sign for each name of the role; nothing where
 * they are too few to be compared.
 */
export function comparedWords(role: Role, sentences: readonly Sentence[]): string[] {
  const lowerNames = [role.title, ...role.aliases].map((name) => name.toLowerCase());
  let names: RegExp | undefined;
  return sentences.map((sentence) => {
    let text = sentence.text.toLowerCase();
    // Most sentences hold no name, which is told fastest by looking for each.
    if (lowerNames.some((name) => text.includes(name))) {
      names ??= namePattern(lowerNames);
      text = text.replace(names, ` ${ANY_NAME} `);
    }
    const words = text.match(/[\p{L}\p{N}§]+(?:['’+#.-][\p{L}\p{N}]+)*/gu) ?? [];
    return words.length >= FEWEST_WORDS ? words.join(" ") : "";
  });
}

/** Matches the names of a role, in singular and plural. */
function namePattern(lowerNames: readonly string[]): RegExp {
  const longestFirst = [...lowerNames].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})s?(?![\\p{L}\\p{N}])`, "gu");
}

/**
 * A sentence that stands in another role too.
 *
 * @param there the other sentence; only its role's file where it says the same
 * @param more how many more sentences of the two roles do so
 */
export function duplicateSentence(
  here: RoleSentence,
  there: RoleSentence | string,
  at: Path | Place,
  problemAt: ProblemAt,
  more = 0,
): Problem[] {
  const file = typeof there === "string" ? there : there.role.file;
  const theirText = typeof there === "string" ? here.sentence.text : there.sentence.text;
  const [ours, theirs] = [shorten(here.sentence.text), shorten(theirText)];
  const message =
    here.sentence.text === theirText
      ? t`“${ours}” stands in ${file} too.`
      : t`“${ours}” stands in ${file} too, nearly: “${theirs}”.`;
  const others = more > 0 ? ` ${t`So do ${more} more sentences.`}` : "";
  const hint = t`Say what is true of this role alone, or move what is true of all into _ladders.yaml.`;
  return problemAt(here.role.file, "name-swap", at, `${message}${others}`, hint, {
    severity: "warning",
    concerns: [file],
  });
}

/** Where a sentence stands in its file. */
export function placeInFile(place: ProsePlace, bodyLine: number): Path | Place {
  if ("path" in place) return place.path;
  return { line: bodyLine + place.bodyLine, column: place.column, length: place.length };
}

const LONGEST_QUOTE = 90;

/** A sentence as it is quoted. */
export function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`;
}
