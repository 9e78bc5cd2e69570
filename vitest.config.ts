import { defineConfig } from "vitest/config";

const SECOND = 1000;

/** Tests of the real, built site. */
const NEED_THE_SITE = [
  "test/site-build/**/*.test.ts",
  "test/browser/**/*.test.ts",
  "templates/components/**/*.site.test.ts",
  "test/offline/**/*.test.ts",
  "test/search/{quality,title-queries}.test.ts",
];

export default defineConfig(({ mode }) => {
  const env = { TEST_SAMPLES: mode === "whole" ? "whole" : "small" };
  return {
    test: {
      reporters: process.env.TEST_COUNTS_FILE ? ["default", "./test/support/counts-reporter.ts"] : ["default"],
      // Most tests wait for a build or a browser, so no core is kept free.
      maxWorkers: "100%",
      projects: [
        {
          test: {
            name: "code",
            include: ["test/**/*.test.ts", "templates/components/**/*.test.ts"],
            exclude: NEED_THE_SITE,
            // A process runs many files: each module is loaded once in it, not once for each of them.
            isolate: false,
            // Some build a site of their own, beside others that do.
            testTimeout: 60 * SECOND,
            hookTimeout: 60 * SECOND,
            env,
          },
        },
        {
          test: {
            name: "site",
            include: NEED_THE_SITE,
            // Builds the real site and finds a browser, once for all files.
            globalSetup: ["test/support/built-site.ts"],
            testTimeout: 120 * SECOND,
            hookTimeout: 120 * SECOND,
            env,
            expect: { poll: { timeout: 20 * SECOND } },
            isolate: false,
          },
        },
      ],
    },
  };
});
