import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { type LoadResult, loadCatalog } from "../../catalog/build.ts";
import type { Config } from "../../config.ts";
import { report } from "../../diagnostics/report.ts";
import { withTemporaryFolder } from "../../publish/output/temporary-folder.ts";
import { type FileChanges, refuseChanged } from "./write-changes.ts";

/**
 * Loads a copy of the roles with changes made in it.
 *
 * @param drafts whether places still to be filled in are no errors
 * @returns the report of its errors, or nothing
 */
export async function problemsWith(changes: FileChanges, config: Config, drafts = false): Promise<string | undefined> {
  const result = await loadedWith(changes, config, drafts);
  return result.catalog ? undefined : report(result, "pretty");
}

/**
 * What a copy of the roles gives with changes made in it. A folder that is not there yet counts as empty.
 *
 * @param drafts whether places still to be filled in are no errors
 */
export async function loadedWith(changes: FileChanges, config: Config, drafts: boolean): Promise<LoadResult> {
  return withTemporaryFolder("changes", async (aside) => {
    const way = relative(config.workingDirectory, config.roles);
    const folder = join(aside, way.startsWith("..") || isAbsolute(way) ? basename(way) : way || "roles");
    if (existsSync(config.roles)) await cp(config.roles, folder, { recursive: true });
    for (const [path, { before, after }] of changes) {
      refuseChanged(path, before);
      const copy = join(folder, relative(config.roles, path));
      if (after === null) await rm(copy);
      else {
        await mkdir(dirname(copy), { recursive: true });
        await writeFile(copy, after);
      }
    }
    return await loadCatalog({ folder, workingDirectory: aside, today: config.today, drafts });
  });
}

/** The text of a file with its byte order mark, so that it can be written as it was. */
export async function readWhole(path: string): Promise<string> {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}

/**
 * Changes a text as an editor of it would, whatever its line ends are and whether it has a byte order mark.
 *
 * @param change is given the text with line feeds and without the mark
 */
export function keepingForm(text: string, change: (plain: string) => string): string {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const changed = change(text.slice(mark.length).replaceAll("\r\n", "\n"));
  return mark + (text.includes("\r\n") ? changed.replaceAll("\n", "\r\n") : changed);
}
