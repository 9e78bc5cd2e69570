import { relative, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inLanguage } from "../diagnostics/language.ts";
import { t } from "../diagnostics/messages.ts";
import { comparePlaces, hasErrors, type Problem, takesPart, withoutCrowds } from "../diagnostics/problem.ts";
import type { Catalog, LoadResult } from "./catalog.ts";
import { brokenHeadingLinks, brokenLink, pageExists } from "./checks/broken-links.ts";
import { withoutUnknownIds } from "./checks/check-references.ts";
import { checkTitles } from "./checks/check-titles.ts";
import { checkTranslation } from "./checks/check-translations.ts";
import { checkRemoved, checkVocabularies, incompleteTranslation, unusedSkills } from "./checks/check-vocabularies.ts";
import { duplicatesBetween } from "./checks/duplicates.ts";
import { incompleteSources, overdueSources, publishedAhead } from "./checks/figures.ts";
import { checkLook } from "./checks/look.ts";
import { problemsAt } from "./checks/problem-at.ts";
import { lintProse } from "./checks/prose/lint.ts";
import type { KnownIds } from "./checks/references.ts";
import { link } from "./link.ts";
import type { Keep } from "./source/keep.ts";
import { keepOnly, type LoadOptions } from "./source/load-options.ts";
import type { UnlinkedRole } from "./source/parse-role.ts";
import { aboutFile, findFiles, messageLanguage, REAL_DISK, type RolesFolder } from "./source/read-folder.ts";
import { knownIds, readRoles, vocabulariesOf } from "./source/read-roles.ts";
import { unlinkedTables } from "./source/read-tables.ts";
import { type ReadTranslations, readTranslations } from "./source/read-translations.ts";
import type { ReadVocabularies } from "./source/read-vocabularies.ts";
import { withTranslations } from "./translate.ts";

export type { LoadResult } from "./catalog.ts";
export type { RoleCache } from "./source/load-options.ts";

const MOST_READINGS = 5;
const PAUSE_MS = 20;

/**
 * Reads, parses, validates and links a roles folder.
 *
 * @throws Error only when the disk fails: whatever is wrong in the content is a problem in the result
 */
export async function loadCatalog(options: LoadOptions): Promise<LoadResult> {
  const { folder, disk = REAL_DISK, cache, keep } = options;
  for (let reading = 1; ; reading++) {
    try {
      const language = options.language ?? (await messageLanguage(folder, disk));
      if (cache) keepOnly(cache, language);
      return await inLanguage(language, () => readCatalog({ ...options, ...(keep && keptFor(language, keep)) }));
    } catch (error) {
      // A file that was listed may be gone before it is read: some editors save by putting another in its place.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT" || reading === MOST_READINGS) throw error;
      await pause(PAUSE_MS);
    }
  }
}

/** What is kept may hold messages. */
function keptFor(language: string, keep: Keep): { keep: Keep } {
  return { keep: ([name, ...inputs], make) => keep([name, language, ...inputs], make) };
}

async function readCatalog(options: LoadOptions): Promise<LoadResult> {
  const { folder, workingDirectory, disk = REAL_DISK, only } = options;
  if (!disk.isFolder(folder)) return noFolder(options);
  const found = findFiles(folder, workingDirectory, disk);
  const vocabularies = vocabulariesOf(found, options);
  const ids = knownIds(found, vocabularies, options);
  const roles = await readRoles(found.roles, ids, options);
  const translated = readTranslations(found, options);
  const original = link(roles.unlinked, vocabularies.vocabularies);
  const catalog = withTranslations(original, translated.translations);
  const isWanted = (problem: Pick<Problem, "file" | "concerns">) => takesPart(problem, only);
  const causes = [...found.problems, ...noRoles(found, options), ...vocabularies.problems, ...roles.problems];
  causes.push(...translated.problems);
  const between = await checkTogether(original, roles.unlinked, vocabularies, {
    ...options,
    found,
    translated,
    inAllLanguages: catalog,
    ids,
    isWanted,
    causes,
  });
  const problems = [withoutUnknownIds(causes, between), roles.beside, between].flat().sort(comparePlaces);
  const counts = ({ code }: Problem) => !(options.drafts && code === "to-fill-in");
  return {
    catalog: only || hasErrors(problems.filter(counts)) ? undefined : deepFreeze(catalog),
    readable: catalog,
    problems: withoutCrowds(problems.filter(isWanted)),
    checked: only?.size ?? countFiles(found),
    sources: new Map([...vocabularies.texts, ...roles.texts, ...translated.texts]),
  };
}

