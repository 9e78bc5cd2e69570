import type { Problem } from "../../diagnostics/problem.ts";
import type { KnownIds } from "../checks/references.ts";
import type { ParsedRole } from "./parse-role.ts";
import type { ParsedTranslation } from "./parse-translation.ts";
import type { ReadingOptions } from "./read-folder.ts";
import type { ReadVocabularies } from "./read-vocabularies.ts";

/** What is to be read of a roles folder, and from where. */
export interface LoadOptions extends ReadingOptions {
  /** Today as YYYY-MM-DD, which the days of review are held against; left out, they are not. */
  today?: string;
  /** Roles read earlier, kept by the caller; an unchanged file is not parsed again. */
  cache?: RoleCache;
  /** The paths of files that may differ from what the cache holds; left out, all of them are read. */
  changed?: ReadonlySet<string>;
  /** Whether prose is looked over as well: of the roles that are named, or of all. */
  prose?: boolean;
  /** Whether there is a catalog as well while roles have places to fill in: with them as far as they are written. */
  drafts?: boolean;
  /** The language of messages; that of the site, if left out. */
  language?: string;
}

/** Parsed roles by file path, each with the text that it was parsed from, and what else need not be done again. */
export type RoleCache = Map<string, CachedRole> & {
  vocabularies?: ReadVocabularies;
  /** What ids could name when the roles were last held against each other. */
  ids?: KnownIds;
  /** The language of the messages in it. */
  language?: string;
  /** Translations of roles by file path. */
  translations?: Map<string, { text: string; parsed: ParsedTranslation }>;
};

/** Forgets what was kept with messages in another language. */
export function keepOnly(cache: RoleCache, language: string): void {
  if (cache.language !== undefined && cache.language !== language) {
    cache.clear();
    cache.translations?.clear();
    delete cache.vocabularies;
  }
  cache.language = language;
}

export interface CachedRole {
  text: string;
  /** The key of the shape that it was held against. */
  shape: string;
  parsed: ParsedRole;
  /** What else was wrong with the role, and the ids that it was held against. */
  beside: readonly Problem[];
  ids: KnownIds;
}
