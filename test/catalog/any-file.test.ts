import fc from "fast-check";
import { it } from "vitest";
import { anyFile } from "../../scripts/bench/fuzz/any-file.ts";
import { checkAny } from "../../scripts/bench/fuzz/check-any.ts";

// `npm run fuzz` goes on with other files for as long as one likes.
it("is a role or has problems at places that it has, whatever a file holds", async () => {
  await fc.assert(fc.asyncProperty(anyFile, checkAny), { numRuns: 50, interruptAfterTimeLimit: 20_000 });
});
