import { seededRandom } from "./random.ts";

/** Whether everything is tried that there is: in `npm run mutations`. */
export const TRY_ALL = process.env.TEST_SAMPLES === "whole";

/** Some of a list, the same in every run, unless everything is tried. */
export function sample<Value>(all: readonly Value[], size: number): Value[] {
  if (TRY_ALL) return [...all];
  const random = seededRandom(size);
  const left = [...all];
  return Array.from({ length: Math.min(size, all.length) }, () => left.splice(random.below(left.length), 1)).flat();
}
