import type { Catalog } from "../catalog.ts";
import { type SourceView, sourcesOf, sourceView } from "./sources.ts";

/** A source with everything on the site that rests on it. */
export interface SourceListing extends SourceView {
  roles: { slug: string; title: string }[];
  /** Titles of the occupations whose figures it gives. */
  occupations: string[];
}

/** Every source of the vocabulary with its uses, in the alphabetical order of titles. */
export function sourceListings(catalog: Catalog): SourceListing[] {
  const uses = new Map(
    [...catalog.sources.keys()].map((id) => [
      id,
      { ...sourceView(catalog, id), roles: [], occupations: [] } as SourceListing,
    ]),
  );
  for (const role of catalog.roles.values()) {
    for (const id of sourcesOf(catalog, role)) uses.get(id)?.roles.push({ slug: role.slug, title: role.title });
  }
  for (const { title, wages = [], outlook, entry } of catalog.occupations.values()) {
    const ids = [
      ...wages.map((record) => record.source),
      ...[outlook, entry].flatMap((record) => (record ? [record.source] : [])),
    ];
    for (const id of new Set(ids)) uses.get(id)?.occupations.push(title);
  }
  const collator = new Intl.Collator(catalog.site.language);
  return [...uses.values()].sort((a, b) => collator.compare(a.title, b.title));
}
