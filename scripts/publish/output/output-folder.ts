import { accessSync, constants, existsSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { basename, dirname, join, parse, relative } from "node:path";
import { type Config, UsageError } from "../../config.ts";
import { t } from "../../diagnostics/messages.ts";
import { systemFailure } from "../../diagnostics/system-failure.ts";
import { contentOf, MARK } from "../assets/mark.ts";

/** A folder that no site may take the place of, nor of what it lies in. */
interface Protected {
  folder: string;
  what: string;
  /** Whether no site may lie in it, either. */
  whole: boolean;
}

/** What the program consists of, or may in a later version. Its `dist` is for sites. */
const PROGRAM_PARTS = ["data", "docs", "node_modules", "roles", "scripts", "starters", "templates", "test"];

const SYSTEM =
  "/Applications /Users /Volumes /dev /home /media /mnt /opt /private /root /run /srv /tmp /usr /usr/local /usr/share /usr/src /var";
const WHOLE_SYSTEM =
  "/Library /System /bin /boot /etc /lib /lib32 /lib64 /proc /sbin /sys /usr/bin /usr/include /usr/lib /usr/libexec /usr/sbin";

function protectedFolders({ programFolder, roles, templates, workingDirectory }: Config): Protected[] {
  const { SystemRoot, ProgramFiles, ProgramData } = process.env;
  const windows = [SystemRoot, ProgramFiles, ProgramData].filter((folder) => folder !== undefined);
  const hidden = readdirSync(programFolder).filter((name) => name.startsWith("."));
  const each = (folders: string[], what: string, whole = true) => folders.map((folder) => ({ folder, what, whole }));
  const parts = [...PROGRAM_PARTS, ...hidden].map((name) => join(programFolder, name));
  return [
    ...each([roles], t`the roles folder`),
    ...each(templates.slice(0, -1), t`the folder of your templates`),
    ...each([workingDirectory], t`the folder you are in`, false),
    ...each([programFolder], t`the program's folder`, false),
    ...each(parts, t`a folder of the program`),
    ...each(homes(), t`your home folder`, false),
    ...each([...SYSTEM.split(" "), tmpdir()], t`a folder of the system`, false),
    ...each([...WHOLE_SYSTEM.split(" "), ...windows], t`a folder of the system`),
  ];
}

/** The home folder as the environment has it, and as the system knows it. */
function homes(): string[] {
  try {
    return [homedir(), userInfo().homedir];
  } catch {
    // A user without an entry, as in some containers.
    return [homedir()];
  }
}

/**
 * Where the output folder really lies: links are followed, and what does not exist yet lies in the nearest folder that does.
 *
 * @throws NodeJS.ErrnoException when a link leads nowhere
 */
export function realOutput(path: string): string {
  if (isThere(path)) return realpathSync.native(path);
  const parent = dirname(path);
  return parent === path ? path : join(realOutput(parent), basename(path));
}

/**
 * Refuses an output folder that is not to be written to, whatever stands in it: it, or what lies in it, or what it lies
 * in, is needed for something else. Folders are told by what they are on disk, so that links, `..` and another spelling
 * of their names change nothing.
 *
 * @throws UsageError with the reason
 */
export function refusePlace(config: Config): void {
  refusing(config, (name) => {
    const nearest = chainOf(config.out).find(isThere);
    if (nearest !== undefined && !existsSync(nearest))
      return t`--out ${name} leads through a link to nothing: name another folder`;
    const out = realOutput(config.out);
    const inside = chainOf(out).map(identity);
    const [own = ""] = inside;
    for (const { folder, what, whole } of protectedFolders(config)) {
      const place = placeOf(folder);
      const isIn = whole && inside.includes(place[0] ?? "");
      if (place[0] === own) return t`--out ${name} is ${what}: name a folder that is for the site alone`;
      if (place.includes(own)) return t`--out ${name} holds ${what}: name a folder that is for the site alone`;
      if (isIn) return t`--out ${name} lies in ${what}: name a folder that is for the site alone`;
    }
    const known = statSync(out, { throwIfNoEntry: false });
    if (known && !known.isDirectory()) return t`--out ${name} is a file: name a folder`;
    // Such a folder cannot be put in the place of another.
    if (parse(out).root === out || (known && known.dev !== statSync(dirname(out)).dev))
      return t`--out ${name} is a disk of its own: name a folder on it`;
    if (known) accessSync(out, constants.W_OK | constants.X_OK);
    accessSync(chainOf(dirname(out)).find(isThere) ?? out, constants.W_OK | constants.X_OK);
    return undefined;
  });
}

/**
 * Refuses an output folder in which something lies that no build of ours wrote: a site takes the place of all of it.
 *
 * @throws UsageError with the reason
 */
export function refuseContent(config: Config): void {
  refusing(config, (name) => {
    const out = realOutput(config.out);
    if (!isThere(out)) return undefined;
    const { marked, foreign } = contentOf(out);
    if (foreign === undefined) return undefined;
    return marked
      ? t`--out ${name} holds \`${foreign}\`, which no build wrote: move it out of there, or name another folder`
      : t`--out ${name} holds \`${foreign}\` and no \`${MARK}\`, the mark of an earlier build: name another folder, or remove this one if nothing in it is needed`;
  });
}

function refusing({ out, workingDirectory }: Config, refusal: (name: string) => string | undefined): void {
  const name = shortest(out, workingDirectory);
  let reason: string | undefined;
  try {
    reason = refusal(name);
  } catch (error) {
    const failure = systemFailure(error);
    if (!failure) throw error;
    reason = t`--out ${name} cannot be written to, as ${failure.reason}`;
  }
  if (reason !== undefined) throw new UsageError(reason);
}

/** A path as it was most likely written. */
export function shortest(path: string, workingDirectory: string): string {
  const way = relative(workingDirectory, path) || ".";
  return way.length < path.length ? way : path;
}

/** A path and what it lies in, outward. */
function chainOf(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...chainOf(parent)];
}

/** What a folder and all that it lies in are on disk; nothing where it is a link that leads nowhere. */
function placeOf(folder: string): string[] {
  try {
    return chainOf(realOutput(folder)).map(identity);
  } catch {
    return [];
  }
}

/** What a path is on disk: the same for all of its names. Where nothing is, its name. */
function identity(path: string): string {
  if (!isThere(path)) return path;
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Below a file there is nothing.
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return false;
    throw error;
  }
}
