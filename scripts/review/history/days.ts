import type { VocabularyName } from "../../catalog/source/read-folder.ts";

/** A file before and after a day, by what tells its content from others; null where there was none. */
export interface Versions {
  before: string | null;
  after: string | null;
}

/** What was different in the roles folder after a day. */
export interface Day {
  /** In UTC, as YYYY-MM-DD. */
  date: string;
  roles: ReadonlyMap<string, Versions>;
  vocabularies: ReadonlyMap<VocabularyName, Versions>;
  /** The tables of pay, by their names in their folder, and the parts of vocabularies, by their paths. */
  tables: ReadonlyMap<string, Versions>;
}

/** How a roles folder came to be what it is, day by day, the oldest first. */
export interface FolderHistory {
  reach: "whole" | "part" | "none";
  days: readonly Day[];
  /** The vocabularies as they are now. */
  vocabularies: ReadonlyMap<VocabularyName, string>;
  /** The tables of pay as they are now. */
  tables: ReadonlyMap<string, string>;
}

/** The texts of versions. A version without one is too large, is no text, or is gone. */
export type Texts = ReadonlyMap<string, string>;

/** So many versions of role files are read at most. */
const MOST_VERSIONS = 1_000;

/** So many roles are held against a shared file that changed, all days together. */
const MOST_HELD = 50_000;

/** The newest days, as far as there is room for them; a day that is too large by itself is told in part. */
export function newestDays(history: FolderHistory, roleCount: number): FolderHistory {
  const days: Day[] = [];
  let [versions, held] = [MOST_VERSIONS, MOST_HELD];
  for (const day of history.days.toReversed()) {
    if (day.tables.size > 0 || FIGURE_FILES.some((name) => day.vocabularies.has(name))) held -= roleCount;
    if (versions <= 0 || held < 0) break;
    days.push({ ...day, roles: new Map([...day.roles].slice(0, versions)) });
    versions -= day.roles.size;
  }
  const isPart = days.length < history.days.length || versions < 0;
  return { ...history, days: days.reverse(), reach: isPart ? "part" : history.reach };
}

/** The shared files that figures of roles come from. */
const FIGURE_FILES: readonly VocabularyName[] = ["occupations", "pay", "ladders"];
