import { createHash } from "node:crypto";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { pageText } from "../../templates/service-worker/page-text.ts";
import type { OfflineManifest, OfflinePack, PackedFile, PackHead } from "../schema/offline.ts";
import { indexRecipe } from "./index-recipe.ts";
import { type Base, baseFrom, takeOutRepeats } from "./repeats.ts";
import { siteFiles } from "./site-files.ts";

/** A pack is unpacked whole to read one page of it, so it should be small; a pack is a request, so there should be few. */
const SIZES = {
  pack: 4_000_000,
  mostPacks: 200,
  /** So many bytes of roles are a base for all other packs: enough to know most of what pages have in common. */
  base: 7_000_000,
};

/**
 * Writes `/offline/packs/` and `/offline/manifest.json` from all other files of the site. The same files give
 * the same bytes; a pack whose files did not change keeps its name, so that an update need not fetch it again.
 *
 * @param out the folder with the finished site
 * @param sizes how large packs are before they are packed, in bytes
 */
export async function writeOfflinePacks(out: string, sizes = SIZES): Promise<OfflineManifest> {
  const folder = join(out, "offline/packs");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const write = async (pack: Buffer): Promise<OfflinePack> => {
    const name = digest(pack).toString("hex").slice(0, NAME_DIGITS);
    await writeFile(join(folder, `${name}.pack`), pack);
    return { name, bytes: pack.length };
  };
  const made = await indexRecipe(out);
  const makes = new Set(made?.files);
  const recipe = made ? await write(zipped(made.content)) : null;
  const paths = (await siteFiles(out)).filter((path) => !makes.has(path));
  const sized = await Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(join(out, path))).size })));
  const total = sized.reduce((sum, { bytes }) => sum + bytes, 0);
  const fragments = await fragmentsByPage(out, sized);
  const packs: OfflinePack[] = [];
  const pack = async (group: readonly string[], base: PackBase | null) => {
    const content = async (path: string) => ({ path, content: await contentOf(out, path) });
    const files = await Promise.all(group.map(content));
    const texts = await Promise.all(group.flatMap((path) => fragments.of.get(path) ?? []).map(content));
    const whole = Buffer.concat(files.map((file) => file.content));
    const written = await write(packOf(files, whole, texts, base));
    packs.push(written);
    return { whole, name: written.name };
  };
  const { common, groups } = groupsOf(sized, fragments, Math.max(sizes.pack, total / sizes.mostPacks), sizes.base);
  const first = common.length > 0 ? await pack(common, null) : null;
  const base = first && { name: first.name, ...baseFrom(first.whole) };
  for (const group of groups) await pack(group, base);
  const all = recipe ? [...packs, recipe] : packs;
  const manifest: OfflineManifest = {
    version: 2,
    edition: digest(all.map(({ name }) => name).join("\n"))
      .toString("hex")
      .slice(0, NAME_DIGITS),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    files: paths.length + makes.size,
    packs,
    recipe,
  };
  await writeFile(join(out, "offline/manifest.json"), JSON.stringify(manifest));
  return manifest;
}

const NAME_DIGITS = 32;

function digest(content: Buffer | string): Buffer {
  return createHash("sha256").update(content).digest();
}

interface SizedFile {
  path: string;
  bytes: number;
}

/** What is alike comes together. Each page's text in the search comes with it. */
const GROUPS = [/^roles\/[^/]+\/index\.html$/, /^skills\/[^/]+\/index\.html$/, /^compare\//, /\.html$/, /./];

/** The files of each pack, and those of the pack that is the base of the others. */
function groupsOf(
  files: readonly SizedFile[],
  fragments: Fragments,
  most: number,
  baseBytes: number,
): { common: string[]; groups: string[][] } {
  const left = new Set(files.filter(({ path }) => !fragments.all.has(path)));
  const pathOf = ({ path }: SizedFile) => path;
  const common = commonOf(
    files.filter(({ path }) => fragments.of.has(path)),
    baseBytes,
  );
  for (const file of common) left.delete(file);
  const groups = GROUPS.flatMap((pattern) => {
    const own = [...left].filter(({ path }) => pattern.test(path));
    for (const file of own) left.delete(file);
    const likeness = ({ path }: SizedFile) => fragments.likeness.get(path) ?? 0;
    own.sort((a, b) => likeness(a) - likeness(b));
    return cut(own, most).map((group) => group.map(pathOf));
  });
  return { common: common.map(pathOf), groups };
}

/**
 * The pages that all other packs are told by; none where there are few pages. They are drawn by lot, by their
 * paths alone: so they stay the same from edition to edition, and with them the names of the other packs.
 */
function commonOf(pages: readonly SizedFile[], baseBytes: number): SizedFile[] {
  const total = pages.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total < 3 * baseBytes) return [];
  const drawn = pages.map((page) => ({ page, lot: digest(page.path).readUInt32LE() })).sort((a, b) => a.lot - b.lot);
  const common: SizedFile[] = [];
  let size = 0;
  for (const { page } of drawn) {
    size += page.bytes;
    if (size > baseBytes) break;
    common.push(page);
  }
  return common;
}

