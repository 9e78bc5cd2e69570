import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import type { ChangeHistory } from "../../catalog/derive/change-history.ts";
import type { Config } from "../../config.ts";
import { oneAtATime } from "./one-at-a-time.ts";

export interface Rebuilding {
  /** Builds the site as its roles are now; it ends when that is done, or cannot be. */
  rebuild: () => Promise<void>;
  stop(): void;
}

/**
 * Builds of a site beside a running server, one at a time, each in a process that gives way to others.
 *
 * @param history what became of the roles, which no process needs to read again
 * @param done is told of each build that came to its end
 */
export function rebuilding(config: Config, history: () => ChangeHistory, done: () => void): Rebuilding {
  let child: ChildProcess | undefined;
  const rebuild = oneAtATime(async () => {
    child = fork(join(config.programFolder, "scripts/cli/rebuild.js"), [JSON.stringify(config)]);
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.send(history());
    await once(child, "exit");
    child = undefined;
    done();
  });
  return { rebuild, stop: () => void child?.kill() };
}
