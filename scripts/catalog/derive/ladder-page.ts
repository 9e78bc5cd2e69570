import type { Duties, Duty } from "../../schema/duties.ts";
import type { LadderLevel } from "../../schema/vocabularies.ts";
import { type Catalog, mustGet, type Role } from "../catalog.ts";
import { groupBy } from "../group-by.ts";
import { type BoxDiagram, boxDiagram } from "./box-diagram.ts";
import { type DomainRef, domainRef } from "./domain-ref.ts";
import { dutiesIn, dutyTexts } from "./duties.ts";
import { followed, isForked } from "./ladder.ts";
import { marksOf } from "./level-extras.ts";
import { type SkillRef, skillRef } from "./skill-choices.ts";

/** A level as a column. */
export interface LadderColumn {
  id: string;
  name: string;
  /** Its place, from 1. */
  number: number;
  grade: string | null;
  summary: string | null;
  /** The places and the names of the levels that it follows. */
  follows: number[];
  after: string[];
}

/** A duty in a cell, and whether a level that this one follows has the same. */
export interface LadderDuty {
  duty: Duty;
  isKept: boolean;
}

/** How well the roles of a ladder ask for a skill at a level: from the lowest stage to the highest. */
export interface LadderStage {
  lowest: { name: string; marks: string };
  /** Null where all of them ask for the same. */
  highest: string | null;
  /** How many roles. */
  roles: number;
}

/** A ladder as a table: levels across, topics of duties and skills down. */
export interface LadderPage {
  name: string;
  levels: LadderColumn[];
  isForked: boolean;
  /** One row for each topic, in the order in which levels name them; the topic of duties without one is null. */
  topics: { topic: string | null; cells: LadderDuty[][] }[];
  /** Those that most roles ask for first; a cell is null where no role says how well. */
  skills: { skill: SkillRef; cells: (LadderStage | null)[] }[];
  /** The roles on it, by domain, each with its levels where it has not all of them. */
  domains: (DomainRef & { roles: { slug: string; title: string; levels: string[] }[] })[];
}

/** The ladders that any role's levels stand on, in their order. */
export function laddersInUse({ ladders, roles }: Pick<Catalog, "ladders" | "roles">): string[] {
  const used = new Set([...roles.values()].flatMap(({ ladder, levels }) => (levels ? [ladder] : [])));
  return [...ladders.keys()].filter((name) => used.has(name));
}

/** The levels that a ladder begins with, and those that no other follows. */
export function endsOf(levels: readonly LadderLevel[]): { first: string[]; last: string[] } {
  const follows = followed(levels);
  const passed = new Set([...follows.values()].flat());
  return {
    first: levels.filter(({ id }) => follows.get(id)?.length === 0).map(({ name }) => name),
    last: levels.filter(({ id }) => !passed.has(id)).map(({ name }) => name),
  };
}

export function ladderPage(catalog: Catalog, name: string): LadderPage {
  const ladder = mustGet(catalog.ladders, name);
  const follows = followed(ladder);
  const roles = rolesOn(catalog, name);
  const at = new Map(ladder.map(({ id }, index) => [id, index]));
  const before = (id: string) => (follows.get(id) ?? []).map((each) => mustGet(at, each));
  return {
    name,
    levels: ladder.map(({ id, name, grade = null, summary = null }, index) => ({
      ...{ id, name, grade, summary },
      number: index + 1,
      follows: before(id).map((place) => place + 1),
      after: before(id).map((place) => ladder[place]?.name ?? ""),
    })),
    isForked: isForked(follows),
    topics: topicRows(ladder, before),
    skills: skillRows(catalog, ladder, roles),
    domains: domainsOf(catalog, ladder, roles),
  };
}

/** A fork as a drawing. */
export function ladderDiagram({ levels }: Pick<LadderPage, "levels">): BoxDiagram {
  return boxDiagram(
    levels.map(({ number, name, follows }) => ({ id: String(number), text: name, after: follows.map(String) })),
  );
}

const NO_TOPIC = Symbol("no topic");

function topicRows(ladder: readonly LadderLevel[], before: (id: string) => number[]): LadderPage["topics"] {
  const byTopic = ladder.map(({ duties = [] }) => new Map<string | typeof NO_TOPIC, readonly Duty[]>(groupsIn(duties)));
  const texts = ladder.map(({ duties = [] }) => new Set(dutyTexts(duties)));
  const topics = [...new Set(byTopic.flatMap((groups) => [...groups.keys()]))];
  return topics.map((topic) => ({
    topic: topic === NO_TOPIC ? null : topic,
    cells: ladder.map(({ id }, index) =>
      (byTopic[index]?.get(topic) ?? []).map((duty) => ({
        duty,
        isKept: before(id).some((place) => texts[place]?.has(typeof duty === "string" ? duty : duty.text)),
      })),
    ),
  }));
}

