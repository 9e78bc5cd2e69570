import type { RolesWithSkill } from "../../../scripts/catalog/derive/search-names.ts";
import { wordsOf } from "../../../scripts/catalog/words.ts";
import { type Answer, blend, sharesOf, withScores } from "./answers.ts";
import { readAsker } from "./asker.ts";
import type { Entries } from "./entries.ts";
import { isMaker, sameWords } from "./equivalents.ts";
import { askerOf, scoresForAsker } from "./for-asker.ts";
import { initialsOf } from "./initials.ts";
import { type NameIndex, type NameMatch, nameIndex } from "./name-index.ts";
import { nearness, type WordPlaces } from "./nearness.ts";
import { isOnlyNear } from "./only-near.ts";
import type { PeoplePlaces } from "./people-scores.ts";
import { meaningfulWords, nameOnlyField, unwantedWords } from "./question.ts";
import { type ReadQuery, readQuery } from "./read-query.ts";
import { type Spelling, spelling } from "./spelling.ts";
import { type FullText, textScores } from "./text-scores.ts";
import { type LikeWords, loadedWords } from "./text-words.ts";
import { butFor, withoutWords } from "./unwanted.ts";
import { wishOf } from "./wish.ts";

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
  /** Told of words that are sure to be looked up, before it is known what else is. */
  expectLookUp(words: readonly string[]): void;
  /** The roles that need a skill, by its position: asked for where a query names the skill. */
  rolesWithSkill(skill: number): Promise<RolesWithSkill>;
  /** Asked for where a query names no role. */
  wordPlaces: WordPlaces;
  /** Where pages speak of people: asked for where a query does, and names no role. */
  peoplePlaces: PeoplePlaces;
  /** How easily each role is entered from outside, from 0 to 1: asked for where somebody begins. */
  ease(): Promise<readonly number[]>;
  /** The words of one of the groups that they are sent in, see `wordGroup`: asked for where a word stands in no name. */
  wordGroup(group: number): Promise<LikeWords>;
  /**
   * The sorted words of texts in one of the groups by their ends, see `endGroup`: asked for where a word is like none
   * that begins as it does.
   */
  endGroup(group: number): Promise<readonly string[]>;
}

