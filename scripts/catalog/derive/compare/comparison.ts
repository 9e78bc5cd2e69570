import type { Duties } from "../../../schema/duties.ts";
import type { PayUnit } from "../../catalog.ts";
import type { OwnFact } from "../own-facts.ts";
import type { LevelPay } from "../pay/pay.ts";
import type { RouteView } from "../role-page.ts";
import { type ComparedPay, commonUnit, comparePay, payIn, type Rung } from "./compare-pay.ts";
import { type Row, rowOf } from "./compare-row.ts";
import { compareSkills, type SkillComparison, type SkillRow, type SkillTable, skillTable } from "./compare-skills.ts";
import type { ComparedLevel, ComparedRole } from "./compared-role.ts";

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
  }[];
  /** Whether any role says what is done at this level. */
  hasDuties: boolean;
  /** What everybody does at this level, said once; empty where the roles' ladders say different things. */
  sharedDuties: Duties;
}

/** A level that all the roles can be compared at. */
export interface LevelOption {
  /** Null for all levels. */
  name: string | null;
  /** The roles at that level, as an address holds them. */
  roles: string;
  isChosen: boolean;
}

/** The facts that any of the roles has: null where none does. */
export interface ComparedFacts {
  outlook: Row<NonNullable<ComparedRole["outlook"]>> | null;
  education: Row<Omit<NonNullable<ComparedRole["education"]>, "occupation"> & { occupations: string[] }> | null;
  /** `range` is null where the role is not learned from nothing. */
  hours: Row<{ range: ComparedRole["hours"] }> | null;
  /** The names of the levels that are described, where all are compared. */
  levels: Row<string[]> | null;
  suits: Row<readonly string[]> | null;
  notFor: Row<readonly string[]> | null;
  pros: Row<readonly string[]> | null;
  cons: Row<readonly string[]> | null;
  /** The fields of the site's own that any of the roles has. */
  own: { label: string; row: Row<OwnFact> }[];
  /** Ways in by their kinds. */
  routes: { kind: string; row: Row<readonly RouteView[]> }[];
}

/** Roles side by side. Everything is in the order of the roles. */
export interface Comparison {
  roles: Omit<ComparedRole, "levels" | "skills" | "readyWith" | "ladder">[];
  /** Whether one level of each was chosen; else all levels are compared. */
  chosen: boolean;
  /** The levels that all can be compared at in one step, all levels first; empty where they have none in common. */
  levelOptions: LevelOption[];
  unit: PayUnit | null;
  pay: ComparedPay | null;
  rungs: RungView[];
  facts: ComparedFacts;
  hasDuties: boolean;
  /** Whether any level says how well a skill has to be mastered. */
  hasExpectations: boolean;
  skills: SkillTable;
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
  const skills = compareSkills(roles, chosen ? rungs[0]?.levels : undefined);
  const groups = skillGroups(skills, roles);
  return {
    roles: roles.map(({ levels: _, skills: __, readyWith: ___, ladder: ____, ...role }) => role),
    chosen,
    levelOptions: levelOptions(choices),
    unit,
    pay: comparePay(roles, rungs),
    rungs: views,
    facts: factsOf(roles, chosen),
    hasDuties: views.some(({ hasDuties }) => hasDuties),
    hasExpectations: groups.some(({ rows }) =>
      rows.some(({ needs }) => needs.flat().some(({ expected }) => expected.length > 0)),
    ),
    skills: skillTable(skills),
    skillGroups: groups,
  };
}

