import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type Cache, cached } from "../../cached.ts";
import type { OfflineManifest, OfflinePack, PackIndex } from "../../schema/offline.ts";
import { inOrder } from "../output/in-order.ts";
import { sha256 } from "../output/sha256.ts";
import { packedContent, siteFiles } from "../output/site-files.ts";
import { packGroups } from "./pack-groups.ts";
import { zstdThreads } from "./zstd-threads.ts";

/** A pack is unpacked whole to read one page of it, so it should be small. */
const PACK_BYTES = 2_000_000;

/** Zstandard's: higher ones take many times as long for a few hundredths less. */
const LEVEL = 8;

const NAME_DIGITS = 32;

/**
 * Writes `/offline/packs/` and `/offline/manifest.json` from all other files of the site. The same files give
 * the same bytes; a pack whose files did not change keeps its name, so that an update need not fetch it again.
 * Ready comparisons are not in them: `/compare/` makes them in the browser.
 *
 * @param out the folder with the finished site
 * @param packBytes how large the files of a pack are together, before they are packed
 */
export async function writeOfflinePacks(
  out: string,
  cache: Cache | undefined,
  packBytes = PACK_BYTES,
): Promise<OfflineManifest> {
  const folder = join(out, "offline/packs");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const paths = siteFiles(out, 0);
  const files = paths.map((path) => ({ path, bytes: statSync(join(out, path)).size }));
  const packs: OfflinePack[] = [];
  const threads = zstdThreads();
  const packOf = async (group: readonly string[]) => {
    const contents = group.map((path) => packedContent(out, path));
    const index: PackIndex = group.map((path, at) => [path, contents[at]?.length ?? 0]);
    const content = Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...contents]);
    return cached(cache, ["pack", String(LEVEL), content], () => threads.compress(content, LEVEL));
  };
  try {
    for await (const pack of inOrder(packGroups(files, packBytes), availableParallelism(), packOf)) {
      const name = nameOf(pack);
      writeFileSync(join(folder, `${name}.pack`), pack);
      packs.push({ name, bytes: pack.length });
    }
  } finally {
    await threads.end();
  }
  const manifest: OfflineManifest = {
    version: 4,
    edition: nameOf(packs.map(({ name }) => name).join("\n")),
    bytes: packs.reduce((sum, { bytes }) => sum + bytes, 0),
    files: paths.length,
    packs,
  };
  writeFileSync(join(out, "offline/manifest.json"), JSON.stringify(manifest));
  return manifest;
}

const nameOf = (content: Uint8Array | string) => sha256(content).toString("hex").slice(0, NAME_DIGITS);
