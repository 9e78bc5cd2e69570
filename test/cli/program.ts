import { runProgram } from "../support/program.ts";

/** How a call of the program ended, and what it printed. */
export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Calls `rolebook` as a program of its own, in the folder `cwd`. */
export async function rolebook(cwd: string, ...words: string[]): Promise<Ended> {
  const { status, stdout, stderr } = await runProgram(words, { cwd });
  return { status, out: stdout, err: stderr };
}
