import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** Writes how many tests passed and failed, as one line, to the file that `TEST_COUNTS_FILE` names. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(
    modules: Parameters<NonNullable<Reporter["onTestRunEnd"]>>[0],
    unhandledErrors: readonly unknown[],
    reason: string,
  ): void {
    const file = process.env.TEST_COUNTS_FILE;
    if (file) writeFileSync(file, `${countsLine(modules, unhandledErrors.length, reason === "passed")}\n`);
  }
}

function countsLine(modules: readonly TestModule[], unhandledErrors: number, runPassed: boolean): string {
  let passed = 0;
  let failed = unhandledErrors;
  for (const module of modules) {
    let failedHere = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") passed++;
      else if (state === "failed") failedHere++;
    }
    // A file whose tests could not even be collected, or whose hooks failed, counts as one failure.
    if (failedHere === 0 && module.state() === "failed") failedHere = 1;
    failed += failedHere;
  }
  return `${passed} passed, ${failed === 0 && !runPassed ? 1 : failed} failed`;
}
