/** A run of words that stayed, came or went. */
export interface ChangePiece {
  mark: "same" | "added" | "removed";
  text: string;
}

/** What sort of change of a field there is; `said` is a remark on the role as a whole. */
export const CHANGE_SORTS = ["figures", "wording", "added", "removed", "moved", "said"] as const;

/** A change as it is told: of one field, or of the role as a whole. */
export interface ToldChange {
  sort: (typeof CHANGE_SORTS)[number];
  /** Where the field stands; empty of the role as a whole. */
  field: string;
  /** What became of it in short, without the field. */
  said: string;
  /** Both together, for those who read nothing else. */
  sentence: string;
  /** What was struck out and what came in, word by word; empty where `said` says it all. */
  pieces: readonly ChangePiece[];
}

/** What became of one role on one day, in the words of the site. */
export interface RoleChange {
  /** The day, in UTC, as YYYY-MM-DD. */
  day: string;
  slug: string;
  /** What the role was called after the change; before it, where it was removed. */
  title: string;
  kind: "added" | "removed" | "renamed" | "changed";
  /** Field by field. */
  told: readonly ToldChange[];
}

/** What became of the roles of a site, as far as it is known. */
export interface ChangeHistory {
  /** Whether it goes back to the beginning, to some day only, or is not known at all. */
  reach: "whole" | "part" | "none";
  /** Newest first. No day of a role stands twice in it. */
  entries: readonly RoleChange[];
}

/** The history of roles that lie in no repository. */
export const NO_HISTORY: ChangeHistory = { reach: "none", entries: [] };
