import { stat } from "node:fs/promises";
import { join } from "node:path";
import { commonOf, sharedTexts } from "./pack-base.ts";
import { type Unit, unitOf, unitsByRole } from "./pack-units.ts";
import { fragmentsByPage } from "./search-fragments.ts";
import { sha256 } from "./sha256.ts";

/** What else is alike comes together; the pages that readers begin at, like the long list of all roles, by themselves. */
const BEGINNINGS = /^(?:[^/]+\/)?[^/]+\.html$/;
const GROUPS = [BEGINNINGS, /^skills\/[^/]+\/index\.html$/, /^compare\//, /\.html$/, /./];

/** Which files share a pack, by their paths. */
export interface PackGroups {
  /** Those that are the base of all other packs; none on a small site. */
  common: string[];
  groups: string[][];
}

/** How large groups are, in bytes before they are packed. */
export interface GroupSizes {
  pack: number;
  /** Beyond these, groups grow. */
  mostPacks: number;
  base: number;
  /** How many bytes of texts that roles share are in the base as well. */
  shared: number;
}

/**
 * Puts together what is alike, in packs of about one size. The same files give the same groups, and one file more
 * or less changes few of them.
 *
 * @param out the folder with the finished site
 * @param paths the files to be packed
 */
export async function packGroups(out: string, paths: readonly string[], sizes: GroupSizes): Promise<PackGroups> {
  const files = await Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(join(out, path))).size })));
  const fragments = await fragmentsByPage(out, paths);
  const most = Math.max(sizes.pack, files.reduce((sum, { bytes }) => sum + bytes, 0) / sizes.mostPacks);
  const left = new Set(files.filter(({ path }) => !fragments.all.has(path)));
  const roles = unitsByRole([...left]);
  for (const file of roles.flatMap((unit) => unit.files)) left.delete(file);
  const common = new Set(commonOf(roles, sizes.base));
  const shared =
    common.size > 0
      ? await sharedTexts(
          out,
          roles.filter((unit) => !common.has(unit)),
          sizes.shared,
        )
      : [];
  const isShared = new Set(shared);
  const likeness = ({ files: own }: Unit) => Math.max(...own.map(({ path }) => fragments.likeness.get(path) ?? 0));
  const others = roles.filter((unit) => !common.has(unit)).sort((a, b) => likeness(a) - likeness(b));
  const groups = cut(others, most);
  for (const pattern of GROUPS) {
    const own = [...left].filter(({ path }) => pattern.test(path));
    for (const file of own) left.delete(file);
    // A file waits for those before it: small ones need not wait for large ones.
    if (pattern === BEGINNINGS) own.sort((a, b) => a.bytes - b.bytes);
    groups.push(
      ...cut(
        own.map((file) => unitOf(file.path, [file])),
        most,
      ),
    );
  }
  const withTexts = (units: readonly Unit[]) =>
    pathsOf(units)
      .filter((path) => !isShared.has(path))
      .flatMap((path) => [path, ...(fragments.of.get(path) ?? [])]);
  return { common: [...shared, ...withTexts([...common])], groups: groups.map(withTexts) };
}

const pathsOf = (units: readonly Unit[]) => units.flatMap((unit) => unit.files.map(({ path }) => path));

/**
 * Cuts a list into groups of about one size. Where it is cut depends on the names, so that one page more or
 * less changes one group and not all that follow.
 */
function cut(units: readonly Unit[], most: number): Unit[][] {
  const groups: Unit[][] = [];
  let group: Unit[] = [];
  let size = 0;
  for (const unit of units) {
    const isGoodPlace = size > most / 2 && (sha256(unit.name)[0] ?? 0) < 16;
    if (group.length > 0 && (size + unit.bytes > most || isGoodPlace)) {
      groups.push(group);
      group = [];
      size = 0;
    }
    group.push(unit);
    size += unit.bytes;
  }
  return group.length > 0 ? [...groups, group] : groups;
}
