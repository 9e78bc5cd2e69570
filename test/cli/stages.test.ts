import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { progressOn, silentProgress } from "../../scripts/cli/progress.ts";
import { longestOf, measured, type Stage, stageTable, withCpuProfile } from "../../scripts/cli/stages.ts";
import { folderForTest } from "../support/folders.ts";

const stage = (name: string, seconds: number): Stage => ({
  name,
  seconds,
  processorSeconds: 1.25,
  memory: 123_456_789,
});

describe("the stages of a build", () => {
  it("are measured from one to the next", () => {
    const progress = measured(silentProgress);
    progress.step("reading");
    progress.step("rendering");
    progress.end();
    expect(progress.stages.map(({ name }) => name)).toEqual(["reading", "rendering"]);
    for (const { seconds, processorSeconds, memory } of progress.stages) {
      expect(seconds).toBeGreaterThanOrEqual(0);
      expect(processorSeconds).toBeGreaterThanOrEqual(0);
      expect(memory).toBeGreaterThan(1_000_000);
    }
  });

  it("are shown as a table", () => {
    expect(
      stageTable([stage("reading", 0.5), stage("rendering", 10.25)])
        .split("\n")
        .slice(0, 3),
    ).toEqual([
      "stage       clock  processor  memory",
      "reading     0.5 s      1.3 s  123 MB",
      "rendering  10.3 s      1.3 s  123 MB",
    ]);
  });

  it("are named where one of them took long", () => {
    expect(longestOf([stage("reading", 4), stage("rendering", 7), stage("packing", 1)])).toBe(
      " (7.0 s of it rendering)",
    );
    expect(longestOf([stage("reading", 4), stage("rendering", 5)])).toBe("");
  });

  it("can be looked at as a CPU profile", async () => {
    const path = join(folderForTest(), "build.cpuprofile");
    expect(await withCpuProfile(path, async () => "done")).toBe("done");
    expect(JSON.parse(readFileSync(path, "utf8"))).toHaveProperty("nodes");
  });
});

describe("the progress of a build in a terminal", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("says how long is left, once that can be told", () => {
    const terminal = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY: true });
    const progress = progressOn(terminal);
    const shown = (done: number) => {
      progress.count(done, 400);
      return String(terminal.read()).split("\u001b[K").at(-1);
    };
    progress.step("rendering");
    vi.advanceTimersByTime(1000);
    expect(shown(50)).toBe("rendering … 50 of 400 pages");
    vi.advanceTimersByTime(2000);
    expect(shown(100)).toBe("rendering … 100 of 400 pages, about 9 s left");
  });
});
