import { join, resolve } from "node:path";
import type { Cache } from "./cached.ts";
import { t } from "./diagnostics/messages.ts";
import { isBaseUrl } from "./schema/links.ts";

/** For what a site has social images of its own: one for each domain, or one for each role as well. */
export const SOCIAL_IMAGES = ["none", "domains", "all"] as const;

export type SocialImages = (typeof SOCIAL_IMAGES)[number];

/** Where a command reads and writes. Every path is absolute. */
export interface Config {
  /** What relative paths and file names in messages start from. */
  workingDirectory: string;
  /** The folder of this program: where templates lie. */
  programFolder: string;
  roles: string;
  out: string;
  /** The folders that templates are looked for in, one after the other: the site's own if it has one, then the program's. */
  templates: readonly string[];
  /** The address that the site is published at; undefined leaves it to `_site.yaml`. */
  baseUrl: string | undefined;
  /** The day of the build as YYYY-MM-DD, by which figures may be out of date. */
  today: string;
  socialImages: SocialImages;
  /** Where results are kept between runs; undefined makes all of them anew. */
  cache: Cache | undefined;
}

/** The words after a command that a configuration is made from. */
export interface ConfigOptions {
  roles?: string | undefined;
  out?: string | undefined;
  templates?: string | undefined;
  "base-url"?: string | undefined;
  "social-images"?: SocialImages | undefined;
  cache?: string | undefined;
  "no-cache"?: true | undefined;
}

/** Where results are kept unless a call says otherwise, below the folder of the program. */
const CACHE = "node_modules/.cache/rolebook";

/** Where roles lie unless a call says otherwise. */
export const ROLES_FOLDER = "roles";

/** A mistake in how a command was called: exit status 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** A mistake in what a site is made from beside its roles: exit status 1. */
export class ContentError extends Error {
  override name = "ContentError";
}

/** The day that a build counts as today: `SOURCE_DATE_EPOCH` (seconds, as reproducible builds set it), or the clock's, in UTC. */
export function todayFrom(sourceDateEpoch: string | undefined, now: number): string {
  const seconds = sourceDateEpoch === undefined || sourceDateEpoch === "" ? now / 1000 : Number(sourceDateEpoch);
  const time = new Date(seconds * 1000);
  if (Number.isNaN(time.getTime()))
    throw new UsageError(t`SOURCE_DATE_EPOCH=${sourceDateEpoch ?? ""} is no number of seconds that a calendar reaches`);
  return time.toISOString().slice(0, "YYYY-MM-DD".length);
}

/**
 * Makes the configuration of a command.
 *
 * @param today the day that counts as today, from `todayFrom`
 * @param programHash the hash of the program's code: without it nothing is kept between runs
 * @throws UsageError when an option cannot be meant
 */
export function makeConfig(
  options: ConfigOptions,
  workingDirectory: string,
  programFolder: string,
  today: string,
  programHash?: string,
): Config {
  const path = (option: string) => resolve(workingDirectory, option);
  const baseUrl = options["base-url"];
  if (baseUrl !== undefined && !isBaseUrl(baseUrl)) {
    throw new UsageError(
      t`--base-url ${baseUrl} is not an address to publish at: write it like https://example.org/careers/`,
    );
  }
  const socialImages = options["social-images"] ?? "domains";
  const [roles, out] = [path(options.roles ?? ROLES_FOLDER), path(options.out ?? "dist")];
  const own = options.templates === undefined ? [] : [path(options.templates)];
  const templates = [...own, join(programFolder, "templates")];
  const cache =
    programHash === undefined || options["no-cache"]
      ? undefined
      : { folder: options.cache ? path(options.cache) : join(programFolder, CACHE), program: programHash };
  return { workingDirectory, programFolder, roles, out, templates, baseUrl, today, socialImages, cache };
}
