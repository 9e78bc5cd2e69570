import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { callProgram, type ProgramRun } from "../support/program.ts";
import { type Files, role, rolesFolder } from "../support/roles-folder.ts";
import { DEVELOPERS, type PublishedRow } from "./publishers-file.ts";

export const PAY = "_pay.yaml";
export const OEWS = "_pay/us-oews.csv";
export const FLOORS = "_pay/us-floors.csv";
export const ASHE = "_pay/gb-ashe-2025.csv";
export const OLD_ASHE = "_pay/gb-ashe-2024.csv";
export const JOB_BANK = "_pay/ca-jobbank.csv";

const table = (id: string, country: string, currency: string, period: string, rest: string) => `${id}:
  file: ${id}.csv
  country: ${country}
  kind: ${rest.includes("levels") ? "floors" : "percentiles"}
  currency: ${currency} # as printed
  period: ${period}
  ${rest.replaceAll("; ", "\n  ")}
  measure: What people are paid before tax, all levels together.
`;

/** The files of a small roles folder with a table of each publisher, with comments. */
export const SMALL = {
  [PAY]: `# Ours.
${table("us-oews", "US", "USD", "year", "reference: 2025-05 # May; source: oews-2025")}
${table("us-floors", "US", "USD", "hour", "reference: 2025-07; source: oflc; levels: { 1: One, 2: Two, 3: Three, 4: Four }; places: us-places.csv")}
${table("gb-ashe-2025", "GB", "GBP", "year", "reference: 2025-04-05; source: ashe-2025")}
${table("gb-ashe-2024", "GB", "GBP", "year", "reference: 2024-04-05; source: ashe-2024")}
${table("ca-jobbank", "CA", "CAD", "hour", 'reference: "2024"; source: jobbank; places: ca-places.csv')}`,
  [OEWS]: `code,p10,p25,p50,p75,p90,mean,jobs,note
15-1252,80000,100000,130000,170000,210000,140000,1600000,"Relative standard error in per cent: mean 0.7, jobs 0.9."
15-1254,50000,60000,90000,120000,160000,98000,70000,
`,
  [FLOORS]: `code,place,level,low
15-1252,10180,1,30
15-1252,10180,2,40.5
15-1252,10180,3,51
15-1252,10180,4,61.5
15-1252,42660,1,50
15-1252,42660,2,60
15-1252,42660,3,70
15-1252,42660,4,80
`,
  [ASHE]: `code,p10,p25,p50,p75,p90,mean,jobs,note
2134,30000,41000,55000.0,75000,100000,62000,360000,"Mean 1.9, jobs 3.1."
`,
  [OLD_ASHE]: "code,p10,p25,p50,p75,p90,mean,jobs\n2131,33000,42000,57000,71000,,58000,33000\n",
  [JOB_BANK]: `code,place,p25,p50,p75,mean,low,high,note
21232,,37.5,48.08,60.10,50.12,28.85,76.92,"Labour Force Survey, 2023-2024."
21232,ER10,,40,,,30,60,"Small Area Estimation, 2024."
`,
  "_pay/us-places.csv": "id,name\n10180,Abilene\n42660,Seattle\n",
  "_pay/ca-places.csv": "id,name\nER10,Newfoundland\nER35,Ontario\n",
  "_occupations.yaml": `US:
  classification: SOC 2018
  codes:
    13-1111: { title: Management Analysts }
    15-1252: { title: Software Developers }
    15-1253: { title: Software Testers }
    15-1254: { title: Web Developers }
GB:
  classification: SOC 2020
  codes:
    "2131": { title: IT project managers }
    "2134": { title: Programmers }
    "2137": { title: Network professionals }
CA:
  classification: NOC 2021
  codes:
    "21232": { title: Software developers and programmers }
`,
  "_sources.yaml": ["oews-2025", "oews-2026", "oflc", "ashe-2024", "ashe-2025", "jobbank", "other-wages"]
    .map((id) => `${id}: { title: Wage Statistics, publisher: Bureau of Numbers, licence: CC0 }\n`)
    .join(""),
  "backend-developer.md": named("Backend Developer", [
    "US: { code: 15-1252, fit: part }",
    'GB: { code: "2134", fit: part }',
    'CA: { code: "21232", fit: close }',
  ]),
  "software-engineer.md": named("Software Engineer", [
    "US: { code: 15-1252, fit: weak }",
    'GB: { code: "2134", fit: part }',
  ]),
  "web-developer.md": named("Web Developer", ["US: { code: 15-1254, fit: close }"]),
} satisfies Files;

/** A role with occupations. */
export function named(title: string, occupations: readonly string[]): string {
  const lines = occupations.map(
    (each) => `  ${each.replace(" }", ', why: "It holds the people who do this work." }')}\n`,
  );
  return role(
    `skills: { core: [sql, git, { any: [python, java] }] }\noccupations:\n${lines.join("")}`,
    "\n## What they do\n\nThey write programs.\n",
    title,
  );
}

/** The row of software developers, with a higher median. */
export const RISEN: PublishedRow = { ...DEVELOPERS, A_MEDIAN: 131000 };

/** The row of web developers as the small table has it. */
export const WEB: PublishedRow = {
  OCC_CODE: "15-1254",
  OCC_TITLE: "Web Developers",
  TOT_EMP: 70000,
  A_MEAN: 98000,
  A_PCT10: 50000,
  A_PCT25: 60000,
  A_MEDIAN: 90000,
  A_PCT75: 120000,
  A_PCT90: 160000,
  EMP_PRSE: null,
  MEAN_PRSE: null,
};

export interface Call {
  name: string;
  /** What lies at `name`; `null` where nothing does. */
  content: string | Buffer | null;
  words?: string[];
  roles?: Files;
  /** Is given the roles folder before the call. */
  prepare?: (roles: string) => void;
}

export type FiguresRun = ProgramRun & {
  folder: string;
  /** The text of a file in the roles folder after the call. */
  text(path: string): string;
  /** The files of the small roles folder that the call changed. */
  changed(): string[];
};

/** Calls the command on a small roles folder, in that folder's own working directory. */
export async function figuresOn(call: Call): Promise<FiguresRun> {
  const { name, content, words = [], roles = {}, prepare } = call;
  const files: Files = { ...SMALL, ...roles };
  const { workingDirectory, folder } = rolesFolder(files);
  if (content !== null) writeFileSync(join(workingDirectory, name), content);
  prepare?.(folder);
  const text = (path: string) => readFileSync(join(folder, path), "utf8");
  const changed = () => Object.keys(files).filter((path) => files[path] !== null && text(path) !== files[path]);
  return { ...(await callProgram(["figures", name, ...words], { cwd: workingDirectory })), folder, text, changed };
}
