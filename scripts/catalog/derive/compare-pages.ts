import { pairKey } from "../../site/urls.ts";
import type { Catalog, Role } from "../catalog.ts";

const BETWEEN = "-vs-";

/** The pairs of roles that have a ready page: those that are related, each once. Linear in roles and their links. */
export function pairKeys({ related }: Catalog): string[] {
  return [
    ...new Set([...related].flatMap(([slug, others]) => others.map((other) => pairKey(slug, other.slug)))),
  ].sort();
}

/**
 * The two roles of a ready page. Slugs may hold what stands between them, so the cut is where both sides are
 * related roles.
 *
 * @throws Error when there is no such pair: a fault of the program, not of the content
 */
export function pairOf({ roles, related }: Catalog, key: string): [Role, Role] {
  for (let cut = key.indexOf(BETWEEN); cut !== -1; cut = key.indexOf(BETWEEN, cut + 1)) {
    const [first, second] = [roles.get(key.slice(0, cut)), roles.get(key.slice(cut + BETWEEN.length))];
    if (first && second && related.get(first.slug)?.some(({ slug }) => slug === second.slug)) return [first, second];
  }
  throw new Error(`\`${key}\` is no pair of related roles`);
}
