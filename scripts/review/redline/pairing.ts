import { diffArrays } from "diff";
import { likeness } from "./wording.ts";

/** An entry of a list with what tells it from the others, and how it reads. */
export interface Entry {
  key: string;
  text: string;
  value: unknown;
}

/** What became of the entries of a list. */
export interface Pairing {
  added: Entry[];
  removed: Entry[];
  /** Entries that stand in both, but in another order. */
  moved: Entry[];
  /** Entries of the same key, and entries that read almost alike. */
  pairs: { before: Entry; after: Entry }[];
}

/** From this on two entries are taken for one that was reworded. */
const ALIKE = 0.5;

/** Beyond this many entries that came and as many that went, likeness is not looked for. */
const MOST_TO_COMPARE = 100;

/** Finds which entry of a list became which. */
export function pairEntries(before: readonly Entry[], after: readonly Entry[]): Pairing {
  const [old, now] = [withUniqueKeys(before), withUniqueKeys(after)];
  const byOldKey = new Map(old.map((entry) => [entry.key, entry]));
  const byNewKey = new Map(now.map((entry) => [entry.key, entry]));
  const moved: Entry[] = [];
  for (const { added, value } of diffArrays([...byOldKey.keys()], [...byNewKey.keys()])) {
    if (!added) continue;
    for (const key of value) {
      const entry = byNewKey.get(key);
      if (entry && byOldKey.has(key)) moved.push(entry);
    }
  }
  const pairs = now.flatMap((after) => {
    const before = byOldKey.get(after.key);
    return before ? [{ before, after }] : [];
  });
  const added = now.filter(({ key }) => !byOldKey.has(key));
  const removed = old.filter(({ key }) => !byNewKey.has(key));
  const reworded = alikePairs(removed, added);
  const taken = new Set(reworded.flatMap(({ before, after }) => [before, after]));
  return {
    added: added.filter((entry) => !taken.has(entry)),
    removed: removed.filter((entry) => !taken.has(entry)),
    moved,
    pairs: [...pairs, ...reworded],
  };
}

/** The second entry of a key counts as another one. */
function withUniqueKeys(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const times = seen.get(entry.key) ?? 0;
    seen.set(entry.key, times + 1);
    return times === 0 ? entry : { ...entry, key: `${entry.key} (${times + 1})` };
  });
}

function alikePairs(removed: readonly Entry[], added: readonly Entry[]): Pairing["pairs"] {
  if (removed.length * added.length > MOST_TO_COMPARE ** 2) return [];
  const candidates = removed.flatMap((before) =>
    added.map((after) => ({ before, after, likeness: likeness(before.text, after.text) })),
  );
  const taken = new Set<Entry>();
  return candidates
    .filter((pair) => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .filter(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return false;
      taken.add(before);
      taken.add(after);
      return true;
    });
}
