import { execFile, spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { UsageError } from "../../config.ts";
import { t } from "../../diagnostics/messages.ts";

const run = promisify(execFile);

const MOST_OUTPUT = 256 * 1024 * 1024;

/** Git, asked from a folder inside a repository. */
export async function git(folder: string, words: readonly string[]): Promise<string> {
  const { stdout } = await run("git", ["-C", folder, ...words], { maxBuffer: MOST_OUTPUT });
  return stdout;
}

/**
 * The full name of a commit.
 *
 * @param folder a folder inside the repository
 * @throws UsageError when git is missing, the folder is in no repository, or the revision names no commit
 */
export async function commitNamed(revision: string, folder: string): Promise<string> {
  try {
    return (await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new UsageError(t`git is not installed`);
    throw new UsageError(
      t`${revision} is neither a folder nor a revision that git knows: write a branch, a tag or a commit, such as main`,
    );
  }
}

/** The path of a folder from the root of its repository, with a slash at its end; "" for the root itself. */
export async function pathInRepository(folder: string): Promise<string> {
  return (await git(folder, ["rev-parse", "--show-prefix"])).trim();
}

/**
 * Writes a folder of a commit to disk without checking anything out. Only ordinary files are written.
 *
 * @param path from the root of the repository, with a slash at its end
 * @returns how many files there were
 */
export async function writeRevision(commit: string, path: string, folder: string, out: string): Promise<number> {
  const root = (await git(folder, ["rev-parse", "--show-toplevel"])).trim();
  const listing = await git(root, ["ls-tree", "-r", "-z", "--full-tree", commit, "--", path || "."]);
  const files = listing.split("\0").flatMap((line) => {
    const [, id = "", name = ""] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return name.startsWith(path) && name !== "" ? [{ id, name: name.slice(path.length) }] : [];
  });
  await mkdir(out, { recursive: true });
  const contents = await blobs(
    root,
    files.map(({ id }) => id),
  );
  for (const [index, { name }] of files.entries()) {
    const target = join(out, name);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, contents[index] ?? "");
  }
  return files.length;
}

/** The contents of many objects, asked of one process. */
async function blobs(root: string, ids: readonly string[]): Promise<Buffer[]> {
  const output = await catFile(root, "--batch", ids);
  let at = 0;
  return ids.map((id) => {
    const lineEnd = output.indexOf("\n", at);
    const size = Number(output.toString("utf8", at, lineEnd).split(" ")[2]);
    if (!Number.isInteger(size)) throw new Error(`git has no object ${id}`);
    at = lineEnd + 1 + size + 1;
    return output.subarray(lineEnd + 1, lineEnd + 1 + size);
  });
}

/**
 * The contents of those of some objects that are there, by their names, until all together have a size; what
 * stands first in the list comes first.
 *
 * @param most the largest size of one, and of all, in bytes
 */
export async function blobsWithin(
  folder: string,
  ids: readonly string[],
  most: { each: number; all: number },
): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const lines = (await catFile(folder, "--batch-check", ids)).toString("utf8").split("\n");
  let room = most.all;
  const fitting = ids.filter((_, index) => {
    const [, type, size] = lines[index]?.split(" ") ?? [];
    if (type !== "blob" || Number(size) > Math.min(most.each, room)) return false;
    room -= Number(size);
    return true;
  });
  if (fitting.length === 0) return new Map();
  const contents = await blobs(folder, fitting);
  return new Map(fitting.map((id, index) => [id, contents[index] as Buffer]));
}

async function catFile(root: string, mode: "--batch" | "--batch-check", ids: readonly string[]): Promise<Buffer> {
  const child = spawn("git", ["-C", root, "cat-file", mode], { stdio: ["pipe", "pipe", "inherit"] });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => (status === 0 ? resolve() : reject(new Error(`git cat-file ended with ${status}`))));
  });
  child.stdin.end(ids.map((id) => `${id}\n`).join(""));
  await ended;
  return Buffer.concat(chunks);
}
