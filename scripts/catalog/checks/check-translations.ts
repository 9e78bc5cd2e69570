import { t } from "../../diagnostics/messages.ts";
import { FILE_START, type Path, type Problem } from "../../diagnostics/problem.ts";
import { didYouMean, listAll } from "../../diagnostics/suggest.ts";
import { LISTS_BY_PLACE, roleTranslationSchema, type VocabularyTranslations } from "../../schema/translation.ts";
import type { Catalog, Role, Vocabularies } from "../catalog.ts";
import { aboutFile } from "../source/file-rules.ts";
import type { TranslatedRole } from "../source/parse-translation.ts";
import type { VocabularyName } from "../source/read-folder.ts";
import type { Translation } from "../source/read-translations.ts";
import type { ReadVocabularies } from "../source/read-vocabularies.ts";
import { brokenHeadingLinks, brokenLink, pageExists } from "./broken-links.ts";
import { checkReferences, unknownId } from "./check-references.ts";
import { incompleteTranslation } from "./check-vocabularies.ts";
import { duplicatesBetween } from "./duplicates.ts";
import { ahead } from "./figures.ts";
import type { ProblemAt } from "./problem-at.ts";
import type { KnownIds, ReferenceKind, SplitFiles } from "./references.ts";

/**
 * What does not fit together between one language of a site and its original, and how much of it there is.
 *
 * @param original the site with all its languages
 * @param places the places of what the files of translations hold
 */
export function checkTranslation(
  translation: Translation,
  original: Catalog,
  ids: KnownIds & Pick<SplitFiles, "files">,
  places: ReadVocabularies["places"],
  problemAt: ProblemAt,
  today: string | undefined,
): Problem[] {
  const { language, files } = translation;
  const { roles, moved } = original;
  const { vocabularies } = ids;
  const catalog = original.translations.get(language);
  const siteFile = files.site;
  if (siteFile !== undefined && language === vocabularies.site.language) {
    const message = t`The site itself is in \`${language}\`, so there is nothing to translate into it.`;
    const hint = t`Name the folder by another language, or mend \`language\` in ${ids.files.site}.`;
    return [aboutFile({ name: siteFile }, "foreign-file", message, hint)];
  }
  const texts = [...translation.roles.values()];
  const asNamed = [...(catalog?.roles.values() ?? [])]
    .filter((role) => role.translation?.state !== "missing")
    .map(({ "moved-from": _, ...role }) => role);
  return [
    texts.flatMap((translated) => {
      const role = roles.get(translated.slug);
      return role
        ? checkTranslatedRole(translated, role, catalog?.roles.get(translated.slug), ids, problemAt, today)
        : ids.slugs.has(translated.slug)
          ? []
          : withoutOriginal(translated, noRole(translated.slug), ids.slugs, moved, problemAt);
    }),
    duplicatesBetween(asNamed, vocabularies.site.rules, problemAt),
    brokenHeadingLinks(texts, problemAt),
    unknownEntries(translation, vocabularies, ids, problemAt),
    [...translation.pages].flatMap(([slug, { file }]) =>
      vocabularies.pages.has(slug)
        ? []
        : withoutOriginal({ file, slug }, noPage(slug), new Set(vocabularies.pages.keys()), new Map(), problemAt),
    ),
    [...translation.pageReferences].flatMap(([file, { sitePaths }]) =>
      sitePaths
        .filter(({ value }) => !pageExists(value, ids))
        .flatMap((path) => brokenLink(path, file, ids, problemAt)),
    ),
    files.strings === undefined
      ? []
      : incompleteTranslation(
          { site: { ...vocabularies.site, language } },
          { files: { strings: files.strings }, places },
          problemAt,
        ),
    untranslated(translation, vocabularies, roles, problemAt),
  ].flat();
}

const noRole = (slug: string) => t`There is no role \`${slug}\` that this could be a translation of.`;
const noPage = (slug: string) => t`There is no page \`${slug}\` that this could be a translation of.`;

