import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { type ConfigOptions, makeConfig, todayFrom, UsageError } from "../config.ts";
import { printable, printableLines } from "../diagnostics/printable.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { failureSentence } from "../diagnostics/system-failure.ts";
import { shortest } from "../publish/output-folder.ts";
import type { Command, CommandName } from "./command.ts";
import { readWords } from "./read-words.ts";
import { isCommand, usage, usageOf } from "./usage.ts";

/** The exit statuses of the contract. */
const EXIT = { fine: 0, problems: 1, usage: 2, failed: 3 } as const;

/** Each command in its own file, loaded only when it is called. */
const COMMANDS: Record<CommandName, () => Promise<Command>> = {
  "blast-radius": async () => (await import("./blast-radius.ts")).blastRadiusCommand,
  build: async () => (await import("./build.ts")).build,
  check: async () => (await import("./check.ts")).check,
  figures: async () => (await import("./figures.ts")).figures,
  redline: async () => (await import("./redline.ts")).redline,
  fix: async () => (await import("./fix.ts")).fix,
  new: async () => (await import("./new.ts")).newRole,
  remove: async () => (await import("./remove.ts")).remove,
  rename: async () => (await import("./rename.ts")).rename,
  start: async () => (await import("./start.ts")).start,
};

async function main(words: string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    console.log(usage());
    return name === undefined ? EXIT.usage : EXIT.fine;
  }
  if (!isCommand(name))
    throw new UsageError(`there is no command \`${name}\`. ${didYouMean(name, Object.keys(COMMANDS))}`.trim());
  const command = await COMMANDS[name]();
  const { values, positionals } = readWords(rest, name, command);
  if (values.help === true) {
    console.log(usage());
    return EXIT.fine;
  }
  const programFolder = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
  const config = makeConfig(
    values as ConfigOptions,
    process.cwd(),
    programFolder,
    todayFrom(process.env.SOURCE_DATE_EPOCH, Date.now()),
  );
  const fine = await command.run({
    config,
    values,
    positionals,
    say: (text) => console.log(printableLines(text)),
    warn: (text) => console.error(printableLines(text)),
  });
  return fine ? EXIT.fine : EXIT.problems;
}

// Whoever reads the output may stop early, as `head` does: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const sentence = failureSentence(error, (path) => shortest(path, process.cwd()));
  if (error instanceof UsageError) {
    console.error(`rolebook: ${printable(error.message)}\n\n${usageOf(process.argv[2])}`);
    process.exitCode = EXIT.usage;
  } else if (sentence !== undefined) {
    console.error(`rolebook: ${printable(sentence)}.`);
    process.exitCode = EXIT.failed;
  } else {
    console.error("rolebook: the program itself failed. Please report this with the lines below.");
    console.error(printableLines(inspect(error)));
    process.exitCode = EXIT.failed;
  }
}
