import type { Catalog } from "../../catalog/catalog.ts";
import type { SkillEntry } from "../../schema/role.ts";
import { STRINGS, type StringKey } from "../../schema/string-table.ts";

/** Where a field stands: keys from the outside in; entries of lists by their own key. */
export type FieldPath = readonly string[];

/** What ids are called. An id that neither state knows is its own name. */
export interface Names {
  skill(id: string): string;
  role(slug: string): string;
  domain(id: string): string;
  source(id: string): string;
  level(ladder: string, id: string): string;
  stage(id: string): string;
  /** The label of a field of the site's own; undefined for keys of the format. */
  field(key: string): string | undefined;
}

/**
 * The names in the newer of two states; in the older one where it alone has them.
 *
 * @param others where names are looked for that neither has
 */
export function namesIn(base: Catalog, head: Catalog, ...others: readonly Catalog[]): Names {
  const all = [head, base, ...others];
  const find = (look: (catalog: Catalog) => string | undefined, id: string) => {
    for (const catalog of all) {
      const found = look(catalog);
      if (found !== undefined) return found;
    }
    return id;
  };
  return {
    skill: (id) => find(({ skills }) => skills.get(id)?.name, id),
    role: (slug) => find(({ roles }) => roles.get(slug)?.title, slug),
    domain: (id) => find(({ domains }) => domains.get(id)?.name, id),
    source: (id) => find(({ sources }) => sources.get(id)?.title, id),
    level: (ladder, id) => find(({ ladders }) => ladders.get(ladder)?.find((level) => level.id === id)?.name, id),
    field: (key) => {
      const own = all.find(({ site }) => Object.hasOwn(site.fields, key));
      return own?.site.fields[key]?.label;
    },
    stage: (id) => find(({ proficiency }) => proficiency.find((stage) => stage.id === id)?.name, id),
  };
}

/** "SQL", "Python or Java", "Python, Java or Go". */
export function skillEntryText(entry: SkillEntry, names: Names): string {
  if (typeof entry === "string") return names.skill(entry);
  const all = entry.any.map(names.skill);
  return `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}

/**
 * What an entry of the list under these keys is called in the form; undefined where its entries have no such name, and
 * for figures, of which there is one for each place.
 */
export function entryNoun(keys: FieldPath): StringKey | undefined {
  if (keys.at(-1) === "salary") return undefined;
  const noun = `field-${keys.join("-")}-one`;
  return Object.hasOwn(STRINGS, noun) ? (noun as StringKey) : undefined;
}

/** Where a field stands, in words: "Senior: summary", "step “Model a library”: done", "core skills". */
export function fieldLabel(path: FieldPath, ladder: string, names: Names): string {
  const labels: string[] = [];
  const keys: string[] = [];
  for (let index = 0; index < path.length; index++) {
    const key = path[index] ?? "";
    const next = path[index + 1];
    keys.push(key);
    const noun = entryNoun(keys);
    if (key === "levels" && next !== undefined) labels.push(names.level(ladder, next));
    else if (key === "skills" && (next === "core" || next === "useful")) labels.push(`${next} skills`);
    else if (key === "skills" && next !== undefined) labels.push(`proficiency in ${names.skill(next)}`);
    else if (key === "related" && next !== undefined) labels.push(`related role ${names.role(next)}`);
    else if (key === "body" && next !== undefined) labels.push(`text under “${next}”`);
    else if (noun && next !== undefined) labels.push(`${String(STRINGS[noun]).toLowerCase()} “${next}”`);
    else {
      labels.push((index === 0 ? names.field(key) : undefined) ?? key.replaceAll("-", " "));
      continue;
    }
    index++;
  }
  return labels.join(": ");
}