export function searchEngine(
  entries: Entries,
  { fullText, expectLookUp, rolesWithSkill, wordPlaces, peoplePlaces, ease, wordGroup, endGroup }: EngineSources,
): Engine {
  const names = nameIndex(entries);
  const spellNames = spelling(names.words);
  const texts = loadedWords({ group: wordGroup, ends: endGroup });
  let spellAll: Spelling | undefined;
  // Where every word stands in names that pages show, no other word could make a difference.
  const spellingFor = (query: string) => {
    if ([...meaningfulWords(query), ...unwantedWords(query)].every((word) => names.isOnPages(word))) return spellNames;
    spellAll ??= spelling(names.words, texts, initialsOfAll(entries));
    return spellAll;
  };
  /** In an advert, a job's name stands before the skills: those say nothing against it. */
  const findNames = (words: readonly string[]) => {
    const found = names.find(words, false);
    const ofSkills = wordsOfWhole(found, "skill");
    const ofRoles = wordsOfWhole(
      found.filter(({ name }) => name.includes(" ")),
      "role",
    );
    const others = words.filter((word) => ofRoles.has(word) || !ofSkills.has(word));
    if (ofRoles.size === 0 || others.length === words.length) return found;
    return [
      ...names.find(others, false).filter(({ kind }) => kind === "role"),
      ...found.filter(({ kind }) => kind === "skill"),
    ];
  };
  const answersTo = async (said: readonly string[], isInTexts: (word: string) => boolean) => {
    const words = withoutKinds(said, names);
    const found = findNames(words);
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
      Promise.all(skills.map(({ position }) => rolesWithSkill(position))),
    ]);
    return { found, coverage: texts.coverage, answers: blend(entries, found, texts.scores, sharesOf(needed)) };
  };
  /** Looks closely at the best answers: what is far from the first few comes no nearer. */
  const nearFirst = async (answers: readonly Answer[], words: readonly string[], found: readonly NameMatch[]) => {
    const weight = NEAR * (1 - Math.max(0, ...found.map(({ score }) => score)));
    const best = answers.slice(0, LOOKED_AT).map(({ position }) => position);
    const scores = await nearness(words, best, wordPlaces, entries.roles.length);
    return withScores(answers, new Map([...scores].map(([position, score]) => [position, weight * score])));
  };
  /** Corrects no word of English, though no page holds it: whoever says truck did not mean track. */
  const readCarefully = (query: string, spell: Spelling, asTyped: boolean) => {
    const read = readQuery(query, spell, asTyped);
    if (read.corrections.size === 0) return read;
    return readQuery(
      query,
      {
        ...spell,
        correct: (word) => (texts.isEnglish(word) ? undefined : spell.correct(word)),
        splitMisspelt: (word) => (texts.isEnglish(word) ? undefined : spell.splitMisspelt(word)),
      },
      asTyped,
    );
  };
  /** Whether words name a role, and not only makers of any sort, such as programmers. */
  const nameRole = (words: readonly string[]) =>
    names.find(words, false).some(({ kind, whole, name }) => kind === "role" && whole && !isMaker(name.toLowerCase()));
  return {
    async search(query, asTyped) {
      const spell = spellingFor(query);
      expectLookUp(meaningfulWords(query).filter((word) => names.isOnPages(word)));
      const isInTexts = (word: string) => names.isOnPages(word) || spell.inTexts(word);
      const read = await texts.settle(() => {
        for (const word of askedOfTexts(query)) isInTexts(word);
        return readCarefully(query, spell, asTyped);
      });
      const wish = wishOf(query);
      // Whoever has one of these jobs and wants another does not look for their own.
      if (wish && nameRole(meaningfulWords(wish.from)))
        read.words = (await texts.settle(() => readCarefully(wish.to, spell, asTyped))).words;
      const understood = [...read.words, ...read.unwanted, ...read.unwanted.flatMap(sameWords)];
      await texts.settle(() => understood.map(isInTexts));
      const namesRole = nameRole(read.words);
      const asker = namesRole ? undefined : askerOf(query);
      if (asker && nameOnlyField(read.words)) read.words = [];
      // All at once: one after the other would be another round trip.
      const [wanted, unwanted, people] = await Promise.all([
        answersTo(read.words, isInTexts),
        read.unwanted.length > 0 ? answersTo(read.unwanted, isInTexts) : undefined,
        asker && scoresForAsker(asker, { peoplePlaces, ease }, isInTexts, entries.roles.length),
      ]);
      if (people) wanted.answers = withScores(wanted.answers, people.scores);
      if (!namesRole)
        wanted.answers = await nearFirst(
          wanted.answers,
          withoutKinds(read.words, names).filter(isInTexts),
          wanted.found,
        );
      const onlyNear = !people?.isAnswer && isOnlyNear(read, wanted.found, wanted.coverage);
      if (!unwanted) return { ...read, answers: wanted.answers, onlyNear };
      const free = await withoutWords(read.unwanted, fullText, isInTexts);
      const answers = butFor(wanted.answers, unwanted.answers, free, entries.roles.length);
      return { ...read, answers, onlyNear: read.words.length === 0 && !people?.isAnswer ? free.size === 0 : onlyNear };
    },
  };
}

/** How many answers are looked at closely. */
const LOOKED_AT = 200;
/**
 * What it is worth that the words stand together, beside 1 for the page that is most about each of them. Where they agree
 * with a name, less is to be read from texts.
 */
const NEAR = 1.2;

function initialsOfAll({ roles, skills }: Entries): Map<string, string> {
  return initialsOf(
    roles.map(({ title }) => title),
    roles.flatMap(({ aliases }) => aliases),
    skills.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
}

/** What sort of thing a skill is. */
const KINDS = new Set("language languages framework library tool tools".split(" "));

/** Words without those that only say what sort of thing the skill before them is: the R language, the React framework. */
function withoutKinds(words: readonly string[], names: NameIndex): string[] {
  const isSkill = (word: string | undefined) =>
    word !== undefined && names.find([word], false).some(({ kind, score }) => kind === "skill" && score >= ITSELF);
  return words.filter((word, at) => !KINDS.has(word) || !isSkill(words[at - 1]));
}

/** The agreement of a word with a name that is nothing but the word. */
const ITSELF = 0.97;

/** What texts are asked for besides the words that are looked for: all is loaded at once. */
function askedOfTexts(query: string): string[] {
  const { words, isPersonal, isPortrait } = readAsker(query);
  return [...unwantedWords(query).flatMap(sameWords), ...(isPersonal || isPortrait ? words : [])];
}

/** The words of all roles or skills that are named in full. */
function wordsOfWhole(found: readonly NameMatch[], kind: NameMatch["kind"]): Set<string> {
  return new Set(found.filter((each) => each.kind === kind && each.whole).flatMap(({ name }) => wordsOf(name)));
}

/** What pages call the skills that a word is, or is part of, another name of. */
function otherNames(word: string, skills: readonly NameMatch[], entries: Entries): string[][] {
  return skills.flatMap(({ position, name }) => {
    const own = entries.skills[position]?.name ?? "";
    return name !== own && wordsOf(name).includes(word) ? [wordsOf(own)] : [];
  });
}
