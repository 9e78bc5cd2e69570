import { lineHash } from "./line-hash.ts";
import type { Unit } from "./pack-units.ts";
import { sha256 } from "./sha256.ts";
import { packedContent } from "./site-files.ts";

/**
 * The roles that all other packs are told by; none where there are few. They are drawn by lot, by their names
 * alone: so they stay the same from edition to edition, and with them the names of the other packs.
 */
export function commonOf(roles: readonly Unit[], baseBytes: number): Unit[] {
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

/** A line that so many roles have is shared. */
const SHARED_BY = 8;
/** So much of a role's text has to be shared for it to be a base, and so much of it new to the base. */
const [SHARED_PART, NEW_PART] = [0.8, 0.05];

/**
 * Texts of roles that consist of what many roles say. They are drawn by lot as well; where each role has its own
 * words there are none.
 */
export async function sharedTexts(out: string, roles: readonly Unit[], most: number): Promise<string[]> {
  const counts = new Map<number, number>();
  const linesOf = async (path: string) => {
    const lines = (await packedContent(out, path)).toString("utf8").split("\n");
    return new Map(lines.map((line) => [lineHash(line), line.length]));
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
