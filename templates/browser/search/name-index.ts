import { stemOf, wordsOf } from "../../../scripts/catalog/words.ts";
import type { Entries } from "./entries.ts";
import { nameTerms, type Term } from "./name-terms.ts";

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
  /** How surely one means it who types the query as the beginning of a name: see `STANDING`; 0 where no name holds it all. */
  standing: number;
  /** Whether the title holds all of the query. */
  titled: boolean;
  /** What is said of a name in another language than the site's: which it was read as. */
  readAs?: string;
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
  /** Whether a word is one of the words that stand on pages: of a role's names or of a skill's own name. */
  isOnPages(word: string): boolean;
  /** Whether any name holds a word, or one that means the same. */
  holds(word: string): boolean;
  /** Whether a name holds a word as it is written, or another form of it. */
  isOwn(word: string): boolean;
  /** Whether a word of a name ends with a word, where the language joins words: "pfleger" in Krankenpfleger. */
  holdsEnding(word: string): boolean;
  /** Whether a name of a role ends with a word, or begins with it where the language says first what somebody is. */
  isJob(word: string): boolean;
  /** The positions of the roles that have a word, or one that means the same, in a name. */
  rolesCalled(word: string): number[];
  /** The positions of the roles that have words side by side, as they stand, in a name. */
  rolesQuoted(phrase: readonly string[]): number[];
  /** Whether some name of a role holds all words, of which the last may be unfinished. */
  begin(words: readonly string[]): boolean;
  /** Whether words are the beginning of a role's name: the last is no word of a name, and becomes one that the others stand with. */
  isBeginning(words: readonly string[]): boolean;
  /** Whether a word is a name by itself. */
  isName(word: string): boolean;
  /**
   * Whether somebody here is called a word with another beside it that says of what. "near" is where both stand only somewhere in
   * another name of a role, or where what it says is the first word of a skill; "called", where they begin such a name or a title
   * holds them, or where what it says is a word of a domain, or a skill. It may be cut short ("net engineer"). What
   * only says that somebody works on it stands for another such.
   */
  callable(about: string, head: string): "called" | "near" | undefined;
  /** Whether two words stand side by side in a name, in either order. */
  areNeighbours(word: string, other: string): boolean;
}

/** How many entries are looked at closely. */
const CANDIDATES = 60;
/** So many names are enough to choose these from. */
const ENOUGH = 4 * CANDIDATES;

/**
 * What a name's standing is made of: it holds all of the query; is what the role is called on its page; begins as the query
 * does; and has its words, not only words that begin so. That a whole name is the query is more than all of it.
 */
export const STANDING = { held: 0.1, title: 0.5, begins: 0.2, finished: 0.5, exact: 2 };

