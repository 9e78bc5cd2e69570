import { loadCatalog } from "../catalog/build.ts";
import { whyOf } from "../catalog/explain/explanations.ts";
import { hasErrors } from "../diagnostics/problem.ts";
import { REPORT_FORMATS, report } from "../diagnostics/report.ts";
import { type Command, ROLES_OPTION } from "./command.ts";
import { namedFiles } from "./named-files.ts";
import { oneOf } from "./read-words.ts";

/** `rolebook check`: every problem in the roles folder, or in the files that are named. */
export const check: Command = {
  options: { ...ROLES_OPTION, format: { type: "string" }, only: { type: "string" } },
  positionals: true,
  async run({ config, values, positionals, say }) {
    const format = oneOf("format", values.format, REPORT_FORMATS);
    const onlyErrors = values.only === undefined ? undefined : oneOf("only", values.only, ["errors"]);
    const only = namedFiles(positionals, config);
    const result = await loadCatalog({
      folder: config.roles,
      workingDirectory: config.workingDirectory,
      today: config.today,
      prose: true,
      ...(only ? { only } : {}),
    });
    say(report({ ...result, only: onlyErrors }, format, whyOf));
    return !hasErrors(result.problems);
  },
};
