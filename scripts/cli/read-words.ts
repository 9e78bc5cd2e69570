import { parseArgs } from "node:util";
import { UsageError } from "../config.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Command } from "./command.ts";

/**
 * What the words behind a command say: its options, and the words that are none.
 *
 * @throws UsageError when the command knows no such option, an option lacks its value or has one too many, or there is
 *   a word too many
 */
export function readWords(
  words: readonly string[],
  name: string,
  command: Pick<Command, "options" | "positionals">,
): { values: Record<string, unknown>; positionals: string[] } {
  const options: Command["options"] = { ...command.options, help: { type: "boolean", short: "h" } };
  const { values, positionals, tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true });
  const names = Object.keys(options).map((option) => `--${option}`);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { rawName, value } = token;
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!known) throw new UsageError(`\`${name}\` has no option ${rawName}. ${didYouMean(rawName, names)}`.trim());
    if (known.type === "boolean" && value !== undefined)
      throw new UsageError(`${rawName} takes no value: leave out ${value}`);
    if (known.type === "string" && (value === undefined || value === ""))
      throw new UsageError(`${rawName} lacks its value: write it behind a space`);
    if (known.type === "string" && !token.inlineValue && value?.startsWith("-"))
      throw new UsageError(`${rawName} lacks its value: if ${value} is meant to be it, write ${rawName}=${value}`);
  }
  const [word] = positionals;
  if (!command.positionals && word !== undefined) {
    const meant = didYouMean(`--${word}`, names);
    throw new UsageError(`\`${name}\` takes options only, and \`${word}\` is none. ${meant}`.trim());
  }
  return { values, positionals };
}

/**
 * The value of an option that takes one of a few words; the first of them where it is left out.
 *
 * @throws UsageError when it is none of them
 */
export function oneOf<Word extends string>(option: string, value: unknown, words: readonly [Word, ...Word[]]): Word {
  const found = value === undefined ? words[0] : words.find((word) => word === value);
  if (found !== undefined) return found;
  const given = String(value);
  throw new UsageError(
    `--${option} ${given}: ${didYouMean(given, words)}${words.length > 1 ? `Write one of ${words.join(", ")}` : `Write ${words[0]}`}`,
  );
}
