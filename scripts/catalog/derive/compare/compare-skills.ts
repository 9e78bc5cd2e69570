import { wayUpTo } from "../ladder.ts";
import type { SkillChoice } from "../skill-choices.ts";
import { type Row, rowOf, shared } from "./compare-row.ts";
import type { ComparedLevel, ComparedRole } from "./compared-role.ts";

/** How well a role expects a skill to be mastered at one of its levels. */
export interface Expectation {
  /** The skill's name where it is one of alternatives, which are not all expected alike. */
  skill: string | null;
  level: string;
  stage: string;
}

/** What a role asks for in one matter: a skill or alternatives, and how much it needs them. */
export interface SkillNeed {
  choice: SkillChoice;
  required: boolean;
  /** Whether it is the very skill or alternatives that its row is named for. */
  exact: boolean;
  /** What is expected, from the lowest level up, where the role says so. */
  expected: Expectation[];
}

/** Entries of several roles that name the same skills or have some in common. */
export interface SkillRow {
  /** The skill or alternatives that the row is named for. */
  choice: SkillChoice;
  /** What each role asks for, in the order of the roles; empty where it asks for none of it. */
  needs: SkillNeed[][];
}

/** Skills by who lists them, each list with what is required first. */
export interface SkillComparison {
  /** All roles list the very same. */
  shared: SkillRow[];
  /** All roles list something of it, but not with the same alternatives. */
  partly: SkillRow[];
  /** Several roles list it, but not all; empty for two roles. */
  some: SkillRow[];
  /** Lists of what one role alone lists, in the order of the roles. */
  only: SkillRow[][];
}

/** What is asked for, by how much it is needed. */
export interface NeedList {
  required: SkillNeed[];
  useful: SkillNeed[];
}

/** Skills as a table shows them: what is asked for alike is said once. */
export interface SkillTable {
  /** What all roles ask for alike; null where there is nothing. */
  same: NeedList | null;
  /** What several roles list, but not all of them or not alike. */
  rows: SkillRow[];
  /** What each lists alone; null where none does. */
  only: Row<NeedList> | null;
}

export function skillTable({ shared: all, partly, some, only }: SkillComparison): SkillTable {
  const isAlike = ({ needs }: SkillRow) => shared(needs) !== null;
  const listOf = (rows: readonly SkillRow[], at: number): NeedList | null => {
    const needs = rows.flatMap((row) => row.needs[at] ?? []);
    if (needs.length === 0) return null;
    return { required: needs.filter(({ required }) => required), useful: needs.filter(({ required }) => !required) };
  };
  return {
    same: listOf(all.filter(isAlike), 0),
    rows: [...all.filter((row) => !isAlike(row)), ...partly, ...some],
    only: rowOf(only.map(listOf)),
  };
}

/**
 * Sets the skills of roles against each other. Alternatives with a skill in common belong together.
 *
 * @param chosen for each role the level that is compared, of which alone the expectations are told: null where the
 *   role has no such level; left out where all levels are compared
 */
export function compareSkills(
  roles: readonly ComparedRole[],
  chosen?: readonly (ComparedLevel | null)[],
): SkillComparison {
  const entries = roles.flatMap(({ skills, levels }, role) => {
    const need = (required: boolean) => (choice: SkillChoice) => {
      const expected = chosen ? expectedAt(choice, levels, chosen[role] ?? null) : statedBy(choice, levels);
      return { role, need: { choice, required, exact: true, expected } };
    };
    return [...skills.core.map(need(true)), ...skills.useful.map(need(false))];
  });
  const rows = connected(entries, ({ need }) => need.choice.map(({ id }) => id)).map((group): SkillRow => {
    const choice = nameOf(group.map(({ need }) => need.choice));
    const needs = roles.map((_, at) =>
      group.filter(({ role }) => role === at).map(({ need }) => ({ ...need, exact: sameSkills(need.choice, choice) })),
    );
    return { choice, needs };
  });
  const weight = ({ needs }: SkillRow) => -needs.filter((own) => own.some(({ required }) => required)).length;
  const comparison: SkillComparison = { shared: [], partly: [], some: [], only: roles.map(() => []) };
  for (const row of rows.sort((a, b) => weight(a) - weight(b))) listFor(row, comparison).push(row);
  return comparison;
}

/** What each level says; those that say nothing of a skill are left out. */
function statedBy(choice: SkillChoice, levels: readonly ComparedLevel[]): Expectation[] {
  return choice.flatMap(({ id, name }) =>
    levels.flatMap(({ name: level, stages }) => {
      const stage = stages?.[id];
      return stage ? [{ skill: choice.length > 1 ? name : null, level, stage }] : [];
    }),
  );
}

/** What holds at a level: a skill that it says nothing of is expected as well as it was below. */
function expectedAt(
  choice: SkillChoice,
  levels: readonly ComparedLevel[],
  chosen: ComparedLevel | null,
): Expectation[] {
  if (!chosen) return [];
  const upTo = wayUpTo(levels, chosen.id);
  return choice.flatMap((skill) => {
    const last = statedBy([skill], upTo).at(-1);
    return last ? [{ ...last, skill: choice.length > 1 ? skill.name : null, level: chosen.name }] : [];
  });
}

function listFor(row: SkillRow, { shared, partly, some, only }: SkillComparison): SkillRow[] {
  const having = row.needs.flatMap((own, at) => (own.length > 0 ? [at] : []));
  const [first = 0] = having;
  if (having.length === 1) return only[first] ?? some;
  if (having.length < row.needs.length) return some;
  return new Set(row.needs.map((own) => JSON.stringify(own.map(({ choice }) => idsOf(choice))))).size === 1
    ? shared
    : partly;
}

const idsOf = (choice: SkillChoice) => choice.map(({ id }) => id).sort();
const sameSkills = (a: SkillChoice, b: SkillChoice) => idsOf(a).join(" ") === idsOf(b).join(" ");

/** The skills that entries have in common, if there are any; else all of them. */
function nameOf(choices: readonly SkillChoice[]): SkillChoice {
  const [first = [], ...others] = choices;
  const common = first.filter(({ id }) => others.every((other) => other.some((skill) => skill.id === id)));
  if (common.length > 0) return common;
  return [...new Map(choices.flat().map((skill) => [skill.id, skill])).values()];
}

/** Groups items that have a key in common, directly or by way of others, in the order of their first items. */
function connected<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Item[][] {
  const groupOf = new Map<string, Item[]>();
  const groups = new Set<Item[]>();
  for (const item of items) {
    const [group = [], ...joined] = new Set(keysOf(item).flatMap((key) => groupsAt(groupOf, key)));
    const added = [...joined.flat(), item];
    group.push(...added);
    groups.add(group);
    for (const other of joined) groups.delete(other);
    for (const member of added) for (const key of keysOf(member)) groupOf.set(key, group);
  }
  return [...groups];
}

function groupsAt<Item>(groups: ReadonlyMap<string, Item[]>, key: string): Item[][] {
  const group = groups.get(key);
  return group ? [group] : [];
}
