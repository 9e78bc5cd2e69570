import { MOST_OF_A_KIND, type Path, type Problem } from "../../diagnostics/problem.ts";
import { closest, nameSome } from "../../diagnostics/suggest.ts";
import { isId, slugFrom } from "../../schema/common.ts";
import { isCountry } from "../../schema/pay.ts";
import type { Place } from "../source/body-places.ts";
import type { UnlinkedRole } from "../source/parse-role.ts";
import { brokenLink, pageExists } from "./broken-links.ts";
import { isPlaceholder } from "./placeholders.ts";
import type { ProblemAt } from "./problem-at.ts";
import {
  concerned,
  type KnownIds,
  type Reference,
  type ReferenceKind,
  referencesIn,
  VOCABULARY_OF,
} from "./references.ts";
import { idMeant, preview } from "./rule-problems.ts";

/** Finds what in a role refers to nothing. */
export function checkReferences(role: UnlinkedRole, ids: KnownIds, problemAt: ProblemAt): Problem[] {
  const { file, data, references } = role;
  const problems: Problem[] = [];
  for (const reference of referencesIn(data)) {
    problems.push(...checkReference(reference, role, ids, problemAt));
    if (problems.length > MOST_OF_A_KIND) break;
  }
  const unknown = references.citations.filter(({ value }) => !ids.vocabularies.sources.has(value.id));
  for (const { value, isAsWritten, ...place } of unknown.slice(0, MOST_OF_A_KIND + 1)) {
    const reference: Reference = { kind: "source", id: value.id, at: [] };
    problems.push(...unknownId(reference, file, place, ids.vocabularies.sources.keys(), ids, problemAt, isAsWritten));
  }
  const broken = references.sitePaths.filter(({ value }) => !pageExists(value, ids));
  for (const link of broken.slice(0, MOST_OF_A_KIND + 1)) problems.push(...brokenLink(link, file, ids, problemAt));
  return problems;
}

function checkReference(
  reference: Reference,
  { slug, file, data }: UnlinkedRole,
  ids: KnownIds,
  problemAt: ProblemAt,
): Problem[] {
  const { kind, id, at } = reference;
  if (kind === "role" && id === slug) {
    const hint = "Name another role or remove the entry.";
    return problemAt(file, "self-reference", at, `\`${id}\` is this role itself.`, hint);
  }
  // An id that is still to come, or only has to be written otherwise, has been reported as that already.
  const meant =
    kind === "country" ? (isCountry(id) ? id : undefined) : kind === "occupation" || isId(id) ? id : idMeant(id);
  if (meant === undefined || isPlaceholder(id)) return [];
  const names = namesFor(reference, data, ids);
  return names === undefined || names.has(meant) ? [] : unknownId(reference, file, at, names.keys(), ids, problemAt);
}

/** Of problems of files by themselves those of ids that have to be written otherwise, without those that name nothing then. */
export function withoutUnknownIds(problems: readonly Problem[], beside: readonly Problem[]): Problem[] {
  const placeOf = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;
  const unknown = new Set(beside.filter(({ code }) => code === "unknown-id").map(placeOf));
  return problems.filter((problem) => problem.code !== "bad-id" || !unknown.has(placeOf(problem)));
}

interface Names {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** What the ids of a kind can name; undefined where that cannot be said because something else is wrong. */
function namesFor({ kind, at }: Reference, data: unknown, { slugs, vocabularies }: KnownIds): Names | undefined {
  switch (kind) {
    case "domain":
      return vocabularies.domains;
    case "skill":
      return vocabularies.skills;
    case "ladder":
      return vocabularies.ladders;
    case "country":
      return new Set([...vocabularies.occupations.values()].map(({ country }) => country));
    case "occupation": {
      const known = [...vocabularies.occupations.values()].filter(({ country }) => country === at[1]);
      return known.length > 0 ? new Set(known.map(({ code }) => code)) : undefined;
    }
    case "source":
      return vocabularies.sources;
    case "role":
      return slugs;
    case "proficiency":
      return new Set(vocabularies.proficiency.map((stage) => stage.id));
    case "level": {
      const ladder = (data as { ladder?: unknown }).ladder ?? "default";
      const levels = typeof ladder === "string" ? vocabularies.ladders.get(ladder) : undefined;
      return levels && new Set(levels.map((level) => level.id));
    }
    case "trait":
      return vocabularies.traits;
    case "trait step": {
      const trait = vocabularies.traits.get(String(at[1]));
      return trait && new Set(trait.steps.map((step) => step.id));
    }
    case "step": {
      const steps = (data as { roadmap: { id?: unknown }[] }).roadmap;
      return new Set(steps.flatMap((step) => (typeof step?.id === "string" ? [step.id] : [])));
    }
  }
}

const PLURALS: Partial<Record<ReferenceKind, string>> = { proficiency: "stages", country: "countries" };

const WHERE_TO_LOOK: Record<ReferenceKind, string> = {
  domain: "Use an id of _domains.yaml.",
  skill: "Use an id of _skills.yaml, or add the skill there first.",
  ladder: "Use a ladder of _ladders.yaml, or add one there.",
  level: "Use a level of the role's ladder in _ladders.yaml.",
  proficiency: "Use a stage under `proficiency` in _ladders.yaml.",
  occupation: "Use a code of that country in _occupations.yaml, or add the occupation there first.",
  country: "Use a country of _occupations.yaml, or add its occupations there first.",
  source: "Use an id of _sources.yaml, or add the source there first.",
  role: "Use the name of a file in the roles folder, without `.md`.",
  step: "Use the `id` of another step of this roadmap.",
  trait: "Use an id of _traits.yaml, or add the trait there first.",
  "trait step": "Use a step of this trait in _traits.yaml.",
};

/**
 * An id that names nothing, with what it may have been meant to name.
 *
 * @param isAsWritten whether it is written at its place, so that another can be put there
 */
export function unknownId(
  { kind, id, onKey = false }: Reference,
  file: string,
  at: Path | Place,
  candidates: Iterable<string>,
  ids: Pick<KnownIds, "files" | "holders" | "unread">,
  problemAt: ProblemAt,
  isAsWritten = true,
): Problem[] {
  const vocabulary = VOCABULARY_OF[kind];
  if (vocabulary && ids.unread?.has(vocabulary)) return [];
  const names = [...candidates];
  const all =
    names.length > 0 && names.length <= 12
      ? `The ${PLURALS[kind] ?? `${kind}s`} are ${nameSome(names, 12)}.`
      : WHERE_TO_LOOK[kind];
  const near = closest(id, names) ?? onlyWordOf(id, names);
  const meant = isAsWritten ? near : undefined;
  const question = near === undefined ? "" : `Did you mean \`${near}\`? `;
  return problemAt(file, "unknown-id", at, `${preview(id)} is no ${kind}.`, `${question}${all}`, {
    onKey,
    id,
    instead: meant,
    ...(vocabulary ? { concerns: concerned(ids, [vocabulary]) } : {}),
  });
}

/** The one name that stands in an id as a word: `data` in `data-science`. */
function onlyWordOf(id: string, names: readonly string[]): string | undefined {
  const words = slugFrom(id).split("-");
  const found = names.filter((name) => words.includes(name));
  return found.length === 1 ? found[0] : undefined;
}
