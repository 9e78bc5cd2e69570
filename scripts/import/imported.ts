import type { RoleDraft } from "../catalog/drafts/write-role.ts";
import type { Path } from "../diagnostics/problem.ts";
import type { Fault } from "../figures/read-table.ts";

/** The vocabularies that an import can write, by their names in `VOCABULARY_FILES`. */
export type ImportedVocabulary = "site" | "domains" | "skills" | "ladders" | "sources" | "occupations" | "pay";

type Entries = Record<string, unknown>;

/** A role that was imported. */
export interface ImportedRole extends RoleDraft {
  /** What a new file says besides, where the data say nothing; a file that is there keeps what it has. */
  defaults: Entries;
  /** When and from what, for a file that is new or that an import wrote before. */
  imported: { on: string; from?: string };
}

/** What somebody else's data becomes, before it is laid into the roles folder. */
export interface Imported {
  /** By slug. */
  roles: Map<string, ImportedRole>;
  /** What the vocabulary files are to hold besides what they hold. */
  vocabularies: Partial<Record<ImportedVocabulary, Entries>>;
  /** What new files say; one that is there stays. */
  fresh: { site: Entries; strings?: Entries };
  /** The texts of pay tables, by their names in `_pay/`. */
  tables: Map<string, string>;
  /** Where each part came from, so that what is wrong with it can be told of its row. */
  origins: Origins;
  /** What a person should know beside it: a sentence each. */
  notes: string[];
}

/** Which row of a file made which part of what was imported. */
export class Origins {
  readonly #rows = new Map<string, string>();

  /** @param target a role's slug, or the name of a vocabulary */
  note(target: string, path: Path, place: string): void {
    const key = keyOf(target, path);
    if (!this.#rows.has(key)) this.#rows.set(key, place);
  }

  /** The place that a part came from, or the nearest part around it. */
  of(target: string, path: Path): string | undefined {
    for (let length = path.length; length >= 0; length--) {
      const place = this.#rows.get(keyOf(target, path.slice(0, length)));
      if (place !== undefined) return place;
    }
    return undefined;
  }
}

const keyOf = (target: string, path: Path) => JSON.stringify([target, ...path.map(String)]);

/** What is wrong with a file that is imported, and where. */
export interface ImportFault extends Fault {
  /** The file, with the place in it, where it is another than the one that is imported. */
  file?: string;
  /** Such as "row 12", or "" for the file as a whole. */
  place: string;
  /** The part of the map that is at fault. */
  path?: Path;
}

/** What is wrong with some files, by their paths. */
export interface FaultyFiles {
  files: { file: string; faults: ImportFault[] }[];
}
