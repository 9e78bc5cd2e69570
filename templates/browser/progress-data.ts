/** The keys of the steps that were ticked off, by the slugs of roles. */
export type Progress = ReadonlyMap<string, ReadonlySet<string>>;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_ROLES = 500;
const MOST_STEPS = 100;
export const MOST_KEPT = 100;

/** Progress as it is stored and saved in files: lists of keys by slugs. */
export function progressData(progress: Progress): Record<string, string[]> {
  return Object.fromEntries([...progress].map(([slug, steps]) => [slug, [...steps]]));
}

/** Reads progress from data of any origin: only what has the shape of slugs and keys is taken. */
export function progressFrom(data: unknown): Map<string, Set<string>> {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return new Map();
  const entries = Object.entries(data).slice(0, MOST_ROLES);
  return new Map(
    entries.flatMap(([slug, steps]): [string, Set<string>][] =>
      isSlug(slug) && Array.isArray(steps) ? [[slug, new Set(steps.filter(isSlug).slice(0, MOST_STEPS))]] : [],
    ),
  );
}

/** The slugs of kept roles in a text of any origin, each once; whatever else stands there counts as nothing. */
export function keptFrom(text: string): string[] {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) ? [...new Set(data.filter(isSlug))].slice(0, MOST_KEPT) : [];
  } catch {
    return [];
  }
}

/** Whether something is an id as the site's files have them. */
export function isSlug(value: unknown): value is string {
  return typeof value === "string" && value.length <= 120 && SLUG.test(value);
}
