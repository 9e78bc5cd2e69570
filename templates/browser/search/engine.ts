import type { SearchNeeds } from "../../../scripts/catalog/derive/search-names.ts";
import type { Entries } from "./entries.ts";
import { type NameMatch, nameIndex } from "./name-index.ts";
import { once } from "./once.ts";
import { meaningfulWords } from "./question.ts";
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

/** What the engine asks for as a query needs it. */
export interface EngineSources {
  fullText: FullText;
  /** The skills of each role: asked for where a query names a skill. */
  needs(): Promise<SearchNeeds>;
  /** Every word that occurs in any text: asked for where a word stands in no name. */
  textWords(): Promise<readonly string[]>;
}

export function searchEngine(entries: Entries, { fullText, needs, textWords }: EngineSources): Engine {
  const names = nameIndex(entries);
  const spellNames = spelling(names.words, []);
  const spellAll = once(async () => spelling(names.words, await textWords()));
  // Where names hold every word, no other word could make a difference.
  const spellingFor = (query: string) =>
    meaningfulWords(query).every((word) => names.words.has(word)) ? spellNames : spellAll();
  return {
    async search(query, asTyped) {
      const read = readQuery(query, await spellingFor(query), asTyped);
      const found = names.find(read.words, false);
      const skills = found.filter(({ kind, whole }) => kind === "skill" && whole).map(({ position }) => position);
      const [texts, needed] = await Promise.all([
        textScores(read.words, fullText),
        skills.length > 0 ? needs() : undefined,
      ]);
      const answers = blend(entries, found, texts.scores, needed && sharesOf(needed, skills));
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

function blend(
  { roles }: Entries,
  found: readonly NameMatch[],
  texts: ReadonlyMap<number, number>,
  skillShare: (role: number) => number = () => 0,
): Answer[] {
  const names = new Map(found.filter(({ kind }) => kind === "role").map(({ position, score }) => [position, score]));
  let most = 0;
  for (const score of texts.values()) most = Math.max(most, score);
  const answers: Answer[] = [];
  roles.forEach((_, position) => {
    const name = (names.get(position) ?? 0) ** NAME_POWER;
    const text = most === 0 ? 0 : (texts.get(position) ?? 0) / most;
    const score = NAME_WEIGHT * name + SKILL_WEIGHT * skillShare(position) + text;
    if (score > 0) answers.push({ position, score });
  });
  return answers.sort((a, b) => b.score - a.score || a.position - b.position);
}

/** How much of some skills each role needs; what is useful to it counts half. */
function sharesOf({ core, useful }: SearchNeeds, skills: readonly number[]): (role: number) => number {
  return (role) => (shared(core[role] ?? [], skills) + shared(useful[role] ?? [], skills) / 2) / skills.length;
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
