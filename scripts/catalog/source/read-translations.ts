import { t } from "../../diagnostics/messages.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import {
  pageTranslationSchema,
  type TranslatedVocabulary,
  VOCABULARY_TRANSLATIONS,
  type VocabularyTranslations,
} from "../../schema/translation.ts";
import type { OwnPage } from "../catalog.ts";
import type { LocatedData } from "../yaml/located.ts";
import { ASSETS_FOLDER, aboutFile, TABLES_FOLDER } from "./file-rules.ts";
import type { LoadOptions } from "./load-options.ts";
import { type ParsedTranslation, parseTranslation, type TranslatedRole } from "./parse-translation.ts";
import { type FoundFile, type FoundRole, type RolesFolder, readText, type VocabularyName } from "./read-folder.ts";
import { type ReadPages, readPages, TAKEN } from "./read-pages.ts";
import { readEntries } from "./read-vocabularies.ts";

/** What a roles folder says in another language than its own. */
export interface Translation {
  language: string;
  /** The vocabulary files by their names in messages: those that there are. */
  files: Partial<Record<VocabularyName, string>>;
  vocabularies: VocabularyTranslations;
  /** By the slugs of the roles. */
  roles: ReadonlyMap<string, TranslatedRole>;
  /** By their addresses; what menu a page is in, the original says. */
  pages: ReadonlyMap<string, OwnPage>;
  pageReferences: ReadPages["references"];
}

/** The translations of a roles folder, as far as they can be read. */
export interface ReadTranslations {
  translations: Translation[];
  problems: Problem[];
  /** By the files' names in messages. */
  texts: Map<string, string>;
  places: Map<string, () => LocatedData | undefined>;
}

/** Reads every folder of translations. */
export function readTranslations(found: RolesFolder, options: LoadOptions): ReadTranslations {
  const read: ReadTranslations = { translations: [], problems: [], texts: new Map(), places: new Map() };
  for (const [language, folder] of found.languages) {
    if (TAKEN.has(language) || found.pages.has(language))
      read.problems.push(addressTaken(folder.vocabularies.site ?? { name: language }, language));
    read.problems.push(...notTranslated(folder));
    const files: Translation["files"] = {};
    const vocabularies: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(VOCABULARY_TRANSLATIONS)) {
      const key = name as TranslatedVocabulary;
      const parts = folder.parts.filter(({ vocabulary }) => vocabulary === key);
      for (const file of [folder.vocabularies[key] ?? [], parts].flat()) {
        const text = textOf(file, options, read);
        if (text === undefined) continue;
        const entries = readEntries(schema, file.name, text);
        read.problems.push(...entries.problems);
        if (entries.places) read.places.set(file.name, entries.places);
        files[key] ??= file.name;
        if (entries.value !== undefined)
          vocabularies[key] = { ...(entries.value as object), ...Object(vocabularies[key]) };
      }
    }
    const roles = new Map<string, TranslatedRole>();
    for (const file of folder.roles) {
      const text = textOf(file, options, read);
      if (text === undefined) continue;
      const { role, problems } = parsedOnce(file, text, options);
      read.problems.push(...problems);
      if (!role) continue;
      roles.set(role.slug, role);
      read.places.set(role.file, role.places);
    }
    const pages = readPages(folder.pages, found.assets, options.disk, pageTranslationSchema);
    read.problems.push(...pages.problems);
    for (const [name, text] of pages.texts) read.texts.set(name, text);
    read.translations.push({
      language,
      files,
      vocabularies: vocabularies as VocabularyTranslations,
      roles,
      pages: pages.pages,
      pageReferences: pages.references,
    });
  }
  return read;
}

function textOf(file: FoundFile, { disk }: LoadOptions, read: ReadTranslations): string | undefined {
  const got = readText(file, disk);
  if ("problem" in got) read.problems.push(got.problem);
  else read.texts.set(file.name, got.text);
  return "text" in got ? got.text : undefined;
}

function addressTaken(file: { name: string }, language: string): Problem {
  const message = t`The address \`/${language}/\` belongs to another page of the site.`;
  return aboutFile(
    file,
    "duplicate-slug",
    message,
    t`Add the region to the folder's name, such as \`${language}-001\`.`,
  );
}

/** What has no words, or none that are translated: it is read from the original alone. */
function notTranslated({ vocabularies, parts, tables, assets }: RolesFolder): Problem[] {
  const isTranslated = (name: VocabularyName) => Object.hasOwn(VOCABULARY_TRANSLATIONS, name);
  const files = [
    ...Object.entries(vocabularies).flatMap(([name, file]) => (isTranslated(name as VocabularyName) ? [] : [file])),
    ...parts.filter(({ vocabulary }) => !isTranslated(vocabulary)),
    ...tables.values(),
    ...assets.values(),
  ];
  return files.map((file) =>
    aboutFile(
      file,
      "foreign-file",
      t`${file.name} is not translated: what it says is the same in every language.`,
      t`Remove it. A folder of translations holds roles, pages, and the words in _site.yaml, _strings.yaml, _domains.yaml, _skills.yaml, _ladders.yaml and _traits.yaml; figures, sources, \`${TABLES_FOLDER}/\` and \`${ASSETS_FOLDER}/\` are those of the original.`,
    ),
  );
}

function parsedOnce(file: FoundRole, text: string, { cache }: LoadOptions): ParsedTranslation {
  const known = cache?.translations?.get(file.path);
  if (known?.text === text) return known.parsed;
  const parsed = parseTranslation(file, text);
  if (cache) {
    cache.translations ??= new Map();
    cache.translations.set(file.path, { text, parsed });
  }
  return parsed;
}
