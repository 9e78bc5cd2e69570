import { relative, sep } from "node:path";
import type { z } from "zod";
import type { Problem } from "../diagnostics/problem.ts";
import { siteSchema } from "../schema/site.ts";
import { type StringReplacements, stringsSchema, wordsFor } from "../schema/strings.ts";
import {
  domainsSchema,
  laddersSchema,
  occupationsSchema,
  skillsSchema,
  sourcesSchema,
} from "../schema/vocabularies.ts";
import type { Vocabularies } from "./catalog.ts";
import { damagedText, withoutRemains } from "./damaged-text.ts";
import { tooMuchOf } from "./file-rules.ts";
import { parseYaml } from "./located.ts";
import { mergeConflicts } from "./merge-conflicts.ts";
import { pastMends } from "./past-mends.ts";
import {
  aboutFile,
  type Disk,
  type FoundFile,
  type RolesFolder,
  readText,
  VOCABULARY_FILES,
  type VocabularyName,
} from "./read.ts";
import { suspicions, validate } from "./validate.ts";

/** The vocabularies of a roles folder, as far as they can be read; a file that is missing is empty. */
export interface ReadVocabularies {
  vocabularies: Vocabularies;
  problems: Problem[];
  files: Record<VocabularyName, string>;
}

/**
 * Reads every vocabulary file.
 *
 * @param folders what names in messages are relative to, and the roles folder
 * @param sources is given the text of each file that has a problem
 */
export async function readVocabularies(
  found: RolesFolder,
  folders: { folder: string; workingDirectory: string; disk?: Disk },
  sources: Map<string, string>,
): Promise<ReadVocabularies> {
  const problems: Problem[] = [];
  const folderName = relative(folders.workingDirectory, folders.folder).split(sep).join("/");
  const files = Object.fromEntries(
    Object.entries(VOCABULARY_FILES).map(([name, file]) => [
      name,
      found.vocabularies[name as VocabularyName]?.name ?? `${folderName}/${file}`,
    ]),
  ) as Record<VocabularyName, string>;
  const read = async <Schema extends z.ZodType>(
    name: VocabularyName,
    schema: Schema,
  ): Promise<z.output<Schema> | undefined> => {
    const file = found.vocabularies[name];
    if (!file) return undefined;
    const result = await readVocabulary(file, schema, folders.disk);
    if (result.text !== undefined && result.problems.length > 0) sources.set(file.name, result.text);
    problems.push(...result.problems);
    return result.value;
  };
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
  for (const name of NAMES) values[name] = await read(name, SCHEMAS[name]);
  return { files, problems, vocabularies: vocabulariesFrom(values as VocabularyValues) };
}

/** What the vocabulary files hold. */
interface VocabularyValues {
  site?: z.output<typeof siteSchema>;
  strings?: StringReplacements;
  domains?: z.output<typeof domainsSchema>;
  skills?: z.output<typeof skillsSchema>;
  ladders?: z.output<typeof laddersSchema>;
  occupations?: z.output<typeof occupationsSchema>;
  sources?: z.output<typeof sourcesSchema>;
}

function vocabulariesFrom(values: VocabularyValues): Vocabularies {
  const site = values.site ?? siteSchema.parse({ title: "Untitled" });
  const { proficiency, ...ladders } = values.ladders ?? {};
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
    occupations: new Map(Object.entries(values.occupations ?? {})),
    sources: new Map(Object.entries(values.sources ?? {})),
  };
}

/** The vocabularies in some texts. A text that cannot be read counts as a file that is missing. */
export function vocabulariesIn(texts: Partial<Record<VocabularyName, string>>): Vocabularies {
  const values: Partial<Record<VocabularyName, unknown>> = {};
  for (const name of NAMES) {
    const text = texts[name];
    const parsed = text === undefined ? undefined : parseYaml(VOCABULARY_FILES[name], text);
    if (!parsed || !("data" in parsed)) continue;
    const validated = validate(SCHEMAS[name], parsed.data, VOCABULARY_FILES[name]);
    if ("value" in validated) values[name] = validated.value;
  }
  return vocabulariesFrom(values as VocabularyValues);
}

const NAMES = Object.keys(VOCABULARY_FILES) as VocabularyName[];

/** What each vocabulary file is held against. */
const SCHEMAS: Record<VocabularyName, z.ZodType> = {
  site: siteSchema,
  strings: stringsSchema,
  domains: domainsSchema,
  skills: skillsSchema,
  ladders: laddersSchema,
  occupations: occupationsSchema,
  sources: sourcesSchema,
};

/** Every problem that the text of a vocabulary file has by itself. */
export function problemsOfVocabulary(name: VocabularyName, file: string, text: string): Problem[] {
  return readEntries(SCHEMAS[name], file, text).problems;
}

/** What a vocabulary file holds, where nothing is wrong in it, and everything that is. */
function readEntries<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  text: string,
): { value?: z.output<Schema>; problems: Problem[] } {
  const tooMuch = tooMuchOf({ name: file }, text);
  if (tooMuch) return { problems: [tooMuch] };
  const conflicts = mergeConflicts(file, text);
  if (conflicts.length > 0) return { problems: conflicts };
  const damage = damagedText(file, text);
  const parsed = parseYaml(file, text);
  const data = "data" in parsed ? parsed.data : parsed.mended;
  const unread = "problems" in parsed ? parsed.problems : [];
  if (!data) return { problems: [...unread, ...damage] };
  const validated = validate(schema, data, file);
  const own = "problems" in validated ? validated.problems : [];
  const problems = withoutRemains([...unread, ...pastMends([...suspicions(schema, data), ...own], data)], damage);
  return "value" in validated && unread.length === 0 ? { value: validated.value, problems } : { problems };
}

interface ReadFile<Value> {
  text?: string;
  value?: Value;
  problems: Problem[];
}

async function readVocabulary<Schema extends z.ZodType>(
  file: FoundFile,
  schema: Schema,
  disk: Disk | undefined,
): Promise<ReadFile<z.output<Schema>>> {
  const read = await readText(file, disk);
  if ("problem" in read) return { problems: [read.problem] };
  const { text } = read;
  return { text, ...readEntries(schema, file.name, text) };
}
