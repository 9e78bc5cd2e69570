import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { watchChildren } from "../children.ts";

/** What a whole program took, from its start to its end, with every process that it started. */
export interface Cost {
  /** Seconds that passed. */
  wall: number;
  /** Seconds of processor time. */
  processor: number;
  /** The most memory that all its processes held at one moment, in bytes; null where the system does not tell. */
  peak: number | null;
}

/** A POSIX shell counts what the processes took that it waited for, and that they waited for, to the last moment. */
const RUN_AND_COUNT = '"$@"; status=$?; times >&3; exit $status';

/**
 * Runs a program to its end.
 *
 * @param command the program and its arguments
 * @param folder where it runs
 * @param interrupt ends it
 * @throws Error with the last of what it said when it fails
 */
export async function runWhole(command: readonly string[], folder: string, interrupt: AbortSignal): Promise<Cost> {
  const children = watchChildren();
  const start = performance.now();
  const shell = spawn("sh", ["-c", RUN_AND_COUNT, "sh", ...command], {
    cwd: folder,
    signal: interrupt,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  try {
    const ended = once(shell, "exit").then(([status]) => ({ status, wall: (performance.now() - start) / 1000 }));
    const [{ status, wall }, said, times] = await Promise.all([
      ended,
      text(shell.stderr as Readable),
      text(shell.stdio[3] as Readable),
    ]);
    if (status !== 0) throw new Error(`\`${command.join(" ")}\` ended with status ${status}: ${said.slice(-2000)}`);
    // What nobody waited for, such as a service that ends by itself, is only seen while it runs.
    const processor = Math.max(secondsOfChildren(times), children.processor() ?? 0);
    return { wall, processor, peak: children.peak() };
  } finally {
    children.stop();
  }
}

/** The processor time of a shell's children, in seconds, from what `times` prints: its own on line 1, theirs on line 2. */
export function secondsOfChildren(times: string): number {
  const [, children = ""] = times.split("\n");
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
