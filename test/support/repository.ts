import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "./program.ts";

/** No setting of whoever runs the tests reaches git. */
const HERMETIC = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };

/** Git in a folder, at a moment as ISO 8601 has it. */
export function gitIn(folder: string, words: readonly string[], moment = "2026-01-01T12:00:00Z"): string {
  const person = ["-c", "user.name=T", "-c", "user.email=t@t.example", "-c", "init.defaultBranch=main"];
  return execFileSync("git", ["-C", folder, ...person, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...HERMETIC, GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment },
  });
}

/** Commits everything in a folder as it is now. */
export function commitAll(folder: string, moment: string): void {
  gitIn(folder, ["add", "--all"]);
  gitIn(folder, ["commit", "--quiet", "--allow-empty", "-m", "A change"], moment);
}

/** Lets a copy of the project's files have the project's history, where the project has one. */
export function shareHistory(folder: string): void {
  try {
    const directory = gitIn(PROJECT_FOLDER, ["rev-parse", "--absolute-git-dir"]).trim();
    writeFileSync(join(folder, ".git"), `gitdir: ${directory}\n`);
  } catch {
    // A project without a repository has no history, and its copies have none either.
  }
}
