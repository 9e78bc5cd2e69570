import type { Entries } from "./entries.ts";
import { type NameIndex, type NameMatch, STANDING } from "./name-index.ts";
import { meaningfulCorrected } from "./read-query.ts";
import type { Spelling } from "./spelling.ts";
import type { ReadTitle } from "./titles.ts";

/** A role or skill to suggest, and why. */
export interface Suggestion {
  kind: "role" | "skill";
  position: number;
  /** Its title agrees; one of its other names does; or it needs a skill that does. */
  because: "title" | "alias" | "skill";
  /** The alias or skill that is the reason. */
  name: string;
  /** What is said of a name in another language. */
  readAs?: string;
}

export interface Suggestions {
  items: Suggestion[];
  /** What was looked for, where a misspelt word had to be corrected for that. */
  corrected: string | undefined;
}

const MOST = 8;
const MOST_BY_SKILL = 3;
/** Places that are kept for skills that hold the query, however many roles do. */
const KEPT_FOR_SKILLS = 2;
/** A name that agrees less is not what was typed. */
const LEAST_SCORE = 0.25;
const SURE_SKILL = 0.6;

/**
 * Suggests roles and skills for what has been typed so far.
 *
 * @param requiring the roles that require a skill, those first that leave the least choice; none where they are not known yet
 * @returns what suggests for the words of a query that say which job is meant, of which the last may be unfinished; they are
 * chosen from all that were said
 */
export function suggestionsFor(
  entries: Entries,
  names: NameIndex,
  spell: Spelling,
  requiring: (skill: number) => readonly number[] = () => [],
): (words: readonly string[], title?: ReadTitle, said?: readonly string[]) => Suggestions {
  const suggest = (words: readonly string[]) => {
    const matches = inOrder(names.find(words, true), entries);
    const items = matches.map((match) => suggestion(match, entries));
    const skill = matches.find(({ kind, score }) => kind === "skill" && score >= SURE_SKILL);
    if (skill) items.splice(positionAfterRoles(items), 0, ...rolesWith(skill, requiring, items, entries));
    return items.slice(0, MOST);
  };
  const suggestFor = (words: readonly string[], said: readonly string[]): Suggestions => {
    if (words.length === 0) return { items: [], corrected: undefined };
    const items = suggest(words);
    if (items.length > 0 && words.every((word) => spell.knows(word))) return { items, corrected: undefined };
    const corrections = new Map(
      words.flatMap((word): [string, string][] => {
        const correction = spell.knows(word) ? undefined : spell.correct(word);
        return correction === undefined ? [] : [[word, correction]];
      }),
    );
    if (corrections.size === 0) return { items, corrected: undefined };
    const meant = meaningfulCorrected(said, corrections, entries.language, names);
    const better = suggest(meant);
    return better.length > 0 ? { items: better, corrected: meant.join(" ") } : { items, corrected: undefined };
  };
  return (words, title, said = words) => {
    const found = suggestFor(words, said);
    if (!title) return found;
    const called = title.matches.map((match) => suggestion(match, entries));
    const isCalled = ({ kind, position }: Suggestion) =>
      kind === "role" && called.some((each) => each.position === position);
    return { ...found, items: [...called, ...found.items.filter((item) => !isCalled(item))].slice(0, MOST) };
  };
}

/**
 * Names that hold all of the query before those that share a word with it; of the former, roles by how surely they are meant
 * and how common they are, and then skills. A skill that is called exactly so goes first unless a role's title says it too.
 */
function inOrder(found: readonly NameMatch[], { roles }: Entries): NameMatch[] {
  const matches = found.filter(({ score }) => score >= LEAST_SCORE);
  const likely = ({ position, standing }: NameMatch) => standing + (roles[position]?.common ?? 0);
  const holding = matches.filter(({ standing }) => standing > 0);
  const named = holding
    .filter(({ kind }) => kind === "role")
    .sort((a, b) => likely(b) - likely(a) || b.score - a.score);
  const skills = holding.filter(({ kind }) => kind === "skill").sort((a, b) => b.standing - a.standing);
  const isTitle = named.some(({ standing }) => standing >= STANDING.held + STANDING.title + STANDING.finished);
  const first = isTitle ? [] : skills.filter(({ standing }) => standing >= STANDING.exact);
  const later = skills.filter((skill) => !first.includes(skill));
  const most = MOST - Math.min(KEPT_FOR_SKILLS, later.length);
  return [...first, ...named.slice(0, most), ...later, ...matches.filter(({ standing }) => standing === 0)];
}

function suggestion({ kind, position, name, titled, readAs }: NameMatch, { roles, skills }: Entries): Suggestion {
  if (readAs !== undefined) return { kind, position, because: "alias", name, readAs };
  const title = kind === "role" ? roles[position]?.title : skills[position]?.name;
  return { kind, position, because: titled || name === title ? "title" : "alias", name };
}

/** Roles that need a skill follow the first suggestion that is the skill itself. */
function positionAfterRoles(items: readonly Suggestion[]): number {
  return items.findIndex(({ kind }) => kind === "skill") + 1;
}

function rolesWith(
  skill: NameMatch,
  requiring: (skill: number) => readonly number[],
  shown: readonly Suggestion[],
  { skills }: Entries,
): Suggestion[] {
  const name = skills[skill.position]?.name ?? "";
  const already = new Set(shown.filter(({ kind }) => kind === "role").map(({ position }) => position));
  return requiring(skill.position)
    .filter((position) => !already.has(position))
    .slice(0, MOST_BY_SKILL)
    .map((position) => ({ kind: "role", position, because: "skill", name }));
}
