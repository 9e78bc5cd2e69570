import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isLeftover } from "../catalog/source/file-rules.ts";
import { type Config, UsageError } from "../config.ts";
import { t, translated } from "../diagnostics/messages.ts";
import { printable } from "../diagnostics/printable.ts";
import { didYouMean, inList, nameThose } from "../diagnostics/suggest.ts";
import { filesBelow } from "../publish/output/site-files.ts";
import { writeChanges } from "./changes/write-changes.ts";
import type { Call } from "./command.ts";
import { hasProgram, packageText, type Spec, specFor } from "./init/package-file.ts";
import { DEFAULT_TRADE, TRADE_NAMES, TRADES, type Trade } from "./init/trades.ts";
import { invocation, nameOf } from "./invocation.ts";
import { type Ask, withAnswers } from "./new/ask.ts";

const ROLES = "roles";
const PACKAGE = "package.json";
/** Where the program has what a site begins with: `site` for all of them, and a folder for each trade. */
const STARTERS = "starters";
/** Files that npm would take for rules of its own when it packs the program have another name there. */
const PACKED_AS: Readonly<Record<string, string>> = { gitignore: ".gitignore" };

/** `rolebook init`: the files of a small site. None is written over what is there. */
export async function init(call: Call<{ trade?: Trade }>): Promise<boolean> {
  const { config, values, positionals, say, warn, streams } = call;
  const folder = folderFrom(positionals, config);
  const own = rolesIn(folder);
  if (own.length > 0) {
    warn(`${t`${printable(nameOf(join(folder, ROLES), config))} holds ${nameThose(own.map(printable), 6)} already.`}

${t`Nothing was written: what is there stays, and is not mixed with roles of ours. Name another folder:`}

  ${invocation(config, "init", "DIR")}`);
    return false;
  }
  const trade = values.trade ?? (await withAnswers(streams, askTrade));
  const spec = specFor(config, folder);
  const files = filesOf(config, trade ?? DEFAULT_TRADE, spec);
  const kept = [...files.keys()].filter((path) => isThere(folder, path));
  const written = [...files.keys()].filter((path) => !kept.includes(path));
  for (const path of written) mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeChanges(new Map(written.map((path) => [join(folder, path), { before: null, after: files.get(path) ?? "" }])));
  say(
    [
      trade
        ? t`A site with three roles is written.`
        : t`A site with three roles is written: of ${translated(TRADES[DEFAULT_TRADE])}, as no --trade was named (${inList(TRADE_NAMES)}).`,
      ...written.map((path) => `  ${nameOf(join(folder, path), config)}`),
      ...notesOn(kept, folder, spec),
      `\n${nextSteps(folder, config)}`,
    ].join("\n"),
  );
  return true;
}

function folderFrom(positionals: readonly string[], { workingDirectory }: Config): string {
  const [name = ".", ...more] = positionals;
  if (more.length > 0) throw new UsageError(t`\`init\` takes one folder, and ${inList(more)} is too much`);
  const folder = resolve(workingDirectory, name);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(t`${name} is a file: name a folder`);
  return folder;
}

/** What stands where the roles go, but for what other programs leave behind. */
function rolesIn(folder: string): string[] {
  const roles = join(folder, ROLES);
  if (!lstatSync(roles, { throwIfNoEntry: false })) return [];
  if (!statSync(roles, { throwIfNoEntry: false })?.isDirectory()) return [ROLES];
  const entries = readdirSync(roles, { withFileTypes: true });
  return entries.filter((entry) => !isLeftover(entry.name, entry.isDirectory())).map(({ name }) => name);
}

/** The texts of a site's files, by their paths below its folder. */
function filesOf({ programFolder, today }: Config, trade: Trade, spec: Spec): Map<string, string> {
  const read = (part: string, to: string): [string, string][] => {
    const folder = join(programFolder, STARTERS, part);
    return filesBelow(folder).map((name) => [to + (PACKED_AS[name] ?? name), readFileSync(join(folder, name), "utf8")]);
  };
  // The texts are read by their new editors today.
  const roles = read(trade, `${ROLES}/`).map(([path, text]): [string, string] => [
    path,
    text.replace(/^reviewed: .*$/m, `reviewed: ${today}`),
  ]);
  return new Map([...roles, ...read("site", ""), [PACKAGE, packageText(spec)]]);
}

/** Whether a file is there, in any spelling: some systems hold `readme.md` and `README.md` for the same. */
function isThere(folder: string, path: string): boolean {
  const place = join(folder, path);
  if (lstatSync(place, { throwIfNoEntry: false })) return true;
  try {
    const name = relative(dirname(place), place).toLowerCase();
    return readdirSync(dirname(place)).some((each) => each.toLowerCase() === name);
  } catch {
    return false;
  }
}

/** What a person should know of files that stayed as they were, and of the program that the site depends on. */
function notesOn(kept: readonly string[], folder: string, spec: Spec): string[] {
  const notes: string[] = [];
  if (kept.length > 0) notes.push(`\n${t`These were there and stay as they are: ${inList(kept)}.`}`);
  if (kept.includes(PACKAGE) && !hasProgram(folder))
    notes.push(t`Your package.json does not name the program yet: npm install rolebook@${spec.text}`);
  else if (spec.isLocal && !kept.includes(PACKAGE))
    notes.push(
      `\n${t`package.json takes the program from ${spec.text}, which only this computer finds: a workflow needs a version, or an address.`}`,
    );
  return notes;
}

function nextSteps(folder: string, config: Config): string {
  const way = relative(config.workingDirectory, folder);
  return `${way === "" ? "" : `cd ${/\s/.test(way) ? `"${way}"` : way}\n`}npm install
npx rolebook start

${t`README.md says how to make the site yours, and how to publish it.`}`;
}

/** Asks for a trade, by its number or its name, until there is one. Where nobody can be asked, there is none. */
async function askTrade(ask?: Ask): Promise<Trade | undefined> {
  if (!ask) return undefined;
  const width = Math.max(...TRADE_NAMES.map((name) => name.length));
  const list = TRADE_NAMES.map((name, at) => `  ${at + 1}  ${name.padEnd(width)}  ${translated(TRADES[name])}`).join(
    "\n",
  );
  let question = `${t`Whose jobs are the three roles to begin with?`}\n${list}\n${t`A number or a name (${DEFAULT_TRADE})`}\n> `;
  for (;;) {
    const answer = (await ask(question)).toLowerCase();
    const trade =
      answer === "" ? DEFAULT_TRADE : (TRADE_NAMES[Number(answer) - 1] ?? TRADE_NAMES.find((name) => name === answer));
    if (trade) return trade;
    question = `${t`\`${answer}\` is none of them.`} ${didYouMean(answer, TRADE_NAMES)}\n> `;
  }
}
