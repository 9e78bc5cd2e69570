import { later, t, translated } from "./messages.ts";

/** The code of a file that is no longer what it was when its new text was worked out. */
export const CHANGED = "CHANGED";

/** What each failure of a disk means to a person, and what helps: a clause that gives a reason. */
const MEANINGS: Readonly<Record<string, string>> = {
  [CHANGED]: later("somebody else has changed it in the meantime: try again"),
  EACCES: later("permission is denied: change the permissions, or choose another place"),
  EBUSY: later("it is in use: close the program that uses it, or choose another place"),
  EDQUOT: later("your share of the disk is full: free some space and try again"),
  EEXIST: later("it exists already"),
  EFBIG: later("the file is larger than the disk allows"),
  EIO: later("the disk reports an error: look after the disk before you try again"),
  EISDIR: later("it is a folder where a file should be"),
  ELOOP: later("its links lead in a circle"),
  EMFILE: later("too many files are open: close other programs and try again"),
  ENAMETOOLONG: later("the name is too long"),
  ENFILE: later("too many files are open: close other programs and try again"),
  ENOENT: later("it, or the folder that it lies in, does not exist"),
  ENOSPC: later("the disk is full: free some space and try again"),
  ENOTDIR: later("a file stands where a folder should be"),
  ENOTEMPTY: later("it is a folder that is not empty"),
  EPERM: later("the system does not permit it: change the permissions, or choose another place"),
  EROFS: later("the disk can only be read: choose a place on another one"),
  EXDEV: later("it lies on another disk"),
};

/** Says of a file what cannot be done with it, and why. */
const CANNOT_BE = {
  opened: (name: string, reason: string) => t`${name} cannot be opened, as ${reason}`,
  read: (name: string, reason: string) => t`${name} cannot be read, as ${reason}`,
  used: (name: string, reason: string) => t`${name} cannot be used, as ${reason}`,
  written: (name: string, reason: string) => t`${name} cannot be written, as ${reason}`,
};

/** What was done in calls of the system that do not write. */
const DONE: Readonly<Record<string, keyof typeof CANNOT_BE>> = {
  access: "used",
  lstat: "read",
  open: "opened",
  read: "read",
  readlink: "read",
  realpath: "read",
  scandir: "read",
  stat: "read",
};

/** A failure of the disk. */
interface SystemFailure {
  code: string;
  path: string | undefined;
  /** What could not be done with it. */
  done: keyof typeof CANNOT_BE;
  /** What is wrong, and what to do about it. */
  reason: string;
}

/** What a failure of the disk means, also where it is the cause of another failure; nothing for failures of another kind. */
export function systemFailure(error: unknown): SystemFailure | undefined {
  for (const each of causesOf(error)) {
    const { code, path, syscall } = each as NodeJS.ErrnoException;
    if (code !== undefined && syscall !== undefined && Object.hasOwn(MEANINGS, code))
      return { code, path, done: DONE[syscall] ?? "written", reason: translated(MEANINGS[code] ?? "") };
  }
  return undefined;
}

/** An error and those that it was made of, the outermost first. */
export function causesOf(error: unknown): Error[] {
  const causes = new Set<Error>();
  for (let each = error; each instanceof Error && !causes.has(each); each = causeOf(each)) causes.add(each);
  return [...causes];
}

/** What an error was made of: as Node, Eleventy and esbuild have it. */
function causeOf(error: Error): unknown {
  const { originalError, errors } = error as { originalError?: unknown; errors?: { detail?: unknown }[] };
  return error.cause ?? originalError ?? errors?.[0]?.detail;
}

/** A failure of the disk told of another file: the one that a person knows, for which others were written. */
export function failureAt(path: string, error: unknown): unknown {
  const failure = systemFailure(error);
  if (!failure) return error;
  return Object.assign(new Error(`${path}: ${failure.code}`, { cause: error }), { ...failure, path, syscall: "write" });
}

/**
 * A failure of the disk in one sentence; nothing for failures of another kind.
 *
 * @param nameOf makes a path short for whoever reads it
 */
export function failureSentence(error: unknown, nameOf: (path: string) => string): string | undefined {
  const failure = systemFailure(error);
  if (!failure) return undefined;
  const { path, done, reason } = failure;
  return CANNOT_BE[done](path === undefined ? t`a file` : nameOf(path), reason);
}
