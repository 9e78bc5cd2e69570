import type { z } from "zod";
import type { Catalog, Role } from "../../catalog/catalog.ts";
import { sourcesOf } from "../../catalog/derive/sources.ts";
import { VOCABULARY_FILES } from "../../catalog/source/read-folder.ts";
import { siteSchema } from "../../schema/site.ts";
import {
  domainsSchema,
  laddersSchema,
  occupationsSchema,
  skillsSchema,
  sourcesSchema,
} from "../../schema/vocabularies.ts";
import { skillsNamed } from "../dependents.ts";
import { fieldChanges } from "./field-changes.ts";
import { namesIn } from "./names.ts";
import type { VocabularyRemark } from "./redline.ts";

interface Vocabulary {
  sort: VocabularyRemark["sort"];
  file: string;
  schema: z.ZodType;
  entries(catalog: Catalog): ReadonlyMap<string, object>;
  /** The ids that a role uses. */
  usedBy(catalog: Catalog, role: Role): readonly string[];
}

const VOCABULARIES: readonly Vocabulary[] = [
  {
    sort: "occupation",
    file: VOCABULARY_FILES.occupations,
    schema: occupationsSchema.valueType,
    entries: ({ occupations }) => occupations,
    usedBy: (_, { occupation }) => (occupation ? [occupation.soc] : []),
  },
  {
    sort: "source",
    file: VOCABULARY_FILES.sources,
    schema: sourcesSchema.valueType,
    entries: ({ sources }) => sources,
    usedBy: (catalog, role) => (isLinked(catalog, role) ? sourcesOf(catalog, role) : (role.sources ?? [])),
  },
  {
    sort: "skill",
    file: VOCABULARY_FILES.skills,
    schema: skillsSchema.valueType,
    entries: ({ skills }) => skills,
    usedBy: (_, role) => skillsNamed(role),
  },
  {
    sort: "domain",
    file: VOCABULARY_FILES.domains,
    schema: domainsSchema.valueType,
    entries: ({ domains }) => domains,
    usedBy: (_, { domain }) => [domain],
  },
  {
    sort: "ladder",
    file: VOCABULARY_FILES.ladders,
    schema: laddersSchema,
    entries: ({ ladders }) => new Map([...ladders].map(([name, levels]) => [name, { [name]: levels }])),
    usedBy: (_, { ladder, levels }) => (levels ? [ladder] : []),
  },
  {
    sort: "site",
    file: VOCABULARY_FILES.site,
    schema: siteSchema,
    entries: ({ site }) => new Map([["settings", site]]),
    usedBy: () => [],
  },
];

/** Whether the occupation that a role names is one. */
function isLinked({ occupations }: Catalog, { occupation }: Role): boolean {
  return occupation === undefined || occupations.has(occupation.soc);
}

/**
 * A remark on every entry of a vocabulary that came, went or changed, with the roles that use it.
 *
 * @param unread names of files that one of the states could not read
 */
export function vocabularyRemarks(base: Catalog, head: Catalog, unread: readonly string[]): VocabularyRemark[] {
  return VOCABULARIES.filter(({ file }) => !unread.includes(file)).flatMap((vocabulary) =>
    remarksOn(vocabulary, base, head),
  );
}

function remarksOn({ sort, schema, entries, usedBy }: Vocabulary, base: Catalog, head: Catalog): VocabularyRemark[] {
  const [before, after] = [entries(base), entries(head)];
  const comparison = { base, head, names: namesIn(base, head), schema, ladder: "default" };
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
