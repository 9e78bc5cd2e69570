import type { Duties } from "../../schema/duties.ts";
import type { LadderLevel, ProficiencyStage } from "../../schema/vocabularies.ts";
import { type Catalog, mustGet, type Role } from "../catalog.ts";
import { followedAmong } from "./ladder.ts";
import { type LevelPay, salariesAbroad, salariesAt } from "./pay/pay.ts";
import { type SkillRef, skillRef } from "./skill-choices.ts";

/** One level of a role, with what the ladder says of it and what the role adds. */
export interface LevelView {
  id: string;
  name: string;
  /** The ids of the role's levels that it follows: the nearest below it on its ladder. */
  follows: readonly string[];
  /** The names of these, to be said where it is not simply the level before; else empty. */
  after: readonly string[];
  title: string;
  /** Whether the role itself names that title, and it is not made from the level's name. */
  hasOwnTitle: boolean;
  /** What changes in this role; null where only the ladder speaks of the level. */
  summary: string | null;
  ladderSummary: string | null;
  duties: { own: Duties; shared: Duties };
  skills: { skill: SkillRef; stage: ProficiencyStage }[];
  /** What that asks of somebody, for those of the skills that say what the stage means. */
  meanings: { skill: SkillRef; lines: readonly string[] }[];
  /** What is paid in the site's country: one record per area, the default first; empty without a sourced figure. */
  salaries: LevelPay[];
  /** What is paid in other countries. */
  abroad: LevelPay[];
}

/** The levels of a role from the lowest to the highest of its ladder. */
export function levelsOf(catalog: Catalog, role: Role): LevelView[] {
  if (!role.levels) return [];
  const levels = new Map(Object.entries(role.levels));
  const stages = new Map(catalog.proficiency.map((stage) => [stage.id, stage]));
  const ladder = mustGet(catalog.ladders, role.ladder);
  const follows = followedAmong(ladder, new Set(levels.keys()));
  const ids = [...follows.keys()];
  const isNext = (id: string) => mustGet(follows, id).join() === ids[ids.indexOf(id) - 1];
  const names = new Map(ladder.map(({ id, name }) => [id, name]));
  return ladder
    .filter((level) => levels.has(level.id))
    .map((level) => {
      const own = mustGet(levels, level.id);
      return {
        id: level.id,
        name: level.name,
        follows: mustGet(follows, level.id),
        after: isNext(level.id) ? [] : mustGet(follows, level.id).map((id) => mustGet(names, id)),
        title: own.title ?? titleAt(level, role),
        hasOwnTitle: own.title !== undefined,
        summary: own.summary ?? null,
        ladderSummary: level.summary ?? null,
        duties: { own: own.duties ?? [], shared: level.duties ?? [] },
        skills: Object.entries(own.skills ?? {}).map(([skill, stage]) => ({
          skill: skillRef(catalog, skill),
          stage: mustGet(stages, stage),
        })),
        meanings: Object.entries(own.skills ?? {}).flatMap(([skill, stage]) => {
          const lines = mustGet(catalog.skills, skill).levels?.[stage];
          return lines ? [{ skill: skillRef(catalog, skill), lines }] : [];
        }),
        salaries: salariesAt(catalog, role, level.id),
        abroad: salariesAbroad(catalog, role, level.id),
      };
    });
}

/** "Junior Backend Developer"; the first of a level's two names, and the role's own title where it already says
 * the level. */
function titleAt(level: LadderLevel, role: Role): string {
  const [name = level.name] = level.name.split(" / ");
  const says = (name: string) => ` ${role.title.toLowerCase()} `.includes(` ${name.toLowerCase()} `);
  return says(name) ? role.title : `${name} ${role.title}`;
}
