import { isDeepStrictEqual } from "node:util";
import type { Catalog, Role } from "../../catalog/catalog.ts";
import { roleTranslationSchema, siteTranslationSchema } from "../../schema/translation.ts";
import { fieldChanges } from "./field-changes.ts";
import { FOR_REVIEWERS, namesIn } from "./names.ts";
import type { Change, TranslationRemark, VocabularyRemark } from "./redline.ts";
import { paragraphsByHeading } from "./role-remarks.ts";
import { vocabularyRemarks } from "./vocabulary-remarks.ts";

/**
 * A remark on every translation of a role that came, went or says something else, and on words of vocabularies in other
 * languages. What changed in the original is no change of a translation.
 *
 * @param unread names of files that one of the states could not read
 * @param told what is said of the vocabularies of the original
 */
export function translationRemarks(
  base: Catalog,
  head: Catalog,
  unread: readonly string[],
  told: readonly VocabularyRemark[],
): TranslationRemark[] {
  const languages = new Set([...head.translations.keys(), ...base.translations.keys()]);
  return [...languages].flatMap((language) => {
    const [before, after] = [base, head].map(({ translations }) => translations.get(language));
    return [
      ...roleRemarks(language, { base, head, before, after }, unread),
      ...(before && after ? wordRemarks(language, vocabularyRemarks(before, after, unread), told) : []),
    ];
  });
}

interface Sides {
  base: Catalog;
  head: Catalog;
  /** The translation in either state; undefined where there is none. */
  before: Catalog | undefined;
  after: Catalog | undefined;
}

function roleRemarks(language: string, { base, head, before, after }: Sides, unread: readonly string[]) {
  const names = namesIn(before ?? base, after ?? head, base, head);
  const slugs = new Set([after, before].flatMap((catalog) => [...(catalog?.roles.keys() ?? [])]));
  return [...slugs].flatMap((slug): TranslationRemark[] => {
    const [old, now] = [before, after].map((catalog) => catalog?.roles.get(slug));
    const [said, says] = [old, now].map(wordsOf);
    if ((!said && !says) || unread.includes(`${slug}.md`)) return [];
    const role = (says ? now : old) as Role;
    const kind = !said ? "added" : says ? "changed" : "removed";
    const comparison = {
      base,
      head,
      names,
      schema: roleTranslationSchema,
      ladder: role.ladder,
      wording: FOR_REVIEWERS,
    };
    const changes = kind === "changed" ? fieldChanges(said, says, comparison) : [];
    if (kind === "changed" && changes.length === 0) return [];
    const original = (head.roles.get(slug) ?? base.roles.get(slug))?.title ?? slug;
    return [{ kind, language, sort: "role", id: slug, title: role.title, original, changes }];
  });
}

/** What a translation of a role says, with its text by its headings; undefined where there is none. */
function wordsOf(role: Role | undefined) {
  const words = role?.translation?.words;
  return role && words ? { ...words, body: paragraphsByHeading(role.body) } : undefined;
}

/** The vocabularies that are translated, by what a remark calls their entries. */
const TRANSLATED: ReadonlySet<VocabularyRemark["sort"]> = new Set(["skill", "domain", "trait", "ladder", "site"]);

/** Other settings of a translated site are those of the original. */
const isOfSite = ({ field }: Change) =>
  Object.keys(siteTranslationSchema.shape).some((key) => field.startsWith(key.replaceAll("-", " ")));

/** What differs in the words of a language alone: its catalog has the facts of the original, and what they are called. */
function wordRemarks(language: string, remarks: readonly VocabularyRemark[], told: readonly VocabularyRemark[]) {
  return remarks.flatMap(({ kind, sort, id, title, changes }): TranslationRemark[] => {
    const original = told.find((each) => each.sort === sort && each.id === id);
    const own = changes.filter(
      (change) =>
        (sort !== "site" || isOfSite(change)) && !original?.changes.some((each) => isDeepStrictEqual(each, change)),
    );
    if (kind !== "changed" || !TRANSLATED.has(sort) || own.length === 0) return [];
    return [{ kind, language, sort, id, title, original: null, changes: own }];
  });
}