/** Makes the index of all names of roles and skills. */
export function nameIndex({ roles, skills, domains, language }: Entries): NameIndex {
  const namesOf = [
    ...roles.map(({ title, aliases }) => [title, ...aliases]),
    ...skills.map(({ name, aliases }) => [name, ...aliases]),
  ];
  const terms = nameTerms(namesOf, language);
  const { names, firstName, entryOf } = terms;
  /** What each name shares with the query, by its number; emptied after every search. */
  const sharedBy = new Float64Array(names.length);

  const agreementOf = (words: readonly QueryWord[], queryWeight: number, entry: number): NameMatch | undefined => {
    let best: { at: number; score: number } | undefined;
    const scores: number[] = [];
    let whole = false;
    let standing = 0;
    let titled = false;
    const from = firstName[entry] ?? 0;
    for (let at = from; at < (firstName[entry + 1] ?? names.length); at++) {
      const agreed = agreement(words, queryWeight, names[at]?.terms ?? [], names[at]?.weight ?? 0);
      const { mean, precision } = agreed;
      whole ||= precision > WHOLE;
      standing = Math.max(standing, standingOf(agreed, at === from));
      titled ||= at === from && agreed.covers;
      const score = mean * (at === from ? 1 : ALIAS);
      if (score > (best?.score ?? 0)) best = { at, score };
      scores.push(score);
    }
    if (!best) return undefined;
    const least = best.score * ALIKE;
    const others = scores.filter((score) => score >= least).length - 1;
    const isRole = entry < roles.length;
    return {
      kind: isRole ? "role" : "skill",
      position: isRole ? entry : entry - roles.length,
      score: best.score + (1 - best.score) * (MANY - MANY / (1 + others)),
      name: namesOf[entry]?.[best.at - from] ?? "",
      whole,
      standing,
      titled,
    };
  };
  const ofSkills = skills.flatMap(({ name, aliases }) =>
    [name, ...aliases].map(wordsOf).flatMap((words) => (words.length === 1 ? words : [])),
  );
  const subjects = new Set([...domains.flatMap(wordsOf), ...ofSkills].map(terms.idOf));
  const firstOfSkills = new Set(skills.map(({ name }) => terms.idOf(wordsOf(name)[0] ?? "")));
  const stems = new Set([...terms.words.keys()].map(stemOf));
  const jobAt = language.saysJobFirst ? 0 : -1;
  const jobs = new Set(
    namesOf.slice(0, roles.length).flatMap((ofRole) => ofRole.map((name) => wordsOf(name).at(jobAt))),
  );
  const begin = (words: readonly string[]) =>
    find(words, true).some(({ kind, standing }) => kind === "role" && standing > 0);
  const find = (query: readonly string[], typing: boolean) => {
    const words = query.map((word, at) => queryWord(word, typing && at === query.length - 1));
    const queryWeight = words.reduce((sum, { weight }) => sum + weight, 0);
    return candidates(words, queryWeight)
      .flatMap((entry) => agreementOf(words, queryWeight, entry) ?? [])
      .sort((a, b) => b.score - a.score || (a.kind === b.kind ? a.position - b.position : a.kind === "role" ? -1 : 1));
  };

  return {
    words: terms.words,
    isOnPages(word) {
      const isOne = (at: number) => {
        const entry = entryOf[at] ?? 0;
        return entry < roles.length || at === firstName[entry];
      };
      return terms.words.has(word) && (terms.find(word)?.names.some(isOne) ?? false);
    },
    isOwn: (word) => stems.has(stemOf(word)),
    holds: (word) => terms.find(word) !== undefined,
    holdsEnding: (word) => terms.endingWith(word).length > 0,
    isJob: (word) => jobs.has(word),
    rolesCalled: (word) => [
      ...new Set((terms.find(word)?.names ?? []).map((at) => entryOf[at] ?? 0).filter((entry) => entry < roles.length)),
    ],
    rolesQuoted(phrase) {
      const quoted = ` ${phrase.join(" ")} `;
      const holds = (name: string) => ` ${wordsOf(name).join(" ")} `.includes(quoted);
      return [...roles.keys()].filter((position) => namesOf[position]?.some(holds));
    },
    begin,
    isBeginning(words) {
      const last = words.at(-1);
      return last !== undefined && terms.find(last) === undefined && begin(words);
    },
    isName: (word) => terms.find(word)?.names.some((at) => names[at]?.terms.length === 1) ?? false,
    callable(about, head) {
      const [known, last] = [terms.find(about), terms.find(head)];
      const isLast = (term: Term) => term === last || (term.isMaker && language.isMaker(head));
      const holding = (known ? [known] : terms.beginningWith(about)).flatMap((meant) =>
        meant.names.flatMap((at) => {
          const [entry = 0, held = []] = [entryOf[at], names[at]?.terms];
          const isHeld = (those: readonly Term[]) =>
            those.includes(meant) && those.some((term) => term !== meant && isLast(term));
          const isRole = entry < roles.length && isHeld(held);
          return isRole ? [at === firstName[entry] || isHeld(held.slice(0, 2))] : [];
        }),
      );
      if (subjects.has(terms.idOf(about)) || holding.includes(true)) return "called";
      return holding.length > 0 || firstOfSkills.has(terms.idOf(about)) ? "near" : undefined;
    },
    areNeighbours(word, other) {
      const [one, next] = [terms.find(word), terms.find(other)];
      const isPair = (a: Term | undefined, b: Term | undefined) =>
        (a === one && b === next) || (a === next && b === one);
      const holdsPair = (at: number) =>
        names[at]?.terms.some((term, place, all) => isPair(term, all[place + 1])) ?? false;
      return one !== undefined && next !== undefined && one.names.some(holdsPair);
    },
    find,
  };

  function queryWord(word: string, unfinished: boolean): QueryWord {
    const term = terms.find(word);
    const begun = unfinished ? terms.beginningWith(word) : [];
    const ended = terms.endingWith(word);
    // Until it is finished, a word tells as much as all that it may become.
    const entries = term?.entries ?? [...begun, ...ended].reduce((sum, each) => sum + each.entries, 0);
    const weight = terms.weightOf(entries) * (entries === 0 ? UNNAMED : 1);
    return { term, begun, ended, weight, isMaker: language.isMaker(word) };
  }

  /**
   * The entries whose names hold the most of the query for their length; of equal ones the first. What tells most
   * is looked up first: once it has found enough, a word that stands in half of all names brings no more of them.
   */
  function candidates(words: readonly QueryWord[], queryWeight: number): number[] {
    const touched: number[] = [];
    for (const { term, begun, ended, weight } of [...words].sort((a, b) => b.weight - a.weight)) {
      const isEnough = touched.length >= ENOUGH;
      for (const each of [...(term ? [term] : []), ...begun, ...ended]) {
        const share = Math.min(weight, each.weight) * (each === term ? 1 : UNFINISHED);
        for (const at of each.names) {
          if (sharedBy[at] === 0) {
            if (isEnough) continue;
            touched.push(at);
          }
          sharedBy[at] = (sharedBy[at] ?? 0) + share;
        }
      }
    }
    touched.sort((a, b) => a - b);
    const best = bestOf(CANDIDATES);
    for (const at of touched) {
      const entry = entryOf[at] ?? 0;
      const shared = (2 * (sharedBy[at] ?? 0)) / (queryWeight + (names[at]?.weight ?? 0));
      best.offer(entry, shared + COMMON * (roles[entry]?.common ?? 0));
      sharedBy[at] = 0;
    }
    return best.entries();
  }
}

