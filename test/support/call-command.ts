import type { Command } from "../../scripts/cli/command.ts";
import { type ConfigOptions, makeConfig } from "../../scripts/config.ts";
import { PROJECT_FOLDER } from "./program.ts";

/** What a command answered, and what it printed. */
export interface Answer {
  fine: boolean;
  said: string;
  warned: string;
}

/** Calls a command within this process, as `main.ts` does. */
export async function callCommand(
  command: Command,
  call: { words?: string[]; values?: Record<string, unknown>; workingDirectory: string },
): Promise<Answer> {
  const { words = [], values = {}, workingDirectory } = call;
  const answer: Answer = { fine: false, said: "", warned: "" };
  const config = makeConfig(values as ConfigOptions, workingDirectory, PROJECT_FOLDER, "2026-11-24");
  answer.fine = await command.run({
    config,
    values,
    positionals: words,
    say: (text) => {
      answer.said += `${text}\n`;
    },
    warn: (text) => {
      answer.warned += `${text}\n`;
    },
  });
  return answer;
}
