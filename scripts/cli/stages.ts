import { writeFile } from "node:fs/promises";
import { Session } from "node:inspector/promises";
import { figure, t, translated } from "../diagnostics/messages.ts";
import { table } from "../diagnostics/table.ts";
import type { Progress } from "./progress.ts";

/** What a command took for one of its steps. */
export interface Stage {
  name: string;
  /** On the clock. */
  seconds: number;
  /** Of the processor, all threads of this process together. */
  processorSeconds: number;
  /** What the process held at its end, in bytes. */
  memory: number;
}

/** Measures the steps that a progress is told of. */
export function measured(progress: Progress): Progress & { stages: readonly Stage[] } {
  const stages: Stage[] = [];
  let begun: { name: string; at: number; processor: number } | undefined;
  const close = () => {
    if (begun) {
      const seconds = performance.now() / 1000 - begun.at;
      const processorSeconds = processorTime() - begun.processor;
      stages.push({ name: begun.name, seconds, processorSeconds, memory: process.memoryUsage.rss() });
    }
    begun = undefined;
  };
  return {
    ...progress,
    stages,
    step(name) {
      close();
      begun = { name, at: performance.now() / 1000, processor: processorTime() };
      progress.step(name);
    },
    end() {
      close();
      progress.end();
    },
  };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The stages as a table. */
export function stageTable(stages: readonly Stage[]): string {
  const rows = stages.map(({ name, seconds, processorSeconds, memory }) => [
    translated(name),
    inSeconds(seconds),
    inSeconds(processorSeconds),
    t`${Math.round(memory / 1e6)} MB`,
  ]);
  const shown = table([[t`stage`, t`clock`, t`processor`, t`memory`], ...rows]);
  return `${shown}\n${t`Without the processes of esbuild and Pagefind.`}`;
}

/** The stage that took longest; "" where all of them together took so little that nobody waited. */
export function longestOf(stages: readonly Stage[]): string {
  const total = stages.reduce((sum, { seconds }) => sum + seconds, 0);
  const [longest] = stages.toSorted((a, b) => b.seconds - a.seconds);
  return longest && total > LONG_SECONDS
    ? ` (${t`${inSeconds(longest.seconds)} of it ${translated(longest.name)}`})`
    : "";
}

const LONG_SECONDS = 10;

/** "8.3 s", as the language that holds at the moment writes it. */
export const inSeconds = (seconds: number): string =>
  t`${figure(seconds, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;

/** Does something and writes a CPU profile of it, which the developer tools of browsers show. */
export async function withCpuProfile<Answer>(path: string, run: () => Promise<Answer>): Promise<Answer> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  try {
    return await run();
  } finally {
    const { profile } = await session.post("Profiler.stop");
    session.disconnect();
    await writeFile(path, JSON.stringify(profile));
  }
}
