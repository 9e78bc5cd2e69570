import { checkExample } from "../../scripts/catalog/explain/explain.ts";
import type { ExampleFiles } from "../../scripts/catalog/explain/explanation.ts";
import { adviceOf } from "../../scripts/diagnostics/problem.ts";
import { unmarked, withMarkedMessages } from "./marked-messages.ts";

/** What the check says of files, as far as it says it in English whatever the language is. */
export async function stillEnglish(files: ExampleFiles): Promise<string[]> {
  return (await saidInAnotherLanguage(files)).filter((message) => /[^\s\d.,:;]/.test(unmarked(message)));
}

/** What the check says of files in a language that marks each message with brackets. */
export async function saidInAnotherLanguage(files: ExampleFiles): Promise<string[]> {
  const { problems } = await withMarkedMessages(() => checkExample(files));
  return problems.flatMap((problem) => [problem.message, adviceOf(problem)]);
}