/**
 * Cuts a list into groups of about one size. Where it is cut depends on the paths, so that one page more or
 * less changes one group and not all that follow.
 */
function cut(files: readonly SizedFile[], most: number): SizedFile[][] {
  const groups: SizedFile[][] = [];
  let group: SizedFile[] = [];
  let size = 0;
  for (const file of files) {
    const isGoodPlace = size > most / 2 && (digest(file.path)[0] ?? 0) < 16;
    if (group.length > 0 && (size + file.bytes > most || isGoodPlace)) {
      groups.push(group);
      group = [];
      size = 0;
    }
    group.push(file);
    size += file.bytes;
  }
  return group.length > 0 ? [...groups, group] : groups;
}

interface Fragments {
  all: ReadonlySet<string>;
  /** The fragments of a page, by the path of the page. */
  of: ReadonlyMap<string, readonly string[]>;
  /** For each page a number that pages with the same sentences mostly share. */
  likeness: ReadonlyMap<string, number>;
}

/** Which of Pagefind's fragments holds the text of which page. */
async function fragmentsByPage(out: string, files: readonly SizedFile[]): Promise<Fragments> {
  const pages = new Set(files.map(({ path }) => path).filter((path) => path.endsWith(".html")));
  const of = new Map<string, string[]>();
  const all = new Set<string>();
  const likeness = new Map<string, number>();
  for (const { path } of files) {
    if (!/^pagefind\/fragment\//.test(path)) continue;
    const text = (await contentOf(out, path)).toString("utf8");
    const [, url = ""] = /^pagefind_dcd\{"url":"([^"]*)"/.exec(text) ?? [];
    const page = url.replace(/^\//, "");
    if (!pages.has(page)) continue;
    of.set(page, [...(of.get(page) ?? []), path]);
    all.add(path);
    likeness.set(page, leastOf(text));
  }
  return { all, of, likeness };
}

/** The least of the hashes of a text's sentences: the share of sentences that two texts have in common is how likely theirs agree. */
function leastOf(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (const sentence of text.split(". ")) least = Math.min(least, hashOf(sentence));
  return least;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The low bits alone would keep the order of the last letters.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/**
 * What is packed of a file. Pagefind's files are compressed, and Pagefind reads them uncompressed as well:
 * so they are packed that way, where what they share with the pages costs nothing.
 */
async function contentOf(out: string, path: string): Promise<Buffer> {
  const content = await readFile(join(out, path));
  const isGzip = content[0] === 0x1f && content[1] === 0x8b;
  return path.startsWith("pagefind/") && isGzip ? gunzipSync(content) : content;
}

interface PackBase extends Base {
  name: string;
}

interface ReadFile {
  path: string;
  content: Buffer;
}

function packOf(files: readonly ReadFile[], whole: Buffer, texts: readonly ReadFile[], base: PackBase | null): Buffer {
  const main = takeOutRepeats(whole, base ?? undefined);
  const pages = texts.length > 0 ? files.filter(({ path }) => path.endsWith(".html")) : [];
  const pageTexts = Buffer.concat(pages.map(({ content }) => pageText(content)));
  const ofTexts = takeOutRepeats(Buffer.concat(texts.map(({ content }) => content)), baseFrom(pageTexts));
  const listed = ({ path, content }: ReadFile): PackedFile => ({
    path,
    bytes: content.length,
    sha256: digest(content).toString("base64"),
  });
  const head = Buffer.from(
    JSON.stringify({
      files: files.map(listed),
      steps: main.count,
      texts: texts.map(listed),
      textSteps: ofTexts.count,
      base: base?.name ?? null,
    } satisfies PackHead),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return zipped(Buffer.concat([length, head, main.steps, main.literals, ofTexts.steps, ofTexts.literals]));
}

function zipped(content: Buffer): Buffer {
  const zip = gzipSync(content, { level: 9 });
  // Which system it was packed on is no part of the content.
  zip[9] = 0xff;
  return zip;
}
