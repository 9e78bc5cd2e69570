import { pairKey, pairsNamed } from "../../../site/urls.ts";
import type { Catalog, Role } from "../../catalog.ts";

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
  for (const slugs of pairsNamed(key)) {
    const [first, second] = slugs.map((slug) => roles.get(slug));
    if (first && second && related.get(first.slug)?.some(({ slug }) => slug === second.slug)) return [first, second];
  }
  throw new Error(`\`${key}\` is no pair of related roles`);
}
