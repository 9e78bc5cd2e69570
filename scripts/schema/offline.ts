/**
 * `/offline/manifest.json`: what an edition of the site consists of. An edition is the site's files at one
 * time. They travel in packs, a few hundred at most, so that 3,000 pages are not 3,000 requests.
 */
export interface OfflineManifest {
  version: 2;
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
 *     steps     how the files, one after another, are put together from the literal bytes
 *     literals  bytes that stand nowhere earlier in the pack or in its base
 *     steps     the same for the texts of the search: their base is the text of the pack's pages (`pageText`)
 *     literals  bytes that stand neither there nor in an earlier text
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
  /** The texts of the search about the pages in this pack, and how many steps they have. */
  texts: PackedFile[];
  textSteps: number;
  /** The pack whose files without texts, one after another, come before this pack's own for the places that are copied from. */
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
 *     numbers   in groups of seven bits like the steps of a pack, negative ones as there, column by column:
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
  /** The words of the index in its order, front-coded: how many letters are those of the word before (one digit in base 36), and the rest. */
  words: string;
}
