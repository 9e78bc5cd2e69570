import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CborWriter } from "../../templates/service-worker/cbor.ts";
import { CborReader, type Span } from "./cbor-reader.ts";
import { listName, withoutSignature, withSignature } from "./pagefind-files.ts";
import { sha256 } from "./sha256.ts";

/** How large the parts of an index may be. */
export interface PartSizes {
  /** In bytes as they are sent. */
  part: number;
  /** With more parts, each is larger instead: the list of them is sent to everybody who searches. */
  mostParts: number;
}

const SIZES: PartSizes = { part: 12_000, mostParts: 700 };

/** What Pagefind's list says of a part: from which word to which it is, and its id. */
export type Part = [from: string, to: string, id: string];

/**
 * Cuts the parts of Pagefind's index smaller. A part is sent whole for any of its words, and Pagefind measures it by how many
 * pages its words stand on, not by how often: on a large site the words that everybody uses make parts of hundreds of
 * kilobytes, and whoever looks for the rare word beside them waits for all of it.
 *
 * @param folder Pagefind's, with one finished index
 * @throws Error where the index has a form that this version of Pagefind does not write
 */
export async function cutIndex(folder: string, sizes = SIZES): Promise<void> {
  const listFile = await listName(folder);
  const list = withoutSignature(await readFile(join(folder, listFile)));
  const reader = new CborReader(list);
  reader.array();
  reader.skip();
  const { to: before } = reader.skip();
  const parts = reader.value() as Part[];
  const { from: after } = reader.skip();
  const bytes = await Promise.all(parts.map(async ([, , id]) => (await stat(partPath(folder, id))).size));
  const most = Math.max(sizes.part, bytes.reduce((sum, each) => sum + each, 0) / sizes.mostParts);
  const ids = new Set(parts.map(([, , id]) => id));
  const made: Part[] = [];
  for (const [at, part] of parts.entries())
    made.push(
      ...((bytes[at] ?? 0) > most ? await cutPart(folder, part, Math.ceil((bytes[at] ?? 0) / most), ids) : [part]),
    );
  const writer = new CborWriter();
  writer.array(made.length);
  for (const part of withoutGaps(made)) {
    writer.array(part.length);
    for (const text of part) writer.text(text);
  }
  await replaceList(folder, listFile, withSignature([list.subarray(0, before), writer.bytes(), list.subarray(after)]));
}

const partPath = (folder: string, id: string) => join(folder, "index", `${id}.pf_index`);

/** Writes the pieces of a part, and takes the part itself away. */
async function cutPart(folder: string, [, , id]: Part, count: number, ids: Set<string>): Promise<Part[]> {
  const content = withoutSignature(await readFile(partPath(folder, id)));
  await rm(partPath(folder, id));
  const made: Part[] = [];
  for (const words of piecesOf(wordsOfPart(content), content.length / count)) {
    const writer = new CborWriter();
    writer.array(1);
    writer.array(words.length);
    const file = withSignature([writer.bytes(), ...words.map(({ from, to }) => content.subarray(from, to))]);
    const own = freeId(id.replace(/_.*/, ""), file, ids);
    await writeFile(partPath(folder, own), file);
    made.push([words.at(0)?.word ?? "", words.at(-1)?.word ?? "", own]);
  }
  return made;
}

/** A word of the index with the place of all that is said of it. */
export interface PlacedWord extends Span {
  word: string;
}

function wordsOfPart(content: Buffer): PlacedWord[] {
  const reader = new CborReader(content);
  reader.expectArray(1);
  return Array.from({ length: reader.array() }, () => {
    const from = reader.at;
    reader.expectArray(3);
    const word = reader.value() as string;
    reader.skip();
    return { word, from, to: reader.skip().to };
  });
}

/** Words that begin with so many letters alike stay together: Pagefind finds longer words by shorter ones. */
const ALIKE = 4;

/**
 * Puts words together in pieces of about one size, or of one family of words that is larger.
 *
 * @param most the size in bytes
 */
export function piecesOf(words: readonly PlacedWord[], most: number): PlacedWord[][] {
  const pieces: PlacedWord[][] = [];
  const begins = (at: number) => words[at]?.word.slice(0, ALIKE);
  let family: PlacedWord[] = [];
  let size = 0;
  for (const [at, each] of words.entries()) {
    family.push(each);
    if (begins(at) === begins(at + 1)) continue;
    const own = each.to - (family[0]?.from ?? 0);
    const last = pieces.at(-1);
    if (last && size + own <= most) {
      last.push(...family);
      size += own;
    } else {
      pieces.push(family);
      size = own;
    }
    family = [];
  }
  return pieces;
}

/** Comes after every letter. */
const LAST = "\u{10ffff}";

/**
 * Parts that meet, each from the shortest beginning that tells it from the part before. Pagefind looks for a word that lies between
 * two parts in any part that begins with the same letters, where it takes the beginning of the word for the word.
 */
export function withoutGaps(parts: readonly Part[]): Part[] {
  const begins = parts.map(([from], at) => (at === 0 ? "" : shortestAfter(parts[at - 1]?.[1] ?? "", from)));
  return parts.map(([, , id], at) => [begins[at] ?? "", lastBefore(begins[at + 1]), id]);
}

/** The shortest beginning of a word that comes after another one. */
function shortestAfter(before: string, word: string): string {
  for (let length = 1; length < word.length; length++) if (word.slice(0, length) > before) return word.slice(0, length);
  return word;
}

/** The last text of any before one, as near as it matters. */
function lastBefore(text: string | undefined): string {
  if (text === undefined) return LAST;
  const letters = [...text];
  const last = letters.pop()?.codePointAt(0) ?? 0;
  return letters.join("") + String.fromCodePoint(Math.max(0, last - 1)) + LAST;
}

const ID_DIGITS = 7;

/** An id made from the content, as Pagefind makes its own, that no other part has. */
function freeId(language: string, content: Buffer, ids: Set<string>): string {
  const digest = sha256(content).toString("hex");
  let digits = ID_DIGITS;
  while (ids.has(`${language}_${digest.slice(0, digits)}`)) digits++;
  const id = `${language}_${digest.slice(0, digits)}`;
  ids.add(id);
  return id;
}

const LIST_DIGITS = 10;

/** Puts a list in the place of another; the name of the list, which says what is in it, stands in Pagefind's entry. */
async function replaceList(folder: string, oldName: string, content: Buffer): Promise<void> {
  const [, oldHash = "", language = ""] = /^pagefind\.((.*)_\w+)\.pf_meta$/.exec(oldName) ?? [];
  const hash = `${language}_${sha256(content).toString("hex").slice(0, LIST_DIGITS)}`;
  const entryPath = join(folder, "pagefind-entry.json");
  const entry = await readFile(entryPath, "utf8");
  if (!entry.includes(`"${oldHash}"`)) throw new Error("Pagefind's entry does not name its list");
  await rm(join(folder, oldName));
  await writeFile(join(folder, `pagefind.${hash}.pf_meta`), content);
  await writeFile(entryPath, entry.replace(`"${oldHash}"`, `"${hash}"`));
}
