import { checkExample } from "../../scripts/catalog/explain/explain.ts";
import type { ExampleFiles } from "../../scripts/catalog/explain/explanation.ts";
import { messagesFrom } from "../../scripts/diagnostics/messages.ts";
import { adviceOf } from "../../scripts/diagnostics/problem.ts";

/** What the check says of files, as far as it says it in English whatever the language is. */
export async function stillEnglish(files: ExampleFiles): Promise<string[]> {
  return (await saidInAnotherLanguage(files)).filter((message) => untranslated(message) !== "");
}

/** What the check says of files in a language that marks each message with brackets. */
export async function saidInAnotherLanguage(files: ExampleFiles): Promise<string[]> {
  const marked = new Proxy({} as Record<string, string>, {
    getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: "" }),
    get: (_, english) => `⟦${String(english)}⟧`,
  });
  messagesFrom(() => ({ language: "de", byEnglish: marked }));
  const { problems } = await checkExample(files);
  messagesFrom(() => undefined);
  return problems.flatMap((problem) => [problem.message, adviceOf(problem)]);
}

/** What of a message is English whatever the language: what stands outside the marks and the backticks. */
function untranslated(message: string): string {
  let rest = message.replace(/`[^`]*`/g, "");
  for (let before = ""; before !== rest; ) [before, rest] = [rest, rest.replace(/⟦[^⟦⟧]*⟧/g, "")];
  return rest.replace(/[\s\d.,:;]+/g, "");
}
