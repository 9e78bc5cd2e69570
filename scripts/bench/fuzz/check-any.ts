import { loadCatalog } from "../../catalog/build.ts";
import { inMemory } from "../../catalog/explain/files-in-memory.ts";
import { report } from "../../diagnostics/report.ts";

const SITE = {
  "_site.yaml": "title: Test Guide\n",
  "_domains.yaml": "data: { name: Data }\n",
  "_skills.yaml": "sql: { name: SQL }\ngit: { name: Git }\njava: { name: Java }\n",
  "_ladders.yaml": "default:\n  - { id: junior, name: Junior, percentiles: [10, 25] }\n",
  "_occupations.yaml": "US: { classification: SOC 2018, codes: { 15-1252: { title: Software Developers } } }\n",
  "_sources.yaml": "projections: { title: Projections, publisher: Bureau of Numbers }\n",
};

/**
 * Checks a role's file of any content among a small site's files, prose and report with it.
 *
 * @throws Error when the check does, or when a problem names a place that the file does not have
 */
export async function checkAny(bytes: Uint8Array): Promise<void> {
  const folder = "/roles";
  const disk = inMemory(folder, { ...SITE, "data-engineer.md": bytes });
  const result = await loadCatalog({ folder, workingDirectory: "/", disk, prose: true, today: "2026-11-24" });
  report(result, "pretty");
  report(result, "github");
  for (const { file, line, column, endLine, endColumn, message } of result.problems) {
    if (!file.endsWith("data-engineer.md")) continue;
    const lines = result.sources.get(file)?.split("\n") ?? [];
    const isInFile = (at: number, to: number) => at >= 1 && to >= 1 && (lines.length === 0 || at <= lines.length);
    const isInOrder = line < endLine || (line === endLine && column <= endColumn);
    if (!isInFile(line, column) || !isInFile(endLine, endColumn) || !isInOrder)
      throw new Error(`${line}:${column}-${endLine}:${endColumn} is no place of the file: ${message}`);
  }
  if (!result.catalog && result.problems.length === 0) throw new Error("neither a role nor a problem");
}
