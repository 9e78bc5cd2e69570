import type { SearchPart } from "../../catalog/derive/search-names.ts";

/** What stands below a heading of a role's page, as it is indexed. */
export interface IndexedPart extends SearchPart {
  /** The level of its heading. */
  level: number;
  /** How much its words count. */
  weight: number;
}

/** A part of a section from the lines that it shows; empty ones are left out. */
export function searchPart(id: string, heading: string, lines: readonly string[], weight = 1): IndexedPart {
  return { id, heading, text: lines.filter(Boolean).map(closed).join(" "), level: 3, weight };
}

/** A line as a sentence of its own. */
const closed = (line: string) => (/[.!?]$/.test(line) ? line : `${line}.`);
