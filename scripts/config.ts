import { isAbsolute, resolve } from "node:path";
import { isBaseUrl } from "./schema/site.ts";

/** Where a command reads and writes. Every path is absolute. */
export interface Config {
  /** What relative paths and file names in messages start from. */
  workingDirectory: string;
  /** The folder of this program: where templates lie. */
  programFolder: string;
  roles: string;
  out: string;
  /** The address that the site is published at; undefined leaves it to `_site.yaml`. */
  baseUrl: string | undefined;
}

/** The address that stands in for an unknown one; reserved, so that it is nobody's. */
export const UNKNOWN_BASE_URL = "https://rolebook.example/";

/** The words after a command that a configuration is made from. */
export interface ConfigOptions {
  roles?: string | undefined;
  out?: string | undefined;
  "base-url"?: string | undefined;
}

/** A mistake in how a command was called: exit status 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/**
 * Makes the configuration of a command.
 *
 * @throws UsageError when an option cannot be meant
 */
export function makeConfig(options: ConfigOptions, workingDirectory: string, programFolder: string): Config {
  const path = (option: string) => (isAbsolute(option) ? option : resolve(workingDirectory, option));
  const baseUrl = options["base-url"];
  if (baseUrl !== undefined && !isBaseUrl(baseUrl)) {
    throw new UsageError(
      `--base-url ${baseUrl} is not an address to publish at: write it like https://example.org/careers/`,
    );
  }
  return {
    workingDirectory,
    programFolder,
    roles: path(options.roles ?? "roles"),
    out: path(options.out ?? "dist"),
    baseUrl,
  };
}
