import type { RolesWithSkill } from "../../../scripts/catalog/derive/search-names.ts";
import type { Entries } from "./entries.ts";
import type { NameMatch } from "./name-index.ts";

/** Why a role is an answer: its title agrees, another of its names does, it needs skills, or its page holds words. */
export interface Reason {
  because: "title" | "alias" | "core" | "useful" | "text";
  /** The other name, the skills or the words. */
  names: string[];
  /** What is said of a name in another language than the site's. */
  readAs?: string;
}

/** What is known of why. */
export interface Evidence {
  found: readonly NameMatch[];
  /** The skills that the query names, each with the roles that need it. */
  skills: readonly { name: string; roles: RolesWithSkill }[];
  /** The words of the query that each page holds. */
  held: ReadonlyMap<number, readonly string[]>;
  /** Whether a word says little: it is left out beside one that says more. */
  isCommon(word: string): boolean;
}

/** The best reason for a role: a name that holds the whole query, or stands in it whole; then skills, then the text. */
export function reasonsFrom({ found, skills, held, isCommon }: Evidence, { roles }: Pick<Entries, "roles">) {
  const matches = new Map(found.filter(({ kind }) => kind === "role").map((match) => [match.position, match]));
  return (position: number): Reason | undefined => {
    const match = matches.get(position);
    const named = match && nameReason(match, roles[position]?.title);
    if (match && (match.standing > 0 || match.whole)) return named;
    const core = skills.filter(({ roles }) => roles.core.some((those) => those.includes(position)));
    if (core.length > 0) return { because: "core", names: core.map(({ name }) => name) };
    const useful = skills.filter(({ roles }) => roles.useful.includes(position));
    if (useful.length > 0) return { because: "useful", names: useful.map(({ name }) => name) };
    const words = held.get(position) ?? [];
    const telling = words.filter((word) => !isCommon(word));
    return words.length > 0 ? { because: "text", names: [...(telling.length > 0 ? telling : words)] } : named;
  };
}

const nameReason = ({ name, titled, readAs }: NameMatch, title: string | undefined): Reason =>
  readAs !== undefined
    ? { because: "alias", names: [name], readAs }
    : titled || name === title
      ? { because: "title", names: [] }
      : { because: "alias", names: [name] };
