import type { Path, Problem } from "../../diagnostics/problem.ts";
import { isId } from "../../schema/common.ts";
import type { Catalog, Vocabularies } from "../catalog.ts";
import type { ReadVocabularies } from "../source/read-vocabularies.ts";
import { isMapping } from "../yaml/text.ts";
import { unknownId } from "./check-references.ts";
import type { ProblemAt } from "./problem-at.ts";
import type { KnownIds } from "./references.ts";
import { idMeant } from "./rule-problems.ts";

/** What does not fit together among the vocabularies themselves. */
export function checkVocabularies(
  { occupations, sources, ladders }: Vocabularies,
  ids: Pick<KnownIds, "unread"> & Required<Pick<KnownIds, "files">> & Pick<ReadVocabularies, "places">,
  problemAt: ProblemAt,
): Problem[] {
  const { files, places } = ids;
  const entries = ids.unread?.has("occupations")
    ? places.get(files.occupations)?.()?.value
    : Object.fromEntries(occupations);
  const unknown = [...sourcesIn(entries)].flatMap(([at, id]) =>
    sources.has(isId(id) ? id : (idMeant(id) ?? id))
      ? []
      : unknownId({ kind: "source", id, at }, files.occupations, at, sources.keys(), ids, problemAt),
  );
  const doubled = [...ladders].flatMap(([name, levels]) =>
    levels.flatMap(({ id }, index) => {
      if (levels.findIndex((level) => level.id === id) === index) return [];
      const message = `The level \`${id}\` stands twice in the ladder \`${name}\`.`;
      return problemAt(files.ladders, "duplicate-id", [name, index, "id"], message, "Give one of them another id.");
    }),
  );
  return [...unknown, ...doubled];
}

/** The sources of occupations, valid or not, each with its path. */
function* sourcesIn(occupations: unknown): Generator<[Path, string]> {
  if (!isMapping(occupations)) return;
  for (const [code, occupation] of Object.entries(occupations)) {
    if (!isMapping(occupation)) continue;
    for (const key of ["wages", "outlook", "entry"]) {
      const figures = occupation[key];
      const records = Array.isArray(figures) ? figures : [figures];
      for (const [index, record] of records.entries())
        if (isMapping(record) && typeof record.source === "string")
          yield [[code, key, ...(records.length > 1 ? [index] : []), "source"], record.source];
    }
  }
}

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
