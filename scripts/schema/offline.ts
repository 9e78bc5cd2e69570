/**
 * `/offline/manifest.json`: what an edition of the site consists of. An edition is the site's files at one
 * time. They travel in packs, a few hundred at most, so that 3,000 pages are not 3,000 requests.
 */
export interface OfflineManifest {
  version: 1;
  /** The first 32 hexadecimal digits of the SHA-256 of the packs' names, one a line: the same files, the same edition. */
  edition: string;
  /** What is transferred and stored, in bytes: the sum over the packs. */
  bytes: number;
  /** How many files there are. */
  files: number;
  packs: OfflinePack[];
}

/** A pack of files: `/offline/packs/<name>.pack`. */
export interface OfflinePack {
  /** The first 32 hexadecimal digits of the SHA-256 of its bytes. */
  name: string;
  /** Its size in bytes. */
  bytes: number;
}

/**
 * What a pack begins with. A pack is the gzip of
 *
 *     4 bytes   how long the head is, the lowest byte first
 *     head      a `PackHead` as JSON
 *     steps     how the files, one after another, are put together from the literal bytes
 *     literals  bytes that stand nowhere earlier in the pack
 *
 * gzip itself looks back 32 kB, which is less than one page; what pages share lies further apart. A step is to
 * take so many literal bytes and then to copy so many from a place in what there is already. That place is
 * given as its difference from where it is expected: as far behind the end of the last copy as literal bytes
 * were taken. First come all numbers of literal bytes, then all lengths of copies, then all differences (0, -1,
 * 1, -2 written as 0, 1, 2, 3), each in groups of seven bits, the lowest first, with the eighth bit set where
 * more follow.
 */
export interface PackHead {
  files: PackedFile[];
  /** How many steps there are. */
  steps: number;
}

export interface PackedFile {
  /** Its path below the site's root, without a slash at the beginning. */
  path: string;
  /** Its size in bytes. */
  bytes: number;
  /** The SHA-256 of its content in base64. */
  sha256: string;
}
