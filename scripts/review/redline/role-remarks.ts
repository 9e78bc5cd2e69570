import type { Catalog, Role } from "../../catalog/catalog.ts";
import { counted, t } from "../../diagnostics/messages.ts";
import { roleSchema } from "../../schema/role.ts";
import { pairKey } from "../../site/urls.ts";
import { fieldChanges } from "./field-changes.ts";
import { BEGINNING, type FieldWording, FOR_REVIEWERS, type Names, namesIn } from "./names.ts";
import { type Places, placesByPay, rankingMoves } from "./rankings.ts";
import type { RoleRemark, Warning } from "./redline.ts";
import { likeness } from "./wording.ts";

/** What follows from a change, where both states can be read without errors. */
interface Standing {
  before: Places;
  after: Places;
}

/** How roles are read and put into words. */
export interface RoleReading {
  names: Names;
  fieldsOf(role: Role, catalog: Catalog): Record<string, unknown>;
  wording: FieldWording;
}

/**
 * A remark on every role that came, went or changed, in the order of the newer state.
 *
 * @param sound whether neither state has errors, so that what follows from a change can be worked out
 * @param reading how roles are read; as reviewers see them if left out
 */
export function roleRemarks(
  base: Catalog,
  head: Catalog,
  sound: boolean,
  reading: RoleReading = { names: namesIn(base, head), fieldsOf, wording: FOR_REVIEWERS },
): RoleRemark[] {
  const { names } = reading;
  const standing = sound ? { before: placesByPay(base), after: placesByPay(head) } : undefined;
  const gone = new Map([...base.roles].filter(([slug]) => !head.roles.has(slug)));
  const former = new Map<string, Role>();
  for (const role of head.roles.values()) {
    const old = base.roles.get(role.slug) ?? formerSelf(role, gone);
    if (old) former.set(role.slug, old);
    if (old) gone.delete(old.slug);
  }
  const renames = new Map([...former].map(([slug, old]) => [old.slug, slug]));
  const remarks = [...head.roles.values()].flatMap((role) => {
    const old = former.get(role.slug);
    return old
      ? changedRole(followed(old, renames), role, { base, head, standing, reading })
      : [addedRole(role, names)];
  });
  return [...remarks, ...[...gone.values()].map((role) => removedRole(role, head, names))];
}

/** How much of the text of two files has to be the same for a rename that nobody recorded. */
const SAME_TEXT = 0.8;

/** Beyond so many roles that went, their texts are not compared with one that came. */
const MOST_LIKENED = 100;

/** The role that was renamed to this one: the one it says it was, or else one of the same title or text. */
function formerSelf(role: Role, gone: ReadonlyMap<string, Role>): Role | undefined {
  for (const old of role["moved-from"] ?? []) if (gone.has(old)) return gone.get(old);
  const others = [...gone.values()];
  const namesake = others.find((old) => old.title === role.title);
  if (namesake || others.length > MOST_LIKENED) return namesake;
  return others.find((old) => likeness(old.body, role.body) >= SAME_TEXT);
}

/** A role with its references to renamed roles fixed, so that they are no change of its own. */
function followed(role: Role, renames: ReadonlyMap<string, string>): Role {
  const now = (slug: string) => renames.get(slug) ?? slug;
  const { related, routes } = role;
  return {
    ...role,
    ...(related ? { related: related.map((entry) => ({ ...entry, role: now(entry.role) })) } : {}),
    ...(routes ? { routes: routes.map((way) => (way.from ? { ...way, from: way.from.map(now) } : way)) } : {}),
    body: role.body.replace(/\/roles\/([a-z0-9-]+)(?=\/)/g, (_, slug: string) => `/roles/${now(slug)}`),
  };
}

interface Sides {
  base: Catalog;
  head: Catalog;
  standing: Standing | undefined;
  reading: RoleReading;
}

function changedRole(old: Role, role: Role, { base, head, standing, reading }: Sides): RoleRemark[] {
  const { names, wording, fieldsOf: fields } = reading;
  const comparison = { base, head, names, schema: roleSchema, ladder: role.ladder, wording };
  const renamed = old.slug !== role.slug;
  // That a renamed role names its old slug goes without saying.
  const now = renamed ? { ...role, "moved-from": old["moved-from"] } : role;
  const changes = fieldChanges(fields(old, base), fields(now, head), comparison);
  if (changes.length === 0 && !renamed) return [];
  const warnings: Warning[] = renamed && !role["moved-from"]?.includes(old.slug) ? ["rename-unsaid"] : [];
  const rankings = standing ? rankingMoves(standing.before, standing.after, old.slug, role.slug) : [];
  return [
    {
      ...titleOf(role, names),
      kind: renamed ? "renamed" : "changed",
      from: renamed ? old.slug : null,
      about: null,
      changes,
      warnings,
      comparisons: pairsOf(role, base, head),
      rankings,
    },
  ];
}

function titleOf(role: Role, names: Names) {
  return { slug: role.slug, title: role.title, domain: names.domain(role.domain) };
}

/** A role as its file states it: without where the file lies, with the text by its headings. */
export function fieldsOf(role: Role): Record<string, unknown> {
  const { slug: _slug, file: _file, path: _path, citations: _citations, body, fields: own, ...fields } = role;
  return { ...fields, ...own, body: paragraphsByHeading(body) };
}

/** The paragraphs of a text by the headings that they stand under. */
export function paragraphsByHeading(body: string): Record<string, string[]> {
  const parts = body.trim().split(/^## +(.+)$/m);
  const sections = new Map<string, string[]>();
  const add = (heading: string, text: string) => {
    const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, " ").trim());
    sections.set(heading, [...(sections.get(heading) ?? []), ...paragraphs.filter(Boolean)]);
  };
  if (parts[0]?.trim()) add(BEGINNING, parts[0]);
  for (let index = 1; index < parts.length; index += 2) add(parts[index]?.trim() ?? "", parts[index + 1] ?? "");
  return Object.fromEntries(sections);
}

function pairsOf({ slug }: Role, base: Catalog, head: Catalog): number {
  const related = [base, head].flatMap((catalog) => catalog.related.get(slug) ?? []);
  return new Set(related.map((other) => pairKey(slug, other.slug))).size;
}

function addedRole(role: Role, names: Names): RoleRemark {
  const { levels = {}, roadmap = [], skills, related = [] } = role;
  const [core, ofLevels] = [skills?.core ?? [], Object.keys(levels)];
  const parts = [
    ...(core.length > 0 ? [counted(core.length, "core skill")] : []),
    ...(ofLevels.length > 0 ? [counted(ofLevels.length, "level")] : []),
    ...(roadmap.length > 0 ? [counted(roadmap.length, "step")] : []),
    ...(related.length > 0 ? [counted(related.length, "related role")] : []),
  ];
  return {
    ...titleOf(role, names),
    kind: "added",
    from: null,
    about: [role.summary, parts.join(", ")].filter(Boolean).join(" "),
    changes: [],
    warnings: [],
    comparisons: related.length,
    rankings: [],
  };
}

function removedRole(role: Role, head: Catalog, names: Names): RoleRemark {
  const moved = head.moved.get(role.slug);
  const reason = head.site.removed[role.slug];
  return {
    ...titleOf(role, names),
    kind: "removed",
    from: null,
    about: moved
      ? t`Its address now leads to ${moved.title}.`
      : reason === undefined
        ? null
        : t`Its page says why it is gone: ${reason}`,
    changes: [],
    warnings: moved || reason !== undefined ? [] : ["address-lost"],
    comparisons: 0,
    rankings: [],
  };
}
