import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type LoadResult, loadCatalog, type RoleCache } from "../../scripts/catalog/build.ts";
import type { Catalog } from "../../scripts/catalog/catalog.ts";
import type { Problem } from "../../scripts/diagnostics/problem.ts";
import { report } from "../../scripts/diagnostics/report.ts";
import { REAL_ROLES } from "./folders.ts";
import { PROJECT_FOLDER } from "./program.ts";

/** What stands at a path: a text, raw bytes, or a symbolic link; `null` leaves a file of the defaults out. */
export type FileContent = string | Uint8Array | { linkTo: string } | null;

/** Files by their paths below the roles folder. */
export type Files = Record<string, FileContent>;

/** The front matter that every role needs, on lines 1 to 5, and whatever a test adds, from line 6 on. */
export function role(more = "", body = "", title = "Data Engineer"): string {
  const fields = more === "" ? "" : `${more.replace(/\n$/, "")}\n`;
  return `---
title: ${title}
summary: Builds what brings data from where it arises to the people who need it.
domain: data
reviewed: 2026-11-20
${fields}---
${body}`;
}

/** A small site without faults: one role, which uses every skill. */
export const DEFAULT_FILES: Readonly<Record<string, string>> = {
  "_site.yaml":
    "title: Test Guide\nrules: { summary: [40, 220], core-skills: 3, duties: 3, roadmap-steps: 3, pros: 3, cons: 3, prose: true }\n",
  "_domains.yaml": `data:
  name: Data
  summary: Jobs that turn records into knowledge.
engineering:
  name: Engineering
`,
  "_skills.yaml": `sql: { name: SQL, kind: language, aliases: [Structured Query Language] }
python: { name: Python, kind: language }
java: { name: Java, kind: language }
git: { name: Git, kind: tool }
`,
  "_ladders.yaml": `proficiency:
  - { id: awareness, name: Awareness }
  - { id: working, name: Working }
  - { id: expert, name: Expert }
default:
  - { id: junior, name: Junior, percentiles: [10, 25], duties: [Ask early when stuck] }
  - { id: mid, name: Mid-level, percentiles: [25, 50] }
  - { id: senior, name: Senior, percentiles: [50, 75] }
  - { id: lead, name: Lead, percentiles: [75, 90] }
`,
  "_occupations.yaml": `US:
  classification: SOC 2018
  codes:
    15-1252:
      title: Software Developers
      outlook: { from: 2025, to: 2035, growth: 10.2, openings: 95300, source: projections }
`,
  "_pay.yaml": `us-wages:
  { file: us-wages.csv, country: US, classification: SOC 2018, kind: percentiles, currency: USD, period: year,
    reference: 2025-05, measure: Yearly pay of employees without overtime., source: wage-statistics }
`,
  "_pay/us-wages.csv": "code,p10,p25,p50,p75,p90,jobs\n15-1252,80000,100000,130000,170000,210000,1600000\n",
  "_sources.yaml": `wage-statistics: { title: Wage Statistics, publisher: Bureau of Numbers, published: 2025-05, licence: CC0 }
projections: { title: Employment Projections, publisher: Bureau of Numbers, published: 2025, licence: CC0 }
`,
  "backend-developer.md": `---
title: Backend Developer
summary: Writes the programs on servers that answer the requests of apps and websites.
domain: engineering
reviewed: 2026-11-20
skills: { core: [sql, git, { any: [python, java] }] }
---

## What they do

They write programs.
`,
};

/** A site that knows no official figures. */
export const NO_PAY: Files = { "_occupations.yaml": null, "_pay.yaml": null, "_pay/us-wages.csv": null };

/** A site that knows an occupation's pay over the country, its legal minimum in two places, and the prices of one. */
export const PLACES: Files = {
  "_pay.yaml": `${DEFAULT_FILES["_pay.yaml"]}us-floors:
  { file: us-floors.csv, country: US, kind: floors, currency: USD, period: hour, reference: 2025-07,
    status: superseded, measure: The least that may be offered on a visa., levels: { 1: Entry, 2: Skilled },
    places: us-places.csv, source: wage-statistics }
us-prices:
  { file: us-prices.csv, country: US, kind: prices, reference: 2024, measure: Prices with 100 for the country.,
    places: us-places.csv, source: projections }
`,
  "_pay/us-floors.csv": "code,place,level,low\n15-1252,2,1,30.5\n15-1252,2,2,41\n15-1252,1,1,20\n11-3021,1,1,50\n",
  "_pay/us-prices.csv": "place,index\n1,97.5\n",
  "_pay/us-places.csv": 'id,name,region,latitude,longitude\n1,Albany,NY,,\n2,"Springfield, IL",IL,39.8,-89.6\n',
  "data-engineer.md": role("occupations: { US: { code: 15-1252, fit: part, why: It names them. } }"),
};

