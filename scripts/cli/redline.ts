import { UsageError } from "../config.ts";
import { t } from "../diagnostics/messages.ts";
import { printableJson } from "../diagnostics/printable.ts";
import { redlineBetween } from "../review/redline/compare.ts";
import { type Redline, toFit } from "../review/redline/redline.ts";
import { redlineReport } from "../review/redline/report.ts";
import { MARKDOWN, PLAIN } from "../review/redline/style.ts";
import { readState, withBaseState } from "./changes/base-state.ts";
import type { Call } from "./command.ts";

const FORMATS = {
  pretty: (redline: Redline) => redlineReport(redline, PLAIN),
  markdown: (redline: Redline) => redlineReport(redline, MARKDOWN),
  json: (redline: Redline) => printableJson(toFit(redline)),
};

/** `rolebook redline`: what differs between an earlier state of the roles and this one, and what follows. */
export async function redline(call: Call<{ format?: keyof typeof FORMATS }>): Promise<boolean> {
  const { config, values, positionals, say } = call;
  const base = oneBase(positionals, "redline");
  const found = await withBaseState(base, config, async ({ roles, workingDirectory }) =>
    redlineBetween(
      base,
      await readState(roles, workingDirectory),
      await readState(config.roles, config.workingDirectory),
    ),
  );
  say(FORMATS[values.format ?? "pretty"](found));
  return true;
}

/** The one word that names what to compare with. */
export function oneBase(positionals: readonly string[], command: string): string {
  const [base, ...others] = positionals;
  if (base === undefined || others.length > 0)
    throw new UsageError(t`name one state to compare with, a revision or a folder: rolebook ${command} main`);
  return base;
}
