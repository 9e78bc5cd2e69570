import { type Catalog, type Occupation, type Role, skillIds } from "../catalog.ts";
import { stemOf, wordsOf } from "../words.ts";

/** What a new role is known by. */
export interface NewRoleWords {
  title: string;
  summary?: string;
  aliases?: readonly string[];
}

/** Something that fits a new role, and the words that say so. */
export interface Proposal {
  id: string;
  /** The sum over the words that both share: see `propose`. */
  score: number;
  /** Those words, the most telling first. */
  because: string[];
}

/** What fits a new role, best first; a list is empty where no word points anywhere. */
export interface Proposals {
  domains: Proposal[];
  occupations: Proposal[];
  related: Proposal[];
  skills: Proposal[];
}

/** How much a word counts by where the other has it. */
const IN_TITLE = 3;
const IN_ALIAS = 2;
const IN_SUMMARY = 1;

/** A proposal has to reach this share of the best one's score. */
const NEAR_THE_BEST = 0.4;

/** How many neighbours have a say in domain, occupation and skills. */
const NEIGHBOURS = 8;

const MOST_RELATED = 4;
const MOST_SKILLS = 8;

/**
 * Proposes what a role's words point to, from the site's own vocabularies and roles.
 *
 * A word that the new role shares with another counts the logarithm of how rare it is among the roles,
 * three times where it stands in the other's title, twice in an alias, once in the summary or in the name of
 * a core skill; a word of the new role's own summary counts a third of one in its title. Domain, occupation and skills get the scores
 * of the nearest roles that have them, and of the words that they share themselves.
 */
export function propose(words: NewRoleWords, catalog: Catalog): Proposals {
  const roles = [...catalog.roles.values()].map((role) => ({ role, places: placesOf(role, catalog) }));
  const rarity = rarityAmong(roles.map(({ places }) => places));
  const wanted = wantedWords(words);
  const compare = (places: ReadonlyMap<string, number>) => compared(wanted, places, rarity);
  const near = best(
    roles.map(({ role, places }) => ({ role, id: role.slug, ...compare(places) })),
    NEIGHBOURS,
  );
  const named = (entries: Iterable<[string, string]>) =>
    [...entries].map(([id, names]) => ({ id, ...compare(placesIn([[names, IN_TITLE]])) }));
  const domains = [...catalog.domains].map(([id, { name }]): [string, string] => [id, name]);
  const occupations = [...homeOccupations(catalog)].map(([code, { title }]): [string, string] => [code, title]);
  return {
    domains: best([...named(domains), ...pointedTo(near, ({ domain }) => [domain])], 3),
    occupations: best([...named(occupations), ...pointedTo(near, occupationsIn(homeOf(catalog)))], 3),
    related: near.slice(0, MOST_RELATED).map(({ id, score, because }) => ({ id, score, because })),
    skills: [...skillsNamed(words, catalog), ...skillsOfNeighbours(near)]
      .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index)
      .slice(0, MOST_SKILLS),
  };
}

const occupationsIn =
  (country: string | undefined) =>
  ({ occupations = {} }: Role) =>
    Object.entries(occupations).flatMap(([each, { code, fit }]) => (each === country && fit !== "weak" ? [code] : []));

/** The country whose occupations a new role begins with: the site's, else the first that there is. */
export function homeOf({ site, occupations }: Pick<Catalog, "site" | "occupations">): string | undefined {
  return site.country ?? [...occupations.values()][0]?.country;
}

/** The occupations of that country, by their codes. */
export function homeOccupations(catalog: Pick<Catalog, "site" | "occupations">): Map<string, Occupation> {
  const home = homeOf(catalog);
  const own = [...catalog.occupations.values()].filter(({ country }) => country === home);
  return new Map(own.map((occupation) => [occupation.code, occupation]));
}

function placesOf({ title, aliases, summary, skills }: Role, catalog: Catalog): Map<string, number> {
  const core = skillIds(skills?.core ?? []).map((id) => catalog.skills.get(id)?.name ?? id);
  return placesIn([
    [title, IN_TITLE],
    ...aliases.map((alias): [string, number] => [alias, IN_ALIAS]),
    ...[summary, ...core].map((text): [string, number] => [text, IN_SUMMARY]),
  ]);
}

