import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pageText } from "../../templates/service-worker/page-text.ts";
import type { OfflineManifest, OfflinePack, PackedFile, PackHead } from "../schema/offline.ts";
import { indexRecipe } from "./index-recipe.ts";
import { packGroups } from "./pack-groups.ts";
import { type Base, baseFrom, takeOutRepeats } from "./repeats.ts";
import { sha256 } from "./sha256.ts";
import { packedContent, siteFiles } from "./site-files.ts";

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
    const name = sha256(pack).toString("hex").slice(0, NAME_DIGITS);
    await writeFile(join(folder, `${name}.pack`), pack);
    return { name, bytes: pack.length };
  };
  const made = await indexRecipe(out);
  const makes = new Set(made?.files);
  const recipe = made ? await write(zipped(made.content)) : null;
  const paths = (await siteFiles(out)).filter((path) => !makes.has(path));
  const { common, groups, textsOf } = await packGroups(out, paths, sizes);
  const packs: OfflinePack[] = [];
  const pack = async (group: readonly string[], base: PackBase | null) => {
    const content = async (path: string) => ({ path, content: await packedContent(out, path) });
    const files = await Promise.all(group.map(content));
    const texts = await Promise.all(group.flatMap((path) => textsOf.get(path) ?? []).map(content));
    const whole = Buffer.concat(files.map((file) => file.content));
    const written = await write(packOf(files, whole, texts, base));
    packs.push(written);
    return { whole, name: written.name };
  };
  const first = common.length > 0 ? await pack(common, null) : null;
  const base = first && { name: first.name, ...baseFrom(first.whole) };
  for (const group of groups) await pack(group, base);
  const all = recipe ? [...packs, recipe] : packs;
  const manifest: OfflineManifest = {
    version: 2,
    edition: sha256(all.map(({ name }) => name).join("\n"))
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
    sha256: sha256(content).toString("base64"),
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
