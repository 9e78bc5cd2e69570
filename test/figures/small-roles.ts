import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { callProgram, type ProgramRun } from "../support/program.ts";
import { type Files, rolesFolder } from "../support/roles-folder.ts";
import { DEVELOPERS, type PublishedRow } from "./publishers-file.ts";

export const OCCUPATIONS = "_occupations.yaml";

export const readOccupations = (roles: string) => readFileSync(join(roles, OCCUPATIONS), "utf8");

/** A vocabulary of one occupation, with comments. */
export const OCCUPATION_TEXT = `# Ours.
15-1252:
  title: Software Developers
  wages: # the national ones
    area: US
    currency: USD
    period: year
    reference: 2025-05
    p10: 80000
    p25: 100000
    p50: 130000
    p75: 170000
    p90: 210000 # not cut off
    mean: 140000
    employment: 1600000
    source: oews-2025
`;
/** The files of a small roles folder that has it. */
export const SMALL: Files = {
  [OCCUPATIONS]: OCCUPATION_TEXT,
  "_sources.yaml": `oews-2025: { title: Wage Statistics, publisher: Bureau of Numbers, licence: CC0 }
oews-2026: { title: Wage Statistics, publisher: Bureau of Numbers, licence: CC0 }
other-wages: { title: Other Wages, publisher: Bureau of Numbers, licence: CC0 }
`,
};
/** The row of its occupation, with a higher median. */
export const RISEN: PublishedRow = { ...DEVELOPERS, A_MEDIAN: 131000 };

export interface Call {
  name: string;
  /** What lies at `name`; `null` where nothing does. */
  content: string | Buffer | null;
  words?: string[];
  roles?: Files;
  /** Is given the roles folder before the call. */
  prepare?: (roles: string) => void;
}

/** Calls the command on a small roles folder, in that folder's own working directory. */
export async function figuresOn(call: Call): Promise<ProgramRun & { folder: string }> {
  const { name, content, words = [], roles = {}, prepare } = call;
  const { workingDirectory, folder } = rolesFolder({ ...SMALL, ...roles });
  if (content !== null) writeFileSync(join(workingDirectory, name), content);
  prepare?.(folder);
  return { ...(await callProgram(["figures", name, ...words], { cwd: workingDirectory })), folder };
}
