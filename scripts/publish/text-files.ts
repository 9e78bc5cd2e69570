import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Writes plain texts, one after another.
 *
 * @param files their paths below `out`, and what they say
 */
export async function writeTextFiles(
  files: Iterable<readonly [path: string, text: string]>,
  out: string,
): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), text);
  }
}
