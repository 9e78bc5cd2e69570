import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { runWhole, secondsOfChildren } from "../../../scripts/bench/targets/run-whole.ts";

const never = new AbortController().signal;
const inNode = (code: string) => runWhole([process.execPath, "-e", code], tmpdir(), never);

describe("what a shell says of its children's time", () => {
  it("is read from the second line, in whatever precision", () => {
    expect(secondsOfChildren("0m0.01s 0m0.02s\n1m2.50s 0m0.25s\n")).toBe(62.75);
    expect(secondsOfChildren("0m9.000000s 0m9.000000s\n0m0.120000s 0m0.030000s\n")).toBeCloseTo(0.15);
  });
});

describe("a program that is run to its end", () => {
  it("costs at least the time that it and a process of its own work, and the memory of both", async () => {
    const busy = "const end = process.cpuUsage().user + 150_000; while (process.cpuUsage().user < end);";
    const { wall, processor, peak } = await inNode(
      `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(busy)}]); ${busy}`,
    );
    expect(processor).toBeGreaterThan(0.3);
    expect(wall).toBeGreaterThan(0.3);
    // Two processes of Node; only Linux tells.
    if (process.platform === "linux") expect(peak).toBeGreaterThan(60e6);
  });

  it("that fails says with what words", async () => {
    await expect(inNode('console.error("no such thing"); process.exitCode = 3')).rejects.toThrow(
      /ended with status 3: no such thing/,
    );
  });
});
