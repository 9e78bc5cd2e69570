import { FILE_START, type Path, type Problem } from "../../diagnostics/problem.ts";
import { isId } from "../../schema/common.ts";
import { STRINGS } from "../../schema/string-table.ts";
import { translationOf } from "../../schema/strings.ts";
import type { Catalog, Vocabularies } from "../catalog.ts";
import type { ReadVocabularies } from "../source/read-vocabularies.ts";
import { isMapping } from "../yaml/text.ts";
import { unknownId } from "./check-references.ts";
import type { ProblemAt } from "./problem-at.ts";
import type { KnownIds } from "./references.ts";
import { idMeant } from "./rule-problems.ts";

/** What does not fit together among the vocabularies themselves. */
export function checkVocabularies(
  { occupations, pay, sources, ladders, skills, proficiency, traits }: Vocabularies,
  ids: Pick<KnownIds, "unread"> & Required<Pick<KnownIds, "files">> & Pick<ReadVocabularies, "places">,
  problemAt: ProblemAt,
): Problem[] {
  const { files, places, unread } = ids;
  const citing = { occupations: [...occupations.values()], pay: [...pay.values()], ladders: [...ladders.values()] };
  const unknown = Object.entries(citing).flatMap(([name, entries]) => {
    const vocabulary = name as keyof typeof citing;
    const isRead = !unread?.has(vocabulary);
    if (isRead && [...sourcesIn(entries)].every(([, id]) => sources.has(id))) return [];
    const file = files[vocabulary];
    return [...sourcesIn(places.get(file)?.()?.value)].flatMap(([at, id]) =>
      sources.has(isId(id) ? id : (idMeant(id) ?? id))
        ? []
        : unknownId({ kind: "source", id, at }, file, at, sources.keys(), ids, problemAt),
    );
  });
  const doubled = [...ladders].flatMap(([name, levels]) =>
    levels.flatMap(({ id }, index) => {
      if (levels.findIndex((level) => level.id === id) === index) return [];
      const message = `The level \`${id}\` stands twice in the ladder \`${name}\`.`;
      return problemAt(files.ladders, "duplicate-id", [name, index, "id"], message, "Give one of them another id.");
    }),
  );
  const doubledSteps = [...traits].flatMap(([name, { steps }]) =>
    steps.flatMap(({ id }, index) => {
      if (steps.findIndex((step) => step.id === id) === index) return [];
      const message = `The step \`${id}\` stands twice in the trait \`${name}\`.`;
      const hint = "Give one of them another id.";
      return problemAt(files.traits, "duplicate-id", [name, "steps", index], message, hint);
    }),
  );
  const stages = new Set(proficiency.map(({ id }) => id));
  const unknownStages = [...skills].flatMap(([skill, { levels = {} }]) =>
    Object.keys(levels).flatMap((id) => {
      if (stages.has(id)) return [];
      const at = [skill, "levels", id];
      return unknownId({ kind: "proficiency", id, at, onKey: true }, files.skills, at, stages, ids, problemAt);
    }),
  );
  return [...unknown, ...doubled, ...doubledSteps, ...unknownStages];
}

/** The sources that records name, valid or not, each with its path. */
function* sourcesIn(value: unknown, path: Path = []): Generator<[Path, string]> {
  if (!isMapping(value) && !Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === "source" && typeof inner === "string") yield [at, inner];
    else yield* sourcesIn(inner, at);
  }
}

/** How much of the interface a site translates into a language that there are no words in. */
export function incompleteTranslation(
  { site }: Pick<Vocabularies, "site">,
  { files, places }: Pick<ReadVocabularies, "files" | "places">,
  problemAt: ProblemAt,
): Problem[] {
  const file = files.strings;
  if (translationOf(site.language) || !places.has(file)) return [];
  const value = places.get(file)?.()?.value;
  const own = isMapping(value) ? value : {};
  const keys = Object.keys(STRINGS);
  const missing = keys.filter((key) => !Object.hasOwn(own, key));
  if (missing.length === 0) return [];
  const number = new Intl.NumberFormat("en");
  const done = number.format(keys.length - missing.length);
  const message = `${done} of ${number.format(keys.length)} words are in the site's language, \`${site.language}\`.`;
  const next = missing.slice(0, MOST_NAMED).map((key) => `\`${key}\``);
  const hint = `The others are shown in English. Translate ${new Intl.ListFormat("en").format(next)} next.`;
  return problemAt(file, "incomplete-translation", [], message, hint, { severity: "warning", range: FILE_START });
}

/** So many words that are missing are named. */
const MOST_NAMED = 5;

/** Skills that no role names. */
export function unusedSkills(
  { rolesBySkill }: Pick<Catalog, "rolesBySkill">,
  file: string,
  problemAt: ProblemAt,
): Problem[] {
  return [...rolesBySkill].flatMap(([id, { core, useful }]) => {
    if (core.length + useful.length > 0) return [];
    const hint = "Add it to a role that needs it, or remove it.";
    const details = { severity: "warning", onKey: true } as const;
    return problemAt(file, "unused-skill", [id], `No role uses the skill \`${id}\`.`, hint, details);
  });
}

/** Removed roles whose address belongs to a role all the same. */
export function checkRemoved({ site, roles, moved }: Catalog, file: string, problemAt: ProblemAt): Problem[] {
  return Object.keys(site.removed).flatMap((slug) => {
    const owner = roles.get(slug) ?? moved.get(slug);
    if (!owner) return [];
    const hint = "Take it out of `removed`, or rename the role.";
    return problemAt(
      file,
      "duplicate-slug",
      ["removed", slug],
      `The address \`${slug}\` belongs to ${owner.file}.`,
      hint,
      {
        onKey: true,
        concerns: [owner.file],
      },
    );
  });
}
