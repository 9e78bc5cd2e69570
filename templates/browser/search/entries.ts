import type { SearchNames, SearchTrait } from "../../../scripts/catalog/derive/search-names.ts";
import { expectedSlug } from "../../../scripts/catalog/words.ts";
import { type Language, readLanguage } from "./language.ts";

/** A role as the search knows it. */
export interface RoleEntry {
  slug: string;
  title: string;
  aliases: string[];
  /** How common its names are beside those of other roles: from 0 to 1. */
  common: number;
}

/** A skill as the search knows it. */
export interface SkillEntry {
  id: string;
  name: string;
  aliases: string[];
}

/** Roles and skills as they were sent, and the language that they are searched in. */
export interface Entries {
  roles: RoleEntry[];
  skills: SkillEntry[];
  /** What the domains are called. */
  domains: readonly string[];
  /** What readers ask of any job. */
  traits: readonly SearchTrait[];
  language: Language;
}

/** Reads what was sent in columns. */
export function readEntries(names: SearchNames): Entries {
  return {
    roles: names.titles.map((title, at) => ({
      slug: names.slugs[at] || expectedSlug(title),
      title,
      aliases: names.aliases[at] ?? [],
      common: Number(names.common[at] ?? 0) / 9,
    })),
    skills: names.skills.map((name, at) => ({
      id: names.skillIds[at] || expectedSlug(name),
      name,
      aliases: names.skillAliases[at] ?? [],
    })),
    domains: names.domains,
    traits: names.traits,
    language: readLanguage(names.lists),
  };
}
