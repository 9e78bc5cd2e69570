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
  return [...byRole].map(([slug, own]) =>
    unitOf(
      slug,
      own.sort((a, b) => rankOf(a.path) - rankOf(b.path)),
    ),
  );
}

/**
 * The roles that all other packs are told by; none where there are few. They are drawn by lot, by their names
 * alone: so they stay the same from edition to edition, and with them the names of the other packs.
 */
function commonOf(roles: readonly Unit[], baseBytes: number): Unit[] {
  const total = roles.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total < 8 * baseBytes) return [];
  const common: Unit[] = [];
  let size = 0;
  for (const role of byLot(roles)) {
    size += role.bytes;
    if (size > baseBytes) break;
    common.push(role);
  }
  return common;
}

function byLot(roles: readonly Unit[]): Unit[] {
  const drawn = roles.map((role) => ({ role, lot: sha256(role.name).readUInt32LE() }));
  return drawn.sort((a, b) => a.lot - b.lot).map(({ role }) => role);
}

/** What says most in the fewest bytes comes first: the rest is foreseen from it. */
const rankOf = (path: string) =>
  [/^edit\//, /^roles\/[^/]+\/index/, /^roles\//].findIndex((pattern) => pattern.test(path)) >>> 0;

/** A line that so many roles have is shared. */
const SHARED_BY = 8;
/** So much of a role's text has to be shared for it to be a base, and so much of it new to the base. */
const [SHARED_PART, NEW_PART] = [0.8, 0.05];

/**
 * Texts of roles that consist of what many roles say. They are drawn by lot as well; where each role has its own
 * words there are none.
 */
async function sharedTexts(out: string, roles: readonly Unit[], most: number): Promise<string[]> {
  const counts = new Map<number, number>();
  const linesOf = async (path: string) => {
    const lines = (await packedContent(out, path)).toString("utf8").split("\n");
    return new Map(lines.map((line) => [hashOf(line), line.length]));
  };
  const sources = byLot(roles).flatMap(({ files }) => files.filter(({ path }) => path.startsWith("edit/")));
  for (const { path } of sources)
    for (const line of (await linesOf(path)).keys()) counts.set(line, (counts.get(line) ?? 0) + 1);
  const shared: string[] = [];
  const taken = new Set<number>();
  let size = 0;
  for (const { path, bytes } of sources) {
    if (size + bytes > most) break;
    let [all, common, fresh] = [0, 0, 0];
    const lines = await linesOf(path);
    for (const [line, length] of lines) {
      all += length;
      if ((counts.get(line) ?? 0) < SHARED_BY) continue;
      common += length;
      if (!taken.has(line)) fresh += length;
    }
    if (common < SHARED_PART * all || fresh < NEW_PART * all) continue;
    for (const line of lines.keys()) taken.add(line);
    shared.push(path);
    size += bytes;
  }
  return shared;
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
