import { fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What is known of the processes that this one has started, and of those that they have started. */
export interface Children {
  /** Seconds of processor time of all of them together; null where the system does not tell. */
  processor(): number | null;
  /** The most memory that one of them held, in bytes; null likewise. */
  peak(): number | null;
  /** The most memory that all of them held at one moment, in bytes; what they share counts for each. Null likewise. */
  peakTogether(): number | null;
  stop(): void;
}

/**
 * Runs a program of ours in a process of its own, which answers with one message. It is started as this one was, so
 * that Node's own options, such as --cpu-prof, reach it.
 *
 * @param what what it does, for the error
 * @param nodeOptions further ones
 * @throws Error when it fails or is interrupted
 */
export async function answerOf<Answer>(
  what: string,
  program: URL,
  words: readonly string[],
  interrupt: AbortSignal,
  nodeOptions: readonly string[] = [],
): Promise<Answer> {
  const child = fork(fileURLToPath(program), words, {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: [...process.execArgv, ...nodeOptions],
    signal: interrupt,
    // One that computes would not see a politer one before its end.
    killSignal: "SIGKILL",
  });
  let answer: Answer | undefined;
  child.on("message", (message) => {
    answer = message as Answer;
  });
  // Its message may arrive after its end; the channel closes last.
  const [[status]] = await Promise.all([once(child, "exit"), once(child, "disconnect")]);
  if (!answer || status !== 0) throw new Error(`${what} failed with status ${status}`);
  return answer;
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
  const seen = new Map<number, { processor: number; peak: number }>();
  let together = 0;
  const look = () => {
    let now = 0;
    for (const pid of descendantsOf(process.pid)) {
      const use = useOf(pid);
      if (use) seen.set(pid, use);
      now += use?.resident ?? 0;
    }
    together = Math.max(together, now);
  };
  const timer = isLinux ? setInterval(look, EVERY_MS) : undefined;
  timer?.unref();
  const figures = () => {
    if (!isLinux) return null;
    look();
    return [...seen.values()];
  };
  return {
    processor: () => figures()?.reduce((sum, use) => sum + use.processor, 0) ?? null,
    peak: () => figures()?.reduce((most, use) => Math.max(most, use.peak), 0) ?? null,
    peakTogether: () => figures() && together,
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
function useOf(pid: number): { processor: number; peak: number; resident: number } | undefined {
  // The name, in brackets, may hold spaces; behind it the fields count from the third.
  const fields = readProc(`${pid}/stat`)
    ?.replace(/^.*\) /s, "")
    .split(" ");
  const status = readProc(`${pid}/status`) ?? "";
  const bytes = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]) * 1024;
  const [peak, resident] = [bytes("VmHWM"), bytes("VmRSS")];
  if (!fields || Number.isNaN(peak)) return undefined;
  return { processor: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND, peak, resident };
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return undefined;
  }
}
