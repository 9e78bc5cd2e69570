import { readFile } from "node:fs/promises";
import { diffLines } from "diff";
import { loadCatalog } from "../catalog/build.ts";
import { whyOf } from "../catalog/explain/explanations.ts";
import { mended } from "../catalog/mend/mend.ts";
import { tidiedRole, tidiedVocabulary } from "../catalog/mend/tidy.ts";
import { problemsOfRole } from "../catalog/problems-of-role.ts";
import { type FoundFile, findFiles, MAX_FILE_BYTES, type VocabularyName } from "../catalog/read.ts";
import { problemsOfVocabulary, readVocabularies } from "../catalog/read-vocabularies.ts";
import { type Config, UsageError } from "../config.ts";
import { printable } from "../diagnostics/printable.ts";
import { hasErrors } from "../diagnostics/problem.ts";
import { counted, report } from "../diagnostics/report.ts";
import { type Command, ROLES_OPTION } from "./command.ts";
import { namedFiles } from "./named-files.ts";
import { replaceFile } from "./replace-file.ts";

/** `rolebook fix`: mends what can be mended safely, in all files or in those that are named. */
export const fix: Command = {
  options: ROLES_OPTION,
  positionals: true,
  async run({ config, positionals, say }) {
    const only = namedFiles(positionals, config);
    const files = await mendFiles(config, only, say);
    const result = await loadCatalog({ folder: config.roles, workingDirectory: config.workingDirectory });
    const problems = result.problems.filter(({ file }) => !only || only.has(file));
    const checked = only?.size ?? result.checked;
    say(files === 0 ? "Nothing to mend.\n" : `${counted(files, "file")} mended.\n`);
    say(report({ ...result, checked, problems }, "pretty", whyOf));
    return !hasErrors(problems);
  },
};

/** Mends the vocabularies first, as the roles are held against them. The answer is how many files changed. */
async function mendFiles(
  config: Config,
  only: ReadonlySet<string> | undefined,
  say: (text: string) => void,
): Promise<number> {
  const { roles: folder, workingDirectory } = config;
  const found = findFiles(folder, workingDirectory);
  const vocabularies = Object.entries(found.vocabularies) as [VocabularyName, FoundFile][];
  const known = new Set([...found.roles, ...Object.values(found.vocabularies)].map((file) => file.name));
  for (const name of only ?? [])
    if (!known.has(name)) throw new UsageError(`${name} is no file of a role or vocabulary`);
  const isWanted = (file: FoundFile) => !only || only.has(file.name);

  let changed = 0;
  const mend = async (file: FoundFile, change: (text: string) => string) => {
    const shown = await rewrite(file, change);
    if (shown === undefined) return;
    changed++;
    say(shown);
  };
  for (const [name, file] of vocabularies.filter(([, each]) => isWanted(each))) {
    await mend(file, (text) => tidiedVocabulary(mended(text, (now) => problemsOfVocabulary(name, file.name, now))));
  }
  const surroundings = {
    vocabularies: (await readVocabularies(found, { folder, workingDirectory }, new Map())).vocabularies,
    slugs: new Set(found.roles.map((role) => role.slug)),
    others: [],
  };
  for (const file of found.roles.filter(isWanted)) {
    await mend(file, (text) => tidiedRole(mended(text, (now) => problemsOfRole(file, now, surroundings))));
  }
  return changed;
}

/**
 * Changes one file, in one step. Its line ends stay those that most of its lines have; a byte order mark goes.
 *
 * @returns what was changed, line by line; nothing where the file stays as it is or is none that can be read
 */
async function rewrite(file: FoundFile, change: (text: string) => string): Promise<string | undefined> {
  const bytes = await readFile(file.path);
  if (bytes.length > MAX_FILE_BYTES) return undefined;
  let original: string;
  try {
    original = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const text = original.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (text.trim() === "") return undefined;
  const crlf = original.split("\r\n").length - 1;
  const lineEnd = crlf > text.split("\n").length / 2 ? "\r\n" : "\n";
  const next = change(text);
  const written = next.replaceAll("\n", lineEnd);
  if (written === original) return undefined;
  await replaceFile(file.path, written);
  const lines = lineChanges(text, next);
  if (original.startsWith("\ufeff")) lines.unshift("  the byte order mark at the beginning is gone");
  return `${printable(file.name)}\n${lines.join("\n") || "  the line ends are now the same throughout"}\n`;
}

/** Each changed line as it was and as it is, with its number. */
function lineChanges(before: string, after: string): string[] {
  const lines: string[] = [];
  let number = 1;
  for (const { value, added, removed, count } of diffLines(before, after)) {
    if (added || removed) {
      const sign = added ? "+" : "-";
      for (const [index, line] of value.replace(/\n$/, "").split("\n").entries())
        lines.push(`  ${sign} ${String(number + index).padStart(4)} | ${printable(line)}`);
    }
    if (!removed) number += count ?? 0;
  }
  return lines;
}
