import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SiteFile } from "../../site/data/site-file.ts";

/** Writes files one after another, so that no more than one is held at a time. */
export async function writeAll(files: Iterable<SiteFile>, out: string): Promise<void> {
  const folders = new Set<string>();
  for (const { path, content } of files) {
    const target = join(out, path);
    const folder = dirname(target);
    if (!folders.has(folder)) await mkdir(folder, { recursive: true });
    folders.add(folder);
    if (typeof content === "object" && "copyOf" in content) await copyFile(content.copyOf, target);
    else await writeFile(target, content);
  }
}
