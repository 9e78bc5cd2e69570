import { closest, didYouMean, nameSome } from "../diagnostics/suggest.ts";
import type { KnownIds, Misfit } from "./misfits.ts";
import type { Reference, ReferenceKind } from "./references.ts";

interface Names {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** What the ids of a kind can name; undefined where that cannot be said because something else is wrong. */
export function namesFor(kind: ReferenceKind, data: unknown, { slugs, vocabularies }: KnownIds): Names | undefined {
  switch (kind) {
    case "domain":
      return vocabularies.domains;
    case "skill":
      return vocabularies.skills;
    case "ladder":
      return vocabularies.ladders;
    case "occupation":
      return vocabularies.occupations;
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
    case "step": {
      const steps = (data as { roadmap: { id?: unknown }[] }).roadmap;
      return new Set(steps.flatMap((step) => (typeof step?.id === "string" ? [step.id] : [])));
    }
  }
}

const WHERE_TO_LOOK: Record<ReferenceKind, string> = {
  domain: "Use an id of _domains.yaml.",
  skill: "Use an id of _skills.yaml, or add the skill there first.",
  ladder: "Use a ladder of _ladders.yaml, or add one there.",
  level: "Use a level of the role's ladder in _ladders.yaml.",
  proficiency: "Use a stage under `proficiency` in _ladders.yaml.",
  occupation: "Use a code of _occupations.yaml, or add the occupation there first.",
  source: "Use an id of _sources.yaml, or add the source there first.",
  role: "Use the name of a file in the roles folder, without `.md`.",
  step: "Use the `id` of another step of this roadmap.",
};

/** An id that names nothing, with what it may have been meant to name. */
export function unknownId(
  { kind, id, onKey }: Reference,
  file: string,
  at: Misfit["at"],
  candidates: Iterable<string>,
): Misfit {
  const names = [...candidates];
  const all =
    names.length > 0 && names.length <= 12
      ? `The ${kind === "proficiency" ? "stages" : `${kind}s`} are ${nameSome(names, 12)}.`
      : WHERE_TO_LOOK[kind];
  const meant = closest(id, names);
  // A citation in the text stands between `[@` and `]`.
  const instead = meant !== undefined && "line" in at ? `[@${meant}]` : meant;
  return {
    code: "unknown-id",
    severity: "error",
    file,
    at,
    ...(onKey ? { onKey } : {}),
    message: `\`${id}\` is no ${kind}.`,
    hint: `${didYouMean(id, names)}${all}`,
    ...(instead === undefined ? {} : { instead: { text: instead, isSafe: false } }),
    reference: { kind, id },
  };
}
