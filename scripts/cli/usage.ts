import { t, translated } from "../diagnostics/messages.ts";
import { inList } from "../diagnostics/suggest.ts";
import { type Command, HELP, type Option } from "./command.ts";
import { invocation, isAtHome, type Place } from "./invocation.ts";

const exitStatus = () => t`Exit status: 0 fine, 1 problems in the content, 2 wrong usage, 3 the program itself failed.`;
const WIDTH = 100;

/** What `rolebook help` prints. */
export function programHelp(commands: readonly Command[], place: Place): string {
  return `${t`Usage: rolebook <command> [options]`}

${inColumns(commands.map(({ name, args, does }) => [`  ${name} ${args}`, translated(does)]))}

${t`\`rolebook <command> --help\` says what the options of one are; \`rolebook --version\` which version this is.`}
${hereAs(place, "build", "--roles ../acme/roles --out ../acme/site")}
${exitStatus()}`;
}

/** What a command prints with `--help`. */
export function commandHelp({ name, args, does, options }: Command, place: Place): string {
  const words = `${args} ${t`[options]`}`.trimStart();
  const said = translated(does);
  const lines = Object.entries({ ...options, ...HELP } as Command["options"]).map(
    ([option, about]): [string, string] => [`  ${written(option, about)}`, translated(about.does)],
  );
  return `${t`Usage: ${`rolebook ${name} ${words}`}`}

${said.charAt(0).toUpperCase()}${said.slice(1)}.

${inColumns(lines)}

${hereAs(place, name, words)}
${exitStatus()}`;
}

/** How a command is called, for whoever got it wrong: few enough lines that the reason above stays in sight. */
export function briefUsage({ name, args, options }: Command, place: Place): string {
  const lines = [t`Usage: ${`rolebook ${name} ${args}`.trimEnd()}`];
  for (const each of Object.entries(options).map(([option, about]) => `[${written(option, about)}]`)) {
    const line = `${lines.at(-1)} ${each}`;
    if (line.length > WIDTH) lines.push(`   ${each}`);
    else lines[lines.length - 1] = line;
  }
  return `${lines.join("\n")}\n${t`\`${invocation(place, name, "--help")}\` says what each is for.`}`;
}

/** How the program is called, for whoever named none of its commands. */
export function briefProgramUsage(commands: readonly Command[]): string {
  return `${t`Usage: rolebook <command> [options]`}
${t`The commands are ${inList(commands.map(({ name }) => name))}.`}
${t`\`rolebook help\` says what each is for.`}`;
}

/** The line that says how a command is called from here. */
function hereAs(place: Place, name: string, words: string): string {
  const how = invocation(place, name, words);
  return isAtHome(place) ? t`With npm, options follow two hyphens: ${how}` : t`From here: ${how}`;
}

function written(name: string, { value = "", choices = [value], short }: Option): string {
  return `${short ? `-${short}, ` : ""}--${name} ${choices.join("|")}`.trimEnd();
}

/** Two columns, of which the left is as wide as it needs to be. */
export function inColumns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`).join("\n");
}
