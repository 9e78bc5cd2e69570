import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { figures } from "../../scripts/cli/figures.ts";
import { makeConfig, UsageError } from "../../scripts/config.ts";
import { PROJECT_FOLDER, type ProgramRun, runProgram } from "../support/program.ts";
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

/** Runs the program on a small roles folder, in that folder's own working directory. */
export async function runOn({ name, content, words = [], roles = {} }: Call): Promise<ProgramRun & { folder: string }> {
  const { workingDirectory, folder } = rolesFolder({ ...SMALL, ...roles });
  if (content !== null) writeFileSync(join(workingDirectory, name), content);
  return { ...(await runProgram(["figures", name, ...words], { cwd: workingDirectory })), folder };
}

export interface Told {
  /** The command's answer, or what it said of how it was called. */
  answer: boolean | string;
  said: string;
  warned: string;
  folder: string;
}

/** Calls the command without a process of its own, as `main.ts` does. */
export async function callOn({ name, content, words = [], roles = {}, prepare }: Call): Promise<Told> {
  const { workingDirectory, folder } = rolesFolder({ ...SMALL, ...roles });
  if (content !== null) writeFileSync(join(workingDirectory, name), content);
  prepare?.(folder);
  const { values, positionals } = parseArgs({
    args: [name, ...words],
    options: figures.options,
    allowPositionals: figures.positionals,
  });
  const config = makeConfig(values, workingDirectory, PROJECT_FOLDER, "2026-11-24");
  const told = { said: "", warned: "" };
  const say = (text: string) => {
    told.said += `${text}\n`;
  };
  const warn = (text: string) => {
    told.warned += `${text}\n`;
  };
  const answer = await figures.run({ config, values, positionals, say, warn }).catch((error: unknown) => {
    if (error instanceof UsageError) return error.message;
    throw error;
  });
  return { answer, ...told, folder };
}
