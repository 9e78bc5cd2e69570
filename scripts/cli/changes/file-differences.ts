import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MARK } from "../../publish/assets/mark.ts";
import { filesBelow } from "../../publish/output/site-files.ts";

/** The paths of the files of two folders that are not the same, sorted. */
export function fileDifferences(before: string, after: string): string[] {
  const read = (folder: string, path: string) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined;
  // The list of a build's files says nothing that the files do not.
  const paths = new Set([before, after].flatMap(filesBelow).filter((path) => path !== MARK));
  return [...paths].sort().filter((path) => {
    const [old, now] = [read(before, path), read(after, path)];
    return !old || !now || !old.equals(now);
  });
}