interface TogetherOptions extends Pick<LoadOptions, "today" | "prose" | "only" | "keep"> {
  found: RolesFolder;
  translated: ReadTranslations;
  /** The catalog with its translations. */
  inAllLanguages: Catalog;
  ids: KnownIds;
  isWanted(problem: Pick<Problem, "file" | "concerns">): boolean;
  /** What is wrong with the files by themselves. */
  causes: readonly Problem[];
}

/** What is wrong among roles and vocabularies, and with the prose where that is wanted. */
async function checkTogether(
  catalog: Catalog,
  unlinked: readonly UnlinkedRole[],
  vocabularies: ReadVocabularies,
  { today, prose, only, keep, found, translated, inAllLanguages, ids, isWanted, causes }: TogetherOptions,
): Promise<Problem[]> {
  const { files } = vocabularies;
  const ofRoles = unlinked.map((role) => [role.file, role.places] as const);
  const places = new Map([...vocabularies.places, ...ofRoles, ...translated.places]);
  const problemAt = problemsAt((file) => places.get(file)?.(), isWanted);
  const linted = unlinked.flatMap(({ role, bodyLine }) => (role ? [{ role, bodyLine }] : []));
  return [
    checkVocabularies(vocabularies.vocabularies, vocabularies, problemAt),
    checkTitles(catalog, ids.slugs, vocabularies, problemAt),
    vocabularies.unread.has("pay") ? [] : unlinkedTables(catalog.pay, found.tables, files.pay, problemAt),
    checkLook(catalog, found.assets, files.site, problemAt),
    [...vocabularies.pageReferences].flatMap(([file, { sitePaths }]) =>
      sitePaths
        .filter(({ value }) => !pageExists(value, ids))
        .flatMap((path) => brokenLink(path, file, ids, problemAt)),
    ),
    incompleteSources(catalog, vocabularies, problemAt),
    duplicatesBetween([...catalog.roles.values()], catalog.site.rules, problemAt),
    brokenHeadingLinks(unlinked, problemAt),
    // A role that cannot be read may use them.
    hasErrors(causes) || linted.length < unlinked.length ? [] : unusedSkills(catalog, vocabularies, problemAt),
    checkRemoved(catalog, files.site, problemAt),
    incompleteTranslation(catalog, vocabularies, problemAt),
    translated.translations.flatMap((each) =>
      checkTranslation(each, inAllLanguages, { ...ids, files }, translated.places, problemAt, today),
    ),
    today ? overdueSources(catalog, today, files.sources, problemAt) : [],
    today ? publishedAhead(catalog, today, files.sources, problemAt) : [],
    prose && catalog.site.rules.prose ? await lintProse(linted, catalog.site.language, problemAt, only, keep) : [],
  ].flat();
}

function countFiles({ roles, vocabularies, parts, tables, assets, pages, languages }: RolesFolder): number {
  const own = roles.length + Object.keys(vocabularies).length + parts.length + tables.size + assets.size + pages.size;
  return [...languages.values()].reduce((sum, language) => sum + countFiles(language), own);
}

function noFolder({ folder, workingDirectory }: LoadOptions): LoadResult {
  const name = relative(workingDirectory, folder) || ".";
  const problem = aboutFile(
    { name },
    "missing-file",
    t`There is no folder \`${name}\`.`,
    t`Check the path after \`--roles\`.`,
  );
  return { catalog: undefined, readable: undefined, problems: [problem], checked: 0, sources: new Map() };
}

function noRoles({ roles }: RolesFolder, { folder, workingDirectory }: LoadOptions): Problem[] {
  if (roles.length > 0) return [];
  const name = relative(workingDirectory, folder).split(sep).join("/") || ".";
  const message = t`The folder \`${name}\` holds no role.`;
  return [
    aboutFile(
      { name },
      "no-roles",
      message,
      t`Add a file for a role, named in small letters with hyphens and \`.md\` behind them.`,
    ),
  ];
}

/** Freezes plain data, and what maps hold, so that no later step can change what another one reads. */
function deepFreeze<Value>(value: Value): Value {
  if (value === null || typeof value !== "object" || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const each of value.values()) deepFreeze(each);
  else for (const each of Object.values(value)) deepFreeze(each);
  return value;
}
