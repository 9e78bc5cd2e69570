/** Longer texts are cut in an example. */
const MOST_CHARACTERS = 120;

/** Data as an example of its shape: each list by its first entry, long texts by their beginning. */
export function apiExample(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(apiExample);
  if (typeof value === "string") return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, apiExample(child)]));
}
