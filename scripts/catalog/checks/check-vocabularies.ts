import { t } from "../../diagnostics/messages.ts";
import { FILE_START, type Path, type Problem } from "../../diagnostics/problem.ts";
import { listAll } from "../../diagnostics/suggest.ts";
import { isId } from "../../schema/common.ts";
import { STRINGS } from "../../schema/string-table.ts";
import { translationOf } from "../../schema/strings.ts";
import type { LadderLevel } from "../../schema/vocabularies.ts";
import type { Catalog, Vocabularies } from "../catalog.ts";
import { followed } from "../derive/ladder.ts";
import type { ReadVocabularies } from "../source/read-vocabularies.ts";
import { isMapping, valuesIn } from "../yaml/text.ts";
import { unknownId } from "./check-references.ts";
import { cycleAmong, nameCircle } from "./duplicates.ts";
import type { ProblemAt } from "./problem-at.ts";
import { filesOf, fileWith, type KnownIds, type SplitFiles } from "./references.ts";
import { idMeant } from "./rule-problems.ts";

/** What does not fit together among the vocabularies themselves. */
export function checkVocabularies(
  { occupations, pay, sources, ladders, ladderNames, skills, proficiency, traits }: Vocabularies,
  ids: Pick<KnownIds, "unread"> & SplitFiles & Pick<ReadVocabularies, "places">,
  problemAt: ProblemAt,
): Problem[] {
  const { files, places, unread } = ids;
  const citing = { occupations: [...occupations.values()], pay: [...pay.values()], ladders: [...ladders.values()] };
  const unknown = Object.entries(citing).flatMap(([name, entries]) => {
    const vocabulary = name as keyof typeof citing;
    const isRead = !unread?.has(vocabulary);
    if (isRead && sourcesIn(entries).every(([, id]) => sources.has(id))) return [];
    return filesOf(vocabulary, ids).flatMap((file) =>
      sourcesIn(places.get(file)?.()?.value).flatMap(([at, id]) =>
        sources.has(isId(id) ? id : (idMeant(id) ?? id))
          ? []
          : unknownId({ kind: "source", id, at }, file, at, sources.keys(), ids, problemAt),
      ),
    );
  });
  const doubled = [...ladders].flatMap(([name, levels]) =>
    levels.flatMap(({ id }, index) => {
      if (levels.findIndex((level) => level.id === id) === index) return [];
      const message = t`The level \`${id}\` stands twice in the ladder \`${name}\`.`;
      return problemAt(files.ladders, "duplicate-id", [name, index, "id"], message, t`Give one of them another id.`);
    }),
  );
  const misnamed = [...ladderNames.keys()].flatMap((id) => {
    const at = ["names", id];
    return ladders.has(id)
      ? []
      : unknownId({ kind: "ladder", id, at, onKey: true }, files.ladders, at, ladders.keys(), ids, problemAt);
  });
  const doubledSteps = [...traits].flatMap(([name, { steps }]) =>
    steps.flatMap(({ id }, index) => {
      if (steps.findIndex((step) => step.id === id) === index) return [];
      const message = t`The step \`${id}\` stands twice in the trait \`${name}\`.`;
      const hint = t`Give one of them another id.`;
      return problemAt(files.traits, "duplicate-id", [name, "steps", index], message, hint);
    }),
  );
  const stages = new Set(proficiency.map(({ id }) => id));
  const unknownStages = [...skills].flatMap(([skill, { levels = {} }]) =>
    Object.keys(levels).flatMap((id) => {
      if (stages.has(id)) return [];
      const at = [skill, "levels", id];
      return unknownId(
        { kind: "proficiency", id, at, onKey: true },
        fileWith("skills", skill, ids),
        at,
        stages,
        ids,
        problemAt,
      );
    }),
  );
  const misled = [...ladders].flatMap(([name, levels]) => misledLevels(name, levels, ids, problemAt));
  return [...unknown, ...doubled, ...misnamed, ...misled, ...doubledSteps, ...unknownStages];
}

