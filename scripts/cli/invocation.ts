import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Config } from "../config.ts";

/** Where the program lies, and from where it is called. */
export type Place = Pick<Config, "programFolder" | "workingDirectory">;

const PACKAGES = `${sep}node_modules${sep}`;

/** Whether the program is called in its own repository, where each command is a script of npm. */
export function isAtHome({ programFolder, workingDirectory }: Place): boolean {
  return resolve(programFolder) === resolve(workingDirectory);
}

/**
 * How a command is called from here: `npx rolebook check` where the program is an installed package, `npm run check`
 * in its own repository, or else by its path. Every message that names a command takes its words from here.
 *
 * @param words what stands behind the command: files, options
 */
export function invocation(place: Place, command: string, words = ""): string {
  if (isAtHome(place)) {
    const script = command === "start" ? "npm start" : `npm run ${command}`;
    return words === "" ? script : `${script} -- ${words}`;
  }
  return `${programName(place)} ${command} ${words}`.trimEnd();
}

function programName(place: Place): string {
  const { programFolder, workingDirectory } = place;
  if (`${resolve(programFolder)}${sep}`.includes(PACKAGES) || isLinked(workingDirectory)) return "npx rolebook";
  const path = nameOf(join(programFolder, "scripts/cli/rolebook.js"), place);
  return `node ${/\s/.test(path) ? `"${path}"` : path}`;
}

/** The name of a file or folder as messages have it: from where the program is called, with forward slashes. */
export function nameOf(path: string, { workingDirectory }: Pick<Place, "workingDirectory">): string {
  return relative(workingDirectory, path).split(sep).join("/") || ".";
}

/** Whether npm finds the program from a folder, though its files may lie elsewhere. */
function isLinked(folder: string): boolean {
  if (existsSync(join(folder, "node_modules/rolebook"))) return true;
  const parent = dirname(folder);
  return parent !== folder && isLinked(parent);
}
