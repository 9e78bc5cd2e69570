import { expect, it } from "vitest";
import { readersReport } from "../../../scripts/bench/readers/report.ts";

const points = (performance: number, seo: number) => ({
  points: { performance, accessibility: 100, "best-practices": 100, seo },
  failed: seo < 100 ? ["meta-description"] : [],
});

it("says of each page and each search whether it is reached, and what stands in the way", () => {
  const report = readersReport(
    [
      {
        roles: 68,
        results: { first: 1.8, all: 2.5 },
        pages: [
          { name: "home", path: "", listed: true, shift: 0, scores: points(100, 100) },
          { name: "role", path: "roles/a/", listed: true, shift: 0.02, scores: points(94, 92) },
          { name: "search", path: "search/", listed: false, shift: 0.01, scores: null },
        ],
      },
      { roles: 3000, results: { first: 1.9, all: 3 }, pages: [] },
    ],
    "markdown",
  );
  expect(report).toContain("| 68 | 1.80 s | 1.2 s | missed by 50 % | 2.50 s |");
  expect(report).toContain("| 3,000 | 1.90 s | 2 s | reached | 3.00 s |");
  expect(report).toContain("| home | 0.0000 | 100 | 100 | 100 | 100 | reached |");
  expect(report).toContain(
    "| role | 0.0200 | 94 | 100 | 100 | 92 | missed in layout shift, performance, seo: meta-description |",
  );
  expect(report).toContain("| search | 0.0100 | – | – | – | – | reached |");
});
