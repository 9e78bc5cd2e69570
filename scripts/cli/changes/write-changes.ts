import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { CHANGED, failureAt } from "../../diagnostics/system-failure.ts";
import { onInterrupt } from "../../publish/output/on-interrupt.ts";

/** What becomes of a file: its text before and after; `null` where there is none. */
export interface FileChange {
  before: string | null;
  after: string | null;
}

/** Changes of files by their absolute paths. */
export type FileChanges = ReadonlyMap<string, FileChange>;

const NEW_FILE_MODE = 0o644;

/**
 * Makes all changes or none. What needs room on the disk is written beside the files first; then they are renamed,
 * and a failure puts back what was there. No signal comes between.
 *
 * @throws Error of the disk, with the path of the file, where one cannot be written or is no longer as it was before
 */
export function writeChanges(changes: FileChanges): void {
  const asides = new Set<string>();
  const made: Step[] = [];
  const forget = onInterrupt(() => {});
  let at = "";
  try {
    const steps: Step[] = [];
    for (const [path, change] of changes) {
      at = path;
      steps.push(stepFor(path, change, asides));
    }
    for (const step of steps) {
      at = step.path;
      step.make();
      made.push(step);
    }
  } catch (error) {
    for (const { takeBack, old } of made.reverse()) {
      try {
        takeBack();
      } catch {
        // What cannot be put back is at least kept.
        asides.delete(old);
      }
    }
    throw failureAt(at, error);
  } finally {
    for (const aside of asides) rmSync(aside, { force: true });
    forget();
  }
}

interface Step {
  path: string;
  /** Where the file is kept as it was. */
  old: string;
  make(): void;
  takeBack(): void;
}

/** Writes beside a file what a change of it needs. */
function stepFor(path: string, { before, after }: FileChange, asides: Set<string>): Step {
  // Whatever begins with a dot is no role, should the machine itself stop here.
  const [old = "", fresh = ""] = ["old", "new"].map((kind) =>
    join(dirname(path), `.${basename(path)}.${process.pid}.${kind}`),
  );
  refuseChanged(path, before);
  for (const aside of [old, fresh]) {
    rmSync(aside, { force: true });
    asides.add(aside);
  }
  if (before !== null) {
    accessSync(path, constants.W_OK);
    linkOrCopy(path, old);
  }
  const step = { path, old, takeBack: () => renameSync(old, path) };
  if (after === null) return { ...step, make: () => unlinkSync(path) };
  writeWhole(fresh, after, before === null ? NEW_FILE_MODE : statSync(path).mode);
  return before === null
    ? { ...step, make: () => linkOrCopy(fresh, path), takeBack: () => unlinkSync(path) }
    : { ...step, make: () => renameSync(fresh, path) };
}

/**
 * Makes sure that a file is as it was when its change was worked out, so that nobody's work is written over.
 *
 * @throws Error of the disk where it is not
 */
export function refuseChanged(path: string, before: string | null): void {
  let code = "";
  try {
    const now = textAt(path);
    if (now !== before) code = now === null ? "ENOENT" : before === null ? "EEXIST" : CHANGED;
  } catch (error) {
    throw failureAt(path, error);
  }
  if (code !== "") throw Object.assign(new Error(`${path}: ${code}`), { code, syscall: "write", path });
}

function textAt(path: string): string | null {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
  return readFileSync(path, "utf8");
}

function writeWhole(path: string, text: string, mode: number): void {
  const file = openSync(path, "wx", mode);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives a file a second name; a copy where the disk knows no second names. What has that name already stays. */
function linkOrCopy(path: string, other: string): void {
  try {
    linkSync(path, other);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    copyFileSync(path, other, constants.COPYFILE_EXCL);
  }
}
