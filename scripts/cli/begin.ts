import { readdirSync } from "node:fs";
import { isLeftover } from "../catalog/source/file-rules.ts";
import { REAL_DISK } from "../catalog/source/read-folder.ts";
import type { Config, ConfigOptions } from "../config.ts";
import { t } from "../diagnostics/messages.ts";
import { invocation, isAtHome, nameOf } from "./invocation.ts";

/**
 * How to begin, for whoever calls a command on roles where there are none; undefined where there are, and for programs,
 * whose formats have a record for it.
 */
export function howToBegin(
  { roles, format = "pretty" }: ConfigOptions & { format?: string },
  config: Config,
  command: string,
): string | undefined {
  const state = format === "pretty" && withoutRoles(config.roles);
  if (!state) return undefined;
  const name = nameOf(config.roles, config);
  const init = invocation(config, "init", isAtHome(config) || roles !== undefined ? "DIR" : "");
  const own = invocation(config, command, "--roles DIR");
  const width = Math.max(init.length, own.length);
  const what =
    state === "none"
      ? t`There is no folder \`${name}\`: no roles to work with.`
      : t`The folder \`${name}\` is empty: no roles to work with.`;
  return `${what}

  ${init.padEnd(width)}  ${t`begins a site with three roles of a trade`}
  ${own.padEnd(width)}  ${t`takes the roles of another folder`}`;
}

/** In what way a place holds no roles; undefined where something lies in it. */
function withoutRoles(folder: string): "none" | "empty" | undefined {
  if (!REAL_DISK.isFolder(folder)) return "none";
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.every((entry) => isLeftover(entry.name, entry.isDirectory())) ? "empty" : undefined;
}
