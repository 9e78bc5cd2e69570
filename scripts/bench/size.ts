import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { groupBy } from "../catalog/group-by.ts";
import { table } from "../diagnostics/table.ts";
import { filesBelow } from "../publish/output/site-files.ts";

/** The lines of one file of the program. */
export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  path: string;
  lines: number;
}

/** How large the program is, its tests left out. */
export interface Size {
  files: SourceFile[];
  /** From one room to the others that it imports, and how many of these imports there are. */
  imports: Record<string, Record<string, number>>;
}

const LARGEST = 15;
const SOURCE = /(?<!\.test)\.(?:ts|js|njk|css)$/;

/**
 * The room that a file lies in: the folders of its path, at most three. The components are one room, however many
 * folders it has.
 */
export function roomOf(path: string): string {
  const folders = path.split("/").slice(0, -1);
  return folders.slice(0, folders[1] === "components" ? 2 : 3).join("/") || ".";
}

/** Reads the program's own files and what they import. */
export async function measureSize(programFolder: string): Promise<Size> {
  const paths = ["scripts", "templates"].flatMap((folder) =>
    filesBelow(join(programFolder, folder)).map((path) => `${folder}/${path}`),
  );
  const files = [...paths, ".eleventy.ts"]
    .filter((path) => SOURCE.test(path))
    .map((path) => ({ path, lines: linesOf(readFileSync(join(programFolder, path), "utf8")) }));
  const { output } = await cruise(["scripts", "templates"], {
    baseDir: programFolder,
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: "\\.test\\.ts$",
  });
  const imports: Size["imports"] = Object.fromEntries(files.map(({ path }) => [roomOf(path), {}]));
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)];
      if (from === to || !/^(?:scripts|templates)\//.test(resolved)) continue;
      const counts = imports[from];
      if (counts) counts[to] = (counts[to] ?? 0) + 1;
    }
  }
  return { files, imports };
}

const linesOf = (text: string) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

/** The size as tables in plain text: each room with what it imports, the kinds of files, and the largest files. */
export function sizeReport({ files, imports }: Size): string {
  const rooms = [...groupBy(files, ({ path }) => roomOf(path))].map(([room, inIt]) => [
    room,
    count(inIt.length),
    count(sum(inIt)),
    Object.entries(imports[room] ?? {})
      .sort()
      .map(([other, times]) => `${other} ${times}`)
      .join(", "),
  ]);
  const kinds = [...groupBy(files, ({ path }) => path.slice(path.lastIndexOf(".") + 1))].map(([kind, ofIt]) => [
    kind,
    count(ofIt.length),
    count(sum(ofIt)),
  ]);
  const largest = [...files].sort((a, b) => b.lines - a.lines).slice(0, LARGEST);
  return [
    table([["room", "files", "lines", "imports from"], ...rooms]),
    table([["kind", "files", "lines"], ...kinds, ["all", count(files.length), count(sum(files))]]),
    table([["largest file", "lines"], ...largest.map(({ path, lines }) => [path, count(lines)])]),
  ].join("\n\n");
}

const sum = (files: readonly SourceFile[]) => files.reduce((lines, file) => lines + file.lines, 0);
const count = (number: number) => number.toLocaleString("en");
