import { createHash } from "node:crypto";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { OfflineManifest, OfflinePack, PackedFile, PackHead } from "../schema/offline.ts";
import { indexRecipe } from "./index-recipe.ts";
import { takeOutRepeats } from "./repeats.ts";
import { siteFiles } from "./site-files.ts";

/** A pack is unpacked whole to read one page of it, so it should be small; a pack is a request, so there should be few. */
const PACK_BYTES = 4_000_000;
const MOST_PACKS = 200;

/**
 * Writes `/offline/packs/` and `/offline/manifest.json` from all other files of the site. The same files give
 * the same bytes; a pack whose files did not change keeps its name, so that an update need not fetch it again.
 *
 * @param out the folder with the finished site
 */
export async function writeOfflinePacks(out: string): Promise<OfflineManifest> {
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
  for (const group of groupsOf(sized, fragments, Math.max(PACK_BYTES, total / MOST_PACKS))) {
    const contents = await Promise.all(group.map(async (path) => ({ path, content: await contentOf(out, path) })));
    packs.push(await write(packOf(contents)));
  }
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

/** What is alike comes together; each role's page is followed by its text in the index, which repeats it. */
const GROUPS = [/^roles\/[^/]+\/index\.html$/, /^skills\/[^/]+\/index\.html$/, /^compare\//, /\.html$/, /./];

function groupsOf(files: readonly SizedFile[], fragments: Fragments, most: number): string[][] {
  const left = new Set(files.filter(({ path }) => !fragments.all.has(path)));
  return GROUPS.flatMap((pattern) => {
    const own = [...left].filter(({ path }) => pattern.test(path));
    for (const file of own) left.delete(file);
    return cut(own, most).map((group) => group.flatMap(({ path }) => [path, ...(fragments.of.get(path) ?? [])]));
  });
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
}

/** Which of Pagefind's fragments holds the text of which page. */
async function fragmentsByPage(out: string, files: readonly SizedFile[]): Promise<Fragments> {
  const pages = new Set(files.map(({ path }) => path).filter((path) => path.endsWith(".html")));
  const of = new Map<string, string[]>();
  const all = new Set<string>();
  for (const { path } of files) {
    if (!/^pagefind\/fragment\//.test(path)) continue;
    const [, url = ""] =
      /^pagefind_dcd\{"url":"([^"]*)"/.exec((await contentOf(out, path)).toString("utf8", 0, 500)) ?? [];
    const page = url.replace(/^\//, "");
    if (!pages.has(page)) continue;
    of.set(page, [...(of.get(page) ?? []), path]);
    all.add(path);
  }
  return { all, of };
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

function packOf(files: readonly { path: string; content: Buffer }[]): Buffer {
  const { count, steps, literals } = takeOutRepeats(Buffer.concat(files.map(({ content }) => content)));
  const packed: PackedFile[] = files.map(({ path, content }) => ({
    path,
    bytes: content.length,
    sha256: digest(content).toString("base64"),
  }));
  const head = Buffer.from(JSON.stringify({ files: packed, steps: count } satisfies PackHead));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return zipped(Buffer.concat([length, head, steps, literals]));
}

function zipped(content: Buffer): Buffer {
  const zip = gzipSync(content, { level: 9 });
  // Which system it was packed on is no part of the content.
  zip[9] = 0xff;
  return zip;
}
