import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PieceCode } from "../../templates/service-worker/piece-code.ts";
import type { OfflineManifest, OfflinePack, PackedFile, PackHead } from "../schema/offline.ts";
import { BitWriter } from "./bit-writer.ts";
import { gzipped } from "./gzipped.ts";
import { indexRecipe } from "./index-recipe.ts";
import { packGroups } from "./pack-groups.ts";
import { sha256 } from "./sha256.ts";
import { packedContent, siteFiles } from "./site-files.ts";

/** A pack is unpacked whole to read one page of it, so it should be small; a pack is a request, so there should be few. */
const SIZES = {
  pack: 4_000_000,
  mostPacks: 200,
  /** So many bytes of roles are a base for all other packs: enough to know most of what pages have in common. */
  base: 2_000_000,
  /** And so many bytes of texts that roles share, where they do. */
  shared: 3_000_000,
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
  const recipe = made ? await write(gzipped(made.content)) : null;
  const paths = (await siteFiles(out)).filter((path) => !makes.has(path));
  const { common, groups } = await packGroups(out, paths, sizes);
  const packs: OfflinePack[] = [];
  const pack = async (group: readonly string[], base: PackBase | null): Promise<PackBase> => {
    const files = await Promise.all(group.map(async (path) => ({ path, content: await packedContent(out, path) })));
    const { content, code } = packOf(files, base);
    const written = await write(content);
    packs.push(written);
    return { name: written.name, code };
  };
  const base = common.length > 0 ? await pack(common, null) : null;
  for (const group of groups) await pack(group, base);
  const all = recipe ? [...packs, recipe] : packs;
  const manifest: OfflineManifest = {
    version: 3,
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

interface PackBase {
  name: string;
  code: PieceCode;
}

interface ReadFile {
  path: string;
  content: Buffer;
}

/** Where less of a file is known, gzip does more for it than its pieces. */
const LEAST_KNOWN = 0.3;

function packOf(files: readonly ReadFile[], base: PackBase | null): { content: Buffer; code: PieceCode } {
  const code = new PieceCode(
    files.reduce((sum, { content }) => sum + content.length, 0),
    base?.code.learned ?? null,
  );
  const bits = new BitWriter();
  const literals: Buffer[] = [];
  for (const { path, content } of files) {
    code.memory.set(content, code.at);
    if (code.isLiteral(path, bits, code.knownShare(content.length) < LEAST_KNOWN)) {
      literals.push(content);
      code.learn(path, content.length);
    } else {
      code.write(path, content.length, bits, (at, length) => {
        literals.push(Buffer.from(code.memory.slice(at, at + length)));
      });
    }
  }
  const written = bits.bytes();
  const listed = ({ path, content }: ReadFile): PackedFile => ({
    path,
    bytes: content.length,
    sha256: sha256(content).toString("base64"),
  });
  const head = Buffer.from(
    JSON.stringify({ files: files.map(listed), bits: written.length, base: base?.name ?? null } satisfies PackHead),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return { content: gzipped(Buffer.concat([length, head, written, ...literals])), code };
}
