/**
 * `/offline/manifest.json`: what an edition of the site consists of. An edition is the site's files at one
 * time. They travel in packs, a few hundred at most, so that 3,000 pages are not 3,000 requests.
 */
export interface OfflineManifest {
  version: 3;
  /** The first 32 hexadecimal digits of the SHA-256 of the names of packs and recipe, one a line: the same files, the same edition. */
  edition: string;
  /** What is transferred, in bytes: the sum over the packs and the recipe. */
  bytes: number;
  /** How many files there are, those included that are made from the recipe. */
  files: number;
  /** A pack that is the base of others comes first. */
  packs: OfflinePack[];
  /** What the index of the search is made from, beside the texts in the packs; null where the packs hold it. */
  recipe: OfflinePack | null;
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
 *     bits      how the files, one after another, are put together from pieces that are known and from the literal
 *               bytes: see `PieceCode`; none where all files are literal
 *     literals  pieces that came up nowhere earlier in the pack or in its base, and files that have little in common
 *               with others
 */
export interface PackHead {
  files: PackedFile[];
  /** How many bytes the bits are. */
  bits: number;
  /** The pack whose files come before this pack's own: their pieces are known. */
  base: string | null;
}

export interface PackedFile {
  /** Its path below the site's root, without a slash at the beginning. */
  path: string;
  /** Its size in bytes. */
  bytes: number;
  /** The SHA-256 of its content in base64. */
  sha256: string;
}

/**
 * What the recipe of the search's index begins with. The index says at which places of which text a word stands,
 * and is larger than the texts; but they say it already. So the recipe holds only what they do not say, and
 * each reader's service worker makes the index again, byte by byte. It is the gzip of
 *
 *     4 bytes   how long the head is, the lowest byte first
 *     head      an `IndexRecipeHead` as JSON
 *     numbers   in groups of seven bits like the steps of a pack, negative ones as 2n - 1, column by column:
 *               for each file, how many words are in it;
 *               for each page of the index, the place of its fragment among all fragments sorted by path;
 *               for each page, how many runs of one weight its text has; for each run its length, then its weight;
 *               for each word as it stands in the texts, sorted, how many words of the index it stands for;
 *               for each of these, its distance in the index's list from the one before;
 *               for each of these, which share it has of the weight of its place: one in so many
 */
export interface IndexRecipeHead {
  files: PackedFile[];
  /** The fields that are searched beside the text, in the index's order. */
  fields: string[];
  /** The words of the index in its order, each with its other spellings behind it, front-coded: how many letters are those of the word before (one digit in base 36), and the rest. */
  words: string;
}
