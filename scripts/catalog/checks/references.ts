import type { Path } from "../../diagnostics/problem.ts";
import type { Vocabularies } from "../catalog.ts";
import type { VocabularyName } from "../source/file-rules.ts";
import { isMapping } from "../yaml/text.ts";

/** What an id in a role file can be a name of. */
export type ReferenceKind =
  | "domain"
  | "skill"
  | "ladder"
  | "level"
  | "proficiency"
  | "occupation"
  | "country"
  | "source"
  | "role"
  | "step"
  | "trait"
  | "trait step";

/** The vocabulary that the ids of a kind stand in. */
export const VOCABULARY_OF: Partial<Record<ReferenceKind, VocabularyName>> = {
  skill: "skills",
  source: "sources",
  domain: "domains",
  ladder: "ladders",
  level: "ladders",
  proficiency: "ladders",
  occupation: "occupations",
  country: "occupations",
  trait: "traits",
  "trait step": "traits",
};

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

/** An id in a role file that has to name something that exists. */
export interface Reference {
  kind: ReferenceKind;
  id: string;
  at: Path;
  /** Whether the id is a key, not a value. */
  onKey?: boolean;
}

/**
 * Every reference in the front matter of a role, in its order. The data need not be valid: what is not of
 * the right shape is passed over, so that one mistake does not hide another.
 */
export function* referencesIn(role: unknown): Generator<Reference> {
  if (!isMapping(role)) return;
  yield* ids(role.domain, "domain", ["domain"]);
  if (isMapping(role.occupations))
    for (const [country, named] of Object.entries(role.occupations)) {
      yield { kind: "country", id: country, at: ["occupations", country], onKey: true };
      if (isMapping(named)) yield* ids(named.code, "occupation", ["occupations", country, "code"]);
    }
  if (isMapping(role.skills)) {
    yield* skillEntries(role.skills.core, ["skills", "core"]);
    yield* skillEntries(role.skills.useful, ["skills", "useful"]);
  }
  // Where no level refers to it, the default ladder need not exist.
  const ladder = role.ladder ?? "default";
  if (isMapping(role.levels) || ladder !== "default") yield* ids(ladder, "ladder", ["ladder"]);
  if (isMapping(role.levels)) {
    for (const [id, level] of Object.entries(role.levels)) yield* levelReferences(id, level);
  }
  for (const [index, step] of listed(role.roadmap)) {
    if (!isMapping(step)) continue;
    yield* skillEntries(step.learn, ["roadmap", index, "learn"]);
    yield* lists(step.after, "step", ["roadmap", index, "after"]);
  }
  for (const [index, route] of listed(role.routes)) {
    if (isMapping(route)) yield* lists(route.from, "role", ["routes", index, "from"]);
  }
  if (isMapping(role.traits))
    for (const [id, step] of Object.entries(role.traits)) {
      yield { kind: "trait", id, at: ["traits", id], onKey: true };
      yield* ids(step, "trait step", ["traits", id]);
    }
  for (const [index, entry] of listed(role.related)) {
    if (isMapping(entry)) yield* ids(entry.role, "role", ["related", index, "role"]);
  }
  yield* lists(role.sources, "source", ["sources"]);
}

function* levelReferences(id: string, level: unknown): Generator<Reference> {
  yield { kind: "level", id, at: ["levels", id], onKey: true };
  if (!isMapping(level)) return;
  if (isMapping(level.skills)) {
    for (const [skill, stage] of Object.entries(level.skills)) {
      yield { kind: "skill", id: skill, at: ["levels", id, "skills", skill], onKey: true };
      yield* ids(stage, "proficiency", ["levels", id, "skills", skill]);
    }
  }
  for (const [index, pay] of listed(level.salary)) {
    if (isMapping(pay)) yield* ids(pay.source, "source", ["levels", id, "salary", index, "source"]);
  }
  if (isMapping(level.salary)) yield* ids(level.salary.source, "source", ["levels", id, "salary", "source"]);
}

function* skillEntries(entries: unknown, at: Path): Generator<Reference> {
  for (const [index, entry] of listed(entries)) {
    if (isMapping(entry)) yield* lists(entry.any, "skill", [...at, index, "any"]);
    else yield* ids(entry, "skill", [...at, index]);
  }
}

function* lists(values: unknown, kind: ReferenceKind, at: Path): Generator<Reference> {
  for (const [index, value] of listed(values)) yield* ids(value, kind, [...at, index]);
}

function* ids(value: unknown, kind: ReferenceKind, at: Path): Generator<Reference> {
  if (typeof value === "string") yield { kind, id: value, at };
}

function listed(value: unknown): [number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : [];
}
