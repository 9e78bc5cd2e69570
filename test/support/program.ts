import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { rolebook } from "../../scripts/cli/run.ts";

/** The folder that holds the program and its package.json. */
export const PROJECT_FOLDER = fileURLToPath(new URL("../../", import.meta.url));

/** The folders that the program's templates are looked for in. */
export const TEMPLATES: readonly [string] = [join(PROJECT_FOLDER, "templates")];

/** The day that counts as today in every build of the tests, so that none depends on when it runs. */
const TODAY = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24) / 1000) };

const BIN = fileURLToPath(new URL("../../scripts/cli/rolebook.js", import.meta.url));

/** How a program ended, and what it printed. */
export interface ProgramRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface ProgramOptions {
  /** The working directory; the project's by default. */
  cwd?: string;
  /** Environment variables beside our own. */
  env?: NodeJS.ProcessEnv;
}

/** Starts `rolebook` as its users do, in a process of its own. */
export function startProgram(words: readonly string[], options: ProgramOptions = {}): ChildProcess {
  return startNode([BIN, ...words], options);
}

/** Runs `rolebook` to its end. */
export function runProgram(words: readonly string[], options: ProgramOptions = {}): Promise<ProgramRun> {
  return endOf(startProgram(words, options));
}

/** Calls `rolebook` with the words of a command line within this process, which takes a tenth of the time. */
export async function callProgram(
  words: readonly string[],
  { cwd = PROJECT_FOLDER, env = {} }: ProgramOptions = {},
): Promise<ProgramRun> {
  const printed = { stdout: "", stderr: "" };
  const into = (stream: keyof typeof printed) =>
    new Writable({
      decodeStrings: false,
      write(text, _, written) {
        printed[stream] += text;
        written();
      },
    });
  const streams = { stdin: process.stdin, stdout: into("stdout"), stderr: into("stderr") };
  const status = await rolebook(
    words,
    { cwd: () => cwd, env: { ...TODAY, ...env }, ...streams },
    { folder: PROJECT_FOLDER },
  );
  return { status, ...printed };
}

/** Runs another Node program to its end. */
export function runNode(words: readonly string[], options: ProgramOptions = {}): Promise<ProgramRun> {
  return endOf(startNode(words, options));
}

function startNode(words: readonly string[], { cwd = PROJECT_FOLDER, env = {} }: ProgramOptions): ChildProcess {
  return spawn(process.execPath, words, {
    cwd,
    env: { ...process.env, ...TODAY, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function endOf(child: ChildProcess): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream]?.setEncoding("utf8").on("data", (text: string) => {
        printed[stream] += text;
      });
    }
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, ...printed }));
  });
}

/**
 * Builds a site.
 *
 * @throws Error with what the program printed when it does not end with status 0
 */
export async function buildSite(roles: string, out: string, words: readonly string[] = []): Promise<void> {
  const run = await runProgram(["build", "--roles", roles, "--out", out, ...words]);
  if (run.status !== 0) throw new Error(`the build of ${roles} ended with ${run.status}:\n${run.stderr}${run.stdout}`);
}
