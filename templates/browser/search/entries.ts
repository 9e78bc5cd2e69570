import type { SearchNames } from "../../../scripts/catalog/derive/search-names.ts";
import { expectedSlug } from "../../../scripts/catalog/words.ts";

/** A role as the search knows it. */
export interface RoleEntry {
  slug: string;
  title: string;
  aliases: string[];
}

/** A skill as the search knows it. */
export interface SkillEntry {
  id: string;
  name: string;
  aliases: string[];
}

/** Roles and skills as they were sent. */
export interface Entries {
  roles: RoleEntry[];
  skills: SkillEntry[];
}

/** Reads what was sent in columns. */
export function readEntries(names: SearchNames): Entries {
  const lines = (text: string | undefined) => (text ? text.split("\n") : []);
  return {
    roles: names.titles.map((title, at) => ({
      slug: names.slugs[at] || expectedSlug(title),
      title,
      aliases: lines(names.aliases[at]),
    })),
    skills: names.skills.map((name, at) => ({
      id: names.skillIds[at] || expectedSlug(name),
      name,
      aliases: lines(names.skillAliases[at]),
    })),
  };
}
