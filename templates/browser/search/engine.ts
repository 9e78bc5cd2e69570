import type { SearchNeeds } from "../../../scripts/catalog/derive/search-names.ts";
import { wordsOf } from "../../../scripts/catalog/words.ts";
import type { Entries } from "./entries.ts";
import { initialsOf } from "./initials.ts";
import { type NameMatch, nameIndex } from "./name-index.ts";
import { once } from "./once.ts";
import { meaningfulWords, unwantedWords } from "./question.ts";
import { type ReadQuery, readQuery } from "./read-query.ts";
import { spelling } from "./spelling.ts";
import { type FullText, textScores } from "./text-scores.ts";
import { butFor, withoutWords } from "./unwanted.ts";

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
  const spellAll = once(async () => spelling(names.words, await textWords(), initialsOfAll(entries)));
  // Where every word stands in names that pages show, no other word could make a difference.
  const spellingFor = (query: string) =>
    [...meaningfulWords(query), ...unwantedWords(query)].every((word) => names.isOnPages(word))
      ? spellNames
      : spellAll();
  const answersTo = async (words: readonly string[], isInTexts: (word: string) => boolean) => {
    const found = names.find(words, false);
    const skills = found.filter(({ kind, whole }) => kind === "skill" && whole);
    const [texts, needed] = await Promise.all([
      textScores(
        words,
        fullText,
        (word) => ({
          isOnPages: isInTexts(word),
          otherNames: otherNames(word, skills, entries),
        }),
        entries.roles.length,
      ),
      skills.length > 0 ? needs() : undefined,
    ]);
    const share = needed && sharesOf(needed, skills);
    return { found, coverage: texts.coverage, answers: blend(entries, found, texts.scores, share) };
  };
  return {
    async search(query, asTyped) {
      const spell = await spellingFor(query);
      const read = readQuery(query, spell, asTyped);
      const isInTexts = (word: string) => names.isOnPages(word) || spell.inTexts(word);
      const [wanted, unwanted] = await Promise.all([
        answersTo(read.words, isInTexts),
        read.unwanted.length > 0 ? answersTo(read.unwanted, isInTexts) : undefined,
      ]);
      const onlyNear = isOnlyNear(read, wanted.found, wanted.coverage);
      if (!unwanted) return { ...read, answers: wanted.answers, onlyNear };
      const free = await withoutWords(read.unwanted, fullText, isInTexts);
      const answers = butFor(wanted.answers, unwanted.answers, free, entries.roles.length);
      return { ...read, answers, onlyNear: read.words.length === 0 ? free.size === 0 : onlyNear };
    },
  };
}

function initialsOfAll({ roles, skills }: Entries): Map<string, string> {
  return initialsOf(
    roles.map(({ title }) => title),
    roles.flatMap(({ aliases }) => aliases),
    skills.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
}

/** What pages call the skills that a word is, or is part of, another name of. */
function otherNames(word: string, skills: readonly NameMatch[], entries: Entries): string[][] {
  return skills.flatMap(({ position, name }) => {
    const own = entries.skills[position]?.name ?? "";
    return name !== own && wordsOf(name).includes(word) ? [wordsOf(own)] : [];
  });
}

const NAME_WEIGHT = 2;
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

/** What a useful skill counts beside a required one; one of several alternatives lies between. */
const USEFUL = 0.5;

/** How much of some skills each role needs. */
function sharesOf({ core, useful }: SearchNeeds, matches: readonly NameMatch[]): (role: number) => number {
  return (role) => {
    const needs = new Map((useful[role] ?? []).map((skill) => [skill, USEFUL]));
    for (const choice of core[role] ?? []) {
      const skills = [choice].flat();
      for (const skill of skills) needs.set(skill, USEFUL + (1 - USEFUL) / skills.length);
    }
    return matches.reduce((sum, { position }) => sum + (needs.get(position) ?? 0), 0) / matches.length;
  };
}

/** Whether an unknown word is more than a sign or a letter or two, such as "i/o". */
const isMissed = (word: string) => /[\p{L}\p{N}]{3}/u.test(word);

/** From this agreement on, a query names a role. */
const NAMED = 0.35;

function isOnlyNear({ words, unknown }: ReadQuery, found: readonly NameMatch[], coverage: number): boolean {
  if (words.length === 0) return true;
  // Who names a role in full means it, whatever else stands beside it.
  if (found.some(({ kind, whole }) => kind === "role" && whole)) return false;
  const named = found.some(({ kind, score, whole }) => (kind === "role" ? score >= NAMED : whole));
  return unknown.filter(isMissed).length >= words.length || (!named && coverage <= 0.5);
}
