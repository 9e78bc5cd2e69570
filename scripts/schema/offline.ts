/**
 * `/offline/manifest.json`: what an edition of the site consists of. An edition is the site's files at one
 * time. They travel in packs, a few hundred at most, so that 3,000 pages are not 3,000 requests.
 */
export interface OfflineManifest {
  version: 4;
  /** The first 32 hexadecimal digits of the SHA-256 of the names of the packs, one a line: the same files, the same edition. */
  edition: string;
  /** What is transferred, in bytes: the sum over the packs. */
  bytes: number;
  /** How many files there are in all packs. */
  files: number;
  packs: OfflinePack[];
}

/**
 * A pack of files: `/offline/packs/<name>.pack`. It is a Zstandard frame (RFC 8878) of a `PackIndex` as one line of
 * JSON, and behind it the files, one after another.
 */
export interface OfflinePack {
  /** The first 32 hexadecimal digits of the SHA-256 of its bytes. */
  name: string;
  /** Its size in bytes. */
  bytes: number;
}

/** The files of a pack in their order, each with its path below the site's root and its size in bytes. */
export type PackIndex = [path: string, bytes: number][];
