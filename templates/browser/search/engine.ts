import type { Entries } from "./entries.ts";
import { type NameMatch, nameIndex } from "./name-index.ts";
import { type ReadQuery, readQuery } from "./read-query.ts";
import { relatedWords } from "./related-words.ts";
import { spelling } from "./spelling.ts";

/** Looks a word or a quoted phrase up in the full texts: how much each role's page is about it, by the role's position. */
export type FullText = (words: string) => Promise<ReadonlyMap<number, number>>;

/** A role as an answer. */
export interface Answer {
  /** Its position in the list of roles. */
  position: number;
  score: number;
}

/** What a search found, and how the query was understood. */
export interface Answers extends ReadQuery {
  /** Best first. */
  answers: Answer[];
  /** Whether the answers are only near: the query names nothing here, and no text is about most of it. */
  onlyNear: boolean;
}

/** The search over names, skills and full texts. */
export interface Engine {
  /** @param asTyped whether misspelt words are left as they are */
  search(query: string, asTyped: boolean): Promise<Answers>;
}

/** @param textWords every word that occurs in any text */
export function searchEngine(entries: Entries, textWords: Iterable<string>, fullText: FullText): Engine {
  const names = nameIndex(entries);
  const spell = spelling(names.words, textWords);
  return {
    async search(query, asTyped) {
      const read = readQuery(query, spell, asTyped);
      const found = names.find(read.words, false);
      const texts = await textScores(read.words, fullText);
      const answers = blend(entries, found, texts.scores);
      return { ...read, answers, onlyNear: isOnlyNear(read, found, texts.coverage) };
    },
  };
}

interface TextScores {
  scores: Map<number, number>;
  /** The largest share of the query's words that any one text holds. */
  coverage: number;
}

/** A page that is about a related word is about the word itself that much. */
const RELATED = 0.6;
/** What two words that stand together add to what they are worth apart. */
const PHRASE = 0.7;
/** A score below which a word only occurs on a page. */
const MENTIONED = 0.7;

/**
 * How much each page is about all words together: the sum over the words, less where some of them are
 * missing, and more where neighbours stand side by side.
 */
async function textScores(words: readonly string[], fullText: FullText): Promise<TextScores> {
  const distinct = [...new Set(words)];
  const each = await Promise.all(distinct.map((word) => wordScores(word, fullText)));
  const phrases = await Promise.all(words.slice(1).map((word, at) => fullText(`"${words[at]} ${word}"`)));
  const scores = new Map<number, number>();
  const add = (found: ReadonlyMap<number, number>, factor: (score: number) => number) => {
    for (const [position, score] of found) scores.set(position, (scores.get(position) ?? 0) + factor(score));
  };
  for (const found of each) add(found, (score) => score);
  for (const found of phrases) add(found, (score) => PHRASE * Math.sqrt(score));
  let coverage = 0;
  for (const [position, score] of scores) {
    const share = each.filter((found) => (found.get(position) ?? 0) > MENTIONED).length / each.length;
    coverage = Math.max(coverage, share);
    scores.set(position, score * Math.sqrt(share));
  }
  return { scores, coverage };
}

/** How much each page is about a word, or what others call it. The root keeps one rare word from deciding alone. */
async function wordScores(word: string, fullText: FullText): Promise<Map<number, number>> {
  const scores = new Map<number, number>();
  const add = (found: ReadonlyMap<number, number>, share: number) => {
    for (const [position, score] of found) {
      scores.set(position, Math.max(scores.get(position) ?? 0, share * Math.sqrt(score)));
    }
  };
  add(await fullText(word), 1);
  for (const found of await Promise.all(relatedWords(word).map(fullText))) add(found, RELATED);
  return scores;
}

const NAME_WEIGHT = 1.6;
const SKILL_WEIGHT = 0.6;
/** Half a name is worth far less than half of a whole one: words such as "developer" stand in many. */
const NAME_POWER = 2.5;

function blend({ roles }: Entries, found: readonly NameMatch[], texts: ReadonlyMap<number, number>): Answer[] {
  const names = new Map(found.filter(({ kind }) => kind === "role").map(({ position, score }) => [position, score]));
  const skills = found.filter(({ kind, whole }) => kind === "skill" && whole).map(({ position }) => position);
  let most = 0;
  for (const score of texts.values()) most = Math.max(most, score);
  const answers: Answer[] = [];
  roles.forEach(({ core, useful }, position) => {
    const name = (names.get(position) ?? 0) ** NAME_POWER;
    const text = most === 0 ? 0 : (texts.get(position) ?? 0) / most;
    const skill = skills.length === 0 ? 0 : (shared(core, skills) + shared(useful, skills) / 2) / skills.length;
    const score = NAME_WEIGHT * name + SKILL_WEIGHT * skill + text;
    if (score > 0) answers.push({ position, score });
  });
  return answers.sort((a, b) => b.score - a.score || a.position - b.position);
}

function shared(positions: readonly number[], others: readonly number[]): number {
  return others.filter((other) => positions.includes(other)).length;
}

/** From this agreement on, a query names a role. */
const NAMED = 0.35;

function isOnlyNear({ words, unknown }: ReadQuery, found: readonly NameMatch[], coverage: number): boolean {
  if (words.length === 0) return true;
  // Who names a role in full means it, whatever else stands beside it.
  if (found.some(({ kind, whole }) => kind === "role" && whole)) return false;
  const named = found.some(({ kind, score, whole }) => (kind === "role" ? score >= NAMED : whole));
  return unknown.length >= words.length || (!named && coverage <= 0.5);
}
