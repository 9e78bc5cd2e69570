/** What became of one role on one day, in the words of the site. */
export interface RoleChange {
  /** The day, in UTC, as YYYY-MM-DD. */
  day: string;
  slug: string;
  /** What the role was called after the change; before it, where it was removed. */
  title: string;
  kind: "added" | "removed" | "renamed" | "changed";
  /** Field by field. */
  sentences: readonly string[];
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
