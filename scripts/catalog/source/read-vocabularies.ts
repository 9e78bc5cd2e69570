import { relative, sep } from "node:path";
import type { z } from "zod";
import { t } from "../../diagnostics/messages.ts";
import { hasErrors, type Problem } from "../../diagnostics/problem.ts";
import { payTablesSchema } from "../../schema/pay.ts";
import { siteSchema } from "../../schema/site.ts";
import { stringsSchema, wordsFor } from "../../schema/strings.ts";
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
import { occupationId, type Vocabularies } from "../catalog.ts";
import { mergeConflicts } from "../checks/merge-conflicts.ts";
import { problemsAt } from "../checks/problem-at.ts";
import type { Holders } from "../checks/references.ts";
import { keysIn } from "../checks/schema-walk.ts";
import { suspicions, validate } from "../checks/validate.ts";
import { withoutRemains, wrongEncoding } from "../checks/wrong-encoding.ts";
import { keptPlaces, type LocatedData, parseYaml } from "../yaml/located.ts";
import { aboutFile, partAt, tooMuchOf, VOCABULARY_FILES, type VocabularyName } from "./file-rules.ts";
import type { Keep } from "./keep.ts";
import { readAssets } from "./read-assets.ts";
import { type ReadingOptions, type RolesFolder, readText } from "./read-folder.ts";
import { type ReadPages, readPages } from "./read-pages.ts";
import { occupationsFrom, readTables, tablesIn } from "./read-tables.ts";
import { readPlainly, readValidYaml, validValue } from "./read-valid.ts";

/** The vocabularies of a roles folder, as far as they can be read; a file that is missing is empty. */
export interface ReadVocabularies {
  vocabularies: Vocabularies;
  problems: Problem[];
  /** The files' names in messages, those of missing ones too. */
  files: Record<VocabularyName, string>;
  /** The files of those that are split, by the ids that they hold: of occupations `occupationId`. */
  holders: Holders;
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
export function readVocabularies(
  found: RolesFolder,
  { folder, workingDirectory, disk, only, keep }: ReadingOptions,
): ReadVocabularies {
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
        t`The site has no ${VOCABULARY_FILES.site}.`,
        t`Add it with at least \`title: The name of your site\`.`,
      ),
    );
  }
  const values: Partial<Record<VocabularyName, unknown>> = {};
  const unread = new Set<VocabularyName>();
  const texts = new Map<string, string>();
  const places = new Map<string, () => LocatedData | undefined>();
  const parts = new Map<VocabularyName, { file: string; value: unknown }[]>();
  const all = NAMES.flatMap((name) => [
    ...[found.vocabularies[name] ?? []].flat().map((file) => ({ ...file, vocabulary: name })),
    ...found.parts.filter(({ vocabulary }) => vocabulary === name),
  ]);
  for (const { vocabulary: name, ...file } of all) {
    const read = readText(file, disk);
    const isAsked = !only || only.has(file.name);
    const entries =
      "problem" in read
        ? { problems: [read.problem] }
        : readPlainly(
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
    parts.set(name, [...(parts.get(name) ?? []), { file: file.name, value: entries.value }]);
  }
  const holders = new Map<VocabularyName, ReadonlyMap<string, string>>();
  for (const [name, of] of parts) {
    values[name] = together(
      name,
      of.map(({ value }) => value),
    );
    if (of.length > 1 || of.some(({ file }) => file !== files[name])) {
      const held = heldBy(name, of, places);
      holders.set(name, held.files);
      problems.push(...held.problems);
    }
  }
  const known = values as VocabularyValues;
  const ofPay = [found.vocabularies.pay, ...found.tables.values()];
  const isAsked = !only || ofPay.some((file) => file && only.has(file.name));
  const tables = readTables(known.pay ?? {}, found.tables, isAsked, disk);
  const assets = readAssets(found.assets, disk);
  const pages = readPages(found.pages, found.assets, disk);
  return {
    files,
    holders,
    problems: [...problems, ...tables.problems, ...assets.problems, ...pages.problems],
    unread,
    texts: new Map([...texts, ...tables.texts, ...assets.texts, ...pages.texts]),
    places,
    pageReferences: pages.references,
    vocabularies: { ...vocabulariesFrom(known, tables.pay), assets: assets.assets, pages: pages.pages },
  };
}

type CountryEntries = z.output<typeof occupationsSchema>;

/** What several files of a vocabulary hold; of an id that stands twice, what the first says. */
function together(name: VocabularyName, values: readonly unknown[]): unknown {
  const read = values.filter((value) => value !== undefined) as Record<string, unknown>[];
  if (read.length < 2) return read[0];
  if (name !== "occupations") return Object.assign({}, ...read.toReversed());
  const countries: CountryEntries = {};
  for (const part of read as CountryEntries[])
    for (const [country, { classification, codes }] of Object.entries(part)) {
      const known = countries[country];
      countries[country] = known
        ? { ...known, codes: { ...codes, ...known.codes } }
        : { classification, codes: { ...codes } };
    }
  return countries;
}

