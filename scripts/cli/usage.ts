import { type Command, HELP, type Option } from "./command.ts";

const EXIT_STATUS = "Exit status: 0 fine, 1 problems in the content, 2 wrong usage, 3 the program itself failed.";
const WIDTH = 100;

/** What `rolebook help` prints. */
export function programHelp(commands: readonly Command[]): string {
  return `Usage: rolebook <command> [options]

${columns(commands.map(({ name, args, does }) => [`${name} ${args}`, does]))}

\`rolebook <command> --help\` says what the options of one are; \`rolebook --version\` which version this is.
With npm, options follow two hyphens: npm run build -- --roles ../acme/roles --out ../acme/site
${EXIT_STATUS}`;
}

/** What a command prints with `--help`. */
export function commandHelp({ name, args, does, options }: Command): string {
  const words = ` ${args} [options]`.replace(/ +/g, " ");
  const lines = Object.entries({ ...options, ...HELP } as Command["options"]).map(
    ([option, about]): [string, string] => [written(option, about), about.does],
  );
  return `Usage: rolebook ${name}${words}

${does.charAt(0).toUpperCase()}${does.slice(1)}.

${columns(lines)}

With npm, options follow two hyphens: npm run ${name} --${words}
${EXIT_STATUS}`;
}

/** How a command is called, for whoever got it wrong: few enough lines that the reason above stays in sight. */
export function briefUsage({ name, args, options }: Command): string {
  const lines = [`Usage: rolebook ${name} ${args}`.trimEnd()];
  for (const each of Object.entries(options).map(([option, about]) => `[${written(option, about)}]`)) {
    const line = `${lines.at(-1)} ${each}`;
    if (line.length > WIDTH) lines.push(`   ${each}`);
    else lines[lines.length - 1] = line;
  }
  return `${lines.join("\n")}\n\`rolebook ${name} --help\` says what each is for.`;
}

/** How the program is called, for whoever named none of its commands. */
export function briefProgramUsage(commands: readonly Command[]): string {
  return `Usage: rolebook <command> [options]
The commands are ${commands.map(({ name }) => name).join(", ")}.
\`rolebook help\` says what each is for.`;
}

function written(name: string, { value = "", choices = [value], short }: Option): string {
  return `${short ? `-${short}, ` : ""}--${name} ${choices.join("|")}`.trimEnd();
}

/** Two columns, of which the left is as wide as it needs to be. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
