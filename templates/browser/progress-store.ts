import { type Progress, progressData, progressFrom } from "./progress-data.ts";
import { readStored, store } from "./storage-keys.ts";

/** What is ticked off on this page where the browser lets nothing be remembered. */
let unkept: Map<string, Set<string>> | undefined;

/** What was ticked off on this device. Whatever else stands in its place counts as nothing. */
export function readProgress(): Map<string, Set<string>> {
  if (unkept) return new Map(unkept);
  try {
    return progressFrom(JSON.parse(readStored("progress") ?? "{}"));
  } catch {
    return new Map();
  }
}

/** Remembers what is ticked off. @returns whether the browser lets that be remembered */
export function writeProgress(progress: Progress): boolean {
  const kept = new Map([...progress].filter(([, steps]) => steps.size > 0));
  const isKept = store("progress", kept.size === 0 ? undefined : JSON.stringify(progressData(kept)));
  unkept = isKept ? undefined : new Map([...kept].map(([slug, steps]) => [slug, new Set(steps)]));
  return isKept;
}

/** Ticks a step off, or takes the tick away. @returns whether the browser lets that be remembered */
export function tick(slug: string, key: string, done: boolean): boolean {
  const progress = readProgress();
  const steps = progress.get(slug) ?? new Set();
  if (done) steps.add(key);
  else steps.delete(key);
  return writeProgress(progress.set(slug, steps));
}
