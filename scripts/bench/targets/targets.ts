import { OWN } from "../sites.ts";

/** A figure that is to be reached. */
export interface Target {
  /** How many roles it is measured with. */
  roles: number;
  what: string;
  unit: keyof typeof UNITS;
  /** What it may be at most, in its unit. */
  most: number;
}

const UNITS = {
  seconds: (value: number) => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} s`,
  /** To Hugo with Pagefind. */
  times: (value: number) => `${value.toFixed(2)} times`,
  percent: (value: number) => `${value.toFixed(0)} %`,
  gigabytes: (value: number) => `${value.toFixed(2)} GB`,
  kilobytes: (value: number) => `${value.toFixed(1)} kB`,
};

const PEER = "clean build: processor time, to Hugo and Pagefind";

/** Every target, in the order in which they are printed. */
export const TARGETS = {
  clock: { roles: OWN, what: "clean build: the clock", unit: "seconds", most: 6 },
  peerOwn: { roles: OWN, what: PEER, unit: "times", most: 2 },
  peer1000: { roles: 1000, what: PEER, unit: "times", most: 1.2 },
  peer10000: { roles: 10_000, what: PEER, unit: "times", most: 1 },
  memory: { roles: 10_000, what: "clean build: memory of all processes", unit: "gigabytes", most: 3 },
  again: {
    roles: OWN,
    what: "again, nothing changed: processor time, of the clean build's",
    unit: "percent",
    most: 60,
  },
  check: { roles: OWN, what: "`check`", unit: "seconds", most: 2 },
  checkFile: { roles: OWN, what: "`check FILE`", unit: "seconds", most: 0.8 },
  firstPage: { roles: OWN, what: "`start`: to the first page", unit: "seconds", most: 1.5 },
  saveOwn: { roles: OWN, what: "save to page, median", unit: "seconds", most: 0.1 },
  saveOwnSlow: { roles: OWN, what: "save to page, 95th percentile", unit: "seconds", most: 0.2 },
  save1000: { roles: 1000, what: "save to page, median", unit: "seconds", most: 0.1 },
  save1000Slow: { roles: 1000, what: "save to page, 95th percentile", unit: "seconds", most: 0.2 },
  firstVisit: { roles: OWN, what: "first visit of a role's page, gzip, median", unit: "kilobytes", most: 45 },
  html: { roles: OWN, what: "HTML of a role's page, gzip, median", unit: "kilobytes", most: 12 },
} as const satisfies Record<string, Target>;

export type TargetName = keyof typeof TARGETS;

/** What was measured for a target, in its unit, or why it was not; a target that nothing is said of is not printed. */
export type Figures = Partial<Record<TargetName, number | string>>;

/** Each target with its figure, a row each: roles, what, figure, at most, and whether it is reached. */
export function targetRows(figures: Figures): string[][] {
  const rows = Object.entries(TARGETS).flatMap(([name, { roles, what, unit, most }]: [string, Target]) => {
    const figure = figures[name as TargetName];
    if (figure === undefined) return [];
    const cells = [roles.toLocaleString("en"), what];
    const show = UNITS[unit];
    return typeof figure === "string"
      ? [[...cells, "not run", show(most), figure]]
      : [[...cells, show(figure), show(most), verdict(figure, most)]];
  });
  return [["roles", "what", "figure", "at most", ""], ...rows];
}

/** "reached", or by how much it is not: in percent, or as a multiple from twice on. */
export function verdict(figure: number, most: number): string {
  if (figure <= most) return "reached";
  const multiple = figure / most;
  return multiple < 2 ? `missed by ${Math.ceil((multiple - 1) * 100)} %` : `missed by ${multiple.toFixed(1)} times`;
}
