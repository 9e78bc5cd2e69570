/** Growth in percent over a period of projections from which an occupation counts as growing fast. */
const FAST_GROWTH = 10;

/** The classes of growth, by the keys of the words that name them. */
export const GROWTH_CLASSES = ["growth-growing", "growth-steady", "growth-shrinking"] as const;

export type GrowthClass = (typeof GROWTH_CLASSES)[number];

/** How an occupation is expected to develop. */
export function growthClass(percent: number): GrowthClass {
  if (percent < 0) return "growth-shrinking";
  return percent >= FAST_GROWTH ? "growth-growing" : "growth-steady";
}
