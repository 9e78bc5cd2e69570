import { keptFrom, MOST_KEPT } from "./progress-data.ts";
import { readStored, store } from "./storage-keys.ts";

/** The roles that the reader kept on this device, in the order in which they were kept. */
export const readKept = () => keptFrom(readStored("kept") ?? "[]");

/** Keeps a role, or lets it go. @returns whether the browser lets that be remembered */
export function keepRole(slug: string, isKept: boolean): boolean {
  const others = readKept().filter((other) => other !== slug);
  const kept = isKept ? [...others, slug] : others;
  return store("kept", kept.length === 0 ? undefined : JSON.stringify(kept.slice(-MOST_KEPT)));
}
