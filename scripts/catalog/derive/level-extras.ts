import type { Catalog } from "../catalog.ts";
import { isForked } from "./ladder.ts";
import type { LevelView } from "./levels.ts";
import type { SkillRef } from "./skill-choices.ts";

/** How well a skill is expected at each level, in the order of the levels; null where a level says nothing of it. */
export interface LevelSkill {
  skill: SkillRef;
  stages: ({ name: string; marks: string } | null)[];
}

/** What the stages that are asked for mean for a skill, lowest first. */
export interface SkillMeaning {
  skill: SkillRef;
  stages: { name: string; lines: readonly string[] }[];
}

/** What a page shows of levels beside each of them. */
export function levelExtras({ proficiency }: Pick<Catalog, "proficiency">, levels: readonly LevelView[]) {
  const used = new Set(levels.flatMap((level) => level.skills.map(({ stage }) => stage.id)));
  const forked = isForked(new Map(levels.map(({ id, follows }) => [id, follows])));
  return {
    /** The levels that can be set against each other; none where there are fewer than two. */
    levelChoice:
      levels.length > 1 ? levels.map(({ id, name, follows }) => ({ id, name, ...(forked && { follows }) })) : [],
    levelNames: levels.map(({ name }) => name),
    levelSkills: levelSkills(proficiency, levels),
    skillMeanings: skillMeanings(proficiency, levels),
    /** The levels that a ladder says something of beyond what stands at the level itself. */
    sharedLevels: levels
      .map(({ id, name, summary, ladderSummary, duties: { shared: duties } }) => ({
        ...{ id, name, duties },
        summary: summary === null ? null : ladderSummary,
      }))
      .filter(({ summary, duties }) => summary !== null || Object.keys(duties).length > 0),
    /** The stages of proficiency that the levels name. */
    stages: proficiency.filter((stage) => used.has(stage.id)).map(({ name, summary = null }) => ({ name, summary })),
  };
}

type Proficiency = Catalog["proficiency"];

/** One row for each skill, in the order in which the levels name them. */
function levelSkills(proficiency: Proficiency, levels: readonly LevelView[]): LevelSkill[] {
  return skillsOf(levels).map((skill) => ({
    skill,
    stages: levels.map(({ skills }) => {
      const stage = skills.find((entry) => entry.skill.id === skill.id)?.stage;
      return stage === undefined ? null : { name: stage.name, marks: marksOf(proficiency, stage.id) };
    }),
  }));
}

/** "●●○○" for the second of four stages. */
export function marksOf(proficiency: Proficiency, stage: string): string {
  const rank = proficiency.findIndex(({ id }) => id === stage) + 1;
  return "●".repeat(rank) + "○".repeat(proficiency.length - rank);
}

/** What several levels ask for alike is said once. */
function skillMeanings(proficiency: Proficiency, levels: readonly LevelView[]): SkillMeaning[] {
  return skillsOf(levels).flatMap((skill) => {
    const stages = proficiency.flatMap(({ id, name }) => {
      const lines = levels.flatMap((level) => linesAt(level, skill.id, id))[0];
      return lines === undefined ? [] : [{ name, lines }];
    });
    return stages.length > 0 ? [{ skill, stages }] : [];
  });
}

function linesAt({ skills, meanings }: LevelView, skill: string, stage: string): (readonly string[])[] {
  if (!skills.some((entry) => entry.skill.id === skill && entry.stage.id === stage)) return [];
  return meanings.filter((entry) => entry.skill.id === skill).map(({ lines }) => lines);
}

function skillsOf(levels: readonly LevelView[]): SkillRef[] {
  const skills = levels.flatMap((level) => level.skills.map(({ skill }) => [skill.id, skill] as const));
  return [...new Map(skills).values()];
}
