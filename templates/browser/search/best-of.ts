/** Keeps the best few of many, each at its best; of equal ones those that came first. */
export function bestOf(most: number) {
  const kept: { entry: number; score: number }[] = [];
  return {
    offer(entry: number, score: number) {
      if (kept.length === most && score <= (kept[most - 1]?.score ?? 0)) return;
      const before = kept.findIndex((each) => each.entry === entry);
      if (before !== -1) {
        if (score <= (kept[before]?.score ?? 0)) return;
        kept.splice(before, 1);
      }
      let at = kept.length;
      while (at > 0 && (kept[at - 1]?.score ?? 0) < score) at--;
      kept.splice(at, 0, { entry, score });
      if (kept.length > most) kept.pop();
    },
    entries: () => kept.map(({ entry }) => entry),
  };
}
