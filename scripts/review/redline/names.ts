import type { Catalog } from "../../catalog/catalog.ts";
import { later, t, translated } from "../../diagnostics/messages.ts";
import { anyOf, quotation } from "../../diagnostics/suggest.ts";
import type { PayPeriod } from "../../schema/pay.ts";
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
  return anyOf(all);
}

/**
 * What an entry of the list under these keys is called in the form; undefined where its entries have no such name, and
 * for figures, of which there is one for each place.
 */
export function entryNoun(keys: FieldPath): StringKey | undefined {
  if (keys.at(-1) === "salary") return undefined;
  const noun = `field-${keys.join("-")}-one` as StringKey;
  return ENTRY_NOUNS.has(noun) ? noun : undefined;
}

/** What entries are called in the form, as it reads within a sentence. */
export const ENTRY_NOUNS: ReadonlyMap<StringKey, string> = new Map(
  Object.entries(STRINGS).flatMap(([key, word]) =>
    key.startsWith("field-") && key.endsWith("-one") ? [[key as StringKey, String(word).toLowerCase()] as const] : [],
  ),
);

/** What stands ahead of the first heading of a text, by this name. */
export const BEGINNING = later("the beginning");

/** The words for where a field stands, and for what its figures count. */
export interface FieldWording {
  /** What a key is called; undefined where it goes unsaid. */
  key(key: string): string | undefined;
  /** What an entry of the field under some keys is called; undefined where what follows is a key like others. */
  entry(keys: FieldPath, entry: string, ladder: string, names: Names): string | undefined;
  /** "USD a year in US"; empty for what is no money. */
  unit(record: Record<string, unknown>): string;
}

/** As reviewers read it, by the keys of the file: "Senior: summary", "step “Model a library”: done", "core skills". */
export const FOR_REVIEWERS: FieldWording = {
  key: (key) => key.replaceAll("-", " "),
  entry(keys, entry, ladder, names) {
    const [key] = keys.slice(-1);
    const noun = entryNoun(keys);
    if (key === "levels") return names.level(ladder, entry);
    if (key === "skills" && entry === "core") return t`core skills`;
    if (key === "skills" && entry === "useful") return t`useful skills`;
    if (key === "skills") return t`proficiency in ${names.skill(entry)}`;
    if (key === "related") return t`related role ${names.role(entry)}`;
    if (key === "body") return t`text under “${entry === BEGINNING ? translated(entry) : entry}”`;
    return noun && `${translated(ENTRY_NOUNS.get(noun) ?? "")} ${quotation(entry)}`;
  },
  unit: ({ currency, period, area }) =>
    typeof currency === "string" ? PAID[period as PayPeriod](currency, String(area)) : "",
};

const PAID: Record<PayPeriod, (currency: string, area: string) => string> = {
  year: (currency, area) => t`${currency} a year in ${area}`,
  month: (currency, area) => t`${currency} a month in ${area}`,
  week: (currency, area) => t`${currency} a week in ${area}`,
  day: (currency, area) => t`${currency} a day in ${area}`,
  hour: (currency, area) => t`${currency} an hour in ${area}`,
};

/** Where a field stands, in words. */
export function fieldLabel(path: FieldPath, ladder: string, names: Names, wording: FieldWording): string {
  const labels: (string | undefined)[] = [];
  const keys: string[] = [];
  for (let index = 0; index < path.length; index++) {
    const [key = "", next] = path.slice(index);
    keys.push(key);
    const entry = next === undefined ? undefined : wording.entry(keys, next, ladder, names);
    labels.push(entry ?? (index === 0 ? names.field(key) : undefined) ?? wording.key(key));
    if (entry !== undefined) index++;
  }
  return labels.filter((label) => label !== undefined).join(": ");
}
