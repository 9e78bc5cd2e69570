import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Config } from "../../config.ts";
import { failureAt } from "../../diagnostics/system-failure.ts";
import { contentOf, filesIn, MARK, markSite, readMark, removeMarked, writeMark } from "../assets/mark.ts";
import { onInterrupt } from "./on-interrupt.ts";
import { realOutput, refuseContent, refusePlace } from "./output-folder.ts";

/** The name of a folder beside the output: what it is, the process that made it, and the machine that this runs on. */
const ASIDE = /^\.(.+)\.(new|old)-(\d+)-([0-9a-f]{6})-[0-9a-f]{8}$/;
const THIS_MACHINE = createHash("sha256").update(hostname()).digest("hex").slice(0, 6);

/** The folders that this process builds in, or has built in. */
const made = new Set<string>();

function pathAside(out: string, kind: "new" | "old"): string {
  const token = `${process.pid}-${THIS_MACHINE}-${randomBytes(4).toString("hex")}`;
  return join(dirname(out), `.${basename(out)}.${kind}-${token}`);
}

/**
 * Makes sure that a site may be written to the output folder, and tidies up after builds that were killed: what they
 * left beside it is removed, and an old site that one had just moved aside is put back.
 *
 * @throws UsageError when the folder is none to write to, or holds what no build of ours wrote
 */
export function prepareOutput(config: Config): void {
  refusePlace(config);
  tidyUp(realOutput(config.out));
  refuseContent(config);
}

function tidyUp(out: string): void {
  const parent = dirname(out);
  if (!existsSync(parent)) return;
  for (const entry of readdirSync(parent, { withFileTypes: true })) {
    const [, owner, kind, pid, machine] = ASIDE.exec(entry.name) ?? [];
    const path = join(parent, entry.name);
    if (owner !== basename(out) || !entry.isDirectory() || isInUse(path, Number(pid), machine)) continue;
    const { marked, foreign } = contentOf(path);
    if (kind === "old" && marked && !existsSync(out)) renameSync(path, out);
    else if (foreign === undefined || (marked && kind === "new")) removeMarked(path);
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether the build that made a folder may still be running. A number of a process is given again one day, so not for ever. */
function isInUse(path: string, pid: number, machine: string | undefined): boolean {
  if (Date.now() - statSync(path).mtimeMs > DAY_MS) return false;
  if (machine !== THIS_MACHINE) return true;
  return pid === process.pid ? made.has(path) : isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/**
 * Makes a folder beside the output to build in, on the same disk so that it can be moved into place at once.
 *
 * @returns its path, and what removes it in the end, if it is still there; an interruption does so as well
 */
export function makeAside(config: Config): { aside: string; release(): void } {
  prepareOutput(config);
  const aside = pathAside(realOutput(config.out), "new");
  // What a failure leaves running may still write when it was removed.
  if (made.size === 0) process.once("exit", () => made.forEach(removeMarked));
  made.add(aside);
  const remove = () => removeMarked(aside);
  const forget = onInterrupt(remove);
  const release = () => {
    remove();
    forget();
  };
  try {
    mkdirSync(aside, { recursive: true });
    writeMark(aside, []);
    return { aside, release };
  } catch (error) {
    release();
    throw failureAt(config.out, error);
  }
}

/** So often another build may have put its site in place between two of our steps. */
const MOST_TRIES = 10;

/**
 * Puts a finished site in the place of the output folder, if that still holds nothing but what builds wrote. Of two
 * builds, the one that ends last wins. Nothing waits between moving one away and moving the other in, so that no signal
 * comes between.
 *
 * @throws UsageError when there is something else by now; the output folder is then as it was
 */
export function swapIn(aside: string, config: Config): void {
  markSite(aside);
  const replaced: string[] = [];
  try {
    for (let tries = 1; ; tries++) {
      refusePlace(config);
      refuseContent(config);
      const out = realOutput(config.out);
      const old = pathAside(out, "old");
      const hadOld = movedAway(out, old);
      try {
        renameSync(aside, out);
      } catch (error) {
        const isTaken = existsSync(out);
        if (hadOld && isTaken) replaced.push(old);
        else if (hadOld) renameSync(old, out);
        if (!isTaken || tries === MOST_TRIES) throw error;
        continue;
      }
      if (!hadOld) return;
      if (contentOf(old).foreign === undefined) {
        replaced.push(old);
        return;
      }
      // Somebody has put something there at this very moment.
      renameSync(out, aside);
      renameSync(old, out);
    }
  } finally {
    for (const old of replaced) removeMarked(old);
  }
}

function movedAway(out: string, old: string): boolean {
  try {
    renameSync(out, old);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/**
 * Makes the output folder ready for files that are written into it one by one.
 *
 * @param paths the files, which the folder is marked with
 * @throws UsageError when the folder is none to write to, or holds what no build of ours wrote
 */
export function claimOutput(config: Config, paths: readonly string[]): void {
  prepareOutput(config);
  mkdirSync(config.out, { recursive: true });
  writeMark(config.out, [...(readMark(config.out) ?? []), ...paths]);
}

/**
 * Puts files that were made aside into a site that stands, in the places of those of the same names.
 *
 * @throws UsageError when the output folder holds what no build of ours wrote
 */
export function moveInto(aside: string, config: Config): void {
  refusePlace(config);
  refuseContent(config);
  const out = realOutput(config.out);
  const paths = [...filesIn(aside)];
  writeMark(aside, [...(readMark(out) ?? []), ...paths]);
  for (const path of [MARK, ...paths]) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    renameSync(join(aside, path), join(out, path));
  }
}
