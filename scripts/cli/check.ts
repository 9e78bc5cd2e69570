import { loadCatalog } from "../catalog/build.ts";
import { UsageError } from "../config.ts";
import { hasErrors } from "../diagnostics/problem.ts";
import { REPORT_FORMATS, type ReportFormat, report } from "../diagnostics/report.ts";
import { type Command, ROLES_OPTION } from "./command.ts";
import { explainedAt } from "./explained-at.ts";
import { namedFiles } from "./named-files.ts";

/** `rolebook check`: every problem in the roles folder, or in the files that are named. */
export const check: Command = {
  options: { ...ROLES_OPTION, format: { type: "string" } },
  positionals: true,
  async run({ config, values, positionals, say }) {
    const format = (values.format ?? "pretty") as ReportFormat;
    if (!REPORT_FORMATS.includes(format))
      throw new UsageError(`--format ${format}: write one of ${REPORT_FORMATS.join(", ")}`);
    const only = namedFiles(positionals, config);
    const result = await loadCatalog({
      folder: config.roles,
      workingDirectory: config.workingDirectory,
      today: config.today,
      prose: true,
      ...(only ? { only } : {}),
    });
    say(report(result, format, explainedAt(config, result)));
    return !hasErrors(result.problems);
  },
};
