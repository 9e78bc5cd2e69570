import type { CommandName } from "./command.ts";

/** Each command: what is written behind it, what it does, and its options, a line of them each. */
const COMMANDS: Record<CommandName, { words: string; does: string; options: string[] }> = {
  build: { words: "", does: "write the site", options: ["--roles DIR --out DIR --base-url URL"] },
  check: {
    words: "[FILE…]",
    does: "report every problem",
    options: ["--roles DIR --format pretty|json|github|sarif --only errors"],
  },
  fix: { words: "[FILE…]", does: "mend what is safe", options: ["--roles DIR"] },
  figures: {
    words: "FILE",
    does: "update the wages",
    options: ["--roles DIR --reference YYYY-MM --source ID --dry-run"],
  },
  redline: { words: "BASE", does: "what changed since BASE", options: ["--roles DIR --format pretty|markdown|json"] },
  "blast-radius": {
    words: "BASE",
    does: "which pages it changes",
    options: ["--roles DIR --out DIR --format pretty|json"],
  },
  new: {
    words: "TITLE",
    does: "write a new role file",
    options: [
      "--roles DIR --yes --summary TEXT --domain ID --aliases A,B",
      "--occupation CODE --fit FIT --skills ID,ID",
      "--related SLUG,SLUG --ladder NAME --slug SLUG",
    ],
  },
  remove: { words: "SLUG", does: "take a role away", options: ["--roles DIR --to SLUG | --reason TEXT"] },
  rename: { words: "SLUG SLUG", does: "give it another address", options: ["--roles DIR"] },
  start: {
    words: "",
    does: "serve with live reload",
    options: ["--roles DIR --out DIR --base-url URL --port N --host NAME"],
  },
};

const HEAD_WIDTH = 22;
const DOES_WIDTH = 26;

/** What `rolebook help` prints. */
export function usage(): string {
  const lines = Object.entries(COMMANDS).flatMap(([name, { words, does, options }]) =>
    options.map((line, at) => {
      const head = at === 0 ? `${name} ${words}`.padEnd(HEAD_WIDTH) + does.padEnd(DOES_WIDTH) : "";
      return `  ${head.padEnd(HEAD_WIDTH + DOES_WIDTH)}${line}`;
    }),
  );
  return `Usage: rolebook <command> [options]

${lines.join("\n")}

  --roles DIR           the folder of role files (roles)
  --out DIR             the folder to write the site to (dist)
  --base-url URL        the address that the site is published at
  --only errors         check: leave warnings out
  --host NAME           start: let others reach it at this name or address of your computer (0.0.0.0 for every one)
  --yes                 ask nothing: take what the title and the summary point to
  --social-images WHAT  build: images for shared links, \`none\`, of \`domains\` (so if left out) or \`all\` roles
  --reference YYYY-MM   the month that the wages in FILE are about (from its name)
  --source ID           the source in _sources.yaml that they are from (oews-<year>)
  --dry-run             print what would change and write nothing

With npm, options follow two hyphens: npm run build -- --roles ../acme/roles --out ../acme/site
Exit status: 0 fine, 1 problems in the content, 2 wrong usage, 3 the program itself failed.`;
}

/** Whether there is a command of that name. */
export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
}

/** How one command is called, for whoever got it wrong: few enough lines that the reason above stays in sight. */
export function usageOf(name: string | undefined): string {
  const lines = isCommand(name) ? COMMANDS[name].options : [];
  const [first = "[options]", ...others] = lines;
  const head = `Usage: rolebook ${isCommand(name) ? `${name} ${COMMANDS[name].words}`.trim() : "<command>"} `;
  const known = isCommand(name) ? "" : `\nThe commands are ${Object.keys(COMMANDS).join(", ")}.`;
  return `${[head + first, ...others.map((line) => " ".repeat(head.length) + line)].join("\n")}${known}
\`rolebook help\` says what each is for.`;
}
