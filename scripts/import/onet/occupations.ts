import { groupBy } from "../../catalog/group-by.ts";
import { INTERESTS } from "../../schema/vocabularies.ts";
import type { OnetRow, OnetTables } from "./tables.ts";

/** How much something matters to an occupation, from 1 to 5. */
export interface Rating {
  name: string;
  importance: number;
}

/** A group of software, with the products that people in an occupation use of it. */
export interface Software {
  group: string;
  products: { name: string; isHot: boolean; isInDemand: boolean }[];
}

/** One occupation of O*NET with all that its tables say of it. */
export interface Occupation {
  code: string;
  title: string;
  description: string;
  /** Other names, those that workers gave first. */
  names: string[];
  tasks: { core: string[]; others: string[] };
  /** By falling importance. */
  skills: Rating[];
  software: Software[];
  /** Codes of the nearest occupations, nearest first, each with its place among them. */
  related: { code: string; place: number }[];
  interests: Record<(typeof INTERESTS)[number], number> | undefined;
  zone: number | undefined;
}

/** What a job zone asks of those who enter it, in O*NET's words. */
export interface JobZone {
  name: string;
  education: string;
  experience: string;
  training: string;
}

const CODE = (row: OnetRow) => row("O*NET-SOC Code");

/** So many of the nearest occupations are linked; O*NET calls these its primary ones for short lists. */
const NEAREST = 5;

/** The occupations in the tables of O*NET, by code. */
export function occupationsIn(tables: OnetTables): Occupation[] {
  const by = Object.fromEntries(
    (Object.keys(tables) as (keyof OnetTables)[]).map((name) => [name, groupBy(tables[name], CODE)]),
  ) as Record<keyof OnetTables, Map<string, OnetRow[]>>;
  const seen = new Set<string>();
  return tables.occupations.flatMap((row) => {
    const code = CODE(row);
    if (!/^\d{2}-\d{4}\.\d{2}$/.test(code) || seen.has(code)) return [];
    seen.add(code);
    const of = (name: keyof OnetTables) => by[name].get(code) ?? [];
    const tasks = of("tasks").map((task) => ({ text: task("Task"), isCore: task("Task Type") !== "Supplemental" }));
    const ratings = of("ratings").filter((rating) => rating("Recommend Suppress") !== "Y");
    const zone = Number(of("zones")[0]?.("Job Zone") ?? "");
    return [
      {
        code,
        title: row("Title"),
        description: row("Description"),
        names: namesFrom(of("reported"), of("titles")),
        tasks: {
          core: tasks.filter(({ isCore }) => isCore).map(({ text }) => text),
          others: tasks.filter(({ isCore }) => !isCore).map(({ text }) => text),
        },
        skills: skillsFrom(ratings),
        software: softwareFrom(of("software")),
        related: relatedFrom(of("related")),
        interests: interestsFrom(ratings),
        zone: zone >= 1 ? zone : undefined,
      },
    ];
  });
}

/** The job zones, by number. */
export function jobZonesIn({ zoneNames }: OnetTables): Map<number, JobZone> {
  return new Map(
    zoneNames.map((row) => [
      Number(row("Job Zone")),
      { name: row("Name"), education: row("Education"), experience: row("Experience"), training: row("Job Training") },
    ]),
  );
}

/** Names as workers reported them come first, and of those the ones that are shown to job seekers. */
function namesFrom(reported: readonly OnetRow[], titles: readonly OnetRow[]): string[] {
  const isShown = (row: OnetRow) => row("Shown in My Next Move") === "Y";
  const told = [...reported.filter(isShown), ...reported.filter((row) => !isShown(row))];
  return [
    ...told.map((row) => row("Reported Job Title")),
    ...titles.flatMap((row) => [row("Alternate Title", "Job Title"), row("Short Title")]),
  ];
}

/** Elements of the content model below these are skills. */
const SKILL = /^2\.[AB]\./;
const INTEREST = /^1\.B\.1\.[a-f]$/;

function skillsFrom(ratings: readonly OnetRow[]): Rating[] {
  return ratings
    .filter((row) => row("Scale ID") === "IM" && SKILL.test(row("Element ID")))
    .map((row) => ({ name: row("Element Name"), importance: Number(row("Data Value")) }))
    .filter(({ name, importance }) => name !== "" && Number.isFinite(importance))
    .sort((a, b) => b.importance - a.importance || (a.name < b.name ? -1 : 1));
}

function interestsFrom(ratings: readonly OnetRow[]): Occupation["interests"] {
  const rated = ratings.filter((row) => row("Scale ID") === "OI" && INTEREST.test(row("Element ID")));
  const values = new Map(rated.map((row) => [row("Element ID").at(-1), Number(row("Data Value"))]));
  const entries = INTERESTS.map((name, at) => [name, values.get("abcdef"[at])] as const);
  return entries.every(([, value]) => value !== undefined && value >= 1 && value <= 7)
    ? (Object.fromEntries(entries) as Occupation["interests"])
    : undefined;
}

function softwareFrom(rows: readonly OnetRow[]): Software[] {
  const groups = groupBy(rows, (row) => row("Commodity Title", "Element Name"));
  return [...groups]
    .filter(([group]) => group !== "")
    .map(([group, products]) => ({
      group,
      products: products.flatMap((row) => {
        const name = row("Example", "Workplace Example");
        const [isHot, isInDemand] = [row("Hot Technology") === "Y", row("In Demand") === "Y"];
        return name === "" ? [] : [{ name, isHot, isInDemand }];
      }),
    }));
}

function relatedFrom(rows: readonly OnetRow[]): Occupation["related"] {
  return rows
    .map((row) => ({ code: row("Related O*NET-SOC Code"), place: Number(row("Index")) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, NEAREST);
}
