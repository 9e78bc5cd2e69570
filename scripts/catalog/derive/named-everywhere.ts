import type { Catalog } from "../catalog.ts";

/** A source that so many of the roles list is what the site is made of. */
const MADE_OF = 0.9;

/** The wordings of sources that the site is made of: their publishers are named on every page and in the data. */
export function namedEverywhere({ roles, sources }: Pick<Catalog, "roles" | "sources">): string[] {
  const listed = new Map<string, number>();
  for (const { sources = [] } of roles.values())
    for (const id of new Set(sources)) listed.set(id, (listed.get(id) ?? 0) + 1);
  return [...sources].flatMap(([id, { attribution }]) =>
    attribution !== undefined && (listed.get(id) ?? 0) >= MADE_OF * roles.size && roles.size > 0 ? [attribution] : [],
  );
}
