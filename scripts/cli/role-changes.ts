import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { loadCatalog } from "../catalog/build.ts";
import type { Config } from "../config.ts";
import { report } from "../diagnostics/report.ts";
import { replaceFile } from "./replace-file.ts";

/** New texts of files by their absolute paths; `null` removes one. */
export type FileChanges = ReadonlyMap<string, string | null>;

/**
 * Loads a copy of the roles with changes made in it.
 *
 * @param drafts whether places still to be filled in are no errors
 * @returns the report of its errors, or nothing
 */
export async function problemsWith(changes: FileChanges, config: Config, drafts = false): Promise<string | undefined> {
  const aside = await mkdtemp(join(tmpdir(), "rolebook-changes-"));
  try {
    const way = relative(config.workingDirectory, config.roles);
    const folder = join(aside, way.startsWith("..") || isAbsolute(way) ? basename(way) : way || "roles");
    await cp(config.roles, folder, { recursive: true });
    for (const [path, text] of changes) {
      const copy = join(folder, relative(config.roles, path));
      if (text === null) await rm(copy);
      else {
        await mkdir(dirname(copy), { recursive: true });
        await writeFile(copy, text);
      }
    }
    const result = await loadCatalog({ folder, workingDirectory: aside, today: config.today, drafts });
    return result.catalog ? undefined : report(result, "pretty");
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Makes all changes or none: a failure puts back what was there. */
export async function writeChanges(changes: FileChanges): Promise<void> {
  const before = new Map<string, Buffer | null>();
  try {
    for (const [path, text] of changes) {
      before.set(path, await readFile(path).catch(() => null));
      if (text !== null) await replaceFile(path, text);
    }
    for (const [path, text] of changes) if (text === null) await rm(path);
  } catch (error) {
    for (const [path, content] of before) {
      if (content === null) await rm(path, { force: true });
      else await writeFile(path, content);
    }
    throw error;
  }
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