/**
 * Files of a site that knows one table of pay in each of some countries.
 *
 * @param tables CSV by country, of yearly pay in its currency
 */
export function payFiles(tables: Readonly<Record<string, string>>): Record<string, string> {
  const currencies: Record<string, string> = { US: "USD", GB: "GBP", DE: "EUR", CA: "CAD" };
  const codesIn = (csv: string) => [
    ...new Set(
      csv
        .split("\n")
        .slice(1)
        .flatMap((line) => line.split(",")[0] || []),
    ),
  ];
  const each = Object.entries(tables);
  return {
    "_occupations.yaml": each
      .map(([country, csv]) => {
        const codes = codesIn(csv).map((code) => `    "${code}": { title: Software Developers }\n`);
        return `${country}:\n  classification: Codes of ${country}\n  codes:\n${codes.join("")}`;
      })
      .join(""),
    "_pay.yaml": each
      .map(
        ([country]) => `${country.toLowerCase()}-wages:
  { file: ${country.toLowerCase()}-wages.csv, country: ${country}, kind: percentiles, currency: ${currencies[country]},
    period: year, reference: 2025-05, measure: Yearly pay of employees without overtime., source: wage-statistics }
`,
      )
      .join(""),
    ...Object.fromEntries(each.map(([country, csv]) => [`_pay/${country.toLowerCase()}-wages.csv`, csv])),
  };
}

/** A roles folder on disk, in a working directory of its own. */
export interface RolesFolder {
  /** What file names in problems are relative to. */
  workingDirectory: string;
  /** The roles folder itself, `roles/` in the working directory. */
  folder: string;
  write(path: string, content: FileContent): void;
  load(cache?: RoleCache): Promise<LoadResult>;
  remove(): void;
}

/** Writes the default files, with `files` in their places and beside them, into a fresh temporary directory. */
export function writeRolesFolder(files: Files = {}): RolesFolder {
  const workingDirectory = mkdtempSync(join(tmpdir(), "rolebook-test-"));
  const folder = join(workingDirectory, "roles");
  mkdirSync(folder);
  const write = (path: string, content: FileContent) => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (content === null) rmSync(target, { force: true });
    else if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(target, content);
    else symlinkSync(content.linkTo, target);
  };
  for (const [path, content] of Object.entries({ ...DEFAULT_FILES, ...files })) write(path, content);
  return {
    workingDirectory,
    folder,
    write,
    load: (cache) => loadCatalog({ folder, workingDirectory, ...(cache ? { cache } : {}) }),
    remove: () => rmSync(workingDirectory, { recursive: true, force: true }),
  };
}

/** As `writeRolesFolder`, removed when the test at hand ends. */
export function rolesFolder(files: Files = {}): RolesFolder {
  const written = writeRolesFolder(files);
  onTestFinished(() => written.remove());
  return written;
}

/** Loads a folder of the default files and `files`. */
export async function load(files: Files = {}): Promise<LoadResult> {
  return rolesFolder(files).load();
}

/** The catalog of a folder that has no errors; a folder that has some fails the test with its report. */
export async function catalogOf(files: Files = {}): Promise<Catalog> {
  const result = await load(files);
  if (!result.catalog) throw new Error(report(result, "pretty"));
  return result.catalog;
}

/** The catalog of the repository's own roles. */
export async function realCatalog(): Promise<Catalog> {
  const { catalog } = await loadCatalog({ folder: REAL_ROLES, workingDirectory: PROJECT_FOLDER });
  if (!catalog) throw new Error("the repository's roles have errors");
  return catalog;
}

/**
 * What an editor is told about a folder, three lines a problem: severity, code and exact place; the
 * message; the hint.
 */
export async function told(files: Files = {}): Promise<string[]> {
  const { problems } = await load(files);
  return problems.flatMap(inThreeLines);
}

export function inThreeLines(problem: Problem): string[] {
  const { severity, code, file, line, column, endLine, endColumn, message, hint } = problem;
  return [`${severity}[${code}] ${file} ${line}:${column}-${endLine}:${endColumn}`, message, hint];
}
