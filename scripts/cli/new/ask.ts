import { createInterface } from "node:readline/promises";
import { fold } from "../../catalog/words.ts";
import { UsageError } from "../../config.ts";
import { t } from "../../diagnostics/messages.ts";
import { printableLines } from "../../diagnostics/printable.ts";
import type { Surroundings } from "../command.ts";

/** Puts a question to a person and gives the answer, trimmed. */
export type Ask = (question: string) => Promise<string>;

/**
 * Does what may need answers: of a person, if there is one at a terminal. Anywhere else nobody is asked.
 *
 * @throws UsageError when the person ends the input (Ctrl+D) or the program (Ctrl+C) before the last answer
 */
export async function withAnswers<Value>(
  { stdin, stdout }: Pick<Surroundings, "stdin" | "stdout">,
  work: (ask?: Ask) => Promise<Value>,
): Promise<Value> {
  if (!stdin.isTTY || !stdout.isTTY) return work();
  const lines = createInterface({ input: stdin, output: stdout });
  // What is written before it is asked for, as pasted lines are, waits for its question.
  const answers = lines[Symbol.asyncIterator]();
  const ask: Ask = async (question) => {
    const [, above = "", prompt = ""] = /^(.*\n)?([^\n]*)$/s.exec(printableLines(question)) ?? [];
    stdout.write(above);
    lines.setPrompt(prompt);
    lines.prompt();
    const { value, done } = await answers.next();
    if (done) throw new UsageError(t`the questions were left before the last: nothing was written`);
    return value.trim();
  };
  try {
    return await work(ask);
  } finally {
    lines.close();
  }
}

/** Whether an answer means yes: in English or in the language that holds at the moment, in whole or by its first letter. */
export function isYes(answer: string): boolean {
  const said = fold(answer);
  return ["yes", t`yes`].map(fold).some((word) => said === word || said === [...word][0]);
}
