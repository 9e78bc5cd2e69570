import { parseArgs } from "node:util";
import { type Config, UsageError } from "../config.ts";
import { later, t } from "../diagnostics/messages.ts";
import { didYouMean, inList } from "../diagnostics/suggest.ts";

/** An option of a command. One that has neither a value nor choices is there or not. */
export interface Option {
  /** One line for whoever asks for help. */
  does: string;
  /** What stands for its value in the usage, such as `DIR`. */
  value?: string;
  /** The words of which it takes one. */
  choices?: readonly string[];
  /** One letter that stands for it. */
  short?: string;
}

type Options = Readonly<Record<string, Option>>;

/** What the options of a call say, by their long names. */
type Values<Known extends Options> = {
  [Name in keyof Known]?: Known[Name] extends { choices: readonly (infer Word)[] }
    ? Word
    : Known[Name] extends { value: string }
      ? string
      : true;
};

/** What a program is called in: `process`, or what a test puts in its place. */
export interface Surroundings {
  cwd(): string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
}

/** What a command is called with. */
export interface Call<Given = unknown> {
  config: Config;
  /** The options, by their long names. */
  values: Given;
  positionals: readonly string[];
  /** Prints what was asked for. */
  say(text: string): void;
  /** Prints what a person should know beside it. */
  warn(text: string): void;
  /** For what talks with a person at a terminal. */
  streams: Pick<Surroundings, "stdin" | "stdout" | "stderr">;
}

/** One command of a program: all that is known of it. */
export interface Command<Known extends Options = Options> {
  name: string;
  /** The words behind it that are no options, as the usage shows them; "" where it takes none. */
  args: string;
  /** What it does, beginning with a verb in the imperative. */
  does: string;
  options: Known;
  /** What it does where there are no roles yet: it makes some, or waits for them. Any other command ends. */
  withoutRoles?: "makes" | "waits";
  /** Does it. The answer is whether the content is fine: `false` ends with status 1. */
  run(call: Call<Values<Known>>): Promise<boolean>;
}

/** A command, whose `run` is given the values of its own options. */
export function defineCommand<const Known extends Options>(command: Command<Known>): Command<Known> {
  return command;
}

/** What every command knows. */
export const HELP = { help: { short: "h", does: later("print this") } } as const;

/**
 * What the words behind a command say: its options, and the words that are none.
 *
 * @throws UsageError when the command knows no such option, an option lacks its value, has one too many or one that it
 *   does not take, or there is a word too many
 */
export function readWords<Known extends Options>(
  words: readonly string[],
  command: Pick<Command<Known>, "name" | "args" | "options">,
): { values: Values<Known & typeof HELP>; positionals: string[] } {
  const known = new Map<string, Option>(Object.entries({ ...command.options, ...HELP }));
  const options = Object.fromEntries(
    [...known].map(([name, { value, choices, short }]) => {
      const type = value || choices ? ("string" as const) : ("boolean" as const);
      return [name, short ? { type, short } : { type }];
    }),
  );
  const { values, positionals, tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true });
  const names = [...known.keys()].map((name) => `--${name}`);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const option = known.get(name);
    if (!option)
      throw new UsageError(`${t`\`${command.name}\` has no option ${rawName}.`} ${didYouMean(rawName, names)}`.trim());
    if (!option.value && !option.choices) {
      if (value === undefined) continue;
      throw new UsageError(t`${rawName} takes no value: leave out ${value}`);
    }
    if (!value) throw new UsageError(t`${rawName} lacks its value: write it behind a space`);
    if (!token.inlineValue && value.startsWith("-"))
      throw new UsageError(t`${rawName} lacks its value: if ${value} is meant to be it, write ${rawName}=${value}`);
    if (option.choices) oneOf(name, value, option.choices);
  }
  const [word] = positionals;
  if (command.args === "" && word !== undefined) {
    const meant = didYouMean(`--${word}`, names);
    throw new UsageError(`${t`\`${command.name}\` takes options only, and \`${word}\` is none.`} ${meant}`.trim());
  }
  return { values: values as Values<Known & typeof HELP>, positionals };
}

/**
 * The value of an option that takes one of a few words.
 *
 * @throws UsageError when it is none of them
 */
export function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const [only = ""] = words;
  const choice = words.length > 1 ? t`write one of ${inList(words)}` : t`write ${only}`;
  const meant = didYouMean(value, words).trim();
  throw new UsageError(`--${option} ${value}: ${[choice, meant].filter(Boolean).join(". ")}`);
}
