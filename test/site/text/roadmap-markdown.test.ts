import { describe, expect, it } from "vitest";
import type { Roadmap } from "../../../scripts/catalog/derive/roadmap.ts";
import { wordsFor } from "../../../scripts/schema/strings.ts";
import { roadmapMarkdown } from "../../../scripts/site/text/roadmap-markdown.ts";

const STEP = { key: "a", learn: [], effort: null, share: null, done: null, after: [], resources: [] };

describe("a roadmap as Markdown", () => {
  it("is a list of tasks with what belongs to each step", () => {
    const roadmap: Roadmap = {
      total: { low: 10, high: 30, basis: "estimate" },
      basis: "estimate",
      needsExperience: false,
      steps: [
        {
          ...STEP,
          number: 1,
          title: "Query data",
          learn: [
            [{ id: "sql", name: "SQL" }],
            [
              { id: "python", name: "Python" },
              { id: "java", name: "Java" },
            ],
          ],
          effort: { low: 10, high: 30, basis: "editors' estimate" },
          done: "You can join tables.",
          resources: [{ title: "Tutorial", url: "https://sql.example/a_(b)", kind: "course", free: false }],
        },
        { ...STEP, number: 2, title: "Go on", after: [{ number: 1, title: "Query data" }] },
      ],
    };
    expect(roadmapMarkdown("Roadmap: Data Engineer", roadmap, wordsFor("en", {}))).toBe(`# Roadmap: Data Engineer

About 10–30 hours in all for somebody who starts from nothing; less for whoever knows some of it. Hours are the editors’ own estimate.

- [ ] **1. Query data** (10–30 hours)
  - Learn: SQL; one of Python or Java
  - Done when: You can join tables.
  - [Tutorial](<https://sql.example/a_(b)>) (course, paid)
- [ ] **2. Go on**
  - After: 1
`);
  });

  it("says of a role that people come to with experience why its hours have no sum", () => {
    const roadmap: Roadmap = { total: null, basis: "estimate", needsExperience: true, steps: [] };
    expect(roadmapMarkdown("A", roadmap, wordsFor("en", {}))).toContain(
      "People come to this job with experience. The hours come on top of that, and have no sum for somebody who starts from nothing. Hours are the editors’ own estimate.\n",
    );
  });

  it("lets nothing in a text mean anything to Markdown", () => {
    const steps = [{ ...STEP, number: 1, title: "Use `x` *now* [here](y) <b>" }];
    expect(
      roadmapMarkdown("A_b", { total: null, basis: null, needsExperience: false, steps }, wordsFor("en", {})),
    ).toBe("# A\\_b\n\n- [ ] **1. Use \\`x\\` \\*now\\* \\[here\\](y) \\<b\\>**\n");
  });
});