/** Levels that follow nothing that there is, themselves, or one another in a circle. */
function misledLevels(
  ladder: string,
  levels: readonly LadderLevel[],
  ids: Pick<KnownIds, "unread"> & Required<Pick<KnownIds, "files">>,
  problemAt: ProblemAt,
): Problem[] {
  const file = ids.files.ladders;
  const known = new Set(levels.map(({ id }) => id));
  const problems = levels.flatMap(({ id, after = [] }, index) =>
    after.flatMap((before, place) => {
      const at = [ladder, index, "after", place];
      if (before === id)
        return problemAt(file, "self-reference", at, t`The level \`${id}\` follows itself.`, t`Remove this entry.`);
      return known.has(before) ? [] : unknownId({ kind: "level", id: before, at }, file, at, known, ids, problemAt);
    }),
  );
  const follows = followed(levels);
  const cycle = cycleAmong(levels.map(({ id }) => ({ id, after: follows.get(id) })));
  if (!cycle) return problems;
  const at = levels.findIndex(({ id, after }) => cycle.ids.includes(id) && after !== undefined);
  const message = t`The levels ${nameCircle(cycle.ids)} of the ladder \`${ladder}\` follow each other.`;
  const hint = t`Remove one of their \`after\` entries, or write \`after: []\` where the ladder begins: without \`after\` a level follows the one above it.`;
  return [...problems, ...problemAt(file, "bad-cycle", [ladder, at, "after"], message, hint)];
}

/** The sources that records name, valid or not, each with its path. */
const sourcesIn = (value: unknown): [Path, string][] =>
  [...valuesIn(value)].flatMap(([at, id]) => (at.at(-1) === "source" && typeof id === "string" ? [[at, id]] : []));

/** How much of the interface a site translates into a language that there are no words in. */
export function incompleteTranslation(
  { site }: Pick<Vocabularies, "site">,
  { files, places }: { files: { strings: string } } & Pick<ReadVocabularies, "places">,
  problemAt: ProblemAt,
): Problem[] {
  const file = files.strings;
  if (translationOf(site.language) || !places.has(file)) return [];
  const value = places.get(file)?.()?.value;
  const own = isMapping(value) ? value : {};
  const keys = Object.keys(STRINGS);
  const missing = keys.filter((key) => !Object.hasOwn(own, key));
  if (missing.length === 0) return [];
  const done = keys.length - missing.length;
  const message = t`${done} of ${keys.length} words are in the site's language, \`${site.language}\`.`;
  const next = missing.slice(0, MOST_NAMED).map((key) => `\`${key}\``);
  const hint = t`The others are shown in English. Translate ${listAll(next)} next.`;
  return problemAt(file, "incomplete-translation", [], message, hint, { severity: "warning", range: FILE_START });
}

/** So many words that are missing are named. */
const MOST_NAMED = 5;

/** Skills that no role names. */
export function unusedSkills(
  { rolesBySkill }: Pick<Catalog, "rolesBySkill">,
  ids: SplitFiles,
  problemAt: ProblemAt,
): Problem[] {
  return [...rolesBySkill].flatMap(([id, { core, useful }]) => {
    if (core.length + useful.length > 0) return [];
    const hint = t`Add it to a role that needs it, or remove it.`;
    const details = { severity: "warning", onKey: true } as const;
    return problemAt(
      fileWith("skills", id, ids),
      "unused-skill",
      [id],
      t`No role uses the skill \`${id}\`.`,
      hint,
      details,
    );
  });
}

/** Removed roles whose address belongs to a role all the same. */
export function checkRemoved({ site, roles, moved }: Catalog, file: string, problemAt: ProblemAt): Problem[] {
  return Object.keys(site.removed).flatMap((slug) => {
    const owner = roles.get(slug) ?? moved.get(slug);
    if (!owner) return [];
    const hint = t`Take it out of \`removed\`, or rename the role.`;
    return problemAt(
      file,
      "duplicate-slug",
      ["removed", slug],
      t`The address \`${slug}\` belongs to ${owner.file}.`,
      hint,
      {
        onKey: true,
        concerns: [owner.file],
      },
    );
  });
}