function withoutOriginal(
  { file, slug }: Pick<TranslatedRole, "file" | "slug">,
  message: string,
  slugs: ReadonlySet<string>,
  moved: ReadonlyMap<string, Role>,
  problemAt: ProblemAt,
): Problem[] {
  const now = moved.get(slug)?.slug;
  const meant = now === undefined ? didYouMean(slug, [...slugs]) : `${t`It is called \`${now}\` now.`} `;
  const hint = `${meant}${t`Give the file the name of the original, or write the original first.`}`;
  return problemAt(file, "no-original", [], message, hint, { range: FILE_START });
}

function checkTranslatedRole(
  translated: TranslatedRole,
  original: Role,
  role: Role | undefined,
  ids: KnownIds,
  problemAt: ProblemAt,
  today: string | undefined,
): Problem[] {
  const { file, data, words } = translated;
  // Levels are looked up in the ladder of the original.
  const asRole = { ...translated, data: { ...Object(data), ladder: original.ladder } };
  const references = checkReferences(asRole, ids, problemAt, roleTranslationSchema);
  if (!words) return references;
  const concerns = [original.file];
  const foreign = (key: string, at: Path) => {
    const message = t`\`${key}\` does not stand under \`${String(at[0])}\` of the original, ${original.file}.`;
    const hint = t`Remove it here, or add it to the original first.`;
    return problemAt(file, "no-original", at, message, hint, { severity: "warning", onKey: true, concerns });
  };
  const named = new Set((original.related ?? []).map((each) => each.role));
  const extra = [
    ...Object.keys(words.levels ?? {}).flatMap((id) =>
      Object.hasOwn(original.levels ?? {}, id) ? [] : foreign(id, ["levels", id]),
    ),
    ...Object.keys(words.occupations ?? {}).flatMap((id) =>
      Object.hasOwn(original.occupations ?? {}, id) ? [] : foreign(id, ["occupations", id]),
    ),
    ...(words.related ?? []).flatMap((each, index) =>
      named.has(each.role) ? [] : foreign(each.role, ["related", index, "role"]),
    ),
  ];
  const lengths = LISTS_BY_PLACE.flatMap((key) =>
    words[key] ? [{ key, here: words[key].length, there: original[key]?.length ?? 0 }] : [],
  );
  const uneven = lengths.filter(({ here, there }) => here !== there);
  const counts = uneven.flatMap(({ key, here, there }) => {
    const message = t`\`${key}\` has ${here} here and ${there} in the original, ${original.file}.`;
    const hint = t`Give it one entry for each of the original's, in the same order. Until then this part is left out of the page.`;
    return problemAt(file, "stale-translation", [key], message, hint, { severity: "warning", onKey: true, concerns });
  });
  const lacks = (role?.translation?.lacks ?? []).filter((lacking) => !uneven.some(({ key }) => key === lacking));
  const missing = lacks.length === 0 ? [] : [listAll(lacks.map((key) => `\`${key}\``))];
  return [
    ...references,
    ...extra,
    ...counts,
    ...missing.flatMap((keys) => {
      const message = t`The original, ${original.file}, says more in words: ${keys}.`;
      const hint = t`Translate it as well. Until then it is left out of the page, which says so.`;
      const details = { severity: "warning", range: FILE_START, concerns } as const;
      return problemAt(file, "incomplete-translation", [], message, hint, details);
    }),
    ...(original.reviewed > words.translated ? outdated(file, words.translated, original, problemAt) : []),
    ...(today ? ahead(file, ["translated"], words.translated, today, t`Write a day that has been.`, problemAt) : []),
  ];
}

function outdated(file: string, translated: string, original: Role, problemAt: ProblemAt): Problem[] {
  const message = t`The original, ${original.file}, was reviewed on ${original.reviewed}, after this translation of ${translated}.`;
  const hint = t`Bring the translation up to date, then write \`translated: ${original.reviewed}\`. Until then the page says that it may be out of date.`;
  const details = { severity: "warning", concerns: [original.file] } as const;
  return problemAt(file, "stale-translation", ["translated"], message, hint, details);
}

