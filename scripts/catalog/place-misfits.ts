import { FILE_START, type Problem } from "../diagnostics/problem.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { groupBy } from "./group-by.ts";
import { type LocatedData, parseYaml } from "./located.ts";
import type { Misfit } from "./misfits.ts";
import { type FoundFile, type RolesFolder, readText } from "./read.ts";

/** Looks up where the misfits stand: only the files concerned are parsed again, so positions cost nothing else. */
export async function placeMisfits(
  misfits: readonly Misfit[],
  found: RolesFolder,
  sources: Map<string, string>,
): Promise<Problem[]> {
  const files = new Map<string, FoundFile>(
    [...found.roles, ...Object.values(found.vocabularies)].map((file) => [file.name, file]),
  );
  const byFile = groupBy(misfits, (misfit) => misfit.file);
  const problems: Problem[] = [];
  for (const [name, group] of byFile) {
    const file = files.get(name);
    const data = file && (await locateAgain(file, sources));
    for (const misfit of group) problems.push(placed(misfit, data));
  }
  return problems;
}

/** A misfit as a problem, at its place in the data or in the body. */
export function placed({ at, onKey, instead, reference: _, ...rest }: Misfit, data: LocatedData | undefined): Problem {
  const range =
    "line" in at
      ? { line: at.line, column: at.column, endLine: at.line, endColumn: at.column + Math.max(1, at.length) }
      : data
        ? onKey
          ? data.rangeOfKey(at)
          : data.rangeOf(at)
        : FILE_START;
  const fix = instead && { edits: [{ range, newText: instead.text }], isSafe: instead.isSafe };
  return { ...rest, ...range, ...(fix ? { fix } : {}) };
}

async function locateAgain(file: FoundFile, sources: Map<string, string>): Promise<LocatedData | undefined> {
  const read = await readText(file);
  if ("problem" in read) return undefined;
  sources.set(file.name, read.text);
  if (!file.name.endsWith(".md")) {
    const parsed = parseYaml(file.name, read.text);
    return "data" in parsed ? parsed.data : undefined;
  }
  const front = readFrontMatter(file, read.text);
  return "data" in front ? front.data : undefined;
}

/** The front matter of a role file with the place of each of its values, and the body. */
export function readFrontMatter(
  file: FoundFile,
  text: string,
): { data: LocatedData; body: string; bodyLine: number } | { problems: Problem[] } {
  const split = splitFrontMatter(file.name, text);
  if ("problem" in split) return { problems: [split.problem] };
  const parsed = parseYaml(file.name, text, split.yamlStart, split.yamlEnd);
  if ("problems" in parsed) return parsed;
  const data = parsed.data.value === null ? { ...parsed.data, value: {} } : parsed.data;
  return { data, body: split.body, bodyLine: split.bodyLine };
}
