import { watchChildren } from "./children.ts";
import { STAGES, type StageInput, type StageName, type Timer } from "./stages.ts";

/** What one part of a stage took. */
export interface PartCost {
  /** Seconds that passed. */
  wall: number;
  /** Seconds of processor time, in user and system mode, of this process and all its threads. */
  processor: number;
  /** The same of the processes that it started; null where the system does not tell. */
  childProcessor: number | null;
}

/** What a stage tells the process that started it. */
export interface StageReport {
  parts: Record<string, PartCost>;
  /** The most memory that was resident at any time, in bytes. */
  peak: number;
  /** The same of the largest process that it started; null where the system does not tell. */
  childPeak: number | null;
}

/** One stage in a process of its own: `node stage-process.ts NAME INPUT-AS-JSON`, answered by a message. */
async function main([name, input]: string[]): Promise<void> {
  const parts: StageReport["parts"] = {};
  const children = watchChildren();
  const time: Timer = async (part, work) => {
    const [start, processor, childProcessor] = [performance.now(), process.cpuUsage(), children.processor()];
    const value = await work();
    const { user, system } = process.cpuUsage(processor);
    const ofChildren = children.processor();
    parts[part] = {
      wall: (performance.now() - start) / 1000,
      processor: (user + system) / 1e6,
      childProcessor: ofChildren === null || childProcessor === null ? null : ofChildren - childProcessor,
    };
    return value;
  };
  await STAGES[name as StageName](JSON.parse(input ?? "") as StageInput, time);
  children.stop();
  const peak = process.resourceUsage().maxRSS * 1024;
  process.send?.({ parts, peak, childPeak: children.peak() } satisfies StageReport);
}

await main(process.argv.slice(2));