function groupsIn(duties: Duties): [string | typeof NO_TOPIC, readonly Duty[]][] {
  if (!Array.isArray(duties)) return Object.entries(duties);
  return duties.length > 0 ? [[NO_TOPIC, duties]] : [];
}

function rolesOn({ roles }: Catalog, name: string): Role[] {
  return [...roles.values()].filter(({ ladder, levels }) => levels && ladder === name);
}

/** What a level asks for: in how many roles each stage of a skill, by their ids. */
export type Asked = Map<string, Map<string, number>>;

/** How well the roles of a ladder ask for skills at each of its levels, in their order. */
export function askedAt(ladder: readonly LadderLevel[], roles: readonly Role[]): Asked[] {
  return ladder.map(({ id }) => {
    const asked: Asked = new Map();
    for (const { levels = {} } of roles)
      for (const [skill, stage] of Object.entries((Object.hasOwn(levels, id) ? levels[id]?.skills : undefined) ?? {})) {
        const stages = asked.get(skill) ?? new Map<string, number>();
        asked.set(skill, stages.set(stage, (stages.get(stage) ?? 0) + 1));
      }
    return asked;
  });
}

function skillRows(catalog: Catalog, ladder: readonly LadderLevel[], roles: readonly Role[]): LadderPage["skills"] {
  const asked = askedAt(ladder, roles);
  const naming = new Map<string, number>();
  for (const { levels = {} } of roles)
    for (const id of new Set(Object.values(levels).flatMap(({ skills = {} }) => Object.keys(skills))))
      naming.set(id, (naming.get(id) ?? 0) + 1);
  return [...naming]
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => ({
      skill: skillRef(catalog, id),
      cells: asked.map((level) => stageOf(catalog, level.get(id))),
    }));
}

function stageOf({ proficiency }: Catalog, asked: ReadonlyMap<string, number> | undefined): LadderStage | null {
  const stages = proficiency.filter(({ id }) => asked?.has(id));
  const [lowest, highest] = [stages[0], stages.at(-1)];
  if (!asked || !lowest || !highest) return null;
  return {
    lowest: { name: lowest.name, marks: marksOf(proficiency, lowest.id) },
    highest: stages.length > 1 ? highest.name : null,
    roles: [...asked.values()].reduce((sum, count) => sum + count, 0),
  };
}

function domainsOf(catalog: Catalog, ladder: readonly LadderLevel[], roles: readonly Role[]): LadderPage["domains"] {
  const byDomain = groupBy(roles, ({ domain }) => domain);
  return [...catalog.domains.keys()].flatMap((id) => {
    const inDomain = byDomain.get(id);
    if (!inDomain) return [];
    const entries = inDomain.map(({ slug, title, levels = {} }) => {
      const own = ladder.filter((level) => Object.hasOwn(levels, level.id)).map(({ name }) => name);
      return { slug, title, levels: own.length < ladder.length ? own : [] };
    });
    return [{ ...domainRef(catalog, id), roles: entries }];
  });
}

/** A line of a ladder's table for spreadsheets: the columns are those of `LADDER_COLUMNS`. */
export function ladderRows(catalog: Catalog, name: string): (string | number | null)[][] {
  const ladder = mustGet(catalog.ladders, name);
  const asked = askedAt(ladder, rolesOn(catalog, name));
  const { levels } = ladderPage(catalog, name);
  return ladder.flatMap(({ id, name: level, grade = null, duties = [] }, index) => {
    const head = [name, id, level, levels[index]?.after.join("; ") ?? "", grade];
    const ofDuties = dutiesIn(duties).map(({ topic, text, examples }) => [
      ...head,
      topic,
      text,
      examples.join("\n"),
      ...[null, null, null],
    ]);
    const ofSkills = [...(asked[index] ?? [])].flatMap(([skill, stages]) =>
      [...stages].map(([stage, count]) => [...head, null, null, null, skill, stage, count]),
    );
    const all = [...ofDuties, ...ofSkills];
    return all.length > 0 ? all : [[...head, null, null, null, null, null, null]];
  });
}
