import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { PROJECT_FOLDER } from "../../support/program.ts";

const PROGRAM = `
  import { onInterrupt } from "./scripts/publish/output/on-interrupt.ts";
  onInterrupt(() => console.log("first"));
  onInterrupt(() => { throw new Error("this one fails"); });
  const forget = onInterrupt(() => console.log("forgotten"));
  onInterrupt(() => console.log("last"));
  forget();
  process.kill(process.pid, process.argv[1]);
  setTimeout(() => console.log("went on"), 10_000);
`;

it.each(["SIGINT", "SIGTERM", "SIGHUP"])("a program that %s interrupts tidies up, and ends as without it", (signal) => {
  const words = ["--import", "tsx", "--input-type=module", "--eval", PROGRAM, signal];
  const ended = spawnSync(process.execPath, words, { cwd: PROJECT_FOLDER, encoding: "utf8" });
  expect([ended.signal, ended.stdout, ended.stderr]).toEqual([signal, "last\nfirst\n", ""]);
});