function factsOf(roles: readonly ComparedRole[], chosen: boolean): ComparedFacts {
  const listed = <Item>(items: readonly Item[]) => (items.length > 0 ? items : null);
  const fields = new Map(roles.flatMap(({ own }) => own.map(({ id, label }) => [id, label] as const)));
  const kinds = [...new Set(roles.flatMap(({ routes }) => routes.map(({ kind }) => kind)))];
  return {
    outlook: rowOf(roles.map(({ outlook }) => outlook)),
    education: educationRow(roles),
    hours: roles.some(({ hours }) => hours)
      ? rowOf(roles.map(({ hours, needsExperience }) => (hours || needsExperience ? { range: hours } : null)))
      : null,
    levels: chosen
      ? null
      : rowOf(roles.map(({ levels }) => (levels.length > 0 ? levels.map(({ name }) => name) : null))),
    suits: rowOf(roles.map(({ suits }) => listed(suits))),
    notFor: rowOf(roles.map(({ notFor }) => listed(notFor))),
    pros: rowOf(roles.map(({ pros }) => listed(pros))),
    cons: rowOf(roles.map(({ cons }) => listed(cons))),
    own: [...fields].flatMap(([id, label]) => {
      const row = rowOf(roles.map(({ own }) => own.find((fact) => fact.id === id) ?? null));
      return row ? [{ label, row }] : [];
    }),
    routes: kinds.flatMap((kind) => {
      const row = rowOf(roles.map(({ routes }) => listed(routes.filter((route) => route.kind === kind))));
      return row ? [{ kind, row }] : [];
    }),
  };
}

/** The same education in several occupations is said once, of all of them. */
function educationRow(roles: readonly ComparedRole[]): ComparedFacts["education"] {
  const occupations = [...new Set(roles.flatMap(({ education }) => education?.occupation ?? []))];
  const row = rowOf(
    roles.map(({ education }) => education),
    ({ value, area, source }) => [value, area, source],
  );
  return (
    row?.map(({ at, value: education }) => {
      if (!education) return { at, value: null };
      const { occupation, ...value } = education;
      return { at, value: { ...value, occupations: at === null ? occupations : [occupation] } };
    }) ?? null
  );
}

/** Levels that all the roles have, by their ids. */
function levelOptions(choices: readonly Choice[]): LevelOption[] {
  const [first, ...others] = choices.map(({ role }) => role);
  const common = (first?.levels ?? []).filter(({ id }) =>
    others.every(({ levels }) => levels.some((level) => level.id === id)),
  );
  if (common.length === 0) return [];
  const chosen = new Set(chosenLevels(choices));
  const option = (id: string | null, name: string | null) => ({
    name,
    roles: choices.map(({ role: { slug } }) => (id === null ? slug : `${slug}:${id}`)).join(),
    isChosen: chosen.size === 1 && chosen.has(id),
  });
  return [option(null, null), ...common.map(({ id, name }) => option(id, name))];
}

/** A role without a choice is taken at the level of that id that another has chosen. */
function chosenLevels(choices: readonly Choice[]): (string | null)[] {
  const fallback = choices.find(({ level }) => level !== null)?.level ?? null;
  return choices.map(({ level }) => level ?? fallback);
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

/** The one rung of chosen levels. */
function chosenRung(choices: readonly Choice[]): Rung {
  const ids = chosenLevels(choices);
  const levels = choices.map(({ role }, at) => role.levels.find(({ id }) => id === ids[at]) ?? null);
  const names = [...new Set(levels.flatMap((level) => level?.name ?? []))];
  return { id: "chosen", name: names.join(" – "), levels };
}

function rungView({ id, name, levels }: Rung, roles: readonly ComparedRole[], unit: PayUnit | null): RungView {
  const said = new Map(
    levels.flatMap((level, at) => (level ? [[`${roles[at]?.ladder} ${level.id}`, level.sharedDuties] as const] : [])),
  );
  const sharedDuties = said.size === 1 && levels.every(Boolean) ? ([...said.values()][0] ?? []) : [];
  return {
    id,
    name,
    cells: levels.map((level) => ({
      level: level && { name: level.name, title: level.title, summary: level.summary, duties: level.duties },
      pay: payIn(level, unit),
    })),
    hasDuties: areThere(sharedDuties) || levels.some((level) => level && (level.summary || areThere(level.duties))),
    sharedDuties,
  };
}

const areThere = (duties: Duties) => Object.keys(duties).length > 0;
