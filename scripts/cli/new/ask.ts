import { createInterface } from "node:readline/promises";
import { UsageError } from "../../config.ts";
import { printableLines } from "../../diagnostics/printable.ts";
import type { Surroundings } from "../command.ts";

/** Puts a question to a person and gives the answer, trimmed. */
export type Ask = (question: string) => Promise<string>;

/**
 * Does what may need answers: of a person, if there is one at a terminal who is to be asked. Anywhere else nobody is.
 */
export async function withAnswers<Value>(
  { stdin, stdout }: Pick<Surroundings, "stdin" | "stdout">,
  work: (ask?: Ask) => Promise<Value>,
): Promise<Value> {
  if (!stdin.isTTY || !stdout.isTTY) return work();
  const terminal = askAtTerminal(stdin, stdout);
  try {
    return await Promise.race([work(terminal.ask), terminal.ended]);
  } finally {
    terminal.close();
  }
}

/** Asks at a terminal. `ended` fails when the person ends the input (Ctrl+D) or the program (Ctrl+C). */
function askAtTerminal(
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
