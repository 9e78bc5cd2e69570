import type { z } from "zod";
import { type Catalog, occupationIds, type Role } from "../../catalog/catalog.ts";
import { sourcesOf } from "../../catalog/derive/sources.ts";
import { VOCABULARY_FILES, type VocabularyName } from "../../catalog/source/read-folder.ts";
import { siteSchema } from "../../schema/site.ts";
import {
  domainsSchema,
  laddersSchema,
  occupationsSchema,
  skillsSchema,
  sourcesSchema,
  titlesSchema,
  traitSchema,
} from "../../schema/vocabularies.ts";
import { skillsNamed } from "../dependents.ts";
import { fieldChanges } from "./field-changes.ts";
import { FOR_REVIEWERS, namesIn } from "./names.ts";
import type { VocabularyRemark } from "./redline.ts";

interface Vocabulary {
  sort: VocabularyRemark["sort"];
  file: VocabularyName;
  /** What one entry is held against. */
  schema: z.ZodType;
  entries(catalog: Catalog): ReadonlyMap<string, object>;
  /** The ids that a role uses. */
  usedBy(catalog: Catalog, role: Role): readonly string[];
}

/** A vocabulary of entries by their ids. */
const byIds = (
  sort: Vocabulary["sort"],
  file: "occupations" | "sources" | "skills" | "domains" | "traits",
  schema: z.ZodType,
  usedBy: Vocabulary["usedBy"],
): Vocabulary => ({ sort, file, schema, entries: (catalog) => catalog[file], usedBy });

/** An occupation with its pay, which stands in tables. */
const OCCUPATION = occupationsSchema.valueType.shape.codes.valueType;

const VOCABULARIES: readonly Vocabulary[] = [
  byIds("occupation", "occupations", OCCUPATION, (_, role) => occupationIds(role)),
  byIds("source", "sources", sourcesSchema.valueType, sourcesOf),
  byIds("skill", "skills", skillsSchema.valueType, (_, role) => skillsNamed(role)),
  byIds("domain", "domains", domainsSchema.valueType, (_, { domain }) => [domain]),
  byIds("trait", "traits", traitSchema, (_, { traits = {} }) => Object.keys(traits)),
  {
    sort: "ladder",
    file: "ladders",
    schema: laddersSchema,
    entries: ({ ladders, ladderNames }) =>
      new Map(
        [...ladders].map(([id, levels]) => {
          const name = ladderNames.get(id);
          return [id, { [id]: levels, ...(name === undefined ? {} : { names: { [id]: name } }) }];
        }),
      ),
    usedBy: (_, { ladder, levels }) => (levels ? [ladder] : []),
  },
  {
    sort: "language",
    file: "titles",
    schema: titlesSchema.valueType,
    entries: titlesAlone,
    usedBy: ({ titles }, { slug }) => [...titles].flatMap(([language, named]) => (named.has(slug) ? [language] : [])),
  },
  {
    sort: "site",
    file: "site",
    schema: siteSchema,
    entries: ({ site }) => new Map([["settings", site]]),
    usedBy: () => [],
  },
];

/** The names of jobs by language, but for those that translations give them. */
function titlesAlone({ titles, translations }: Catalog): ReadonlyMap<string, object> {
  return new Map(
    [...titles].flatMap(([language, named]): [string, object][] => {
      const left = [...named].flatMap(([slug, names]): [string, string[]][] => {
        const translated = translations.get(language)?.roles.get(slug);
        const known = new Set([translated?.title, ...(translated?.aliases ?? [])]);
        const others = names.filter((name) => !known.has(name));
        return others.length > 0 ? [[slug, others]] : [];
      });
      return left.length > 0 ? [[language, Object.fromEntries(left)]] : [];
    }),
  );
}

/**
 * A remark on every entry of a vocabulary that came, went or changed, with the roles that use it.
 *
 * @param unread names of files that one of the states could not read
 */
export function vocabularyRemarks(base: Catalog, head: Catalog, unread: readonly string[]): VocabularyRemark[] {
  return VOCABULARIES.filter(({ file }) => !unread.includes(VOCABULARY_FILES[file])).flatMap((vocabulary) =>
    remarksOn(vocabulary, base, head),
  );
}

function remarksOn({ sort, schema, entries, usedBy }: Vocabulary, base: Catalog, head: Catalog): VocabularyRemark[] {
  const [before, after] = [entries(base), entries(head)];
  const comparison = { base, head, names: namesIn(base, head), schema, ladder: "default", wording: FOR_REVIEWERS };
  const remarks = [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    const kind = old === undefined ? "added" : now === undefined ? "removed" : "changed";
    const changes = kind === "changed" ? fieldChanges(old, now, comparison) : [];
    if (kind === "changed" && changes.length === 0) return [];
    return [{ kind, sort, id, title: titleOf(now ?? old, id), changes, roles: [], roleCount: 0 } as VocabularyRemark];
  });
  const byId = new Map(remarks.map((remark) => [remark.id, remark]));
  if (byId.size === 0) return remarks;
  for (const role of head.roles.values()) {
    for (const id of new Set(usedBy(head, role))) {
      const remark = byId.get(id);
      remark?.roles.push(role.title);
    }
  }
  return remarks.map((remark) => ({ ...remark, roleCount: remark.roles.length }));
}

function titleOf(entry: object | undefined, id: string): string {
  const { title, name } = (entry ?? {}) as { title?: string; name?: string };
  return title ?? name ?? id;
}