/** The weight of each word's stem, by the weightiest text that has it. */
function placesIn(texts: readonly [string, number][]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [text, weight] of texts) {
    for (const stem of wordsOf(text).map(stemOf)) places.set(stem, Math.max(weight, places.get(stem) ?? 0));
  }
  return places;
}

interface Wanted {
  word: string;
  share: number;
}

/** Shorter words of a sentence are hardly ever what it is about. */
const SHORTEST_IN_SUMMARY = 4;

/** The new role's words by their stems; one that only the summary has counts less. */
function wantedWords({ title, summary = "", aliases = [] }: NewRoleWords): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  const add = (word: string, share: number) => {
    const stem = stemOf(word);
    if (!wanted.has(stem)) wanted.set(stem, { word, share });
  };
  for (const word of [title, ...aliases].flatMap(wordsOf)) add(word, 1);
  for (const word of wordsOf(summary)) if (word.length >= SHORTEST_IN_SUMMARY) add(word, 1 / 3);
  return wanted;
}

type Rarity = (stem: string) => number;

/** A word in one role of a hundred counts 4.6, one in every second 0.7, one in all of them nothing. */
function rarityAmong(all: readonly ReadonlyMap<string, number>[]): Rarity {
  const counts = new Map<string, number>();
  for (const places of all) for (const stem of places.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(Math.max(1, all.length) / (counts.get(stem) ?? 1));
}

function compared(wanted: ReadonlyMap<string, Wanted>, places: ReadonlyMap<string, number>, rarity: Rarity) {
  const shared = [...wanted].flatMap(([stem, { word, share }]) => {
    const score = share * (places.get(stem) ?? 0) * rarity(stem);
    return score > 0 ? [{ word, score }] : [];
  });
  shared.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
  return {
    score: shared.reduce((sum, { score }) => sum + score, 0),
    because: shared.slice(0, 3).map(({ word }) => word),
  };
}

/** Adds up what stands under one id, and keeps what comes near the best. */
function best<Kind extends Proposal>(proposals: readonly Kind[], most: number): Kind[] {
  const byId = new Map<string, Kind>();
  for (const proposal of proposals) {
    const known = byId.get(proposal.id);
    if (!known) byId.set(proposal.id, { ...proposal });
    else {
      known.score += proposal.score;
      known.because = [...new Set([...known.because, ...proposal.because])].slice(0, 3);
    }
  }
  const sorted = [...byId.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const least = (sorted[0]?.score ?? 0) * NEAR_THE_BEST;
  return sorted.filter(({ score }) => score > 0 && score >= least).slice(0, most);
}

interface Neighbour extends Proposal {
  role: Role;
}

/** What the nearest roles have, each with the score of the role. */
function pointedTo(near: readonly Neighbour[], idsOf: (role: Role) => string[]): Proposal[] {
  return near.flatMap(({ role, score, because }) => idsOf(role).map((id) => ({ id, score, because })));
}

/** The skills that the words name outright, by name or alias. */
function skillsNamed({ title, summary = "" }: NewRoleWords, { skills }: Catalog): Proposal[] {
  const text = ` ${wordsOf(`${title} ${summary}`).join(" ")} `;
  return [...skills].flatMap(([id, { name, aliases }]) => {
    const found = [name, ...aliases].find((each) => {
      const words = wordsOf(each).join(" ");
      return words !== "" && text.includes(` ${words} `);
    });
    return found === undefined ? [] : [{ id, score: 1, because: [found] }];
  });
}

/** The skills that at least two of the nearest three roles call core. */
function skillsOfNeighbours(near: readonly Neighbour[]): Proposal[] {
  const core = near.slice(0, 3).map(({ role }) => ({ title: role.title, ids: skillIds(role.skills?.core ?? []) }));
  const all = [...new Set(core.flatMap(({ ids }) => ids))];
  return all.flatMap((id) => {
    const having = core.filter(({ ids }) => ids.includes(id));
    return having.length < 2 ? [] : [{ id, score: having.length, because: having.map(({ title }) => title) }];
  });
}
