import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { loadCatalog } from "../catalog/build.ts";
import { UsageError } from "../config.ts";
import { hasErrors } from "../diagnostics/problem.ts";
import { REPORT_FORMATS, type ReportFormat, report } from "../diagnostics/report.ts";
import { type Command, ROLES_OPTION } from "./command.ts";
import { explainedAt } from "./explained-at.ts";

/** `rolebook check`: every problem in the roles folder, or in the files that are named. */
export const check: Command = {
  options: { ...ROLES_OPTION, format: { type: "string" } },
  positionals: true,
  async run({ config, values, positionals, say }) {
    const format = (values.format ?? "pretty") as ReportFormat;
    if (!REPORT_FORMATS.includes(format))
      throw new UsageError(`--format ${format}: write one of ${REPORT_FORMATS.join(", ")}`);
    const only = positionals.map((word) => nameOfFile(word, config.workingDirectory));
    const result = await loadCatalog({
      folder: config.roles,
      workingDirectory: config.workingDirectory,
      today: config.today,
      ...(only.length === 0 ? { prose: "all" } : { only: new Set(only) }),
    });
    say(report(result, format, explainedAt(config, result)));
    return !hasErrors(result.problems);
  },
};

/** A file that a word of the command line names, as the loader names it. */
export function nameOfFile(word: string, workingDirectory: string): string {
  const path = resolve(workingDirectory, word);
  if (!existsSync(path)) throw new UsageError(`there is no file ${word}`);
  return relative(workingDirectory, path).split(sep).join("/");
}
