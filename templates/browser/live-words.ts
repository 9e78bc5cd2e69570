import type { RoleGap } from "../../scripts/catalog/derive/edit/role-gaps.ts";

/** What the running site says beside its pages, in the language of messages. */
export interface LiveWords {
  /** The language that they are in. */
  language: string;
  problems: string;
  hide: string;
  fixed: string;
  lacksNothing: string;
  /** With `{count}` for how much that is. */
  lacks: string;
  gaps: Record<RoleGap["kind"], string>;
}
