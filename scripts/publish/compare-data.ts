import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SentRole } from "../catalog/derive/compared-role.ts";

/** Writes what roles are compared by in the browser: a file for each slug below `/compare/data/`. */
export async function writeCompareData(roles: Iterable<[slug: string, sent: SentRole]>, out: string): Promise<void> {
  const folder = join(out, "compare/data");
  await mkdir(folder, { recursive: true });
  for (const [slug, sent] of roles) await writeFile(join(folder, `${slug}.json`), JSON.stringify(sent));
}
