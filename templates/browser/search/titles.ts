import type { SearchTitles } from "../../../scripts/catalog/derive/search-names.ts";
import { wordsOf } from "../../../scripts/catalog/words.ts";
import type { Entries } from "./entries.ts";
import { readLanguage } from "./language.ts";
import { type NameIndex, type NameMatch, nameIndex, STANDING } from "./name-index.ts";

/** A job's name in another language, as a query holds it. */
export interface ReadTitle {
  /** The roles that are called so, best first. */
  matches: NameMatch[];
  /** What is said of that: the languages, and the name as it is written, or as it was typed where it is part of several. */
  readAs: string;
  /** The words of the query that are no part of it. */
  rest: string[];
}

/** What roles are called in other languages. */
export interface Titles {
  /**
   * The longest stretch of a query that is a whole name.
   *
   * @param names those of the site's own language: at least one word of the stretch stands in none of them
   */
  whole(words: readonly string[], names: Pick<NameIndex, "isOwn" | "holds">): ReadTitle | undefined;
  /** The roles of which a name holds all words of a query, of which the last may be unfinished. */
  part(words: readonly string[]): ReadTitle | undefined;
}

/** A name as it is looked up. */
interface KnownTitle {
  position: number;
  name: string;
  language: string;
}

/** How many more words a name may be typed in than it is written in. */
const MOST_CUTS = 2;
/** Fewest letters of an unfinished word: fewer begin too much. */
const SHORTEST = 4;

/**
 * Reads the names that were sent.
 *
 * @param language that of the site, in which the others are called
 */
export function readTitles(
  { names, particles, readAs }: SearchTitles,
  { roles }: Pick<Entries, "roles">,
  language: string,
): Titles {
  const called = new Intl.DisplayNames(language, { type: "language" });
  const either = new Intl.ListFormat(language, { type: "disjunction" });
  const said = (titles: readonly KnownTitle[], name = titles[0]?.name ?? "") => {
    const values: Record<string, string> = { language: either.format(languagesOf(titles).map(nameOfLanguage)), name };
    return readAs.replace(/\{(\w+)\}/g, (placeholder, key: string) => values[key] ?? placeholder);
  };
  const nameOfLanguage = (tag: string) => called.of(tag) ?? tag;
  const small = new Set(wordsOf(particles));
  const telling = (words: readonly string[]) => words.filter((word) => !small.has(word));
  // However it is cut: "Software-Entwickler", "Softwareentwickler" and "Software Entwickler" are one name.
  const keyOf = (words: readonly string[]) => telling(words).join("");
  const known = new Map<string, KnownTitle[]>();
  const all: KnownTitle[] = Object.entries(names).flatMap(([language, ofRoles]) =>
    ofRoles.flatMap((sent, position) =>
      sent === "" ? [] : sent.split("\n").map((name) => ({ position, name, language })),
    ),
  );
  for (const title of all)
    for (const written of new Set([title.name, withoutUmlauts(title.name)])) {
      const key = keyOf(wordsOf(written));
      if (key !== "") known.set(key, [...(known.get(key) ?? []), title]);
    }
  const longest = all.reduce((most, { name }) => Math.max(most, wordsOf(name).length), 0) + MOST_CUTS;
  // What is only a part of a name is looked up by few, so the index waits for them.
  let parts: NameIndex | undefined;
  const indexed = () => {
    const named = roles.map((role, position) => {
      const aliases = all
        .filter((each) => each.position === position)
        .map(({ name }) => telling(wordsOf(name)).join(" "));
      // None of them is what the role is called first.
      return { ...role, title: "", aliases };
    });
    return nameIndex({ roles: named, skills: [], domains: [], traits: [], language: PLAIN });
  };
  const titlesOf = (match: NameMatch) =>
    all.filter(({ position, name }) => position === match.position && telling(wordsOf(name)).join(" ") === match.name);
  return {
    whole(words, { isOwn, holds }) {
      for (let length = Math.min(words.length, longest); length > 0; length--)
        for (let from = 0; from + length <= words.length; from++) {
          const stretch = words.slice(from, from + length);
          const [first = "", last = ""] = [stretch[0], stretch.at(-1)];
          if (small.has(first) || small.has(last) || stretch.every(isOwn)) continue;
          const found = known.get(keyOf(stretch));
          const rest = telling([...words.slice(0, from), ...words.slice(from + length)]);
          // A synonym of a word here says which job is meant only together with the others: "entwickler react".
          if (!found || (length === 1 && holds(first) && rest.length > 0)) continue;
          return { matches: wholeMatches(found, said), readAs: said(found), rest };
        }
      return undefined;
    },
    part(words) {
      const sought = telling(words);
      const isLongEnough = (sought.at(-1)?.length ?? 0) >= SHORTEST;
      if (sought.length === 0) return undefined;
      parts ??= indexed();
      const likely = ({ position, standing }: NameMatch) => standing + (roles[position]?.common ?? 0);
      const found = parts
        .find(sought, isLongEnough)
        .filter(({ standing }) => standing > 0)
        .sort((a, b) => likely(b) - likely(a) || b.score - a.score);
      const matches = found.map((match): NameMatch => {
        const meant = titlesOf(match);
        return { ...match, name: meant[0]?.name ?? match.name, readAs: said(meant), titled: false };
      });
      const [best] = found;
      return best && { matches, readAs: said(titlesOf(best), words.join(" ")), rest: [] };
    },
  };
}

/** A language without lists: the names are of many. */
const PLAIN = readLanguage({
  stopWords: "",
  synonyms: "",
  makers: "",
  payWords: "",
  inWords: "",
  jobWords: "",
  wishes: "",
  notWords: "",
  likeWords: "",
  orWords: "",
  joinsWords: true,
  saysJobFirst: false,
});

const languagesOf = (titles: readonly KnownTitle[]) => [...new Set(titles.map(({ language }) => language))];

/** All roles that have a name which was found whole. */
function wholeMatches(found: readonly KnownTitle[], said: (titles: readonly KnownTitle[]) => string): NameMatch[] {
  const byRole = new Map<number, KnownTitle[]>();
  for (const title of found) byRole.set(title.position, [...(byRole.get(title.position) ?? []), title]);
  return [...byRole].map(
    ([position, titles]): NameMatch => ({
      kind: "role",
      position,
      score: 1,
      name: titles[0]?.name ?? "",
      whole: true,
      standing: STANDING.exact + STANDING.title + STANDING.begins + STANDING.finished,
      titled: false,
      readAs: said(titles),
    }),
  );
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue" };

/** As somebody writes who has no umlauts on the keyboard. */
const withoutUmlauts = (name: string) => name.normalize("NFC").replace(/[äöü]/gi, (letter) => UMLAUTS[letter] ?? "");