/** Words for what the original does not have. */
function unknownEntries(
  { files, vocabularies: words }: Translation,
  original: Vocabularies,
  ids: KnownIds & Pick<SplitFiles, "files">,
  problemAt: ProblemAt,
): Problem[] {
  const unknown = (name: VocabularyName, kind: ReferenceKind, at: Path, id: string, known: Iterable<string>) => {
    const all = new Set(known);
    const onKey = at.at(-1) === id;
    return all.has(id) ? [] : unknownId({ kind, id, at, onKey }, files[name] ?? "", at, all, ids, problemAt);
  };
  const keysOf = (values: object | undefined) => Object.keys(values ?? {});
  const { proficiency: stages = [], names: _names, ...ladders } = words.ladders ?? {};
  const { judged: _, ...traits } = words.traits ?? {};
  const idsOf = (entries: readonly { id: string }[] | undefined) => (entries ?? []).map(({ id }) => id);
  const steps = (name: string) => (traits as NonNullable<VocabularyTranslations["traits"]>)[name] as Partial<Trait>;
  return [
    ...keysOf(words.domains).flatMap((id) => unknown("domains", "domain", [id], id, original.domains.keys())),
    ...keysOf(words.skills).flatMap((id) => unknown("skills", "skill", [id], id, original.skills.keys())),
    ...Object.entries(words.skills ?? {}).flatMap(([skill, { levels }]) =>
      keysOf(levels).flatMap((id) =>
        unknown("skills", "proficiency", [skill, "levels", id], id, idsOf(original.proficiency)),
      ),
    ),
    ...stages.flatMap(({ id }, index) =>
      unknown("ladders", "proficiency", ["proficiency", index, "id"], id, idsOf(original.proficiency)),
    ),
    ...keysOf(words.ladders?.names).flatMap((id) =>
      unknown("ladders", "ladder", ["names", id], id, original.ladders.keys()),
    ),
    ...Object.entries(ladders as Record<string, { id: string }[]>).flatMap(([name, levels]) => [
      ...unknown("ladders", "ladder", [name], name, original.ladders.keys()),
      ...levels.flatMap(({ id }, index) =>
        original.ladders.has(name)
          ? unknown("ladders", "level", [name, index, "id"], id, idsOf(original.ladders.get(name)))
          : [],
      ),
    ]),
    ...keysOf(traits).flatMap((name) => [
      ...unknown("traits", "trait", [name], name, original.traits.keys()),
      ...(original.traits.has(name) ? (steps(name).steps ?? []) : []).flatMap(({ id }, index) =>
        unknown("traits", "trait step", [name, "steps", index], id, idsOf(original.traits.get(name)?.steps)),
      ),
    ]),
    ...keysOf(words.site?.fields).flatMap((id) =>
      Object.hasOwn(original.site.fields, id)
        ? []
        : problemAt(
            files.site ?? "",
            "unknown-id",
            ["fields", id],
            t`\`${id}\` is no field of the site.`,
            `${didYouMean(id, keysOf(original.site.fields))}${t`Use a key of \`fields\` in ${ids.files.site}.`}`,
            { onKey: true },
          ),
    ),
  ];
}

type Trait = { steps: { id: string }[] };

/** How much of a site is translated, where that is not all of it. */
function untranslated(
  { files, language, roles: translated, vocabularies: words, pages }: Translation,
  { domains, skills, ladders, pages: allPages }: Vocabularies,
  roles: ReadonlyMap<string, Role>,
  problemAt: ProblemAt,
): Problem[] {
  if (files.site === undefined) return [];
  const { proficiency: _, names: _names, ...inLadders } = words.ladders ?? {};
  const levels = Object.values(inLadders as Record<string, { id: string }[]>).flat().length;
  const missing: string[] = [...roles.keys()].filter((slug) => !translated.has(slug));
  const counts: [done: number, all: number, say: (done: number, all: number) => string][] = [
    [roles.size - missing.length, roles.size, (done, all) => t`${done} of ${all} roles`],
    [Object.keys(words.domains ?? {}).length, domains.size, (done, all) => t`${done} of ${all} domains`],
    [Object.keys(words.skills ?? {}).length, skills.size, (done, all) => t`${done} of ${all} skills`],
    [levels, [...ladders.values()].flat().length, (done, all) => t`${done} of ${all} levels`],
    [pages.size, allPages.size, (done, all) => t`${done} of ${all} pages`],
  ];
  const short = counts.filter(([done, all]) => done < all);
  if (short.length === 0) return [];
  const parts = short.map(([done, all, say]) => say(done, all));
  const message = t`Translated into \`${language}\` are ${listAll(parts)}.`;
  const next = missing.slice(0, MOST_NAMED).map((slug) => `\`${slug}\``);
  const hint = [
    t`The others keep their names in the original's language.`,
    ...(next.length > 0 ? [t`Translate ${listAll(next)} next.`] : []),
  ].join(" ");
  const details = { severity: "warning", range: FILE_START } as const;
  return problemAt(files.site, "incomplete-translation", [], message, hint, details);
}

/** So many roles that are missing are named. */
const MOST_NAMED = 5;
