import { UsageError } from "../config.ts";
import { printableJson } from "../diagnostics/printable.ts";
import { redlineBetween } from "../review/redline/compare.ts";
import { MARKDOWN } from "../review/redline/markdown.ts";
import { type Redline, toFit } from "../review/redline/redline.ts";
import { redlineReport } from "../review/redline/report.ts";
import { PLAIN } from "../review/redline/style.ts";
import { readState, withBaseState } from "./base-state.ts";
import { type Command, ROLES_OPTION } from "./command.ts";
import { oneOf } from "./read-words.ts";

const FORMAT_NAMES = ["pretty", "markdown", "json"] as const;

const FORMATS: Record<(typeof FORMAT_NAMES)[number], (redline: Redline) => string> = {
  pretty: (redline) => redlineReport(redline, PLAIN),
  markdown: (redline) => redlineReport(redline, MARKDOWN),
  json: (redline) => printableJson(toFit(redline)),
};

/** `rolebook redline`: what differs between an earlier state of the roles and this one, and what follows. */
export const redline: Command = {
  options: { ...ROLES_OPTION, format: { type: "string" } },
  positionals: true,
  async run({ config, values, positionals, say }) {
    const write = FORMATS[oneOf("format", values.format, FORMAT_NAMES)];
    const base = oneBase(positionals, "redline");
    const found = await withBaseState(base, config, async ({ roles, workingDirectory }) =>
      redlineBetween(
        base,
        await readState(roles, workingDirectory),
        await readState(config.roles, config.workingDirectory),
      ),
    );
    say(write(found));
    return true;
  },
};

/** The one word that names what to compare with. */
export function oneBase(positionals: readonly string[], command: string): string {
  const [base, ...others] = positionals;
  if (base === undefined || others.length > 0)
    throw new UsageError(`name one state to compare with, a revision or a folder: rolebook ${command} main`);
  return base;
}
