import { callProgram } from "../support/program.ts";

/** How a call of `rolebook` ended, and what it printed. */
export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Calls `rolebook` in the folder `cwd`. */
export async function rolebook(cwd: string, ...words: string[]): Promise<Ended> {
  const { status, stdout, stderr } = await callProgram(words, { cwd });
  return { status, out: stdout, err: stderr };
}
