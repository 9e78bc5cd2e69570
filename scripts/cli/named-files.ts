import { existsSync, lstatSync, readdirSync } from "node:fs";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isLeftover } from "../catalog/source/file-rules.ts";
import { type Config, UsageError } from "../config.ts";
import { t } from "../diagnostics/messages.ts";
import { closest, inList } from "../diagnostics/suggest.ts";
import { nameOf } from "./invocation.ts";

/**
 * The files that the words of a command line name, as the loader names them; a folder stands for what lies in it.
 *
 * What the loader passes over is passed over here too, as where a shell names everything in a folder.
 *
 * @returns undefined where all files are meant: no word is given, or one names the roles folder itself
 * @throws UsageError where there is no such file, or it is none of the roles folder: the check has nothing to say
 *   of it, and "no problems" would be wrong
 */
export function namedFiles(
  words: readonly string[],
  config: Pick<Config, "workingDirectory" | "roles">,
): ReadonlySet<string> | undefined {
  const { workingDirectory, roles } = config;
  const names = new Set<string>();
  let all = words.length === 0;
  for (const word of words) {
    const path = resolve(workingDirectory, word);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) throw new UsageError(`${t`there is no file ${word}.`} ${meantFile(path, config)}`.trim());
    const below = relative(roles, path);
    if (below.split(sep)[0] === ".." || isAbsolute(below))
      throw new UsageError(t`${word} does not lie in the roles folder, ${nameOf(roles, config)}`);
    if (below === "") all = true;
    else if (isPassedOver(below, found.isDirectory())) continue;
    else if (!found.isDirectory()) names.add(nameOf(path, config));
    else for (const each of filesBelow(path)) names.add(nameOf(each, config));
  }
  if (!all && names.size === 0) throw new UsageError(t`there is no role or vocabulary in ${inList(words)}`);
  return all ? undefined : names;
}

function isPassedOver(path: string, isFolder: boolean): boolean {
  const parts = path.split(sep);
  return parts.some((part, index) => isLeftover(part, isFolder || index < parts.length - 1));
}

/** The file of the roles folder whose name is the nearest, wherever in it that lies. */
function meantFile(path: string, config: Pick<Config, "workingDirectory" | "roles">): string {
  const { roles } = config;
  const files = existsSync(roles) ? filesBelow(roles) : [];
  const plain = (file: string) => basename(file, ".md");
  const name = closest(plain(path), files.map(plain));
  const meant = files.find((file) => plain(file) === name);
  return meant === undefined ? "" : t`Did you mean \`${nameOf(meant, config)}\`?`;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (isLeftover(entry.name, entry.isDirectory())) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
