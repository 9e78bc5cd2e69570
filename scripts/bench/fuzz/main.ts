import { parseArgs } from "node:util";
import fc from "fast-check";
import { anyFile } from "./any-file.ts";
import { checkAny } from "./check-any.ts";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "1" }, seed: { type: "string" } } });
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
console.log(`seed ${seed}, ${values.minutes} minutes`);

const result = await fc.check(fc.asyncProperty(anyFile, checkAny), {
  seed,
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: Number(values.minutes) * 60_000,
  markInterruptAsFailure: false,
});
if (result.failed) {
  const [file = new Uint8Array()] = result.counterexample ?? [];
  console.log(`fails: ${JSON.stringify(Buffer.from(file).toString("utf8"))}`);
  console.log(fc.defaultReportMessage(result));
  process.exitCode = 1;
} else console.log(`${result.numRuns} files, and nothing found`);