/** The ids of a part, each with its path in it. */
function idsIn(name: VocabularyName, value: unknown): [id: string, at: string[]][] {
  if (value === undefined) return [];
  if (name !== "occupations") return Object.keys(value as object).map((id) => [id, [id]]);
  return Object.entries(value as CountryEntries).flatMap(([country, { codes }]) =>
    Object.keys(codes).map((code): [string, string[]] => [occupationId(country, code), [country, "codes", code]]),
  );
}

/** Which file holds each id, and the ids that two hold. */
function heldBy(
  name: VocabularyName,
  parts: readonly { file: string; value: unknown }[],
  places: ReadVocabularies["places"],
): { files: Map<string, string>; problems: Problem[] } {
  const files = new Map<string, string>();
  const problemAt = problemsAt((file) => places.get(file)?.());
  const problems = parts.flatMap(({ file, value }) =>
    idsIn(name, value).flatMap(([id, at]) => {
      const first = files.get(id);
      if (first === undefined) {
        files.set(id, file);
        return [];
      }
      const line = places.get(first)?.()?.rangeOfKey(at).line ?? 1;
      const message = t`\`${at.at(-1) ?? id}\` stands in ${first}, line ${String(line)}, as well.`;
      return problemAt(file, "duplicate-id", at, message, t`Keep it in one of the two files.`, {
        onKey: true,
        concerns: [first],
      });
    }),
  );
  return { files, problems: [...problems, ...(name === "occupations" ? otherClassifications(parts, problemAt) : [])] };
}

/** Files that name another classification for a country than the first one does. */
function otherClassifications(
  parts: readonly { file: string; value: unknown }[],
  problemAt: ReturnType<typeof problemsAt>,
): Problem[] {
  const first = new Map<string, { classification: string; file: string }>();
  return parts.flatMap(({ file, value = {} }) =>
    Object.entries(value as CountryEntries).flatMap(([country, { classification }]) => {
      const known = first.get(country);
      if (!known) first.set(country, { classification, file });
      if (!known || known.classification === classification) return [];
      const message = t`The codes of ${country} are from \`${known.classification}\` in ${known.file}.`;
      const hint = t`Write \`${known.classification}\` here as well, or put right what stands there.`;
      return problemAt(file, "bad-value", [country, "classification"], message, hint, { concerns: [known.file] });
    }),
  );
}

/** What the vocabulary files hold. */
type VocabularyValues = { [Name in VocabularyName]?: z.output<(typeof SCHEMAS)[Name]> };

function vocabulariesFrom(values: VocabularyValues, pay: Vocabularies["pay"]): Vocabularies {
  const site = values.site ?? siteSchema.parse({ title: "Untitled" });
  const { proficiency, names: ladderNames = {}, ...ladders } = values.ladders ?? {};
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
    ladderNames: new Map(Object.entries(ladderNames)),
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

/** What the text of a vocabulary file holds; undefined where it cannot be read. */
export function vocabularyIn(name: VocabularyName, text: string): unknown {
  const schema = SCHEMAS[name];
  const plain = validValue(schema, text);
  if (plain !== undefined) return plain;
  const parsed = parseYaml(VOCABULARY_FILES[name], text, { keysAt: keysIn(schema) });
  if (!("data" in parsed)) return undefined;
  const validated = validate(schema, parsed.data, VOCABULARY_FILES[name]);
  return "value" in validated ? validated.value : undefined;
}

/**
 * The vocabularies in some texts. A text that cannot be read counts as a file that is missing.
 *
 * @param tables the texts of the files in `_pay/`, by their names there, and of parts of vocabularies, by their paths
 * @param vocabulary reads a text
 */
export function vocabulariesIn(
  texts: Partial<Record<VocabularyName, string>>,
  tables: ReadonlyMap<string, string> = new Map(),
  vocabulary = vocabularyIn,
): Vocabularies {
  const values: Partial<Record<VocabularyName, unknown>> = {};
  for (const name of NAMES) {
    const parts = [...tables].flatMap(([path, text]) => (partAt(path) === name ? [text] : []));
    const read = [texts[name], ...parts].map((text) => (text === undefined ? undefined : vocabulary(name, text)));
    const value = together(name, read);
    if (value !== undefined) values[name] = value;
  }
  const known = values as VocabularyValues;
  return vocabulariesFrom(known, tablesIn(known.pay ?? {}, tables).pay);
}

const NAMES = Object.keys(VOCABULARY_FILES) as VocabularyName[];

/** What each vocabulary file is held against. */
export const SCHEMAS = {
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
} as const satisfies Record<VocabularyName, z.ZodType>;

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

/** Reads a vocabulary file by itself. */
export function readEntries(schema: z.ZodType, file: string, text: string): Entries {
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
function readValidEntries(
  name: VocabularyName,
  file: string,
  text: string,
  keep: Keep | undefined,
): Entries | undefined {
  const value = readValidYaml(name, SCHEMAS[name], text, keep);
  return value === undefined
    ? undefined
    : { value, problems: [], places: keptPlaces(() => asRead(parseYaml(file, text))) };
}

const asRead = (parsed: ReturnType<typeof parseYaml>) => ("data" in parsed ? parsed.data : parsed.fixed);
