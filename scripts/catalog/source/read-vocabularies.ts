import { relative, sep } from "node:path";
import type { z } from "zod";
import { hasErrors, type Problem } from "../../diagnostics/problem.ts";
import { payTablesSchema } from "../../schema/pay.ts";
import { siteSchema } from "../../schema/site.ts";
import { type StringReplacements, stringsSchema, wordsFor } from "../../schema/strings.ts";
import {
  domainsSchema,
  laddersSchema,
  occupationsSchema,
  skillsSchema,
  sourcesSchema,
  type Trait,
  titlesSchema,
  traitsSchema,
} from "../../schema/vocabularies.ts";
import type { Vocabularies } from "../catalog.ts";
import { mergeConflicts } from "../checks/merge-conflicts.ts";
import { keysIn } from "../checks/schema-walk.ts";
import { suspicions, validate } from "../checks/validate.ts";
import { withoutRemains, wrongEncoding } from "../checks/wrong-encoding.ts";
import { keptPlaces, type LocatedData, parseYaml } from "../yaml/located.ts";
import { tooMuchOf } from "./file-rules.ts";
import type { Keep } from "./keep.ts";
import { readAssets } from "./read-assets.ts";
import {
  aboutFile,
  type ReadingOptions,
  type RolesFolder,
  readText,
  VOCABULARY_FILES,
  type VocabularyName,
} from "./read-folder.ts";
import { type ReadPages, readPages } from "./read-pages.ts";
import { readPlainly } from "./read-plainly.ts";
import { occupationsFrom, readTables, tablesIn } from "./read-tables.ts";
import { readValidYaml } from "./read-valid.ts";

/** The vocabularies of a roles folder, as far as they can be read; a file that is missing is empty. */
export interface ReadVocabularies {
  vocabularies: Vocabularies;
  problems: Problem[];
  /** The files' names in messages, those of missing ones too. */
  files: Record<VocabularyName, string>;
  /** Those that cannot be read. */
  unread: ReadonlySet<VocabularyName>;
  /** What was read, by the files' names in messages. */
  texts: ReadonlyMap<string, string>;
  /** Where the links of the site's own pages lead, by the files' names in messages. */
  pageReferences: ReadPages["references"];
  /** The places of what the files hold, by their names in messages. */
  places: ReadonlyMap<string, () => LocatedData | undefined>;
}

/**
 * Reads every vocabulary file.
 *
 * @param only the names of the files that are asked about: of the others no problem is told
 */
export async function readVocabularies(
  found: RolesFolder,
  { folder, workingDirectory, disk, only, keep }: ReadingOptions,
): Promise<ReadVocabularies> {
  const problems: Problem[] = [];
  const folderName = relative(workingDirectory, folder).split(sep).join("/");
  const files = Object.fromEntries(
    Object.entries(VOCABULARY_FILES).map(([name, file]) => [
      name,
      found.vocabularies[name as VocabularyName]?.name ?? `${folderName}/${file}`,
    ]),
  ) as Record<VocabularyName, string>;
  if (!found.vocabularies.site) {
    problems.push(
      aboutFile(
        { name: files.site },
        "missing-file",
        `The site has no ${VOCABULARY_FILES.site}.`,
        "Add it with at least `title: The name of your site`.",
      ),
    );
  }
  const values: Partial<Record<VocabularyName, unknown>> = {};
  const unread = new Set<VocabularyName>();
  const texts = new Map<string, string>();
  const places = new Map<string, () => LocatedData | undefined>();
  for (const name of NAMES) {
    const file = found.vocabularies[name];
    if (!file) continue;
    const read = await readText(file, disk);
    const isAsked = !only || only.has(file.name);
    const entries =
      "problem" in read
        ? { problems: [read.problem] }
        : await readPlainly(
            name,
            read.text,
            {
              strictly: () => readEntries(SCHEMAS[name], file.name, read.text),
              plainly: () => readValidEntries(name, file.name, read.text, keep),
            },
            isAsked,
            keep,
          );
    if ("text" in read) texts.set(file.name, read.text);
    if (entries.places) places.set(file.name, entries.places);
    if (hasErrors(entries.problems)) unread.add(name);
    problems.push(...entries.problems);
    values[name] = entries.value;
  }
  const known = values as VocabularyValues;
  const ofPay = [found.vocabularies.pay, ...found.tables.values()];
  const isAsked = !only || ofPay.some((file) => file && only.has(file.name));
  const tables = await readTables(known.pay ?? {}, found.tables, isAsked, disk);
  const assets = await readAssets(found.assets, disk);
  const pages = await readPages(found.pages, found.assets, disk);
  return {
    files,
    problems: [...problems, ...tables.problems, ...assets.problems, ...pages.problems],
    unread,
    texts: new Map([...texts, ...tables.texts, ...assets.texts, ...pages.texts]),
    places,
    pageReferences: pages.references,
    vocabularies: { ...vocabulariesFrom(known, tables.pay), assets: assets.assets, pages: pages.pages },
  };
}

