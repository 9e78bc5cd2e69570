import { FILE_START, type Path, type Problem } from "../../diagnostics/problem.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
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
import type { KnownIds, ReferenceKind } from "./references.ts";

/**
 * What does not fit together between one language of a site and its original, and how much of it there is.
 *
 * @param original the site with all its languages
 * @param places the places of what the files of translations hold
 */
export function checkTranslation(
  translation: Translation,
  original: Catalog,
  ids: KnownIds,
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
    const message = `The site itself is in \`${language}\`, so there is nothing to translate into it.`;
    const hint = `Name the folder by another language, or mend \`language\` in ${ids.files?.site}.`;
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
          : withoutOriginal(translated.file, translated.slug, "role", ids.slugs, moved, problemAt);
    }),
    duplicatesBetween(asNamed, vocabularies.site.rules, problemAt),
    brokenHeadingLinks(texts, problemAt),
    unknownEntries(translation, vocabularies, ids, problemAt),
    [...translation.pages].flatMap(([slug, { file }]) =>
      vocabularies.pages.has(slug)
        ? []
        : withoutOriginal(file, slug, "page", new Set(vocabularies.pages.keys()), new Map(), problemAt),
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

function withoutOriginal(
  file: string,
  slug: string,
  what: string,
  slugs: ReadonlySet<string>,
  moved: ReadonlyMap<string, Role>,
  problemAt: ProblemAt,
): Problem[] {
  const now = moved.get(slug)?.slug;
  const meant = now === undefined ? didYouMean(slug, [...slugs]) : `It is called \`${now}\` now. `;
  const message = `There is no ${what} \`${slug}\` that this could be a translation of.`;
  const hint = `${meant}Give the file the name of the original, or write the original first.`;
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
    const message = `\`${key}\` does not stand under \`${String(at[0])}\` of the original, ${original.file}.`;
    const hint = "Remove it here, or add it to the original first.";
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
  const uneven = LISTS_BY_PLACE.filter((key) => words[key] && words[key].length !== (original[key]?.length ?? 0));
  const counts = uneven.flatMap((key) => {
    const message = `\`${key}\` has ${words[key]?.length} here and ${original[key]?.length ?? 0} in the original, ${original.file}.`;
    const hint =
      "Give it one entry for each of the original's, in the same order. Until then this part is left out of the page.";
    return problemAt(file, "stale-translation", [key], message, hint, { severity: "warning", onKey: true, concerns });
  });
  const lacks = (role?.translation?.lacks ?? []).filter((key) => !(uneven as string[]).includes(key));
  const missing = lacks.length === 0 ? [] : [listed(lacks.map((key) => `\`${key}\``))];
  return [
    ...references,
    ...extra,
    ...counts,
    ...missing.flatMap((keys) => {
      const message = `The original, ${original.file}, says more in words: ${keys}.`;
      const hint = "Translate it as well. Until then it is left out of the page, which says so.";
      const details = { severity: "warning", range: FILE_START, concerns } as const;
      return problemAt(file, "incomplete-translation", [], message, hint, details);
    }),
    ...(original.reviewed > words.translated ? outdated(file, words.translated, original, problemAt) : []),
    ...(today ? ahead(file, ["translated"], words.translated, today, "Write a day that has been.", problemAt) : []),
  ];
}

const listed = (items: readonly string[]) => new Intl.ListFormat("en").format(items);

function outdated(file: string, translated: string, original: Role, problemAt: ProblemAt): Problem[] {
  const message = `The original, ${original.file}, was reviewed on ${original.reviewed}, after this translation of ${translated}.`;
  const hint = `Bring the translation up to date, then write \`translated: ${original.reviewed}\`. Until then the page says that it may be out of date.`;
  const details = { severity: "warning", concerns: [original.file] } as const;
  return problemAt(file, "stale-translation", ["translated"], message, hint, details);
}

/** Words for what the original does not have. */
function unknownEntries(
  { files, vocabularies: words }: Translation,
  original: Vocabularies,
  ids: KnownIds,
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
            `\`${id}\` is no field of the site.`,
            `${didYouMean(id, keysOf(original.site.fields))}Use a key of \`fields\` in ${ids.files?.site}.`,
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
  const number = new Intl.NumberFormat("en");
  const { proficiency: _, names: _names, ...inLadders } = words.ladders ?? {};
  const levels = Object.values(inLadders as Record<string, { id: string }[]>).flat().length;
  const missing: string[] = [...roles.keys()].filter((slug) => !translated.has(slug));
  const counts: [done: number, all: number, what: string][] = [
    [roles.size - missing.length, roles.size, "roles"],
    [Object.keys(words.domains ?? {}).length, domains.size, "domains"],
    [Object.keys(words.skills ?? {}).length, skills.size, "skills"],
    [levels, [...ladders.values()].flat().length, "levels"],
    [pages.size, allPages.size, "pages"],
  ];
  const short = counts.filter(([done, all]) => done < all);
  if (short.length === 0) return [];
  const parts = short.map(([done, all, what]) => `${number.format(done)} of ${number.format(all)} ${what}`);
  const message = `Translated into \`${language}\` are ${listed(parts)}.`;
  const next = missing.slice(0, MOST_NAMED);
  const hint = `The others keep their names in the original's language.${next.length > 0 ? ` Translate ${listed(next.map((slug) => `\`${slug}\``))} next.` : ""}`;
  const details = { severity: "warning", range: FILE_START } as const;
  return problemAt(files.site, "incomplete-translation", [], message, hint, details);
}

/** So many roles that are missing are named. */
const MOST_NAMED = 5;
