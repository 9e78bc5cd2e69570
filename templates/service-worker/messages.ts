/** An edition of the site that is stored here, whole. */
export interface StoredEdition {
  edition: string;
  /** When it was stored, in milliseconds since 1970. */
  stored: number;
  /** Its size as it is stored. */
  bytes: number;
  files: number;
}

/** Why an edition could not be stored: no room, files that do not belong together, or no answer. */
export type Failure = "storage" | "torn" | "network";

/** What the service worker tells every page of the site. */
export interface OfflineState {
  /** What pages are read from. */
  current: StoredEdition | null;
  /** A newer edition, stored whole, that waits for the reader. */
  ready: StoredEdition | null;
  /** An edition that the site has and that is not fetched unasked: what it would transfer. */
  offered: { edition: string; bytes: number } | null;
  /** How much of an edition has been fetched, in bytes. */
  progress: { done: number; total: number } | null;
  failure: Failure | null;
}

/**
 * What a page asks of the service worker. Every request is answered with the state.
 *
 * - `check` looks for a new edition, and stores it where that is small and the reader does not save data
 * - `install` stores the site's edition, whatever its size
 * - `use` changes to the edition that waits
 * - `remove` deletes everything that is stored
 * - `state` only asks
 */
export type OfflineRequest = "check" | "install" | "use" | "remove" | "state";

const UNASKED_BYTES = 5_000_000;

/** Whether the reader asks sites to save data. Where a browser does not tell, nobody does. */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Above so many bytes the reader is asked first. */
export const unaskedBytes = () => (savesData() ? 0 : UNASKED_BYTES);
