import type { Source } from "../../schema/vocabularies.ts";
import { type Catalog, mustGet, type Role } from "../catalog.ts";
import { isOverdue } from "../checks/figures.ts";
import { groupBy } from "../group-by.ts";
import { letterOf } from "../words.ts";
import { filingsBehind } from "./pay/filings.ts";
import { occupationsInUse, sourcesOfOccupation } from "./pay/occupation-page.ts";
import { citedOccupations, salariesAt } from "./pay/pay.ts";
import { occupationPay } from "./pay/pay-elsewhere.ts";

/** A source with its id. */
export interface SourceView extends Source {
  id: string;
}

export function sourceView(catalog: Catalog, id: string): SourceView {
  return { id, ...mustGet(catalog.sources, id) };
}

/** A source of a role's page, with the places in it that the role's text names. */
export interface CitedSource extends SourceView {
  parts: string[];
}

export function citedSources(catalog: Catalog, role: Role): CitedSource[] {
  return sourcesOf(catalog, role).map((id) => ({ ...sourceView(catalog, id), parts: partsCited(role, id) }));
}

/** The places in a source that a role's text names, each once. */
function partsCited({ citations }: Role, source: string): string[] {
  return [...new Set(citations.flatMap(({ id, part }) => (id === source && part !== null ? [part] : [])))];
}

/** The ids of the sources that a role's page rests on: those it lists, those its text cites, and those of its figures. */
export function sourcesOf(catalog: Catalog, role: Role): string[] {
  const ids = new Set([...(role.sources ?? []), ...role.citations.map(({ id }) => id)]);
  for (const level of Object.keys(role.levels ?? {}))
    for (const pay of salariesAt(catalog, role, level)) ids.add(pay.source);
  const occupations = citedOccupations(catalog, role);
  for (const occupation of occupations) {
    const pay = occupationPay(occupation);
    if (pay) ids.add(pay.source);
  }
  const filings = filingsBehind(catalog, role);
  if (filings) ids.add(filings.source);
  const [{ outlook, entry } = {}] = occupations;
  for (const fact of [outlook, entry]) if (fact) ids.add(fact.source);
  return [...ids];
}

/** A source with everything on the site that rests on it. */
export interface SourceListing extends SourceView {
  /** The first of the roles that name it, with the places in it that their texts name, in the order of the catalog. */
  roles: { slug: string; title: string; parts: string[] }[];
  /** How many roles name it. */
  roleCount: number;
  /** The occupations on whose pages its figures stand. */
  occupations: { id: string; title: string }[];
}

/** More roles would make a page of megabytes where thousands name one statistic; each names its sources itself. */
const MOST_ROLES = 200;

/** Every source of the vocabulary with its uses, in the alphabetical order of titles. */
export function sourceListings(catalog: Catalog): SourceListing[] {
  const uses = new Map(
    [...catalog.sources.keys()].map((id) => [
      id,
      { ...sourceView(catalog, id), roles: [], roleCount: 0, occupations: [] } as SourceListing,
    ]),
  );
  for (const role of catalog.roles.values()) {
    for (const id of sourcesOf(catalog, role)) {
      const use = uses.get(id);
      if (use && use.roleCount++ < MOST_ROLES)
        use.roles.push({ slug: role.slug, title: role.title, parts: partsCited(role, id) });
    }
  }
  for (const id of occupationsInUse(catalog)) {
    const occupation = mustGet(catalog.occupations, id);
    for (const source of sourcesOfOccupation(catalog, occupation))
      uses.get(source)?.occupations.push({ id, title: occupation.title });
  }
  const collator = new Intl.Collator(catalog.site.language);
  return [...uses.values()].sort((a, b) => collator.compare(a.title, b.title));
}

/** The sources of one publisher. */
export interface PublisherSources {
  publisher: string;
  sources: SourceListing[];
  /** How many of them may be out of date. */
  overdue: number;
  /** The letter that it stands under, where it is the first that does. */
  letter: string | null;
}

/** All sources, by publisher in alphabetical order. */
export function sourcesByPublisher(catalog: Catalog, overdue: Overdue): PublisherSources[] {
  const collator = new Intl.Collator(catalog.site.language);
  const groups = [...groupBy(sourceListings(catalog), ({ publisher }) => publisher)]
    .map(([publisher, sources]) => ({ publisher, sources, overdue: sources.filter(({ id }) => overdue[id]).length }))
    .sort((a, b) => collator.compare(a.publisher, b.publisher));
  return groups.map((group, at) => {
    const letter = letterOf(group.publisher);
    const isFirst = at === 0 || letter !== letterOf(groups[at - 1]?.publisher ?? "");
    return { ...group, letter: isFirst ? letter : null };
  });
}

/** Sources by their ids: of some the day of review has passed, of others there is a newer edition. */
export type Overdue = Readonly<Record<string, "due" | "superseded">>;

/** The sources whose figures may be out of date: a source of several tables only if all of them are superseded. */
export function overdueSources({ sources, pay }: Catalog, today: string): Overdue {
  const current = new Set([...pay.values()].flatMap(({ status, source }) => (status === "superseded" ? [] : [source])));
  const superseded = [...pay.values()].map(({ source }) => source).filter((source) => !current.has(source));
  const due = [...sources].flatMap(([id, source]) => (isOverdue(source, today) ? [id] : []));
  return Object.fromEntries([
    ...superseded.map((id) => [id, "superseded"] as const),
    ...due.map((id) => [id, "due"] as const),
  ]);
}
