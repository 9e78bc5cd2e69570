import {
  PART_FOLDERS,
  partAt,
  TABLES_FOLDER,
  VOCABULARY_FILES,
  type VocabularyName,
} from "../../catalog/source/read-folder.ts";
import type { Day, FolderHistory, Versions } from "../../review/history/days.ts";
import { isId } from "../../schema/common.ts";
import { git } from "./git-revision.ts";

/** So many commits are looked at. */
const MOST_COMMITS = 200;

/** What one commit did, by paths below the folder. */
interface Commit {
  day: string;
  /** Whether git knows what was there before it: in a clone without its past, it does not know it of the first. */
  hasPast: boolean;
  files: Map<string, Versions>;
}

const UNKNOWN: FolderHistory = { reach: "none", days: [], vocabularies: new Map(), tables: new Map() };

/**
 * How a roles folder came to be what it is in the commit that is checked out. Merges count as one step. Whatever
 * keeps it from being read, such as a folder that lies in no repository, makes it unknown.
 */
export async function folderHistory(folder: string): Promise<FolderHistory> {
  try {
    const isShallow = (await git(folder, ["rev-parse", "--is-shallow-repository"])).trim() === "true";
    const log = await git(folder, LOG);
    const found = commitsIn(log, isShallow);
    const commits = found.slice(0, MOST_COMMITS).filter(({ hasPast }) => hasPast);
    if (commits.length === 0) return UNKNOWN;
    const reach = commits.length < found.length ? "part" : "whole";
    return { reach, days: daysOf(commits.reverse()), ...(await sharedFilesNow(folder)) };
  } catch {
    return UNKNOWN;
  }
}

/** What users set for themselves must not change what is said. */
const LOG = [
  ...["-c", "log.showRoot=true", "-c", "log.follow=false", "log", "--first-parent", "-m"],
  ...["--raw", "-z", "--no-abbrev", "--no-renames", "--relative", "--no-color", "--no-ext-diff", "--no-show-signature"],
  ...["--no-notes", "--no-mailmap", "--no-decorate", "--format=commit %ct %P", `--max-count=${MOST_COMMITS + 1}`],
  ...["HEAD", "--", "."],
];

/** The commits that git tells of, newest first. */
function commitsIn(log: string, isShallow: boolean): Commit[] {
  const commits: Commit[] = [];
  const tokens = log.split("\0");
  for (let index = 0; index < tokens.length; index++) {
    const token = (tokens[index] ?? "").trimStart();
    const [, seconds, parents] = /^commit (\d+) (.*)$/.exec(token) ?? [];
    if (seconds !== undefined) {
      const day = new Date(Number(seconds) * 1000).toISOString().slice(0, "YYYY-MM-DD".length);
      commits.push({ day, hasPast: parents !== "" || !isShallow, files: new Map() });
      continue;
    }
    const [, oldMode, newMode, before = "", after = ""] = /^:(\d+) (\d+) (\w+) (\w+) /.exec(token) ?? [];
    if (oldMode === undefined) continue;
    const path = tokens[++index] ?? "";
    const version = (mode: string | undefined, id: string) => (mode?.startsWith("100") ? id : null);
    commits.at(-1)?.files.set(path, { before: version(oldMode, before), after: version(newMode, after) });
  }
  return commits;
}

/** The days of some commits, the oldest first. A clock that was set back adds to the day that was reached. */
function daysOf(commits: readonly Commit[]): Day[] {
  const byDay = new Map<string, Map<string, Versions>>();
  let reached = "";
  for (const { day, files } of commits) {
    if (day > reached) reached = day;
    const sofar = byDay.get(reached) ?? new Map<string, Versions>();
    byDay.set(reached, sofar);
    for (const [path, { before, after }] of files)
      sofar.set(path, { before: sofar.has(path) ? (sofar.get(path)?.before ?? null) : before, after });
  }
  return [...byDay].map(([date, files]) => dayOf(date, files));
}

function dayOf(date: string, files: ReadonlyMap<string, Versions>): Day {
  const roles = new Map<string, Versions>();
  const vocabularies = new Map<VocabularyName, Versions>();
  const tables = new Map<string, Versions>();
  for (const [path, { before, after }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (before === after) continue;
    const vocabulary = NAMES.find((name) => VOCABULARY_FILES[name] === path);
    if (vocabulary) vocabularies.set(vocabulary, { before, after });
    const table = tableAt(path);
    if (table !== undefined) tables.set(table, { before, after });
    const slug = slugAt(path);
    if (slug === undefined) continue;
    // A role whose file moved to another folder is the same.
    const other = roles.get(slug);
    roles.set(slug, { before: before ?? other?.before ?? null, after: after ?? other?.after ?? null });
  }
  return { date, roles, vocabularies, tables };
}

const NAMES = Object.keys(VOCABULARY_FILES) as VocabularyName[];

/** The name of a table in its folder; of a part of a vocabulary its path. */
function tableAt(path: string): string | undefined {
  const [folder, name, ...deeper] = path.split("/");
  if (partAt(path)) return path;
  return folder === TABLES_FOLDER && name?.endsWith(".csv") && deeper.length === 0 ? name : undefined;
}

/** The slug of the role in a file, if a file of that name can be one. */
function slugAt(path: string): string | undefined {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  const slug = name.slice(0, -".md".length);
  return name.endsWith(".md") && isId(slug) && !folders.some((folder) => folder.startsWith(".")) ? slug : undefined;
}

async function sharedFilesNow(folder: string): Promise<Pick<FolderHistory, "vocabularies" | "tables">> {
  const paths = [
    ...Object.values(VOCABULARY_FILES),
    ...[TABLES_FOLDER, ...Object.values(PART_FOLDERS)].map((name) => `${name}/`),
  ];
  const listing = await git(folder, ["ls-tree", "-z", "HEAD", "--", ...paths]);
  const vocabularies = new Map<VocabularyName, string>();
  const tables = new Map<string, string>();
  for (const line of listing.split("\0")) {
    const [, id, path] = /^100\d{3} blob (\w+)\t(.*)$/s.exec(line) ?? [];
    const name = NAMES.find((name) => VOCABULARY_FILES[name] === path);
    if (name && id) vocabularies.set(name, id);
    const table = path === undefined ? undefined : tableAt(path);
    if (table !== undefined && id) tables.set(table, id);
  }
  return { vocabularies, tables };
}
