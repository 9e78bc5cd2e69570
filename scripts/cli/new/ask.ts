import { createInterface } from "node:readline/promises";
import { UsageError } from "../../config.ts";
import { printableLines } from "../../diagnostics/printable.ts";

/** Puts a question to a person and gives the answer, trimmed. */
export type Ask = (question: string) => Promise<string>;

/** Asks at a terminal. `ended` fails when the person ends the input (Ctrl+D) or the program (Ctrl+C). */
export function askAtTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): { ask: Ask; ended: Promise<never>; close(): void } {
  const lines = createInterface({ input, output });
  const ended = new Promise<never>((_, reject) => {
    lines.once("close", () => reject(new UsageError("the questions were left before the last: nothing was written")));
  });
  ended.catch(() => undefined);
  return {
    ask: async (question) => (await lines.question(printableLines(question))).trim(),
    ended,
    close: () => lines.close(),
  };
}
