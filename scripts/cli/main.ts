import type { Program } from "./launch.js";
import { rolebook } from "./run.ts";

/** Runs `rolebook` with the words that this process was started with. */
export async function main(program: Program): Promise<void> {
  // Whoever reads the output may stop early, as `head` does: that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  process.exitCode = await rolebook(process.argv.slice(2), process, program);
}
