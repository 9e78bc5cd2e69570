import { readdirSync, readFileSync } from "node:fs";

/** What is known of the processes that this one has started, and of those that they have started. */
export interface Children {
  /** Seconds of processor time of all of them together; null where the system does not tell. */
  processor(): number | null;
  /** The most memory that all of them held at one moment, in bytes; what they share counts for each. Null likewise. */
  peak(): number | null;
  stop(): void;
}

const EVERY_MS = 50;

/** The unit of processor times in /proc, on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/**
 * Looks at the processes below this one again and again, by way of Linux's /proc: Node does not tell what
 * its children use. What a child does in its last moments goes unseen.
 */
export function watchChildren(): Children {
  const isLinux = process.platform === "linux";
  /** Seconds of processor time. */
  const seen = new Map<number, number>();
  let peak = 0;
  const look = () => {
    let now = 0;
    for (const pid of descendantsOf(process.pid)) {
      const use = useOf(pid);
      if (use) seen.set(pid, use.processor);
      now += use?.resident ?? 0;
    }
    peak = Math.max(peak, now);
  };
  const timer = isLinux ? setInterval(look, EVERY_MS) : undefined;
  timer?.unref();
  return {
    processor() {
      if (!isLinux) return null;
      look();
      return [...seen.values()].reduce((sum, processor) => sum + processor, 0);
    },
    peak: () => (isLinux ? peak : null),
    stop: () => clearInterval(timer),
  };
}

function descendantsOf(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) =>
    (readProc(`${pid}/task/${thread}/children`) ?? "").split(" ").filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A process that has just ended has no figures left. */
function useOf(pid: number): { processor: number; resident: number } | undefined {
  // The name, in brackets, may hold spaces; behind it the fields count from the third.
  const fields = readProc(`${pid}/stat`)
    ?.replace(/^.*\) /s, "")
    .split(" ");
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(`${pid}/status`) ?? "")?.[1];
  if (!fields || kilobytes === undefined) return undefined;
  return {
    processor: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
    resident: Number(kilobytes) * 1024,
  };
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return undefined;
  }
}
