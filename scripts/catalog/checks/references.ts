import type { z } from "zod";
import { later, t } from "../../diagnostics/messages.ts";
import type { Path } from "../../diagnostics/problem.ts";
import { roleSchema } from "../../schema/role.ts";
import type { Vocabularies } from "../catalog.ts";
import type { VocabularyName } from "../source/file-rules.ts";
import { isMapping } from "../yaml/text.ts";
import { describedValues, namedBy } from "./schema-walk.ts";

/** What ids can name, over the whole site. */
export interface KnownIds {
  slugs: ReadonlySet<string>;
  vocabularies: Vocabularies;
  /** The vocabulary files by their names in messages. */
  files?: Readonly<Record<VocabularyName, string>>;
  /** The files of those that are split, by the ids that they hold. */
  holders?: Holders;
  /** Those that cannot be read: of what refers to them nothing is said, as the cause alone is worth reading. */
  unread?: ReadonlySet<VocabularyName>;
}

/** The files that hold the ids of vocabularies that are split. */
export type Holders = ReadonlyMap<VocabularyName, ReadonlyMap<string, string>>;

/** The vocabulary files by their names in messages, and of those that are split which file holds which id. */
export interface SplitFiles {
  files: Readonly<Record<VocabularyName, string>>;
  holders: Holders;
}

/** The names of all files of a vocabulary. */
export function filesOf(name: VocabularyName, { files, holders }: SplitFiles): string[] {
  return [...new Set([files[name], ...(holders.get(name)?.values() ?? [])])];
}

/** The file that holds an id of a vocabulary. */
export function fileWith(name: VocabularyName, id: string, { files, holders }: SplitFiles): string {
  return holders.get(name)?.get(id) ?? files[name];
}

/** The files of vocabularies that have a part in a problem. */
export function concerned(
  { files, holders }: Pick<KnownIds, "files" | "holders">,
  names: readonly VocabularyName[],
): string[] {
  return files ? [...new Set(names.flatMap((name) => [files[name], ...(holders?.get(name)?.values() ?? [])]))] : [];
}

/** What an id can be a name of. */
interface Kind {
  /** The vocabulary that its ids stand in. */
  vocabulary?: VocabularyName;
  /** Says that an id names none of them. */
  isNone(id: string): string;
  /** Says what they are. */
  theyAre(ids: string): string;
  /** What to do where they are too many to be listed. */
  advice: string;
  /** What there is; undefined where that cannot be said because something else is wrong. `at` is the id's place in `role`. */
  names(known: KnownIds, at: Path, role: unknown): Names | undefined;
}

