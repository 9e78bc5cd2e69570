import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { MARK } from "../../publish/assets/mark.ts";
import type { Difference } from "../../review/blast-radius/blast-radius.ts";

/** The files of two folders that are not the same, sorted by path. */
export async function fileDifferences(before: string, after: string): Promise<Difference[]> {
  const [old, now] = [await filesBelow(before), await filesBelow(after)];
  const differences: Difference[] = [];
  for (const path of [...new Set([...old, ...now])].sort()) {
    const [inOld, inNow] = [old.has(path), now.has(path)];
    if (inOld && inNow && (await readFile(join(before, path))).equals(await readFile(join(after, path)))) continue;
    differences.push({ path });
  }
  return differences;
}

async function filesBelow(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
      // The list of a build's files says nothing that the files do not.
      .filter((path) => path !== MARK),
  );
}
