import { SOCIAL_IMAGES } from "../config.ts";
import { REPORT_FORMATS } from "../diagnostics/report.ts";
import { type Command, defineCommand } from "./command.ts";
import { TRADE_NAMES } from "./init/trades.ts";

const ROLES = { roles: { value: "DIR", does: "the folder of role files (roles)" } } as const;
const OUT = { out: { value: "DIR", does: "the folder to write the site to (dist)" } } as const;
const BASE_URL = { "base-url": { value: "URL", does: "the address that the site is published at" } } as const;
const TEMPLATES = {
  templates: {
    value: "DIR",
    does: "a folder of templates of your own, each in the place of the program's of that name",
  },
} as const;
const SITE = { ...ROLES, ...OUT, ...BASE_URL, ...TEMPLATES } as const;

const CACHE = {
  cache: { value: "DIR", does: "the folder that results are kept in between runs (node_modules/.cache/rolebook)" },
  "no-cache": { does: "keep no results between runs, and take none" },
} as const;

const FORMAT = "how to print it (pretty)";

/**
 * Every command of `rolebook`, in the order of its help. What does the work is loaded when a command is called:
 * whoever asks for help need not wait for it.
 */
export const COMMANDS: readonly Command[] = [
  defineCommand({
    name: "init",
    args: "[DIR]",
    does: "write the files of a small site, in this folder or in DIR",
    options: { trade: { choices: TRADE_NAMES, does: "whose jobs its three roles are (asked for, or else nursing)" } },
    run: async (call) => (await import("./init.ts")).init(call),
  }),
  defineCommand({
    name: "start",
    args: "",
    does: "serve the site with live reload",
    withoutRoles: "waits",
    options: {
      ...SITE,
      ...CACHE,
      port: { value: "N", does: "the port to listen at (8080, or the next free one)" },
      host: {
        value: "NAME",
        does: "let others reach it at this name or address of your computer (0.0.0.0 for every one)",
      },
    },
    run: async (call) => (await import("./start.ts")).start(call),
  }),
  defineCommand({
    name: "build",
    args: "",
    does: "write the site",
    options: {
      ...SITE,
      ...CACHE,
      "social-images": {
        choices: SOCIAL_IMAGES,
        does: "images for shared links: none, of domains (so if left out) or of all roles",
      },
      profile: { does: "print the time and the memory that each stage takes" },
      "cpu-profile": { value: "FILE", does: "write a CPU profile, for the developer tools of a browser" },
    },
    run: async (call) => (await import("./build.ts")).build(call),
  }),
  defineCommand({
    name: "check",
    args: "[FILE…]",
    does: "report every problem, of all files or of those that are named",
    options: {
      ...ROLES,
      ...CACHE,
      format: { choices: REPORT_FORMATS, does: FORMAT },
      only: { choices: ["errors"], does: "leave warnings out" },
    },
    run: async (call) => (await import("./check.ts")).check(call),
  }),
  defineCommand({
    name: "fix",
    args: "[FILE…]",
    does: "mend what is safe, in all files or in those that are named",
    options: ROLES,
    run: async (call) => (await import("./fix.ts")).fix(call),
  }),
  defineCommand({
    name: "new",
    args: "TITLE",
    does: "write a new role file",
    options: {
      ...ROLES,
      yes: { short: "y", does: "ask nothing: take what the title and the summary point to" },
      slug: { value: "SLUG", does: "its address (from the title)" },
      summary: { value: "TEXT", does: "what the job is, in one plain sentence" },
      domain: { value: "ID", does: "the domain that it belongs to" },
      aliases: { value: "A,B", does: "other names of it" },
      occupation: { value: "CODE", does: "the official occupation that pay and outlook come from" },
      fit: { value: "FIT", does: "how well the occupation stands for it" },
      skills: { value: "ID,ID", does: "skills that nobody does the job without" },
      related: { value: "SLUG,SLUG", does: "roles next to it" },
      ladder: { value: "NAME", does: "the ladder of its levels" },
    },
    run: async (call) => (await import("./new.ts")).newRole(call),
  }),
  defineCommand({
    name: "rename",
    args: "SLUG SLUG",
    does: "give a role another address, and mend every reference to it",
    options: ROLES,
    run: async (call) => (await import("./rename.ts")).rename(call),
  }),
  defineCommand({
    name: "remove",
    args: "SLUG",
    does: "take a role away",
    options: {
      ...ROLES,
      to: { value: "SLUG", does: "the role that its address leads to from now on" },
      reason: { value: "TEXT", does: "why it is gone, where no role takes its place" },
    },
    run: async (call) => (await import("./remove.ts")).remove(call),
  }),
  defineCommand({
    name: "figures",
    args: "FILE",
    does: "bring a table of pay up to date from its publisher's file",
    options: {
      ...ROLES,
      table: { value: "ID", does: "the table in _pay.yaml, where FILE can go to several" },
      reference: { value: "DATE", does: "the day, month or year that the figures are about (from FILE)" },
      source: { value: "ID", does: "the source in _sources.yaml that they are from (that of the same year)" },
      "dry-run": { does: "print what would change and write nothing" },
    },
    run: async (call) => (await import("./figures.ts")).figures(call),
  }),
  defineCommand({
    name: "import",
    args: "FORMAT PATH",
    does: "write role files from somebody else's data: FORMAT is csv or onet",
    withoutRoles: "makes",
    options: {
      ...ROLES,
      map: { value: "FILE", does: "csv: which column of the sheet is what (from the columns' names)" },
      pay: { value: "FILE", does: "onet: the national workbook of OEWS, for what people earn" },
      release: { value: "N", does: "onet: the release of the database, such as 29.3 (from what lies in the folder)" },
      update: { does: "write over files that are there and differ, and do not ask" },
      "dry-run": { does: "print what would change and write nothing" },
    },
    run: async (call) => (await import("./import.ts")).importRoles(call),
  }),
  defineCommand({
    name: "redline",
    args: "BASE",
    does: "print what changed since BASE, a revision or a folder, and what follows from it",
    options: { ...ROLES, format: { choices: ["pretty", "markdown", "json"], does: FORMAT } },
    run: async (call) => (await import("./redline.ts")).redline(call),
  }),
  defineCommand({
    name: "blast-radius",
    args: "BASE",
    does: "build the site before and after, and fail where a page changed without cause",
    options: { ...SITE, format: { choices: ["pretty", "json"], does: FORMAT } },
    run: async (call) => (await import("./blast-radius.ts")).blastRadiusCommand(call),
  }),
];
