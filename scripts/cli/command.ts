import type { Config } from "../config.ts";

export type CommandName =
  | "blast-radius"
  | "build"
  | "check"
  | "figures"
  | "fix"
  | "new"
  | "redline"
  | "remove"
  | "rename"
  | "start";

/** What a command is called with. */
export interface Call {
  config: Config;
  /** The options, by their long names. */
  values: Record<string, unknown>;
  positionals: string[];
  /** Prints what was asked for. */
  say(text: string): void;
  /** Prints what a person should know beside it. */
  warn(text: string): void;
}

/** One command of the program. */
export interface Command {
  options: Record<string, { type: "string" | "boolean"; short?: string }>;
  /** Whether it takes words that are no options. */
  positionals: boolean;
  /** Does it. The answer is whether the content is fine: `false` ends with status 1. */
  run(call: Call): Promise<boolean>;
}

export const ROLES_OPTION = { roles: { type: "string" } } as const;
/** What only a site as a whole has. */
export const BUILD_OPTIONS = { "social-images": { type: "string" } } as const;
export const SITE_OPTIONS = { ...ROLES_OPTION, out: { type: "string" }, "base-url": { type: "string" } } as const;
