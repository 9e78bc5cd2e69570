import type { PayUnit } from "../catalog.ts";
import { type ComparedPayChart, commonUnit, comparedPayCharts, payIn, type Rung } from "./compare-pay.ts";
import { compareSkills, type SkillComparison, type SkillRow } from "./compare-skills.ts";
import type { ComparedLevel, ComparedRole } from "./compared-role.ts";
import type { LevelPay } from "./pay.ts";
import { sameUnit } from "./same-unit.ts";

/** A role to be compared, at one of its levels or at all. */
export interface Choice {
  role: ComparedRole;
  level: string | null;
}

/** A level of the comparison with what each role has there; cells are in the order of the roles. */
export interface RungView {
  id: string;
  name: string;
  cells: {
    level: Pick<ComparedLevel, "name" | "title" | "summary" | "duties"> | null;
    pay: LevelPay | null;
    /** Whether its pay is in the unit that the comparison is made in. */
    inUnit: boolean;
  }[];
  /** What everybody does at this level, said once; empty where the roles' ladders say different things. */
  sharedDuties: readonly string[];
}

/** Roles side by side. Everything is in the order of the roles. */
export interface Comparison {
  roles: Omit<ComparedRole, "levels" | "skills" | "readyWith" | "ladder">[];
  /** Whether one level of each was chosen; else all levels are compared. */
  chosen: boolean;
  unit: PayUnit | null;
  charts: ComparedPayChart[];
  rungs: RungView[];
  /** Which facts are known of any of the roles. */
  facts: { outlook: boolean; education: boolean; hours: boolean };
  hasPay: boolean;
  hasDuties: boolean;
  /** Whether any level says how well a skill has to be mastered. */
  hasExpectations: boolean;
  /** Their titles. */
  names: string[];
  /** Skills by who lists them, without empty lists; `role` is the title of the one that lists it alone. */
  skillGroups: { kind: "shared" | "partly" | "some" | "only"; role: string; rows: SkillRow[] }[];
}

/** Compares two to four roles. */
export function compare(choices: readonly Choice[]): Comparison {
  const roles = choices.map(({ role }) => role);
  const chosen = choices.some(({ level }) => level !== null);
  const rungs = chosen ? [chosenRung(choices)] : rungsOf(roles);
  const unit = commonUnit(roles);
  const views = rungs.map((rung) => rungView(rung, roles, unit));
  const groups = skillGroups(compareSkills(roles, chosen ? rungs[0]?.levels : undefined), roles);
  return {
    roles: roles.map(({ levels: _, skills: __, readyWith: ___, ladder: ____, ...role }) => role),
    chosen,
    unit,
    charts: comparedPayCharts(rungs, unit),
    rungs: views,
    facts: {
      outlook: roles.some(({ outlook }) => outlook),
      education: roles.some(({ education }) => education),
      hours: roles.some(({ hours }) => hours),
    },
    hasPay: views.some(({ cells }) => cells.some(({ pay }) => pay !== null)),
    hasDuties: views.some(({ cells }) => cells.some(({ level }) => (level?.duties.length ?? 0) > 0 || level?.summary)),
    names: roles.map(({ title }) => title),
    hasExpectations: groups.some(({ rows }) =>
      rows.some(({ needs }) => needs.flat().some(({ expected }) => expected.length > 0)),
    ),
    skillGroups: groups,
  };
}

function skillGroups(skills: SkillComparison, roles: readonly ComparedRole[]): Comparison["skillGroups"] {
  const kinds = ["shared", "partly", "some"] as const;
  return [
    ...kinds.map((kind) => ({ kind, role: "", rows: skills[kind] })),
    ...skills.only.map((rows, at) => ({ kind: "only" as const, role: roles[at]?.title ?? "", rows })),
  ].filter(({ rows }) => rows.length > 0);
}

/** The levels of all roles by their ids: ladder by ladder, each from its lowest level up. */
function rungsOf(roles: readonly ComparedRole[]): Rung[] {
  const ladders = [...new Set(roles.map(({ ladder }) => ladder))];
  const rungs = new Map<string, Rung & { order: [number, number] }>();
  for (const [at, role] of roles.entries()) {
    for (const level of role.levels) {
      const rung = rungs.get(level.id) ?? {
        id: level.id,
        name: level.name,
        levels: roles.map(() => null),
        order: [ladders.indexOf(role.ladder), level.rank],
      };
      rung.levels[at] = level;
      rungs.set(level.id, rung);
    }
  }
  return [...rungs.values()]
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1])
    .map(({ id, name, levels }) => ({ id, name, levels }));
}

/** The one rung of chosen levels. A role without a choice is taken at the level of that id that another has chosen. */
function chosenRung(choices: readonly Choice[]): Rung {
  const fallback = choices.find(({ level }) => level !== null)?.level ?? "";
  const levels = choices.map(({ role, level }) => role.levels.find(({ id }) => id === (level ?? fallback)) ?? null);
  const names = [...new Set(levels.flatMap((level) => level?.name ?? []))];
  return { id: "chosen", name: names.join(" – "), levels };
}

function rungView({ id, name, levels }: Rung, roles: readonly ComparedRole[], unit: PayUnit | null): RungView {
  const said = new Map(
    levels.flatMap((level, at) => (level ? [[`${roles[at]?.ladder} ${level.id}`, level.sharedDuties] as const] : [])),
  );
  return {
    id,
    name,
    cells: levels.map((level) => {
      const pay = payIn(level, unit);
      return {
        level: level && { name: level.name, title: level.title, summary: level.summary, duties: level.duties },
        pay,
        inUnit: pay !== null && unit !== null && sameUnit(pay, unit),
      };
    }),
    sharedDuties: said.size === 1 && levels.every(Boolean) ? ([...said.values()][0] ?? []) : [],
  };
}
