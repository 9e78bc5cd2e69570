import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const ASIDE = /^\.(.+)\.(new|old)-[0-9a-f]{8}$/;

/**
 * A folder beside `out` to build in, on the same disk so that it can be moved into place at once. What an
 * earlier, killed build left there is removed, unless it is young enough to be still in use.
 */
export async function makeAside(out: string): Promise<string> {
  const parent = dirname(out);
  await mkdir(parent, { recursive: true });
  await removeRemains(out);
  const aside = join(parent, `.${basename(out)}.new-${randomBytes(4).toString("hex")}`);
  await mkdir(aside);
  return aside;
}

const STALE_AFTER_MS = 60 * 60 * 1000;

async function removeRemains(out: string): Promise<void> {
  const parent = dirname(out);
  for (const name of await readdir(parent)) {
    const [, owner, kind] = ASIDE.exec(name) ?? [];
    if (owner !== basename(out)) continue;
    const path = join(parent, name);
    // A build that was killed between the two renames left the old site under this name.
    if (kind === "old" && !existsSync(out)) {
      await rename(path, out);
      continue;
    }
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age > STALE_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

/** Puts a finished folder in the place of `out`: until the last moment the old one stands there whole. */
export async function swapIn(aside: string, out: string): Promise<void> {
  const old = join(dirname(out), `.${basename(out)}.old-${randomBytes(4).toString("hex")}`);
  const hadOld = existsSync(out);
  if (hadOld) await rename(out, old);
  try {
    await rename(aside, out);
  } catch (error) {
    if (hadOld) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
