import type { Catalog, Vocabularies } from "./catalog.ts";
import type { Path } from "./located.ts";
import type { Misfit } from "./misfits.ts";
import { unknownId } from "./unknown-ids.ts";

/** What does not fit together among the vocabularies themselves. */
export function misfitsOfVocabularies(
  { occupations, sources, ladders }: Vocabularies,
  files: { occupations: string; ladders: string },
): Misfit[] {
  const misfits: Misfit[] = [];
  for (const [code, { wages = [], outlook, entry }] of occupations) {
    const cited: [Path, string][] = wages.map((record, index) => [
      [code, "wages", ...(wages.length > 1 ? [index] : []), "source"],
      record.source,
    ]);
    if (outlook) cited.push([[code, "outlook", "source"], outlook.source]);
    if (entry) cited.push([[code, "entry", "source"], entry.source]);
    for (const [at, id] of cited)
      if (!sources.has(id)) misfits.push(unknownId({ kind: "source", id, at }, files.occupations, at, sources.keys()));
  }
  for (const [name, levels] of ladders) {
    const ids = levels.map((level) => level.id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index)
        misfits.push({
          code: "duplicate-id",
          severity: "error",
          file: files.ladders,
          at: [name, index, "id"],
          message: `The level \`${id}\` stands twice in the ladder \`${name}\`.`,
          hint: "Give one of them another id.",
        });
    });
  }
  return misfits;
}

/** Skills that no role names. */
export function unusedSkills({ rolesBySkill }: Pick<Catalog, "rolesBySkill">, file: string): Misfit[] {
  return [...rolesBySkill]
    .filter(([, use]) => use.core.length + use.useful.length === 0)
    .map(([id]) => ({
      code: "unused-skill",
      severity: "warning",
      file,
      at: [id],
      onKey: true,
      message: `No role uses the skill \`${id}\`.`,
      hint: "Add it to a role that needs it, or remove it.",
    }));
}
