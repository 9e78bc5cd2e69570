import type { RolesWithSkill } from "../../../scripts/catalog/derive/search-names.ts";
import type { Places } from "../places.ts";
import { type Answer, blend, isNoMatch, likelyOf, skillShares, sureAnswers } from "./blend.ts";
import type { Entries } from "./entries.ts";
import { type NameMatch, nameIndex } from "./name-index.ts";
import { admitted } from "./operators.ts";
import { proximity, type WordPlaces } from "./proximity.ts";
import { meaningfulCorrected, type ReadQuery, readQuery } from "./read-query.ts";
import { partOfTitle, type Question, readQuestion } from "./read-question.ts";
import { hasTraits, type WantedTrait } from "./read-traits.ts";
import { type Reason, reasonsFrom } from "./reasons.ts";
import { severalCalled } from "./several-called.ts";
import { spelling } from "./spelling.ts";
import { type FullText, textScores } from "./text-scores.ts";
import { loadedWords } from "./text-words.ts";
import type { Titles } from "./titles.ts";
import { type UncalledJob, uncalledJob } from "./uncalled-job.ts";

/** What a search found, and how the query was understood. */
export interface Answers
  extends ReadQuery,
    Pick<Question, "place" | "rest" | "wishes" | "traits" | "amounts" | "excluded" | "title"> {
  /** Best first. */
  answers: Answer[];
  /** How many of the first are answers; what follows them is less likely. */
  likely: number;
  /** Whether nothing matches, and the answers are only the nearest that there are. */
  noMatch: boolean;
  /** The job that is asked for, where nobody here is called so. */
  uncalled: UncalledJob | undefined;
  /** The roles that the query can mean alike, where they are several. */
  several: number[];
  /** Whether no name holds the one word that is asked for, and pages only mention it. */
  onlyMentioned: boolean;
  /** Why a role is among the answers; undefined where all are. */
  reasonFor(position: number): Reason | undefined;
}

/** The search over names, skills and full texts. */
export interface Engine {
  /**
   * @param asTyped whether misspelt words are left as they are
   * @param early told of the first answers where names alone decide them, before the texts are there
   */
  search(query: string, asTyped: boolean, early?: (sure: Answers) => void): Promise<Answers>;
}

/** What the engine asks for as a query needs it. */
export interface EngineSources {
  /** The places with pay figures; undefined on a site without any. */
  places(): Promise<Places | undefined>;
  /** What roles are called in other languages: asked for where a query holds a word that no name here has. */
  titles(): Promise<Titles>;
  fullText: FullText;
  /** Told of words that are sure to be looked up, before it is known what else is. */
  expectLookUp(words: readonly string[]): void;
  /** The roles that need a skill, by its position: asked for where a query names the skill. */
  rolesWithSkill(skill: number): Promise<RolesWithSkill>;
  /** Asked for where a query names no role. */
  wordPlaces: WordPlaces;
  /** Sorted words of texts, in one of the groups that they are sent in: see `wordGroup`. */
  wordGroup(group: number): Promise<readonly string[]>;
}

