import { stat } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "./sha256.ts";
import { packedContent } from "./site-files.ts";

interface SizedFile {
  path: string;
  bytes: number;
}

/** The files about one role, wherever they lie: what they say is mostly the same. */
const OF_ROLE =
  /^(?:roles\/([^/]+)\/.*|compare\/data\/([^/]+)\.json|plan\/roles\/([^/]+)\.json|edit\/sources\/([^/]+)\.md)$/;
/** What else is alike comes together. */
const GROUPS = [/^skills\/[^/]+\/index\.html$/, /^compare\//, /\.html$/, /./];

/** Which files share a pack, by their paths. */
export interface PackGroups {
  /** Those that are the base of all other packs; none on a small site. */
  common: string[];
  groups: string[][];
  /** The texts that the search has of a page, by the page; they are in the page's pack. */
  textsOf: ReadonlyMap<string, readonly string[]>;
}

/** How large groups are, in bytes before they are packed. */
export interface GroupSizes {
  pack: number;
  /** Beyond these, groups grow. */
  mostPacks: number;
  base: number;
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
  const likeness = ({ files: own }: Unit) => Math.max(...own.map(({ path }) => fragments.likeness.get(path) ?? 0));
  const others = roles.filter((unit) => !common.has(unit)).sort((a, b) => likeness(a) - likeness(b));
  const groups = cut(others, most);
  for (const pattern of GROUPS) {
    const own = [...left].filter(({ path }) => pattern.test(path));
    for (const file of own) left.delete(file);
    groups.push(
      ...cut(
        own.map((file) => unitOf(file.path, [file])),
        most,
      ),
    );
  }
  return { common: pathsOf([...common]), groups: groups.map(pathsOf), textsOf: fragments.of };
}

const pathsOf = (units: readonly Unit[]) => units.flatMap((unit) => unit.files.map(({ path }) => path));

/** Files that stay together. */
interface Unit {
  name: string;
  bytes: number;
  files: readonly SizedFile[];
}

const unitOf = (name: string, files: readonly SizedFile[]): Unit => ({
  name,
  files,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});

function unitsByRole(files: readonly SizedFile[]): Unit[] {
  const byRole = new Map<string, SizedFile[]>();
  for (const file of files) {
    const slug = OF_ROLE.exec(file.path)
      ?.slice(1)
      .find((part) => part !== undefined);
    if (slug !== undefined) byRole.set(slug, [...(byRole.get(slug) ?? []), file]);
  }
  return [...byRole].map(([slug, own]) => unitOf(slug, own));
}

/**
 * The roles that all other packs are told by; none where there are few. They are drawn by lot, by their names
 * alone: so they stay the same from edition to edition, and with them the names of the other packs.
 */
function commonOf(roles: readonly Unit[], baseBytes: number): Unit[] {
  const total = roles.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total < 3 * baseBytes) return [];
  const drawn = roles.map((role) => ({ role, lot: sha256(role.name).readUInt32LE() })).sort((a, b) => a.lot - b.lot);
  const common: Unit[] = [];
  let size = 0;
  for (const { role } of drawn) {
    size += role.bytes;
    if (size > baseBytes) break;
    common.push(role);
  }
  return common;
}

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

interface Fragments {
  all: ReadonlySet<string>;
  /** The fragments of a page, by the path of the page. */
  of: ReadonlyMap<string, readonly string[]>;
  /** For each page a number that pages with the same sentences mostly share. */
  likeness: ReadonlyMap<string, number>;
}

/** Which of Pagefind's fragments holds the text of which page. */
async function fragmentsByPage(out: string, paths: readonly string[]): Promise<Fragments> {
  const pages = new Set(paths.filter((path) => path.endsWith(".html")));
  const of = new Map<string, string[]>();
  const all = new Set<string>();
  const likeness = new Map<string, number>();
  for (const path of paths) {
    if (!/^pagefind\/fragment\//.test(path)) continue;
    const text = (await packedContent(out, path)).toString("utf8");
    const [, url = ""] = /^pagefind_dcd\{"url":"([^"]*)"/.exec(text) ?? [];
    const page = url.replace(/^\//, "");
    if (!pages.has(page)) continue;
    of.set(page, [...(of.get(page) ?? []), path]);
    all.add(path);
    likeness.set(page, leastOf(text));
  }
  return { all, of, likeness };
}

/** The least of the hashes of a text's sentences: the share of sentences that two texts have in common is how likely theirs agree. */
function leastOf(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (const sentence of text.split(". ")) least = Math.min(least, hashOf(sentence));
  return least;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The low bits alone would keep the order of the last letters.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}