/** A word of a query, and what of the names it may stand for. */
interface QueryWord {
  /** What it is looked up by; undefined where no name holds it. */
  term: Term | undefined;
  /** The terms of the words that an unfinished one is the beginning of. */
  begun: Term[];
  /** The terms of the words that end with it. */
  ended: Term[];
  weight: number;
  isMaker: boolean;
}

/** What a common name gains, so that it is looked at where very many names share as much with the query. */
const COMMON = 0.2;
/** An alias is what a role is also called; its title is what it is. */
const ALIAS = 0.97;
/** What a name that agrees as well as the best comes to of what is missing, if there were very many of them. */
const MANY = 0.15;
/** A name agrees about as well as another that agrees that much of it. */
const ALIKE = 0.8;
/** What rounding leaves of a whole. */
const WHOLE = 0.999;
/** What an unfinished word shares with one that it is the beginning of. */
const UNFINISHED = 0.8;
/** What a word shares with one that it is the last part of. */
const PART = 0.75;
/** What a word that stands in no name counts beside those that do: it says what is done rather than who does it. */
const UNNAMED = 0.5;
/** What "developer" shares with "engineer". */
const OTHER_MAKER = 0.6;

/** What a query and a name have in common. */
interface Agreement {
  /** The harmonic mean of both shares. */
  mean: number;
  /** The share of the name. */
  precision: number;
  /** Whether the name holds every word of the query, each of them finished, and begins with its first. */
  covers: boolean;
  finished: boolean;
  begins: boolean;
}

const NOTHING_SHARED: Agreement = { mean: 0, precision: 0, covers: false, finished: false, begins: false };

function standingOf({ mean, covers, finished, begins }: Agreement, isTitle: boolean): number {
  if (!covers) return 0;
  return (
    (mean > WHOLE ? STANDING.exact : STANDING.held) +
    (isTitle ? STANDING.title : 0) +
    (begins ? STANDING.begins : 0) +
    (finished ? STANDING.finished : 0)
  );
}

/** How much of a query and of a name agree, weighted by what each word tells: the harmonic mean of both shares. */
function agreement(
  query: readonly QueryWord[],
  queryWeight: number,
  name: readonly Term[],
  nameWeight: number,
): Agreement {
  const taken = name.map(() => false);
  let [ofQuery, ofName, finished, held] = [0, 0, 0, 0];
  let begins = false;
  for (const [place, word] of query.entries()) {
    let best = { at: -1, share: 0 };
    name.forEach((term, at) => {
      const share = taken[at] ? 0 : likeness(word, term);
      if (share > best.share) best = { at, share };
    });
    const term = name[best.at];
    if (!term) continue;
    taken[best.at] = true;
    if (best.share !== OTHER_MAKER) held++;
    if (place === 0) begins = best.at === 0;
    ofQuery += word.weight * best.share;
    ofName += term.weight * best.share;
    if (best.share !== UNFINISHED) finished++;
  }
  // Beside finished words, the first letters of another name nothing by themselves.
  if (ofQuery === 0 || (finished === 0 && query.length > 1)) return NOTHING_SHARED;
  const [recall, precision] = [ofQuery / queryWeight, Math.min(1, ofName / nameWeight)];
  return {
    mean: (2 * recall * precision) / (recall + precision),
    precision,
    covers: held === query.length,
    finished: finished === query.length,
    begins,
  };
}

function likeness(word: QueryWord, term: Term): number {
  if (term === word.term) return 1;
  if (word.isMaker && term.isMaker) return OTHER_MAKER;
  if (word.ended.includes(term)) return PART;
  return word.begun.includes(term) ? UNFINISHED : 0;
}

/** Keeps the best few of many, each at its best; of equal ones those that came first. */
function bestOf(most: number) {
  const kept: { entry: number; score: number }[] = [];
  return {
    offer(entry: number, score: number) {
      if (kept.length === most && score <= (kept[most - 1]?.score ?? 0)) return;
      const before = kept.findIndex((each) => each.entry === entry);
      if (before !== -1) {
        if (score <= (kept[before]?.score ?? 0)) return;
        kept.splice(before, 1);
      }
      let at = kept.length;
      while (at > 0 && (kept[at - 1]?.score ?? 0) < score) at--;
      kept.splice(at, 0, { entry, score });
      if (kept.length > most) kept.pop();
    },
    entries: () => kept.map(({ entry }) => entry),
  };
}