interface Names {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

const asNames = (of: readonly { id?: unknown }[] | undefined): Names | undefined =>
  of && new Set(of.flatMap((each) => (typeof each?.id === "string" ? [each.id] : [])));

const kinds = <Name extends string>(of: Record<Name, Kind>) => of;

/** What the schema says that ids are names of. */
export const KINDS = kinds({
  domain: {
    vocabulary: "domains",
    isNone: (id) => t`${id} is no domain.`,
    theyAre: (ids) => t`The domains are ${ids}.`,
    advice: later("Use an id of _domains.yaml."),
    names: ({ vocabularies }) => vocabularies.domains,
  },
  skill: {
    vocabulary: "skills",
    isNone: (id) => t`${id} is no skill.`,
    theyAre: (ids) => t`The skills are ${ids}.`,
    advice: later("Use an id of _skills.yaml, or add the skill there first."),
    names: ({ vocabularies }) => vocabularies.skills,
  },
  ladder: {
    vocabulary: "ladders",
    isNone: (id) => t`${id} is no ladder.`,
    theyAre: (ids) => t`The ladders are ${ids}.`,
    advice: later("Use a ladder of _ladders.yaml, or add one there."),
    names: ({ vocabularies }) => vocabularies.ladders,
  },
  level: {
    vocabulary: "ladders",
    isNone: (id) => t`${id} is no level.`,
    theyAre: (ids) => t`The levels are ${ids}.`,
    advice: later("Use a level of the role's ladder in _ladders.yaml."),
    names: ({ vocabularies: { ladders } }, _, role) => asNames(ladders.get(String(ladderOf(role)))),
  },
  proficiency: {
    vocabulary: "ladders",
    isNone: (id) => t`${id} is no proficiency.`,
    theyAre: (ids) => t`The stages are ${ids}.`,
    advice: later("Use a stage under `proficiency` in _ladders.yaml."),
    names: ({ vocabularies }) => asNames(vocabularies.proficiency),
  },
  occupation: {
    vocabulary: "occupations",
    isNone: (id) => t`${id} is no occupation.`,
    theyAre: (ids) => t`The occupations are ${ids}.`,
    advice: later("Use a code of that country in _occupations.yaml, or add the occupation there first."),
    names({ vocabularies }, [, country]) {
      const known = [...vocabularies.occupations.values()].filter((occupation) => occupation.country === country);
      return known.length > 0 ? new Set(known.map(({ code }) => code)) : undefined;
    },
  },
  country: {
    vocabulary: "occupations",
    isNone: (id) => t`${id} is no country.`,
    theyAre: (ids) => t`The countries are ${ids}.`,
    advice: later("Use a country of _occupations.yaml, or add its occupations there first."),
    names: ({ vocabularies }) => new Set([...vocabularies.occupations.values()].map(({ country }) => country)),
  },
  source: {
    vocabulary: "sources",
    isNone: (id) => t`${id} is no source.`,
    theyAre: (ids) => t`The sources are ${ids}.`,
    advice: later("Use an id of _sources.yaml, or add the source there first."),
    names: ({ vocabularies }) => vocabularies.sources,
  },
  role: {
    isNone: (id) => t`${id} is no role.`,
    theyAre: (ids) => t`The roles are ${ids}.`,
    advice: later("Use the name of a file in the roles folder, without `.md`."),
    names: ({ slugs }) => slugs,
  },
  step: {
    isNone: (id) => t`${id} is no step.`,
    theyAre: (ids) => t`The steps are ${ids}.`,
    advice: later("Use the `id` of another step of this roadmap."),
    names: (_, __, role) => asNames((role as { roadmap: { id?: unknown }[] }).roadmap),
  },
  trait: {
    vocabulary: "traits",
    isNone: (id) => t`${id} is no trait.`,
    theyAre: (ids) => t`The traits are ${ids}.`,
    advice: later("Use an id of _traits.yaml, or add the trait there first."),
    names: ({ vocabularies }) => vocabularies.traits,
  },
  "trait step": {
    vocabulary: "traits",
    isNone: (id) => t`${id} is no trait step.`,
    theyAre: (ids) => t`The trait steps are ${ids}.`,
    advice: later("Use a step of this trait in _traits.yaml."),
    names: ({ vocabularies }, [, trait]) => asNames(vocabularies.traits.get(String(trait))?.steps),
  },
});

export type ReferenceKind = keyof typeof KINDS;

/** An id in a role file that has to name something that exists. */
export interface Reference {
  kind: ReferenceKind;
  id: string;
  at: Path;
  /** Whether the id is a key, not a value. */
  onKey?: boolean;
}

/**
 * Every reference in the front matter of a role, as the schema tells them: another one for a translation. The data need not be valid: what is not of
 * the right shape is passed over, so that one mistake does not hide another.
 */
export function* referencesIn(role: unknown, schema: z.ZodType = roleSchema): Generator<Reference> {
  for (const { at, value, layers, onKey } of describedValues(role, schema)) {
    const kind = namedBy(layers);
    // The id of a step, and an old address, are names themselves.
    const isName = at[0] === "moved-from" || (at[0] === "roadmap" && at[2] === "id");
    if (kind !== undefined && typeof value === "string" && !isName && !(kind === "ladder" && value === DEFAULT))
      yield { kind: kind as ReferenceKind, id: value, at, onKey };
  }
  // Where no level refers to it, the default ladder need not exist.
  if (isMapping(role) && isMapping(role.levels) && ladderOf(role) === DEFAULT)
    yield { kind: "ladder", id: DEFAULT, at: ["ladder"] };
}

const DEFAULT = "default";

const ladderOf = (role: unknown) => (role as { ladder?: unknown }).ladder ?? DEFAULT;
