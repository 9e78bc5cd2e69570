import { placeholder } from "../../catalog/checks/placeholders.ts";
import type { RoleDraft } from "../../catalog/drafts/write-role.ts";
import { t } from "../../diagnostics/messages.ts";
import type { ImportedRole } from "../imported.ts";
import { Duties } from "./duties.ts";

/** A part of the vocabularies or of a role that rows put together. */
export type Draft = Record<string, unknown>;

/** What rows say of a level. */
export interface LevelDraft {
  title?: string;
  summary?: string;
  grade?: string;
  /** The ids of the levels that a level of the ladder follows. */
  after?: string[];
  salary?: Draft;
  duties: Duties;
  skills: Map<string, string>;
}

/** What rows say of a role. */
export interface RoleInSheet {
  title: string;
  fields: Draft;
  body: string;
  core: Set<string>;
  useful: Set<string>;
  levels: Map<string, LevelDraft>;
}

/**
 * A role as it is written.
 *
 * @param places what a new role has where the sheet says nothing
 */
export function roleFrom(
  { fields, body, core, useful, levels }: RoleInSheet,
  defaults: Draft,
  today: string,
  places: RoleDraft = { fields: {}, body: "" },
): ImportedRole {
  const { ladder, ...open } = places.fields as Draft;
  const skills = {
    ...(core.size > 0 ? { core: [...core] } : {}),
    ...(useful.size > 0 ? { useful: [...useful].filter((id) => !core.has(id)) } : {}),
  };
  const drafts = [...levels].map(([id, level]) => [id, levelFields(level)] as const);
  return {
    fields: {
      ...fields,
      ...(core.size + useful.size > 0 ? { skills } : {}),
      ...(drafts.length > 0 ? { levels: Object.fromEntries(drafts) } : {}),
    },
    defaults: {
      summary: placeholder(t`What the job is, in one plain sentence.`),
      ...(ladder !== undefined && levels.size === 0 ? { ladder } : {}),
      ...open,
      ...defaults,
      reviewed: today,
    },
    imported: { on: today },
    body: body || places.body,
  };
}

export const newLevel = (): LevelDraft => ({ duties: new Duties(), skills: new Map() });

/** A level as it is written. */
export function levelFields({ title, summary, after, grade, salary, duties, skills }: LevelDraft): Draft {
  return {
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(after === undefined ? {} : { after }),
    ...(grade === undefined ? {} : { grade }),
    ...(salary === undefined ? {} : { salary }),
    ...(duties.isEmpty ? {} : { duties: duties.asWritten() }),
    ...(skills.size > 0 ? { skills: Object.fromEntries(skills) } : {}),
  };
}

/** Sets a key that a sheet may have named anything. */
export function define(entry: Draft, key: string, value: unknown): void {
  Object.defineProperty(entry, key, { value, enumerable: true, writable: true, configurable: true });
}
