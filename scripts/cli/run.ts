import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inspect, parseArgs } from "node:util";
import { type ConfigOptions, ContentError, makeConfig, ROLES_FOLDER, todayFrom, UsageError } from "../config.ts";
import { inLanguage } from "../diagnostics/language.ts";
import { t } from "../diagnostics/messages.ts";
import { printable, printableLines } from "../diagnostics/printable.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { causesOf, failureSentence } from "../diagnostics/system-failure.ts";
import { shortest } from "../publish/output/output-folder.ts";
import { howToBegin } from "./begin.ts";
import { readWords, type Surroundings } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { languageFor } from "./language.ts";
import type { Program } from "./launch.js";
import { briefProgramUsage, briefUsage, commandHelp, programHelp } from "./usage.ts";

/** The exit statuses of the contract. */
const EXIT = { fine: 0, problems: 1, usage: 2, failed: 3 } as const;

const HELP_WORDS = ["help", "--help", "-h"];
const VERSION_WORD = "--version";

/**
 * Runs `rolebook` with the words of a command line to its end, in the language of the site that they are about. The answer
 * is its exit status.
 */
export async function rolebook(
  words: readonly string[],
  surroundings: Surroundings,
  program: Program,
): Promise<number> {
  // The words are looked over in earnest later, as the command wants them that they name.
  const { named } = readRoles(words);
  const language = languageFor(resolve(surroundings.cwd(), named));
  return inLanguage(language, () => runCommand(words, surroundings, program));
}

async function runCommand(words: readonly string[], surroundings: Surroundings, program: Program): Promise<number> {
  const { stdout, stderr, env } = surroundings;
  const say = (text: string) => void stdout.write(`${printableLines(text)}\n`);
  const warn = (text: string) => void stderr.write(`${printableLines(text)}\n`);
  const [first, ...rest] = words;
  const asksHelp = first === undefined || HELP_WORDS.includes(first);
  // Help takes no option but the folder whose language it is said in.
  const name = asksHelp ? helpWanted(rest) : first;
  const command = COMMANDS.find((each) => each.name === name);
  const place = { programFolder: program.folder, workingDirectory: surroundings.cwd() };
  try {
    if (first === VERSION_WORD) {
      say(versionOf(program));
      return EXIT.fine;
    }
    if (name !== undefined && !command) throw new UsageError(unknown(name));
    if (asksHelp || !command) {
      say(command ? commandHelp(command, place) : programHelp(COMMANDS, place));
      return first === undefined ? EXIT.usage : EXIT.fine;
    }
    const { values, positionals } = readWords(rest, command);
    if (values.help) {
      say(commandHelp(command, place));
      return EXIT.fine;
    }
    const today = todayFrom(env.SOURCE_DATE_EPOCH, Date.now());
    const config = makeConfig(values as ConfigOptions, surroundings.cwd(), program.folder, today, program.hash);
    const { withoutRoles } = command;
    const begin =
      "roles" in command.options && withoutRoles !== "makes"
        ? howToBegin(values as ConfigOptions, config, command.name)
        : undefined;
    // What makes a report says in it that there are no roles.
    if (begin !== undefined && !("format" in command.options)) {
      warn(begin);
      if (withoutRoles !== "waits") return EXIT.problems;
    }
    const fine = await command.run({ config, values, positionals, say, warn, streams: surroundings });
    if (begin !== undefined && withoutRoles === undefined) warn(`\n${begin}`);
    return fine ? EXIT.fine : EXIT.problems;
  } catch (error) {
    if (error instanceof UsageError) {
      const usage = command ? briefUsage(command, place) : briefProgramUsage(COMMANDS);
      warn(`rolebook: ${printable(error.message)}\n\n${usage}`);
      return EXIT.usage;
    }
    const mistake = causesOf(error).find((each) => each instanceof ContentError);
    if (mistake) {
      warn(`rolebook: ${printable(mistake.message)}`);
      return EXIT.problems;
    }
    const sentence = failureSentence(error, (path) => shortest(path, surroundings.cwd()));
    if (sentence !== undefined) warn(`rolebook: ${printable(sentence)}.`);
    else warn(`rolebook: ${t`the program itself failed. Please report this with the lines below.`}\n${inspect(error)}`);
    return EXIT.failed;
  }
}

/** The command that help is wanted for. */
const helpWanted = (words: readonly string[]): string | undefined => readRoles(words).positionals[0];

/** The roles folder that words name, and those of them that are no option. */
function readRoles(words: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { roles: { type: "string" } },
    strict: false,
    allowPositionals: true,
  });
  return { named: typeof values.roles === "string" ? values.roles : ROLES_FOLDER, positionals };
}

function unknown(name: string): string {
  const names = [...COMMANDS.map((each) => each.name), "help", "--help", VERSION_WORD];
  return `${t`there is no command \`${name}\`.`} ${didYouMean(name, names)}`.trim();
}

function versionOf({ folder }: Program): string {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}
