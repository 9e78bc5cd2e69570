import type { ReadState } from "../../scripts/review/redline/compare.ts";
import { redlineBetween } from "../../scripts/review/redline/compare.ts";
import { redlineReport } from "../../scripts/review/redline/report.ts";
import { PLAIN } from "../../scripts/review/redline/style.ts";
import { type Files, writeRolesFolder } from "../support/roles-folder.ts";

const pay = (median: number, source = "survey-2025") =>
  `{ low: 100000, median: ${median}, high: 150000, area: US, currency: USD, period: year, source: ${source} }`;

/** A role of the small guide, with what the tests change in it. */
export function roleFile(title: string, more = "", median = 131000, source?: string): string {
  return `---
title: ${title}
summary: Builds what brings data from where it arises to the people who need it.
domain: data
reviewed: 2026-11-20
skills: { core: [sql, git, { any: [python, java] }] }
levels:
  senior:
    summary: Answers for how a service behaves under load, failure and change.
    salary: ${pay(median, source)}
pros: [The work is calm, The tools are good, The pay is fair]
${more}---

## What they do

They move data from one place to another, and notice when it gets lost.
`;
}

/** A small guide with two related roles that are paid by a survey. */
export const GUIDE: Files = {
  "_sources.yaml": `wage-statistics: { title: Wage Statistics, publisher: Bureau of Numbers, published: 2025-05, licence: CC0 }
projections: { title: Employment Projections, publisher: Bureau of Numbers, published: 2025, licence: CC0 }
survey-2024: { title: Survey 2024, publisher: Somebody, published: 2024, licence: CC0 }
survey-2025: { title: Survey 2025, publisher: Somebody, published: 2025-03, licence: CC0 }
survey-2026: { title: Survey 2026, publisher: Somebody, published: 2026-03, licence: CC0 }
`,
  "data-engineer.md": roleFile("Data Engineer"),
  "data-analyst.md": roleFile(
    "Data Analyst",
    "related: [{ role: data-engineer, why: Both of them live off the same tables. }]\n",
    140000,
  ),
};

/** The guide with some files changed. */
export async function state(files: Files = {}): Promise<ReadState> {
  const folder = writeRolesFolder({ ...GUIDE, ...files });
  const { readable, problems } = await folder.load();
  folder.remove();
  if (!readable) throw new Error("the guide is missing");
  return { readable, problems };
}

/** What a reviewer reads about a change of the guide, line by line. */
export async function remarks(after: Files, before: Files = {}): Promise<string[]> {
  const redline = redlineBetween("main", await state(before), await state(after));
  return redlineReport(redline, PLAIN)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