/** Puts the stages of the search together: each query goes through them one after the other. */
export function searchEngine(
  entries: Entries,
  { places, titles, fullText, expectLookUp, rolesWithSkill, wordPlaces, wordGroup }: EngineSources,
): Engine {
  const { roles, skills, language } = entries;
  const names = nameIndex(entries);
  const several = severalCalled(entries);
  const loaded = loadedWords(wordGroup);
  const spell = spelling(names.words, loaded, language.joinsWords);
  const isInTexts = (word: string) => names.isOnPages(word) || spell.inTexts(word);
  /** Whether a role is named in full, and not only makers of any sort, such as programmers. */
  const isRole = ({ kind, whole, name }: NameMatch) =>
    kind === "role" && whole && !language.isMaker(name.toLowerCase());
  /** Where a word is what jobs are called, or corrected to one that no name holds, it is as likely right and of another trade. */
  const isGuess = (word: string, correction: string) =>
    language.isJobWord(word) || !correction.split(" ").every(names.holds);
  const uncalledIn = (rest: readonly string[], { words, corrections, unknown }: ReadQuery) => {
    const isCalled = names
      .find(words, false)
      .some((match) => isRole(match) || (match.kind === "role" && match.titled && unknown.length === 0));
    if (isCalled) return undefined;
    const right = rest.flatMap((word) => {
      const correction = corrections.get(word);
      return correction === undefined || isGuess(word, correction) ? [word] : correction.split(" ");
    });
    const uncalled = uncalledJob(right, language, names);
    // What a misspelt word was taken for is told, and may be part of a name after all.
    return uncalled?.isNear && corrections.size > 0 ? undefined : uncalled;
  };
  /** The words of a query put right, and with them a stop word that stands in a name beside what was meant. */
  const readWords = ({ said, title }: Pick<Question, "said" | "title">, meant: readonly string[], asTyped: boolean) => {
    const read = readQuery(meant, language, spell, asTyped);
    if (title || read.corrections.size === 0) return read;
    const { words } = readQuery(meaningfulCorrected(said, read.corrections, language, names), language, spell, true);
    return { ...read, words };
  };
  const withoutGuesses = ({ words, corrections, unknown }: ReadQuery): ReadQuery => {
    const guesses = [...corrections].filter(([word, correction]) => isGuess(word, correction));
    const guessed = guesses.flatMap(([, correction]) => correction.split(" "));
    return {
      words: words.filter((word) => !guessed.includes(word)),
      corrections: new Map([...corrections].filter((each) => !guesses.some(([word]) => word === each[0]))),
      unknown: [...unknown, ...guesses.map(([word]) => word)],
    };
  };
  /** A query as it was understood, with the names in other languages where it holds words that are none here. */
  const readIn = async (query: string): Promise<Question> => {
    const known = await places();
    const question = readQuestion(query, known, entries, names);
    if (question.foreign.length === 0) return question;
    const others = await titles();
    const read = readQuestion(query, known, entries, names, others);
    if (read.title) return read;
    const title = await loaded.settle(() => partOfTitle(question, others, language, spell));
    return title ? { ...question, meant: [], rest: [], title } : question;
  };
  return {
    async search(query, asTyped, early) {
      const { phrases, excluded, meant, ...question } = await readIn(query);
      const { title } = question;
      expectLookUp(meant.filter((word) => names.isOnPages(word)));
      // The last word may be the beginning of one, as it may in the box.
      const isBegun = names.isBeginning(meant);
      const { read, inTexts } = await loaded.settle(() => {
        const read = isBegun ? asTheyStand(meant) : readWords(question, meant, asTyped || phrases.length > 0);
        const uncalled = title ? undefined : uncalledIn(question.rest, read);
        const kept = uncalled ? withoutGuesses(read) : read;
        const words = [...meant, ...kept.words, ...phrases.flat(), ...excluded];
        return { read: { ...kept, uncalled }, inTexts: new Set(words.filter(isInTexts)) };
      });
      const lookUps = { names, fullText, isInTexts: (word: string) => inTexts.has(word), rolesWithSkill };
      const isAdmitted = await admitted(phrases, excluded, lookUps);
      const asked = { ...question, ...read, excluded, several: several(read.words).filter(isAdmitted) };
      const allRoles = () => {
        const common = (position: number) => (question.traits.length > 0 ? (roles[position]?.common ?? 0) : 0);
        const all = [...roles.keys()].filter(isAdmitted).map((position) => ({ position, score: common(position) }));
        const { answers, fitting } = byTraits(
          all.sort((a, b) => b.score - a.score),
          question.traits,
        );
        return {
          ...asked,
          answers,
          likely: fitting,
          noMatch: false,
          onlyMentioned: false,
          reasonFor: () => undefined,
        };
      };
      // Who asks for pay in a place, and for no role, asks for it in all of them.
      if (question.asksForAll) return allRoles();
      const called = new Set(title?.matches.map(({ position }) => position));
      const here = names.find(read.words, isBegun);
      const found = [
        ...(title?.matches ?? []),
        ...here.filter(({ kind, position }) => kind === "skill" || !called.has(position)),
      ];
      const isNamed = found.some(isRole);
      const isPlain = [phrases, excluded, question.amounts, question.traits].every(({ length }) => length === 0);
      const sure = early && isPlain && isNamed && !read.uncalled ? sureAnswers(roles, found) : [];
      if (sure.length > 0)
        early?.({
          ...asked,
          answers: sure,
          likely: sure.length,
          noMatch: false,
          onlyMentioned: false,
          reasonFor: reasonsFrom({ found, skills: [], held: new Map(), isCommon: () => false }, entries),
        });
      const needed = found.filter(({ kind, whole }) => kind === "skill" && whole);
      const [needs, texts] = await Promise.all([
        Promise.all(needed.map(({ position }) => rolesWithSkill(position))),
        textScores(read.words, fullText, lookUps.isInTexts, roles.length),
      ]);
      const near = isNamed
        ? new Map()
        : await proximity(read.words.filter(lookUps.isInTexts), best(texts.scores), wordPlaces, roles.length);
      const blended = blend(roles, { found, skills: skillShares(needs), texts: texts.scores, near });
      const { answers, fitting } = byTraits(
        blended.filter(({ position }) => isAdmitted(position)),
        question.traits,
        found.filter(isRole).map(({ position }) => position),
      );
      const isNone = !title && isNoMatch(read, found, texts.coverage);
      if (isNone && !read.uncalled && question.traits.length > 0) return allRoles();
      const noMatch = read.uncalled?.isNear === false || isNone;
      return {
        ...asked,
        answers,
        likely: likelyOf(
          answers.slice(0, fitting),
          found.some((match) => isRole(match) && match.standing > 0),
        ),
        noMatch,
        onlyMentioned: !noMatch && read.words.length === 1 && found.length === 0,
        reasonFor: reasonsFrom(
          {
            found,
            skills: needed.map(({ position }, at) => ({
              name: skills[position]?.name ?? "",
              roles: needs[at] ?? { core: [], useful: [] },
            })),
            held: texts.held,
            isCommon: (word) => language.isMaker(word) || language.isStopWord(word),
          },
          entries,
        ),
      };
    },
  };
}

/**
 * Those answers first that are named, or have the traits that are asked for, and how many; where none has, as they were.
 *
 * @param named roles that the query names, of which somebody wants to know in any case
 */
function byTraits(
  all: readonly Answer[],
  traits: readonly WantedTrait[],
  named: readonly number[] = [],
): { answers: Answer[]; fitting: number } {
  const fitting = all.filter(({ position }) => named.includes(position) || hasTraits(traits, position));
  const answers = [...fitting, ...all.filter((answer) => !fitting.includes(answer))];
  return { answers, fitting: fitting.length || all.length };
}

const asTheyStand = (words: readonly string[]): ReadQuery => ({
  words: [...words],
  corrections: new Map(),
  unknown: [],
});

/** How many texts are looked at closely: what is far from the first few comes no nearer. */
const LOOKED_AT = 200;

function best(scores: ReadonlyMap<number, number>): number[] {
  const sorted = [...scores].sort(([a, one], [b, other]) => other - one || a - b);
  return sorted.slice(0, LOOKED_AT).map(([position]) => position);
}