/** What the vocabulary files hold. */
interface VocabularyValues {
  site?: z.output<typeof siteSchema>;
  strings?: StringReplacements;
  domains?: z.output<typeof domainsSchema>;
  skills?: z.output<typeof skillsSchema>;
  ladders?: z.output<typeof laddersSchema>;
  occupations?: z.output<typeof occupationsSchema>;
  pay?: z.output<typeof payTablesSchema>;
  traits?: z.output<typeof traitsSchema>;
  titles?: z.output<typeof titlesSchema>;
  sources?: z.output<typeof sourcesSchema>;
}

function vocabulariesFrom(values: VocabularyValues, pay: Vocabularies["pay"]): Vocabularies {
  const site = values.site ?? siteSchema.parse({ title: "Untitled" });
  const { proficiency, ...ladders } = values.ladders ?? {};
  const { judged = null, ...traits } = values.traits ?? {};
  return {
    site,
    words: wordsFor(site.language, values.strings ?? {}),
    domains: new Map(Object.entries(values.domains ?? {})),
    skills: new Map(Object.entries(values.skills ?? {})),
    ladders: new Map(
      Object.entries(
        ladders as Record<string, Vocabularies["ladders"] extends ReadonlyMap<string, infer L> ? L : never>,
      ),
    ),
    proficiency: proficiency ?? [],
    occupations: occupationsFrom(values.occupations ?? {}, pay),
    pay,
    traits: new Map(Object.entries(traits as Record<string, Trait>)),
    judged,
    titles: new Map(
      Object.entries(values.titles ?? {}).map(([language, names]) => [language, new Map(Object.entries(names))]),
    ),
    sources: new Map(Object.entries(values.sources ?? {})),
    assets: new Map(),
    pages: new Map(),
  };
}

/**
 * The vocabularies in some texts. A text that cannot be read counts as a file that is missing.
 *
 * @param tables the texts of the files in `_pay/`, by their names there
 */
export function vocabulariesIn(
  texts: Partial<Record<VocabularyName, string>>,
  tables: ReadonlyMap<string, string> = new Map(),
): Vocabularies {
  const values: Partial<Record<VocabularyName, unknown>> = {};
  for (const name of NAMES) {
    const text = texts[name];
    const parsed =
      text === undefined ? undefined : parseYaml(VOCABULARY_FILES[name], text, { keysAt: keysIn(SCHEMAS[name]) });
    if (!parsed || !("data" in parsed)) continue;
    const validated = validate(SCHEMAS[name], parsed.data, VOCABULARY_FILES[name]);
    if ("value" in validated) values[name] = validated.value;
  }
  const known = values as VocabularyValues;
  return vocabulariesFrom(known, tablesIn(known.pay ?? {}, tables).pay);
}

const NAMES = Object.keys(VOCABULARY_FILES) as VocabularyName[];

/** What each vocabulary file is held against. */
export const SCHEMAS: Record<VocabularyName, z.ZodType> = {
  site: siteSchema,
  strings: stringsSchema,
  domains: domainsSchema,
  skills: skillsSchema,
  ladders: laddersSchema,
  occupations: occupationsSchema,
  pay: payTablesSchema,
  traits: traitsSchema,
  titles: titlesSchema,
  sources: sourcesSchema,
};

/** Every problem that the text of a vocabulary file has by itself. */
export function problemsOfVocabulary(name: VocabularyName, file: string, text: string): Problem[] {
  return readEntries(SCHEMAS[name], file, text).problems;
}

/** A vocabulary file after it was looked at by itself. */
interface Entries {
  /** What it holds, where nothing is wrong in it. */
  value?: unknown;
  problems: Problem[];
  places?: () => LocatedData | undefined;
}

function readEntries(schema: z.ZodType, file: string, text: string): Entries {
  const tooMuch = tooMuchOf({ name: file }, text);
  if (tooMuch) return { problems: [tooMuch] };
  const conflicts = mergeConflicts(file, text);
  if (conflicts.length > 0) return { problems: conflicts };
  const parse = () => parseYaml(file, text, { keysAt: keysIn(schema) });
  const parsed = parse();
  const data = asRead(parsed);
  const unread = "problems" in parsed ? parsed.problems : [];
  if (!data) return { problems: [...unread, ...wrongEncoding(file, text)] };
  const validated = validate(schema, data, file);
  const own = "problems" in validated ? validated.problems : [];
  const problems = withoutRemains(
    [...unread, ...suspicions(schema, data), ...own],
    wrongEncoding(file, text, data.pathAt),
  );
  const places = keptPlaces(() => asRead(parse()), data);
  return { problems, places, ...("value" in validated && unread.length === 0 ? { value: validated.value } : {}) };
}

/** As `readEntries`, of a file whose own problems nobody asks for; nothing where it may have some. */
async function readValidEntries(
  name: VocabularyName,
  file: string,
  text: string,
  keep: Keep | undefined,
): Promise<Entries | undefined> {
  const value = await readValidYaml(name, SCHEMAS[name], text, keep);
  return value === undefined
    ? undefined
    : { value, problems: [], places: keptPlaces(() => asRead(parseYaml(file, text))) };
}

const asRead = (parsed: ReturnType<typeof parseYaml>) => ("data" in parsed ? parsed.data : parsed.fixed);
