import type { RolesWithSkill } from "../../../scripts/catalog/derive/search-names.ts";
import { wordsOf } from "../../../scripts/catalog/words.ts";
import type { Places } from "../places.ts";
import { type Answer, blend, isNoMatch, skillShares } from "./blend.ts";
import type { Entries } from "./entries.ts";
import { type NameMatch, nameIndex } from "./name-index.ts";
import { proximity, type WordPlaces } from "./proximity.ts";
import { type AskedPlace, readPlace } from "./read-place.ts";
import { meaningfulWords, type ReadQuery, readQuery } from "./read-query.ts";
import { spelling } from "./spelling.ts";
import { type FullText, textScores } from "./text-scores.ts";
import { loadedWords } from "./text-words.ts";

/** What a search found, and how the query was understood. */
export interface Answers extends ReadQuery {
  /** The place that the query names, which is not looked for in names and texts. */
  place: AskedPlace | undefined;
  /** The words beside the place. */
  rest: string[];
  /** Best first. */
  answers: Answer[];
  /** Whether nothing matches, and the answers are only the nearest that there are. */
  noMatch: boolean;
}

/** The search over names, skills and full texts. */
export interface Engine {
  /** @param asTyped whether misspelt words are left as they are */
  search(query: string, asTyped: boolean): Promise<Answers>;
}

/** What the engine asks for as a query needs it. */
export interface EngineSources {
  /** The places with pay figures; undefined on a site without any. */
  places(): Promise<Places | undefined>;
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
  { places, fullText, expectLookUp, rolesWithSkill, wordPlaces, wordGroup }: EngineSources,
): Engine {
  const { roles, language } = entries;
  const names = nameIndex(entries);
  const loaded = loadedWords(wordGroup);
  const spell = spelling(names.words, loaded);
  const isInTexts = (word: string) => names.isOnPages(word) || spell.inTexts(word);
  /** Whether a role is named in full, and not only makers of any sort, such as programmers. */
  const isRole = ({ kind, whole, name }: NameMatch) =>
    kind === "role" && whole && !language.isMaker(name.toLowerCase());
  return {
    async search(query, asTyped) {
      const known = await places();
      const { rest, place } = known
        ? readPlace(query, known, language, names)
        : { rest: wordsOf(query), place: undefined };
      // Who asks for pay in a place, and for no role, asks for it in all of them.
      if (place && rest.every((word) => language.isStopWord(word)))
        return { ...NOTHING_ASKED, rest, place, answers: roles.map((_, position) => ({ position, score: 0 })) };
      const meant = meaningfulWords(rest, language, names);
      expectLookUp(meant.filter((word) => names.isOnPages(word)));
      const { read, inTexts } = await loaded.settle(() => {
        const read = readQuery(meant, language, spell, asTyped);
        return { read, inTexts: new Set([...meant, ...read.words].filter(isInTexts)) };
      });
      const found = names.find(read.words, false);
      const skills = found.filter(({ kind, whole }) => kind === "skill" && whole);
      const [needed, texts] = await Promise.all([
        Promise.all(skills.map(({ position }) => rolesWithSkill(position))),
        textScores(read.words, fullText, (word) => inTexts.has(word), roles.length),
      ]);
      const near = found.some(isRole)
        ? new Map()
        : await proximity(
            read.words.filter((word) => inTexts.has(word)),
            best(texts.scores),
            wordPlaces,
            roles.length,
          );
      return {
        ...read,
        rest,
        place,
        answers: blend(roles.length, { found, skills: skillShares(needed), texts: texts.scores, near }),
        noMatch: isNoMatch(read, found, texts.coverage),
      };
    },
  };
}

const NOTHING_ASKED = { words: [], corrections: new Map<string, string>(), unknown: [], noMatch: false };

/** How many texts are looked at closely: what is far from the first few comes no nearer. */
const LOOKED_AT = 200;

function best(scores: ReadonlyMap<number, number>): number[] {
  const sorted = [...scores].sort(([a, one], [b, other]) => other - one || a - b);
  return sorted.slice(0, LOOKED_AT).map(([position]) => position);
}
