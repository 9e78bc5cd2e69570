import { sha256 } from "../output/sha256.ts";

/** A file by its path, with its size in bytes. */
export interface SizedFile {
  path: string;
  bytes: number;
}

/** Files that stay together. */
interface Unit {
  name: string;
  bytes: number;
  files: SizedFile[];
}

const OF_ROLE =
  /^(?:roles\/([^/]+)\/.*|(?:compare\/data|search\/texts)\/([^/]+)\.json|plan\/roles\/([^/]+)\.json|edit\/sources\/([^/]+)\.md)$/;

/** The role that a file is about, wherever it lies: what such files say is mostly the same. */
const roleOf = (path: string) => OF_ROLE.exec(path)?.slice(1).find(Boolean);

/** What is alike comes together; the pages that readers begin at, like the long list of all roles, by themselves. */
const KINDS = [/^(?:[^/]+\/)?[^/]+\.html$/, /^skills\//, /\.html$/, /./];

/** A pack is a request, so there should be few. For they are cut where names say so, there are up to a third more. */
const FULL_PACKS = 150;

/**
 * Puts together what is alike, in packs of about one size. The same files give the same packs, and one file more
 * or less changes few of them.
 *
 * @param packBytes how many bytes of files go in one pack, or more on a very large site
 * @returns the paths of each pack's files
 */
export function packGroups(files: readonly SizedFile[], packBytes: number): string[][] {
  const most = Math.max(packBytes, files.reduce((sum, { bytes }) => sum + bytes, 0) / FULL_PACKS);
  const kinds = new Map<string | RegExp | undefined, Map<string, Unit>>();
  for (const file of files) {
    const role = roleOf(file.path);
    const kind = role === undefined ? KINDS.find((pattern) => pattern.test(file.path)) : "role";
    const units = kinds.get(kind) ?? new Map<string, Unit>();
    const name = role ?? file.path;
    const unit = units.get(name) ?? { name, bytes: 0, files: [] };
    unit.bytes += file.bytes;
    unit.files.push(file);
    kinds.set(kind, units.set(name, unit));
  }
  return [...kinds.values()].flatMap((units) => cut([...units.values()], most));
}

/**
 * Cuts a list into groups of about one size. Where it is cut depends on the names, so that one page more or
 * less changes one group and not all that follow.
 */
function cut(units: readonly Unit[], most: number): string[][] {
  const groups: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const { name, bytes, files } of units) {
    const isGoodPlace = size > most / 2 && (sha256(name)[0] ?? 0) < 16;
    if (size + bytes > most || isGoodPlace) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(...files.map(({ path }) => path));
    size += bytes;
  }
  return groups;
}
