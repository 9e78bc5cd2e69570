import { cachedIn } from "../cached.ts";
import { loadCatalog } from "../catalog/build.ts";
import { whyOf } from "../catalog/explain/explanations.ts";
import { hasErrors } from "../diagnostics/problem.ts";
import { type ReportFormat, report } from "../diagnostics/report.ts";
import type { Call } from "./command.ts";
import { namedFiles } from "./named-files.ts";

/** `rolebook check`: every problem in the roles folder, or in the files that are named. */
export async function check(call: Call<{ format?: ReportFormat; only?: "errors" }>): Promise<boolean> {
  const { config, values, positionals, say } = call;
  const only = namedFiles(positionals, config);
  const result = await loadCatalog({
    folder: config.roles,
    workingDirectory: config.workingDirectory,
    today: config.today,
    prose: true,
    keep: cachedIn(config.cache),
    ...(only ? { only } : {}),
  });
  say(report({ ...result, only: values.only }, values.format ?? "pretty", whyOf));
  return !hasErrors(result.problems);
}
