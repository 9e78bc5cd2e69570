import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setImmediate as others } from "node:timers/promises";
import type { SiteFile } from "../../site/data/site-file.ts";

/**
 * Writes files one after another, so that no more than one is held at a time. Other processes are answered between them;
 * each file is written at once, as a promise for it takes five times as much of the processor.
 */
export async function writeAll(files: Iterable<SiteFile>, out: string): Promise<void> {
  const folders = new Set<string>();
  for (const { path, content } of files) {
    const target = join(out, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    if (typeof content === "object" && "copyOf" in content) copyFileSync(content.copyOf, target);
    else if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(target, content);
    else await writeFile(target, content);
    await others();
  }
}
